"""Corrections: words that the client takes back, and numbers that replace the value given last."""

import re
from typing import NamedTuple

from hallchat.nlu.extractors.date_rules import NoSuchDate, day_spoken_of
from hallchat.nlu.languages import CORRECTIONS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.slots import TIME
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.number_words import number_words_to_digits
from hallchat.nlu.types import NluContext, clock_of_minutes, minutes_of_clock

_RETRACTIONS = tuple(re.compile(expression) for expression in CORRECTIONS.retracted)
_DURATION = lazy(CORRECTIONS.lengths)

_OH_AS_DIGIT = "0"
"""The interjection "oh": `number_words_to_digits` has already made it a zero."""
_FILLER = f"(?:{_OH_AS_DIGIT}|{CORRECTIONS.beside_number})"
_NUMBER = lazy(
    rf"\W*(?P<before>(?:{_FILLER}\W+)*)(?:(?P<preposition>{CORRECTIONS.length_preposition})\s+)?"
    rf"(?P<number>\d{{1,3}})(?P<after>(?:\W+{_FILLER})*)\W*"
)
"""A message of one number and fillers: «ой нет, 2», «на 2 тогда»."""
_LONE_NUMBER = re.compile(r"(?<![\w.,:/+-])\d{1,3}(?![\d:/]|[.,]\d)(?=[\W_]|$)")
_LAST_HOUR = 24
_LONE_DIGIT = re.compile(r"(?<!\d)[1-9](?!\d)")
_MAX_HOURS = 12
"""The longest duration that a lone number may mean."""
_ANSWERED_BY_NUMBER = {"people", "date", "phone"}
"""Slots that a lone number answers."""


class RetractionFlags(NamedTuple):
    """Flags of a message in which the client takes words back."""

    any: bool = False
    """True if the client takes anything back."""
    duration: bool = False
    """True if the client takes a number of hours back: «не 2 часа, а 3»."""
    number: int | None = None
    """The lone number that the client takes back: 12 of «не двенадцать, а двадцать»."""


def blank_retracted(utterance: Utterance) -> RetractionFlags:
    """Blanks words that the same message takes back: the first half of «не в пятницу, а в субботу»."""
    flags = RetractionFlags()
    for pattern in _RETRACTIONS:
        if match := pattern.search(utterance.text):
            utterance.blank(*match.span())
            numbers = _LONE_NUMBER.findall(number_words_to_digits(match[0]))
            flags = RetractionFlags(
                True,
                flags.duration or bool(_DURATION.search(match[0])),
                int(numbers[0]) if len(numbers) == 1 else flags.number,
            )
    return flags


def replaced_value(utterance: Utterance, old: int, context: NluContext) -> dict[str, object] | None:
    """The field whose known value is the retracted number, and its new value: {"people": 20}.

    None if no lone number takes its place, or if several known values may be meant. Masks the number.
    """
    match = _LONE_NUMBER.search(utterance.text)
    fields = [field for field, number in _known_numbers(context).items() if number == old]
    if len(fields) > 1:
        fields = [field for field in fields if field in context.last_filled]
    if match is None or len(fields) != 1:
        return None
    value = _value_of(fields[0], int(match[0]), context)
    if value is None:
        return None
    utterance.mask(*match.span())
    return {fields[0]: value}


def _known_numbers(context: NluContext) -> dict[str, int | None]:
    """The numbers by which a client may call the known values."""
    hours = {
        field: minutes_of_clock(clock) // 60
        for field, clock in (("start", context.start), ("end", context.end))
        if clock and clock.endswith(":00")
    }
    return {"people": context.people, "date": context.date.day if context.date else None, **hours}


def _value_of(field: str, number: int, context: NluContext) -> object | None:
    """The new value of a field, by the number that replaces the old one; None for an impossible one."""
    if field == "people":
        return number or None
    if field == "date":
        try:
            return context.date and day_spoken_of(number, context.now.date(), (context.date, context.date))
        except NoSuchDate:
            return None
    return clock_of_minutes(number * 60) if number <= _LAST_HOUR else None


def corrected_duration_hours(utterance: Utterance) -> float | None:
    """The new duration after the old one is blanked: the 3 of «не 2 часа, а 3»; masks it."""
    if match := _LONE_DIGIT.search(utterance.text):
        utterance.mask(*match.span())
        return float(match[0])
    return None


def corrected_number(
    utterance: Utterance, asked: tuple[str, ...], last_filled: tuple[str, ...]
) -> dict[str, float] | None:
    """The field "hours" or "people" and its new value: «ой нет, два» after «на три часа» is {"hours": 2.0}.

    None if the number corrects nothing. `asked`: the slots that the last answer asked for; `last_filled`: the
    fields that the client's last message filled. Masks the number.
    """
    match = _NUMBER.fullmatch(utterance.text)
    if match is None or _ANSWERED_BY_NUMBER & set(asked):
        return None  # the number answers the question
    correctable = {"hours", "people"} & set(last_filled)
    if len(correctable) != 1:
        return None  # no value to correct, or two: unclear which
    field, number = correctable.pop(), int(match["number"])
    if not (match["preposition"] or match["before"] or match["after"]):
        return None  # without a word such as «нет» the number stands for something else
    if TIME in asked and (field == "people" or "start" in last_filled):
        return None  # a clock hour: the start that was asked for, or a new one
    if number == 0 or (field == "hours" and number > _MAX_HOURS):
        return None  # neither a duration nor a number of people
    if match["preposition"] and field == "people":
        return None  # «на 2» is a duration
    utterance.mask(*match.span("number"))
    return {"hours": float(number)} if field == "hours" else {"people": number}
