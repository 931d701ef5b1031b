"""Bookings as staff enter, change and delete them: any status, the same rules for hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from hallchat.booking import pricing
from hallchat.booking.allocation import allocate, lock_hall, release
from hallchat.booking.availability import bookable_hours, check_people
from hallchat.booking.bookings import new_reference
from hallchat.booking.calendar import HOUR, Slot, slot_of
from hallchat.booking.errors import StaleEdit
from hallchat.booking.outbox import add
from hallchat.booking.quotes import ContactDetails
from hallchat.booking.status import LIVE, effective_status, hold_end
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Hall


@dataclass(frozen=True, slots=True)
class BookingDetails:
    """A booking as staff write it."""

    hall: Hall
    slot: Slot
    people: int
    client: ContactDetails
    status: BookingStatus


def create_booking(session: Session, details: BookingDetails, now: datetime, settings: Settings) -> Booking:
    """What staff enter by hand. Raises SlotError, BadPeople, TooManyPeople."""
    lock_hall(session, details.hall)
    hours = bookable_hours(details.hall, details.slot, now, settings)
    check_people(session, details.hall, details.people)
    booking = Booking(reference=new_reference(session), created_at=now)
    _fill(booking, details, hours, now, settings)
    if details.status in LIVE:
        allocate(session, booking, hours, now, settings)
    else:
        session.add(booking)
    add(session, booking, now)
    return booking


def change_booking(
    session: Session,
    booking: Booking,
    details: BookingDetails,
    version: int,
    now: datetime,
    settings: Settings,
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
    _change(session, booking, details, was, now, settings)
    if booking.status != was:
        add(session, booking, now)


def _change(
    session: Session,
    booking: Booking,
    details: BookingDetails,
    was: BookingStatus,
    now: datetime,
    settings: Settings,
) -> None:
    moved = (booking.hall_id, slot_of(booking.starts_at, booking.ends_at, settings.timezone)) != (
        details.hall.id,
        details.slot,
    )
    lock_hall(session, details.hall)
    check_people(session, details.hall, details.people)
    if moved or (details.status in LIVE and was not in LIVE):
        hours = bookable_hours(details.hall, details.slot, now, settings)
        with session.begin_nested():
            cost = booking.cost
            _fill(booking, details, hours, now, settings)
            if not moved:
                booking.cost = cost
            if details.status in LIVE:
                allocate(session, booking, hours, now, settings)
            else:
                release(session, booking)
        return
    if details.status not in LIVE:
        release(session, booking)
    if details.status == BookingStatus.HELD and booking.status != BookingStatus.HELD:
        booking.hold_until = hold_end(booking.starts_at, now, settings)
    booking.num_people, booking.status = details.people, details.status
    booking.client_name, booking.client_phone = details.client.name, details.client.phone
    booking.client_email = details.client.email
    session.flush()


def delete_booking(session: Session, booking: Booking) -> None:
    """Remove it altogether, its hours free again."""
    release(session, booking)
    session.delete(booking)
    session.flush()


def _fill(
    booking: Booking, details: BookingDetails, hours: Sequence[datetime], now: datetime, settings: Settings
) -> None:
    booking.hall_id = details.hall.id
    booking.starts_at, booking.ends_at = hours[0], hours[-1] + HOUR
    booking.client_name, booking.client_phone = details.client.name, details.client.phone
    booking.client_email = details.client.email
    booking.num_people, booking.status = details.people, details.status
    booking.cost = pricing.cost(details.hall, details.slot.hours)
    booking.hold_until = hold_end(booking.starts_at, now, settings)
