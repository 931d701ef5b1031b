"""Hours of a day: clock times and ranges, put together with durations and parts of the day."""

import re
from dataclasses import replace
from itertools import pairwise

from hallchat.nlu.extractors import clock_patterns, durations
from hallchat.nlu.extractors.clock_patterns import ClockTime, NoSuchTime, OpeningHours
from hallchat.nlu.extractors.dayparts import find_daypart, wants_all_day
from hallchat.nlu.extractors.time_resolution import (
    ChosenHours,
    TimeResult,
    combine,
    is_open_during,
    likely_ranges,
    likely_starts,
    may_be_evening,
    narrow_to_daypart,
)
from hallchat.nlu.languages import TIMES as WORDS
from hallchat.nlu.text.normalize import Utterance, any_of
from hallchat.nlu.types import Daypart, clock_of_minutes

_ABOUT = rf"(?:(?:{WORDS.about})\s+)?"
_BEFORE_HOUR = rf"(?:\s+|(?=\d)){_ABOUT}"
"""Between a preposition and its hour: "в 16", "в16", "в примерно 16"."""
_CLOCK = clock_patterns.pattern(1)
_SECOND_CLOCK = clock_patterns.pattern(2)
_RANGE = any_of(
    rf"(?P<from>(?:{WORDS.from_}){_BEFORE_HOUR})?(?:(?:{WORDS.before_range})\s+)?{_CLOCK}"
    rf"(?P<to>\s*(?:-+|{WORDS.to}|/)\s*{_ABOUT}){_SECOND_CLOCK}"
)
_WEAK_TO = re.compile(rf"{WORDS.weak_to}|/")
_END = any_of(rf"(?:{WORDS.until}){_BEFORE_HOUR}{_CLOCK}")
_START = any_of(rf"(?:{WORDS.at}){_BEFORE_HOUR}{_CLOCK}")
_ON = any_of(rf"(?:{WORDS.on})\s+{_ABOUT}{_CLOCK}")
_ALONE = any_of("".join(f"(?<!{word} )" for word in WORDS.before_counted) + _CLOCK)
_BARE = any_of(rf"(?:(?:{WORDS.before_bare})\s+)?{_CLOCK}")
_BARE_LENGTH = any_of(rf"(?:{WORDS.on})\s+(?P<n>[1-8])(?![\d:.])")
_BARE_RANGE = any_of(rf"{_CLOCK}[\s,]+{_SECOND_CLOCK}")
_COUNTED = re.compile(rf"(?:{WORDS.counted})(?!\w)", re.IGNORECASE)
_DURATION = re.compile(WORDS.durations)
_EITHER = re.compile(rf"\W*(?:{WORDS.or_})\W*")
_DAY, _NOON = 24 * 60, 12 * 60


def find_times(utterance: Utterance, hours: OpeningHours, chosen: ChosenHours, asked: bool) -> TimeResult:
    """The hours that the words name, read within the opening `hours`; crosses them out.

    `asked`: the last answer asked for the time, so that "в час" is one o'clock, not a price's unit.
    """
    moved = durations.find_shift(utterance, chosen.start, chosen.end)
    if moved and not moved.is_empty:
        return TimeResult(moved.start, moved.end, wrong=moved.wrong, shifted=True)
    return replace(_times(utterance, hours, chosen, asked), shifted=moved is not None)


def _times(utterance: Utterance, hours: OpeningHours, chosen: ChosenHours, asked: bool) -> TimeResult:
    """The same, but for words that only move what was chosen."""
    wait = durations.find_hours_from_now(utterance)
    if wait is not None:
        return TimeResult(hours=wait, from_now=True)
    if not asked:
        durations.cross_out_rates(utterance)
    if wants_all_day(utterance):
        return TimeResult(hours.opens * 60, hours.closes * 60, all_day=True)
    part = find_daypart(utterance)
    try:
        found = _named(utterance, hours, chosen, part)
    except NoSuchTime as error:
        return TimeResult(daypart=part, wrong=str(error))
    if found.start is not None or found.end is not None:
        return found
    if part is not None and (left := narrow_to_daypart(chosen, part)):
        return TimeResult(*left)
    if part is Daypart.EVENING and chosen.start is not None and chosen.start < _NOON:
        return replace(found, start=chosen.start + _NOON)  # "at 10" ... "in the evening"
    return replace(found, daypart=part)


def bare_time(utterance: Utterance, hours: OpeningHours, chosen: ChosenHours) -> TimeResult:
    """Numbers that stand alone, for an answer to "what time?"; crosses them out."""
    try:
        if (match := _BARE_RANGE.search(utterance.text)) and not _minutes(match):
            return _range(match, utterance, hours, None)
        if chosen.start is not None and (length := _BARE_LENGTH.search(utterance.text)):
            utterance.mask(*length.span())
            return combine(None, None, float(length["n"]), hours, chosen)
        if match := _BARE.search(utterance.text):
            return combine(_read(match, utterance, hours, None), None, None, hours, chosen)
    except NoSuchTime as error:
        return TimeResult(wrong=str(error))
    return TimeResult()


def _named(
    utterance: Utterance, hours: OpeningHours, chosen: ChosenHours, part: Daypart | None
) -> TimeResult:
    """Range, end, start and duration, in the order in which they cannot be taken for each other."""
    lengths = durations.find_duration_range(utterance)
    for match in _RANGE.finditer(utterance.text):
        if _minutes(match):
            continue
        if (
            match["from"]
            or not _WEAK_TO.fullmatch(match["to"].strip())
            or clock_patterns.is_explicit(match, 2)
        ):
            return _range(match, utterance, hours, part)
    either = _either(utterance, hours, part)
    end = _end(utterance, hours, part)
    start = either[0] if either else _start(utterance, hours, part, chosen)
    length = float(lengths[1]) if lengths else durations.find_duration(utterance)
    if start is None and end is None:
        start = _alone(utterance, hours, part)
    found = replace(combine(start, end, length, hours, chosen), lengths=lengths or ())
    return (
        replace(found, options=tuple(clock_of_minutes(likely_starts(each, hours)[0]) for each in either))
        if either
        else found
    )


def _either(utterance: Utterance, hours: OpeningHours, part: Daypart | None) -> tuple[ClockTime, ...]:
    """Both starts in "в 5 или в 6"."""
    for one, other in pairwise(list(_START.finditer(utterance.text))):
        if _EITHER.fullmatch(utterance.text, one.end(), other.start()):
            return _read(one, utterance, hours, part), _read(other, utterance, hours, part)
    return ()


def _minutes(match: re.Match[str]) -> bool:
    """Whether the second number can only be minutes of the first: "16-00", "15 45"."""
    second, sign = match["hour2"], match.groupdict().get("to", "-").strip()
    if sign not in ("-", "/") or not match["hour1"] or not second or len(second) != 2:
        return False
    return second == "00" or int(second) > 24


def _read(
    match: re.Match[str], utterance: Utterance, hours: OpeningHours, part: Daypart | None, index: int = 1
) -> ClockTime:
    """The clock time in the groups of a match, which is crossed out. Raises NoSuchTime, with the words."""
    utterance.mask(*match.span())
    try:
        return clock_patterns.clock_of_match(match, index, hours, part)
    except NoSuchTime:
        raise NoSuchTime(utterance.words_at(*match.span())) from None


def _end(utterance: Utterance, hours: OpeningHours, part: Daypart | None) -> ClockTime | None:
    match = _END.search(utterance.text)
    return _late(_read(match, utterance, hours, part)) if match else None


def _start(
    utterance: Utterance, hours: OpeningHours, part: Daypart | None, chosen: ChosenHours
) -> ClockTime | None:
    for match in _START.finditer(utterance.text):
        named = match["hour1"] and _COUNTED.match(utterance.original, match.start("hour1"))
        if not named and not _DURATION.match(utterance.text, match.start()):
            return _read(match, utterance, hours, part)
    for match in _ON.finditer(utterance.text):
        late = (
            match["hour1"]
            and int(match["hour1"]) >= 13
            and (clock_patterns.has_clock_unit(match) or chosen.start is not None)
        )
        if late or clock_patterns.is_explicit(match, 1):  # else "на 3 часа" is a duration
            return _read(match, utterance, hours, part)
    return None


def _alone(utterance: Utterance, hours: OpeningHours, part: Daypart | None) -> ClockTime | None:
    """A clock without a preposition, if its form shows that it is one: "17ч", "18:00", "9 утра"."""
    found = list(_ALONE.finditer(utterance.text))
    for match in found:
        if match["opening1"] or match["closing1"]:
            continue  # "when do you open?"
        if clock_patterns.is_explicit(match, 1) or (match["hour1"] and clock_patterns.has_clock_unit(match)):
            return _read(match, utterance, hours, part)
    for match in found:
        if part and match["hour1"]:
            return _read(match, utterance, hours, part)
    return None


def _late(end: ClockTime) -> ClockTime:
    """The same as an end: "00:00" is the end of the day."""
    return replace(end, options=tuple(_DAY if option == 0 else option for option in end.options))


def _range(
    match: re.Match[str], utterance: Utterance, hours: OpeningHours, part: Daypart | None
) -> TimeResult:
    start, end = _read(match, utterance, hours, part), _late(_read(match, utterance, hours, part, 2))
    pairs = likely_ranges(start, end, hours)
    if not pairs:
        raise NoSuchTime(utterance.words_at(*match.span()))
    length = pairs[0][1] - pairs[0][0]
    fitting = [pair for pair in pairs if is_open_during(pair, hours) and pair[1] - pair[0] == length]
    doubtful = len(fitting) > 1 and may_be_evening(fitting[0][0])
    return TimeResult(
        *pairs[0],
        options=tuple(f"{clock_of_minutes(a)}-{clock_of_minutes(b)}" for a, b in fitting) if doubtful else (),
    )
