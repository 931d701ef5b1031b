"""Cuts a message into sentences, and these into clauses that ask different things."""

import re
from collections.abc import Iterator

from hallchat.nlu.acts.digressions import asks_for_sum
from hallchat.nlu.acts.intents import phrases_in
from hallchat.nlu.acts.other_matters import names_something
from hallchat.nlu.acts.topics import matter_by_words, parts_of
from hallchat.nlu.acts.unknown_matters import SAYS_LITTLE
from hallchat.nlu.languages import CONSENT, TOPICS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import words
from hallchat.nlu.types import Intent

_SENTENCE = re.compile(r"(?:[^.!?…;\n]|[.!?…;](?=[^\s.!?…;]))+[.!?…;]*")
_ANSWERLESS = lazy(rf"\W*(?:{TOPICS.answerless})\W*")
_ASKS = any_of(TOPICS.exists, TOPICS.questions)
_OPENING = lazy(rf"\W*(?:{TOPICS.openings})(?!\w)")
_CONDITION = any_of(rf"(?:{CONSENT.supposing})(?!\w)")
_EITHER = any_of(rf"(?:{TOPICS.either})(?!\w)")
_STATES = any_of(TOPICS.statements)
_MIN_WORDS = 3
"""The fewest words of a question beside one that nothing here knows."""
_ANSWERED_ALONE = {Intent.CONTACTS, Intent.PRICE, Intent.OPENING_HOURS, Intent.CAPACITY, Intent.PAYMENT}
"""Intents that make a clause a question of its own."""


def clause_places(text: str) -> Iterator[tuple[int, int]]:
    """Yields the places of the clauses that may ask different things."""
    for begin, finish in sentences(text):
        for start, end in clauses(text[begin:finish]):
            clause = text[begin + start : begin + end]
            inner = clause.strip(" ,")
            if inner:
                yield begin + start + clause.index(inner), begin + start + clause.index(inner) + len(inner)


def sentences(text: str) -> list[tuple[int, int]]:
    """The places of sentences; "Is that a problem?" belongs to what was said before it."""
    places: list[tuple[int, int]] = []
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        if places and _ANSWERLESS.fullmatch(match[0]):
            before, _ = places[-1]
            said = text[before:start]
            if matter_by_words(said) and not phrases_in(said) - SAYS_LITTLE:
                places[-1] = before, end
                continue
        places.append((start, end))
    return places


def clauses(sentence: str) -> list[tuple[int, int]]:
    """The places of the clauses of a folded sentence; one place if it asks at most one thing."""
    places: list[tuple[int, int]] = []
    for start, end in parts_of(sentence):
        if places and not _is_apart(sentence, places[-1], start, end):
            places[-1] = places[-1][0], end
        else:
            places.append((start, end))
    return [*places[:-1], (places[-1][0], len(sentence))]


def asks_itself(part: str) -> bool:
    """True if the folded part of a sentence has a question's own words: «есть ли кухня»."""
    return bool(_OPENING.match(part) or _ASKS.search(part))


def _is_apart(sentence: str, last: tuple[int, int], start: int, end: int) -> bool:
    """True if the part from `start` to `end` begins a clause after the `last` one."""
    before = sentence[slice(*last)]
    goes_on = _EITHER.search(sentence, last[1], start) or _lists(before, sentence[last[1] : start])
    return not goes_on and _begins_clause(before, sentence[start:end])


def _lists(before: str, between: str) -> bool:
    """True if what stands before is the first thing of a list: «стулья и чайник есть?»."""
    is_short = len(words(before)) < _MIN_WORDS and "," not in before + between
    return is_short and not asks_itself(before) and not matter_by_words(before)


def _begins_clause(before: str, part: str) -> bool:
    """True if the part asks another thing than the clause before it: not «если опоздаю, можно продлить»."""
    if not asks_itself(part) or _CONDITION.search(before) or _CONDITION.match(part.lstrip()):
        return False
    if not (matter := matter_by_words(part)):
        return False
    if asks_for_sum(before):
        return True
    earlier = matter_by_words(before)
    if not earlier and names_something(before):
        # "what is there, any flashes?" is one question
        return not asks_itself(before) or len(words(part)) >= _MIN_WORDS
    if not earlier or not (asks_itself(before) or _STATES.search(before)):
        return bool(phrases_in(before) & _ANSWERED_ALONE)
    return not set(matter.topics + matter.facts) <= set(earlier.topics + earlier.facts)
