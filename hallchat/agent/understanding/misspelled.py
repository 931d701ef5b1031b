"""Days and months that were typed wrong: "послезватра", "суботу", "декаря"."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from hallchat.agent.understanding.text import WORD, word_list

_MEANT = """
    today сегодня
    tmrw завтра tomorrow
    overmorrow послезавтра
    пн понедельник понедельника monday
    вт вторник вторника tuesday
    wed wednesday
    чт четверг четверга thursday
    пт пятница пятницу пятницы friday
    сб суббота субботу субботы saturday
    вс воскресенье воскресенья sunday
    янв январь января january
    фев февраль февраля february
    сент сентябрь сентября september
    окт октябрь октября october
    ноя ноябрь ноября november
    дек декабрь декабря december
    авг августа
"""
"""A short form that every reader of days knows, and the words that are meant by it."""
_SHORT = {word: line.split()[0] for line in _MEANT.strip().splitlines() for word in line.split()[1:]}
DAYS = frozenset(_SHORT)
"""Words for days and months, folded."""
_OTHERS = word_list(
    "завтрак завтраки завтраком субботник мондей фрайдей sundae пятницкая пятницкой августин августина"
)
_DOUBLE = re.compile(r"(.)\1")
_SHORTEST, _LONG = 6, 10
"""Letters: below the first a slip makes another word, from the second on two slips are forgiven."""


def mended(text: str) -> str:
    """The folded text with such words in their short form, every other letter where it was."""
    return WORD.sub(lambda match: (_meant(match[0]) or match[0]).ljust(len(match[0])), text)


def _single(word: str) -> str:
    """Doubled letters as one, which are what is misspelled most."""
    return _DOUBLE.sub(r"\1", word)


@lru_cache(maxsize=20_000)
def _meant(word: str) -> str | None:
    if len(word) < _SHORTEST - 1 or word in _SHORT or word in _OTHERS:
        return None
    if word.endswith(("ам", "ям", "ами", "ями", "ys")):
        return None  # "по воскресеньям", "on Sundays": of no day in particular
    slips = 2 if len(word) >= _LONG else 1
    for right, short in _SHORT.items():
        if len(right) < _SHORTEST or abs(len(right) - len(word)) > slips or len(short) > len(word):
            continue
        if OSA.distance(_single(word), _single(right), score_cutoff=slips) <= slips:
            return short
    return None
