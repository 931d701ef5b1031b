"""The bands and spans of a description, such as `12..30`, `20:00-24:00` and `2026-12-23..2027-01-12`."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from hallchat.studio.fault import refused

HALF_HOUR = 30
"""Minutes of the smallest part of a booking: each is owned by a row of its own."""
DAY_MINUTES = 24 * 60
_CLOCKS = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})", re.ASCII)
_MAX_CLOCK = 2 * DAY_MINUTES
_NUMBER = re.compile(r"\d{1,7}(\.\d{1,4})?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_YEARS = range(2000, 2101)
_Day = TypeVar("_Day", bound=date)


def known_year(day: _Day) -> _Day:
    """The date or time. Raises a fault far from the present, where nothing is booked and calendars end."""
    if day.year not in _YEARS:
        raise refused("year", first=_YEARS[0], last=_YEARS[-1])
    return day


@dataclass(frozen=True, slots=True)
class Band:
    """Numbers from `low` to `high`, inclusive; None is open."""

    low: Decimal | None
    high: Decimal | None

    def __contains__(self, value: Decimal | int) -> bool:
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def __str__(self) -> str:
        return f"{'' if self.low is None else self.low}..{'' if self.high is None else self.high}"

    @classmethod
    def parse(cls, text: str) -> "Band":
        """Reads `12..30`, `31..` or `..24`. Raises a fault."""
        low, dots, high = (each.strip() for each in text.partition(".."))
        if not dots or not (low or high) or not all(_NUMBER.fullmatch(end) for end in (low, high) if end):
            raise refused("band")
        band = cls(Decimal(low) if low else None, Decimal(high) if high else None)
        if band.low is not None and band.high is not None and band.low > band.high:
            raise refused("band_order")
        return band


@dataclass(frozen=True, slots=True)
class ClockSpan:
    """Minutes from a day's midnight, `start` included and `end` not; after 1440 it is the next day."""

    start: int
    end: int

    def __contains__(self, minute: int) -> bool:
        return self.start <= minute < self.end

    def __str__(self) -> str:
        return "-".join(f"{minute // 60:02d}:{minute % 60:02d}" for minute in (self.start, self.end))

    @property
    def minutes(self) -> int:
        """The length in minutes."""
        return self.end - self.start

    @staticmethod
    def is_written(text: str) -> bool:
        """True if the text has two times, `20:00-26:00`, in whatever order."""
        match = _CLOCKS.fullmatch(text)
        return match is not None and int(match[2]) < 60 > int(match[4])

    @classmethod
    def parse(cls, text: str) -> "ClockSpan":
        """Reads `20:00-26:00`. Raises a fault, also if it does not begin and end on half hours."""
        text = text.strip().replace("–", "-").replace(" ", "")
        match = _CLOCKS.fullmatch(text)
        if match is None or not cls.is_written(text):
            raise refused("clocks")
        first_hour, first_minute, last_hour, last_minute = map(int, match.groups())
        span = cls(first_hour * 60 + first_minute, last_hour * 60 + last_minute)
        if span.start % HALF_HOUR or span.end % HALF_HOUR:
            raise refused("half_hours")
        if not span.start < span.end <= _MAX_CLOCK:
            raise refused("clock_order")
        return span


@dataclass(frozen=True, slots=True)
class DateSpan:
    """The days from `first` to `last`, inclusive; None is open."""

    first: date | None
    last: date | None

    def __contains__(self, day: date) -> bool:
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    def __str__(self) -> str:
        return "..".join("" if day is None else day.isoformat() for day in (self.first, self.last))

    @classmethod
    def parse(cls, text: str) -> "DateSpan":
        """Reads `2026-12-23..2027-01-12`, open ends, or one day. Raises a fault."""
        first, dots, last = (part.strip() for part in text.partition(".."))
        span = cls(*(_day(end) for end in (first, last if dots else first)))
        if span.first is None and span.last is None:
            raise refused("dates")
        if span.first is not None and span.last is not None and span.first > span.last:
            raise refused("order")
        return span


def _day(text: str) -> date | None:
    """The day, None for an open end. Raises a fault."""
    if not text:
        return None
    try:
        found = date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        found = None
    if found is None:
        raise refused("dates")
    return known_year(found)
