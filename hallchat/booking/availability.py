"""The time that bookings own, and checks that a slot can be had."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from heapq import nsmallest
from itertools import islice
from typing import Any

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import Session

from hallchat.booking.calendar import Slot
from hallchat.booking.errors import BadPeople, Closed, HallInactive, TooManyPeople
from hallchat.booking.status import is_live
from hallchat.booking.studio import snapshot
from hallchat.booking.time_rules import (
    Times,
    allowed_times,
    check_horizon,
    check_length,
    kept_times,
    opens_on,
)
from hallchat.config import Settings
from hallchat.database import flushed
from hallchat.models import Booking, Hall, OwnedHalfHour
from hallchat.models.base import UtcDateTime
from hallchat.prepared_statement import Prepared
from hallchat.studio.description import HallTerms
from hallchat.studio.fitting_rules import Rental

_DAYS_AHEAD = 14
"""The next open days are looked for so far ahead."""
_MAX_OPEN_DAYS = 3
"""At most so many of them are named."""
_MAX_LARGER_HALLS = 12
"""At most so many halls are named that are large enough."""
REACH = timedelta(days=2)
"""Half hours so near to a slot decide whether it can be had: openings, gaps and buffers end within it."""

# EXISTS, because for several halls SQLite would join from all bookings of that status.
_OWNED = select(OwnedHalfHour.hall_id, OwnedHalfHour.half_hour).where(
    OwnedHalfHour.half_hour.between(bindparam("first"), bindparam("last")),
    OwnedHalfHour.booking_id != bindparam("but"),
    exists().where(Booking.id == OwnedHalfHour.booking_id, is_live(bindparam("now", type_=UtcDateTime))),
)
_OWNED_OF_HALL = Prepared(_OWNED.where(OwnedHalfHour.hall_id == bindparam("hall")))
_OWNED_OF_HALLS = _OWNED.where(OwnedHalfHour.hall_id.in_(bindparam("halls", expanding=True)))
_NO_BOOKING = 0


def owned_half_hours(
    session: Session,
    halls: Iterable[Hall],
    first: datetime,
    last: datetime,
    now: datetime,
    but: int | None = None,
) -> dict[int, set[datetime]]:
    """Hall id -> instants of the half hours from `first` to `last` that live bookings and their buffers own.

    `but` is the id of a booking that does not count: one that is about to move.
    """
    found: dict[int, set[datetime]] = {hall.id: set() for hall in halls}
    values = {"first": first, "last": last, "now": now, "but": but or _NO_BOOKING}
    rows: Iterable[Any]
    if len(found) == 1:
        rows = _OWNED_OF_HALL.run(flushed(session), {**values, "hall": next(iter(found))})
    else:
        rows = session.execute(_OWNED_OF_HALLS, {**values, "halls": list(found)})
    for hall_id, half_hour in rows:
        found[hall_id].add(half_hour)
    return found


def check_day(session: Session, hall: Hall, day: date, now: datetime, settings: Settings) -> None:
    """Raises HallInactive, InPast or TooFar if the hall takes no bookings for that day."""
    if not hall.active:
        raise HallInactive(hall=hall.name)
    check_horizon(snapshot(session).description(settings), day, now)


def closed_day(session: Session, hall: Hall, day: date, now: datetime, settings: Settings) -> Closed:
    """The error for a day on which the hall is closed, with the next days on which it is open."""
    studio = snapshot(session)
    described, terms = studio.description(settings), studio.terms[hall.id]
    last = now.astimezone(described.studio.timezone).date() + timedelta(days=described.studio.horizon_days)
    following = (day + timedelta(days=ahead) for ahead in range(1, _DAYS_AHEAD + 1))
    open_days = (each for each in following if each <= last and opens_on(described, terms, each))
    days = [each.isoformat() for each in islice(open_days, _MAX_OPEN_DAYS)]
    return Closed(date=day.isoformat(), days=days)


def check_people(session: Session, hall: Hall, people: int) -> None:
    """Raises BadPeople below 1, TooManyPeople (with the halls that are large enough) above the capacity."""
    if people < 1:
        raise BadPeople()
    if people > hall.capacity:
        larger = [other for other in snapshot(session).active if other.capacity >= people]
        smallest = nsmallest(_MAX_LARGER_HALLS, larger, key=lambda other: other.capacity)
        names = [other.name for other in smallest]
        raise TooManyPeople(capacity=hall.capacity, people=people, halls=names)


def rental_of(
    terms: HallTerms,
    times: Times,
    now: datetime,
    people: int,
    extras: Mapping[str, int] | None = None,
    code: str = "",
) -> Rental:
    """A rental of that time as the price rules see it. `extras`: key -> how many."""
    return Rental(
        hall=terms,
        parts=times.parts,
        starts_at=times.starts_at,
        ordered_at=now,
        people=people,
        extras=extras or {},
        code=code,
    )


def check_times(
    session: Session,
    hall: Hall,
    slot: Slot,
    now: datetime,
    settings: Settings,
    but: int | None = None,
    *,
    is_kept: bool = False,
) -> tuple[Times, bool]:
    """The times of a slot that the rules allow, and whether others own some of it.

    `but` is the id of a booking that does not count; `is_kept` says that the slot is its own, which it gets
    back. Raises HallInactive, and what `allowed_times` and `check_length`, or `kept_times`, raise.
    """
    if not hall.active:
        raise HallInactive(hall=hall.name)
    studio = snapshot(session)
    described, terms = studio.description(settings), studio.terms[hall.id]
    times = (kept_times if is_kept else allowed_times)(described, terms, slot, now)
    half_hours = (*times.own, *times.buffer)
    reach = REACH if terms.short_fills_gap else timedelta()  # only a gap has neighbours
    first, last = half_hours[0] - reach, half_hours[-1] + reach
    owned = owned_half_hours(session, [hall], first, last, now, but)[hall.id]
    if not is_kept:
        check_length(described, terms, times, owned)
    return times, not owned.isdisjoint(half_hours)
