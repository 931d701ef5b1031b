"""Finds lengths of time ("на 2 часа"), and words that move, extend or shorten the chosen hours."""

import re
from dataclasses import dataclass

from hallchat.nlu.languages import DURATIONS as WORDS
from hallchat.nlu.languages import NUMBERS
from hallchat.nlu.languages.merge import fill
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.number_words import NUMBER, quantity

_BY = rf"(?:(?:{WORDS.by})\s+)?"
_ON = rf"(?:(?:{WORDS.on})\s+)?"
_AND_A_HALF = rf"\s+(?:{NUMBERS.and_a_half})"
_HOURS = rf"(?:{WORDS.hours})(?!\w|\s*(?:{WORDS.clock_suffix}))"
_MINUTES = (
    rf"(?:\s*(?:(?:{WORDS.and_})\s+)?(?P<min>\d{{1,2}})\s*(?:{WORDS.minutes_after_hours})"
    rf"|(?P<plus>{_AND_A_HALF}))?"
)
_DURATION = (
    rf"(?:(?P<n>{NUMBER})\s*(?:(?:{WORDS.before_hours})\s+)?{_HOURS}{_MINUTES}"
    rf"|(?:{WORDS.hours_first})\s+(?:(?:{WORDS.before_approximate})\s+)?(?P<about>{NUMBER})(?![\d:])"
    rf"|(?:{WORDS.minutes_first})\s+{_ON}(?P<about_minutes>\d{{2,3}})(?![\d:])"
    rf"|(?P<half>{WORDS.half_hour})|(?P<minutes>\d{{2,3}})\s*(?:{WORDS.minutes})\b"
    rf"|(?P<hour>{WORDS.one_hour})\b(?P<half_more>{_AND_A_HALF})?(?!\s*(?:{WORDS.not_one_hour})))"
)
_CHANGE = (
    rf"(?:(?P<later>{WORDS.later})|(?P<earlier>{WORDS.earlier})"
    rf"|(?P<longer>{WORDS.longer})|(?P<shorter>{WORDS.shorter}))"
)
_SHIFTS = tuple(
    any_of(expression)
    for expression in (
        rf"{_BY}{_DURATION}\s+{_CHANGE}(?!\w)",
        rf"{_CHANGE}\s+(?:{WORDS.by})\s+{_DURATION}",
        rf"(?P<longer>(?:{WORDS.extend})\s+(?:(?:{WORDS.after_extend})\s+)*){_DURATION}",
        rf"(?P<shorter>(?:{WORDS.shorten})\s+{_BY}){_DURATION}",
        *(fill(phrase, duration=_DURATION) for phrase in WORDS.shift_phrases),
    )
)
_CHANGE_STEM = any_of(WORDS.change_stems)
_IN_HOURS = any_of(rf"(?:{WORDS.after})\s+{_DURATION}(?!\w)")
_LATE = re.compile(rf"\s*(?:{WORDS.late})")
_WHICH = re.compile(rf"(?:{WORDS.which})\s+$")
_LENGTH = any_of(rf"(?P<on>(?:{WORDS.on})\s+)?(?:(?:{WORDS.approximately})\s+)?{_DURATION}")
_RANGES = tuple(
    any_of(expression)
    for expression in (
        rf"{_ON}(?P<low>{NUMBER})\s*(?:-|{WORDS.or_})\s*(?P<high>{NUMBER})\s*{_HOURS}",
        rf"(?:{WORDS.hours_first})\s+{_ON}(?P<low>\d{{1,2}})\s*-\s*(?P<high>\d{{1,2}})(?![\d:])",
    )
)
_PER_HOUR = any_of(WORDS.per_hour)
_MONEY = any_of(WORDS.money, r"\d{3,}")
_MAX_DAY_MINUTES = 24 * 60
_MIN_LIKELY_CLOCK_HOURS = 9
"""From this number on "10 часов" is a clock time, unless "на" shows that it is a length."""
_MIN_CERTAIN_CLOCK_HOURS = 13
"""From this number on even "на 15 часов" is a clock time."""


@dataclass(frozen=True, slots=True)
class TimeShift:
    """The chosen hours after a move, in minutes from midnight.

    `wrong` holds the client's words if they move the hours out of the day.
    """

    start: int | None = None
    end: int | None = None
    wrong: str | None = None

    @property
    def is_empty(self) -> bool:
        """True if neither a start nor an end was chosen before, so that there was nothing to move."""
        return self == TimeShift()


def find_shift(utterance: Utterance, start: int | None, end: int | None) -> TimeShift | None:
    """The chosen hours moved by words such as "на час позже", which are crossed out; None if there are none.

    `start`, `end`: the chosen hours in minutes from midnight.
    """
    match = next((match for pattern in _SHIFTS if (match := pattern.search(utterance.text))), None)
    if match is None or (start is None and end is None and not _CHANGE_STEM.search(match[0])):
        return None
    utterance.mask(*match.span())
    by_start, by_end = _changes_minutes(match)
    new_start = None if start is None else start + by_start
    new_end = None if end is None else end + by_end
    starts_too_early = new_start is not None and new_start < 0
    if starts_too_early or (new_end is not None and not (new_start or 0) < new_end <= _MAX_DAY_MINUTES):
        return TimeShift(wrong=utterance.words_at(*match.span()))
    return TimeShift(new_start, new_end)


def _changes_minutes(match: re.Match[str]) -> tuple[int, int]:
    """The minutes to add to the start and to the end."""
    groups, minutes = match.groupdict(), round(_hours(match) * 60)
    if groups.get("longer") or groups.get("shorter"):
        return 0, minutes if groups.get("longer") else -minutes
    by = minutes if groups.get("later") else -minutes
    return by, by


def find_hours_from_now(utterance: Utterance) -> float | None:
    """The hours until the start ("через час"); crosses the words out."""
    if match := _IN_HOURS.search(utterance.text):
        utterance.mask(*match.span())
        return _hours(match)
    return None


def find_duration_range(utterance: Utterance) -> tuple[str, str] | None:
    """Both numbers of "на 2-3 часа"; crosses the words out."""
    for pattern in _RANGES:
        match = pattern.search(utterance.text)
        if match and quantity(match["low"]) < quantity(match["high"]) < _MIN_LIKELY_CLOCK_HOURS:
            utterance.mask(*match.span())
            return match["low"], match["high"]
    return None


def find_duration(utterance: Utterance) -> float | None:
    """The length of the booking in hours; crosses the words out. "15 часов" is a clock time, no length."""
    for match in _LENGTH.finditer(utterance.text):
        if _LATE.match(utterance.text, match.end()) or _WHICH.search(utterance.text, 0, match.start()):
            continue  # "минут на двадцать опоздаем", "на который час"
        hours = _hours(match)
        min_clock_hours = _MIN_CERTAIN_CLOCK_HOURS if match["on"] else _MIN_LIKELY_CLOCK_HOURS
        is_clock = (match["n"] or match["about"]) and hours >= min_clock_hours
        if hours and not is_clock:
            utterance.mask(*match.span())
            return hours
    return None


def cross_out_rates(utterance: Utterance) -> None:
    """Crosses out "в час", "за час" in messages about prices: neither lengths nor one o'clock there."""
    if not _MONEY.search(utterance.original.lower()):
        return
    for match in _PER_HOUR.finditer(utterance.text):
        utterance.mask(*match.span())


def _hours(match: re.Match[str]) -> float:
    """The length in hours that `_DURATION` matched."""
    if match["half"]:
        return 0.5
    if in_minutes := match["minutes"] or match["about_minutes"]:
        return int(in_minutes) / 60
    if match["hour"]:
        return 1.5 if match["half_more"] else 1.0
    extra = int(match["min"] or 0) / 60 + (0.5 if match["plus"] else 0)
    return quantity(match["n"] or match["about"]) + extra
