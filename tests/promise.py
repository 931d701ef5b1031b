"""Checks in the database that the promises of DESIGN.md hold, after any events."""

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from hallchat.booking.calendar import HALF, slot_of
from hallchat.booking.status import LIVE, effective_status
from hallchat.booking.studio import description, value_of
from hallchat.booking.time_rules import is_open
from hallchat.config import Settings
from hallchat.models import Booking, ExtraRow, OwnedExtra, OwnedHalfHour, Quote, QuoteState, Turn, TurnState
from hallchat.nlu.slots import DETAILS
from hallchat.studio.description import HallTerms
from hallchat.studio.fitting_rules import Rental
from hallchat.studio.opening import part_of
from hallchat.studio.prices import price_lines, total
from hallchat.studio.spans import HALF_HOUR
from hallchat.wording import LANGUAGES
from hallchat.wording.formats import money, span


def assert_sound(session: Session) -> None:
    """Asserts that each live booking owns exactly its half hours, its buffer and its extras."""
    session.expire_all()
    live = [booking for booking in session.scalars(select(Booking)) if booking.status in LIVE]
    own = {(booking.hall_id, at): booking.id for booking in live for at in _half_hours(booking)}
    buffer = {(booking.hall_id, at): booking.id for booking in live for at in _buffer(booking, own)}
    rows = session.execute(select(OwnedHalfHour)).scalars().all()
    for expected, is_buffer in ((own, False), (buffer, True)):
        found = {(row.hall_id, row.half_hour): row.booking_id for row in rows if row.buffer is is_buffer}
        assert found == expected
    _assert_extras_owned(session, live)


def _half_hours(booking: Booking) -> list[datetime]:
    return [booking.starts_at + HALF * n for n in range((booking.ends_at - booking.starts_at) // HALF)]


def _buffer(booking: Booking, own: Mapping[tuple[int, datetime], int]) -> list[datetime]:
    """The half hours after the booking that its hall keeps free, up to the next booking."""
    after = [booking.ends_at + HALF * n for n in range(booking.hall.buffer_minutes // HALF_HOUR)]
    return list(itertools.takewhile(lambda at: (booking.hall_id, at) not in own, after))


def _assert_extras_owned(session: Session, live: Iterable[Booking]) -> None:
    """Asserts that each live booking owns all along as many pieces of each limited extra as it ordered."""
    limited = {extra.id: extra for extra in session.scalars(select(ExtraRow)) if extra.stock is not None}
    expected = Counter(
        {
            (extra.id, at, booking.id): booking.extras[extra.key]
            for booking in live
            for extra in limited.values()
            for at in _half_hours(booking)
            if booking.extras.get(extra.key)
        }
    )
    rows = session.scalars(select(OwnedExtra)).all()
    assert Counter((row.extra_id, row.half_hour, row.booking_id) for row in rows) == expected
    assert all(1 <= row.piece <= (limited[row.extra_id].stock or 0) for row in rows)


def assert_promise(session: Session, settings: Settings) -> None:
    """Asserts all promises that the database shows."""
    assert_sound(session)
    made = [booking for booking in session.scalars(select(Booking)) if booking.conversation_id]
    for booking in made:
        _assert_within_hours(session, booking, settings)
        _assert_agreed(session, booking)
    booked = session.scalars(select(Quote.id).where(Quote.state == QuoteState.BOOKED)).all()
    changes = session.scalars(
        select(Quote.id).where(Quote.state == QuoteState.BOOKED, Quote.changes.is_not(None))
    )
    assert sorted(booked) == sorted([*changes, *(booking.quote_id or "" for booking in made)])
    for turn in session.scalars(select(Turn)):
        _assert_answered_once(turn)


def _last_quote(session: Session, booking: Booking) -> Quote:
    """The quote that the client agreed to last: of the latest change, else of the booking."""
    of_changes = select(Quote).where(Quote.changes == booking.reference, Quote.state == QuoteState.BOOKED)
    last = session.scalar(of_changes.order_by(Quote.agreed_at.desc()))
    return last or session.get_one(Quote, booking.quote_id)


def _assert_within_hours(session: Session, booking: Booking, settings: Settings) -> None:
    """Points 1 to 3."""
    studio, terms = description(session, settings), value_of(HallTerms, booking.hall)
    slot = slot_of(booking.starts_at, booking.ends_at, settings.timezone)
    assert is_open(studio, terms, slot)
    assert booking.starts_at > booking.created_at
    assert effective_status(booking, booking.created_at) in LIVE or booking.status == "cancelled"
    found = (part_of(studio.studio, terms, slot.date, minute) for minute in slot.half_hours)
    parts = tuple(part for part in found if part)
    ordered_at = _last_quote(session, booking).created_at
    rental = Rental(
        terms, parts, booking.starts_at, ordered_at, booking.num_people, booking.extras, booking.code
    )
    lines = price_lines(studio, rental)  # these tests change no prices
    assert booking.lines == [asdict(line) for line in lines]
    assert booking.cost == total(lines)


def _assert_agreed(session: Session, booking: Booking) -> None:
    """Point 4: an answer showed this quote, the last one showed or named it, and then came a yes to it."""
    quote = _last_quote(session, booking)
    assert quote.changes or quote.conversation_id == booking.conversation_id
    same = ("hall_id", "starts_at", "ends_at", *(slot.column for slot in DETAILS))
    assert all(getattr(quote, name) == getattr(booking, name) for name in same)
    turns = session.scalars(
        select(Turn).where(Turn.conversation_id == quote.conversation_id).order_by(Turn.number)
    ).all()
    consents = [turn for turn in turns if _interpretation(turn).get("agreed_quote") == quote.id]
    consent = consents[0]  # a button may be pressed twice
    assert "yes" in _interpretation(consent)["nlu"]["intents"]
    earlier = [turn for turn in turns if turn.number < consent.number]
    assert any(quote.id in _summaries(turn) for turn in earlier)
    if consent.button_quote_id != quote.id:
        assert quote.id in _summaries(earlier[-1]) or _names(earlier[-1], quote.id)
    calls = [call for turn in turns if turn.number >= consent.number for call in turn.tool_calls]
    assert any(call.result.get("reference") == booking.reference for call in calls)


def _names(turn: Turn, quote_id: str) -> bool:
    """True if the answer names the hours and the price of this quote, whose summary was drawn before."""
    [answer] = [message for message in turn.messages if message.role == "agent"]
    shown = [call.result for call in turn.tool_calls if call.result.get("quote") == quote_id]
    prices = {money(language, result["cost"]) for result in shown for language in LANGUAGES}
    hours = {span(result["start"], result["end"]) for result in shown}
    return any(each in answer.text for each in hours) and any(each in answer.text for each in prices)


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
