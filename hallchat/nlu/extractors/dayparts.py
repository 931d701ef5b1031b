"""Finds parts of the day, and wishes for the whole day."""

import re

from hallchat.nlu.languages import DAYPARTS as WORDS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of, sign_of
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.types import Daypart

_DAYPARTS = tuple((part, any_of(phrases)) for part, phrases in WORDS.parts.items())
_SIGN = sign_of(*(pattern for _, pattern in _DAYPARTS))
_COMPLETES_CLOCK = lazy(WORDS.after_clock)
_ENDS_WITH_NUMBER = re.compile(r"\d\s*$")
_ALL_DAY = any_of(WORDS.all_day)
_GREETING = any_of(WORDS.greetings)


def find_daypart(utterance: Utterance) -> Daypart | None:
    """The part of the day that the message names; blanks the words ("в 7 вечером" becomes "в 7")."""
    if not _SIGN.search(utterance.text):
        return None
    for part, pattern in _DAYPARTS:
        for match in pattern.finditer(utterance.text):
            if not _belongs_to_clock(match):
                utterance.blank(*match.span())
                return part
    return None


def _belongs_to_clock(match: re.Match[str]) -> bool:
    """True if the phrase completes the clock time before it: "10 in the morning"."""
    return bool(_COMPLETES_CLOCK.match(match[0]) and _ENDS_WITH_NUMBER.search(match.string, 0, match.start()))


def wants_all_day(utterance: Utterance) -> bool:
    """True if the client wants the whole day; masks the words."""
    if match := _ALL_DAY.search(utterance.text):
        utterance.mask(*match.span())
    return match is not None


def blank_greetings(utterance: Utterance) -> None:
    """Blanks greetings such as "добрый вечер", because they name no time of the booking."""
    for match in _GREETING.finditer(utterance.text):
        utterance.blank(*match.span())
