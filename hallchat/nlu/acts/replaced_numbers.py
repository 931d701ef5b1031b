"""Numbers that the same message replaces: the 5 of «3 человека, нет, 5», "from 2 to 4, sorry, 5".

What follows the word of correction has a shape: «на 3 часа» is a word, a number and a word. It takes the
place of the last words of that shape before the correction: «на 2 часа, нет, на 3» becomes «на 3 часа».
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hallchat.nlu.languages import CORRECTIONS, PEOPLE, TIMES
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance

_OH_AS_DIGIT = "0"
"""The interjection "oh": `number_words_to_digits` has already made it a zero."""
_GAP = r"[\s,.;:!?-]+"
_CORRECTION = any_of(
    rf"(?:{_OH_AS_DIGIT}{_GAP})?(?:{CORRECTIONS.instead})(?!\w)"
    rf"(?:{_GAP}(?:{CORRECTIONS.instead}|{CORRECTIONS.before_new})(?!\w))*{_GAP}"
)
_LAST_CORRECTION = lazy(rf"(?:^|[,.;:!?-])\s*(?:{CORRECTIONS.instead})(?!\w)")
_DATA = re.compile(r"[\d@]")
_MAX_CHARACTERS = 60
"""The most characters before a correction, and behind it, that are compared."""
_CLAUSE = lazy(rf"(?:[^,;!?.\n]|\.(?=\S)|,(?=5)){{1,{_MAX_CHARACTERS}}}")
"""The text up to the next sign between clauses."""
_CLOCK_PHRASES = re.sub(
    r"\(\?P<\w+>", "(?:", "|".join((*TIMES.minutes_to, *TIMES.minutes_into, *TIMES.minutes_past))
)
_TOKEN = lazy(
    rf"(?P<clock>\d{{1,2}}:\d\d(?!\d)|(?<!\w)(?:{_CLOCK_PHRASES}))"
    r"|(?P<number>(?<![\d.,/+-])(?<!\d\s)\d{1,3}(?:[.,]5)?(?!\d|[\s./-]\d))"
    rf"|(?P<digits>(?:(?:{PEOPLE.minus})\s+)?\d+)"
    rf"|(?P<daypart>(?<![^\W\d])(?:{'|'.join(TIMES.dayparts.values())}))|(?P<word>[^\W\d]+)"
)
"""A part of a clause. `clock` is also one in words: «пол9», "half past 5".

`digits` are none that another replaces: a phone, "5-6", "25.11", "минус 3"."""
_NUMBERS = {"clock", "number", "digits"}
_STEM_LETTERS = 3
"""Words with the same first letters are the same: «3 часа», «5 часов»."""
_MAX_UNIT_WORDS = 2
"""The most words between the old number and the correction: "5 of us, actually 7"."""


class _Token(NamedTuple):
    kind: str
    """The name of a group of `_TOKEN`, or the beginning of a word."""
    start: int
    end: int


def correction_end(text: str) -> int:
    """The place behind the last word of correction that stands between numbers or addresses; 0 without."""
    ends = [
        match.end()
        for match in _LAST_CORRECTION.finditer(text)
        if _DATA.search(text, 0, match.start()) and _DATA.search(text, match.end())
    ]
    return max(ends, default=0)


def replace_numbers(utterance: Utterance) -> bool:
    """Puts each number behind a word of correction in the place of the one that it replaces.

    Returns True if there is one. Removes the correction from both texts.
    """
    replaced = False
    for match in reversed(list(_CORRECTION.finditer(utterance.text))):
        replaced = _replace_number(utterance, match) or replaced
    return replaced


def _replace_number(utterance: Utterance, correction: re.Match[str]) -> bool:
    clause = _CLAUSE.match(utterance.text, correction.end())
    new = _without_fillers(_tokens(utterance.text, *clause.span()), utterance.text) if clause else []
    if clause is None or not any(token.kind in _NUMBERS for token in new):
        return False
    begin = max(0, correction.start() - _MAX_CHARACTERS)
    before = _without_fillers(_tokens(utterance.text, begin, correction.start()), utterance.text)
    old = _last_of_same_shape(before, new) or _last_without_daypart(before, new)
    if old is None:
        return False
    parts = (
        slice(0, old[0].start),
        slice(new[0].start, new[-1].end),
        slice(old[-1].end, correction.start()),
        slice(clause.end(), None),
    )
    utterance.text = "".join(utterance.text[part] for part in parts)
    utterance.original = "".join(utterance.original[part] for part in parts)
    return True


def _tokens(text: str, start: int, end: int) -> list[_Token]:
    return [_Token(_kind(match), *match.span()) for match in _TOKEN.finditer(text, start, end)]


def _kind(match: re.Match[str]) -> str:
    return match[0][:_STEM_LETTERS] if match["word"] else str(match.lastgroup)


def _without_fillers(tokens: list[_Token], text: str) -> list[_Token]:
    """The tokens without words at the end that say nothing: «5 тогда»."""
    while tokens and re.fullmatch(CORRECTIONS.beside_number, text[tokens[-1].start : tokens[-1].end]):
        tokens = tokens[:-1]
    return tokens


def _last_of_same_shape(before: list[_Token], new: list[_Token]) -> list[_Token] | None:
    """The last tokens of the shape of `new`, with at most `_MAX_UNIT_WORDS` words behind them.

    A phrase with a word of its own is also found before other numbers: the «с 12» of «с 12 до 14, нет, с 13».
    """
    last_start = len(before) - len(new)
    for start in range(last_start, max(last_start - _MAX_UNIT_WORDS, 0) - 1, -1):
        old, behind = before[start : start + len(new)], before[start + len(new) :]
        if any(token.kind in _NUMBERS for token in behind) and not any(t.kind not in _NUMBERS for t in new):
            return None
        if _same_shape(old, new):
            return old
    return None


def _last_without_daypart(before: list[_Token], new: list[_Token]) -> list[_Token] | None:
    """The last tokens, if only the part of the day sets them apart from `new`: «в 3, нет, в 4 вечера»."""
    shape = new[:-1] if new[-1].kind == "daypart" else []
    old = before[-len(shape) :] if shape else []
    return old if old and _same_shape(old, shape) else None


def _same_shape(old: Sequence[_Token], new: Sequence[_Token]) -> bool:
    """True if both have the same words and numbers in the same places.

    "16" may replace "15:00"; «до 20:30» replaces «до 20», where a word shows that both are hours.
    """
    clocks = [{"clock", "number"}] if len(new) > 1 else []
    return len(old) == len(new) and all(
        one.kind == other.kind
        or (one.kind, other.kind) == ("clock", "number")
        or {one.kind, other.kind} in clocks
        for one, other in zip(old, new, strict=True)
    )
