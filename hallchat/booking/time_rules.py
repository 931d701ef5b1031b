"""The rules of time: the half hours that may be booked, and the reason why others may not.

Pure: the studio's description and the half hours that others own are arguments.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta

from hallchat.booking.calendar import HALF, Slot, clock_of, instant, instants, wall_clock
from hallchat.booking.errors import (
    BadSlot,
    Closed,
    InPast,
    OutsideHours,
    SlotError,
    TooFar,
    TooShort,
    TooSoon,
)
from hallchat.studio.description import Closure, Description, HallTerms
from hallchat.studio.opening import Part, day_names, min_minutes, opening, part_of
from hallchat.studio.spans import DAY_MINUTES, HALF_HOUR

_DAY = timedelta(days=1)
_FURTHEST_NEIGHBOUR_MINUTES = 2 * DAY_MINUTES
"""A gap of free time is followed at most so far to both sides."""


@dataclass(frozen=True, slots=True)
class Times:
    """A slot that the rules allow: what it would own, and the openings that it lies in."""

    slot: Slot
    own: tuple[datetime, ...]
    """The instants of its half hours."""
    buffer: tuple[datetime, ...]
    """The instants of the half hours after it that are kept free."""
    parts: tuple[Part, ...]

    @property
    def starts_at(self) -> datetime:
        return self.own[0]

    @property
    def ends_at(self) -> datetime:
        return self.own[-1] + HALF


def allowed_times(studio: Description, hall: HallTerms, slot: Slot, now: datetime) -> Times:
    """The times of the slot if the rules allow to book it at `now`, whatever others own.

    Raises BadSlot, ClockChange, InPast, TooSoon, TooFar, Closed or OutsideHours: the first that applies.
    """
    facts = studio.studio
    if slot.start % facts.step_minutes or slot.end % facts.step_minutes:
        raise BadSlot()
    if slot.date.year in (MINYEAR, MAXYEAR):  # some of its instants may not be numbers of a date
        check_horizon(studio, slot.date, now)
    own = instants(slot, facts.timezone)
    if own[0] <= now:
        raise InPast()
    if own[0] - now < timedelta(minutes=facts.lead_minutes):
        raise TooSoon(minutes=facts.lead_minutes)
    check_horizon(studio, slot.date, now)
    return _open_times(studio, hall, slot, own)


def kept_times(studio: Description, hall: HallTerms, slot: Slot, now: datetime) -> Times:
    """The times of a slot that was booked before: step, lead and horizon are rules for new bookings.

    Raises ClockChange, InPast, Closed or OutsideHours.
    """
    own = instants(slot, studio.studio.timezone)
    if own[0] <= now:
        raise InPast()
    return _open_times(studio, hall, slot, own)


def _open_times(studio: Description, hall: HallTerms, slot: Slot, own: Sequence[datetime]) -> Times:
    parts = _open_parts(studio, hall, slot)
    buffer = tuple(own[-1] + HALF * index for index in range(1, hall.buffer_minutes // HALF_HOUR + 1))
    return Times(slot, tuple(own), buffer, parts)


def booked_times(studio: Description, hall: HallTerms, slot: Slot) -> Times:
    """The times of a slot that is booked already, also where the hall would not open any more."""
    own = instants(slot, studio.studio.timezone)
    parts = tuple(
        part_of(studio.studio, hall, slot.date, minute) or Part(slot.date, minute)
        for minute in slot.half_hours
    )
    return Times(slot, tuple(own), (), parts)


def check_horizon(studio: Description, day: date, now: datetime) -> None:
    """Raises InPast before today, TooFar after the last day that can be booked."""
    today = now.astimezone(studio.studio.timezone).date()
    if day < today:
        raise InPast()
    last = today + timedelta(days=studio.studio.horizon_days)
    if day > last:
        raise TooFar(last=last.isoformat())


def _open_parts(studio: Description, hall: HallTerms, slot: Slot) -> tuple[Part, ...]:
    parts = [part_of(studio.studio, hall, slot.date, minute) for minute in slot.half_hours]
    hours = opening(studio.studio, hall, slot.date)
    if parts[0] is None and hours is None:
        raise Closed(date=slot.date.isoformat())
    if any(closure_at(studio, hall, wall_clock(slot.date, minute)) for minute in slot.half_hours):
        raise Closed(date=slot.date.isoformat())
    lie_within = tuple(part for part in parts if part is not None)
    if len(lie_within) != len(parts):
        shown = hours or opening(studio.studio, hall, lie_within[0].day)
        raise OutsideHours(
            opens=clock_of(shown.start) if shown else "", closes=clock_of(shown.end) if shown else ""
        )
    return lie_within


def is_open(studio: Description, hall: HallTerms, slot: Slot) -> bool:
    """True if the whole slot lies in opening hours and outside of closures."""
    try:
        _open_parts(studio, hall, slot)
    except SlotError:
        return False
    return True


def opens_on(studio: Description, hall: HallTerms, day: date) -> bool:
    """True if the hall is open in some half hour of that day's opening, without closures."""
    hours = opening(studio.studio, hall, day)
    minutes = range(hours.start, hours.end, HALF_HOUR) if hours else ()
    return any(closure_at(studio, hall, wall_clock(day, minute)) is None for minute in minutes)


def closure_at(studio: Description, hall: HallTerms, wall: datetime) -> Closure | None:
    """The closure of the hall in which the half hour of the studio's wall clock lies."""
    return next(
        (
            closure
            for closure in studio.closures
            if (not closure.halls or hall.key in closure.halls) and _lies_in(studio, closure, wall)
        ),
        None,
    )


def _lies_in(studio: Description, closure: Closure, wall: datetime) -> bool:
    if closure.begins is not None and closure.ends is not None:
        return closure.begins <= wall < closure.ends
    minute, day = wall.hour * 60 + wall.minute, wall.date()
    return closure.time is not None and any(
        at in closure.time and not day_names(studio.studio, its_day).isdisjoint(closure.days)
        for its_day, at in ((day, minute), (day - _DAY, minute + DAY_MINUTES))
    )


def check_length(studio: Description, hall: HallTerms, times: Times, owned: Set[datetime]) -> None:
    """Raises TooShort below the hall's least length of that day, except where it fills a gap exactly.

    `owned` are the instants of the half hours that others own in the hall.
    """
    least = min_minutes(studio.studio, hall, times.parts[0].day)
    if times.slot.minutes >= least or (hall.short_fills_gap and _fills_gap(studio, hall, times.slot, owned)):
        return
    raise TooShort(minutes=least)


def _fills_gap(studio: Description, hall: HallTerms, slot: Slot, owned: Set[datetime]) -> bool:
    """True if no further booking of one step, with its buffer, fits between the slot and its neighbours."""
    step, buffer = studio.studio.step_minutes, hall.buffer_minutes
    begins, _ = _edge(studio, hall, slot.date, slot.start, -1, owned)
    ends, by_booking = _edge(studio, hall, slot.date, slot.end, 1, owned)
    room_before = slot.start - buffer - _next_step(begins, step)
    room_after = ends - (buffer if by_booking else 0) - _next_step(slot.end + buffer, step)
    return room_before < step and room_after < step


def _next_step(minute: int, step: int) -> int:
    """The first minute from there on at which a booking may begin."""
    return -(-minute // step) * step


def _edge(
    studio: Description, hall: HallTerms, day: date, minute: int, way: int, owned: Set[datetime]
) -> tuple[int, bool]:
    """The minute at which the free time beside `minute` ends, and whether a booking ends it.

    `way` is 1 for the time after, -1 for the time before.
    """
    first = minute
    while abs(minute - first) < _FURTHEST_NEIGHBOUR_MINUTES:
        half_hour = minute if way > 0 else minute - HALF_HOUR
        wall = wall_clock(day, half_hour)
        if instant(wall, studio.studio.timezone) in owned:
            return minute, True
        if part_of(studio.studio, hall, day, half_hour) is None or closure_at(studio, hall, wall):
            return minute, False
        minute += way * HALF_HOUR
    return minute, False
