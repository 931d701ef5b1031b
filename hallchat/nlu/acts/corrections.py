"""Corrections: what the client takes back, and numbers that replace the one given last."""

import re
from typing import NamedTuple

from hallchat.nlu.languages import CORRECTIONS
from hallchat.nlu.text.normalize import Utterance

_RETRACTED = tuple(re.compile(expression) for expression in CORRECTIONS.retracted)
_LENGTH = re.compile(CORRECTIONS.lengths)

_ZERO = "0"
"""The interjection "oh" is a zero once number words are digits."""
_BESIDE = f"(?:{_ZERO}|{CORRECTIONS.beside_number})"
_NUMBER = re.compile(
    rf"\W*(?P<before>(?:{_BESIDE}\W+)*)(?:(?P<preposition>{CORRECTIONS.length_preposition})\s+)?"
    rf"(?P<number>\d{{1,3}})(?P<after>(?:\W+{_BESIDE})*)\W*"
)
_REMAINING_LENGTH = re.compile(r"(?<!\d)[1-9](?!\d)")
_MAX_HOURS = 12
_ASKED_FOR_NUMBERS = {"people", "date", "phone"}
"""Slots that a lone number answers."""


class Retraction(NamedTuple):
    """The result of looking for words that take something back."""

    found: bool = False
    of_length: bool = False
    """True if it is a number of hours: «не 2 часа, а 3»."""


def blank_retracted(utterance: Utterance) -> Retraction:
    """Blanks what the client takes back in the same breath: «не в пятницу, а в субботу»."""
    retracted = Retraction()
    for pattern in _RETRACTED:
        if match := pattern.search(utterance.text):
            utterance.blank(*match.span())
            retracted = Retraction(True, retracted.of_length or bool(_LENGTH.search(match[0])))
    return retracted


def corrected_length(utterance: Utterance) -> float | None:
    """The hours beside a length that was taken back: the 3 of «не 2 часа, а 3»; masks them."""
    if match := _REMAINING_LENGTH.search(utterance.text):
        utterance.mask(*match.span())
        return float(match[0])
    return None


def corrected_number(
    utterance: Utterance, asked: tuple[str, ...], last_filled: tuple[str, ...]
) -> dict[str, float] | None:
    """The hours or people that a lone number corrects, by field: «ой нет, два» after «на три часа».

    `last_filled`: the fields that the client filled last. Where a number is asked for, the number is the
    answer and corrects nothing. Masks the number.
    """
    match = _NUMBER.fullmatch(utterance.text)
    correctable = {"hours", "people"} & set(last_filled)
    if match is None or len(correctable) != 1 or _ASKED_FOR_NUMBERS & set(asked):
        return None
    field, number = correctable.pop(), int(match["number"])
    if not (match["preposition"] or match["before"] or match["after"]):
        return None
    if "time" in asked and (field == "people" or "start" in last_filled):
        return None
    if number == 0 or (field == "hours" and number > _MAX_HOURS):
        return None
    if match["preposition"] and field == "people":
        return None
    utterance.mask(*match.span("number"))
    return {"hours": float(number)} if field == "hours" else {"people": number}
