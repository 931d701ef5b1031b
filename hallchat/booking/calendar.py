"""Days and hours of the studio: local whole hours outside, UTC instants inside."""

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
        """The same length elsewhere. Raises BadSlot where that leaves the day."""
        return Slot(self.date + timedelta(days=days), self.start + hours, self.end + hours)


def whole_hours(start: str, end: str) -> tuple[int, int]:
    """Hours of "HH:MM" to "HH:MM", half hours rounded outward. Raises BadSlot for what is no clock."""
    return _hour(start, 0), _hour(end, 59)


def _hour(clock: str, rounding: int) -> int:
    hour, colon, minute = clock.partition(":")
    if not (colon and hour.isascii() and hour.isdecimal() and minute.isascii() and minute.isdecimal()):
        raise BadSlot()
    if len(minute) != 2 or int(minute) > 59 or int(hour) * 60 + int(minute) > 24 * 60:
        raise BadSlot()
    return (int(hour) * 60 + int(minute) + rounding) // 60


def clock_of_hour(hour: int) -> str:
    """ "HH:MM" of a whole hour, 24 included."""
    return f"{hour:02d}:00"


def instant(day: date, hour: int, tz: ZoneInfo) -> datetime | None:
    """When that hour of that day begins, UTC; None for one that a time change skips or repeats."""
    begins = datetime.combine(day, time(hour))
    for moment in (begins, begins + timedelta(minutes=59)):
        # An hour that happens once has one offset, whichever side of a change is assumed.
        if moment.replace(tzinfo=tz).utcoffset() != moment.replace(tzinfo=tz, fold=1).utcoffset():
            return None
    return begins.replace(tzinfo=tz).astimezone(UTC)


def instants(slot: Slot, tz: ZoneInfo) -> list[datetime]:
    """The instants at which the slot's hours begin. Raises ClockChange when one is not offered."""
    found = [instant(slot.date, hour, tz) for hour in range(slot.start, slot.end)]
    hours = [each for each in found if each is not None]
    if len(hours) != len(found):
        raise ClockChange()
    return hours


def slot_of(starts_at: datetime, ends_at: datetime, tz: ZoneInfo) -> Slot:
    """The studio's hours of two instants that bound whole hours."""
    first, last = starts_at.astimezone(tz), (ends_at - HOUR).astimezone(tz)
    # Only a booking of before the studio's zone was changed can cross midnight: it is shown up to there.
    return Slot(first.date(), first.hour, last.hour + 1 if last.date() == first.date() else 24)


def ranges(hours: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Rising hours as ranges from-to: 10, 11, 14 are (10, 12), (14, 15)."""
    found: list[tuple[int, int]] = []
    for hour in hours:
        if found and found[-1][1] == hour:
            found[-1] = (found[-1][0], hour + 1)
        else:
            found.append((hour, hour + 1))
    return tuple(found)
