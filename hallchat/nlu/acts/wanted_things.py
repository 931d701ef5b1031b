"""Finds a thing that a message adds to a booking, and that nothing here knows: «и отпариватель»."""

from hallchat.nlu.acts.intents import phrases_in
from hallchat.nlu.acts.other_matters import names_something
from hallchat.nlu.languages import EXTRAS, TOPICS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.first_names import KNOWN
from hallchat.nlu.text.vocabulary import is_common
from hallchat.nlu.types import Intent

_MAX_WORDS = 4
_BESIDE = rf"(?:(?:{EXTRAS.beside_adding})\s+)*"
_ADDS = lazy(rf"\W*{_BESIDE}(?:(?:{EXTRAS.adding})(?!\w)[\s,]+{_BESIDE})+")
_THING = lazy(r"[^\W\d_]+(?:[\s-]+[^\W\d_]+)*")
_REST = lazy(rf"(?:[\s,]+(?:{EXTRAS.adding}|{EXTRAS.beside_adding}))*[\s.!)]*")
_ADDING = {Intent.BOOK, Intent.CHANGE, Intent.HALL_INFO}
"""Intents of the phrases with which a thing is added."""


def wanted_thing(text: str) -> tuple[int, int] | None:
    """The place of the thing that a folded message adds; None if it adds none, or says anything else."""
    begins = _ADDS.match(text)
    thing = _THING.match(text, begins.end()) if begins else None
    if thing is None or phrases_in(text) - _ADDING:
        return None
    words = thing[0].split()
    while len(words) > 1 and _REST.fullmatch(f" {words[-1]}"):
        words.pop()
    start = thing.start()
    end = text.rindex(words[-1], start, thing.end()) + len(words[-1])
    named = [word for word in words if not (is_common(word) or word in TOPICS.vague or word in KNOWN)]
    is_thing = bool(named) and len(words) <= _MAX_WORDS
    return (
        (start, end) if is_thing and _REST.fullmatch(text, end) and names_something(text[start:end]) else None
    )
