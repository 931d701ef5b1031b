"""A client's booking: made from a quote, paid or cancelled, found again.

A live booking always owns exactly the rows of its time in owned_half_hours.
"""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, or_, select, update
from sqlalchemy.orm import Session, aliased

from hallchat.booking.allocation import allocate, lock_hall, lock_phone, release
from hallchat.booking.errors import BadStatus, RefundChanged, UnknownQuote
from hallchat.booking.outbox import announce
from hallchat.booking.quotes import check_agreed, check_holds, check_offer, mark_booked
from hallchat.booking.records import BookingRecord, QuoteRecord
from hallchat.booking.settlement import comes_back
from hallchat.booking.status import effective_status, hold_end
from hallchat.booking.studio import description
from hallchat.config import Settings
from hallchat.database import flushed
from hallchat.languages import DEFAULT_LANGUAGE
from hallchat.models import Booking, BookingStatus, Conversation, QuoteState
from hallchat.models.base import token
from hallchat.prepared_statement import Prepared

REFERENCE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without 0, 1, I and O, which look alike."""
_CURRENT = aliased(Conversation)
_CONVERSATIONS_OF_CLIENT = (
    select(Conversation.id)
    .join(_CURRENT, _CURRENT.client == Conversation.client)
    .where(_CURRENT.id == bindparam("conversation"))
)
_OF_CLIENT = or_(
    Booking.conversation_id == bindparam("conversation"),
    Booking.conversation_id.in_(_CONVERSATIONS_OF_CLIENT),
)
_RECORDS_OF_CLIENT = Prepared(BookingRecord.query(Booking).where(_OF_CLIENT).order_by(Booking.id))
_OF_QUOTE = Prepared(BookingRecord.query(Booking).where(Booking.quote_id == bindparam("quote")))
_OF_REFERENCE = Prepared(BookingRecord.query(Booking).where(Booking.reference == bindparam("reference")))
_STORE = Prepared(insert(Booking).returning(Booking.id))
_COUNT_REFERENCE = Prepared(select(func.count()).where(Booking.reference == bindparam("reference")))


def book_quote(
    session: Session,
    quote: QuoteRecord,
    now: datetime,
    settings: Settings,
    language: str = DEFAULT_LANGUAGE,
) -> BookingRecord:
    """Make a hold from the quote that the client agreed to. A second call returns the same booking.

    The quote is as `get_quote` has just locked it. Raises UnknownQuote if staff have deleted that booking;
    QuoteNotAgreed, QuoteLapsed, QuoteSuperseded, TooManyHolds, or what `work_out` raises, if the quote cannot
    be booked: then nothing is written.
    """
    if quote.state == QuoteState.BOOKED:
        row = _OF_QUOTE.one(flushed(session), {"quote": quote.id})
        if row is None:  # staff have deleted it
            raise UnknownQuote()
        return BookingRecord.of_row(session, row)
    lock_hall(session, quote.hall.id)
    check_agreed(session, quote, now)
    lock_phone(session, quote.client.phone)
    check_holds(session, quote.conversation_id, quote.client.phone, now, settings)
    offer = check_offer(session, quote, now, settings)
    booking = BookingRecord(
        hall=offer.order.hall,
        client=quote.client,
        starts_at=quote.starts_at,
        ends_at=quote.ends_at,
        num_people=quote.num_people,
        **offer.terms(),
        reference=new_reference(session),
        checkout_key=token(),
        status=BookingStatus.HELD,
        hold_until=hold_end(quote.starts_at, now, description(session, settings).payment.hold_for),
    )
    made = {"created_at": now, "language": language, "version": 1, "moves": 0}
    made |= {"quote_id": quote.id, "conversation_id": quote.conversation_id}
    booking_id = allocate(session, lambda: _store(session, booking, made), offer, now, settings)
    mark_booked(session, quote)
    announce(session, booking_id, BookingStatus.HELD, now)
    return booking


def _store(session: Session, booking: BookingRecord, made: dict[str, Any]) -> int:
    """Inserts the booking, with columns that tell how it was made. Returns its id."""
    [[booking_id]] = _STORE.run(flushed(session), {**booking.stored(), **made})
    return int(booking_id)


def pay_booking(session: Session, booking: Booking, now: datetime) -> None:
    """Change the status from held to paid. Raises BadStatus if the booking is not held at `now`."""
    _change_held(session, booking, BookingStatus.PAID, now)


def cancel_booking(session: Session, booking: Booking, now: datetime) -> None:
    """Cancel a held booking and free its hours. Raises BadStatus if the booking is not held at `now`."""
    _change_held(session, booking, BookingStatus.CANCELLED, now)
    release(session, booking)


def cancel_own(session: Session, booking: Booking, told: int | None, now: datetime) -> None:
    """Cancels a booking for its client; what comes back of a paid one is stored as owed by the studio.

    `told`: the rubles that the client was told would come back; None if the booking was not paid then. Raises
    RefundChanged if that is no longer so, BadStatus if the booking is not live or has begun.
    """
    session.refresh(booking, with_for_update=True)
    if booking.status != BookingStatus.PAID:
        if told is not None:
            raise RefundChanged()
        cancel_booking(session, booking, now)
        return
    if booking.starts_at <= now:
        raise BadStatus(status=str(BookingStatus.PAID), over=True)
    back = comes_back(booking, now)
    if told != back:
        raise RefundChanged()
    booking.status, booking.owed = BookingStatus.CANCELLED, -back
    session.flush()
    release(session, booking)
    announce(session, booking.id, BookingStatus.CANCELLED, now)


def bookings_of(session: Session, conversation_id: str, opened: Sequence[str] = ()) -> list[Booking]:
    """The bookings of this conversation and of its client's other conversations, the oldest first.

    `opened`: references of others that the client has opened in this conversation.
    """
    whose = or_(_OF_CLIENT, Booking.reference.in_(opened)) if opened else _OF_CLIENT
    query = select(Booking).where(whose).order_by(Booking.id)
    return list(session.scalars(query, {"conversation": conversation_id}))


def records_of(session: Session, conversation_id: str, opened: Sequence[str] = ()) -> list[BookingRecord]:
    """The same bookings as values, for every message: objects of the ORM take ten times as long."""
    rows = _RECORDS_OF_CLIENT.run(flushed(session), {"conversation": conversation_id})
    found = [BookingRecord.of_row(session, row) for row in rows]
    known = {each.reference for each in found}
    for reference in dict.fromkeys(opened):
        row = (
            None if reference in known else _OF_REFERENCE.one(session.connection(), {"reference": reference})
        )
        found += [BookingRecord.of_row(session, row)] if row else []
    return found


def find_by_key(session: Session, checkout_key: str) -> Booking | None:
    """The booking whose checkout page this key opens; None for an unknown key."""
    return session.scalar(select(Booking).where(Booking.checkout_key == checkout_key))


def _change_held(session: Session, booking: Booking, to: BookingStatus, now: datetime) -> None:
    """Change the status of a held booking in one conditional UPDATE, so that one of two rivals fails."""
    session.flush()
    changed = session.execute(
        update(Booking)
        .where(Booking.id == booking.id, Booking.status == BookingStatus.HELD, Booking.hold_until > now)
        .values(status=to, version=Booking.version + 1)
        .returning(Booking.id)
        .execution_options(synchronize_session=False)
    ).all()
    session.refresh(booking)
    if not changed:
        raise BadStatus(status=effective_status(booking, now))
    announce(session, booking.id, to, now)


def new_reference(session: Session) -> str:
    """A reference that no booking has: six letters and digits that are easy to say on the phone."""
    while True:
        reference = "".join(secrets.choice(REFERENCE_LETTERS) for _ in range(6))
        [[known]] = _COUNT_REFERENCE.run(flushed(session), {"reference": reference})
        if not known:
            return reference
