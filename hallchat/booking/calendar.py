"""Converts between the studio's wall clock and the UTC instants that the database holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hallchat.booking.errors import BadSlot, ClockChange
from hallchat.studio.spans import DAY_MINUTES, HALF_HOUR

HALF = timedelta(minutes=HALF_HOUR)
_LAST_END = 2 * DAY_MINUTES


@dataclass(frozen=True, slots=True)
class Slot:
    """A rental's time: minutes from the midnight of its day, in whole half hours.

    `start` lies in the day; `end` may pass midnight (1440).
    """

    date: date
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < min(self.end, DAY_MINUTES) or self.end > _LAST_END:
            raise BadSlot(is_length=True)
        if self.start % HALF_HOUR or self.end % HALF_HOUR:
            raise BadSlot()

    @property
    def minutes(self) -> int:
        """The length."""
        return self.end - self.start

    @property
    def half_hours(self) -> range:
        """The minute at which each half hour begins."""
        return range(self.start, self.end, HALF_HOUR)

    @property
    def hours(self) -> float:
        """The length in hours: 2, 2.5."""
        return whole_if_possible(self.minutes / 60)

    def shifted(self, *, days: int = 0, minutes: int = 0) -> "Slot":
        """A slot of the same length, moved. Raises BadSlot if it begins on another day then."""
        return Slot(self.date + timedelta(days=days), self.start + minutes, self.end + minutes)


def whole_if_possible(number: float) -> float:
    """2.0 as 2, for people and for plural rules."""
    return int(number) if number == int(number) else number


def slot_between(day: date, start: str, end: str, step: int) -> Slot:
    """The slot from "HH:MM" to "HH:MM", widened to whole steps of so many minutes.

    An end before the start is on the next day. Raises BadSlot.
    """
    begins, ends = minutes_of(start), minutes_of(end)
    return widened(day, begins, ends if ends >= begins else ends + DAY_MINUTES, step)


def widened(day: date, start: int, end: int, step: int) -> Slot:
    """The slot between two minutes from the day's midnight, widened to whole steps. Raises BadSlot."""
    return Slot(day, start // step * step, -(-end // step) * step)


def slot_from(day: date, start: int, end: int) -> Slot:
    """The slot between two minutes from the day's midnight, of which the first may lie after the next one.

    Raises BadSlot.
    """
    days, begins = divmod(start, DAY_MINUTES)
    return Slot(day + timedelta(days=days), begins, end - start + begins)


def minutes_of(clock: str) -> int:
    """The minutes from midnight to "HH:MM", up to 24:00. Raises BadSlot if it is not a time of day."""
    hour, colon, minute = clock.partition(":")
    if not (colon and hour.isascii() and hour.isdecimal() and minute.isascii() and minute.isdecimal()):
        raise BadSlot()
    if len(minute) != 2 or int(minute) > 59 or int(hour) * 60 + int(minute) > DAY_MINUTES:
        raise BadSlot()
    return int(hour) * 60 + int(minute)


def clock_of(minute: int) -> str:
    """The time "HH:MM" so many minutes after a midnight: "24:00" for the next midnight, "02:00" after it."""
    shown = minute if minute <= DAY_MINUTES else minute - DAY_MINUTES
    return f"{shown // 60:02d}:{shown % 60:02d}"


def wall_clock(day: date, minute: int) -> datetime:
    """The studio's time so many minutes after the day's midnight, without an offset."""
    return datetime.combine(day, time()) + timedelta(minutes=minute)


def instant(wall: datetime, tz: ZoneInfo) -> datetime | None:
    """The instant at which the half hour begins; None if a time change skips or repeats a part of it."""
    for moment in (wall, wall + HALF - timedelta(minutes=1)):
        # A time that happens once has one offset, whichever side of a change is assumed.
        if moment.replace(tzinfo=tz).utcoffset() != moment.replace(tzinfo=tz, fold=1).utcoffset():
            return None
    return wall.replace(tzinfo=tz).astimezone(UTC)


def instants(slot: Slot, tz: ZoneInfo) -> list[datetime]:
    """The instants of the slot's half hours. Raises ClockChange if a time change falls into them."""
    found = [instant(wall_clock(slot.date, minute), tz) for minute in slot.half_hours]
    whole = [each for each in found if each is not None]
    if len(whole) != len(found):
        raise ClockChange()
    return whole


def slot_of(starts_at: datetime, ends_at: datetime, tz: ZoneInfo) -> Slot:
    """The slot between two instants that are full or half hours of the studio's wall clock."""
    first, last = starts_at.astimezone(tz), (ends_at - HALF).astimezone(tz)
    start = first.hour * 60 + first.minute
    days = (last.date() - first.date()).days
    return Slot(first.date(), start, days * DAY_MINUTES + last.hour * 60 + last.minute + HALF_HOUR)


def ranges(half_hours: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Ascending half hours in minutes as ranges (start, end): 600, 630, 840 are (600, 660), (840, 870)."""
    found: list[tuple[int, int]] = []
    for minute in half_hours:
        if found and found[-1][1] == minute:
            found[-1] = (found[-1][0], minute + HALF_HOUR)
        else:
            found.append((minute, minute + HALF_HOUR))
    return tuple(found)
