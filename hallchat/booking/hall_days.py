"""The day of a hall: what of it can be booked, from which times on, and of which least length."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from hallchat.booking.availability import REACH, owned_half_hours
from hallchat.booking.calendar import instant, ranges, wall_clock
from hallchat.booking.least_lengths import DayOfHall, least_lengths, ranges_of_starts
from hallchat.booking.studio import snapshot
from hallchat.booking.time_rules import closure_at
from hallchat.config import Settings
from hallchat.models import Hall
from hallchat.studio.description import Description, HallTerms
from hallchat.studio.opening import opening, part_of
from hallchat.studio.spans import HALF_HOUR, ClockSpan


@dataclass(frozen=True, slots=True)
class HallDay:
    """A hall in the opening of a day, in minutes from its midnight.

    What cannot be booked for whatever reason is busy: bookings, buffers, closures, gaps that are too short.
    Past time, and time that a clock change skips or repeats, is in neither list.
    """

    date: date
    opening: ClockSpan | None
    """None on a day on which the hall is closed."""
    busy: tuple[tuple[int, int], ...] = ()
    """Ranges (start, end)."""
    free: tuple[tuple[int, int], ...] = ()
    """Ranges on the studio's steps; each ends where a booking with its buffer has to end."""
    starts: tuple[tuple[int, int, int], ...] = ()
    """(first, last, minutes): from the first to the last a booking may begin, of at least so many minutes."""


def hall_day(
    session: Session, hall: Hall, day: date, now: datetime, settings: Settings, people: int = 1
) -> HallDay:
    """The hall on that day, as far as it is after `now`, for so many people."""
    studio, terms = snapshot(session).description(settings), snapshot(session).terms[hall.id]
    ahead, owned = _ahead(studio, terms, day, now), set[datetime]()
    if ahead:
        before = REACH if terms.short_fills_gap else timedelta()  # only a gap has neighbours
        first, last = min(ahead.values()) - before, max(ahead.values()) + REACH
        owned = owned_half_hours(session, [hall], first, last, now)[hall.id]
    return _hall_day(DayOfHall(studio, terms, day, owned, now, people), ahead)


def hall_day_of(day: DayOfHall) -> HallDay:
    """The hall on a day of which is known what others own."""
    return _hall_day(day, _ahead(day.studio, day.hall, day.date, day.now))


def _hall_day(day: DayOfHall, ahead: Mapping[int, datetime]) -> HallDay:
    """The day of which `ahead` are the half hours that may still be ordered: minute -> instant."""
    hours = opening(day.studio.studio, day.hall, day.date)
    if not ahead:
        return HallDay(day.date, hours)
    unowned = (minute for minute, begins in ahead.items() if begins not in day.owned)
    is_open = [
        minute for minute in unowned if not closure_at(day.studio, day.hall, wall_clock(day.date, minute))
    ]
    bookable = _bookable(day.studio, day.hall, day.date, ranges(is_open), day.owned)
    lengths = least_lengths(day, bookable)
    free = tuple((start, end) for start, end in bookable if any(start <= each < end for each in lengths))
    busy = ranges(minute for minute in ahead if not any(start <= minute < end for start, end in free))
    starts = ranges_of_starts(lengths, day.studio.studio.step_minutes)
    return HallDay(day.date, hours, busy, free, tuple(starts))


def _ahead(studio: Description, hall: HallTerms, day: date, now: datetime) -> dict[int, datetime]:
    """Minute -> instant of each half hour of the opening, from the first step that may still be ordered."""
    hours = opening(studio.studio, hall, day)
    if hours is None:
        return {}
    from_now = now + timedelta(minutes=studio.studio.lead_minutes)
    found: dict[int, datetime] = {}
    for minute in range(hours.start, hours.end, HALF_HOUR):
        part = part_of(studio.studio, hall, day, minute)
        begins = instant(wall_clock(day, minute), studio.studio.timezone)
        is_ahead = begins is not None and begins > now and begins >= from_now
        is_first = is_ahead and minute % studio.studio.step_minutes == 0
        if begins is not None and part is not None and part.day == day and (found or is_first):
            found[minute] = begins
    return found


def _bookable(
    studio: Description,
    hall: HallTerms,
    day: date,
    free: Iterable[tuple[int, int]],
    owned: Set[datetime],
) -> tuple[tuple[int, int], ...]:
    """The free ranges on the studio's steps, without the buffer before the next booking."""
    step, found = studio.studio.step_minutes, []
    for start, end in free:
        after = (end + minute for minute in range(0, hall.buffer_minutes, HALF_HOUR))
        booked = next(
            (m for m in after if instant(wall_clock(day, m), studio.studio.timezone) in owned), None
        )
        latest = end if booked is None else booked - hall.buffer_minutes
        first, last = -(-start // step) * step, latest // step * step
        if first < last:
            found.append((first, last))
    return tuple(found)
