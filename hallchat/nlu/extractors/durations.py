"""How long, and how much later, earlier, longer or shorter than what was chosen."""

import re
from dataclasses import dataclass

from hallchat.nlu.languages import DURATIONS as WORDS
from hallchat.nlu.languages import NUMBERS
from hallchat.nlu.languages.merge import fill
from hallchat.nlu.text.normalize import Utterance, any_of
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
_LONGEST = 9
"""From so many hours on "10 часов" is a clock time, unless it is said to last ("на 10 часов")."""
_CERTAIN_CLOCK = 13
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class TimeShift:
    """What is chosen, moved: minutes from midnight; `wrong`, the words, where it would leave the day."""

    start: int | None = None
    end: int | None = None
    wrong: str | None = None

    @property
    def is_empty(self) -> bool:
        """True if neither a start nor an end was chosen before, so that there was nothing to move."""
        return self == TimeShift()


def find_shift(utterance: Utterance, start: int | None, end: int | None) -> TimeShift | None:
    """What is chosen, moved as the words say, which are crossed out; None where they move nothing."""
    match = next((match for pattern in _SHIFTS if (match := pattern.search(utterance.text))), None)
    nothing = start is None and end is None
    if match is None or (nothing and not _CHANGE_STEM.search(match[0])):
        return None
    utterance.mask(*match.span())
    ways, by = match.groupdict(), round(_hours(match) * 60)
    both = by if ways.get("later") else -by if ways.get("earlier") else 0
    tail = by if ways.get("longer") else -by if ways.get("shorter") else both
    begin = None if start is None else start + both
    finish = None if end is None else end + tail
    if (begin is not None and begin < 0) or (finish is not None and not (begin or 0) < finish <= _DAY):
        return TimeShift(wrong=utterance.words_at(*match.span()))
    return TimeShift(begin, finish)


def find_hours_from_now(utterance: Utterance) -> float | None:
    """The hours in "через час"; crosses it out."""
    if match := _IN_HOURS.search(utterance.text):
        utterance.mask(*match.span())
        return _hours(match)
    return None


def find_duration_range(utterance: Utterance) -> tuple[str, str] | None:
    """Both lengths in "на 2-3 часа"; crosses it out."""
    for pattern in _RANGES:
        match = pattern.search(utterance.text)
        if match and quantity(match["low"]) < quantity(match["high"]) < _LONGEST:
            utterance.mask(*match.span())
            return match["low"], match["high"]
    return None


def find_duration(utterance: Utterance) -> float | None:
    """A length in hours; crosses it out. "15 часов" is none."""
    for match in _LENGTH.finditer(utterance.text):
        if _LATE.match(utterance.text, match.end()) or _WHICH.search(utterance.text, 0, match.start()):
            continue  # "минут на двадцать опоздаем", "на который час"
        written = match["n"] or match["about"]
        hours = _hours(match)
        if not hours or (written and hours >= (_CERTAIN_CLOCK if match["on"] else _LONGEST)):
            continue
        utterance.mask(*match.span())
        return hours
    return None


def cross_out_rates(utterance: Utterance) -> None:
    """Cross out "в час", "за час" beside money: the unit of a price, neither a length nor one o'clock."""
    if not _MONEY.search(utterance.original.lower()):
        return
    for match in _PER_HOUR.finditer(utterance.text):
        utterance.mask(*match.span())


def _hours(match: re.Match[str]) -> float:
    """The hours of what `_DURATION` matched."""
    if match["half"]:
        return 0.5
    if in_minutes := match["minutes"] or match["about_minutes"]:
        return int(in_minutes) / 60
    if match["hour"]:
        return 1.5 if match["half_more"] else 1.0
    extra = int(match["min"] or 0) / 60 + (0.5 if match["plus"] else 0)
    return quantity(match["n"] or match["about"]) + extra
