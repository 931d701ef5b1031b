"""Which hours of a studio's day clock times mean, alone, in pairs and with a length."""

from dataclasses import dataclass

from hallchat.nlu.extractors.clock_patterns import ClockTime, OpeningHours
from hallchat.nlu.types import Daypart, clock_of_minutes

_DAY, _NOON, _MORNING = 24 * 60, 12 * 60, 7 * 60


@dataclass(frozen=True, slots=True)
class ChosenHours:
    """The hours chosen so far, in minutes from midnight."""

    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class TimeResult:
    """What was said of the hours, in minutes from midnight; `options` where several are meant."""

    start: int | None = None
    end: int | None = None
    hours: float | None = None
    daypart: Daypart | None = None
    options: tuple[str, ...] = ()
    lengths: tuple[str, ...] = ()
    wrong: str | None = None
    shifted: bool = False
    """Whether the words moved what was chosen before ("на час позже")."""
    all_day: bool = False
    """Whether the whole day was said; start and end are when it opens and closes."""
    from_now: bool = False
    """Whether `hours` counts from this moment ("через час")."""


_PARTS = {
    Daypart.MORNING: (0, _NOON),
    Daypart.AFTERNOON: (13 * 60, 18 * 60),
    Daypart.EVENING: (18 * 60, _DAY),
}
_LONG = 6 * 60
"""Minutes: of hours chosen for so long a part of the day may be what is left of them."""


def narrowed(chosen: ChosenHours, part: Daypart) -> tuple[int, int] | None:
    """What is left of a long day that was chosen, if only that part of it is wanted: "а если до обеда?"."""
    if chosen.start is None or chosen.end is None or chosen.end - chosen.start < _LONG or part not in _PARTS:
        return None
    begins, ends = _PARTS[part]
    start, end = max(chosen.start, begins), min(chosen.end, ends)
    return (start, end) if end - start >= 60 else None


def ranked(start: ClockTime, end: ClockTime, hours: OpeningHours) -> list[tuple[int, int]]:
    """What a range may mean, the likeliest first: open then, at a usual hour, as it was written."""
    written = (start.options[0], end.options[0])
    pairs = [(a, b) for a in start.options for b in end.options if a < b]
    if (
        written in pairs
        and end.is_unambiguous
        and not end.names_daypart
        and end.options[0] > _NOON
        and written[0] >= _MORNING
    ):
        return [written]  # "с 8 до 22" counts to 24
    pairs = [pair for pair in pairs if pair == written or pair[0] >= 6 * 60]  # "с 5 до 3" is no day's work

    def rank(pair: tuple[int, int]) -> tuple[bool, bool, int, int]:
        length = pair[1] - pair[0]
        changed = (pair[0] != written[0]) + (pair[1] != written[1])
        # "с 8 до 10 вечера": the part of day reaches back to the start, as far as it may
        return (
            not fits(pair, hours),
            not fits(pair, OpeningHours()),
            length if end.names_daypart else changed,
            length,
        )

    return sorted(pairs, key=rank)


def fits(span: tuple[int, int], hours: OpeningHours) -> bool:
    return hours.opens * 60 <= span[0] and span[1] <= hours.closes * 60


def small(start: int) -> bool:
    """Whether an hour is one of those that people say for the evening as well: not "в 10", "в 11"."""
    return start < 10 * 60


def starts(read: ClockTime, hours: OpeningHours) -> list[int]:
    """What a start may mean, the likeliest first."""
    options = [0 if option == _DAY else option for option in read.options]
    fits = [each for each in options if hours.opens * 60 <= each < hours.closes * 60]
    usual = [each for each in options if 9 * 60 <= each < 23 * 60]
    return fits or list(dict.fromkeys(usual + options))


def ends(read: ClockTime, hours: OpeningHours, after: int | None) -> list[int]:
    """What an end may mean, the likeliest first; behind the start, where one is known."""
    options = [each for each in read.options if after is None or each > after] or list(read.options)
    fits = [each for each in options if hours.opens * 60 < each <= hours.closes * 60]
    usual = [each for each in options if 9 * 60 < each <= 23 * 60]
    return fits + usual + options


def together(
    start: ClockTime | None,
    end: ClockTime | None,
    length: float | None,
    hours: OpeningHours,
    chosen: ChosenHours,
) -> TimeResult:
    """Both ends from whichever of start, end and duration are there."""
    begins = starts(start, hours) if start else []
    first = begins[0] if begins else None
    last = ends(end, hours, chosen.start if first is None else first)[0] if end else None
    if first is not None and last is not None and last <= first:
        last = None  # "I work until two, so let us start at three"
    doubtful = (
        start is not None
        and not start.is_unambiguous
        and len(begins) > 1
        and small(begins[0])
        and last is None
    )
    options = tuple(begins) if doubtful and all(each >= hours.opens * 60 for each in begins) else ()
    if length is None or (first is not None and last is not None):
        return TimeResult(first, last, length, options=tuple(map(clock_of_minutes, options)))
    return lasting(first, last, round(length * 60), options, chosen)


def lasting(
    first: int | None, last: int | None, minutes: int, options: tuple[int, ...], chosen: ChosenHours
) -> TimeResult:
    """The missing end, from a duration."""
    hours = minutes / 60
    if last is not None:
        return TimeResult(last - minutes if last >= minutes else None, last, hours)
    begin = chosen.start if first is None else first
    if begin is None or begin + minutes > _DAY:
        return TimeResult(first, None, hours)
    spans = tuple(
        f"{clock_of_minutes(each)}-{clock_of_minutes(each + minutes)}"
        for each in options
        if each + minutes <= _DAY
    )
    return TimeResult(first, begin + minutes, hours, options=spans if len(spans) > 1 else ())
