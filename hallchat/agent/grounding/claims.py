"""Finds what a sentence claims: booked, paid, cancelled, free, taken, free of charge."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from hallchat.nlu.languages import CLAIMS as WORDS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of


class ClaimKind(StrEnum):
    """A thing that a sentence may claim."""

    BOOKED = "booked"
    PAID = "paid"
    CANCELLED = "cancelled"
    MOVED = "moved"
    """A booking was moved or extended."""
    FREE = "free"
    """The hours that the sentence names are free; if it names none, the chosen hours or some hours are."""
    ALL_FREE = "all_free"
    """The whole day is free."""
    BUSY = "busy"
    """The hours that the sentence names are taken; if it names none, the chosen hours or some hours are."""
    ALL_BUSY = "all_busy"
    """No hour of the day is free."""


@dataclass(frozen=True, slots=True)
class DetectedClaim:
    """A claim and the position of its words."""

    kind: ClaimKind
    start: int
    by_speaker: bool = False
    """True if the speaker claims to have done it: "забронировала", "I've booked"."""


_DONE_BY_SPEAKER = any_of(WORDS.booked_by_speaker)
_BOOKED = any_of(WORDS.booked)
_PAID = any_of(WORDS.paid)
_CANCELLED = any_of(WORDS.cancelled)
_MOVED = any_of(WORDS.moved)
_NONE_FREE = any_of(WORDS.none_free)
_BUSY = any_of(WORDS.busy)
_FREE = any_of(WORDS.free)
_FREE_ADJECTIVE = any_of(WORDS.free_adjective)
_WHOLE_DAY = any_of(WORDS.whole_day)
_CLAUSE_END = lazy(rf"[,;:()\"]|\s-+\s|[.!?](?=\s)|\s(?:{WORDS.contrast})\s")
_CONDITIONAL = any_of(WORDS.conditional)
_NOT_YET = any_of(WORDS.not_yet)
_NEGATION_DISTANCE = 40
"""Characters before a claim in which a negation is searched."""
_NEGATED_BEFORE = lazy(rf"(?:{WORDS.negated_before})\Z")
_NEGATED = lazy(WORDS.negated)
_OFFER = any_of(WORDS.offers)
_PROMISE = any_of(WORDS.promises)
_NO_PROMISE = any_of(WORDS.no_promise)
_REGRET = lazy(rf",\s*(?:{WORDS.regret})\s*,")

_ACTIONS = (
    (ClaimKind.BOOKED, _DONE_BY_SPEAKER, True),
    (ClaimKind.BOOKED, _BOOKED, False),
    (ClaimKind.PAID, _PAID, False),
    (ClaimKind.CANCELLED, _CANCELLED, False),
    (ClaimKind.MOVED, _MOVED, False),
)
_AVAILABILITY = ((ClaimKind.ALL_BUSY, _NONE_FREE), (ClaimKind.BUSY, _BUSY), (ClaimKind.FREE, _FREE))
"""Tried in this order. Matched words are blanked, so that "не свободно" (busy) is not read as free, too."""


def find_discount_promises(text: str) -> Iterator[str]:
    """Yields the words that promise a gift or a lower price and are not denied."""
    text = _REGRET.sub(" ", text)
    for match in _PROMISE.finditer(text):
        if not _NO_PROMISE.search(_clause(text, match.start())[0]):
            yield match[0]


def find_action_claims(text: str) -> Iterator[DetectedClaim]:
    """Yields the claims that something was booked, paid or cancelled."""
    for kind, pattern, by_speaker in _ACTIONS:
        for match in pattern.finditer(text):
            if _is_stated(text, match, by_speaker):
                yield DetectedClaim(kind, match.start(), by_speaker)


def _is_stated(text: str, match: re.Match[str], by_speaker: bool) -> bool:
    """False if the words are negated, asked or conditional, or tell what is still to come."""
    clause, is_question = _clause(text, match.start())
    before = max(0, match.start() - _NEGATION_DISTANCE)
    if is_question or _CONDITIONAL.search(clause) or _NEGATED_BEFORE.search(text, before, match.start()):
        return False
    if _NEGATED.search(match[0]):
        return False
    return by_speaker or not (_NOT_YET.search(clause) or _NEGATED.search(clause))


def find_availability_claims(text: str, with_hours: bool) -> Iterator[DetectedClaim]:
    """Yields the claims that hours are free or taken. `with_hours`: the sentence names hours."""
    is_all_free = bool(_WHOLE_DAY.search(text)) and not with_hours
    for kind, pattern in _AVAILABILITY:
        remaining = text
        for match in pattern.finditer(text):
            remaining = f"{remaining[: match.start()]}{' ' * len(match[0])}{remaining[match.end() :]}"
            if not _is_not_asserted(text, match.start()):
                claimed = ClaimKind.ALL_FREE if kind is ClaimKind.FREE and is_all_free else kind
                yield DetectedClaim(claimed, match.start())
        text = remaining
    if with_hours:
        for match in _FREE_ADJECTIVE.finditer(text):
            if not _is_not_asserted(text, match.start()):
                yield DetectedClaim(ClaimKind.FREE, match.start())


def _is_not_asserted(text: str, position: int) -> bool:
    """True if the clause at the position is a question, a condition or an offer to look something up."""
    clause, is_question = _clause(text, position)
    return is_question or bool(_CONDITIONAL.search(clause) or _OFFER.search(clause))


def offers_to_look_up(text: str) -> bool:
    """True if the sentence is a question that offers to look something up."""
    return text.rstrip(' "').endswith("?") and bool(_OFFER.search(text))


def _clause(text: str, position: int) -> tuple[str, bool]:
    """Returns the clause at the position, and True if it is a question."""
    start, end = 0, len(text)
    for match in _CLAUSE_END.finditer(text):
        if match.end() <= position:
            start = match.end()
        elif match.start() >= position:
            end = match.start()
            break
    return text[start:end], text[end : end + 1] == "?" or text[start:end].rstrip().endswith("?")
