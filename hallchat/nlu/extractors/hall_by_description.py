"""Finds halls by a description ("тёмный", "где танцевать"), compared with the text about each hall."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from hallchat.nlu.languages import DESCRIPTION
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import fold, words
from hallchat.nlu.text.vocabulary import is_common
from hallchat.nlu.types import KnownHall

_RATHER = lazy(rf"^(?:{DESCRIPTION.rather})")
_UNLIKE = any_of(rf"(?:{DESCRIPTION.unlike})\s+(?P<quality>\w+)")
_PREFIX_LETTERS = 5
"""Rare words without a known quality are compared by this number of first letters."""


def halls_by_description(text: str, known: Sequence[KnownHall]) -> tuple[str, ...]:
    """The keys of the halls that a folded text describes best; empty if it describes none."""
    unwanted = {each for match in _UNLIKE.finditer(text) for each in _qualities(match["quality"])}
    described = set(_qualities(text)) - unwanted
    if not described:
        return ()
    scores = {
        hall.key: len(described & _qualities_of(hall)) for hall in known if not unwanted & _qualities_of(hall)
    }
    best = max(scores.values(), default=0)
    return tuple(key for key, score in scores.items() if score == best) if best else ()


@lru_cache(maxsize=256)
def _qualities_of(hall: KnownHall) -> frozenset[str]:
    """The qualities of a hall; cached, because its description is long and seldom changes."""
    return frozenset(_qualities(fold(f"{hall.about} {' '.join(hall.names)}")))


def _qualities(text: str) -> Iterator[str]:
    """The known qualities in a folded text, marked by "=", and the first letters of its rare words."""
    for word in words(text):
        yield from _qualities_of_word(word)


@lru_cache(maxsize=20_000)
def _qualities_of_word(written: str) -> tuple[str, ...]:
    word = _RATHER.sub("", written)
    known = [
        f"={quality}"
        for quality, beginnings in DESCRIPTION.qualities.items()
        if f"{word}=".startswith(beginnings)
    ]
    is_rare = len(word) > _PREFIX_LETTERS and not is_common(word)
    return (*known, word[:_PREFIX_LETTERS]) if is_rare else tuple(known)
