"""Bookings: whoever makes, changes or ends one goes through these functions.

A live booking has exactly its hours' rows in booked_hours, always.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.orm import Session, aliased

from hallchat.booking import pricing
from hallchat.booking.allocation import allocate, lock_hall, lock_phone, release
from hallchat.booking.availability import check, check_people
from hallchat.booking.calendar import HOUR, Slot, slot_of
from hallchat.booking.errors import BadStatus, StaleEdit, UnknownQuote
from hallchat.booking.outbox import add
from hallchat.booking.quotes import ContactDetails, check_agreed, check_holds
from hallchat.booking.status import LIVE, effective_status, hold_end
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Conversation, Hall, Quote, QuoteState

_SPOKEN = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No letters or digits that sound or look like others."""


@dataclass(frozen=True, slots=True)
class BookingForm:
    """A booking as staff write it."""

    hall: Hall
    slot: Slot
    people: int
    client: ContactDetails
    status: BookingStatus


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
    hours = check(quote.hall, slot, now, settings)
    booking = Booking(
        reference=_reference(session),
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


def create_booking(session: Session, form: BookingForm, now: datetime, settings: Settings) -> Booking:
    """What staff enter by hand. Raises SlotError, BadPeople, TooManyPeople."""
    lock_hall(session, form.hall)
    hours = check(form.hall, form.slot, now, settings)
    check_people(session, form.hall, form.people)
    booking = Booking(reference=_reference(session), created_at=now)
    _fill(booking, form, hours, now, settings)
    if form.status in LIVE:
        allocate(session, booking, hours, now, settings)
    else:
        session.add(booking)
    add(session, booking, now)
    return booking


def change_booking(
    session: Session, booking: Booking, form: BookingForm, version: int, now: datetime, settings: Settings
) -> None:
    """Make the booking what staff wrote; hours that it leaves are free at once.

    The price is worked out anew only when hall or hours change. What is over may be corrected
    in everything but its hours. `version` is the one that the editor saw. Raises StaleEdit when
    it is no longer that, and SlotError, BadPeople or TooManyPeople.
    """
    session.refresh(booking, with_for_update=True)
    if booking.version != version:
        raise StaleEdit()
    was = effective_status(booking, now)
    _change(session, booking, form, was, now, settings)
    if booking.status != was:
        add(session, booking, now)


def _change(
    session: Session,
    booking: Booking,
    form: BookingForm,
    was: BookingStatus,
    now: datetime,
    settings: Settings,
) -> None:
    moved = (booking.hall_id, slot_of(booking.starts_at, booking.ends_at, settings.timezone)) != (
        form.hall.id,
        form.slot,
    )
    lock_hall(session, form.hall)
    check_people(session, form.hall, form.people)
    if moved or (form.status in LIVE and was not in LIVE):
        hours = check(form.hall, form.slot, now, settings)
        with session.begin_nested():
            cost = booking.cost
            _fill(booking, form, hours, now, settings)
            if not moved:
                booking.cost = cost
            if form.status in LIVE:
                allocate(session, booking, hours, now, settings)
            else:
                release(session, booking)
        return
    if form.status not in LIVE:
        release(session, booking)
    if form.status == BookingStatus.HELD and booking.status != BookingStatus.HELD:
        booking.hold_until = hold_end(booking.starts_at, now, settings)
    booking.num_people, booking.status = form.people, form.status
    booking.client_name, booking.client_phone = form.client.name, form.client.phone
    booking.client_email = form.client.email
    session.flush()


def pay_booking(session: Session, booking: Booking, now: datetime) -> None:
    """held -> paid, if it still is held. Raises BadStatus otherwise."""
    _move(session, booking, BookingStatus.PAID, now)


def cancel_booking(session: Session, booking: Booking, now: datetime) -> None:
    """held -> cancelled, its hours free again. Raises BadStatus when it is not held (any more)."""
    _move(session, booking, BookingStatus.CANCELLED, now)
    release(session, booking)


def delete_booking(session: Session, booking: Booking) -> None:
    """Remove it altogether, its hours free again."""
    release(session, booking)
    session.delete(booking)
    session.flush()


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


def _fill(
    booking: Booking, form: BookingForm, hours: Sequence[datetime], now: datetime, settings: Settings
) -> None:
    booking.hall_id = form.hall.id
    booking.starts_at, booking.ends_at = hours[0], hours[-1] + HOUR
    booking.client_name, booking.client_phone = form.client.name, form.client.phone
    booking.client_email = form.client.email
    booking.num_people, booking.status = form.people, form.status
    booking.cost = pricing.cost(form.hall, form.slot.hours)
    booking.hold_until = hold_end(booking.starts_at, now, settings)


def _reference(session: Session) -> str:
    """A new one that is easy to say: 30 random bits are enough beside a look at the table."""
    while True:
        reference = "".join(secrets.choice(_SPOKEN) for _ in range(6))
        if not session.scalar(select(func.count()).where(Booking.reference == reference)):
            return reference
