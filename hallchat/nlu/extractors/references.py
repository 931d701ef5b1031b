"""Blanks references of bookings, whose digits are no hour: «перенесите Q5ZP6B в Мрак»."""

import re

from hallchat.nlu.text.normalize import Utterance

_REFERENCE = re.compile(
    r"(?<![\w@./+-])(?=[A-Z]*[2-9])(?=(?:[2-9]*[A-Z]){2})(?![2-9A-Z]*[AP]M)[2-9A-HJ-NP-Z]{6}(?![\w@-])"
)
"""Six capital letters and digits, as `booking/bookings.py` draws them; not 4PM6PM."""


def blank_references(utterance: Utterance) -> None:
    """Blanks each word that is written like a reference and has a digit: who looks bookings up reads it."""
    for match in _REFERENCE.finditer(utterance.original):
        utterance.blank(*match.span())
