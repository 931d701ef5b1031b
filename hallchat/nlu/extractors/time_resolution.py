"""Resolves clock times to hours of the day: a start, an end, a range, and a duration.

Start, end, length and range are minutes from midnight here; a span is a pair (start, end) of them.
"""

from dataclasses import dataclass

from hallchat.nlu.extractors.clock_patterns import MIN_AS_WRITTEN_HOUR, ClockTime, OpeningHours
from hallchat.nlu.types import DAY_MINUTES, LATEST_NIGHT_END, Daypart, clock_of_minutes, minutes_of_clock

_NOON_MINUTES = 12 * 60
_EARLIEST_EVENING = 18 * 60
"""From this time on, a span may end after midnight, even where the hall is closed then: "с 23 до 1"."""


@dataclass(frozen=True, slots=True)
class ChosenHours:
    """The start and the end chosen in earlier messages."""

    start_minutes: int | None = None
    end_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class TimeResult:
    """The hours that a message names."""

    start_minutes: int | None = None
    end_minutes: int | None = None
    duration_hours: float | None = None
    daypart: Daypart | None = None
    options: tuple[str, ...] = ()
    """The times or ranges to choose from, if the words are ambiguous: "05:00", "17:00"."""
    duration_options: tuple[str, ...] = ()
    """The shortest and the longest duration, in hours, if the words give both: «на 2-3 часа»."""
    invalid: str | None = None
    """The client's words, if they name a time that does not exist."""
    shifted: bool = False
    """True if the words move the chosen hours ("на час позже")."""
    all_day: bool = False
    """True if the words mean the whole day; start and end are the opening hours."""
    from_midnight: bool = False
    """True if the start is said as midnight or 24."""
    hours_from_now: float | None = None
    """The hours from now until the start: "через час"."""


_DAYPART_SPANS = {
    Daypart.MORNING: (0, _NOON_MINUTES),
    Daypart.AFTERNOON: (13 * 60, 18 * 60),
    Daypart.EVENING: (18 * 60, DAY_MINUTES),
}
_USUAL_HOURS = OpeningHours()
_MIN_MINUTES_TO_NARROW = 6 * 60
"""A part of the day narrows chosen hours that are at least this long, and replaces shorter ones."""
_MIN_NARROWED_MINUTES = 60
"""The shortest result of narrowing."""
_MAY_BE_EVENING_BEFORE_MINUTES = 10 * 60
_EARLIEST_GUESS_MINUTES = 6 * 60
"""A range with an end moved by 12 hours starts no earlier: "с 5 до 3" is never 05:00-15:00."""


def begin_in(chosen: ChosenHours, daypart: Daypart | None) -> bool:
    """False if the chosen hours begin outside of that part of the day."""
    if daypart is None or daypart not in _DAYPART_SPANS or chosen.start_minutes is None:
        return True
    first, last = _DAYPART_SPANS[daypart]
    return first <= chosen.start_minutes < last


def begins_in(start: str | None, daypart: Daypart) -> bool:
    """True if a start "HH:MM" lies in that part of the day; False if none is known."""
    return start is not None and begin_in(ChosenHours(minutes_of_clock(start)), daypart)


def narrow_to_daypart(chosen: ChosenHours, daypart: Daypart) -> tuple[int, int] | None:
    """The part of long chosen hours that lies in `daypart` ("а если до обеда?"); else None."""
    if chosen.start_minutes is None or chosen.end_minutes is None or daypart not in _DAYPART_SPANS:
        return None
    if chosen.end_minutes - chosen.start_minutes < _MIN_MINUTES_TO_NARROW:
        return None
    daypart_start, daypart_end = _DAYPART_SPANS[daypart]
    start, end = max(chosen.start_minutes, daypart_start), min(chosen.end_minutes, daypart_end)
    return (start, end) if end - start >= _MIN_NARROWED_MINUTES else None


def likely_ranges(start: ClockTime, end: ClockTime, opening: OpeningHours) -> list[tuple[int, int]]:
    """The spans that two clock times may mean, the likeliest first.

    Sort keys: lies in the hall's opening hours, lies in the usual hours (9 to 23), differs least from the
    wording, is shortest.
    """
    written = (start.options[0], end.options[0])
    spans = [(a, b) for a in start.options for b in end.options if a < b]
    end_is_24_hour = end.is_unambiguous and not end.fixes_time_of_day and end.options[0] > _NOON_MINUTES
    if written in spans and end_is_24_hour and written[0] >= MIN_AS_WRITTEN_HOUR * 60:
        return [written]  # "с 8 до 22": the end shows that the client writes 24-hour times
    if written in spans and not end.fixes_time_of_day and _is_before_opening(written[0], opening):
        return [written]
    spans = [span for span in spans if span == written or span[0] >= _EARLIEST_GUESS_MINUTES]
    nights = [(a, b + DAY_MINUTES) for a in start.options for b in end.options if b <= LATEST_NIGHT_END]
    spans += [
        (a, b)
        for a, b in nights
        if a >= _EARLIEST_EVENING or (start.is_unambiguous and is_open_during((a, b), opening))
    ]

    def rank(span: tuple[int, int]) -> tuple[bool, bool, int, int]:
        length = span[1] - span[0]
        changes = (span[0] != written[0]) + (span[1] != written[1])
        # "с 8 до 10 вечера": "вечера" covers both ends, so the shortest span is the likeliest
        mismatch = length if end.fixes_time_of_day else changes
        return not is_open_during(span, opening), not is_open_during(span, _USUAL_HOURS), mismatch, length

    return sorted(spans, key=rank)


def _is_before_opening(start: int, opening: OpeningHours) -> bool:
    """True for a usual morning hour at which this hall is still closed.

    The client is told so: "с 9 до 11" is the evening only where nothing else is possible.
    """
    return _USUAL_HOURS.opens <= start < min(opening.opens, _NOON_MINUTES)


def is_open_during(span: tuple[int, int], opening: OpeningHours) -> bool:
    """True if the span lies in the opening hours."""
    return opening.opens <= span[0] and span[1] <= opening.closes


def may_be_evening(start_minutes: int) -> bool:
    """True if people also say this hour for the evening: "в 9", but not "в 10" or "в 11"."""
    return start_minutes < _MAY_BE_EVENING_BEFORE_MINUTES


def likely_starts(clock: ClockTime, opening: OpeningHours) -> list[int]:
    """The starts that a clock time may mean, the likeliest first."""
    options = [0 if option == DAY_MINUTES else option for option in clock.options]
    if _is_before_opening(options[0], opening):
        return options[:1]
    if starts_while_open := _starts_within(options, opening):
        return starts_while_open
    return list(dict.fromkeys(_starts_within(options, _USUAL_HOURS) + options))


def _starts_within(options: list[int], opening: OpeningHours) -> list[int]:
    return [option for option in options if opening.opens <= option < opening.closes]


def likely_ends(clock: ClockTime, opening: OpeningHours, start_minutes: int | None) -> list[int]:
    """The ends that a clock time may mean, the likeliest first.

    Leaves out ends that are not after the start, unless no end would remain.
    """
    options = list(clock.options)
    if start_minutes is not None:
        is_evening = start_minutes >= _EARLIEST_EVENING
        at_night = [each + DAY_MINUTES for each in options if is_evening and each <= LATEST_NIGHT_END]
        options = [option for option in options if option > start_minutes] or at_night or options
    return _ends_within(options, opening) + _ends_within(options, _USUAL_HOURS) + options


def _ends_within(options: list[int], opening: OpeningHours) -> list[int]:
    return [option for option in options if opening.opens < option <= opening.closes]


def combine(
    start: ClockTime | None,
    end: ClockTime | None,
    duration_hours: float | None,
    opening: OpeningHours,
    chosen: ChosenHours,
) -> TimeResult:
    """Resolves the start, the end and the duration of a message; two of them give the third."""
    possible_starts = likely_starts(start, opening) if start else []
    start_minutes = possible_starts[0] if possible_starts else None
    earliest = chosen.start_minutes if start_minutes is None else start_minutes
    end_minutes = likely_ends(end, opening, earliest)[0] if end else None
    if start_minutes is not None and end_minutes is not None and end_minutes <= start_minutes:
        end_minutes = None  # "I work until two, so let us start at three"
    ambiguous = (
        start is not None
        and not start.is_unambiguous
        and end_minutes is None
        and len(possible_starts) > 1
        and may_be_evening(possible_starts[0])
        and all(possible >= opening.opens for possible in possible_starts)
    )
    options = tuple(possible_starts) if ambiguous else ()
    if duration_hours is None or (start_minutes is not None and end_minutes is not None):
        clocks = tuple(map(clock_of_minutes, options))
        return TimeResult(start_minutes, end_minutes, duration_hours, options=clocks)
    return _with_duration(start_minutes, end_minutes, round(duration_hours * 60), options, opening, chosen)


def _with_duration(
    start_minutes: int | None,
    end_minutes: int | None,
    duration_minutes: int,
    start_options: tuple[int, ...],
    opening: OpeningHours,
    chosen: ChosenHours,
) -> TimeResult:
    """Works out the missing start or end. The chosen start counts if the message names none."""
    hours = duration_minutes / 60
    if end_minutes is not None:
        begins = end_minutes - duration_minutes
        if begins < 0 and end_minutes <= LATEST_NIGHT_END:
            begins += DAY_MINUTES  # "до двух ночи на 3 часа"
        return TimeResult(begins if begins >= 0 else None, end_minutes, hours)
    start = chosen.start_minutes if start_minutes is None else start_minutes
    if start is None or duration_minutes >= DAY_MINUTES:
        return TimeResult(start_minutes, None, hours)
    ranges = tuple(
        f"{clock_of_minutes(option)}-{clock_of_minutes(option + duration_minutes)}"
        for option in start_options
        if option + duration_minutes <= max(DAY_MINUTES, opening.closes)
    )
    return TimeResult(
        start_minutes, start + duration_minutes, hours, options=ranges if len(ranges) > 1 else ()
    )
