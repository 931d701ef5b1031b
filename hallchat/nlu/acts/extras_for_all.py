"""Extras that a client wants for each booking of a list: «гримёрку берём оба раза»."""

from dataclasses import replace

from hallchat.nlu.languages import EXTRAS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.types import NluResult

_FOR_ALL = any_of(rf"(?:{EXTRAS.for_all})(?!\w)")


def is_for_all(text: str) -> bool:
    """True if a folded text wants what it names for each booking."""
    return bool(_FOR_ALL.search(text))


def with_extras_for_all(found: NluResult, text: str) -> NluResult:
    """The reading of a list, with its extras for each booking if the text wants that: «гримёрка на обе»."""
    if not is_for_all(text):
        return found
    named = (found.extras, *(visit.extras for visit in found.visits))
    extras = {key: count for each in named for key, count in (each or {}).items()}
    visits = tuple(replace(visit, extras=extras) for visit in found.visits)
    return replace(found, extras=extras, visits=visits) if extras else found
