"""One clock time as people say it, and which minutes of the day it may mean."""

import re
from dataclasses import dataclass

from hallchat.nlu.types import Daypart

_UNIT = (
    r"(?:\s*(?:часов|часа|часам|час|ч\b\.?|o['\"]?\s?clock|hrs?\b|h\b))?(?:\s*(?P<min{i}>\d{{2}})\s*мин\w*)?"
)
_FORMS = (
    r"(?:без|without)\s+(?P<less{i}>четверти|\d{{1,2}})(?:\s*мин\w*)?\s+(?P<less_of{i}>\d{{1,2}})",
    r"(?:пол|половин\w)[\s-]*(?P<half_of{i}>\d{{1,2}})(?:го)?(?!\d)",
    r"четверть\s+(?P<quarter_of{i}>\d{{1,2}})(?:го)?(?!\d)",
    r"(?:a\s+)?(?P<past{i}>half|quarter"
    r"|\d{{1,2}}(?=\s+(?:minutes\s+)?past\b))(?:\s+minutes)?\s+(?:past|after)\s+(?P<past_of{i}>\d{{1,2}})",
    r"half\s+(?P<half_en{i}>\d{{1,2}})(?!\d|\s*(?:hours?|hrs?)\b)",
    r"(?<=at\s)(?P<hhmm{i}>(?:[01]\d|2[0-3])(?:00|15|30|45))(?!\d)",
    r"(?:a\s+)?(?P<to{i}>quarter|\d{{1,2}}(?=\s+minutes\s+to\b))(?:\s+minutes)?\s+(?:to|of"
    r"|till)\s+(?P<to_of{i}>\d{{1,2}})",
    r"(?P<word{i}>полдень|полудня|полдня|полудню|полночь|полуночи|noon|midday|midnight)\b",
    r"(?:самого\s+)?(?P<open{i}>открыти\w+|начала\s+(?:дня|работы)|opening|you open)",
    r"(?:самого\s+)?(?P<close{i}>закрыти\w+|конца\s+(?:дня|работы|рабочего\s+дня)|упора|closing"
    r"|close|you close)\b",
    r"(?P<h{i}>\d{{1,2}})(?:\s?[:.]\s?(?P<m{i}>\d{{2}})(?!\d)|-(?P<dash{i}>00|30|[235]5|4[05])(?![\d-])"
    r"|\s*ч(?:ас\w*)?\s*(?P<after_h{i}>\d{{2}})(?!\d)|\s+(?P<space{i}>00|30"
    r"|45)(?!\d))?(?:ish\b)?(?![\d%])(?!\s*(?:мин|min))(?!\s*(?:st|nd|rd|th)\b)" + _UNIT,
    r"(?P<one{i}>час[уа]?)\b",
)
_PART = (
    r"(?:\s*(?P<part{i}>утра|дня|вечера|ночи|пополудни|после\s+полудня|a\.?\s?m\b\.?|p\.?\s?m\b\.?"
    r"|in\s+the\s+(?:morning|afternoon|evening|night)|at\s+night))?"
)
_GROUPS = tuple(re.findall(r"\?P<(\w+)\{i\}>", "".join(_FORMS)))
_CLOCK = "(?:" + "|".join(_FORMS) + ")" + _PART

_WORDS = {"полночь": 24, "полуночи": 24, "midnight": 24}
_PARTS = (
    (("н", "at night", "in the n"), Daypart.NIGHT),
    (("у", "a", "in the m"), Daypart.MORNING),
    (("в", "p", "in the e"), Daypart.EVENING),
)
_AS_WRITTEN = 7
"""From this hour on "9:00" is read as a 24-hour clock shows it; "3:00" may still be in the afternoon."""
_COUNTS = {"half": 30, "quarter": 15, "четверти": 15}


class NoSuchTime(ValueError):
    """A clock time was said that no clock shows."""


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """When a hall is open, in hours of the day."""

    opens: int = 9
    closes: int = 23


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A clock time: the minutes from midnight it may mean, as it was written first."""

    options: tuple[int, ...]
    said: bool = False
    """Whether its words name the part of the day."""

    @property
    def fixed(self) -> bool:
        """Whether it can mean only one time of the day."""
        return len(self.options) == 1


def pattern(index: int) -> str:
    """The expression of a clock time, its groups numbered so that one expression can hold two."""
    return _CLOCK.format(i=index)


def clock_of_match(
    match: re.Match[str], index: int, hours: OpeningHours, daypart: Daypart | None
) -> ClockTime:
    """The clock time in those groups; `daypart` is what was said beside it. Raises NoSuchTime."""
    if match[f"open{index}"]:
        return ClockTime((hours.opens * 60,), said=True)
    if match[f"close{index}"]:
        return ClockTime((hours.closes * 60,), said=True)
    if word := match[f"word{index}"]:
        return ClockTime((_WORDS.get(word, 12) * 60,))
    own = match[f"part{index}"]
    part = _part(own) if own else daypart
    groups = {name: match[f"{name}{index}"] for name in _GROUPS if match[f"{name}{index}"]}
    hour, minute = _written(groups)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise NoSuchTime
    if "hhmm" in groups:
        return ClockTime((hour * 60 + minute,))
    if "m" in groups and not part and (len(groups["h"]) == 2 or hour >= _AS_WRITTEN):
        return ClockTime((hour * 60 + minute,))
    return ClockTime(tuple(each * 60 + minute for each in _hours(hour, part)), bool(own))


def _part(said: str) -> Daypart:
    found = (part for beginnings, part in _PARTS if said.startswith(beginnings))
    return next(found, Daypart.AFTERNOON)


def _written(groups: dict[str, str]) -> tuple[int, int]:
    """Hour and minute as they stand."""
    if "less" in groups:
        return _before(int(groups["less_of"])), 60 - int(_COUNTS.get(groups["less"]) or groups["less"])
    if "to" in groups:
        return _before(int(groups["to_of"])), 60 - int(_COUNTS.get(groups["to"]) or groups["to"])
    if "half_of" in groups:
        return _before(int(groups["half_of"])), 30
    if "half_en" in groups:
        return int(groups["half_en"]), 30
    if "hhmm" in groups:
        return int(groups["hhmm"][:2]), int(groups["hhmm"][2:])
    if "quarter_of" in groups:
        return _before(int(groups["quarter_of"])), 15
    if "past" in groups:
        return int(groups["past_of"]), int(_COUNTS.get(groups["past"]) or groups["past"])
    if "one" in groups:
        return 1, 0
    minute = next((groups[name] for name in ("m", "dash", "after_h", "space", "min") if name in groups), "0")
    return int(groups["h"]), int(minute)


def _before(hour: int) -> int:
    """The hour that runs while the next one is on its way: "полседьмого" is past six."""
    return hour - 1 or 12


def _hours(hour: int, part: Daypart | None) -> tuple[int, ...]:
    """The hours of the day that a written hour may mean."""
    if hour > 12 or hour == 0:
        return (hour,)
    if part is None:
        return (hour,) if hour == 12 else (hour, hour + 12)
    if hour == 12:
        return (24,) if part is Daypart.NIGHT else (12,)
    if part is Daypart.MORNING or (part is Daypart.NIGHT and hour < 6):
        return (hour,)
    if part is Daypart.AFTERNOON and hour > 8:
        return (hour,)  # "11 дня"
    return (hour + 12,)


def marked(match: re.Match[str], index: int) -> bool:
    """Whether the groups hold more than a number: minutes, a part of the day, a word such as noon."""
    forms = (
        "m",
        "dash",
        "after_h",
        "part",
        "word",
        "open",
        "close",
        "half_of",
        "half_en",
        "hhmm",
        "quarter_of",
        "less",
        "past",
        "to",
    )
    late = match[f"space{index}"] and int(match[f"h{index}"]) >= OpeningHours().opens
    return bool(late) or any(match[f"{form}{index}"] for form in forms)


def in_hours(match: re.Match[str]) -> bool:
    """Whether the number is called hours: "17ч", "15 часов", "5 o'clock"."""
    return bool(re.search(r"\d\s*(?:час|ч\b|o['\"]?\s?clock)", match[0]))
