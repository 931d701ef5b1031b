"""May these hours be booked, and what instead? Two separate questions."""

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
from hallchat.booking.status import is_live
from hallchat.config import Settings
from hallchat.models import BookedHour, Booking, Hall
from hallchat.models.base import UtcDateTime

NEIGHBOUR_DAYS = 3
"""How many days before and after are searched for the same hours."""
MOST = 3
"""How many alternatives of one kind are offered."""


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
    """(hall id, instant) of the hours from `first` to `last`, inclusive, that live bookings own."""
    values = {"halls": [hall.id for hall in halls], "first": first, "last": last, "now": now}
    return {(hall_id, hour) for hall_id, hour in session.execute(_TAKEN, values)}


@dataclass(frozen=True, slots=True)
class HallDay:
    """A hall's day. Hours that are over or that the clock skips are neither busy nor free."""

    date: date
    busy: tuple[tuple[int, int], ...]
    """Ranges of hours, from and to."""
    free: tuple[tuple[int, int], ...]


def hall_day(session: Session, hall: Hall, day: date, now: datetime, tz: ZoneInfo) -> HallDay:
    """What is busy and what is free in the hall on that day, from `now` on."""
    hours = {hour: instant(day, hour, tz) for hour in range(hall.opens, hall.closes)}
    offered = {hour: at for hour, at in hours.items() if at is not None and at > now}
    if not offered:
        return HallDay(day, (), ())
    taken = taken_hours(session, [hall], min(offered.values()), max(offered.values()), now)
    busy = [hour for hour, at in offered.items() if (hall.id, at) in taken]
    free = [hour for hour, at in offered.items() if (hall.id, at) not in taken]
    return HallDay(day, ranges(busy), ranges(free))


def bookable_hours(hall: Hall, slot: Slot, now: datetime, settings: Settings) -> list[datetime]:
    """The slot's instants, when the hall may be booked then, whoever else may want it.

    Raises the SlotError that says why not: inactive, outside hours, too far, in the past, clock change.
    """
    check_day(hall, slot.date, now, settings)
    if slot.start < hall.opens or slot.end > hall.closes:
        raise OutsideHours(opens=clock_of_hour(hall.opens), closes=clock_of_hour(hall.closes))
    hours = instants(slot, settings.timezone)
    if hours[0] <= now:
        raise InPast()
    return hours


def check_day(hall: Hall, day: date, now: datetime, settings: Settings) -> None:
    """Raises HallInactive, InPast or TooFar when no hour of that day can be booked in the hall."""
    if not hall.active:
        raise HallInactive(hall=hall.name)
    today = now.astimezone(settings.timezone).date()
    if day < today:
        raise InPast()
    last = today + timedelta(days=settings.horizon_days)
    if day > last:
        raise TooFar(last=last.isoformat())


def check_people(session: Session, hall: Hall, people: int) -> None:
    """Raises BadPeople below one, TooManyPeople (with the halls that are large enough) above the capacity."""
    if people < 1:
        raise BadPeople()
    if people > hall.capacity:
        larger = session.scalars(
            select(Hall.name).where(Hall.active, Hall.capacity >= people).order_by(Hall.capacity)
        )
        raise TooManyPeople(capacity=hall.capacity, people=people, halls=list(larger))


def check_free(session: Session, hall: Hall, slot: Slot, now: datetime, settings: Settings) -> None:
    """Raises Taken, with alternatives, if a live booking owns one of the hours.

    Raises the other SlotErrors as `bookable_hours` does.
    """
    hours = bookable_hours(hall, slot, now, settings)
    if taken_hours(session, [hall], hours[0], hours[-1], now):
        raise taken_error(session, hall, slot, now, settings)


def taken_error(session: Session, hall: Hall, slot: Slot, now: datetime, settings: Settings) -> Taken:
    """The error that says so and what could be had instead."""
    return Taken(alternatives=alternatives(session, hall, slot, now, settings).as_data())


@dataclass(frozen=True, slots=True)
class Alternatives:
    """The nearest to what was wanted, best first."""

    same_day: tuple[Slot, ...]
    other_days: tuple[Slot, ...]
    other_halls: tuple[str, ...]
    """Names of halls that are free in the very same hours."""

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


def alternatives(session: Session, hall: Hall, slot: Slot, now: datetime, settings: Settings) -> Alternatives:
    """The same length nearby: that day, the same hours on days around, another hall."""
    halls = list(session.scalars(select(Hall).where(Hall.active).order_by(Hall.id)))
    taken_then = taken_hours(session, halls, *_window(slot.date, settings), now)

    def is_free(where: Hall, when: Slot) -> bool:
        try:
            hours = bookable_hours(where, when, now, settings)
        except SlotError:
            return False
        return not any((where.id, hour) in taken_then for hour in hours)

    days = [slot.shifted(days=by) for by in sorted(range(-NEIGHBOUR_DAYS, NEIGHBOUR_DAYS + 1), key=abs) if by]
    return Alternatives(
        same_day=_nearest(other for other in _same_day(hall, slot) if is_free(hall, other)),
        other_days=_nearest(other for other in days if is_free(hall, other)),
        other_halls=tuple(other.name for other in halls if other.id != hall.id and is_free(other, slot)),
    )


def _same_day(hall: Hall, slot: Slot) -> list[Slot]:
    """Every slot of that length in the hall's day but this one, the nearest first."""
    starts = range(hall.opens, hall.closes - slot.hours + 1)
    by_distance = sorted((start - slot.start for start in starts), key=abs)
    return [slot.shifted(hours=by) for by in by_distance if by]


def _nearest(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """The first few, in the order of the calendar."""
    return tuple(sorted(islice(slots, MOST), key=lambda slot: (slot.date, slot.start)))


def _window(day: date, settings: Settings) -> tuple[datetime, datetime]:
    """The instants between which the hours of that day and of its neighbours lie."""
    noon = datetime.combine(day, time(12), settings.timezone)
    reach = timedelta(days=NEIGHBOUR_DAYS + 1)
    return noon - reach, noon + reach
