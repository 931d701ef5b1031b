"""What phrases of weeks and weekdays mean: rules like those of `days`."""

import calendar
import re
from datetime import date, timedelta

from hallchat.nlu.extractors.date_rules import WEEKDAYS, DateSpan, NoSuchDate, index_of, month_of, was_said

_NTH = {"пер": 1, "вто": 2, "тре": 3, "чет": 4, "пят": 5}


def _monday(today: date, weeks: int) -> date:
    return today + timedelta(days=7 * weeks - today.weekday())


def weekday(match: re.Match[str], today: date) -> DateSpan:
    """ "в пятницу": the first after today; "эта" may be today, "следующая" is of the next calendar week."""
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
    if was_said(match, "next"):
        begin = _monday(today, 1) + timedelta(days=first)
    return DateSpan(begin, begin + timedelta(days=(last - first) % 7))


def week_on(match: re.Match[str], today: date) -> DateSpan:
    """ "Saturday week": a week after the nearest."""
    number = index_of(WEEKDAYS, match["weekday"] or match["that"])
    return DateSpan(today + timedelta(days=(number - today.weekday() - 1) % 7 + 8))


def after_next(match: re.Match[str], today: date) -> DateSpan:
    """ "Tuesday of the week after next"."""
    return DateSpan(_monday(today, 2) + timedelta(days=index_of(WEEKDAYS, match["weekday"])))


def nth_weekday(match: re.Match[str], today: date) -> DateSpan:
    """ "в первую субботу декабря", "the last Sunday of February"."""
    return DateSpan(_nth(match, index_of(WEEKDAYS, match["weekday"]), today))


def nth_weekend(match: re.Match[str], today: date) -> DateSpan:
    """ "последние выходные января": its Saturday and the day after."""
    saturday = _nth(match, 5, today)
    return DateSpan(saturday, saturday + timedelta(days=1))


def _nth(match: re.Match[str], number: int, today: date) -> date:
    """The first, second ... or last such weekday of the month, ahead of today."""
    month = month_of(match)
    for year in (today.year, today.year + 1):
        found = _all_of(number, year, month)
        at = -1 if match["last"] else int(match["nth"] or _NTH[match["nth_word"][:3]]) - 1
        if at >= len(found):
            raise NoSuchDate
        if found[at] >= today:
            break
    return found[at]


def _all_of(number: int, year: int, month: int) -> list[date]:
    """The days of a month that are that weekday."""
    last = calendar.monthrange(year, month)[1]
    return [day for at in range(1, last + 1) if (day := date(year, month, at)).weekday() == number]


def week_day(match: re.Match[str], today: date) -> DateSpan:
    """ "на следующей неделе в среду"."""
    week = _monday(today, 1 if match["next"] else 0)
    return DateSpan(week + timedelta(days=index_of(WEEKDAYS, match["weekday"])))


def week(match: re.Match[str], today: date) -> DateSpan:
    """ "на следующей неделе", "на той": what is left of it."""
    monday = _monday(today, 1 if match["next"] or was_said(match, "that") else 0)
    return DateSpan(max(monday, today), monday + timedelta(days=6))


def weekend(match: re.Match[str], today: date) -> DateSpan:
    """ "в выходные": what is left of them."""
    over = today.weekday() == 6 and not match["this"]  # on a Sunday "в выходные" means the next ones
    saturday = _monday(today, 1 if match["next"] or over else 0) + timedelta(days=5)
    return DateSpan(max(saturday, today), saturday + timedelta(days=1))
