"""Comparison keys of names, equal for different spellings: another alphabet, case endings, similar sounds."""

import re
from functools import lru_cache

from hallchat.nlu.languages import HALLS, LETTERS
from hallchat.nlu.languages.patterns import lazy

_CACHED = 10_000
"""The number of names and words whose keys are kept: clients use the same words again and again."""
_TO_CYRILLIC = {**LETTERS.from_latin, "'": ""}
_LATIN = re.compile("|".join(sorted(_TO_CYRILLIC, key=len, reverse=True)))
_GENERIC_WORDS = lazy(rf"(?<!\w)(?:{HALLS.not_in_name})(?!\w)")
"""Words around a name that do not tell halls apart: "зал", "hall", "the"."""
_SOUNDS = str.maketrans({**LETTERS.sounds, **dict.fromkeys(LETTERS.silent, "")})
_DOUBLE = re.compile(r"(\D)\1+")
_CASE_ENDING = lazy(rf"(?<=..)(?:{LETTERS.case_endings})$")


@lru_cache(maxsize=_CACHED)
def to_cyrillic(name: str) -> str:
    """Returns a folded name in Russian letters, with single spaces, without generic words such as "hall"."""
    bare_name = " ".join(re.findall(r"[\w']+", _GENERIC_WORDS.sub(" ", name)))
    return _LATIN.sub(lambda match: _TO_CYRILLIC[match[0]], bare_name)


@lru_cache(maxsize=_CACHED)
def stem_name(name: str) -> str:
    """Returns a Russian name with the case ending of each word cut off: "тихую гавань" -> "тих гаван"."""
    return " ".join(_CASE_ENDING.sub("", word) for word in name.split())


@lru_cache(maxsize=_CACHED)
def phonetic_key(name: str) -> str:
    """Returns a key of a Russian name that is equal for names that sound alike.

    Voiced consonants become unvoiced, similar vowels the same one, double letters single.
    """
    return _DOUBLE.sub(r"\1", name.translate(_SOUNDS))
