"""Live bookings that a change of the studio would break."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from hallchat.booking.calendar import slot_of
from hallchat.booking.status import is_live
from hallchat.booking.time_rules import is_open
from hallchat.models import Booking
from hallchat.studio.description import Description


def broken_by(session: Session, present: Description, wanted: Description, now: datetime) -> list[str]:
    """The references of live bookings, not over at `now`, that could not stay in the studio as wanted.

    `present` is the description under which they were made.
    """
    live = select(Booking).options(joinedload(Booking.hall)).where(Booking.ends_at > now, is_live(now))
    bookings = session.scalars(live.order_by(Booking.starts_at, Booking.id)).all()
    if present.studio.timezone != wanted.studio.timezone:
        return [booking.reference for booking in bookings]
    return [booking.reference for booking in bookings if not _can_stay(wanted, booking)]


def _can_stay(wanted: Description, booking: Booking) -> bool:
    """True if its hall, its hours, its people and its extras are still there."""
    hall = next((each for each in wanted.halls if each.key == booking.hall.key), None)
    if hall is None or booking.num_people > hall.capacity:
        return False
    offered = {extra.key for extra in wanted.extras if not extra.halls or hall.key in extra.halls}
    slot = slot_of(booking.starts_at, booking.ends_at, wanted.studio.timezone)
    return set(booking.extras) <= offered and is_open(wanted, hall, slot)
