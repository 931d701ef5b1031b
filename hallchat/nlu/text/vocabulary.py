"""The everyday words of clients: such a word is neither a name nor a misspelled hall."""

from functools import lru_cache

from hallchat.nlu.languages import VOCABULARY
from hallchat.nlu.text.number_words import CARDINALS, COLLECTIVES, ORDINALS

COMMON = VOCABULARY.words | CARDINALS.keys() | COLLECTIVES.keys() | ORDINALS.keys()
"""Folded words that clients use about bookings, numbers included."""
_STEMS = tuple(VOCABULARY.stems)
_SPEECH_ENDINGS = tuple(VOCABULARY.speech_endings)
_MIN_INFLECTED_LENGTH = 5
"""Letters; endings of shorter words say nothing."""


@lru_cache(maxsize=20_000)
def is_common(word: str) -> bool:
    """True if a folded word, in any of its forms, is one that clients use about bookings."""
    return word in COMMON or word.startswith(_STEMS)


def looks_like_speech(word: str) -> bool:
    """True if a folded word is common, or ends like a verb or an abstract noun: it is not a name then."""
    return is_common(word) or (len(word) >= _MIN_INFLECTED_LENGTH and word.endswith(_SPEECH_ENDINGS))
