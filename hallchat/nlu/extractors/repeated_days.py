"""Finds the days of a wish that repeats: «каждый вторник в декабре», "every evening for two weeks"."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from hallchat.nlu.extractors.date_rules import MONTHS, WEEKDAYS, index_of
from hallchat.nlu.languages import DATES, WISHES
from hallchat.nlu.languages.merge import fill
from hallchat.nlu.languages.word_lists import any_of

MAX_DAYS = 31
"""At most so many days are found."""
_UNTIL_TOLD = 4
"""So many days are meant by weekdays without an end: «по вторникам»."""
_HORIZON = timedelta(days=366)
_STEMS = tuple(
    re.compile(rf"(?<!\w)(?:(?:{DATES.weekday_stems[number]})|(?:{WEEKDAYS[number]})(?!\w))")
    for number in range(7)
)
_WORKDAYS, _WEEKENDS = any_of(WISHES.workdays), any_of(WISHES.weekends)
_EACH_DAY = any_of(rf"(?:{WISHES.each_day})(?!\w)")
_ANY_WEEKDAY = "|".join(f"(?:{DATES.weekday_stems[number]})" for number in range(7))
_COUNTED_DAYS = tuple(any_of(fill(each, weekday=rf"(?:{_ANY_WEEKDAY})\w*")) for each in WISHES.counted_days)
_COUNTED_WEEKS = tuple(any_of(rf"(?:{each})(?!\w)") for each in WISHES.counted_weeks)
_MONTH = any_of(
    rf"(?:(?:{DATES.in_period}|{DATES.of})\s+|(?:{_ANY_WEEKDAY})\w*\s+)(?P<month>{'|'.join(MONTHS.values())})(?!\w)"
)
_UNTIL_END_OF_MONTH = any_of(
    rf"(?:{DATES.until}|{DATES.to})\s+(?:(?:{DATES.definite})\s+)?(?:{DATES.end})\s+(?:(?:{DATES.of})\s+)?"
    rf"(?:(?P<month>{'|'.join(MONTHS.values())})|(?:{DATES.this}\s+)?(?:{DATES.month_units}))(?!\w)"
)


def repeated_days(text: str, today: date, named: date | None, last: date | None) -> tuple[date, ...]:
    """The days of a folded text with digits that wants one booking after another; empty if unclear.

    `named` and `last` are the day, or the first and the last of the days, that it names beside.
    """
    matches = (pattern.search(text) for pattern in _COUNTED_DAYS)
    counted, weekdays = next(filter(None, matches), None), weekdays_in(text)
    first, end = _range(text, today, named, last)
    if not weekdays and _EACH_DAY.search(text):
        weekdays = frozenset(range(7)) if end or counted else weekdays
    if not weekdays:
        return ()
    count = int(counted["n"]) if counted else MAX_DAYS if end else _UNTIL_TOLD
    return tuple(_days(weekdays, first, end or first + _HORIZON, min(count, MAX_DAYS)))


def weekdays_in(text: str) -> frozenset[int]:
    """The days of the week that the text names, from 0 for Monday."""
    found = {number for number, stem in enumerate(_STEMS) if stem.search(text)}
    if _WORKDAYS.search(text):
        found |= set(range(5))
    if _WEEKENDS.search(text):
        found |= {5, 6}
    return frozenset(found)


def _range(text: str, today: date, named: date | None, last: date | None) -> tuple[date, date | None]:
    """The first day that comes into question, and the last one if there is one."""
    tomorrow = today + timedelta(days=1)
    if match := _UNTIL_END_OF_MONTH.search(text):
        return tomorrow, _end_of_month(match["month"], today)
    if named and last and last > named:
        return max(named, today), last
    if match := _MONTH.search(text):
        end = _end_of_month(match["month"], today)
        return max(end.replace(day=1), today), end
    first = named if named and named > today else tomorrow
    for pattern in _COUNTED_WEEKS:
        if match := pattern.search(text):
            weeks = int(match.groupdict().get("n") or 1)
            return first, first + timedelta(days=7 * weeks - 1)
    return first, None


def _end_of_month(name: str | None, today: date) -> date:
    """The last day of the month of that name that is not over yet; of this month without a name."""
    number = index_of(tuple(MONTHS.values()), name) + 1 if name else today.month
    year = today.year + (number < today.month)
    return date(year, number, calendar.monthrange(year, number)[1])


def _days(weekdays: frozenset[int], first: date, last: date, count: int) -> Iterator[date]:
    """Yields the first `count` of these days of the week."""
    each = first
    while each <= last and count:
        if each.weekday() in weekdays:
            yield each
            count -= 1
        each += timedelta(days=1)
