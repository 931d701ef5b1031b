"""Bookings as staff enter, change and delete them: any status, the same rules for hours."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from hallchat.booking.allocation import allocate, lock_hall, release
from hallchat.booking.availability import check_people
from hallchat.booking.bookings import new_reference
from hallchat.booking.calendar import Slot, slot_of
from hallchat.booking.client_details import ClientDetails, columns_of
from hallchat.booking.errors import StaleEdit
from hallchat.booking.offers import Offer, Order, work_out
from hallchat.booking.outbox import announce
from hallchat.booking.status import LIVE, effective_status, hold_end
from hallchat.booking.studio import description
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
    extras: Mapping[str, int] = field(default_factory=dict)
    """Key of an extra -> how many of it."""
    code: str = ""

    def order(self) -> Order:
        """What the price rules need of it."""
        return Order(self.hall, self.slot, self.people, self.extras, self.code)


def create_booking(session: Session, details: BookingDetails, now: datetime, settings: Settings) -> Booking:
    """Create a booking without a quote. Raises what `work_out` raises."""
    lock_hall(session, details.hall)
    offer = work_out(session, details.order(), now, settings)
    booking = Booking(reference=new_reference(session), created_at=now)
    _apply(session, booking, details, offer, now, settings)
    if details.status in LIVE:
        allocate(session, booking, offer, now, settings)
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

    The cost is computed again only if what it depends on changes. A past booking may change in
    everything but its hours. `version` is the version that the editor saw: raises StaleEdit if
    the booking has another one by now; also what `work_out` raises.
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
    studio = description(session, settings)
    slot = slot_of(booking.starts_at, booking.ends_at, studio.studio.timezone)
    moved = (booking.hall_id, slot) != (details.hall.id, details.slot)
    ordered = (booking.num_people, booking.extras, booking.code)
    changed = ordered != (details.people, details.extras, details.code)
    lock_hall(session, details.hall)
    check_people(session, details.hall, details.people)
    revived = details.status in LIVE and old_status not in LIVE
    if moved or revived or (changed and booking.starts_at > now):
        offer = work_out(session, details.order(), now, settings, but=booking.id)
        kept = {} if moved or changed else {name: getattr(booking, name) for name in offer.terms()}
        with session.begin_nested():
            _apply(session, booking, details, offer, now, settings)
            for name, value in kept.items():
                setattr(booking, name, value)
            if details.status in LIVE:
                allocate(session, booking, offer, now, settings)
            else:
                release(session, booking)
        return
    if details.status not in LIVE:
        release(session, booking)
    if details.status == BookingStatus.HELD and booking.status != BookingStatus.HELD:
        booking.hold_until = hold_end(booking.starts_at, now, studio.payment.hold_for)
    _set_details(booking, details)
    session.flush()


def delete_booking(session: Session, booking: Booking) -> None:
    """Delete the booking's row and free its hours."""
    release(session, booking)
    session.delete(booking)
    session.flush()


def _apply(
    session: Session,
    booking: Booking,
    details: BookingDetails,
    offer: Offer,
    now: datetime,
    settings: Settings,
) -> None:
    booking.hall_id = details.hall.id
    booking.starts_at, booking.ends_at = offer.times.starts_at, offer.times.ends_at
    _set_details(booking, details)
    for name, value in offer.terms().items():
        setattr(booking, name, value)
    booking.hold_until = hold_end(booking.starts_at, now, description(session, settings).payment.hold_for)


def _set_details(booking: Booking, details: BookingDetails) -> None:
    """Set all but hall, hours and price."""
    booking.num_people, booking.status = details.people, details.status
    for column, value in columns_of(details.client).items():
        setattr(booking, column, value)
