"""Converts between the studio's local whole hours and the UTC instants that the database holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hallchat.booking.errors import BadSlot, ClockChange

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Slot:
    """Whole hours of one day of the studio: `start` 0 to 23, `end` 1 to 24."""

    date: date
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= 24:
            raise BadSlot()

    @property
    def hours(self) -> int:
        return self.end - self.start

    def shifted(self, *, days: int = 0, hours: int = 0) -> "Slot":
        """A slot of the same length, moved. Raises BadSlot if it does not fit into one day."""
        return Slot(self.date + timedelta(days=days), self.start + hours, self.end + hours)


def whole_hours(start: str, end: str) -> tuple[int, int]:
    """Whole hours from "HH:MM" to "HH:MM": the start rounded down, the end up. Raises BadSlot."""
    return _hour(start, 0), _hour(end, 59)


def _hour(clock: str, rounding: int) -> int:
    """The hour of "HH:MM" after `rounding` minutes are added. Raises BadSlot if it is not a time of day."""
    hour, colon, minute = clock.partition(":")
    if not (colon and hour.isascii() and hour.isdecimal() and minute.isascii() and minute.isdecimal()):
        raise BadSlot()
    if len(minute) != 2 or int(minute) > 59 or int(hour) * 60 + int(minute) > 24 * 60:
        raise BadSlot()
    return (int(hour) * 60 + int(minute) + rounding) // 60


def clock_of_hour(hour: int) -> str:
    """The time of a whole hour as "HH:MM", 0 to 24."""
    return f"{hour:02d}:00"


def instant(day: date, hour: int, tz: ZoneInfo) -> datetime | None:
    """The UTC instant at which the local hour begins; None if a time change skips or repeats that hour."""
    begins = datetime.combine(day, time(hour))
    for moment in (begins, begins + timedelta(minutes=59)):
        # An hour that happens once has one offset, whichever side of a change is assumed.
        if moment.replace(tzinfo=tz).utcoffset() != moment.replace(tzinfo=tz, fold=1).utcoffset():
            return None
    return begins.replace(tzinfo=tz).astimezone(UTC)


def instants(slot: Slot, tz: ZoneInfo) -> list[datetime]:
    """The instants at which the slot's hours begin. Raises ClockChange if a time change falls into them."""
    found = [instant(slot.date, hour, tz) for hour in range(slot.start, slot.end)]
    hours = [each for each in found if each is not None]
    if len(hours) != len(found):
        raise ClockChange()
    return hours


def slot_of(starts_at: datetime, ends_at: datetime, tz: ZoneInfo) -> Slot:
    """The local slot between two instants that are whole hours."""
    first, last = starts_at.astimezone(tz), (ends_at - HOUR).astimezone(tz)
    # A booking crosses midnight only if STUDIO_TIMEZONE was changed later: the slot ends at midnight then.
    return Slot(first.date(), first.hour, last.hour + 1 if last.date() == first.date() else 24)


def ranges(hours: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Ascending hours as ranges (start, end): 10, 11, 14 are (10, 12), (14, 15)."""
    found: list[tuple[int, int]] = []
    for hour in hours:
        if found and found[-1][1] == hour:
            found[-1] = (found[-1][0], hour + 1)
        else:
            found.append((hour, hour + 1))
    return tuple(found)
