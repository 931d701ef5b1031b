"""The rules of time: which half hours may be booked, and the reason why others may not.

Ignores nothing but prices and extras. `owned` is the set of instants whose half hours bookings and their
buffers own in the hall.
"""

from collections.abc import Set
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from hallchat.studio.description import Closure, Description, HallTerms
from hallchat.studio.opening import Part, day_names, min_minutes, opening, part_of, parts_of
from hallchat.studio.spans import DAY_MINUTES, HALF_HOUR

HALF = timedelta(minutes=HALF_HOUR)


class Refusal(StrEnum):
    """The reason why a rental cannot be had, in the order in which they are looked for."""

    BAD_REQUEST = "bad_request"
    UNKNOWN_HALL = "unknown_hall"
    UNKNOWN_EXTRA = "unknown_extra"
    UNKNOWN_CODE = "unknown_code"
    BAD_PEOPLE = "bad_people"
    BAD_STEP = "bad_step"
    CLOCK_CHANGE = "clock_change"
    IN_PAST = "in_past"
    TOO_SOON = "too_soon"
    TOO_FAR = "too_far"
    CLOSED = "closed"
    OUTSIDE_HOURS = "outside_hours"
    TOO_SHORT = "too_short"
    TOO_MANY_PEOPLE = "too_many_people"
    TAKEN = "taken"
    OUT_OF_STOCK = "out_of_stock"


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes of a rental from its day's midnight in the studio's time; `end` may pass 1440."""

    day: date
    start: int
    end: int

    @property
    def minutes(self) -> range:
        """The minute at which each half hour begins."""
        return range(self.start, self.end, HALF_HOUR)


def local(day: date, minute: int) -> datetime:
    """The studio's wall clock so many minutes after the day's midnight, without an offset."""
    return datetime.combine(day, time()) + timedelta(minutes=minute)


def instant(wall: datetime, tz: ZoneInfo) -> datetime | None:
    """The UTC instant at which that half hour begins; None if a time change skips or repeats a part of it."""
    for moment in (wall, wall + timedelta(minutes=HALF_HOUR - 1)):
        # A time that happens once has one offset, whichever side of a change is assumed.
        if moment.replace(tzinfo=tz).utcoffset() != moment.replace(tzinfo=tz, fold=1).utcoffset():
            return None
    return wall.replace(tzinfo=tz).astimezone(UTC)


def instants(span: Span, tz: ZoneInfo) -> tuple[datetime, ...] | None:
    """The instants of the half hours; None if a time change falls into them."""
    found = [instant(local(span.day, minute), tz) for minute in span.minutes]
    whole = tuple(each for each in found if each is not None)
    return whole if len(whole) == len(found) else None


def closed_at(studio: Description, hall: HallTerms, wall: datetime) -> Closure | None:
    """The closure of the hall in which that half hour of the studio's wall clock lies."""
    for closure in studio.closures:
        if closure.halls and hall.key not in closure.halls:
            continue
        if closure.begins is not None and closure.ends is not None:
            if closure.begins <= wall < closure.ends:
                return closure
        elif closure.time is not None and _in_weekly(studio, closure, wall):
            return closure
    return None


def _in_weekly(studio: Description, closure: Closure, wall: datetime) -> bool:
    minute = wall.hour * 60 + wall.minute
    for day, at in ((wall.date(), minute), (wall.date() - timedelta(days=1), minute + DAY_MINUTES)):
        if closure.time and at in closure.time and day_names(studio.studio, day) & set(closure.days):
            return True
    return False


def time_refusal(
    studio: Description, hall: HallTerms, span: Span, ordered_at: datetime
) -> Refusal | None:
    """The first reason of time, in the order of `Refusal`, up to `OUTSIDE_HOURS`; None if there is none."""
    facts = studio.studio
    if span.start >= span.end or span.start % facts.step_minutes or span.end % facts.step_minutes:
        return Refusal.BAD_STEP
    at = instants(span, facts.timezone)
    if at is None:
        return Refusal.CLOCK_CHANGE
    if at[0] <= ordered_at:
        return Refusal.IN_PAST
    if at[0] - ordered_at < timedelta(minutes=facts.lead_minutes):
        return Refusal.TOO_SOON
    today = ordered_at.astimezone(facts.timezone).date()
    if span.day > today + timedelta(days=facts.horizon_days):
        return Refusal.TOO_FAR
    return _opening_refusal(studio, hall, span)


def _opening_refusal(studio: Description, hall: HallTerms, span: Span) -> Refusal | None:
    parts = parts_of(studio.studio, hall, span.day, span.start, span.end)
    if parts[0] is None and opening(studio.studio, hall, span.day) is None:
        return Refusal.CLOSED
    if any(closed_at(studio, hall, local(span.day, minute)) for minute in span.minutes):
        return Refusal.CLOSED
    return Refusal.OUTSIDE_HOURS if None in parts else None


def is_too_short(
    studio: Description, hall: HallTerms, span: Span, first: Part, owned: Set[datetime]
) -> bool:
    """True if the hall's least length of that day is longer, and the rental does not fill a gap exactly."""
    least = min_minutes(studio.studio, hall, first.day)
    if span.end - span.start >= least:
        return False
    return not (hall.short_fills_gap and _fills_gap(studio, hall, span, owned))


def _fills_gap(studio: Description, hall: HallTerms, span: Span, owned: Set[datetime]) -> bool:
    """True if no further booking of one step fits between the rental and its neighbours."""
    step, buffer = studio.studio.step_minutes, hall.buffer_minutes
    begins = _edge(studio, hall, span.day, span.start, -1, owned)[0]
    after = span.end + buffer
    ends, is_booking = _edge(studio, hall, span.day, span.end, 1, owned)
    room_before = span.start - buffer - _on_step(begins, step)
    room_after = ends - (buffer if is_booking else 0) - _on_step(after, step)
    return room_before < step and room_after < step


def _on_step(minute: int, step: int) -> int:
    """The first minute from there on at which a booking may begin."""
    return -(-minute // step) * step


def _edge(
    studio: Description, hall: HallTerms, day: date, minute: int, way: int, owned: Set[datetime]
) -> tuple[int, bool]:
    """The minute at which the free time ends, backwards or forwards, and whether a booking ends it."""
    while abs(minute) < 3 * DAY_MINUTES:
        half = minute if way > 0 else minute - HALF_HOUR
        wall = local(day, half)
        if instant(wall, studio.studio.timezone) in owned:
            return minute, True
        if part_of(studio.studio, hall, day, half) is None or closed_at(studio, hall, wall):
            return minute, False
        minute += way * HALF_HOUR
    return minute, False


def owned_by(span: Span, hall: HallTerms, tz: ZoneInfo) -> tuple[tuple[datetime, ...], tuple[datetime, ...]]:
    """The instants of the half hours that a booking owns: its own, and those of its buffer after it."""
    own = instants(span, tz)
    if own is None:
        raise ValueError("a time change falls into the rental")
    after = own[-1] + HALF
    return own, tuple(after + index * HALF for index in range(hall.buffer_minutes // HALF_HOUR))
