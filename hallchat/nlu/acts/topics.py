"""Recognises by its words what a question to the studio is about: known topics, and the facts of halls."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from hallchat.nlu.acts.other_matters import asks_about_other, is_usual_verb, left_of_topics
from hallchat.nlu.languages import BOOKED, DIGRESSIONS, TOPICS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.nearness import content_words
from hallchat.nlu.text.normalize import WORD, words
from hallchat.nlu.topics import Topic

_REPLACED_TOPICS = {
    Topic.LATENESS: {Topic.OVERTIME, Topic.REFUND, Topic.MOVING, Topic.PAYMENT},
    Topic.HEAD_COUNT: {Topic.CHILDREN, Topic.PHOTOGRAPHER, Topic.PAYMENT, Topic.DRESSING_ROOM},
    Topic.DEPOSIT: {Topic.REFUND, Topic.PAYMENT, Topic.EQUIPMENT, Topic.BACKGROUNDS},
    Topic.CERTIFICATES: {Topic.PAYMENT, Topic.DISCOUNTS},
    Topic.DISCOUNTS: {Topic.PAYMENT},
    Topic.INVOICE: {Topic.PAYMENT},
    Topic.REFUND: {Topic.PAYMENT, Topic.CHILDREN},
    Topic.VIEWING: {Topic.ROUTE, Topic.EARLY_ARRIVAL},
    Topic.EARLY_ARRIVAL: {
        *(Topic.OVERTIME, Topic.STORAGE, Topic.EQUIPMENT, Topic.DRESSING_ROOM, Topic.PARKING, Topic.ROUTE)
    },
    Topic.OVERTIME: {Topic.PAYMENT, Topic.FILMING},
    Topic.SECURITY: {Topic.STORAGE, Topic.EQUIPMENT, Topic.DEPOSIT, Topic.ROUTE},
    Topic.STORAGE: {Topic.EQUIPMENT},
    Topic.BACKGROUNDS: {Topic.EQUIPMENT},
    Topic.SHOES: {Topic.BACKGROUNDS},
    Topic.CHILDREN: {Topic.EQUIPMENT},
    Topic.FOOD: {Topic.EQUIPMENT},
    Topic.WIFI: {Topic.EQUIPMENT},
    Topic.HEATING: {Topic.EQUIPMENT},
    Topic.EFFECTS: {Topic.EQUIPMENT},
    Topic.DRESSING_ROOM: {Topic.EQUIPMENT, Topic.PHOTOGRAPHER},
    Topic.PHOTOGRAPHER: {Topic.FILMING, Topic.EQUIPMENT},
    Topic.ACCESS: {Topic.CHILDREN, Topic.EQUIPMENT},
}
"""A specific topic -> the general ones that its words also bring up: «залог вернёте?» is the deposit."""
FACTS_OF_TOPICS = {"light": Topic.EQUIPMENT, "background": Topic.BACKGROUNDS}
"""Facts that may answer a question about a topic, too."""
_MIN_LETTERS_FOR_TWO_TYPOS = 8
_MIN_LETTERS = 5
_MIN_LISTED = 3
"""The fewest things of a list; two beside each other may be one question."""
_MAX_LISTED_WORDS = 3
"""The most words of one of its parts."""


@dataclass(frozen=True, slots=True)
class Matter:
    """The topics and facts that a question is about; false if none is known."""

    topics: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    """Names of halls' facts, as in `studio.toml`: "ceiling"."""
    asks_other: bool | None = None
    """True if it surely asks for something that no topic covers, false if it surely asks for nothing."""
    surely_other: bool = False
    """True if it does so even if a phrase seems to explain it: "a car wash near your parking lot?"."""

    def __bool__(self) -> bool:
        return bool(self.topics or self.facts)


@cache
def _topic_patterns() -> dict[str, re.Pattern[str]]:
    """Compiled for the first question: most messages ask none."""
    return {topic: any_of(TOPICS.topics[topic]) for topic in Topic if topic in TOPICS.topics}


@cache
def _fact_patterns() -> dict[str, re.Pattern[str]]:
    return {name: any_of(expression) for name, expression in TOPICS.facts.items()}


_HYPOTHETICAL = any_of(DIGRESSIONS.hypothetical)
_MOVING = any_of(DIGRESSIONS.moving)
_MOVES = any_of(BOOKED.moves)
_PART_END = lazy(rf"[,;()]|:(?!\d)|\s(?:{TOPICS.joins}|&|-)\s")
_PERMITS = any_of(TOPICS.permits)
_ASKS = any_of(TOPICS.exists, TOPICS.questions)
_CERTAIN_WAY = any_of(TOPICS.certain_ways)
_PLACE = any_of(TOPICS.place)
_LEAVE = any_of(TOPICS.permits, TOPICS.doers)
_POINT = any_of(rf"(?:{TOPICS.points})(?!\w)")
_TOUCHES = any_of(TOPICS.touches)


def matter_by_words(text: str) -> Matter:
    """The matter of a folded question by its words alone; each of its parts may ask something else."""
    parts = [_matter_of_part(part) for part in _asking_parts(text)]
    if not any(parts):
        parts = [_matter_of_part(text)]
    topics = {topic for part in parts for topic in part.topics}
    if not topics & {Topic.REFUND, Topic.MOVING, Topic.LATENESS} and asks_what_if(text):
        topics |= {Topic.MOVING} if _MOVES.search(text) else {Topic.REFUND, Topic.MOVING}
    if Topic.LATENESS in topics and _MOVES.search(text) and asks_what_if(text):
        topics = topics - {Topic.LATENESS} | {Topic.MOVING}  # "if my flight is late, can I move it?"
    facts = dict.fromkeys(fact for part in parts for fact in part.facts)
    return Matter(_most_specific(topics), tuple(facts))


def _asking_parts(text: str) -> list[str]:
    """The parts of a text; if one asks about an unknown thing, without those that ask nothing themselves.

    «мы с ребёнком, есть батут?» is no question about children.
    """
    parts = [part for part in _PART_END.split(text) if part]
    if len(parts) > 1 and any(asks_about_other(part, _known_places(part)) for part in parts):
        return [part for part in parts if _ASKS.search(part)]
    return parts


def parts_of(text: str) -> list[tuple[int, int]]:
    """The places of the parts of a sentence that may ask different things."""
    ends = [0, *(place for match in _PART_END.finditer(text) for place in match.span()), len(text)]
    return list(zip(ends[::2], ends[1::2], strict=True))


def topics_named(text: str) -> set[str]:
    """The topics of which a folded text has words, whatever it asks."""
    return {str(topic) for topic, pattern in _topic_patterns().items() if pattern.search(text)}


def _matter_of_part(text: str) -> Matter:
    topics = topics_named(text)
    facts = [name for name, pattern in _fact_patterns().items() if pattern.search(text)]
    if _PERMITS.search(text):
        facts = []  # «можно рисовать на стенах?» asks for no fact
    if not topics and not facts:
        topics = _misspelled_topics(text)
    if facts and not topics and asks_about_other(text, _known_places(text)):
        return Matter()
    if topics and not (topics := set(left_of_topics(text, topics, _known_places(text)))):
        return Matter()
    found = _most_specific(topics)
    return Matter(found, tuple(fact for fact in facts if not found or FACTS_OF_TOPICS.get(fact) in found))


def _known_places(text: str) -> Iterator[tuple[int, int]]:
    """Yields the places of all words by which the text has a topic or a fact."""
    for pattern in (*_topic_patterns().values(), *_fact_patterns().values()):
        yield from (match.span() for match in pattern.finditer(text))
    yield from (match.span() for match in WORD.finditer(text) if _misspelled_topic(match[0]))


def _most_specific(topics: set[str]) -> tuple[str, ...]:
    """The topics in the order of `Topic`, without those that a more specific one replaces."""
    for topic, replaced in _REPLACED_TOPICS.items():
        if topic in topics:
            topics = topics - replaced
    return tuple(topic for topic in Topic if topic in topics)


def asks_what_if(text: str) -> bool:
    """True if a folded text asks what happens if the client cannot come: «а если заболею?»."""
    return bool(_HYPOTHETICAL.search(text) and _MOVING.search(text))


def lists_topics(text: str) -> bool:
    """True if a folded text only lists what it asks about: «парковка, собаки, торт: можно?»."""
    parts = [part for start, end in parts_of(text) if (part := text[start:end].strip(" -?!."))]
    named = [topics_named(part) for part in parts if len(words(part)) <= _MAX_LISTED_WORDS]
    return len(named) == len(parts) and len([each for each in named if each]) >= _MIN_LISTED


def names_way_to_pay(text: str) -> bool:
    """True if a folded text names a way or a time of paying other than by the link: «наличными»."""
    return bool(_CERTAIN_WAY.search(text))


def asks_for_place(text: str) -> bool:
    """True if a folded text asks where the studio is: «адрес», "how do I find you"."""
    return bool(_PLACE.search(text))


def asks_for_point(text: str) -> bool:
    """True if a folded text asks for one point of a matter: «когда», "by post or by e-mail"."""
    return bool(_POINT.search(text))


def asks_for_leave(text: str) -> bool:
    """True if a folded text asks what may be done, or who does it: «можно трогать?», «кто настроит?»."""
    return bool(_LEAVE.search(text))


def names_touching(text: str) -> bool:
    """True if a folded text speaks of touching, moving or setting something."""
    return bool(_TOUCHES.search(text))


def mentions(text: str, topic: str) -> bool:
    """True if a folded text has words of the topic."""
    pattern = _topic_patterns().get(topic)
    return pattern is not None and bool(pattern.search(text))


def words_of_topic(text: str, topic: str) -> Iterator[str]:
    """Yields the words by which a folded text has the topic."""
    pattern = _topic_patterns().get(topic)
    for match in pattern.finditer(text) if pattern else ():
        yield from content_words(match[0])
    yield from (word for word in words(text) if _misspelled_topic(word) == topic)


def mentions_any(text: str) -> bool:
    """True if a folded text has words of any topic."""
    return any(pattern.search(text) for pattern in _topic_patterns().values())


def mentions_fact(text: str, fact: str) -> bool:
    """True if a folded text has words for a known fact."""
    pattern = _fact_patterns().get(fact)
    return pattern is not None and bool(pattern.search(text))


def _misspelled_topics(text: str) -> set[str]:
    return {topic for word in words(text) if (topic := _misspelled_topic(word)) is not None}


@lru_cache(maxsize=20_000)
def _misspelled_topic(word: str) -> str | None:
    """The topic one of whose words the folded word misspells: «паркофка»."""
    if len(word) < _MIN_LETTERS or word in TOPICS.empty or is_usual_verb(word):
        return None
    for topic, stems in TOPICS.stems.items():
        for stem in stems:
            if word.startswith(stem):
                continue  # spelled well, so that the topic's own expression has it or not
            typos = 2 if len(stem) >= _MIN_LETTERS_FOR_TWO_TYPOS else 1
            for length in (len(stem) - 1, len(stem), len(stem) + 1):
                begin = word[:length]
                if begin[:1] == stem[:1] and OSA.distance(begin, stem, score_cutoff=typos) <= typos:
                    return topic
    return None
