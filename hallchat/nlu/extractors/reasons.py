"""Takes out the days and hours by which clients explain what they want.

«У меня пара до двух, так что с трёх до пяти», "the exam is on the 10th, so let's take the 9th".
"""

import re
from datetime import date

from hallchat.nlu.extractors.time_words import places_of_days, places_of_hours
from hallchat.nlu.languages import CIRCUMSTANCES
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import prepare
from hallchat.nlu.text.number_words import number_words_to_digits

_THEREFORE = any_of(rf"(?:{CIRCUMSTANCES.therefore})(?!\w)")
_BECAUSE = any_of(rf"(?:{CIRCUMSTANCES.because})(?!\w)")
_HAS_OTHER = any_of(rf"(?:{CIRCUMSTANCES.has_other})(?!\w)")
_WISH = any_of(rf"(?:{CIRCUMSTANCES.no_reason})(?!\w)")
_SENTENCE = re.compile(r"[^.!?;\n]+")
_CLAUSE = re.compile(r"[^.!?;,()\n]+")


def without_reasons(text: str, today: date) -> str:
    """The text with spaces in place of the days and hours of a reason, if it names others of that kind."""
    message = prepare(text)
    if not any(sign.search(message.text) for sign in (_THEREFORE, _BECAUSE, _HAS_OTHER)):
        return text
    folded, left = number_words_to_digits(message.text), message.original
    for start, end in _reasons(folded):
        if not _WISH.search(folded, start, end):
            taken = _values(folded, start, end, today)
            left, folded = _without(left, taken), _without(folded, taken)
    return text if left == message.original else left


def _without(text: str, places: set[int]) -> str:
    return "".join(" " if at in places else letter for at, letter in enumerate(text))


def _reasons(text: str) -> list[tuple[int, int]]:
    """The places of the clauses that give a reason, in the order of the text."""
    places = []
    for sentence in _SENTENCE.finditer(text):
        therefore = _THEREFORE.search(text, *sentence.span())
        because = _BECAUSE.search(text, *sentence.span())
        if therefore and therefore.start() > sentence.start():
            places.append((sentence.start(), therefore.start()))
        elif because:
            places.append(_clause_at(text, because.start()))
    told = [clause.span() for clause in _CLAUSE.finditer(text) if _HAS_OTHER.search(text, *clause.span())]
    return sorted({*places, *told})


def _clause_at(text: str, start: int) -> tuple[int, int]:
    """The place of the clause that begins there."""
    match = _CLAUSE.match(text, start)
    return match.span() if match else (start, start)


def _values(text: str, start: int, end: int, today: date) -> set[int]:
    """The places of the letters that name days or hours of a reason, if the rest names some too."""
    reason, rest = text[start:end], text[:start] + " " * (end - start) + text[end:]
    named = (find(reason, today) for find in (places_of_days, places_of_hours) if find(rest, today))
    return {start + at for at in set().union(*named)}
