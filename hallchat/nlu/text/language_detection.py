"""The language of a message: by its alphabet, and by vocabulary where languages share an alphabet."""

import re

from hallchat.nlu.languages import LANGUAGES, VOCABULARY
from hallchat.nlu.languages.lexicon import Language
from hallchat.nlu.text.normalize import fold, words
from hallchat.nlu.text.vocabulary import is_common

_LETTERS = {language.code: re.compile(language.vocabulary.alphabet) for language in LANGUAGES}
_LATIN_LETTER = "a"
"""A letter of every Latin alphabet."""
CYRILLIC = frozenset(code for code, letter in _LETTERS.items() if not letter.match(_LATIN_LETTER))
"""The languages with another alphabet, which are also written in Latin letters: "zavtra"."""
_LATIN_PER_NATIVE_WORD = 3
"""One Cyrillic word weighs as much as this many Latin words: brands are Latin."""
_MIN_WORDS = 3
"""In messages of this length unknown Latin words count; a shorter one may be a name or a brand."""


def detect_language(text: str, client_name: str | None) -> str | None:
    """The code of the language of a folded text, or None if the words do not show it.

    The client's name and international words ("ok") show no language. If several score the same, the first of
    `LANGUAGES` is taken.
    """
    name_words = set(words(fold(client_name or "")))
    remaining = [word for word in words(text) if word not in name_words]
    if all(len(word) == 1 for word in remaining):
        return None  # "a" or «к» is a slip of the finger, a choice or a sign
    scores = {language.code: _score(language, remaining) for language in LANGUAGES}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best][0] else None


def _score(language: Language, remaining: list[str]) -> tuple[int, int]:
    """Sort keys: the weight of the words in the language's alphabet, the number of its everyday words.

    The second key of a language with an alphabet of its own is larger, so that it wins a tie.
    """
    letter = _LETTERS[language.code]
    if not letter.match(_LATIN_LETTER):  # wins a tie
        return _LATIN_PER_NATIVE_WORD * sum(bool(letter.search(word)) for word in remaining), len(remaining)
    counted = [
        word
        for word in remaining
        if letter.match(word)
        and word not in VOCABULARY.international
        and (is_common(word) or len(remaining) >= _MIN_WORDS)
    ]
    return len(counted), sum(word in language.vocabulary.words for word in remaining)
