"""Finds durations ("на 2 часа"), and words that move, extend or shorten the chosen hours.

Group names of `_DURATION`: `n` (hours) with `min` (minutes) or `plus` (and a half); `about` (hours);
`about_minutes`; `half` (half an hour); `minutes`; `hour` (one hour) with `half_more`. `_hours` reads them.
"""

import re
from dataclasses import dataclass

from hallchat.nlu.languages import CORRECTIONS, NUMBERS, TIMES
from hallchat.nlu.languages import DURATIONS as WORDS
from hallchat.nlu.languages.merge import fill
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of, number_or
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.number_words import NUMBER, quantity
from hallchat.nlu.types import DAY_MINUTES

_BY = rf"(?:(?:{WORDS.by})\s+)?"
_ON = rf"(?:(?:{WORDS.on})\s+)?"
_AND_A_HALF = rf"\s+(?:{NUMBERS.and_a_half})"
HOURS = rf"(?:{WORDS.hours})(?!\w|\s*(?:{WORDS.clock_suffix}))"
_MINUTES = (
    rf"(?:\s*(?:(?:{WORDS.and_})\s+)?(?P<min>\d{{1,2}})\s*(?:{WORDS.minutes_after_hours})"
    rf"|(?P<plus>{_AND_A_HALF}))?"
)
_DURATION = (
    rf"(?:(?P<n>{NUMBER})\s*(?:(?:{WORDS.before_hours})\s+)?{HOURS}{_MINUTES}"
    rf"|(?:{WORDS.hours_first})\s+(?:(?:{WORDS.before_approximate})\s+)?(?P<about>{NUMBER})(?![\d:])"
    rf"|(?:{WORDS.minutes_first})\s+{_ON}(?P<about_minutes>\d{{2,3}})(?![\d:])"
    rf"|(?P<half>{WORDS.half_hour})|(?P<minutes>\d{{2,3}})\s*(?:{WORDS.minutes})\b"
    rf"|(?P<hour>{WORDS.one_hour})\b(?P<half_more>{_AND_A_HALF})?(?!\s*(?:{WORDS.not_one_hour})))"
)
_SHIFT = (
    rf"(?:(?P<later>{WORDS.later})|(?P<earlier>{WORDS.earlier})"
    rf"|(?P<longer>{WORDS.longer})|(?P<shorter>{WORDS.shorter}))"
)
_SHIFTS = tuple(
    any_of(expression)
    for expression in (
        rf"{_BY}{_DURATION}\s+{_SHIFT}(?!\w)",
        rf"{_SHIFT}\s+(?:{WORDS.by})\s+{_DURATION}",
        rf"(?P<longer>(?:{WORDS.extend})\s+(?:(?:{WORDS.after_extend})\s+)*){_DURATION}",
        rf"(?P<shorter>(?:{WORDS.shorten})\s+{_BY}){_DURATION}",
        *(fill(phrase, duration=_DURATION) for phrase in WORDS.shift_phrases),
    )
)
SIGN = number_or(WORDS.half_hour, WORDS.one_hour)
"""Finds something in each text that has a duration."""
_AT_START = any_of(rf"(?:{WORDS.at_start})(?!\w)")
_SHIFT_STEM = any_of(WORDS.change_stems)
_FROM_NOW = any_of(rf"(?:{WORDS.after})\s+(?:(?:{WORDS.approximately})\s+)*~?{_DURATION}(?!\w)")
_DELAY = lazy(rf"\s*(?:{WORDS.late})")
_DELAY_BEFORE = lazy(rf"(?:{WORDS.late_before})(?:\s+[^\W\d]+){{0,2}}\s+$")
_ASKS_CLOCK = lazy(rf"(?:{WORDS.which})\s+$")
_DURATION_OF_BOOKING = any_of(rf"(?P<on>(?:{WORDS.on})\s+)?(?:(?:{WORDS.approximately})\s+)?{_DURATION}")
_THINKS_AGAIN = lazy(
    rf"[\W\0]*(?:(?:{CORRECTIONS.instead}|{CORRECTIONS.beside_number}|{WORDS.or_})(?!\w)[\W\0]*)+"
)
"""The text between a duration and the one that the client settles on."""
_PER_HOUR = any_of(WORDS.per_hour)
_DAYS_LONG = any_of(rf"(?P<on>(?:{WORDS.on}|{TIMES.at}|{TIMES.until})\s+)?(?P<n>\d{{2,3}})\s*{HOURS}")
_MONEY = any_of(WORDS.money, r"\d{3,}")
MIN_LIKELY_CLOCK_HOURS = 9
"""From this number on "10 часов" is a clock time, unless "на" shows that it is a duration."""
MIN_CERTAIN_CLOCK_HOURS = 13
"""From this number on even "на 15 часов" is a clock time."""


@dataclass(frozen=True, slots=True)
class TimeShift:
    """The chosen hours after a move, in minutes from midnight."""

    start_minutes: int | None = None
    end_minutes: int | None = None
    invalid: str | None = None
    """The client's words, if they move the hours out of the day."""

    @property
    def is_empty(self) -> bool:
        """True if no hours were chosen before that could be moved."""
        return self == TimeShift()


def find_shift(utterance: Utterance, start_minutes: int | None, end_minutes: int | None) -> TimeShift | None:
    """The chosen hours moved by words such as "на час позже", which are masked; None without them.

    `start_minutes`, `end_minutes`: the chosen hours, from midnight.
    """
    if not SIGN.search(utterance.text):
        return None
    match = next((match for pattern in _SHIFTS if (match := pattern.search(utterance.text))), None)
    nothing_chosen = start_minutes is None and end_minutes is None
    if match is None or (nothing_chosen and not _SHIFT_STEM.search(match[0])):
        return None
    utterance.mask(*match.span())
    added_to_start, added_to_end = _minutes_to_add(match)
    new_start = None if start_minutes is None else start_minutes + added_to_start
    new_end = None if end_minutes is None else end_minutes + added_to_end
    starts_too_early = new_start is not None and new_start < 0
    starts_too_late = new_start is not None and new_start >= DAY_MINUTES
    ends_too_soon = new_end is not None and new_end <= (new_start or 0)
    is_too_long = new_end is not None and new_end - (new_start or 0) > DAY_MINUTES
    if starts_too_early or starts_too_late or ends_too_soon or is_too_long:
        return TimeShift(invalid=utterance.words_at(*match.span()))
    return TimeShift(new_start, new_end)


def _minutes_to_add(match: re.Match[str]) -> tuple[int, int]:
    """The minutes to add to the start and to the end; negative if earlier or shorter."""
    groups, minutes = match.groupdict(), round(_hours(match) * 60)
    if groups.get("longer") and _AT_START.search(match.string):
        return -minutes, 0
    if groups.get("longer") or groups.get("shorter"):
        return 0, minutes if groups.get("longer") else -minutes
    shift = minutes if groups.get("later") else -minutes
    return shift, shift


def find_hours_from_now(utterance: Utterance) -> float | None:
    """The hours until the start ("через час"); masks the words."""
    if match := _FROM_NOW.search(utterance.text):
        utterance.mask(*match.span())
        return _hours(match)
    return None


def find_duration(utterance: Utterance) -> float | None:
    """The duration of the booking in hours; masks the words. "15 часов" is a clock time, no duration.

    Of two durations the first one counts, unless the client thinks again: "минут 90, ну пусть 2 часа".
    """
    found: tuple[float, int] | None = None
    for match in _DURATION_OF_BOOKING.finditer(utterance.text):
        if _is_delay(match) or _ASKS_CLOCK.search(utterance.text, 0, match.start()):
            continue  # "на который час"
        hours = _hours(match)
        min_clock_hours = MIN_CERTAIN_CLOCK_HOURS if match["on"] else MIN_LIKELY_CLOCK_HOURS
        is_clock = (match["n"] or match["about"]) and hours >= min_clock_hours
        if not hours or is_clock:
            continue
        if found and not _THINKS_AGAIN.fullmatch(match.string, found[1], match.start()):
            break
        utterance.mask(*match.span())
        found = hours, match.end()
    return found[0] if found else None


def _is_delay(match: re.Match[str]) -> bool:
    """True for the length of a delay: "минут на двадцать опоздаем", "опоздаю на 15 минут"."""
    text = match.string
    return bool(_DELAY.match(text, match.end()) or _DELAY_BEFORE.search(text, 0, match.start()))


def mask_rates(utterance: Utterance) -> None:
    """Masks "в час" and "за час" in messages about prices: they mean neither a duration nor one o'clock."""
    if not _MONEY.search(utterance.original.lower()):
        return
    for match in _PER_HOUR.finditer(utterance.text):
        utterance.mask(*match.span())


def mask_days_long(utterance: Utterance) -> None:
    """Masks hours that fill more than a day, such as «72 часа нам мало»; «на 72 часа» is a wrong length."""
    for match in _DAYS_LONG.finditer(utterance.text):
        if int(match["n"]) > 24 and not match["on"]:
            utterance.mask(*match.span())


def _hours(match: re.Match[str]) -> float:
    """The hours in the groups of `_DURATION`."""
    if match["half"]:
        return 0.5
    if in_minutes := match["minutes"] or match["about_minutes"]:
        return int(in_minutes) / 60
    if match["hour"]:
        return 1.5 if match["half_more"] else 1.0
    extra = int(match["min"] or 0) / 60 + (0.5 if match["plus"] else 0)
    return quantity(match["n"] or match["about"]) + extra
