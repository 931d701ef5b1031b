"""Rules for weeks and weekdays: (match, today) -> `DateSpan`, as in `date_rules`.

Group names: `weekday` and `from` (names of a weekday), `this`, `next` and `that` (words before a week or a
day), `nth` (a digit), `nth_word` ("вторую") or `last`, and `month`.
"""

import calendar
import re
from datetime import date, timedelta

from hallchat.nlu.extractors.date_rules import (
    WEEKDAYS,
    DateSpan,
    NoSuchDate,
    has_group,
    index_of,
    month_of,
    nth_index,
    year_of,
)


def _monday(today: date, weeks: int) -> date:
    """The Monday of this week, or of the week `weeks` later."""
    return today + timedelta(days=7 * weeks - today.weekday())


def coming_weekday(match: re.Match[str], today: date) -> DateSpan:
    """ "в пятницу": the first one after today.

    "в эту пятницу": today, if it is Friday. "в следующую пятницу": in the next Monday-to-Sunday week.
    """
    weekday = index_of(WEEKDAYS, match["weekday"])
    if match["next"]:
        return DateSpan(_monday(today, 1) + timedelta(days=weekday))
    if match["this"] and weekday == today.weekday():
        return DateSpan(today)
    return DateSpan(today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1))


def weekday_and_day(_match: re.Match[str], day: date) -> DateSpan:
    """ "в субботу 5-го": `day` has that number; `agreeing` then looks at the weekday."""
    return DateSpan(day)


def agreeing(span: DateSpan, weekday_name: str, today: date) -> DateSpan:
    """The day that a date and a weekday name together; both as options if they contradict each other."""
    weekday, named = index_of(WEEKDAYS, weekday_name), span.first
    either = (named, span.last) if span.either and span.last else (named,)
    if fitting := [day for day in either if day.weekday() == weekday]:
        return DateSpan(fitting[0])
    nearest = named + timedelta(days=(weekday - named.weekday() + 3) % 7 - 3)
    if nearest < today:
        nearest += timedelta(days=7)
    options = tuple(sorted({named, nearest}))
    return DateSpan(options[0], options=options)


def past_weekday(match: re.Match[str], today: date) -> DateSpan:
    """ "в прошлую пятницу", "last Friday": the last one before today."""
    weekday = index_of(WEEKDAYS, match["weekday"])
    return DateSpan(today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1))


def weekday_of_past_week(match: re.Match[str], today: date) -> DateSpan:
    """ "на прошлой неделе в среду", "on Friday last week"."""
    return DateSpan(_monday(today, -1) + timedelta(days=index_of(WEEKDAYS, match["weekday"])))


def weekday_range(match: re.Match[str], today: date) -> DateSpan:
    """ "с пятницы по воскресенье": from the first such Friday after today."""
    first_weekday, last_weekday = index_of(WEEKDAYS, match["from"]), index_of(WEEKDAYS, match["weekday"])
    first = today + timedelta(days=(first_weekday - today.weekday() - 1) % 7 + 1)
    if has_group(match, "next"):
        first = _monday(today, 1) + timedelta(days=first_weekday)
    return DateSpan(first, first + timedelta(days=(last_weekday - first_weekday) % 7))


def week_after_weekday(match: re.Match[str], today: date) -> DateSpan:
    """ "Saturday week": 7 days after the coming Saturday."""
    weekday = index_of(WEEKDAYS, match["weekday"])
    return DateSpan(today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 8))


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


def _nth_weekday(match: re.Match[str], weekday: int, today: date) -> date:
    """The first to fifth or the last such weekday of the month; of next year if that day has passed."""
    month, named_year = month_of(match), year_of(match)
    for year in (named_year,) if named_year else (today.year, today.year + 1):
        days = _days_of_weekday(weekday, year, month)
        index = -1 if match["last"] else nth_index(match)
        if index >= len(days):
            raise NoSuchDate
        if days[index] >= today:
            break
    return days[index]


def _days_of_weekday(weekday: int, year: int, month: int) -> list[date]:
    """The dates of a month that fall on a day of the week, 0 for Monday."""
    days_in_month = calendar.monthrange(year, month)[1]
    dates = (date(year, month, day) for day in range(1, days_in_month + 1))
    return [each for each in dates if each.weekday() == weekday]


def weekday_of_week(match: re.Match[str], today: date) -> DateSpan:
    """ "на следующей неделе в среду", "на той неделе в среду"."""
    week = _monday(today, 1 if match["next"] or match["that"] else 0)
    return DateSpan(week + timedelta(days=index_of(WEEKDAYS, match["weekday"])))


def whole_week(match: re.Match[str], today: date) -> DateSpan:
    """ "на следующей неделе", "на той неделе": Monday to Sunday; this week from today on."""
    monday = _monday(today, 1 if match["next"] or match["that"] else 0)
    return DateSpan(max(monday, today), monday + timedelta(days=6))


def weekend(match: re.Match[str], today: date) -> DateSpan:
    """ "в выходные": Saturday and Sunday, from today on."""
    means_next_weekend = (
        today.weekday() == 6 and not match["this"]
    )  # on a Sunday "в выходные" means the next weekend
    saturday = _monday(today, 1 if match["next"] or means_next_weekend else 0) + timedelta(days=5)
    return DateSpan(max(saturday, today), saturday + timedelta(days=1))
