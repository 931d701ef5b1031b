"""The expression of one clock time, and the minutes of the day that it may mean."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hallchat.nlu.languages import TIMES as WORDS
from hallchat.nlu.types import Daypart


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The hours of the day when a hall opens and closes."""

    opens: int = 9
    closes: int = 23


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A clock time as minutes from midnight: all options, the one as written first."""

    options: tuple[int, ...]
    names_daypart: bool = False
    """True if its words name the part of the day ("5 вечера"), or opening or closing."""

    @property
    def is_unambiguous(self) -> bool:
        """True if it can mean only one time of the day."""
        return len(self.options) == 1


class NoSuchTime(ValueError):
    """The words name a time that no clock shows, such as 25:00."""


def _minutes_of(groups: Mapping[str, str]) -> int:
    if "quarter" in groups:
        return 15
    return 30 if "half" in groups else int(groups["minutes"])


def _minutes_to(groups: Mapping[str, str]) -> tuple[int, int]:
    return _previous_hour(int(groups["hour"])), 60 - _minutes_of(groups)


def _minutes_into(groups: Mapping[str, str]) -> tuple[int, int]:
    return _previous_hour(int(groups["hour"])), _minutes_of(groups)


def _minutes_past(groups: Mapping[str, str]) -> tuple[int, int]:
    return int(groups["hour"]), _minutes_of(groups)


def _previous_hour(hour: int) -> int:
    return hour - 1 or 12


_PHRASES: tuple[tuple[str, Callable[[Mapping[str, str]], tuple[int, int]]], ...] = (
    *((phrase, _minutes_to) for phrase in WORDS.minutes_to),
    *((phrase, _minutes_into) for phrase in WORDS.minutes_into),
    *((phrase, _minutes_past) for phrase in WORDS.minutes_past),
)
"""Phrases of the languages, each with the function that returns (hour, minute) from its groups."""


def _with_suffix(expression: str, suffix: str) -> str:
    """The expression with `suffix` behind the name of each group."""
    return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{suffix}>", expression)


_DIGITS = (
    r"(?P<hour>\d{1,2})"
    r"(?:\s?[:.]\s?(?P<colon_minute>\d{2})(?!\d)"
    r"|-(?P<dash_minute>00|30|[235]5|4[05])(?![\d-])"
    rf"|\s*(?:{WORDS.minutes_separator})\s*(?P<separated_minute>\d{{2}})(?!\d)"
    r"|\s+(?P<space_minute>00|30|45)(?!\d))?"
    rf"(?:(?:{WORDS.about_endings})\b)?(?![\d%])(?!\s*(?:{WORDS.no_hour_units}))"
    rf"(?!\s*(?:{WORDS.ordinal_endings})\b)(?:\s*(?:{WORDS.hour_units}))?"
    rf"(?:\s*(?P<unit_minute>\d{{2}})\s*(?:{WORDS.minute_unit}))?"
)
_AFTER_AT = "|".join(rf"(?<={word}\s)" for word in WORDS.before_four_digits)
_FOUR_DIGITS = (
    rf"(?:{_AFTER_AT})"
    r"(?P<four_digit_hour>[01]\d|2[0-3])(?P<four_digit_minute>00|15|30|45)(?!\d)"
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
_CLOCK = rf"(?:{'|'.join(_FORMS)})(?:\s*(?:{DAYPART}))?"

_MINUTES = ("colon_minute", "dash_minute", "separated_minute", "space_minute", "unit_minute")
_IN_WORDS = (*(f"phrase_{n}_" for n in range(len(_PHRASES))), "noon", "midnight")
_EXPLICIT = (
    *_IN_WORDS,
    *("four_digit_hour", "opening", "closing"),
    *("colon_minute", "dash_minute", "separated_minute"),
    *WORDS.dayparts,
)
"""Groups that show that a number is a clock time."""
_CLOCK_UNIT = re.compile(rf"\d\s*(?:{WORDS.clock_units})")
_AS_WRITTEN_FROM = 7
"""The hour from which "9:00" is read on a 24-hour clock; "3:00" may still be in the afternoon."""


def pattern(index: int) -> str:
    """The expression of a clock time. `index` ends its group names: a pattern can hold two."""
    return _with_suffix(_CLOCK, str(index))


def clock_of_match(
    match: re.Match[str], index: int, hours: OpeningHours, daypart: Daypart | None
) -> ClockTime:
    """The clock time in the groups of `pattern(index)`. Raises NoSuchTime.

    `daypart`: the part of the day that the message names apart from the clock time.
    """
    if match[f"opening{index}"]:
        return ClockTime((hours.opens * 60,), names_daypart=True)
    if match[f"closing{index}"]:
        return ClockTime((hours.closes * 60,), names_daypart=True)
    if match[f"noon{index}"]:
        return ClockTime((12 * 60,))
    if match[f"midnight{index}"]:
        return ClockTime((24 * 60,))
    own = next((part for part in WORDS.dayparts if match[f"{part}{index}"]), None)
    hour, minute = _hour_and_minute(match, index)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise NoSuchTime
    if _is_24_hour(match, index, own or daypart):
        return ClockTime((hour * 60 + minute,))
    options = tuple(option * 60 + minute for option in possible_hours(hour, own or daypart))
    return ClockTime(options, names_daypart=own is not None)


def _hour_and_minute(match: re.Match[str], index: int) -> tuple[int, int]:
    """The hour and the minute as written, with no regard to the part of the day."""
    for n, (_, hour_and_minute) in enumerate(_PHRASES):
        suffix = f"_{n}_{index}"
        if match[f"phrase{suffix}"]:
            groups = match.groupdict()
            names = ("hour", "minutes", "quarter", "half")
            return hour_and_minute({name: text for name in names if (text := groups.get(name + suffix))})
    if match[f"four_digit_hour{index}"]:
        return int(match[f"four_digit_hour{index}"]), int(match[f"four_digit_minute{index}"])
    if match[f"one{index}"]:
        return 1, 0
    minute = next((text for name in _MINUTES if (text := match[f"{name}{index}"])), "0")
    return int(match[f"hour{index}"]), int(minute)


def _is_24_hour(match: re.Match[str], index: int, daypart: Daypart | None) -> bool:
    """True if a time in digits is read on a 24-hour clock: "09:00", "9:00", "at 0930"."""
    if match[f"four_digit_hour{index}"]:
        return True
    if daypart or not match[f"colon_minute{index}"]:
        return False
    hour = match[f"hour{index}"]
    return len(hour) == 2 or int(hour) >= _AS_WRITTEN_FROM


def possible_hours(hour: int, daypart: Daypart | None) -> tuple[int, ...]:
    """The hours of the day that a written hour may mean."""
    if hour > 12 or hour == 0:
        return (hour,)
    if daypart is None:
        return (hour,) if hour == 12 else (hour, hour + 12)
    if hour == 12:
        return (24,) if daypart is Daypart.NIGHT else (12,)
    if daypart is Daypart.MORNING or (daypart is Daypart.NIGHT and hour < 6):
        return (hour,)
    if daypart is Daypart.AFTERNOON and hour > 8:
        return (hour,)  # "11 дня"
    return (hour + 12,)


def is_explicit(match: re.Match[str], index: int) -> bool:
    """True if the groups hold more than a number: minutes, a part of the day, a word such as noon."""
    if match[f"space_minute{index}"] and int(match[f"hour{index}"]) >= OpeningHours().opens:
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
