"""Which halls fit a description, judged by what is written about each: "тёмный", "где танцевать"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hallchat.nlu.text.normalize import fold, word_list, words
from hallchat.nlu.text.vocabulary import is_common
from hallchat.nlu.types import KnownHall

_QUALITIES = """
    темн мрач мисти хоррор ужас готич черн dark mystic horror gothic gloom black
    светл бел white bright light=
    танц потанц хореогр danc
    вечерин праздн тусов тематич рожден корпоратив party parti birthday celebrat
    предмет товар каталог product catalog
    больш простор огромн large spacious big huge
    тренинг лекци семинар мастер-класс training workshop lectur seminar
    мод фэшн фешн одежд плать лукбук fashion lookbook dress
    клип видео clip video
    фильм кино film movie
    журнал editorial эдитор
    минимал minimal
"""
_LIKE = tuple(tuple(word_list(line)) for line in _QUALITIES.strip().splitlines())
"""Beginnings of words that stand for one quality, in either language; "=" ends a whole word."""
_RATHER = re.compile(r"по\w{3,}(?:ее|ей|ше)")
""" "помрачнее", "посветлее"."""
_BEGINNING = 5
"""So many letters of a rarer word are compared."""


def halls_by_description(text: str, known: Sequence[KnownHall]) -> tuple[str, ...]:
    """The halls that the words of a folded text describe, best first; empty if they describe none."""
    said = set(_qualities(text))
    if not said:
        return ()
    scores = {hall.key: len(said & _of(hall)) for hall in known}
    best = max(scores.values(), default=0)
    return tuple(key for key, score in scores.items() if score == best) if best else ()


@lru_cache(maxsize=256)
def _of(hall: KnownHall) -> frozenset[str]:
    """The qualities of a hall: its description is far longer than a message, and seldom changes."""
    return frozenset(_qualities(fold(f"{hall.about} {' '.join(hall.names)}")))


def _qualities(text: str) -> Iterator[str]:
    for said in words(text):
        word = said[2:] if _RATHER.fullmatch(said) else said
        yield from (str(number) for number, group in enumerate(_LIKE) if f"{word}=".startswith(group))
        if len(word) > _BEGINNING and not is_common(word):
            yield word[:_BEGINNING]
