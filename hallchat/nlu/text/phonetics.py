"""Names reduced to what does not depend on spelling: the alphabet, case endings, letters that sound alike."""

import re

from hallchat.nlu.languages import HALLS, LETTERS

_TO_CYRILLIC = {**LETTERS.from_latin, "'": ""}
_LATIN = re.compile("|".join(sorted(_TO_CYRILLIC, key=len, reverse=True)))
_NOT_IN_NAME = re.compile(rf"(?<!\w)(?:{HALLS.not_in_name})(?!\w)")
_SOUNDS = str.maketrans({**LETTERS.sounds, **dict.fromkeys(LETTERS.silent, "")})
_DOUBLE = re.compile(r"(\D)\1+")
_CASE_ENDING = re.compile(rf"(?<=..)(?:{LETTERS.case_endings})$")


def to_cyrillic(name: str) -> str:
    """Returns a folded name in Russian letters, with single spaces, without "зал" and "hall"."""
    plain = " ".join(re.findall(r"[\w']+", _NOT_IN_NAME.sub(" ", name)))
    return _LATIN.sub(lambda match: _TO_CYRILLIC[match[0]], plain)


def stem_name(name: str) -> str:
    """Returns a Russian name with the case ending of each word cut off: "тихую гавань" -> "тих гаван"."""
    return " ".join(_CASE_ENDING.sub("", word) for word in name.split())


def phonetic_key(name: str) -> str:
    """Returns a Russian name as it sounds, equal for names that sound alike.

    Voiced consonants become unvoiced, similar vowels the same one, double letters single.
    """
    return _DOUBLE.sub(r"\1", name.translate(_SOUNDS))
