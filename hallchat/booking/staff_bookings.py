"""Bookings as staff enter, change and delete them: any status, the same rules for hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from hallchat.booking import pricing
from hallchat.booking.availability import bookable_hours, check_people
from hallchat.booking.booked_hours import allocate, lock_hall, release
from hallchat.booking.bookings import new_reference
from hallchat.booking.calendar import HOUR, Slot, slot_of
from hallchat.booking.client_details import ClientDetails, columns_of
from hallchat.booking.errors import StaleEdit
from hallchat.booking.outbox import announce
from hallchat.booking.status import LIVE, effective_status, hold_end
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Hall


@dataclass(frozen=True, slots=True)
class BookingDetails:
    """A booking as staff enter it in the form."""

    hall: Hall
    slot: Slot
    people: int
    client: ClientDetails
    status: BookingStatus


def create_booking(session: Session, details: BookingDetails, now: datetime, settings: Settings) -> Booking:
    """Create a booking without a quote. Raises SlotError, BadPeople or TooManyPeople."""
    lock_hall(session, details.hall)
    hours = bookable_hours(details.hall, details.slot, now, settings)
    check_people(session, details.hall, details.people)
    booking = Booking(reference=new_reference(session), created_at=now)
    _apply(booking, details, hours, now, settings)
    if details.status in LIVE:
        allocate(session, booking, hours, now, settings)
    else:
        session.add(booking)
    announce(session, booking, now)
    return booking


def change_booking(
    session: Session,
    booking: Booking,
    details: BookingDetails,
    version: int,
    now: datetime,
    settings: Settings,
) -> None:
    """Give the booking these details; hours that it no longer needs become free.

    The cost is computed again only if the hall or the hours change. A past booking may change in
    everything but its hours. `version` is the version that the editor saw: raises StaleEdit if
    the booking has another one by now; also SlotError, BadPeople or TooManyPeople.
    """
    session.refresh(booking, with_for_update=True)
    if booking.version != version:
        raise StaleEdit()
    old_status = effective_status(booking, now)
    _change(session, booking, details, old_status, now, settings)
    if booking.status != old_status:
        announce(session, booking, now)


def _change(
    session: Session,
    booking: Booking,
    details: BookingDetails,
    old_status: BookingStatus,
    now: datetime,
    settings: Settings,
) -> None:
    moved = (booking.hall_id, slot_of(booking.starts_at, booking.ends_at, settings.timezone)) != (
        details.hall.id,
        details.slot,
    )
    lock_hall(session, details.hall)
    check_people(session, details.hall, details.people)
    if moved or (details.status in LIVE and old_status not in LIVE):
        hours = bookable_hours(details.hall, details.slot, now, settings)
        with session.begin_nested():
            cost = booking.cost
            _apply(booking, details, hours, now, settings)
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
    _set_details(booking, details)
    session.flush()


def delete_booking(session: Session, booking: Booking) -> None:
    """Delete the booking's row and free its hours."""
    release(session, booking)
    session.delete(booking)
    session.flush()


def _apply(
    booking: Booking, details: BookingDetails, hours: Sequence[datetime], now: datetime, settings: Settings
) -> None:
    booking.hall_id = details.hall.id
    booking.starts_at, booking.ends_at = hours[0], hours[-1] + HOUR
    _set_details(booking, details)
    booking.cost = pricing.cost(details.hall.price, details.slot.hours)
    booking.hold_until = hold_end(booking.starts_at, now, settings)


def _set_details(booking: Booking, details: BookingDetails) -> None:
    """Set all but hall, hours and cost."""
    booking.num_people, booking.status = details.people, details.status
    for column, value in columns_of(details.client).items():
        setattr(booking, column, value)
