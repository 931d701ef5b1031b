"""Quotes: what a client was shown and agreed to. At most one booking is made from each."""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, case, func, insert, literal_column, or_, select, update
from sqlalchemy.orm import Session

from hallchat.booking.calendar import slot_of
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.errors import (
    QuoteLapsed,
    QuoteNotAgreed,
    QuoteSuperseded,
    TooManyHolds,
    UnknownQuote,
)
from hallchat.booking.offers import Offer, Order, work_out
from hallchat.booking.records import QuoteRecord
from hallchat.booking.status import has_status
from hallchat.booking.studio import description, hall_of
from hallchat.config import Settings
from hallchat.database import flushed
from hallchat.models import Booking, BookingStatus, Quote, QuoteState
from hallchat.models.base import UtcDateTime
from hallchat.prepared_statement import Prepared

_ORDER = ("starts_at", "ends_at", "num_people", "extras", "code")
"""The columns of a quote that say what was ordered, with its hall."""
QUOTE_LIFETIME = timedelta(minutes=30)
_OF_CONVERSATION = Quote.conversation_id == bindparam("conversation")
_IS_OPEN = Quote.state.in_([literal_column("'shown'"), literal_column("'agreed'")])
"""In the words of the index of open quotes."""
_OPEN_QUOTE = Prepared(QuoteRecord.query(Quote).where(_OF_CONVERSATION, _IS_OPEN))
_LOCK_QUOTE = Prepared(QuoteRecord.query(Quote).where(Quote.id == bindparam("quote")).with_for_update())
_STORE = Prepared(insert(Quote))
_CHANGE = Prepared(update(Quote).where(Quote.id == bindparam("quote")))
_SUPERSEDE = Prepared(
    update(Quote)
    .where(_OF_CONVERSATION, _IS_OPEN)
    .values(state=case((Quote.lapses_at <= bindparam("now"), QuoteState.LAPSED), else_=QuoteState.SUPERSEDED))
)
_OF_PHONE = Booking.client_phone == bindparam("phone")
_BY_CONVERSATION = Booking.conversation_id == bindparam("conversation")
_IS_HELD = has_status(BookingStatus.HELD, bindparam("now", type_=UtcDateTime))
# Among the client's bookings: SQLite would look for the client among all that are held in the studio.
_COUNT_HOLDS = Prepared(
    select(*(func.count(case((whose & _IS_HELD, 1))) for whose in (_OF_PHONE, _BY_CONVERSATION))).where(
        or_(_OF_PHONE, _BY_CONVERSATION)
    )
)


def make_quote(
    session: Session,
    conversation_id: str,
    offer: Offer,
    client: ClientDetails,
    now: datetime,
    settings: Settings,
) -> tuple[QuoteRecord, QuoteRecord | None]:
    """The conversation's open quote of this offer and client, and the open quote that it supersedes, if any.

    The offer is as `work_out` has just given it. Raises TooManyHolds if it could not be booked at `now`.
    """
    check_holds(session, conversation_id, client.phone, now, settings)
    instants = offer.times.starts_at, offer.times.ends_at
    wanted = new_quote(conversation_id, offer.order, instants, offer.terms(), client, now)
    return open_instead(session, wanted, now)


def new_quote(
    conversation_id: str,
    order: Order,
    instants: tuple[datetime, datetime],
    terms: Mapping[str, Any],
    client: ClientDetails,
    now: datetime,
    changes: Booking | None = None,
) -> QuoteRecord:
    """A quote that is not stored yet. `instants`: begin and end; `changes`: the booking that it changes."""
    starts_at, ends_at = instants
    return QuoteRecord(
        hall=order.hall,
        client=client,
        starts_at=starts_at,
        ends_at=ends_at,
        num_people=order.people,
        **terms,
        id=secrets.token_hex(6),
        conversation_id=conversation_id,
        rules_version=order.hall.rules_version,
        state=QuoteState.SHOWN,
        lapses_at=now + QUOTE_LIFETIME,
        changes=changes.reference if changes else None,
        changes_version=changes.version if changes else None,
    )


def open_instead(
    session: Session, wanted: QuoteRecord, now: datetime
) -> tuple[QuoteRecord, QuoteRecord | None]:
    """The conversation's open quote that says the same as `wanted`, which else supersedes it and is stored.

    Returns also the quote that was superseded, if any.
    """
    conversation_id = wanted.conversation_id
    present = open_quote(session, conversation_id)
    if present is not None:
        is_open = present.lapses_at > now
        if is_open and _says_the_same(present, wanted):
            return present, None
        supersede(session, conversation_id, now)
        present = present if is_open else None
    _STORE.run(session.connection(), {**wanted.stored(), "created_at": now})
    return wanted, present


def _says_the_same(one: QuoteRecord, other: QuoteRecord) -> bool:
    """True if a client is shown the same in both quotes."""
    same = replace(other, hall=one.hall, id=one.id, state=one.state, lapses_at=one.lapses_at)
    return one.hall.id == other.hall.id and one == same


def open_quote(session: Session, conversation_id: str) -> QuoteRecord | None:
    """The conversation's open quote, which may be one whose time is over; None if there is none."""
    row = _OPEN_QUOTE.one(flushed(session), {"conversation": conversation_id})
    return QuoteRecord.of_row(session, row) if row else None


def supersede(session: Session, conversation_id: str, now: datetime) -> None:
    """Close the conversation's open quote, as lapsed if its time is over, else as superseded."""
    _SUPERSEDE.run(flushed(session), {"conversation": conversation_id, "now": now})


def agree(session: Session, quote: QuoteRecord, privacy_version: str, now: datetime) -> None:
    """Record that the client agreed to summary, rules and the personal data policy of `privacy_version`.

    The quote is as `get_quote` has just locked it. Does nothing for a booked one. Raises QuoteSuperseded or
    QuoteLapsed if it is not open.
    """
    if quote.state == QuoteState.BOOKED:
        return
    check_open(session, quote, now)
    agreed = {"state": QuoteState.AGREED, "agreed_at": now, "privacy_version": privacy_version}
    _CHANGE.run(flushed(session), {"quote": quote.id, **agreed})


def mark_booked(session: Session, quote: QuoteRecord) -> None:
    """Record that a booking was made from the quote."""
    _CHANGE.run(flushed(session), {"quote": quote.id, "state": QuoteState.BOOKED})


def get_quote(session: Session, conversation_id: str, quote_id: str) -> QuoteRecord:
    """The quote with that id, locked. Raises UnknownQuote unless it belongs to this conversation."""
    row = _LOCK_QUOTE.one(flushed(session), {"quote": quote_id})
    quote = QuoteRecord.of_row(session, row) if row else None
    if quote is None or quote.conversation_id != conversation_id:
        raise UnknownQuote()
    return quote


def check_open(session: Session, quote: QuoteRecord, now: datetime) -> None:
    """Raises QuoteSuperseded if the quote or the hall's rules have changed, QuoteLapsed after its lifetime.

    `check_offer` looks at the price.
    """
    rules_version = hall_of(session, quote.hall.id).rules_version
    if quote.state == QuoteState.SUPERSEDED or quote.rules_version != rules_version:
        raise QuoteSuperseded()
    if quote.state == QuoteState.LAPSED or quote.lapses_at <= now:
        raise QuoteLapsed()


def check_agreed(session: Session, quote: QuoteRecord, now: datetime) -> None:
    """Raises QuoteNotAgreed if the client has not agreed yet, and what `check_open` raises."""
    check_open(session, quote, now)
    if quote.state != QuoteState.AGREED:
        raise QuoteNotAgreed()


def check_holds(
    session: Session, conversation_id: str | None, phone: str, now: datetime, settings: Settings
) -> None:
    """Raises TooManyHolds if the conversation or the phone already has `max_open_holds` unpaid holds."""
    if count_holds(session, conversation_id, phone, now) >= settings.max_open_holds:
        raise TooManyHolds(limit=settings.max_open_holds)


def count_holds(session: Session, conversation_id: str | None, phone: str, now: datetime) -> int:
    """The number of unpaid holds of the conversation or of the phone, whichever has more."""
    values = {"phone": phone, "conversation": conversation_id, "now": now}
    [holds] = _COUNT_HOLDS.run(flushed(session), values)
    return int(max(holds))


def order_of(session: Session, quote: QuoteRecord, settings: Settings) -> Order:
    """The order that the quote was made for, in its hall as it is now."""
    tz = description(session, settings).studio.timezone
    slot = slot_of(quote.starts_at, quote.ends_at, tz)
    return Order(hall_of(session, quote.hall.id), slot, quote.num_people, quote.extras, quote.code)


def is_same_order(one: QuoteRecord, other: QuoteRecord) -> bool:
    """True if both quotes are for the same hall, time, people, extras and code."""
    return one.hall.id == other.hall.id and all(getattr(one, name) == getattr(other, name) for name in _ORDER)


def check_offer(session: Session, quote: QuoteRecord, now: datetime, settings: Settings) -> Offer:
    """The offer for the quote's order as it is now.

    Raises what `work_out` raises, and QuoteSuperseded if price or terms are no longer those of the quote.
    """
    offer = work_out(session, order_of(session, quote, settings), now, settings)
    if any(getattr(quote, name) != value for name, value in offer.terms().items()):
        raise QuoteSuperseded()
    return offer
