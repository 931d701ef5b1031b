"""Steps of the pipeline for hours after midnight: whose night they are, and on which day of the calendar.

A booking's day is that of its start, but people also name the evening before: "Friday from midnight to 2".
"""

import re
from datetime import date, timedelta

from hallchat.nlu.extractors.date_rules import WEEKDAYS
from hallchat.nlu.languages import DATES
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of, sign_of
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.types import DAY_MINUTES, LATEST_NIGHT_END, KnownHall, minutes_of_clock

_EVENING = 18 * 60
"""A start from here on is none of the morning after the night."""
_DAY = timedelta(days=1)
_NIGHTS = tuple(any_of(phrase) for phrase in DATES.nights)
_SIGN = sign_of(*_NIGHTS)
_NAMES_DAY = lazy(rf"\d|(?<!\w)(?:{'|'.join(WEEKDAYS)})(?!\w)")
_DIGIT = re.compile(r"\d")
_NUMBER_BEHIND = re.compile(r"\W*\d")
"""A day of the month behind the weekday."""


def find_night(builder: ResultBuilder) -> None:
    """Leaves one day of «в ночь с пятницы на субботу», and notes whether it begins or ends the night."""
    text = builder.utterance.text
    if not _SIGN.search(text):
        return
    match = next(found for pattern in _NIGHTS if (found := pattern.search(text)))
    if not _NAMES_DAY.search(match["second"]):
        return
    first = match.groupdict().get("first")
    if first and _DIGIT.search(first) and not _DIGIT.search(match["second"]):
        builder.utterance.blank(*match.span("second"))  # «с пятницы 4 декабря на субботу»
        builder.night = "begins"
        return
    if first and _is_chosen_night(builder.context.date, match):
        builder.utterance.blank(*match.span("first"))
        builder.utterance.blank(*match.span("second"))
        builder.night = "begins"
        return
    if first:
        builder.utterance.blank(*match.span("first"))
    builder.night = "ends"


def _is_chosen_night(chosen: date | None, match: re.Match[str]) -> bool:
    """True if the night is named by weekdays alone and begins on that of the chosen day."""
    if chosen is None or _DIGIT.search(match[0]) or _NUMBER_BEHIND.match(match.string, match.end()):
        return False
    weekdays = (WEEKDAYS[day.weekday()] for day in (chosen, chosen + _DAY))
    names = (match["first"], match["second"])
    return all(re.search(rf"(?<!\w)(?:{day})", name) for day, name in zip(weekdays, names, strict=True))


def take_night(builder: ResultBuilder) -> None:
    """Sets the day of the calendar on which the booking begins, if the message names that of the night."""
    found, context, hall = builder.found, builder.context, builder.hall
    day, start = found.date or context.date, found.start or context.start
    if day is None or start is None or found.date_end or not (found.date or found.start or found.hall):
        return
    minute = minutes_of_clock(start)
    if builder.night == "ends" and found.date and minute >= _EVENING:
        builder.set(date=day - _DAY)
    if minute >= LATEST_NIGHT_END or hall is None or hall.hours_on is None:
        return
    begins_night = builder.night == "begins" or (found.start and (builder.from_midnight or not found.date))
    was_at_night = context.start is not None and minutes_of_clock(context.start) < LATEST_NIGHT_END
    if found.date is None and found.start and was_at_night:
        return  # the day chosen before is the calendar's already
    is_open_then = _is_open(hall, day, minute) or _is_open(hall, day - _DAY, minute + DAY_MINUTES)
    may_stay = builder.night == "ends" or not begins_night
    if _is_open(hall, day, minute + DAY_MINUTES) and not (may_stay and is_open_then):
        builder.set(date=day + _DAY)


def _is_open(hall: KnownHall, day: date, minute: int) -> bool:
    """True if the hall is open so many minutes after that day's midnight, by the opening of that day."""
    hours = hall.hours_on(day) if hall.hours_on else None
    return hours is not None and hours[0] * 60 <= minute < hours[1] * 60
