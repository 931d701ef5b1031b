"""Rules for days and periods counted from today: (match, today) -> `DateSpan`, as in `date_rules`.

Group names: `n` (the number of days, weeks or months; 1 if absent), `weekday`, `month`, `day`, `this` and
`next` (words before "month"), `begin` and `middle` (parts of a month; the end if absent).
"""

import calendar
import re
from datetime import date, timedelta

from hallchat.nlu.extractors.date_rules import (
    MONTHS,
    WEEKDAYS,
    DateRule,
    DateSpan,
    NoSuchDate,
    add_months,
    day_of_month,
    has_group,
    index_of,
    month_of,
    nth_index,
    year_of,
)
from hallchat.nlu.languages import DATES as WORDS
from hallchat.nlu.languages.patterns import lazy

_LATER_ANSWER = lazy(rf"(?<!\w)(?:{WORDS.later_answer})(?!\w)[^.!?;\n]*$")
_MONTH_APART = lazy(
    rf"(?:(?<!\w)(?:{WORDS.in_period})\s+|(?P<apart>(?:^|[.!?;,\n])\s*))(?P<month>{'|'.join(MONTHS.values())})(?!\w)"
    rf"(?(apart)(?=\s*[,!])|)(?!\s*[-/,]?\s*(?:(?:{WORDS.definite})\s+)?\d)"
)
_FEW_DAYS = 3
"""The number of days that are meant by "the next few days"."""


def _number(match: re.Match[str]) -> float:
    """The number of days, weeks or months."""
    return float(match["n"].replace(",", ".")) if match["n"] else 1.0


def in_days(match: re.Match[str], today: date) -> DateSpan:
    """ "через три дня"."""
    return DateSpan(today + timedelta(days=int(_number(match))))


def in_weeks(match: re.Match[str], today: date) -> DateSpan:
    """ "через полторы недели", "через две недели в среду"."""
    # "полторы недели" is 10 or 11 days; the later day leaves the client more time
    found = today + timedelta(days=int(_number(match) * 7 + 0.5))
    weekday = match.groupdict().get("weekday")
    if weekday:
        found += timedelta(days=index_of(WEEKDAYS, weekday) - found.weekday())
    return DateSpan(found)


def in_months(match: re.Match[str], today: date) -> DateSpan:
    """ "через месяц"."""
    months = _number(match)
    first = add_months(today.replace(day=1), int(months))
    day = min(today.day, calendar.monthrange(first.year, first.month)[1])
    return DateSpan(first.replace(day=day) + timedelta(days=int(months % 1 * 30)))


def days_from_today(days: int) -> DateRule:
    """Returns the rule for a word such as "завтра", which means that number of days from today."""
    return lambda match, today: DateSpan(today + timedelta(days=days))


def part_of_today(_match: re.Match[str], today: date) -> DateSpan:
    """ "this evening"."""
    return DateSpan(today)


def _first_of_month(match: re.Match[str], today: date) -> date:
    """The first day of the month that is named, else of this or the next month."""
    if has_group(match, "month"):
        month = month_of(match)
        passed = month < today.month or (month == today.month and has_group(match, "next"))
        year = year_of(match) if has_group(match, "year") else None
        return date(year or today.year + passed, month, 1)
    return add_months(today.replace(day=1), 1 if has_group(match, "next") else 0)


def part_of_month(match: re.Match[str], today: date) -> DateSpan:
    """The first, second or last ten days of a month, or of the month after it if they have passed."""
    first = _first_of_month(match, today)
    first_day = 1 if match["begin"] else 11 if match["middle"] else 21
    for month_start in (first, add_months(first, 1)):
        days_in_month = calendar.monthrange(month_start.year, month_start.month)[1]
        last_day = days_in_month if first_day == 21 else first_day + 9
        if month_start.replace(day=last_day) >= today:
            break
    return DateSpan(max(today, month_start.replace(day=first_day)), month_start.replace(day=last_day))


def whole_month(match: re.Match[str], today: date) -> DateSpan:
    """ "в декабре", "в следующем месяце": all days of the month; this month from today on."""
    first = _first_of_month(match, today)
    return DateSpan(max(first, today), add_months(first, 1) - timedelta(days=1))


def month_spoken_of(text: str, today: date) -> tuple[date, date] | None:
    """The first and the last day of the month that a text names apart from a day: "January, the 10th"."""
    match = _MONTH_APART.search(text)
    if match is None:
        return None
    span = whole_month(match, today)
    return (span.first, span.last) if span.last else None


def last_day(match: re.Match[str], today: date) -> DateSpan:
    """ "the last day of the month", "в последний день декабря"."""
    first = _first_of_month(match, today)
    return DateSpan(first.replace(day=calendar.monthrange(first.year, first.month)[1]))


def nth_week(match: re.Match[str], today: date) -> DateSpan:
    """ "the first week of March": its first seven days, and so on; the last seven days."""
    first = _first_of_month(match, today)
    days_in_month = calendar.monthrange(first.year, first.month)[1]
    first_day = days_in_month - 6 if match["last"] else 7 * nth_index(match) + 1
    if first_day > days_in_month:
        raise NoSuchDate
    return DateSpan(first.replace(day=first_day), first.replace(day=min(first_day + 6, days_in_month)))


def within(match: re.Match[str], today: date) -> DateSpan | None:
    """ "within two weeks", "в ближайшие три дня": from today on; None for "I'll decide within two days"."""
    if _LATER_ANSWER.search(match.string, 0, match.start()):
        return None
    groups = match.groupdict()
    if groups.get("months"):
        return DateSpan(today, in_months(match, today).first)
    days = int(groups["n"] or 1) * 7 if groups.get("weeks") else int(groups["n"] or _FEW_DAYS)
    return DateSpan(today, today + timedelta(days=days))


def day_of_relative_month(match: re.Match[str], today: date) -> DateSpan:
    """ "the 5th of this month"."""
    first = add_months(today.replace(day=1), 1 if match["next"] else 0)
    return DateSpan(day_of_month(int(match["day"]), first.month, first.year, today))


def lone_day(_match: re.Match[str], day: date) -> DateSpan:
    """ "25-го", "the 25th": `day` has that number."""
    return DateSpan(day)


def holiday(day: int, month: int) -> DateRule:
    """Returns the rule for a holiday that falls on the same day each year."""
    return lambda match, today: DateSpan(day_of_month(day, month, None, today))
