"""Puts right everyday words that are written as they sound: «перенисти», «аплатить картай»."""

import re
from collections import defaultdict
from functools import cache, lru_cache

from hallchat.nlu.languages import TYPOS
from hallchat.nlu.text.first_names import is_first_name
from hallchat.nlu.text.normalize import fold
from hallchat.nlu.text.phonetics import phonetic_key
from hallchat.nlu.text.vocabulary import is_common

_MIN_LETTERS = 5
"""Shorter words sound like too many others."""
_ENDING_LETTERS = 3
"""A word that differs in its last letters alone is another form: «вернут» is no «вернуть»."""
_WORD = re.compile(rf"(?<![\w@.-])[а-яё]{{{_MIN_LETTERS},}}(?![\w@-])")
"""A word without a capital: names keep their spelling."""


def correct_spelling(text: str, halls: frozenset[str]) -> str:
    """Returns the message with such words as they are spelled; `halls`: the phonetic keys of halls' names."""
    return _WORD.sub(lambda match: _right(match[0], halls), text)


@lru_cache(maxsize=20_000)
def _right(word: str, halls: frozenset[str]) -> str:
    """The everyday word that sounds like an unknown one; the word itself if none or several do."""
    folded, key = fold(word), phonetic_key(fold(word))
    if is_common(folded) or is_first_name(folded) or key in halls:
        return word
    right = _by_sound().get(key, word)
    root = len(folded) - _ENDING_LETTERS
    return word if right[:root] == folded[:root] else right


@cache
def _by_sound() -> dict[str, str]:
    """Phonetic key -> the only everyday word with that sound."""
    found = defaultdict[str, set[str]](set)
    for word in TYPOS.spelled:
        found[phonetic_key(word)].add(word)
    return {key: words.pop() for key, words in found.items() if len(words) == 1}
