"""Stop is a request of its own: the answer ends early, and nothing is agreed to by what was stopped."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.agent.engine_protocol import Call, EngineRequest
from hallchat.agent.events import Text
from hallchat.agent.turns import lease, runner
from hallchat.models import Booking, Quote, QuoteState, ToolCall
from tests.agent.talking import Answer, Client, Engine
from tests.conftest import MakeAgent


class Stopping:
    """A client who presses stop in the middle of the next answer."""

    def __init__(
        self, make_agent: MakeAgent, respond: Callable[["Stopping", EngineRequest], Iterator[Any]]
    ) -> None:
        self.client = Client(make_agent())
        self.speaker = make_agent(engine=Engine(lambda turn: respond(self, turn)))

    def press(self) -> None:
        self.client.agent.stop(self.client.conversation, self.number)

    def say(self, text: str, number: int) -> str:
        self.number = number
        answer = self.client.say(text, to=self.speaker)
        assert answer.done.outcome == "stopped"
        assert answer.done.asks is None
        return answer.text


@pytest.fixture
def looks_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "STOP_CHECK_INTERVAL_S", -1.0)


def words(client: Stopping, _turn: EngineRequest) -> Iterator[Any]:
    yield Text("Первое. ")
    client.press()
    yield Text("Второе. ")
    yield Text("Третье. ")


@pytest.mark.usefixtures("looks_at_once")
def test_a_stopped_answer_says_no_more_and_keeps_what_it_said(make_agent: MakeAgent) -> None:
    stopping = Stopping(make_agent, words)
    text = stopping.say("Привет", 1)
    assert "Первое" in text
    assert "Третье" not in text
    assert "Остановился" in text
    history = stopping.client.agent.history(stopping.client.conversation)
    assert history is not None
    stored = history.turns[0].done
    assert stored is not None
    assert stored.outcome == "stopped"


def test_no_tool_runs_after_a_stop(make_agent: MakeAgent, studio: sessionmaker[Session]) -> None:
    def respond(client: Stopping, _turn: EngineRequest) -> Iterator[Any]:
        client.press()
        yield Call("get_halls_data", {"data_type": "names"})

    Stopping(make_agent, respond).say("Привет", 1)
    with studio() as session:
        assert session.scalar(select(func.count()).select_from(ToolCall)) == 0


def test_a_yes_that_was_stopped_books_nothing_then_or_later(
    make_agent: MakeAgent, studio: sessionmaker[Session]
) -> None:
    def respond(client: Stopping, turn: EngineRequest) -> Iterator[Any]:
        client.press()
        yield Call("create_booking_info", {"quote": turn.agreed_quote})

    stopping = Stopping(make_agent, respond)
    stopping.client.get_summary()
    stopping.say("да", 2)
    again = stopping.client.say("да")
    assert again.booking is None
    assert again.quote is not None, "the summary is shown anew"
    assert stopping.client.say("да").booking is not None
    with studio() as session:
        assert session.scalars(select(Quote.state)).all() == [QuoteState.SUPERSEDED, QuoteState.BOOKED]
        assert session.scalar(select(func.count()).select_from(Booking)) == 1


def test_a_message_stopped_before_its_answer_began_is_not_acted_upon(agent: Agent) -> None:
    client = Client(agent)
    number = agent.submit(client.conversation, "Хочу Мрак завтра с 12 до 15")
    agent.stop(client.conversation, number)
    assert "Остановился" in "".join(
        event.text for event in agent.follow(client.conversation, number) if isinstance(event, Text)
    )


def test_a_stop_that_comes_too_late_changes_nothing(agent: Agent) -> None:
    client = Client(agent)
    before = client.say("Какие у вас залы?")
    agent.stop(client.conversation, 1)
    agent.stop(client.conversation, 99)
    history = agent.history(client.conversation)
    assert history is not None
    assert history.turns[0].done == before.done


def test_what_was_done_before_a_stop_is_told(
    make_agent: MakeAgent, studio: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process died when the booking was made; the client pressed stop before the turn was taken up."""

    def respond(_client: Stopping, turn: EngineRequest) -> Iterator[Any]:
        if turn.results:
            raise KeyboardInterrupt  # nothing of the answer is stored
        yield Call("create_booking_info", {"quote": turn.agreed_quote})

    stopping = Stopping(make_agent, respond)
    stopping.client.get_summary()
    with pytest.raises(KeyboardInterrupt):
        stopping.client.say("да", to=stopping.speaker)
    hours = iter(range(1, 100))
    monkeypatch.setattr(lease, "wall_clock", lambda: datetime.now(UTC) + timedelta(hours=next(hours)))
    agent, conversation = stopping.client.agent, stopping.client.conversation
    agent.stop(conversation, 2)
    answer = Answer(tuple(agent.follow(conversation, 2)))
    assert answer.done.outcome == "stopped"
    assert answer.booking is not None
    assert [event.result["reference"] for event in answer.results] == [answer.booking["reference"]]


def test_a_cancellation_that_was_stopped_is_told(
    make_agent: MakeAgent, studio: sessionmaker[Session]
) -> None:
    def respond(client: Stopping, _turn: EngineRequest) -> Iterator[Any]:
        client.press()
        yield Call("get_halls_data", {"data_type": "names"})

    stopping = Stopping(make_agent, respond)
    stopping.client.get_summary()
    booking = stopping.client.say("да").booking
    assert booking is not None
    stopping.client.say(f"Отмените бронь {booking['reference']}")
    assert f"{booking['reference']} отменена" in stopping.say("Да, отменить", 4)
