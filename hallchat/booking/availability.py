"""The time that bookings own, checks that a slot can be had, and alternatives to one that is taken."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from heapq import nsmallest
from itertools import islice
from typing import Any

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import Session

from hallchat.booking.calendar import Slot, clock_of, instant, wall_clock
from hallchat.booking.errors import BadPeople, BadSlot, Closed, HallInactive, SlotError, Taken, TooManyPeople
from hallchat.booking.status import is_live
from hallchat.booking.studio import StudioSnapshot, snapshot
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
from hallchat.studio.description import Description, HallTerms
from hallchat.studio.opening import opening
from hallchat.studio.prices import Rental, least_minutes

NEIGHBOUR_DAYS = 3
"""Alternatives on other days lie at most this many days before or after."""
MAX_ALTERNATIVES = 3
"""At most this many in each list of alternatives."""
MAX_OTHER_HALLS = 12
"""At most so many other halls are named."""
_HALLS_LOOKED_AT = 240
_HALLS_AT_ONCE = 24
"""So many halls are looked at before it is asked whether enough are free."""
_DAYS_AHEAD = 14
"""The next open days are looked for so far ahead."""
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
    days = [each.isoformat() for each in islice(open_days, MAX_ALTERNATIVES)]
    return Closed(date=day.isoformat(), days=days)


def check_people(session: Session, hall: Hall, people: int) -> None:
    """Raises BadPeople below 1, TooManyPeople (with the halls that are large enough) above the capacity."""
    if people < 1:
        raise BadPeople()
    if people > hall.capacity:
        larger = [other for other in snapshot(session).active if other.capacity >= people]
        smallest = nsmallest(MAX_OTHER_HALLS, larger, key=lambda other: other.capacity)
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


def taken_error(
    session: Session,
    hall: Hall,
    slot: Slot,
    now: datetime,
    settings: Settings,
    people: int | None,
    code: str = "",
) -> Taken:
    """A Taken error with the alternatives to the slot."""
    return Taken(alternatives=alternatives(session, hall, slot, now, settings, people, code=code).as_data())


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Free slots near the requested one, in order of time, and other halls for the same hours."""

    same_day: tuple[Slot, ...]
    other_days: tuple[Slot, ...]
    other_halls: tuple[str, ...]
    """Names of halls that are free in the same hours, and large enough for the people if that is known."""

    def as_data(self) -> dict[str, list[object]]:
        def data(slot: Slot) -> dict[str, str]:
            return {
                "date": slot.date.isoformat(),
                "start": clock_of(slot.start),
                "end": clock_of(slot.end),
            }

        return {
            "same_day": [data(slot) for slot in self.same_day],
            "other_days": [data(slot) for slot in self.other_days],
            "other_halls": list(self.other_halls),
        }


def alternatives(
    session: Session,
    hall: Hall,
    slot: Slot,
    now: datetime,
    settings: Settings,
    people: int | None = None,
    longer: Slot | None = None,
    code: str = "",
) -> Alternatives:
    """Free slots of the same length: on the same day, at the same time on days around, in other halls.

    With `longer`, a slot that begins at the same time, those on the same day are of its length. A promo code
    can ask for a least length of its own.
    """
    studio = snapshot(session)
    described = studio.description(settings)
    span = _search_span(slot.date, described)
    others = [other for other in studio.active if other.id != hall.id and other.capacity >= (people or 0)]
    first = others[:_HALLS_AT_ONCE]
    owned = owned_half_hours(session, [hall, *first], *span, now)

    def is_free(other_hall: Hall, other_slot: Slot) -> bool:
        terms, of_others = studio.terms[other_hall.id], owned.get(other_hall.id, set())
        try:
            times = allowed_times(described, terms, other_slot, now)
            check_length(described, terms, times, of_others)
        except SlotError:
            return False
        if other_slot.minutes < least_minutes(
            described, rental_of(terms, times, now, people or 1, code=code)
        ):
            return False
        return of_others.isdisjoint((*times.own, *times.buffer))

    shifts = sorted(range(-NEIGHBOUR_DAYS, NEIGHBOUR_DAYS + 1), key=abs)
    fits = hall.active and hall.capacity >= (people or 0)
    days = [slot.shifted(days=shift) for shift in shifts if shift and fits]
    same_day = _same_day(studio, described, hall, longer or slot) if fits else []
    if longer and fits:
        same_day.insert(0, longer)
    asked = [instant(wall_clock(slot.date, at), described.studio.timezone) for at in slot.half_hours]
    names = []
    for position in range(0, min(len(others), _HALLS_LOOKED_AT), _HALLS_AT_ONCE):
        some = others[position : position + _HALLS_AT_ONCE]
        owned |= owned_half_hours(session, some, *span, now) if position else {}
        names += [other.name for other in some if owned[other.id].isdisjoint(asked) and is_free(other, slot)]
        if len(names) >= MAX_OTHER_HALLS:
            break
    return Alternatives(
        same_day=_first_in_order(other for other in same_day if is_free(hall, other)),
        other_days=_first_in_order(other for other in days if is_free(hall, other)),
        other_halls=tuple(names[:MAX_OTHER_HALLS]),
    )


def _same_day(studio: StudioSnapshot, described: Description, hall: Hall, slot: Slot) -> list[Slot]:
    """Other slots of that length within the day's opening, the nearest first."""
    hours = opening(described.studio, studio.terms[hall.id], slot.date)
    if hours is None:
        return []
    starts = range(hours.start, hours.end - slot.minutes + 1, described.studio.step_minutes)
    found = []
    for start in sorted(starts, key=lambda start: abs(start - slot.start)):
        if start != slot.start:
            try:
                found.append(slot.shifted(minutes=start - slot.start))
            except BadSlot:  # it begins after midnight: another day's
                continue
    return found


def _first_in_order(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """The first `MAX_ALTERNATIVES` of the slots, put in order of time."""
    return tuple(sorted(islice(slots, MAX_ALTERNATIVES), key=lambda slot: (slot.date, slot.start)))


def _search_span(day: date, studio: Description) -> tuple[datetime, datetime]:
    """Two instants that enclose all that decides about that day and `NEIGHBOUR_DAYS` around it."""
    noon = wall_clock(day, 12 * 60).replace(tzinfo=studio.studio.timezone)
    reach = timedelta(days=NEIGHBOUR_DAYS) + REACH
    return noon - reach, noon + reach
