"""Tells whether a question that has words of a topic asks in truth about something that no topic covers."""

import re
from collections.abc import Iterable, Set
from itertools import islice

from hallchat.nlu.languages import TOPICS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.nearness import content_words
from hallchat.nlu.topics import Topic

_OTHER = any_of(TOPICS.others)
_NEARBY = any_of(TOPICS.nearby)
_TRADE = any_of(TOPICS.trade)
_SERVES = any_of(TOPICS.serves)
_HANDS = any_of(TOPICS.hands)
_HANDED = any_of(TOPICS.handed)
_THERE_IS = any_of(TOPICS.there_is)
_LENDS = any_of(TOPICS.lends)
_IS_THERE = any_of(TOPICS.is_there)
_BRINGS = any_of(TOPICS.brings)
_WHAT_IS = any_of(TOPICS.what_is)
_WHICH = any_of(TOPICS.which)
_SUBJECT = any_of(TOPICS.subjects)
_VERB = any_of(rf"(?:{TOPICS.verb_forms})(?!\w)")
_USUAL_VERB = lazy(TOPICS.usual_verbs)
_DOER = any_of(TOPICS.doers)
_HALL = any_of(TOPICS.halls)
_TRAIT = lazy(TOPICS.traits)
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
_NOT_SERVED = {
    *(Topic.FOOD, Topic.ANIMALS, Topic.FILMING, Topic.EFFECTS, Topic.CHILDREN, Topic.PARKING, Topic.SOUND),
}
"""Topics that tell what is allowed, not what the studio does for a client."""
_LENT = {
    *(Topic.EQUIPMENT, Topic.BACKGROUNDS, Topic.DRESSING_ROOM, Topic.EFFECTS, Topic.SOUND, Topic.SHOES),
    *(Topic.PHOTOGRAPHER, Topic.FOOD, Topic.WIFI, Topic.HEATING),
}
"""Topics that speak of things or people that a studio may lend."""


def names_other_matter(text: str) -> bool:
    """True if a folded text asks for a thing or a service that is no topic: a job, prints, a drone."""
    return bool(_OTHER.search(text) or _TRADE.search(text))


def asks_to_lend(text: str) -> bool:
    """True if a folded text without the data of a booking asks to be lent a thing: "do you rent cars?"."""
    match = _LENDS.search(text)
    things = _nouns(text, match.end(), len(text)) if match else []
    return bool(things) and things[-1][0] not in TOPICS.vague


def names_something(text: str) -> bool:
    """True if a folded text has a word that says what it is about: not «а попозже можно?»."""
    return not TOPICS.indefinite.issuperset(content_words(text))


def names_matter(text: str) -> bool:
    """True if a folded question has a word for what it asks about: not «только целые?», "what happened?"."""
    return not (TOPICS.hollow | TOPICS.indefinite).issuperset(content_words(text))


def is_usual_verb(word: str) -> bool:
    """True if the folded word is a verb that leaves it to other words what is asked about."""
    return bool(_USUAL_VERB.fullmatch(word))


def asks_about_other(text: str, known: Iterable[tuple[int, int]]) -> bool:
    """True if the folded part of a question asks about a thing or an act that is none of the known places."""
    places = list(known)
    if _OTHER.search(text) or _asks_for_unknown_thing(text, places):
        return True
    return _asks_unknown_act(text, places)


def left_of_topics(text: str, topics: Set[str], known: Iterable[tuple[int, int]]) -> Set[str]:
    """The topics that the folded part of a question is about: "Is there a nanny for the baby?" has none.

    `known`: the places of the words by which it has topics and facts.
    """
    if asks_about_other(text, known):
        return set()
    if _NEARBY.search(text):
        topics = topics & _AROUND
    if _TRADE.search(text):
        topics = topics & _TRADED
    if _LENDS.search(text) and not _HALL.search(text):
        topics = topics & _LENT
    if _SERVES.search(text):
        topics = topics - _NOT_SERVED
    if _hands_over_other_thing(text):
        topics = topics - {Topic.MOVING, Topic.REFUND}
    return topics


def asks_for_unknown(text: str, known: Iterable[tuple[int, int]]) -> bool:
    """True if the folded question asks if there is, or may be brought or moved, an unknown thing.

    `known` as in `left_of_topics`.
    """
    places = list(known)
    things = [_thing_after(text, _THERE_IS), _thing_around(text, _IS_THERE), _thing_after(text, _BRINGS)]
    return any(thing and not _is_known(thing, places) for thing in things) or _hands_over_other_thing(text)


def _asks_for_unknown_thing(text: str, known: list[tuple[int, int]]) -> bool:
    """True if the thing whose being there, or kind, is asked about is none of the known words."""
    things = [
        _thing_after(text, _THERE_IS) or _thing_around(text, _IS_THERE),
        _thing_after(text, _WHAT_IS),
        _thing_around(text, _WHICH),
    ]
    thing = next(filter(None, things), None)
    return thing is not None and not _is_known(thing, known)


def _thing_after(text: str, words: re.Pattern[str]) -> re.Match[str] | None:
    """The last noun of the phrase after these words, if it says what is meant."""
    match = words.search(text)
    things = _nouns(text, match.end(), len(text))[-1:] if match else []
    return next((thing for thing in things if thing[0] not in TOPICS.vague), None)


def _thing_around(text: str, words: re.Pattern[str]) -> re.Match[str] | None:
    """The first noun of the phrase before these words, else after them, if it says what is meant."""
    match = words.search(text)
    if match is None:
        return None
    things = _nouns(text, 0, match.start()) or _nouns(text, match.end(), len(text))
    things = [thing for thing in things if not is_usual_verb(thing[0])]  # «на машине приедем, парковка есть?»
    return next((thing for thing in things[:1] if thing[0] not in TOPICS.vague), None)


def _asks_unknown_act(text: str, known: list[tuple[int, int]]) -> bool:
    """True if what is to be done, or who is asked for, is none of the known words: "may we paint it?"."""
    asked = [*_VERB.finditer(text)]
    for match in _SUBJECT.finditer(text):
        asked += islice(_WORD.finditer(text, match.end()), 1)
    if doer := _DOER.search(text):
        does = next(_WORD.finditer(text, doer.end()), None)
        if does is not None and not is_usual_verb(does[0]):
            asked += _nouns(text, doer.end(), len(text))
    return any(not is_usual_verb(word[0]) and not _is_known(word, known) for word in asked)


def _hands_over_other_thing(text: str) -> bool:
    """True if what is to be moved or given back is no booking and no money: «вернуть рамку»."""
    for verb in _HANDS.finditer(text):
        things = [thing[0] for thing in _nouns(text, verb.end(), len(text))]
        if things and not any(thing in TOPICS.vague or _HANDED.match(thing) for thing in things):
            return True
    return False


def _is_known(word: re.Match[str], known: list[tuple[int, int]]) -> bool:
    return any(start < word.end() and word.start() < end for start, end in known)


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
