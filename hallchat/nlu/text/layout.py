"""Messages typed on the wrong keyboard layout ("ghbdtn" for "привет"), and keys hit at random."""

import re

from hallchat.nlu.languages import LETTERS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.first_names import KNOWN
from hallchat.nlu.text.normalize import MASK, Utterance, fold, words
from hallchat.nlu.text.vocabulary import is_common

_TO_LATIN = str.maketrans(LETTERS.latin_keys)
_FROM_LATIN = str.maketrans({key: fold(letter) for letter, key in LETTERS.latin_keys.items()})
_CYRILLIC = re.compile("[а-я]")
_ROWS = " ".join(LETTERS.keyboard_rows)
_RANDOM_RUN_KEYS = 5
"""This many neighbouring keys in a word make it random; a word one key shorter is random as a whole."""
_UNPRONOUNCEABLE = lazy(rf"(.)\1{{3,}}|[^{''.join(sorted(LETTERS.vowels))}\W\d_]{{4,}}")


def to_latin_layout(text: str) -> str:
    """Returns the text that the same keys type on the Latin layout: "дщае" -> "loft"."""
    return text.translate(_TO_LATIN)


def from_latin_layout(text: str) -> str:
    """Returns the folded text that the same keys type on the Russian layout: "ghbdtn" -> "привет"."""
    return text.translate(_FROM_LATIN)


def undo_layout(utterance: Utterance) -> None:
    """Replaces a message typed on the Latin layout ("ghbdtn") by Russian letters, in place."""
    latin = [word for word in words(utterance.text) if len(word) > 2]
    if (
        not latin
        or _CYRILLIC.search(utterance.original.lower())
        or "@" in utterance.text
        or any(is_common(word) for word in latin)
    ):
        return
    corrected = from_latin_layout(utterance.text)
    known = [
        word for word in re.findall(r"(?<!\w)[а-я]{3,}(?!\w)", corrected) if is_common(word) or word in KNOWN
    ]
    if known and MASK not in utterance.text:
        utterance.text = utterance.original = corrected


def is_random_keys(word: str) -> bool:
    """True if a folded word is keys hit at random: "asdfgh", "zxcvb", "ывапр", "ггггг"."""
    starts = range(len(word) - _RANDOM_RUN_KEYS + 1)
    parts = [word[start : start + _RANDOM_RUN_KEYS] for start in starts]
    is_short_run = len(word) == _RANDOM_RUN_KEYS - 1 and word in _ROWS
    has_run = any(part in _ROWS or part[::-1] in _ROWS for part in parts)
    return is_short_run or has_run or bool(_UNPRONOUNCEABLE.fullmatch(word))
