"""Slots that the client wants changed without giving the new value: «поменяйте дату», «имя не то»."""

import re

from hallchat.nlu.languages import CHANGE_REQUESTS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.slots import NAMES

_NOUNS = {slot: CHANGE_REQUESTS.slots[slot] for slot in NAMES}
_ANY_NOUN = "|".join(_NOUNS.values())
_CHANGE = rf"(?:{CHANGE_REQUESTS.change})\s+(?:(?!(?:{CHANGE_REQUESTS.negation})\b)[\w-]+\s+){{0,2}}?"
"""A verb and up to two words before the slot: «поменяйте мне, пожалуйста, дату»."""
_DETERMINER = rf"(?:(?:{CHANGE_REQUESTS.determiners})\s+)?"
_ENUMERATION = rf"(?P<list>(?:\s*(?:,|{CHANGE_REQUESTS.conjunction})\s*{_DETERMINER}(?:{_ANY_NOUN}))+)(?!\w)"
"""Further slots: «дату и время»."""
_REQUEST = {
    slot: any_of(
        rf"{_CHANGE}(?:{nouns})(?!\w)",
        rf"(?:{CHANGE_REQUESTS.other})\s+(?:{nouns})(?!\w)",
        rf"(?:{nouns})\s+(?:\w+\s+)?(?:{CHANGE_REQUESTS.is_wrong})",
    )
    for slot, nouns in _NOUNS.items()
}
_REQUEST_OF_SEVERAL = any_of(rf"{_CHANGE}(?:{_ANY_NOUN}){_ENUMERATION}")
_NOUN = {slot: any_of(rf"(?:{nouns})(?!\w)") for slot, nouns in _NOUNS.items()}
_ONLY_NOUNS = re.compile(rf"\W*{_DETERMINER}(?:{_ANY_NOUN})(?:{_ENUMERATION})?\W*")


def change_requests(
    text: str, mentioned_slots: frozenset[str], nothing_asked: bool = False
) -> tuple[str, ...]:
    """The slots to be changed, by a folded text, without those that the text says something of.

    `nothing_asked`: the last answer asked for no slot, so that «дату» alone is a request as well.
    """
    if nothing_asked and "?" not in text and _ONLY_NOUNS.fullmatch(text):
        requested = {slot for slot in NAMES if _NOUN[slot].search(text)}
    else:
        several = _REQUEST_OF_SEVERAL.search(text)
        others = several["list"] if several else ""
        requested = {slot for slot in NAMES if _REQUEST[slot].search(text) or _NOUN[slot].search(others)}
    return tuple(slot for slot in NAMES if slot in requested and slot not in mentioned_slots)
