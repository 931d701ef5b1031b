"""The keyboard: messages typed on the wrong layout, and keys hit at random."""

import re

from hallchat.nlu.languages import LETTERS
from hallchat.nlu.text.first_names import KNOWN
from hallchat.nlu.text.normalize import MASK, Utterance, fold, words
from hallchat.nlu.text.vocabulary import is_common

_TO_LATIN = str.maketrans(LETTERS.latin_keys)
_FROM_LATIN = str.maketrans({key: fold(letter) for letter, key in LETTERS.latin_keys.items()})
_CYRILLIC = re.compile("[а-я]")
_ROWS = " ".join(LETTERS.keyboard_rows)
_ROW_PART = 5
"""Keys side by side that make a word random; a word of one key less has to be such keys altogether."""
_UNPRONOUNCEABLE = re.compile(rf"(.)\1{{3,}}|[^{''.join(sorted(LETTERS.vowels))}\W\d_]{{4,}}")


def to_latin_layout(text: str) -> str:
    """Returns what the same keys type on the Latin layout: "дщае" -> "loft"."""
    return text.translate(_TO_LATIN)


def from_latin_layout(text: str) -> str:
    """Returns what the same keys type on the layout of another alphabet, folded: "ghbdtn" -> "привет"."""
    return text.translate(_FROM_LATIN)


def undo_layout(utterance: Utterance) -> None:
    """Replaces a message typed with the wrong layout ("ghbdtn") by the right letters, in place."""
    latin = [word for word in words(utterance.text) if len(word) > 2]
    if (
        not latin
        or _CYRILLIC.search(utterance.original.lower())
        or "@" in utterance.text
        or any(is_common(word) for word in latin)
    ):
        return
    corrected = from_latin_layout(utterance.text)
    known = [word for word in re.findall(r"[а-я]{3,}", corrected) if is_common(word) or word in KNOWN]
    if known and MASK not in utterance.text:
        utterance.text = utterance.original = corrected


def is_random_keys(word: str) -> bool:
    """True if a folded word is keys hit at random: "asdfgh", "zxcvb", "ывапр", "ггггг"."""
    parts = (word[at : at + _ROW_PART] for at in range(len(word) - _ROW_PART + 1))
    in_row = (len(word) == _ROW_PART - 1 and word in _ROWS) or any(
        part in _ROWS or part[::-1] in _ROWS for part in parts
    )
    return in_row or bool(_UNPRONOUNCEABLE.fullmatch(word))
