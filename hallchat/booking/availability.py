"""Checks that hours can be booked, and finds alternatives to hours that are taken."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from hallchat.booking.calendar import Slot, clock_of_hour, instant, instants, ranges
from hallchat.booking.errors import (
    BadPeople,
    HallInactive,
    InPast,
    OutsideHours,
    SlotError,
    Taken,
    TooFar,
    TooManyPeople,
)
from hallchat.booking.hall_snapshot import snapshot
from hallchat.booking.status import is_live
from hallchat.config import Settings
from hallchat.models import BookedHour, Booking, Hall
from hallchat.models.base import UtcDateTime

NEIGHBOUR_DAYS = 3
"""Alternatives on other days lie at most this many days before or after."""
MAX_ALTERNATIVES = 3
"""At most this many in each list of alternatives."""

_TAKEN = (
    select(BookedHour.hall_id, BookedHour.hour)
    .join(Booking, Booking.id == BookedHour.booking_id)
    .where(
        BookedHour.hall_id.in_(bindparam("halls", expanding=True)),
        BookedHour.hour.between(bindparam("first"), bindparam("last")),
        is_live(bindparam("now", type_=UtcDateTime)),
    )
)


def taken_hours(
    session: Session, halls: Iterable[Hall], first: datetime, last: datetime, now: datetime
) -> set[tuple[int, datetime]]:
    """(hall id, instant) of each hour from `first` to `last`, inclusive, that a live booking owns."""
    values = {"halls": [hall.id for hall in halls], "first": first, "last": last, "now": now}
    return {(hall_id, hour) for hall_id, hour in session.execute(_TAKEN, values)}


@dataclass(frozen=True, slots=True)
class HallDay:
    """Busy and free hours of a hall on a day.

    Past hours, and hours that a time change skips or repeats, are in neither list.
    """

    date: date
    busy: tuple[tuple[int, int], ...]
    """Ranges of hours: (start, end)."""
    free: tuple[tuple[int, int], ...]


def hall_day(session: Session, hall: Hall, day: date, now: datetime, tz: ZoneInfo) -> HallDay:
    """The busy and free hours of the hall on that day that begin after `now`."""
    hours = {hour: instant(day, hour, tz) for hour in range(hall.opens, hall.closes)}
    offered = {hour: begins for hour, begins in hours.items() if begins is not None and begins > now}
    if not offered:
        return HallDay(day, (), ())
    taken = taken_hours(session, [hall], min(offered.values()), max(offered.values()), now)
    busy = [hour for hour, begins in offered.items() if (hall.id, begins) in taken]
    free = [hour for hour, begins in offered.items() if (hall.id, begins) not in taken]
    return HallDay(day, ranges(busy), ranges(free))


def bookable_hours(hall: Hall, slot: Slot, now: datetime, settings: Settings) -> list[datetime]:
    """The instants at which the slot's hours begin, if the rules allow to book them. Ignores other bookings.

    Raises HallInactive, InPast, TooFar, OutsideHours or ClockChange.
    """
    check_day(hall, slot.date, now, settings)
    if slot.start < hall.opens or slot.end > hall.closes:
        raise OutsideHours(opens=clock_of_hour(hall.opens), closes=clock_of_hour(hall.closes))
    hours = instants(slot, settings.timezone)
    if hours[0] <= now:
        raise InPast()
    return hours


def check_day(hall: Hall, day: date, now: datetime, settings: Settings) -> None:
    """Raises HallInactive, InPast or TooFar if the hall takes no bookings for that day."""
    if not hall.active:
        raise HallInactive(hall=hall.name)
    today = now.astimezone(settings.timezone).date()
    if day < today:
        raise InPast()
    last = today + timedelta(days=settings.horizon_days)
    if day > last:
        raise TooFar(last=last.isoformat())


def check_people(session: Session, hall: Hall, people: int) -> None:
    """Raises BadPeople below 1, TooManyPeople (with the halls that are large enough) above the capacity."""
    if people < 1:
        raise BadPeople()
    if people > hall.capacity:
        larger = [other for other in snapshot(session).active if other.capacity >= people]
        names = [other.name for other in sorted(larger, key=lambda other: other.capacity)]
        raise TooManyPeople(capacity=hall.capacity, people=people, halls=names)


def check_free(
    session: Session, hall: Hall, slot: Slot, now: datetime, settings: Settings, people: int | None = None
) -> None:
    """Raises Taken, with alternatives for that many people, if a live booking owns one of the hours.

    Raises the other SlotErrors as `bookable_hours` does.
    """
    hours = bookable_hours(hall, slot, now, settings)
    if taken_hours(session, [hall], hours[0], hours[-1], now):
        raise taken_error(session, hall, slot, now, settings, people)


def taken_error(
    session: Session, hall: Hall, slot: Slot, now: datetime, settings: Settings, people: int | None
) -> Taken:
    """A Taken error with the alternatives to the slot."""
    return Taken(alternatives=alternatives(session, hall, slot, now, settings, people).as_data())


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
                "start": clock_of_hour(slot.start),
                "end": clock_of_hour(slot.end),
            }

        return {
            "same_day": [data(slot) for slot in self.same_day],
            "other_days": [data(slot) for slot in self.other_days],
            "other_halls": list(self.other_halls),
        }


def alternatives(
    session: Session, hall: Hall, slot: Slot, now: datetime, settings: Settings, people: int | None = None
) -> Alternatives:
    """Free slots of the same length: on the same day, at the same time on days around, in other halls."""
    halls = snapshot(session).active
    taken = taken_hours(session, halls, *_search_span(slot.date, settings), now)

    def is_free(other_hall: Hall, other_slot: Slot) -> bool:
        try:
            hours = bookable_hours(other_hall, other_slot, now, settings)
        except SlotError:
            return False
        return not any((other_hall.id, hour) in taken for hour in hours)

    shifts = sorted(range(-NEIGHBOUR_DAYS, NEIGHBOUR_DAYS + 1), key=abs)
    days = [slot.shifted(days=shift) for shift in shifts if shift]
    others = [other for other in halls if other.id != hall.id and other.capacity >= (people or 0)]
    return Alternatives(
        same_day=_first_in_order(other for other in _same_day(hall, slot) if is_free(hall, other)),
        other_days=_first_in_order(other for other in days if is_free(hall, other)),
        other_halls=tuple(other.name for other in others if is_free(other, slot)),
    )


def _same_day(hall: Hall, slot: Slot) -> list[Slot]:
    """Other slots of that length within the hall's opening hours, the nearest first."""
    starts = range(hall.opens, hall.closes - slot.hours + 1)
    by_distance = sorted((start - slot.start for start in starts), key=abs)
    return [slot.shifted(hours=shift) for shift in by_distance if shift]


def _first_in_order(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """The first `MAX_ALTERNATIVES` of the slots, put in order of time."""
    return tuple(sorted(islice(slots, MAX_ALTERNATIVES), key=lambda slot: (slot.date, slot.start)))


def _search_span(day: date, settings: Settings) -> tuple[datetime, datetime]:
    """Two instants that enclose all hours of that day and of `NEIGHBOUR_DAYS` around it."""
    noon = datetime.combine(day, time(12), settings.timezone)
    reach = timedelta(days=NEIGHBOUR_DAYS + 1)
    return noon - reach, noon + reach
