"""Reproaches that an extra is missing in a booking: «а дым где? я же просила»."""

from hallchat.nlu.languages import EXTRAS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import fold, words

_MISSING = any_of(rf"(?:{EXTRAS.missing})(?!\w)")
_MAX_WORDS = 9
"""A longer message asks for more."""


def misses_extra(text: str) -> bool:
    """True if a message that asks about an extra reproaches that it is missing."""
    folded = fold(text)
    return len(words(folded)) <= _MAX_WORDS and bool(_MISSING.search(folded))
