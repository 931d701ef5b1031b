"""Clients who say that they come after their booking begins: "there at ten past three for our 3 o'clock".

Group name: `begin`, the hour at which the booking begins.
"""

import re

from hallchat.nlu.extractors import times
from hallchat.nlu.extractors.clock_patterns import OpeningHours
from hallchat.nlu.extractors.time_resolution import ChosenHours
from hallchat.nlu.languages import TROUBLES
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.number_words import number_words_to_digits

_ARRIVES = any_of(TROUBLES.arrives)
_BEGINS = tuple(any_of(phrase) for phrase in TROUBLES.begins)
_HALF_DAY = 12 * 60
_MOST_LATE = 90
"""Who comes later than by so many minutes speaks of something else."""


def may_come_late(text: str) -> bool:
    """True if a folded text says when its client comes and when a booking begins."""
    return bool(_ARRIVES.search(text)) and any(each.search(text) for each in _BEGINS)


def comes_late(sentence: str) -> bool:
    """True if a folded sentence says that its client comes after the beginning of what is booked."""
    return any(_is_before_arrival(begins, sentence) for each in _BEGINS for begins in each.finditer(sentence))


def _is_before_arrival(begins: re.Match[str], sentence: str) -> bool:
    """True if an hour at which the client comes follows that of the booking, but not by far."""
    begin = _minutes(begins["begin"])
    rest = sentence[: begins.start()] + " " + sentence[begins.end() :]
    arrivals = (_minutes(rest[match.end() :]) for match in _ARRIVES.finditer(rest))
    return any(
        begin is not None and at is not None and 0 < (at - begin) % _HALF_DAY <= _MOST_LATE for at in arrivals
    )


def _minutes(words: str) -> int | None:
    """The minutes from midnight of the hour with which the words begin."""
    text = number_words_to_digits(f"at {words.strip()}")
    found = times.find_times(Utterance(text, text), OpeningHours(), ChosenHours(), asked=True)
    return found.start_minutes
