"""Restores Russian that is written in Latin letters: "hochu loft na subbotu s 3 do 6"."""

import re
from functools import lru_cache

from hallchat.nlu.languages import LETTERS
from hallchat.nlu.text.first_names import KNOWN
from hallchat.nlu.text.normalize import WORD, Utterance
from hallchat.nlu.text.phonetics import to_cyrillic
from hallchat.nlu.text.typos import DATE_WORDS
from hallchat.nlu.text.vocabulary import COMMON, is_common

_AS_IN_LATIN = str.maketrans({**LETTERS.lost_in_latin, **dict.fromkeys(LETTERS.silent, "")})
_MAX_SHORT_MESSAGE_WORDS = 3
"""In a message of up to this length one Russian word is enough to take it as Russian."""


def undo_transliteration(utterance: Utterance) -> None:
    """Replaces a message of Russian words in Latin letters by Russian letters, names included, in place."""
    titled = _is_titled(utterance.original)
    latin = [word for word in _words_beside_names(utterance, titled) if word.isascii()]
    if not latin or not _is_russian(latin, titled):
        return
    text, original, end_of_last = [], [], 0
    for match in WORD.finditer(utterance.text):
        start, end = match.span()
        text.append(utterance.text[end_of_last:start])
        original.append(utterance.original[end_of_last:start])
        end_of_last = end
        if not match[0].isascii():
            text.append(match[0])
            original.append(utterance.original[start:end])
            continue
        word = in_russian(match[0])
        text.append(word)
        original.append(word.capitalize() if utterance.original[start].isupper() else word)
    utterance.text = "".join(text) + utterance.text[end_of_last:]
    utterance.original = "".join(original) + utterance.original[end_of_last:]


def _words_beside_names(utterance: Utterance, titled: bool) -> list[str]:
    """The words, without two or more capitalised ones side by side: the "Tom Lee" of "Tom Lee, 3 people".

    If all are capitalised (`titled`), they may be a sentence, too: then all count.
    """
    places = [match.span() for match in WORD.finditer(utterance.text)]
    capital = [not titled and utterance.original[start:end].istitle() for start, end in places]
    beside = zip(places, capital, [False, *capital], [*capital[1:], False], strict=False)
    return [
        utterance.text[slice(*place)]
        for place, is_capital, before, after in beside
        if not (is_capital and (before or after))
    ]


def _is_titled(original: str) -> bool:
    """True if each of several words begins with a capital, as in "Tom Brown"."""
    found = WORD.findall(original)
    return len(found) > 1 and all(word.istitle() for word in found)


def _is_russian(latin: list[str], titled: bool) -> bool:
    """True if more of the words are Russian than English; a single Russian word counts in short messages.

    In a name, where each word is `titled`, one that looks like a Russian word does not count: "Tom Brown".
    """
    if len(latin) == 1 and latin[0] in LETTERS.latin_answers:
        return True
    unambiguous = [word for word in latin if word not in LETTERS.ambiguous_latin]
    english = sum(is_common(word) for word in unambiguous)
    russian = sum(not is_common(word) and is_common(in_russian(word)) for word in unambiguous)
    return russian > english and (russian > 1 or (len(latin) <= _MAX_SHORT_MESSAGE_WORDS and not titled))


@lru_cache(maxsize=20_000)
def in_russian(word: str) -> str:
    """Returns a folded word in Latin letters as the Russian word that it may stand for."""
    cyrillic = to_cyrillic(word)
    return cyrillic if cyrillic in COMMON else _vocabulary().get(_as_in_latin(cyrillic), cyrillic)


@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, str]:
    """A Russian word without the letters that Latin script loses -> the word."""
    return {
        _as_in_latin(word): word
        for word in sorted(COMMON | DATE_WORDS | KNOWN)
        if re.fullmatch("[а-я]+", word)
    }


def _as_in_latin(word: str) -> str:
    """Returns a Russian word without the differences that Latin script loses: soft signs, "и" and "й"."""
    return word.translate(_AS_IN_LATIN)
