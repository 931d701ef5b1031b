"""The studio's halls: lookups, and changes by staff."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, or_, select, true
from sqlalchemy.orm import Session

from hallchat.booking import photos
from hallchat.booking.calendar import slot_of
from hallchat.booking.errors import (
    HallHasBookings,
    HallNameTaken,
    HoursInUse,
    StaleEdit,
    UnknownHall,
)
from hallchat.booking.status import is_live
from hallchat.booking.studio import description, snapshot, value_of
from hallchat.booking.time_rules import is_open
from hallchat.config import Settings
from hallchat.models import Booking, Hall, Quote
from hallchat.studio.description import HallTerms


def active_halls(session: Session) -> tuple[Hall, ...]:
    """The halls that clients can book as values, which must not be changed, the oldest first."""
    return snapshot(session).active


def get_hall(session: Session, name: str) -> Hall:
    """The row of the hall with that Russian or English name, in any case. Raises UnknownHall."""
    return session.get_one(Hall, find_hall(session, name).id)


def find_hall(session: Session, name: str) -> Hall:
    """The hall of that name as a value, which must not be changed. Raises UnknownHall."""
    halls = snapshot(session)
    found = halls.by_name.get(name.strip().casefold())
    if found is None:
        raise UnknownHall(hall=name[:80], halls=[hall.name for hall in halls.active])
    return found


def create_hall(session: Session, values: Mapping[str, Any]) -> Hall:
    """Create a hall with these column values; `photo` is a name from `photos.store_photo`.

    Raises HallNameTaken.
    """
    hall = Hall(**values)
    _check_columns(session, hall)
    session.add(hall)
    session.flush()
    return hall


def change_hall(
    session: Session,
    hall: Hall,
    values: Mapping[str, Any],
    version: int,
    now: datetime,
    settings: Settings,
) -> None:
    """Set these columns of the hall. Changed rules get a new version; unused photos are deleted.

    `version` is the version that the editor saw: raises StaleEdit if the hall has another one by now.
    Also raises HallNameTaken, and HoursInUse if a live booking would lie outside the
    new opening hours.
    """
    session.refresh(hall, with_for_update=True)
    if hall.version != version:
        raise StaleEdit()
    old_rules = (hall.rules, hall.rules_en)
    with session.no_autoflush:
        for column, value in values.items():
            setattr(hall, column, value)
        _check_columns(session, hall)
        _check_hours_in_use(session, hall, now, settings)
    if (hall.rules, hall.rules_en) != old_rules:
        hall.rules_version += 1
    session.flush()
    photos.delete_unused(session)


def delete_hall(session: Session, hall: Hall) -> None:
    """Delete a hall and its quotes. Raises HallHasBookings if it ever had a booking."""
    # A booking that was quoted here and moved to another hall keeps its quote.
    quoted_here = Booking.quote_id.in_(select(Quote.id).where(Quote.hall_id == hall.id))
    if session.scalar(select(exists().where(or_(Booking.hall_id == hall.id, quoted_here)))):
        raise HallHasBookings(hall=hall.name)
    session.execute(delete(Quote).where(Quote.hall_id == hall.id))
    session.delete(hall)
    session.flush()
    photos.delete_unused(session)


def overfull_bookings(session: Session, hall: Hall, now: datetime) -> list[str]:
    """References of the hall's live bookings, not over yet, of more people than it holds."""
    return list(
        session.scalars(
            select(Booking.reference)
            .where(Booking.hall_id == hall.id, Booking.ends_at > now, is_live(now))
            .where(Booking.num_people > hall.capacity)
            .order_by(Booking.starts_at)
        )
    )


def _check_columns(session: Session, hall: Hall) -> None:
    with session.no_autoflush:
        others = select(Hall.name, Hall.name_en).where(Hall.id != hall.id if hall.id else true())
        taken = {name.casefold() for row in session.execute(others) for name in row if name}
    names = {hall.name.casefold(), (hall.name_en or hall.name).casefold()}
    if names & taken:
        raise HallNameTaken(hall=hall.name)


def _check_hours_in_use(session: Session, hall: Hall, now: datetime, settings: Settings) -> None:
    """Raises HoursInUse if a live booking that is not over lies outside the opening hours."""
    studio, terms = description(session, settings), value_of(HallTerms, hall)
    rows = session.execute(
        select(Booking.reference, Booking.starts_at, Booking.ends_at)
        .where(Booking.hall_id == hall.id, Booking.ends_at > now, is_live(now))
        .order_by(Booking.starts_at)
    )
    outside = []
    for reference, starts_at, ends_at in rows:
        slot = slot_of(starts_at, ends_at, studio.studio.timezone)
        if not is_open(studio, terms, slot):
            outside.append(reference)
    if outside:
        raise HoursInUse(references=outside[:5], more=max(0, len(outside) - 5))
