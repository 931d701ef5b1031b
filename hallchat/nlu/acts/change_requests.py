"""Requests to change a slot that do not give the new value: «поменяйте дату», «имя не то».

Group name: `list`, the nouns after the first: «и время» in «дату и время».
"""

from hallchat.nlu.languages import CHANGE_REQUESTS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.slots import NAMES

_NOUN_EXPRESSIONS = {slot: CHANGE_REQUESTS.slots[slot] for slot in NAMES}
_ANY_NOUN = "|".join(_NOUN_EXPRESSIONS.values())
_CHANGE = rf"(?:{CHANGE_REQUESTS.change})\s+(?:(?!(?:{CHANGE_REQUESTS.negation})\b)[\w-]+\s+){{0,2}}?"
"""A verb and up to two words before the noun: «поменяйте мне, пожалуйста, дату»."""
_DETERMINER = rf"(?:(?:{CHANGE_REQUESTS.determiners})\s+)?"
_ENUMERATION = rf"(?P<list>(?:\s*(?:,|{CHANGE_REQUESTS.conjunction})\s*{_DETERMINER}(?:{_ANY_NOUN}))+)(?!\w)"
_REQUEST_PATTERNS = {
    slot: any_of(
        rf"{_CHANGE}(?:{nouns})(?!\w)",
        rf"(?:{CHANGE_REQUESTS.other})\s+(?:{nouns})(?!\w)",
        rf"(?:{nouns})\s+(?:\w+\s+)?(?:{CHANGE_REQUESTS.is_wrong})",
    )
    for slot, nouns in _NOUN_EXPRESSIONS.items()
}
_NOT_CHANGED = any_of(
    rf"(?:(?:{_ANY_NOUN})\s+)?(?:{CHANGE_REQUESTS.forbids})\s+(?:[\w-]+\s+)?(?:{CHANGE_REQUESTS.change})(?=\s|\W*$)"
)
"""A verb that is forbidden asks for no change: «зал не меняйте»."""
_SIGN = any_of(_ANY_NOUN)
"""Finds something in each text that asks for a change: the noun of a slot."""
_REQUEST_FOR_SEVERAL = any_of(rf"{_CHANGE}(?:{_ANY_NOUN}){_ENUMERATION}")
_NOUN_PATTERNS = {slot: any_of(rf"(?:{nouns})(?!\w)") for slot, nouns in _NOUN_EXPRESSIONS.items()}
_COUNT = any_of(rf"(?:{CHANGE_REQUESTS.count})(?!\w)")
_ONLY_NOUNS = lazy(rf"\W*{_DETERMINER}(?:{_ANY_NOUN})(?:{_ENUMERATION})?\W*")


def change_requests(
    text: str, mentioned_slots: frozenset[str], nothing_asked: bool = False
) -> tuple[str, ...]:
    """The slots that a folded text asks to change, minus `mentioned_slots`, which it gives a value for.

    `nothing_asked`: the last answer asked for no slot. «дату» alone is a request then.
    """
    if "people" in mentioned_slots:
        text = _COUNT.sub(" ", text)  # «нас восемь, поправьте число» means neither a day nor a phone
    if not _SIGN.search(text):
        return ()
    if nothing_asked and "?" not in text and _ONLY_NOUNS.fullmatch(text):
        requested = {slot for slot in NAMES if _NOUN_PATTERNS[slot].search(text)}
    else:
        text = _NOT_CHANGED.sub(" ", text)
        several = _REQUEST_FOR_SEVERAL.search(text)
        further_nouns = several["list"] if several else ""
        requested = {
            slot
            for slot in NAMES
            if _REQUEST_PATTERNS[slot].search(text) or _NOUN_PATTERNS[slot].search(further_nouns)
        }
    return tuple(slot for slot in NAMES if slot in requested and slot not in mentioned_slots)
