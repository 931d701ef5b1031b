"""The everyday words of clients, which are neither names nor misspelled halls."""

from functools import lru_cache

from hallchat.nlu.languages import VOCABULARY
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.number_words import CARDINALS, COLLECTIVES, ORDINALS

COMMON = VOCABULARY.words | CARDINALS.keys() | COLLECTIVES.keys() | ORDINALS.keys()
"""Folded words that clients use about bookings, numbers included."""
_STEMS = tuple(VOCABULARY.stems)
_SPEECH_ENDINGS = tuple(VOCABULARY.speech_endings)
_INTERJECTION = lazy(VOCABULARY.interjections)
_MIN_INFLECTED_LETTERS = 5
"""The endings of shorter words prove nothing."""


@lru_cache(maxsize=20_000)
def is_common(word: str) -> bool:
    """True if a folded word is, in any of its forms, an everyday word of clients."""
    return word in COMMON or word.startswith(_STEMS)


def looks_like_speech(word: str) -> bool:
    """True if a folded word is no name: an everyday word, a sigh, or a verb or abstract noun by its end."""
    has_ending = len(word) >= _MIN_INFLECTED_LETTERS and word.endswith(_SPEECH_ENDINGS)
    return is_common(word) or has_ending or _INTERJECTION.fullmatch(word) is not None
