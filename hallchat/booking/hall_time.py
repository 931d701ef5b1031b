"""The half hours of a hall over some days, in a row: which are free, and what can be booked from each on."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from hallchat.booking.calendar import HALF, Slot, instant, wall_clock
from hallchat.booking.errors import SlotError
from hallchat.booking.time_rules import allowed_times, check_length, closure_at
from hallchat.studio.description import Description, HallTerms
from hallchat.studio.fitting_rules import Rental, least_minutes
from hallchat.studio.opening import Part, min_minutes, opening
from hallchat.studio.spans import DAY_MINUTES, HALF_HOUR

PER_DAY = DAY_MINUTES // HALF_HOUR
"""Half hours of a day."""
_DAY = timedelta(days=1)


def half_hours(first: date, days: int, tz: ZoneInfo) -> tuple[datetime | None, ...]:
    """The instants of all half hours of so many days, which every hall shares; None at a clock change."""
    return tuple(instant(wall_clock(first, minute), tz) for minute in range(0, days * DAY_MINUTES, HALF_HOUR))


@dataclass(frozen=True, eq=False)
class HallTime:
    """A hall from the midnight of `first` on. An `index` counts half hours from there."""

    studio: Description
    hall: HallTerms
    first: date
    instants: Sequence[datetime | None]
    owned: Set[datetime]
    """The half hours that bookings of the hall and their buffers own, two days around included."""
    lacking: Set[datetime]
    """Half hours in which the extras that are wanted are not left."""
    now: datetime

    @cached_property
    def parts(self) -> list[Part | None]:
        """The part of an opening that each half hour is; None while the hall is closed."""
        count = len(self.instants)
        found: list[Part | None] = [None] * count
        for ahead in reversed(range(-1, count // PER_DAY)):  # of two openings the earlier counts
            day = self.first + ahead * _DAY
            hours = opening(self.studio.studio, self.hall, day)
            for minute in range(hours.start, hours.end, HALF_HOUR) if hours else ():
                if 0 <= (index := ahead * PER_DAY + minute // HALF_HOUR) < count:
                    found[index] = Part(day, minute)
        return found

    @cached_property
    def room(self) -> list[int]:
        """The number of half hours that are free in a row from each one on."""
        found, free = [0] * len(self.instants), 0
        for index in reversed(range(len(found))):
            free = free + 1 if self._is_free(index) else 0
            found[index] = free
        return found

    def _is_free(self, index: int) -> bool:
        begins = self.instants[index]
        if begins is None or self.parts[index] is None or begins in self.owned or begins in self.lacking:
            return False
        wall = wall_clock(self.first, index * HALF_HOUR)
        return not (self.studio.closures and closure_at(self.studio, self.hall, wall))

    def may_begin(self, index: int) -> bool:
        """True if a booking can begin there: on the studio's steps, and late enough."""
        facts, begins = self.studio.studio, self.instants[index]
        if not self.room[index] or begins is None or index * HALF_HOUR % facts.step_minutes:
            return False
        return begins > self.now and begins - self.now >= timedelta(minutes=facts.lead_minutes)

    def most(self, index: int) -> int:
        """The greatest length from there on: the buffer after it reaches into no booking."""
        step = self.studio.studio.step_minutes // HALF_HOUR
        count = min(self.room[index], PER_DAY - 1) // step * step
        while count and not self._buffer_is_free(index + count - 1):
            count -= step
        return count

    def _buffer_is_free(self, last: int) -> bool:
        ends = self.instants[last]
        assert ends is not None
        buffer = range(1, self.hall.buffer_minutes // HALF_HOUR + 1)
        return all(ends + HALF * number not in self.owned for number in buffer)

    def slot(self, index: int, count: int) -> Slot:
        """The slot of these half hours."""
        days, start = divmod(index * HALF_HOUR, DAY_MINUTES)
        return Slot(self.first + days * _DAY, start, start + count * HALF_HOUR)

    def rental(self, index: int, count: int, people: int, extras: Mapping[str, int], code: str) -> Rental:
        """The rental of these half hours, which are free, as the price rules see it."""
        parts, begins = self.parts[index : index + count], self.instants[index]
        assert begins is not None
        inside = tuple(part for part in parts if part is not None)
        return Rental(self.hall, inside, begins, self.now, people, extras, code)

    def is_long_enough(self, index: int, rental: Rental) -> bool:
        """True if the hall and the price rules allow a booking that is no longer than this."""
        count = len(rental.parts)
        is_short = count * HALF_HOUR < min_minutes(self.studio.studio, self.hall, rental.parts[0].day)
        if is_short and not (self.hall.short_fills_gap and self._fills_gap(index, count)):
            return False
        return not self._asking.prices or count * HALF_HOUR >= least_minutes(self._asking, rental)

    @cached_property
    def _asking(self) -> Description:
        """The studio with those price rules alone that ask for a least length."""
        rules = tuple(rule for rule in self.studio.prices if rule.min_minutes)
        return self.studio.model_copy(update={"prices": rules})

    def _fills_gap(self, index: int, count: int) -> bool:
        try:
            times = allowed_times(self.studio, self.hall, self.slot(index, count), self.now)
            check_length(self.studio, self.hall, times, self.owned)
        except SlotError:
            return False
        return True
