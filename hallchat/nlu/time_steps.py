"""Steps of the pipeline that fill the hours of a booking: each runs an extractor and sets its result."""

from copy import copy
from dataclasses import replace
from datetime import datetime, timedelta

from hallchat.nlu.acts.booked import wants_move
from hallchat.nlu.extractors import times
from hallchat.nlu.extractors.clock_patterns import OpeningHours
from hallchat.nlu.extractors.moved_hours import blank_moved_by, take_moved_start
from hallchat.nlu.extractors.time_resolution import ChosenHours, TimeResult
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.slots import TIME
from hallchat.nlu.types import DAY_MINUTES, clock_of_minutes, minutes_of_clock, span_minutes

_LEAST_HOURS = 0.5
"""Nobody rents a hall for less."""


def find_time(builder: ResultBuilder) -> None:
    """Sets start, end, duration and part of the day."""
    opening, chosen, asked = _opening_hours(builder), _chosen_hours(builder), builder.asked(TIME)
    if chosen.start_minutes is not None and wants_move(builder.utterance.original):
        take_moved_start(builder.utterance, chosen.start_minutes, opening)
        blank_moved_by(builder.utterance)
    before, daypart = copy(builder.utterance), builder.context.daypart
    result = times.find_times(builder.utterance, opening, chosen, asked, daypart)
    if result.invalid and daypart:  # "from 11 to 13" is no evening: the hours replace the part of the day
        builder.utterance.text = before.text
        result = times.find_times(builder.utterance, opening, chosen, asked, None)
    _set_time(builder, result)


def bare_time(builder: ResultBuilder) -> None:
    """Takes numbers without a unit as an answer to "what time?"."""
    if builder.found.start or builder.found.end:
        return
    result = times.bare_time(
        builder.utterance, _opening_hours(builder), _chosen_hours(builder), builder.context.daypart
    )
    if result.start_minutes is not None or result.duration_hours is not None or result.invalid:
        hours = result.duration_hours or builder.found.hours
        _set_time(builder, replace(result, duration_hours=hours))


def _opening_hours(builder: ResultBuilder) -> OpeningHours:
    """The hours of the hall in question: of the chosen day if it is open then, else of any day."""
    hall, day = builder.hall, builder.found.date or builder.context.date
    if hall is None:
        return OpeningHours()
    of_day = hall.hours_on(day) if hall.hours_on and day else None
    opens, closes = of_day or (hall.opens, hall.closes)
    return OpeningHours(round(opens * 60), round(closes * 60))


def _chosen_hours(builder: ResultBuilder) -> ChosenHours:
    start, end = builder.context.start, builder.context.end
    if builder.asked_extras or builder.rule_question:
        return ChosenHours()  # «гримёрка есть вечером?» does not move the booking
    if start and end:
        return ChosenHours(*span_minutes(start, end))
    return ChosenHours(minutes_of_clock(start) if start else None, minutes_of_clock(end) if end else None)


def _set_time(builder: ResultBuilder, result: TimeResult) -> None:
    if result.hours_from_now is not None:
        start = _near_hour(builder.context.now, result.hours_from_now)
        builder.from_now = True
        builder.set(date=start.date(), start=f"{start:%H:%M}", hours=result.duration_hours)
        return
    builder.corrected = builder.corrected or result.shifted
    if result.all_day and builder.hall is None:
        builder.set(all_day=True)
        return
    builder.from_midnight = result.from_midnight or result.start_minutes == DAY_MINUTES
    is_visit = result.duration_hours is not None and result.duration_hours < _LEAST_HOURS
    if is_visit and not (result.shifted or builder.context.changes_booking):
        result = replace(result, duration_hours=None, end_minutes=None)  # «зайти на 10 минут»
    builder.set(
        start=None if result.start_minutes is None else clock_of_minutes(result.start_minutes % DAY_MINUTES),
        end=None if result.end_minutes is None else clock_of_minutes(result.end_minutes),
        hours=result.duration_hours,
        daypart=result.daypart,
    )
    if result.invalid:
        builder.invalid[TIME] = result.invalid
    if result.options:
        builder.ambiguous[TIME] = result.options
    if result.duration_options:
        builder.ambiguous["hours"] = result.duration_options


def _near_hour(now: datetime, hours: float) -> datetime:
    """The time so many hours from now; the nearest full hour for a time that is no half hour, if not over."""
    minutes = round(now.minute + hours * 60)
    begin = now.replace(minute=0, second=0, microsecond=0)
    near = begin + timedelta(minutes=minutes if minutes % 30 == 0 else round(minutes / 60) * 60)
    return near if near > now else near + timedelta(hours=1)
