"""The times of a day at which a booking may begin, and the least length that can be had from there."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from datetime import date, datetime

from hallchat.booking.calendar import slot_from
from hallchat.booking.errors import SlotError
from hallchat.booking.time_rules import allowed_times, check_length
from hallchat.studio.description import Description, HallTerms
from hallchat.studio.fitting_rules import Rental, asking_for_length, least_minutes
from hallchat.studio.opening import min_minutes

Range = tuple[int, int]
"""From a minute of the day to another."""


@dataclass(frozen=True, slots=True)
class DayOfHall:
    """A day of a hall, with all that decides on its bookings."""

    studio: Description
    hall: HallTerms
    date: date
    owned: Set[datetime]
    """The instants of the half hours that bookings and their buffers own."""
    now: datetime
    people: int


def least_lengths(day: DayOfHall, free: Iterable[Range]) -> dict[int, int]:
    """Minute at which a booking may begin -> its least length in minutes.

    `free` are ranges of that day on the studio's steps. A start without a length that can be had is left out.
    """
    day = replace(day, studio=asking_for_length(day.studio, day.date))
    found = {}
    for begins, ends in free:
        for start in range(begins, ends, day.studio.studio.step_minutes):
            lengths = _worth_trying(day, begins, start, ends)
            least = next((minutes for minutes in lengths if _can_be_had(day, start, minutes)), None)
            if least is not None:
                found[start] = least
    return found


def _worth_trying(day: DayOfHall, begins: int, start: int, ends: int) -> Iterator[int]:
    """The lengths that the hall's minimum allows, before them those that may fill the gap."""
    step, reach = day.studio.studio.step_minutes, day.studio.studio.step_minutes + day.hall.buffer_minutes
    usual = min_minutes(day.studio.studio, day.hall, day.date)
    for minutes in range(step, ends - start + 1, step):
        near_both_ends = start - begins < reach and ends - start - minutes < reach
        if minutes >= usual or (day.hall.short_fills_gap and near_both_ends):
            yield minutes


def _can_be_had(day: DayOfHall, start: int, minutes: int) -> bool:
    slot = slot_from(day.date, start, start + minutes)
    try:
        times = allowed_times(day.studio, day.hall, slot, day.now)
        check_length(day.studio, day.hall, times, day.owned)
    except SlotError:
        return False
    rental = Rental(day.hall, times.parts, times.starts_at, day.now, day.people, extras={})
    return minutes >= least_minutes(day.studio, rental)


def ranges_of_starts(lengths: dict[int, int], step: int) -> list[tuple[int, int, int]]:
    """The result of `least_lengths` as (first start, last start, least length), in order of time."""
    found: list[tuple[int, int, int]] = []
    for start, minutes in sorted(lengths.items()):
        if found and found[-1][1:] == (start - step, minutes):
            found[-1] = (found[-1][0], start, minutes)
        else:
            found.append((start, start, minutes))
    return found
