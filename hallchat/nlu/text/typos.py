"""Corrects misspelled days and months ("суботу", "декаря") and introductions of a name ("миня завут")."""

import re
from functools import lru_cache
from itertools import islice

from rapidfuzz.distance import OSA

from hallchat.nlu.languages import TYPOS
from hallchat.nlu.text.normalize import WORD, fold

_SHORT_FORMS = {word: short for short, group in TYPOS.short_forms.items() for word in group}
DATE_WORDS = frozenset(_SHORT_FORMS)
"""Words for days and months, folded."""
_DOUBLE = re.compile(r"(.)\1")
_MIN_LETTERS = 6
"""The shortest day or month that is corrected: in a shorter word a wrong letter makes another word."""
_MIN_LETTERS_FOR_TWO_TYPOS = 10
"""A word of this length may have two wrong letters instead of one."""
_MAX_WORDS_BEFORE_NAME = 12
"""The introduction of a name is searched for in this many first words of a message."""


def correct_typos(text: str) -> str:
    """Returns the folded text with each misspelled day or month in its short form.

    Spaces fill the rest of the word, so that the offsets of all other characters stay the same.
    """
    return WORD.sub(lambda match: (_short_form(match[0]) or match[0]).ljust(len(match[0])), text)


def _without_doubles(word: str) -> str:
    """Returns the word with single letters for double ones, where most misspellings are."""
    return _DOUBLE.sub(r"\1", word)


@lru_cache(maxsize=20_000)
def _short_form(word: str) -> str | None:
    """Returns the short form of the day or month that the word misspells; None if it is not one."""
    if len(word) < _MIN_LETTERS - 1 or word in _SHORT_FORMS or word in TYPOS.other_words:
        return None
    if word.endswith(TYPOS.plural_endings):
        return None
    max_typos = 2 if len(word) >= _MIN_LETTERS_FOR_TWO_TYPOS else 1
    for right, short in _SHORT_FORMS.items():
        if len(right) < _MIN_LETTERS or abs(len(right) - len(word)) > max_typos or len(short) > len(word):
            continue
        if OSA.distance(_without_doubles(word), _without_doubles(right), score_cutoff=max_typos) <= max_typos:
            return short
    return None


def correct_introduction(text: str) -> str:
    """Returns the text with the words before a name corrected: "миня завут", "my nmae is"."""
    first_words = list(islice(WORD.finditer(fold(text)), _MAX_WORDS_BEFORE_NAME))
    if not any(_may_introduce(match[0]) for match in first_words):
        return text
    for phrase in TYPOS.introductions:
        for start in range(len(first_words) - len(phrase)):
            found = first_words[start : start + len(phrase)]
            typos = [OSA.distance(match[0], right) for match, right in zip(found, phrase, strict=True)]
            if max(typos) == 1:
                return f"{text[: found[0].start()]}{' '.join(phrase)}{text[found[-1].end() :]}"
    return text


@lru_cache(maxsize=20_000)
def _may_introduce(word: str) -> bool:
    """True if an introduction begins with the folded word, which may have a wrong letter."""
    return any(OSA.distance(word, phrase[0]) <= 1 for phrase in TYPOS.introductions)
