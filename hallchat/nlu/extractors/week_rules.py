"""Rules for weeks and weekdays, of the same form as those of `date_rules`."""

import calendar
import re
from datetime import date, timedelta

from hallchat.nlu.extractors.date_rules import WEEKDAYS, DateSpan, NoSuchDate, has_group, index_of, month_of
from hallchat.nlu.languages import DATES as WORDS

_ORDINALS = tuple(WORDS.ordinals[number] for number in range(1, 6))
"""The expressions for the adjectives "first" to "fifth"."""


def _monday(today: date, weeks: int) -> date:
    """The Monday of this week (0) or of a later one."""
    return today + timedelta(days=7 * weeks - today.weekday())


def coming_weekday(match: re.Match[str], today: date) -> DateSpan:
    """ "в пятницу": after today; "эта" may be today, "следующая" is in the next calendar week."""
    number = index_of(WEEKDAYS, match["weekday"])
    if match["next"]:
        return DateSpan(_monday(today, 1) + timedelta(days=number))
    if match["this"] and number == today.weekday():
        return DateSpan(today)
    return DateSpan(today + timedelta(days=(number - today.weekday() - 1) % 7 + 1))


def weekday_range(match: re.Match[str], today: date) -> DateSpan:
    """ "с пятницы по воскресенье"."""
    first, last = index_of(WEEKDAYS, match["from"]), index_of(WEEKDAYS, match["weekday"])
    begin = today + timedelta(days=(first - today.weekday() - 1) % 7 + 1)
    if has_group(match, "next"):
        begin = _monday(today, 1) + timedelta(days=first)
    return DateSpan(begin, begin + timedelta(days=(last - first) % 7))


def week_after_weekday(match: re.Match[str], today: date) -> DateSpan:
    """ "Saturday week": 7 days after the coming Saturday."""
    number = index_of(WEEKDAYS, match["weekday"])
    return DateSpan(today + timedelta(days=(number - today.weekday() - 1) % 7 + 8))


def week_after_next(match: re.Match[str], today: date) -> DateSpan:
    """ "Tuesday of the week after next"."""
    return DateSpan(_monday(today, 2) + timedelta(days=index_of(WEEKDAYS, match["weekday"])))


def nth_weekday(match: re.Match[str], today: date) -> DateSpan:
    """ "в первую субботу декабря", "the last Sunday of February"."""
    return DateSpan(_nth_weekday(match, index_of(WEEKDAYS, match["weekday"]), today))


def nth_weekend(match: re.Match[str], today: date) -> DateSpan:
    """ "последние выходные января": the Saturday and the day after it."""
    saturday = _nth_weekday(match, 5, today)
    return DateSpan(saturday, saturday + timedelta(days=1))


def _nth_weekday(match: re.Match[str], number: int, today: date) -> date:
    """The first, second ... or last such weekday of the month, this year or next, from today on."""
    month = month_of(match)
    for year in (today.year, today.year + 1):
        found = _days_of_weekday(number, year, month)
        at = -1 if match["last"] else _nth_index(match)
        if at >= len(found):
            raise NoSuchDate
        if found[at] >= today:
            break
    return found[at]


def _nth_index(match: re.Match[str]) -> int:
    """The index of an ordinal: 1 for "2nd" and for "second"."""
    return int(match["nth"]) - 1 if match["nth"] else index_of(_ORDINALS, match["nth_word"])


def _days_of_weekday(number: int, year: int, month: int) -> list[date]:
    """The dates of a month that fall on that day of the week (0 for Monday)."""
    last = calendar.monthrange(year, month)[1]
    return [day for at in range(1, last + 1) if (day := date(year, month, at)).weekday() == number]


def weekday_of_week(match: re.Match[str], today: date) -> DateSpan:
    """ "на следующей неделе в среду"."""
    week = _monday(today, 1 if match["next"] else 0)
    return DateSpan(week + timedelta(days=index_of(WEEKDAYS, match["weekday"])))


def whole_week(match: re.Match[str], today: date) -> DateSpan:
    """ "на следующей неделе", "на той неделе": the days of the week, from today on."""
    monday = _monday(today, 1 if match["next"] or has_group(match, "that") else 0)
    return DateSpan(max(monday, today), monday + timedelta(days=6))


def weekend(match: re.Match[str], today: date) -> DateSpan:
    """ "в выходные": Saturday and Sunday, from today on."""
    is_over = today.weekday() == 6 and not match["this"]  # on a Sunday "в выходные" means the next weekend
    saturday = _monday(today, 1 if match["next"] or is_over else 0) + timedelta(days=5)
    return DateSpan(max(saturday, today), saturday + timedelta(days=1))
