"""Bookings: whoever makes, changes or ends one goes through these functions.

A live booking has exactly its hours' rows in booked_hours, always.
"""

import secrets
from datetime import datetime

from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.orm import Session, aliased

from hallchat.booking.allocation import allocate, lock_hall, lock_phone, release
from hallchat.booking.availability import bookable_hours, check_people
from hallchat.booking.calendar import slot_of
from hallchat.booking.errors import BadStatus, UnknownQuote
from hallchat.booking.outbox import add
from hallchat.booking.quotes import check_agreed, check_holds
from hallchat.booking.status import effective_status, hold_end
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Conversation, Quote, QuoteState

_SPOKEN = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No letters or digits that sound or look like others."""


_ITS = aliased(Conversation)
_OF_CLIENT = (
    select(Conversation.id)
    .join(_ITS, _ITS.client == Conversation.client)
    .where(_ITS.id == bindparam("conversation"))
)
_OF_CONVERSATION = (
    select(Booking)
    .where(or_(Booking.conversation_id == bindparam("conversation"), Booking.conversation_id.in_(_OF_CLIENT)))
    .order_by(Booking.id)
)
"""Built once, as every message asks it."""


def book_quote(
    session: Session, quote: Quote, now: datetime, settings: Settings, language: str = "ru"
) -> Booking:
    """Hold what the client agreed to; the same booking again when the quote was booked already.

    Raises QuoteNotAgreed, QuoteLapsed, QuoteSuperseded, SlotError, TooManyPeople or TooManyHolds.
    """
    if quote.state == QuoteState.BOOKED:
        booking = session.scalar(select(Booking).where(Booking.quote_id == quote.id))
        if booking is None:  # staff have deleted it
            raise UnknownQuote()
        return booking
    lock_hall(session, quote.hall)
    check_agreed(session, quote, now)
    check_people(session, quote.hall, quote.num_people)
    lock_phone(session, quote.client_phone)
    check_holds(session, quote.conversation_id, quote.client_phone, now, settings)
    slot = slot_of(quote.starts_at, quote.ends_at, settings.timezone)
    hours = bookable_hours(quote.hall, slot, now, settings)
    booking = Booking(
        reference=new_reference(session),
        hall_id=quote.hall_id,
        starts_at=quote.starts_at,
        ends_at=quote.ends_at,
        client_name=quote.client_name,
        client_phone=quote.client_phone,
        client_email=quote.client_email,
        num_people=quote.num_people,
        cost=quote.cost,
        status=BookingStatus.HELD,
        hold_until=hold_end(quote.starts_at, now, settings),
        conversation_id=quote.conversation_id,
        quote_id=quote.id,
        language=language,
        created_at=now,
    )
    allocate(session, booking, hours, now, settings)
    quote.state = QuoteState.BOOKED
    add(session, booking, now)
    return booking


def pay_booking(session: Session, booking: Booking, now: datetime) -> None:
    """held -> paid, if it still is held. Raises BadStatus otherwise."""
    _move(session, booking, BookingStatus.PAID, now)


def cancel_booking(session: Session, booking: Booking, now: datetime) -> None:
    """held -> cancelled, its hours free again. Raises BadStatus when it is not held (any more)."""
    _move(session, booking, BookingStatus.CANCELLED, now)
    release(session, booking)


def bookings_of(session: Session, conversation_id: str) -> list[Booking]:
    """What a conversation has booked, and others of the same client, in the order in which it was made."""
    return list(session.scalars(_OF_CONVERSATION, {"conversation": conversation_id}))


def find_by_key(session: Session, checkout_key: str) -> Booking | None:
    """The booking whose checkout page that key opens."""
    return session.scalar(select(Booking).where(Booking.checkout_key == checkout_key))


def _move(session: Session, booking: Booking, to: BookingStatus, now: datetime) -> None:
    """One conditional update: of two that race, one finds the booking held."""
    session.flush()
    moved = session.execute(
        update(Booking)
        .where(Booking.id == booking.id, Booking.status == BookingStatus.HELD, Booking.hold_until > now)
        .values(status=to, version=Booking.version + 1)
        .returning(Booking.id)
        .execution_options(synchronize_session=False)
    ).all()
    session.refresh(booking)
    if not moved:
        raise BadStatus(status=effective_status(booking, now))
    add(session, booking, now)


def new_reference(session: Session) -> str:
    """A new one that is easy to say: 30 random bits are enough beside a look at the table."""
    while True:
        reference = "".join(secrets.choice(_SPOKEN) for _ in range(6))
        if not session.scalar(select(func.count()).where(Booking.reference == reference)):
            return reference
