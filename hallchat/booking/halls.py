"""The studio's halls: lookups, and changes by staff."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from hallchat.booking import photos
from hallchat.booking.description_edits import check_removal, put_entry
from hallchat.booking.errors import HallHasBookings, UnknownHall, named
from hallchat.booking.studio import snapshot
from hallchat.config import Settings
from hallchat.models import Booking, Hall, Quote


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
    """Create a hall with these column values, unchecked."""
    hall = Hall(**values)
    session.add(hall)
    session.flush()
    return hall


def change_hall(
    session: Session,
    hall: Hall,
    values: Mapping[str, Any],
    version: int | None,
    now: datetime,
    settings: Settings,
) -> None:
    """Set these columns of the hall. Changed rules get a new version; unused photos are deleted.

    `version` is the version that the editor saw. Raises what `put_entry` raises.
    """
    old_rules = (hall.rules, hall.rules_en)
    put_entry(session, Hall, hall, values, now, settings, version=version)
    if (hall.rules, hall.rules_en) != old_rules:
        hall.rules_version += 1
    session.flush()
    photos.delete_unused(session)


def delete_hall(session: Session, hall: Hall, now: datetime, settings: Settings) -> None:
    """Delete a hall and its quotes.

    Raises HallHasBookings, with the references of the latest ones, if it ever had a booking; EditRefused if a
    rule, an extra or a closure names it.
    """
    # A booking that was quoted here and moved to another hall keeps its quote.
    quoted_here = Booking.quote_id.in_(select(Quote.id).where(Quote.hall_id == hall.id))
    its_own = select(Booking.reference).where(or_(Booking.hall_id == hall.id, quoted_here))
    references = session.scalars(its_own.order_by(Booking.starts_at.desc(), Booking.id)).all()
    if references:
        raise HallHasBookings(hall=hall.name, **named(references))
    check_removal(session, hall, now, settings)
    session.execute(delete(Quote).where(Quote.hall_id == hall.id))
    session.delete(hall)
    session.flush()
    photos.delete_unused(session)
