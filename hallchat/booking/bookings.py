"""A client's booking: made from a quote, paid or cancelled, found again.

A live booking always owns exactly the rows of its hours in booked_hours.
"""

import secrets
from datetime import datetime

from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.orm import Session, aliased

from hallchat.booking.availability import bookable_hours, check_people
from hallchat.booking.booked_hours import allocate, lock_hall, lock_phone, release
from hallchat.booking.calendar import slot_of
from hallchat.booking.client_details import client_of, columns_of
from hallchat.booking.errors import BadStatus, UnknownQuote
from hallchat.booking.outbox import announce
from hallchat.booking.quotes import check_agreed, check_holds
from hallchat.booking.status import effective_status, hold_end
from hallchat.config import Settings
from hallchat.languages import DEFAULT_LANGUAGE
from hallchat.models import Booking, BookingStatus, Conversation, Quote, QuoteState
from hallchat.prepared_statement import Prepared

_REFERENCE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
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
# Built once, because every message runs them.
_IDS_OF_BOOKINGS = Prepared(select(Booking.id).where(_OF_CLIENT))
_BOOKINGS_OF_CONVERSATION = select(Booking).where(_OF_CLIENT).order_by(Booking.id)


def book_quote(
    session: Session, quote: Quote, now: datetime, settings: Settings, language: str = DEFAULT_LANGUAGE
) -> Booking:
    """Make a hold from the quote that the client agreed to. A second call returns the same booking.

    Raises UnknownQuote if staff have deleted that booking; QuoteNotAgreed, QuoteLapsed, QuoteSuperseded,
    SlotError, TooManyPeople or TooManyHolds if the quote cannot be booked.
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
        num_people=quote.num_people,
        **columns_of(client_of(quote)),
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
    announce(session, booking, now)
    return booking


def pay_booking(session: Session, booking: Booking, now: datetime) -> None:
    """Change the status from held to paid. Raises BadStatus if the booking is not held at `now`."""
    _change_held(session, booking, BookingStatus.PAID, now)


def cancel_booking(session: Session, booking: Booking, now: datetime) -> None:
    """Cancel a held booking and free its hours. Raises BadStatus if the booking is not held at `now`."""
    _change_held(session, booking, BookingStatus.CANCELLED, now)
    release(session, booking)


def bookings_of(session: Session, conversation_id: str) -> list[Booking]:
    """The bookings of this conversation and of its client's other conversations, the oldest first."""
    values = {"conversation": conversation_id}
    if not _IDS_OF_BOOKINGS.run(session.connection(), values):
        return []  # most conversations: loading rows as objects takes twice as long, also without rows
    return list(session.scalars(_BOOKINGS_OF_CONVERSATION, values))


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
    announce(session, booking, now)


def new_reference(session: Session) -> str:
    """A reference that no booking has: six letters and digits that are easy to say on the phone."""
    while True:
        reference = "".join(secrets.choice(_REFERENCE_LETTERS) for _ in range(6))
        if not session.scalar(select(func.count()).where(Booking.reference == reference)):
            return reference
