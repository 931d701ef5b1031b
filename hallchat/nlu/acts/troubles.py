"""Recognises that something went wrong for a client: late, locked out, a complaint, a wrong charge.

Like digressions troubles are found by rules alone. They are read sentence by sentence, before anything else:
what a sentence of trouble names ("paid for the 5th, 12 to 2") is no wish, and no name, hour or refusal.
"""

import re
from dataclasses import dataclass

from hallchat.nlu.acts import late_arrivals, past_visits
from hallchat.nlu.acts.intents import names_cancelling, phrases_in
from hallchat.nlu.languages import CONSENT, DIGRESSIONS, TROUBLES
from hallchat.nlu.languages.word_lists import any_of, sign_of
from hallchat.nlu.types import Intent, Trouble

_PHRASES = {trouble: any_of(TROUBLES.phrases[trouble]) for trouble in Trouble}
_SIGN = sign_of(*_PHRASES.values())
_NO_TROUBLE = any_of(TROUBLES.no_trouble)
_HYPOTHETICAL = any_of(rf"(?:{DIGRESSIONS.hypothetical})(?!\w)")
_ENQUIRY = any_of(rf"(?:{TROUBLES.enquiries})(?!\w)")
_VISIT = any_of(TROUBLES.visit)
_CANCELLED = any_of(TROUBLES.cancelled)
_WISH = any_of(rf"(?:{CONSENT.wishes})(?!\w)")
_SENTENCE = re.compile(r"(?:[^.!?…;\n]|[.](?=\w))+[.!?…;]*")
_COMMAS = str.maketrans(dict.fromkeys(',:()«»"', " "))
_IN_ANY_FORM = {Trouble.HUMAN, Trouble.PAID_TWICE}
"""Troubles that a condition does not take back: "if possible, let me talk to a person"."""
_GOING_ON = {Trouble.LOCKED_OUT, Trouble.BROKEN}
"""Troubles of clients who are at the studio: once the visit is over, only a complaint is left."""
_MAX_CHARACTERS = 600
"""A longer sentence is cut into pieces of this length: a wall of text without full stops."""


@dataclass(frozen=True, slots=True)
class Troubles:
    """The troubles of a message, and the places of the sentences that tell them."""

    kinds: tuple[Trouble, ...]
    """In the order of `Trouble`."""
    places: tuple[tuple[int, int], ...]


def find_troubles(text: str) -> Troubles | None:
    """The troubles of a folded text; None if it tells of none."""
    text = text.translate(_COMMAS)
    signs = _SIGN.search(text) or past_visits.may_complain(text) or late_arrivals.may_come_late(text)
    if not signs:  # most messages
        return None
    kinds: set[Trouble] = set()
    places = []
    for start, end in _pieces(text):
        if found := _of_sentence(text[start:end], text):
            kinds |= found
            places.append((start, end))
    return Troubles(tuple(each for each in Trouble if each in kinds), tuple(places)) if kinds else None


def wishes_beside(rest: str) -> bool:
    """True if the sentences beside those of a trouble want a booking: not «бронь была на 14:00»."""
    wants = _WISH.search(rest) or Intent.BOOK in phrases_in(rest)
    return bool(wants and not _VISIT.search(rest))


def orders_cancelling(text: str) -> bool:
    """True if a folded text wants something cancelled: not «отменили съёмку, где деньги?»."""
    return names_cancelling(_CANCELLED.sub(" ", text))


def _pieces(text: str) -> list[tuple[int, int]]:
    return [
        (begin, min(begin + _MAX_CHARACTERS, match.end()))
        for match in _SENTENCE.finditer(text)
        for begin in range(match.start(), match.end(), _MAX_CHARACTERS)
    ]


def _of_sentence(sentence: str, text: str) -> set[Trouble]:
    """The troubles that a sentence tells; those of «а если...?» and of a question how it is done are none."""
    said = _NO_TROUBLE.sub(" ", sentence)
    found = {trouble for trouble, phrases in _PHRASES.items() if phrases.search(said)}
    if late_arrivals.comes_late(said):
        found.add(Trouble.LATE)
    if past_visits.complains(said, text):
        found = (found - _GOING_ON) | {Trouble.COMPLAINT}
    if found & _GOING_ON and past_visits.is_over(said):
        found = (found - _GOING_ON) | {Trouble.COMPLAINT}
    if _HYPOTHETICAL.search(said):
        found &= _IN_ANY_FORM
    return set() if _ENQUIRY.search(said) else found
