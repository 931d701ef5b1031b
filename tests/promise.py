"""Checks in the database that the promises of DESIGN.md hold, after any events."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from hallchat.booking.calendar import HOUR, slot_of
from hallchat.booking.status import LIVE, effective_status
from hallchat.config import Settings
from hallchat.models import OwnedHalfHour, Booking, Quote, QuoteState, Turn, TurnState
from hallchat.nlu.slots import DETAILS


def assert_sound(session: Session) -> None:
    """Asserts that each live booking owns exactly the rows of its hours, and that no other rows exist."""
    session.expire_all()
    expected = {
        (booking.hall_id, booking.starts_at + HOUR * n, booking.id)
        for booking in session.scalars(select(Booking))
        if booking.status in LIVE
        for n in range(int((booking.ends_at - booking.starts_at) / HOUR))
    }
    rows = session.execute(select(OwnedHalfHour.hall_id, OwnedHalfHour.half_hour, OwnedHalfHour.booking_id))
    assert {tuple(row) for row in rows} == expected


def assert_promise(session: Session, settings: Settings) -> None:
    """Asserts all promises that the database shows."""
    assert_sound(session)
    made = [booking for booking in session.scalars(select(Booking)) if booking.conversation_id]
    for booking in made:
        _assert_within_hours(booking, settings)
        _assert_agreed(session, booking)
    booked = session.scalars(select(Quote.id).where(Quote.state == QuoteState.BOOKED)).all()
    assert sorted(booked) == sorted(booking.quote_id or "" for booking in made)
    for turn in session.scalars(select(Turn)):
        _assert_answered_once(turn)


def _assert_within_hours(booking: Booking, settings: Settings) -> None:
    """Points 1 to 3."""
    slot = slot_of(booking.starts_at, booking.ends_at, settings.timezone)
    assert booking.hall.opens <= slot.start < slot.end <= booking.hall.closes
    assert booking.starts_at > booking.created_at
    assert effective_status(booking, booking.created_at) in LIVE or booking.status == "cancelled"
    assert booking.cost == booking.hall.price * slot.hours  # these tests change no prices


def _assert_agreed(session: Session, booking: Booking) -> None:
    """Point 4: an answer showed this quote, and the client's next message was a yes to it."""
    quote = session.get_one(Quote, booking.quote_id)
    assert quote.conversation_id == booking.conversation_id
    same = ("hall_id", "starts_at", "ends_at", *(slot.column for slot in DETAILS))
    assert all(getattr(quote, name) == getattr(booking, name) for name in same)
    turns = session.scalars(
        select(Turn).where(Turn.conversation_id == quote.conversation_id).order_by(Turn.number)
    ).all()
    consents = [turn for turn in turns if _interpretation(turn).get("agreed_quote") == quote.id]
    consent = consents[0]  # a button may be pressed twice
    assert "yes" in _interpretation(consent)["nlu"]["intents"]
    earlier = [turn for turn in turns if turn.number < consent.number]
    asked = earlier if consent.button_quote_id == quote.id else earlier[-1:]
    assert any(quote.id in _summaries(turn) for turn in asked)
    calls = [call for turn in turns if turn.number >= consent.number for call in turn.tool_calls]
    assert any(call.result.get("reference") == booking.reference for call in calls)


def _interpretation(turn: Turn) -> dict[str, Any]:
    return turn.interpretation or {}


def _summaries(turn: Turn) -> set[str]:
    """The quotes whose summary, rules and price the client read in that answer."""
    [answer] = [message for message in turn.messages if message.role == "agent"]
    shown = [block["result"] for block in answer.blocks or () if block.get("name") == "generate_booking_info"]
    shown = [result for result in shown if "quote" in result]  # the other results lack data
    for result in shown:
        assert result["rules"] in answer.text
        assert result["phone"][-2:] in answer.text
    return {result["quote"] for result in shown}


def _assert_answered_once(turn: Turn) -> None:
    """Points 7 and 8."""
    assert turn.state == TurnState.DONE
    assert [message.role for message in turn.messages] == ["client", "agent"]
    assert turn.messages[1].text.strip()
    assert [call.position for call in turn.tool_calls] == list(range(len(turn.tool_calls)))
