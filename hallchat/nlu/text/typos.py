"""Words that were typed wrong: days and months ("суботу", "декаря"), "меня зовут" ("миня завут")."""

import re
from functools import lru_cache
from itertools import islice

from rapidfuzz.distance import OSA

from hallchat.nlu.text.normalize import WORD, fold, word_list

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


def correct_typos(text: str) -> str:
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


_INTRODUCING = (("меня", "зовут"), ("мое", "имя"), ("my", "name", "is"))
_MOST_WORDS = 12


def introducing(text: str) -> str:
    """The text with the words before a name put right: "миня завут", "my nmae is"."""
    found = list(islice(WORD.finditer(fold(text)), _MOST_WORDS))
    for phrase in _INTRODUCING:
        for at in range(len(found) - len(phrase)):
            said = found[at : at + len(phrase)]
            slips = [OSA.distance(match[0], right) for match, right in zip(said, phrase, strict=True)]
            if max(slips) == 1:
                return f"{text[: said[0].start()]}{' '.join(phrase)}{text[said[-1].end() :]}"
    return text
