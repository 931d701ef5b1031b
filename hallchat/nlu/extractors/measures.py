"""Blanks measures, whose numbers are no day, no hour and no people: «100 м²», "380 volts"."""

from hallchat.nlu.languages import NUMBERS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.normalize import Utterance

_MEASURE = lazy(rf"(?<![\w.,])(?:\d[\d.,]*(?:\s?[xх×*-]\s?\d[\d.,]*)*\s?)?(?:{NUMBERS.measures})(?!\w)")


def blank_measures(utterance: Utterance) -> None:
    """Blanks each number with a unit of length, area, weight or power, and each unit that has a digit."""
    for match in _MEASURE.finditer(utterance.text):
        utterance.blank(*match.span())
