"""Tells whether a question that has words of a topic asks in truth about something that no topic covers."""

import re
from collections.abc import Iterable, Set

from hallchat.nlu.languages import TOPICS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.topics import Topic

_OTHER = any_of(TOPICS.others)
_NEARBY = any_of(TOPICS.nearby)
_TRADE = any_of(TOPICS.trade)
_THERE_IS = any_of(TOPICS.there_is)
_LENDS = any_of(TOPICS.lends)
_IS_THERE = any_of(TOPICS.is_there)
_TRAIT = re.compile(TOPICS.traits)
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_AROUND = {Topic.PARKING, Topic.ROUTE, Topic.SMOKING}
"""Topics that reach beyond the door of the studio."""
_TRADED = {
    Topic.PHOTOGRAPHER,
    Topic.CERTIFICATES,
    Topic.DISCOUNTS,
    Topic.PAYMENT,
    Topic.INVOICE,
    Topic.REFUND,
}
"""Topics that speak of buying."""


def names_other_matter(text: str) -> bool:
    """True if a folded text asks for a thing or a service that is no topic: a job, prints, a drone."""
    return bool(_OTHER.search(text) or _TRADE.search(text))


def asks_to_lend(text: str) -> bool:
    """True if a folded text without the data of a booking asks to be lent a thing: "do you rent cars?"."""
    match = _LENDS.search(text)
    things = _nouns(text, match.end(), len(text)) if match else []
    return bool(things) and things[-1][0] not in TOPICS.vague


def left_of_topics(text: str, topics: Set[str], known: Iterable[tuple[int, int]]) -> Set[str]:
    """The topics that the folded part of a question is about: "Is there a nanny for the baby?" has none.

    `known`: the places of the words by which it has topics and facts.
    """
    if _OTHER.search(text) or _asks_for_unknown_thing(text, list(known)):
        return set()
    if _NEARBY.search(text):
        topics = topics & _AROUND
    if _TRADE.search(text):
        topics = topics & _TRADED
    return topics


def _asks_for_unknown_thing(text: str, known: list[tuple[int, int]]) -> bool:
    """True if the thing whose being there is asked about is none of the known words."""
    thing = None
    if match := _THERE_IS.search(text):
        thing = next(reversed(_nouns(text, match.end(), len(text))), None)
    elif match := _IS_THERE.search(text):
        before, after = _nouns(text, 0, match.start()), _nouns(text, match.end(), len(text))
        thing = next(iter(before or after), None)
    if thing is None or thing[0] in TOPICS.vague:
        return False
    return not any(start < thing.end() and thing.start() < end for start, end in known)


def _nouns(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The words of a phrase that may be what it asks for, without what they are for, with, or near."""
    nouns: list[re.Match[str]] = []
    follows_preposition = False
    for word in _WORD.finditer(text, start, end):
        if word[0] in TOPICS.prepositions:
            if nouns:
                break
            follows_preposition = True
        elif word[0] in TOPICS.empty or _TRAIT.fullmatch(word[0]):
            follows_preposition &= bool(_TRAIT.fullmatch(word[0]))
        elif not follows_preposition:
            nouns.append(word)
        else:
            follows_preposition = False
    return nouns
