"""The expression of one clock time, and the minutes from midnight that it may mean.

Group names of the expression: `phrase_N_` for the N-th phrase of `_PHRASES` (with `hour_N_` and one of
`minutes_N_`, `quarter_N_` and `half_N_`); `four_digit_hour`, `four_digit_minute`, and the same with `three_`;
`noon`, `midnight`, `opening`, `closing`, `one`; `hour` with the minute in one of `MINUTES`; and `morning` to
`night`. A pattern may hold two clock times: `pattern(1)` puts "1" behind every name, `pattern(2)` puts "2".
The last "_" of `phrase_N_` keeps N apart from that number.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hallchat.nlu.languages import TIMES as WORDS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import number_or
from hallchat.nlu.types import Daypart


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The opening and closing of a hall, in minutes from midnight; by default the usual hours of a hall."""

    opens: int = 9 * 60
    closes: int = 23 * 60
    """Above 1440 after the next midnight."""


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A clock time of a message, and the times of the day that it may mean."""

    options: tuple[int, ...]
    """Minutes from midnight; the first is the time as written: 5:00, then 17:00."""
    fixes_time_of_day: bool = False
    """True if its words leave nothing to guess: "5 вечера", "до закрытия"."""

    @property
    def is_unambiguous(self) -> bool:
        """True if it can mean only one time of the day."""
        return len(self.options) == 1


class NoSuchTime(ValueError):
    """The words name a time that no clock shows, such as 25:00."""


def _minute_of(groups: Mapping[str, str]) -> int:
    """The minutes that a phrase names: 15 for a quarter, 30 for a half."""
    if "quarter" in groups:
        return 15
    return 30 if "half" in groups else int(groups["minutes"])


def _clock_before(groups: Mapping[str, str]) -> tuple[int, int]:
    """ "без четверти 6", "quarter to 6": (5, 45)."""
    return _previous_hour(_hour_of(groups)), 60 - _minute_of(groups)


def _clock_within(groups: Mapping[str, str]) -> tuple[int, int]:
    """ "половина 6": (5, 30), within the hour that ends at 6."""
    return _previous_hour(_hour_of(groups)), _minute_of(groups)


def _clock_after(groups: Mapping[str, str]) -> tuple[int, int]:
    """ "half past 5": (5, 30)."""
    return _hour_of(groups) % 24, _minute_of(groups)


def _hour_of(groups: Mapping[str, str]) -> int:
    """The hour that a phrase names in digits or in a word: 12 for noon, 24 for midnight."""
    named = groups["hour"]
    if named.isdigit():
        return int(named)
    return 12 if _NOON.fullmatch(named) else 24 if _MIDNIGHT.fullmatch(named) else 1


def _previous_hour(hour: int) -> int:
    return hour - 1 or 12


_NOON, _MIDNIGHT = lazy(WORDS.noon), lazy(WORDS.midnight)
_PHRASES: tuple[tuple[str, Callable[[Mapping[str, str]], tuple[int, int]]], ...] = (
    *((phrase, _clock_before) for phrase in WORDS.minutes_to),
    *((phrase, _clock_within) for phrase in WORDS.minutes_into),
    *((phrase, _clock_after) for phrase in WORDS.minutes_past),
)
"""Phrases of the languages, each with the function that returns (hour, minute) from its groups."""


def _with_suffix(expression: str, suffix: str) -> str:
    """The expression with `suffix` behind the name of each group."""
    return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{suffix}>", expression)


_AFTER_AT = "|".join(rf"(?<={word}\s)" for word in WORDS.before_four_digits)
_AFTER_AT_HOUR = "|".join(
    rf"(?<={word}\s{hour})" for word in WORDS.before_four_digits for hour in (r"\d", r"\d\d")
)
_DAYPARTS = "|".join(WORDS.dayparts.values())
_DASH_MINUTE = "00|30|[235]5|4[05]"
_DIGITS = (
    r"(?P<hour>\d{1,2})"
    r"(?:\s?[:.]\s?(?P<colon_minute>\d{2})(?::\d{2})?(?!\d)"
    rf"|-(?P<dash_minute>{_DASH_MINUTE})(?!\d|-(?!\d{{1,2}}-(?:{_DASH_MINUTE})(?![\d-])))"
    rf"|\s*(?:{WORDS.minutes_separator})\s*(?P<separated_minute>\d{{2}})(?!\d)"
    r"|\s+(?P<space_minute>00|30|45)(?!\d)"
    rf"|(?:{_AFTER_AT_HOUR})\s+(?P<spoken_minute>[0-5]\d)(?!\d)"
    rf"|(?P<joined_minute>(?:[0-5]\d|\s+(?:0\d|1[3-9]|[2-5]\d))(?=\s*(?:{_DAYPARTS}))))?"
    rf"(?:(?:{WORDS.about_endings})\b)?(?![\d%])(?!\s*(?:{WORDS.no_hour_units}))"
    rf"(?!\s*(?:{WORDS.ordinal_endings})\b)(?:\s*(?:{WORDS.hour_units}))?"
    rf"(?:\s*(?P<unit_minute>\d{{2}})\s*(?:{WORDS.minute_unit}))?"
)
_FOUR_DIGITS = (
    rf"(?:{_AFTER_AT})"
    r"(?:(?P<four_digit_hour>[01]\d|2[0-3])(?P<four_digit_minute>00|15|30|45)"
    r"|(?P<three_digit_hour>[1-9])(?P<three_digit_minute>[1-5][05]))"
    rf"(?:{WORDS.about_endings})?(?!\w|[.,:]\d)"
)
_FORMS = (
    *(_with_suffix(rf"(?P<phrase>{phrase})", f"_{n}_") for n, (phrase, _) in enumerate(_PHRASES)),
    _FOUR_DIGITS,
    rf"(?P<noon>{WORDS.noon})\b",
    rf"(?P<midnight>{WORDS.midnight})\b",
    rf"(?P<opening>{WORDS.opening})",
    rf"(?P<closing>{WORDS.closing})\b",
    _DIGITS,
    rf"(?P<one>{WORDS.one})\b",
)
DAYPART = "|".join(rf"(?P<{daypart}>{words})" for daypart, words in WORDS.dayparts.items())
"""The expression of the words behind an hour that name the part of the day, with a group for each part."""
_MIDNIGHT_AT_12 = lazy(WORDS.midnight_at_12)
_CLOCK = rf"(?:{'|'.join(_FORMS)})(?:\s*(?:{DAYPART}))?"

MINUTES = (
    *("colon_minute", "dash_minute", "separated_minute", "space_minute", "spoken_minute", "joined_minute"),
    "unit_minute",
)
_IN_WORDS = (*(f"phrase_{n}_" for n in range(len(_PHRASES))), "noon", "midnight")
_EXPLICIT = (
    *_IN_WORDS,
    *("four_digit_hour", "three_digit_hour", "opening", "closing"),
    *("colon_minute", "dash_minute", "separated_minute", "spoken_minute", "joined_minute"),
    *WORDS.dayparts,
)
"""Groups that show that a number is a clock time. `hour` alone does not: "5" may be people."""
SIGN = number_or(WORDS.noon, WORDS.midnight, WORDS.opening, WORDS.closing, WORDS.one)
"""Finds something in each text that has a clock time: the phrases of `_PHRASES` have an hour in digits."""
_CLOCK_UNIT = lazy(rf"\d\s*(?:{WORDS.clock_units})")
MIN_AS_WRITTEN_HOUR = 7
"""One-digit hours from this one on are taken as written: "9:00" is the morning, "3:00" may be 15:00."""


def pattern(index: int) -> str:
    """The expression of a clock time; `index` follows every group name, so that two fit in one pattern."""
    return _with_suffix(_CLOCK, str(index))


def clock_of_match(
    match: re.Match[str], index: int, opening: OpeningHours, daypart: Daypart | None
) -> ClockTime:
    """The clock time in the groups of `pattern(index)`. Raises NoSuchTime.

    `daypart`: the part of the day that the message names apart from the clock time.
    """
    if match[f"opening{index}"]:
        return ClockTime((opening.opens,), fixes_time_of_day=True)
    if match[f"closing{index}"]:
        return ClockTime((opening.closes,), fixes_time_of_day=True)
    if match[f"noon{index}"]:
        return ClockTime((12 * 60,))
    if match[f"midnight{index}"]:
        return ClockTime((24 * 60,))
    own_daypart = next((part for part in WORDS.dayparts if match[f"{part}{index}"]), None)
    hour, minute = _hour_and_minute(match, index)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise NoSuchTime
    if _is_24_hour(match, index, own_daypart or daypart):
        return ClockTime((hour * 60 + minute,))
    if hour == 12 and own_daypart and _MIDNIGHT_AT_12.fullmatch(match[f"{own_daypart}{index}"]):
        own_daypart = Daypart.NIGHT
    hours = possible_hours(hour, own_daypart or daypart)
    options = tuple((option % 24 if minute else option) * 60 + minute for option in hours)
    return ClockTime(options, fixes_time_of_day=own_daypart is not None)


def _hour_and_minute(match: re.Match[str], index: int) -> tuple[int, int]:
    """The hour and the minute as written, before the part of the day is considered."""
    for n, (_, hour_and_minute) in enumerate(_PHRASES):
        suffix = f"_{n}_{index}"
        if match[f"phrase{suffix}"]:
            groups = match.groupdict()
            names = ("hour", "minutes", "quarter", "half")
            return hour_and_minute({name: text for name in names if (text := groups.get(name + suffix))})
    if match[f"four_digit_hour{index}"]:
        return int(match[f"four_digit_hour{index}"]), int(match[f"four_digit_minute{index}"])
    if match[f"three_digit_hour{index}"]:
        return int(match[f"three_digit_hour{index}"]), int(match[f"three_digit_minute{index}"])
    if match[f"one{index}"]:
        return 1, 0
    minute = next((text for name in MINUTES if (text := match[f"{name}{index}"])), "0")
    return int(match[f"hour{index}"]), int(minute)


def _is_24_hour(match: re.Match[str], index: int, daypart: Daypart | None) -> bool:
    """True if a time in digits is read on a 24-hour clock: "09:00", "9:00", "at 0930"."""
    if match[f"four_digit_hour{index}"]:
        return True
    if daypart or not match[f"colon_minute{index}"]:
        return False
    hour = match[f"hour{index}"]
    return len(hour) == 2 or int(hour) >= MIN_AS_WRITTEN_HOUR


def possible_hours(hour: int, daypart: Daypart | None) -> tuple[int, ...]:
    """The hours of the day that a written hour may mean."""
    if hour > 12 or hour == 0:
        return (hour,)
    if daypart is None:
        return (hour,) if hour == 12 else (hour, hour + 12)
    if hour == 12:
        return (24,) if daypart is Daypart.NIGHT else (12,)
    if daypart is Daypart.MORNING or (daypart is Daypart.NIGHT and hour <= 6):
        return (hour,)
    if daypart is Daypart.AFTERNOON and hour > 8:
        return (hour,)  # "11 дня"
    return (hour + 12,)


def is_explicit(match: re.Match[str], index: int) -> bool:
    """True if the groups hold more than a number: minutes, a part of the day, a word such as noon."""
    if match[f"space_minute{index}"] and int(match[f"hour{index}"]) * 60 >= OpeningHours().opens:
        return True
    return any(match[f"{name}{index}"] for name in _EXPLICIT)


def is_in_words(match: re.Match[str], index: int) -> bool:
    """True if the clock time consists of more than digits and a unit: "полвосьмого", "полдень", "час дня"."""
    if any(match[f"{name}{index}"] for name in _IN_WORDS):
        return True
    return bool(match[f"one{index}"]) and any(match[f"{daypart}{index}"] for daypart in WORDS.dayparts)


def has_clock_unit(match: re.Match[str]) -> bool:
    """True if the number has a unit of clock times: "17ч", "15 часов", "5 o'clock"."""
    return _CLOCK_UNIT.search(match[0]) is not None
