"""The opening hours of a hall by day, and the half hours of a rental within them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Literal, TypeVar

import holidays

from hallchat.studio.description import HallTerms, StudioFacts
from hallchat.studio.spans import DAY_MINUTES, ClockSpan
from hallchat.studio.value_types import WEEKDAYS, WEEKEND

_Value = TypeVar("_Value")
_DAY = timedelta(days=1)


@lru_cache(maxsize=64)
def _public_holidays(country: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, years=year))


def is_holiday(studio: StudioFacts, day: date) -> bool:
    """True on a public holiday of the studio's country, or on a day that the studio added."""
    if day in studio.extra_holidays:
        return True
    return bool(studio.holidays) and day in _public_holidays(studio.holidays, day.year)


def day_names(studio: StudioFacts, day: date) -> frozenset[str]:
    """The names under which a price rule or a closure may mean this day: `sat`, `weekend`, `holiday`."""
    return _day_names(day, is_holiday(studio, day))


@lru_cache(maxsize=2048)
def _day_names(day: date, holiday: bool) -> frozenset[str]:
    names = {WEEKDAYS[day.weekday()]}
    if names & set(WEEKEND):
        names.add("weekend")
    if holiday:
        names.add("holiday")
    return frozenset(names)


def of_day(values: Mapping[Any, _Value], names: frozenset[str]) -> _Value | None:
    """The value for a day: holiday, then the weekday, then weekend, then all; the first that is there."""
    weekday = next(name for name in names if name in WEEKDAYS)
    for name in ("holiday", weekday, "weekend", "all"):
        if (name in names or name == "all") and name in values:
            return values[name]
    return None


def opening(studio: StudioFacts, hall: HallTerms, day: date) -> ClockSpan | None:
    """The hours in which the hall is open from that day on, perhaps past midnight; None if it is closed."""
    return of_day(hall.open, day_names(studio, day)) or None


def widest(openings: Iterable[ClockSpan | Literal[False] | None]) -> ClockSpan:
    """The hours, in minutes from midnight, between which all openings lie; a whole day if there is none."""
    spans = [span for span in openings if span] or [ClockSpan(0, DAY_MINUTES)]
    return ClockSpan(min(span.start for span in spans), max(span.end for span in spans))


def min_minutes(studio: StudioFacts, hall: HallTerms, day: date) -> int:
    """The least length in minutes of a booking that begins in the opening of that day."""
    return of_day(hall.min_minutes, day_names(studio, day)) or studio.step_minutes


@dataclass(frozen=True, slots=True)
class Part:
    """A half hour of a rental, as the opening that it lies in counts it."""

    day: date
    """The day whose opening it belongs to."""
    minute: int
    """Minutes from that day's midnight; 1440 and more after the next midnight."""


def part_of(studio: StudioFacts, hall: HallTerms, day: date, minute: int) -> Part | None:
    """The part that begins `minute` minutes after the day's midnight; None if the hall is not open then.

    Of two openings that hold it, the earlier counts.
    """
    day, minute = day + minute // DAY_MINUTES * _DAY, minute % DAY_MINUTES
    for part in (Part(day - _DAY, minute + DAY_MINUTES), Part(day, minute)):
        hours = opening(studio, hall, part.day)
        if hours is not None and part.minute in hours:
            return part
    return None
