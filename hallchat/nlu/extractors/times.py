"""Finds the hours that a message names: clock times, ranges, durations and parts of the day."""

import re
from copy import copy
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from hallchat.nlu.extractors import clock_patterns, durations, time_patterns
from hallchat.nlu.extractors.clock_patterns import ClockTime, NoSuchTime, OpeningHours
from hallchat.nlu.extractors.dayparts import find_daypart, wants_all_day
from hallchat.nlu.extractors.length_ranges import find_length_range
from hallchat.nlu.extractors.moved_hours import with_named_start
from hallchat.nlu.extractors.time_resolution import (
    ChosenHours,
    TimeResult,
    begin_in,
    combine,
    is_open_during,
    likely_ranges,
    likely_starts,
    may_be_evening,
    narrow_to_daypart,
)
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.types import Daypart, clock_of_minutes

_DAY_MINUTES, _NOON_MINUTES = 24 * 60, 12 * 60


def find_times(
    utterance: Utterance,
    opening: OpeningHours,
    chosen: ChosenHours,
    asked: bool,
    remembered: Daypart | None = None,
) -> TimeResult:
    """The hours that the words name, read within the opening hours; masks the words.

    `asked`: the last answer asked for the time, so that "в час" is one o'clock, not "per hour".
    `remembered`: the part of the day named before, in which a start lies if the message names none.
    """
    for match in time_patterns.OTHER_EVENT.finditer(utterance.text):
        utterance.mask(*match.span())
    keeps_end = time_patterns.SAME_END.search(utterance.text) is not None
    shift = durations.find_shift(utterance, chosen.start_minutes, chosen.end_minutes)
    if shift and not shift.is_empty and not _names_new_span(utterance, chosen):
        beside = _named_times(copy(utterance), opening, ChosenHours(), asked=False, remembered=None)
        if moved := with_named_start(shift, chosen, beside):
            return moved
        end = chosen.end_minutes if keeps_end else shift.end_minutes
        return TimeResult(shift.start_minutes, end, invalid=shift.invalid, shifted=True)
    found = _named_times(utterance, opening, chosen, asked, remembered)
    if keeps_end and found.start_minutes is not None and found.end_minutes is None:
        found = replace(found, end_minutes=chosen.end_minutes)
    return replace(found, shifted=True) if shift else found


def _names_new_span(utterance: Utterance, chosen: ChosenHours) -> bool:
    """True if a whole span stands beside a move: "на час раньше, чтоб 11-14"; not if it is the known one."""
    opening = OpeningHours(0, _DAY_MINUTES)
    beside = _named_times(copy(utterance), opening, ChosenHours(), asked=False, remembered=None)
    span = beside.start_minutes, beside.end_minutes
    is_span = None not in span and beside.duration_hours is None
    return is_span and not _is_same(span, (chosen.start_minutes, chosen.end_minutes))


def _is_same(span: tuple[int | None, int | None], known: tuple[int | None, int | None]) -> bool:
    """True if the spans show the same hours on the dial of a clock: "2 to 4" repeats 14:00-16:00."""
    half_day = _DAY_MINUTES // 2
    return [each and each % half_day for each in span] == [each and each % half_day for each in known]


def _named_times(
    utterance: Utterance,
    opening: OpeningHours,
    chosen: ChosenHours,
    asked: bool,
    remembered: Daypart | None,
) -> TimeResult:
    """The hours that the words name, apart from words that move the chosen hours."""
    hours_from_now = durations.find_hours_from_now(utterance)
    if hours_from_now is not None:
        return TimeResult(duration_hours=durations.find_duration(utterance), hours_from_now=hours_from_now)
    if not asked:
        durations.mask_rates(utterance)
        durations.mask_days_long(utterance)
    if wants_all_day(utterance):
        return TimeResult(opening.opens, opening.closes, all_day=True)
    daypart = find_daypart(utterance)
    try:
        reader = _TimeReader(utterance, opening, chosen, daypart, remembered)
        found = _clocks_and_duration(reader)
    except NoSuchTime as error:
        return TimeResult(daypart=daypart, invalid=str(error))
    if found.start_minutes is not None or found.end_minutes is not None:
        return found
    is_length = found.duration_hours is not None
    if daypart is not None and not is_length and (narrowed := narrow_to_daypart(chosen, daypart)):
        return TimeResult(*narrowed)
    start = None if is_length and chosen.end_minutes is not None else chosen.start_minutes
    if daypart is Daypart.EVENING and start is not None and start < _NOON_MINUTES:
        return replace(found, start_minutes=start + _NOON_MINUTES)  # "at 10" ... "in the evening"
    return replace(found, daypart=daypart) if daypart else found


def _clocks_and_duration(reader: "_TimeReader") -> TimeResult:
    if clock_patterns.SIGN.search(reader.utterance.text):
        return reader.start_end_and_duration()
    if durations.SIGN.search(reader.utterance.text):
        length_range = find_length_range(reader.utterance)
        hours = length_range[1] if length_range else durations.find_duration(reader.utterance)
        return _with_options(reader.combine_length(hours), length_range)
    return TimeResult()


def _with_options(found: TimeResult, length_range: tuple[float, float] | None) -> TimeResult:
    """The hours with both ends of an approximate length; the longer one counts until the client says more."""
    return replace(found, duration_options=tuple(f"{hours:g}" for hours in length_range or ()))


def bare_time(
    utterance: Utterance, opening: OpeningHours, chosen: ChosenHours, remembered: Daypart | None = None
) -> TimeResult:
    """The hours that lone numbers mean in an answer to "what time?"; masks them.

    `remembered`: as for `find_times`.
    """
    try:
        return _TimeReader(utterance, opening, chosen, remembered=remembered).bare()
    except NoSuchTime as error:
        return TimeResult(invalid=str(error))


@dataclass(frozen=True, slots=True)
class _TimeReader:
    """Reads the clock times of one message and masks them. Methods raise NoSuchTime with the words."""

    utterance: Utterance
    opening: OpeningHours
    chosen: ChosenHours
    daypart: Daypart | None = None
    """The part of the day that the message names apart from its clock times."""
    remembered: Daypart | None = None
    """The part of the day named before, in which a start lies."""

    def bare(self) -> TimeResult:
        """Resolves numbers with no preposition: a range, a duration of the chosen start, or a start."""
        text = self.utterance.text
        if match := time_patterns.BARE_DIGITS.fullmatch(text):
            self.utterance.mask(*match.span())
            return self._combine(_without_colon(match, self.remembered), None, None)
        if (match := time_patterns.BARE_RANGE.search(text)) and not _is_hour_and_minutes(match):
            return self._range(match)
        if self.chosen.start_minutes is not None and (match := time_patterns.BARE_DURATION.search(text)):
            self.utterance.mask(*match.span())
            return self._combine(None, None, float(match["n"]))
        if match := time_patterns.BARE_CLOCK.search(text):
            return self._combine(self._clock(match), None, None)
        return TimeResult()

    def start_end_and_duration(self) -> TimeResult:
        """Tries a range, an end, a start and a duration: each masks words that the next could misread."""
        length_range = find_length_range(self.utterance)
        for match in time_patterns.RANGE.finditer(self.utterance.text):
            if _is_range(match):
                return self._range(match)
        alternatives = self._alternative_starts()
        end = self._end()
        start = alternatives[0] if alternatives else self._start()
        hours = length_range[1] if length_range else durations.find_duration(self.utterance)
        if start is None and end is None:
            start = self._lone_clock()
        found = _with_options(self._combine(start, end, hours), length_range)
        if not alternatives:
            return found
        starts = (likely_starts(clock, self.opening)[0] for clock in alternatives)
        return replace(found, options=tuple(map(clock_of_minutes, starts)))

    def _combine(self, start: ClockTime | None, end: ClockTime | None, hours: float | None) -> TimeResult:
        chosen = self.chosen
        if start is None and end is None and not begin_in(chosen, self.daypart):
            chosen = ChosenHours()  # "вечером на 2 часа" is no length of a morning's booking
        return combine(start, end, hours, self.opening, chosen)

    def combine_length(self, hours: float | None) -> TimeResult:
        """The hours that a length alone means, with the chosen start."""
        return self._combine(None, None, hours)

    def _clock(self, match: re.Match[str], index: int = 1, is_end: bool = False) -> ClockTime:
        """The clock time in the groups of a match; masks its words."""
        self.utterance.mask(*match.span())
        daypart = self.daypart or (None if is_end else self.remembered)
        try:
            return clock_patterns.clock_of_match(match, index, self.opening, daypart)
        except NoSuchTime:
            raise NoSuchTime(self.utterance.words_at(*match.span())) from None

    def _alternative_starts(self) -> tuple[ClockTime, ...]:
        """Both starts in "в 5 или в 6"."""
        text = self.utterance.text
        for first, second in pairwise(list(time_patterns.START.finditer(text))):
            if time_patterns.OR.fullmatch(text, first.end(), second.start()):
                return self._clock(first), self._clock(second)
        return ()

    def _end(self) -> ClockTime | None:
        text = self.utterance.text
        ends = (time_patterns.END.finditer(text), time_patterns.END_BEFORE_VERB.finditer(text))
        for match in chain(*ends):
            hour_at = match.start("hour1")
            if hour_at < 0 or not time_patterns.COUNTED_UNTIL.match(self.utterance.original, hour_at):
                return _as_end(self._clock(match, is_end=True))
        return None

    def _start(self) -> ClockTime | None:
        text = self.utterance.text
        for match in time_patterns.START.finditer(text):
            hour_at = match.start("hour1")
            counts_things = hour_at >= 0 and time_patterns.COUNTED.match(self.utterance.original, hour_at)
            if not counts_things and not time_patterns.ABOUT_DURATION.match(text, match.start()):
                return self._clock(self._whole_phrase(match))
        for match in time_patterns.START_OR_DURATION.finditer(text):
            if clock_patterns.is_explicit(match, 1) or self._is_late_start(match):
                return self._clock(match)  # else "на 3 часа" is a duration
        return None

    def _whole_phrase(self, match: re.Match[str]) -> re.Match[str]:
        """The words that end with a start: "quarter after 3" for "after 3"; else the start itself."""
        for phrase in time_patterns.LONE_CLOCK.finditer(self.utterance.text, 0, match.end()):
            if phrase.start() < match.start() < phrase.end() and clock_patterns.is_in_words(phrase, 1):
                return phrase
        return match

    def _is_late_start(self, match: re.Match[str]) -> bool:
        """True for "на 15 часов", and for "на 15" beside a start or a length: too long for a duration."""
        if not match["hour1"] or int(match["hour1"]) < durations.MIN_CERTAIN_CLOCK_HOURS:
            return False
        beside = self.utterance.text[: match.start()] + " " + self.utterance.text[match.end() :]
        has_length = durations.find_duration(Utterance(beside, beside)) is not None  # «на 18 на 2 часа»
        return clock_patterns.has_clock_unit(match) or self.chosen.start_minutes is not None or has_length

    def _lone_clock(self) -> ClockTime | None:
        """A clock time with no preposition, recognised by its form: "17ч", "18:00", "9 утра"."""
        found = list(time_patterns.LONE_CLOCK.finditer(self.utterance.text))
        for match in found:
            if match["opening1"] or match["closing1"]:
                continue  # "when do you open?"
            has_unit = match["hour1"] and clock_patterns.has_clock_unit(match)
            if has_unit or clock_patterns.is_explicit(match, 1):
                return self._clock(match)
        if self.daypart is None:
            return None
        return next((self._clock(match) for match in found if match["hour1"]), None)

    def _range(self, match: re.Match[str]) -> TimeResult:
        """The likeliest range; with options if another of the same length is possible: "с 5 до 7"."""
        said, end = self._clock(match), _as_end(self._clock(match, 2, is_end=True))
        start, from_midnight = _as_start(said), said.options == (_DAY_MINUTES,)
        ranges = likely_ranges(start, end, self.opening)
        if not ranges:
            raise NoSuchTime(self.utterance.words_at(*match.span()))
        likeliest_length = ranges[0][1] - ranges[0][0]
        possible = [
            span
            for span in ranges
            if is_open_during(span, self.opening) and span[1] - span[0] == likeliest_length
        ]
        if len(possible) < 2 or not may_be_evening(possible[0][0]):
            return TimeResult(*ranges[0], from_midnight=from_midnight)
        options = tuple(f"{clock_of_minutes(first)}-{clock_of_minutes(last)}" for first, last in possible)
        return TimeResult(*ranges[0], options=options)


def _is_range(match: re.Match[str]) -> bool:
    """True if two clock times form a range: "5-7", "с 5 по 7", but not "5 и 7" or "16-00"."""
    if _is_hour_and_minutes(match):
        return False
    is_strong = match["from"] or not time_patterns.WEAK_TO.fullmatch(match["to"].strip())
    return bool(is_strong) or clock_patterns.is_explicit(match, 2)


def _is_hour_and_minutes(match: re.Match[str]) -> bool:
    """True if the second number can only be the minutes of the first: "16-00", "15 45"."""
    second_number, sign = match["hour2"], match.groupdict().get("to", "-").strip()
    has_minutes = any(match[f"{group}{index}"] for group in clock_patterns.MINUTES for index in (1, 2))
    if (
        has_minutes
        or sign not in ("-", "/")
        or not match["hour1"]
        or not second_number
        or len(second_number) != 2
    ):
        return False
    return second_number == "00" or int(second_number) > 24


def _without_colon(match: re.Match[str], daypart: Daypart | None) -> ClockTime:
    """The clock time of "730", "1730" or "0930"."""
    hour, minute = int(match["hour"]), int(match["minute"])
    hours = (hour,) if match["hour"].startswith("0") else clock_patterns.possible_hours(hour, daypart)
    return ClockTime(tuple(each * 60 + minute for each in hours))


def _as_start(clock: ClockTime) -> ClockTime:
    """The clock time as a start: midnight is the beginning of the day."""
    return replace(clock, options=tuple(option % _DAY_MINUTES for option in clock.options))


def _as_end(clock: ClockTime) -> ClockTime:
    """The clock time as an end: "00:00" is the end of the day."""
    return replace(clock, options=tuple(_DAY_MINUTES if option == 0 else option for option in clock.options))
