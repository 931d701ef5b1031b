"""Russian written in Latin letters: "hochu loft na subbotu s 3 do 6"."""

import re
from functools import lru_cache

from hallchat.nlu.extractors.first_names import KNOWN
from hallchat.nlu.text.normalize import WORD, Utterance, word_list
from hallchat.nlu.text.phonetics import russian
from hallchat.nlu.text.typos import DAYS
from hallchat.nlu.text.vocabulary import COMMON, is_common

_BOTH = word_list("a i to do on no da net v s o u k so my ty mne tak est")
"""Words of both languages, or too short to tell: they speak for neither."""
_ALIKE = str.maketrans("ыйщэ", "иише", "ьъ")


def undo_transliteration(utterance: Utterance) -> None:
    """Put a message written in Latin letters, but in Russian words, into Russian ones; names go with them."""
    latin = [word for word in WORD.findall(utterance.text) if word.isascii()]
    if not latin or not _is_russian(latin):
        return
    text, original, done = [], [], 0
    for match in WORD.finditer(utterance.text):
        start, end = match.span()
        text.append(utterance.text[done:start])
        original.append(utterance.original[done:start])
        done = end
        if not match[0].isascii():
            text.append(match[0])
            original.append(utterance.original[start:end])
            continue
        word = _in_russian(match[0])
        text.append(word)
        original.append(word.capitalize() if utterance.original[start].isupper() else word)
    utterance.text = "".join(text) + utterance.text[done:]
    utterance.original = "".join(original) + utterance.original[done:]


def _is_russian(latin: list[str]) -> bool:
    """Whether more of the words are Russian than English; a single one must be alone or nearly so."""
    telling = [word for word in latin if word not in _BOTH]
    english = sum(is_common(word) for word in telling)
    heard = sum(not is_common(word) and is_common(_in_russian(word)) for word in telling)
    return heard > english and (heard > 1 or len(latin) <= _FEW)


_FEW = 3


@lru_cache(maxsize=20_000)
def _in_russian(word: str) -> str:
    plain = russian(word)
    return plain if plain in COMMON else _vocabulary().get(_alike(plain), plain)


@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, str]:
    """Russian words by what is left of them in Latin letters, where soft signs and й are lost."""
    return {_alike(word): word for word in sorted(COMMON | DAYS | KNOWN) if re.fullmatch("[а-я]+", word)}


def _alike(word: str) -> str:
    return word.translate(_ALIKE)
