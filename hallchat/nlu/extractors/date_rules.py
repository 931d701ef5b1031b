"""Rules for days of the calendar ("25 ноября"): (match, today) -> `DateSpan`.

A rule returns None if the words name no day, and raises NoSuchDate if no calendar has that day. The patterns
in `date_patterns` give these group names: `day`, `month`, `year`; `from` and `from_month` for the first day
of a range; `to` between the two; `prep` before them; `either` ("25 или 26"); `sign` ("." or "/" in "25.11").
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from hallchat.nlu.languages import DATES as WORDS
from hallchat.nlu.languages.patterns import lazy

MONTHS = {number: WORDS.months[number] for number in range(1, 13)}
"""Month -> the expression for its names, in every language."""
WEEKDAYS = tuple(WORDS.weekdays[number] for number in range(7))
"""The expression for each day of the week, from Monday."""
_ORDINALS = tuple(WORDS.ordinals[number] for number in range(1, 6))
"""The expressions for the adjectives "first" to "fifth"."""
_DAY_BEFORE = lazy(rf"\d\s*-?\s*(?:{WORDS.day_ending})?\s*(?:(?:{WORDS.of})\s*)?$")
_CLOCK_TO = lazy(WORDS.clock_to)
_MAX_PAST = timedelta(days=30)
"""The age up to which a past day is reported as `past_date`."""


class NoSuchDate(ValueError):
    """The message names a date that does not exist."""


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A day, or the days from `first` to `last`."""

    first: date
    last: date | None = None
    either: bool = False
    """True if one of the two is meant, not the days between them: "25 или 26 ноября"."""
    options: tuple[date, ...] = ()
    """The days of which one is meant, if there are more than two: "6, 7 или 8 декабря"."""
    past_date: date | None = None
    """The same day before today, if it passed within the last 30 days."""


DateRule = Callable[[re.Match[str], date], DateSpan | None]


def index_of(patterns: tuple[str, ...], word: str) -> int:
    """The index of the first expression that matches the whole word."""
    return next(number for number, pattern in enumerate(patterns) if re.fullmatch(pattern, word))


def month_of(match: re.Match[str], group: str = "month") -> int:
    """The number of the month, 1 to 12, that the group names."""
    return index_of(tuple(MONTHS.values()), match[group]) + 1


def nth_index(match: re.Match[str]) -> int:
    """The index of an ordinal, from 0: 1 for "2nd" and for "second"."""
    return int(match["nth"]) - 1 if match["nth"] else index_of(_ORDINALS, match["nth_word"])


def day_of_month(day: int, month: int, year: int | None, today: date) -> date:
    """The date; without a year, the first such date from `today` on. Raises NoSuchDate."""
    try:
        found = date(year or today.year, month, day)
        return found if year or found >= today else date(today.year + 1, month, day)
    except ValueError as error:
        raise NoSuchDate from error


def span_of_day(day: int, month: int, year: int | None, today: date) -> DateSpan:
    """The same date as a span, with `past_date` if the day passed in the last 30 days. Raises NoSuchDate."""
    found = day_of_month(day, month, year, today)
    is_leap_day = (day, month) == (29, 2)
    if year or is_leap_day:
        return DateSpan(found)
    before = date(today.year - (month > today.month), month, day)
    return DateSpan(found, past_date=before if timedelta(0) < today - before <= _MAX_PAST else None)


def day_spoken_of(day: int, today: date, spoken: tuple[date, date] | None) -> date:
    """The date with that day of the month: among the days spoken of, else in their month, else the next one.

    Raises NoSuchDate.
    """
    if spoken is None:
        return next_day_of_month(day, today)
    first, last = spoken
    found = next_day_of_month(day, max(first, today))
    if found > last and day <= calendar.monthrange(first.year, first.month)[1]:
        in_month = first.replace(day=day)
        return in_month if in_month >= today else found
    return found


def next_day_of_month(day: int, today: date) -> date:
    """The next date with that day of the month, from `today` on. Raises NoSuchDate."""
    if not 1 <= day <= 31:
        raise NoSuchDate
    first = today.replace(day=1)
    while True:
        fits = day <= calendar.monthrange(first.year, first.month)[1]
        if fits and first.replace(day=day) >= today:
            return first.replace(day=day)
        first = add_months(first, 1)


def add_months(first: date, months: int) -> date:
    """The first day of the month `months` after that of `first`, itself the first day of a month."""
    total = first.year * 12 + first.month - 1 + months
    return date(total // 12, total % 12 + 1, 1)


def year_of(match: re.Match[str]) -> int | None:
    """The year that the group `year` names, with four digits or two."""
    written = (match["year"] or "").strip("'")
    return None if not written else int(written) + (2000 if len(written) == 2 else 0)


def numeric(match: re.Match[str], today: date) -> DateSpan | None:
    """ "25.11", "25/11/2026"; None for a clock time ("с 10.30")."""
    day, month, year = int(match["day"]), int(match["month"]), year_of(match)
    if month > 12 and match["sign"] == "/" and day <= 12:
        day, month = month, day
    if (day, month, match["sign"]) == (24, 7, "/"):
        return None  # "24/7"
    if year is None and match["sign"] == "." and match["prep"] and len(match["month"]) == 2:
        return None  # "с 10.30" is a clock time
    if year is None and (month > 12 or month == 0) and day <= 24:
        return None  # "16.30" is a clock time
    if match["sign"] == "/" and max(day, month) <= 12 and day != month and match.string.isascii():
        # "5/3" in English is ambiguous: 5 March in Britain, 3 May in America
        british, american = (day_of_month(*each, year, today) for each in ((day, month), (month, day)))
        if (british < today) != (american < today):
            return DateSpan(max(british, american))  # only one of them is still to come
        return DateSpan(british, american, either=True)
    return span_of_day(day, month, year, today)


def iso(match: re.Match[str], today: date) -> DateSpan:
    """ "2026-11-25", "25-11-2026"."""
    return DateSpan(day_of_month(int(match["day"]), int(match["month"]), int(match["year"]), today))


def day_and_month(match: re.Match[str], today: date) -> DateSpan:
    """ "25 ноября", "Nov 25th 2026"."""
    return span_of_day(int(match["day"]), month_of(match), year_of(match), today)


def month_range(match: re.Match[str], today: date) -> DateSpan:
    """ "с 13 по 15 июля", "14. - 15.10", and "25 или 26 ноября"."""
    month = int(match["month"]) if match["month"].isdigit() else month_of(match)
    last = day_of_month(int(match["day"]), month, year_of(match), today)
    first_month = match.groupdict().get("from_month")
    first = day_of_month(
        int(match["from"]), month_of(match, "from_month") if first_month else month, last.year, today
    )
    if first > last:
        raise NoSuchDate
    return DateSpan(first, last, has_group(match, "either"))


def month_before_days(match: re.Match[str], today: date) -> DateSpan | None:
    """ "March 12 to 14"; None in "5 декабря 12-15", where 12-15 are hours."""
    return None if _DAY_BEFORE.search(match.string, 0, match.start()) else month_range(match, today)


def days_of_month(match: re.Match[str], today: date) -> DateSpan | None:
    """ "6, 7 или 8 декабря"; None if the numbers do not rise, or if the first of them are hours."""
    numbers = [int(number) for number in re.findall(r"\d+", match["days"])] + [int(match["day"])]
    follows_hour = re.search(rf"(?:-|(?<!\w)(?:{WORDS.clock_to}))\s*$", match.string[: match.start()])
    if follows_hour or numbers != sorted(set(numbers)):
        return None
    month, year = month_of(match), year_of(match)
    last = day_of_month(numbers[-1], month, year, today)
    days = tuple(day_of_month(number, month, last.year, today) for number in numbers)
    return DateSpan(days[0], options=days)


def two_days_of_month(match: re.Match[str], today: date) -> DateSpan | None:
    """ "16 и 17 января": two consecutive days; None for other pairs."""
    found = month_range(match, today)
    return found if found.last == found.first + timedelta(days=1) else None


def days_range(match: re.Match[str], today: date) -> DateSpan:
    """ "с 27 по 30", "between the 27th and the 30th": of this month or the next one."""
    first = next_day_of_month(int(match["from"]), today)
    last = next_day_of_month(int(match["day"]), first)
    return DateSpan(first, last)


def numeric_range(match: re.Match[str], today: date) -> DateSpan | None:
    """ "14.10 - 15.10"; None for clock times ("с 10.00 до 12.10")."""
    if match["prep"] and _CLOCK_TO.fullmatch(match["to"]):
        return None
    last = day_of_month(int(match["day"]), int(match["month"]), year_of(match), today)
    first = day_of_month(int(match["from"]), int(match["from_month"]), last.year, today)
    if first > last:
        raise NoSuchDate
    return DateSpan(first, last)


def has_group(match: re.Match[str], group: str) -> bool:
    """True if the pattern has the group and the group matched."""
    return bool(match.groupdict().get(group))
