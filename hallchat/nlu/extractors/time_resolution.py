"""Resolves clock times to hours of the day: a start, an end, a range, and a duration."""

from dataclasses import dataclass

from hallchat.nlu.extractors.clock_patterns import ClockTime, OpeningHours
from hallchat.nlu.types import Daypart, clock_of_minutes

_DAY, _NOON = 24 * 60, 12 * 60


@dataclass(frozen=True, slots=True)
class ChosenHours:
    """The hours chosen in earlier messages, in minutes from midnight."""

    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class TimeResult:
    """The hours that a message names: start and end in minutes from midnight, `hours` is the duration."""

    start: int | None = None
    end: int | None = None
    hours: float | None = None
    daypart: Daypart | None = None
    options: tuple[str, ...] = ()
    """The times or ranges to choose from, if the words are ambiguous: "05:00", "17:00"."""
    lengths: tuple[str, ...] = ()
    """The shortest and the longest duration, in hours, if the words give both."""
    wrong: str | None = None
    """The words, if they name a time that does not exist."""
    shifted: bool = False
    """True if the words move the chosen hours ("на час позже")."""
    all_day: bool = False
    """True if the words mean the whole day; start and end are the opening hours."""
    from_now: bool = False
    """True if `hours` counts from now ("через час")."""


_DAYPARTS = {
    Daypart.MORNING: (0, _NOON),
    Daypart.AFTERNOON: (13 * 60, 18 * 60),
    Daypart.EVENING: (18 * 60, _DAY),
}
_USUAL_HOURS = OpeningHours()
_MIN_MINUTES_TO_NARROW = 6 * 60
"""A part of the day narrows chosen hours of at least this duration; shorter ones it replaces."""
_MIN_LEFT_MINUTES = 60
_MAY_BE_EVENING_BEFORE = 10 * 60
_24_HOUR_FROM = 7 * 60
_EARLIEST_GUESS = 6 * 60
"""A range that differs from the wording starts no earlier: "с 5 до 3" is not 05:00-15:00."""


def narrow_to_daypart(chosen: ChosenHours, daypart: Daypart) -> tuple[int, int] | None:
    """The part of long chosen hours that lies in `daypart` ("а если до обеда?"); else None."""
    if chosen.start is None or chosen.end is None or daypart not in _DAYPARTS:
        return None
    if chosen.end - chosen.start < _MIN_MINUTES_TO_NARROW:
        return None
    first, last = _DAYPARTS[daypart]
    start, end = max(chosen.start, first), min(chosen.end, last)
    return (start, end) if end - start >= _MIN_LEFT_MINUTES else None


def likely_ranges(start: ClockTime, end: ClockTime, hours: OpeningHours) -> list[tuple[int, int]]:
    """The ranges that two clock times may mean, the likeliest first.

    Sorted: in the opening hours, in the usual hours (9 to 23), closest to the wording, shortest.
    """
    written = (start.options[0], end.options[0])
    pairs = [(a, b) for a in start.options for b in end.options if a < b]
    end_is_24_hour = end.is_unambiguous and not end.names_daypart and end.options[0] > _NOON
    if written in pairs and end_is_24_hour and written[0] >= _24_HOUR_FROM:
        return [written]  # "с 8 до 22" is already 24-hour: keep
    pairs = [pair for pair in pairs if pair == written or pair[0] >= _EARLIEST_GUESS]

    def rank(pair: tuple[int, int]) -> tuple[bool, bool, int, int]:
        length = pair[1] - pair[0]
        changes = (pair[0] != written[0]) + (pair[1] != written[1])
        # "с 8 до 10 вечера": the part of the day holds for the start too, so the shortest range wins
        distance = length if end.names_daypart else changes
        return not is_open_during(pair, hours), not is_open_during(pair, _USUAL_HOURS), distance, length

    return sorted(pairs, key=rank)


def is_open_during(span: tuple[int, int], hours: OpeningHours) -> bool:
    """True if the span, in minutes from midnight, lies in the opening hours."""
    return hours.opens * 60 <= span[0] and span[1] <= hours.closes * 60


def may_be_evening(start: int) -> bool:
    """True if people also say this hour for the evening: "в 9", but not "в 10" or "в 11"."""
    return start < _MAY_BE_EVENING_BEFORE


def likely_starts(clock: ClockTime, hours: OpeningHours) -> list[int]:
    """The starts that a clock time may mean, the likeliest first."""
    options = [0 if option == _DAY else option for option in clock.options]
    if open_then := _starts_within(options, hours):
        return open_then
    return list(dict.fromkeys(_starts_within(options, _USUAL_HOURS) + options))


def _starts_within(options: list[int], hours: OpeningHours) -> list[int]:
    return [option for option in options if hours.opens * 60 <= option < hours.closes * 60]


def likely_ends(clock: ClockTime, hours: OpeningHours, start: int | None) -> list[int]:
    """The ends that a clock time may mean, the likeliest first; after `start`, if one can be."""
    options = [option for option in clock.options if start is None or option > start] or list(clock.options)
    return _ends_within(options, hours) + _ends_within(options, _USUAL_HOURS) + options


def _ends_within(options: list[int], hours: OpeningHours) -> list[int]:
    return [option for option in options if hours.opens * 60 < option <= hours.closes * 60]


def combine(
    start: ClockTime | None,
    end: ClockTime | None,
    length: float | None,
    hours: OpeningHours,
    chosen: ChosenHours,
) -> TimeResult:
    """Start and end from those of start, end and duration (in hours) that the message gives."""
    begins = likely_starts(start, hours) if start else []
    first = begins[0] if begins else None
    last = likely_ends(end, hours, chosen.start if first is None else first)[0] if end else None
    if first is not None and last is not None and last <= first:
        last = None  # "I work until two, so let us start at three"
    ambiguous = (
        start is not None
        and not start.is_unambiguous
        and last is None
        and len(begins) > 1
        and may_be_evening(begins[0])
        and all(begin >= hours.opens * 60 for begin in begins)
    )
    options = tuple(begins) if ambiguous else ()
    if length is None or (first is not None and last is not None):
        return TimeResult(first, last, length, options=tuple(map(clock_of_minutes, options)))
    return _with_duration(first, last, round(length * 60), options, chosen)


def _with_duration(
    first: int | None, last: int | None, minutes: int, options: tuple[int, ...], chosen: ChosenHours
) -> TimeResult:
    """The missing start or end, from the duration in minutes. `options`: the starts that are possible."""
    hours = minutes / 60
    if last is not None:
        return TimeResult(last - minutes if last >= minutes else None, last, hours)
    start = chosen.start if first is None else first
    if start is None or start + minutes > _DAY:
        return TimeResult(first, None, hours)
    spans = tuple(
        f"{clock_of_minutes(option)}-{clock_of_minutes(option + minutes)}"
        for option in options
        if option + minutes <= _DAY
    )
    return TimeResult(first, start + minutes, hours, options=spans if len(spans) > 1 else ())
