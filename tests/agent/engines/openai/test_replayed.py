"""A model that replays the embedded engine and often fails leads to the same bookings."""

import pytest

from hallchat.agent.engines.openai import OpenAIEngine
from tests.agent.engines.openai.conftest import MakeModelAgent
from tests.agent.engines.openai.replayed import replay_through
from tests.agent.talking import Client
from tests.dialogues.test_dialogues import booked, dialogues
from tests.fake_model import FakeModel, faults, flaky
from tests.fake_model.replay import Replay

BOOKING = [
    pytest.param(number, lines, id=title)
    for number, (title, lines) in enumerate(dialogues())
    if not title.startswith("wanted") and any(line.startswith("= ") for line in lines)
]


@pytest.mark.parametrize(("number", "lines"), BOOKING)
def test_a_dialogue_over_the_wire(
    model: FakeModel, make_model_agent: MakeModelAgent, number: int, lines: list[str]
) -> None:
    agent = make_model_agent()
    assert isinstance(agent.engine, OpenAIEngine)
    replay = Replay()
    replay_through(agent.engine, replay)
    model.answer = flaky(replay, 0.3, number, faults.BRIEF)
    client = Client(agent)
    for line in lines:
        sign, _, words = line.partition(" ")
        if sign == ">":
            assert client.say(words).text.strip()
        elif sign == "=":
            assert booked(agent, agent.settings) == ("" if words == "-" else words)
