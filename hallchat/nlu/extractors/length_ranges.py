"""Finds approximate lengths of a booking with two ends: "на 2-3 часа", «час-полтора», "an hour or two"."""

import re
from collections.abc import Iterator

from hallchat.nlu.extractors.durations import HOURS, MIN_LIKELY_CLOCK_HOURS
from hallchat.nlu.languages import DURATIONS as WORDS
from hallchat.nlu.languages import TIMES
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.number_words import NUMBER, quantity

_ON = rf"(?:(?:{WORDS.on})\s+)?"
_OR = rf"\s*,?\s*(?:{WORDS.or_})\s*{_ON}"
_SHORT = rf"(?P<half_hour>{WORDS.half_hour})|(?P<hour>{WORDS.one_hour})\b"
_NO_CLOCK = rf"(?![\w:]|[.,]\d|\s*(?:{TIMES.no_hour_units}|{WORDS.clock_suffix}|{WORDS.not_one_hour}))"
_RANGES = tuple(
    any_of(expression)
    for expression in (
        rf"{_ON}(?P<low>{NUMBER})(?:\s*-\s*|{_OR})(?P<high>{NUMBER})\s*{HOURS}",
        rf"(?:(?:{WORDS.from_})\s+)?(?P<low>{NUMBER})\s+(?:{WORDS.to})\s+(?P<high>{NUMBER})\s*(?:{WORDS.sure_hours})(?!\w)",
        rf"{_ON}(?P<low>{NUMBER})\s*{HOURS}{_OR}(?P<high>{NUMBER})(?:\s*{HOURS})?{_NO_CLOCK}",
        rf"{_ON}(?:{_SHORT})(?:\s*-\s*|{_OR})(?:(?P<high>{NUMBER})(?:\s*{HOURS})?|(?P<second>{WORDS.second_hour})"
        rf"|(?:{WORDS.one_hour})){_NO_CLOCK}",
        rf"(?:{WORDS.hours_first})\s+{_ON}(?P<low>{NUMBER})\s*-\s*(?P<high>{NUMBER})(?![\d:])",
    )
)
_CLOCK_BEFORE = lazy(rf"(?<!\w)(?:{TIMES.clock_at})\s+$")
"""The text before a range of clock times: "в 2-3 часа", «до часа-двух»."""


def find_length_range(utterance: Utterance) -> tuple[float, float] | None:
    """Both ends of an approximate length in hours, the lower one first; masks the words."""
    for match in _matches(utterance.text):
        low, high = _ends(match)
        if low < high < MIN_LIKELY_CLOCK_HOURS:
            utterance.mask(*match.span())
            return low, high
    return None


def _matches(text: str) -> Iterator[re.Match[str]]:
    for pattern in _RANGES:
        match = pattern.search(text)
        if match and not _CLOCK_BEFORE.search(text, 0, match.start()):
            yield match


def _ends(match: re.Match[str]) -> tuple[float, float]:
    groups = match.groupdict()
    if groups.get("low"):
        return quantity(groups["low"]), quantity(groups["high"])
    low = 0.5 if groups["half_hour"] else 1.0
    if groups["second"]:
        return low, low + 1
    return low, quantity(groups["high"]) if groups["high"] else 1.0
