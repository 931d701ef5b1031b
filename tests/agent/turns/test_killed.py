"""SIGKILL in mid-turn, at random moments: nothing is lost, nothing is done twice or by half."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from hallchat.agent import Agent
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.turns import conversations, lease
from hallchat.booking import bookings
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Conversation, Quote, Turn, TurnState
from tests.agent.turns import killing
from tests.conftest import NOW, Database, seed_demo
from tests.promise import assert_promise

APART = 1000
"""Between the numbers of two processes' first clients."""


@pytest.fixture
def an_hour_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leases of the dead have lapsed."""
    monkeypatch.setattr(lease, "wall_clock", lambda: datetime.now(UTC) + timedelta(hours=1))


@pytest.mark.usefixtures("an_hour_later")
def test_a_killed_process_loses_nothing(sqlite: Database, settings: Settings) -> None:
    kill_and_resume(sqlite, settings, killing.moments(20, seed=1))


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.usefixtures("an_hour_later")
def test_a_process_killed_two_hundred_times_loses_nothing(sqlite: Database, settings: Settings) -> None:
    kill_and_resume(sqlite, settings, killing.moments(200, seed=2))


def kill_and_resume(sqlite: Database, settings: Settings, moments: list[float]) -> None:
    with sqlite.sessions.begin() as session:
        seed_demo(session)
    caught = 0
    for number, seconds in enumerate(moments):
        killing.answer_until_killed(str(sqlite.engine.url), settings, number * APART, seconds)
        with sqlite.sessions() as session:
            left = session.scalars(select(Turn.id).where(Turn.state != TurnState.DONE)).all()
        assert len(left) <= 1
        caught += len(left)
        Agent(sqlite.sessions, settings, RulesEngine(), lambda: NOW).resume()
        with sqlite.sessions() as session:
            assert_promise(session, settings)
            for each in session.scalars(select(Conversation)):
                assert_whole(session, each)
        free_the_hours(sqlite)
    assert caught > len(moments) / 4, "most were killed in mid-turn"


def assert_whole(session: Session, talk: Conversation) -> None:
    """As far as it went, the conversation is as if nobody had been killed."""
    said = [turn.messages[0].text for turn in talk.turns]
    answers = [turn.messages[1] for turn in talk.turns]
    assert [turn.number for turn in talk.turns] == list(range(1, len(said) + 1))
    if not said:
        return
    assert said == list(killing.dialogue(int(talk.channel))[: len(said)])
    quotes = session.scalars(select(Quote).where(Quote.conversation_id == talk.id)).all()
    made = session.scalars(select(Booking).where(Booking.conversation_id == talk.id)).all()
    assert len(quotes) == (len(said) > killing.SUMMARY)
    assert len(made) == (len(said) > killing.LINK)
    for turn in talk.turns:
        calls = [(call.name, str(call.arguments)) for call in turn.tool_calls]
        assert len(set(calls)) == len(calls)
    state = conversations.load_state(session, talk.id)
    if len(said) >= 2:
        assert (state.name, state.phone) == ("Анна", f"+7912{talk.channel:0>7}")
    if quotes:
        assert "5\u00a0000" in answers[killing.SUMMARY].text
    if made:
        assert made[0].checkout_key in answers[killing.LINK].text
    else:
        assert state.hall == "Мрак"


def free_the_hours(sqlite: Database) -> None:
    """The next process finds the studio empty; conversations stay as they are."""
    with sqlite.sessions.begin() as session:
        for booking in session.scalars(select(Booking).where(Booking.status == BookingStatus.HELD)):
            bookings.cancel_booking(session, booking, NOW)
