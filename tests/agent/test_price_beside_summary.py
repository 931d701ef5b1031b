"""The price of another hall, asked for while a summary waits for a yes."""

import re

import pytest

from hallchat.agent import Agent
from tests.agent.talking import EVERYTHING, Client


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("message", ["в Пустоте час почём?", "what would an hour in Pustota cost?"])
def test_a_hall_that_is_closed_at_those_hours_has_its_price_told(agent: Agent, message: str) -> None:
    client = Client(agent)
    client.say(EVERYTHING)
    assert re.search(r"4\W450", client.say(message).text)
