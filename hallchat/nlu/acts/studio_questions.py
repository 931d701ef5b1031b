"""Finds the sentences of a message that ask something of the studio, which its own words answer."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from hallchat.nlu.acts.booked import asks_what_happens
from hallchat.nlu.acts.clauses import asks_itself, clauses
from hallchat.nlu.acts.intents import is_off_topic, phrases_in
from hallchat.nlu.acts.matters import matter_of
from hallchat.nlu.acts.other_matters import (
    asks_for_unknown,
    asks_to_lend,
    names_matter,
    names_other_matter,
    names_something,
)
from hallchat.nlu.acts.topics import Matter, asks_what_if, matter_by_words, mentions_any, parts_of
from hallchat.nlu.languages import CONSENT, DIGRESSIONS, TOPICS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import HALL_MASK, MASK, words
from hallchat.nlu.topics import Topic
from hallchat.nlu.types import Intent, OwnQuestions

MAX_QUESTIONS = 6
"""Questions to the studio that one message may have."""
MAX_CHARACTERS = 300
"""The longest sentence or clause that is taken as a question."""
MIN_NEARNESS = 0.8
"""From this nearness to one of the studio's own questions a sentence asks just that."""
_MAX_LISTED_WORDS = 3
"""Words before a part that asks which are of the same question."""
_SENTENCE = re.compile(r"(?:[^.!?…;\n]|[.!?…;](?=[^\s.!?…;]))+[.!?…;]*")
_OPENS_QUESTION = any_of(TOPICS.questions)
_STATES = any_of(TOPICS.statements)
_OPENING = lazy(rf"\W*(?:{TOPICS.openings})(?!\w)")
_ANSWERLESS = lazy(rf"\W*(?:{TOPICS.answerless})\W*")
_ABOUT_STUDIO = any_of(TOPICS.about_studio)
_OWN_BOOKING = any_of(TOPICS.own_booking)
_NEEDS = any_of(rf"(?:{CONSENT.needs})(?!\w)")
_ACT = any_of(TOPICS.acts)
_MONEY_BACK = any_of(TOPICS.money_back)
_EXISTS = any_of(TOPICS.exists)
_PERMITS = any_of(TOPICS.permits)
_HALL = any_of(TOPICS.halls)
_ADVICE = any_of(TOPICS.advice)
_WHICH = any_of(DIGRESSIONS.which)
_TOO_DEAR = any_of(DIGRESSIONS.too_dear)
_ASKS_REASON = any_of(TOPICS.reasons)
_TIMES = {"date", "date_end", "start", "end", "hours", "time", "daypart"}
_NOT_OF_HALLS = {
    *(Topic.PARKING, Topic.PHOTOGRAPHER, Topic.DISCOUNTS, Topic.VIEWING, Topic.INVOICE, Topic.DEPOSIT),
    *(Topic.MOVING, Topic.REFUND, Topic.LATENESS, Topic.EARLY_ARRIVAL, Topic.OVERTIME, Topic.CERTIFICATES),
}
"""Topics that describe no hall that a client may want to be recommended."""
_ASKS_TO_ACT = {Intent.BOOK, Intent.CHANGE, Intent.CANCEL_BOOKING, Intent.MY_BOOKING}
_ASKS_TO_ACT |= {Intent.PRICE, Intent.PAYMENT}
"""Intents whose phrases explain a question that has a topic's words."""
_SAYS_LITTLE = {Intent.HALL_INFO, Intent.AVAILABILITY, Intent.OFFTOPIC, Intent.NO, Intent.YES}
_SAYS_LITTLE |= {Intent.THANKS, Intent.GREETING}
"""Intents whose phrases do not explain a question with words that nothing else explains."""
_ANSWERED = {Intent.CONTACTS, Intent.CAPACITY, Intent.OPENING_HOURS, Intent.MY_BOOKING}
"""Intents whose phrases have an answer of their own: «где вы находитесь?»."""
_GUESSED = {Intent.CONTACTS, Intent.HELP, Intent.HALLS, Intent.RECOMMEND, Intent.CAPACITY, Intent.PAYMENT}
_GUESSED |= {Intent.CHANGE, Intent.CANCEL_BOOKING, Intent.RULES}
"""Intents that explain such a question by a phrase, but not if only the classifier takes them from it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the studio: its place in the message, and what it is about."""

    start: int
    end: int
    matter: Matter
    acts: bool
    """True if the sentence also has something done: «отмените бронь, деньги вернёте?»."""


def studio_questions(
    text: str, remaining: str, intents: Set[Intent], mentioned: Set[str], own: OwnQuestions | None
) -> Iterator[Asked]:
    """Yields the sentences of a message that ask something of the studio.

    `text` is the folded message, `remaining` the same without the data that fill slots, `intents` are those
    of the whole message, `mentioned` are the fields that it fills, and `own` the studio's own questions.
    """
    if "?" not in text and not _OPENS_QUESTION.search(text) and not _OPENING.match(text):  # most messages
        return
    for start, end in _clauses(text):
        sentence = _without_halls(text[start:end], remaining[start:end])
        if len(sentence) > MAX_CHARACTERS or not _is_question(sentence) or _is_off_topic(sentence):
            continue
        if own is not None and _is_like(own, sentence):
            yield Asked(start, end, matter_of(sentence), acts=False)
            continue
        matter = _matter(sentence, intents, mentioned)
        if matter is not None and (matter or _asks_other(matter, sentence, remaining[start:end], intents)):
            begin = 0 if matter else _asking_part(sentence)
            acts = bool(_ACT.search(sentence)) and not asks_what_happens(sentence)
            yield Asked(start + begin, end, matter, acts)


def conditions(text: str) -> Iterator[Asked]:
    """Yields the sentences that name what a yes depends on: «да, но мне нужен договор»."""
    for start, end in sentences(text[:MAX_CHARACTERS]):
        sentence = text[start:end]
        if _NEEDS.search(sentence) and (matter := matter_of(sentence)):
            yield Asked(start, end, matter, acts=False)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
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
            if matter_by_words(said) and not phrases_in(said) - _SAYS_LITTLE:
                places[-1] = before, end
                continue
        places.append((start, end))
    return places


def _asking_part(sentence: str) -> int:
    """The place of the part that asks: the second one of «мы приедем в шесть, а можно ли рисовать?»."""
    for start, end in parts_of(sentence):
        part = sentence[start:end]
        before = sentence[:start]  # «стулья и чайник есть?» is one question
        is_listed = "," not in before and len(words(before)) <= _MAX_LISTED_WORDS
        if asks_itself(part) and names_matter(part) and not is_listed:
            return start + len(part) - len(part.lstrip())
    return 0


def _is_like(own: OwnQuestions, sentence: str) -> bool:
    return any(nearness >= MIN_NEARNESS for nearness, _ in own.nearest(sentence)[:1])


def _without_halls(sentence: str, remaining: str) -> str:
    """The sentence with the names of halls masked: «Дневной свет» may be one."""
    if HALL_MASK not in remaining:
        return sentence
    pairs = zip(sentence, remaining, strict=True)
    return "".join(hidden if hidden == HALL_MASK else letter for letter, hidden in pairs)


def _is_question(sentence: str) -> bool:
    if "?" in sentence or _OPENING.match(sentence):
        return True
    return bool(_OPENS_QUESTION.search(sentence) and not _STATES.search(sentence))


def _is_off_topic(sentence: str) -> bool:
    return is_off_topic(sentence) and not _NOT_OF_HALLS & set(matter_of(sentence).topics)


def _matter(sentence: str, intents: Set[Intent], mentioned: Set[str]) -> Matter | None:
    """The matter of the question, empty if that is unknown; None if its words have something done."""
    if Intent.BOOK in phrases_in(sentence) and (_HALL.search(sentence) or HALL_MASK in sentence):
        sentence = _without_order(sentence)
    matter = matter_of(sentence)
    if not matter:
        return matter
    phrases, exists = phrases_in(sentence), bool(_EXISTS.search(sentence))
    certain = bool(_NOT_OF_HALLS & set(matter.topics))
    if Intent.OFFTOPIC in intents and not certain and not _ABOUT_STUDIO.search(sentence):
        return None
    if Intent.RECOMMEND in {*phrases, *intents} and not exists and not certain:
        return None
    acts = set(_acts(sentence, phrases, mentioned))
    facts = () if phrases & {Intent.RECOMMEND, Intent.AVAILABILITY} else matter.facts
    left = Matter(tuple(topic for topic in matter.topics if topic not in acts), facts)
    return left or None


def _without_order(sentence: str) -> str:
    """The parts of a sentence that ask something, without the part that books: «зал с циклорамой»."""
    parts = [sentence[start:end] for start, end in parts_of(sentence)]
    asking = [part for part in parts if _EXISTS.search(part) and not phrases_in(part) & {Intent.BOOK}]
    asks_before = Topic.VIEWING in matter_of(sentence).topics  # «посмотреть зал до брони»
    return sentence if asks_before else ", ".join(asking)


def _acts(sentence: str, phrases: Set[Intent], mentioned: Set[str]) -> Iterator[Topic]:
    """Yields the topics whose words stand for something that the client wants done now."""
    act = bool(_ACT.search(sentence)) and not asks_what_if(sentence)
    own = act or (bool(_OWN_BOOKING.search(sentence)) and not asks_what_if(sentence))
    moves = mentioned & _TIMES - {"hours"} and not asks_what_happens(sentence)
    if act or (own and not _PERMITS.search(sentence)) or moves:
        yield Topic.MOVING
    if own and not _MONEY_BACK.search(sentence):
        yield Topic.REFUND
    if phrases & {Intent.BOOK, Intent.RECOMMEND}:
        yield Topic.FILMING
    if Intent.PRICE in phrases:
        yield Topic.PAYMENT


def _asks_other(matter: Matter, sentence: str, rest: str, intents: Set[Intent]) -> bool:
    """True for a question to the studio about something that no topic covers."""
    if names_other_matter(sentence):
        return True
    advises = Intent.RECOMMEND in intents and (_HALL.search(sentence) or _ADVICE.search(sentence))
    if advises or not names_matter(sentence):
        return False
    if _ANSWERED & phrases_in(sentence):
        return False
    if _TOO_DEAR.search(sentence):
        return False  # a remark on the prices has its own answer
    of_hall = matter.asks_other is False and _HALL.search(sentence)  # perhaps of a fact the studio named
    asks = "?" in sentence or _OPENING.match(sentence)  # not «нет, оставьте как есть»
    is_unsure = matter.asks_other is None or (matter.asks_other and not asks)
    if is_unsure or of_hall or Intent.RECOMMEND in {*phrases_in(sentence), *intents}:
        return _asks_unknown(sentence, rest, intents)
    return bool(matter.asks_other)


def _asks_unknown(sentence: str, rest: str, intents: Set[Intent]) -> bool:
    """True for a question to the studio about something that nothing here knows."""
    if asks_to_lend(rest) and not _HALL.search(sentence):
        return True
    if MASK not in rest and not _HALL.search(sentence) and asks_for_unknown(sentence, ()):
        return True
    if MASK not in rest and mentions_any(sentence) and not phrases_in(sentence) & _ASKS_TO_ACT:
        return True  # the rest makes another matter of a topic's words: "can i adopt your cat?"
    if (
        MASK in rest and "?" in sentence
    ):  # beside data, only the parts that ask by their own words: «нас пятеро, батут есть?»
        parts = [(start, end) for start, end in parts_of(rest) if MASK not in rest[start:end]]
        asking = [(start, end) for start, end in parts if _EXISTS.search(rest[start:end])]
        sentence, intents = ", ".join(sentence[start:end] for start, end in asking), set()
        rest = ", ".join(rest[start:end] for start, end in asking)
    exists = bool(_EXISTS.search(sentence))
    if MASK in rest:
        return False
    if _ASKS_REASON.search(sentence) or not names_something(rest) or (HALL_MASK in rest and not exists):
        return False
    explained = phrases_in(sentence) - _SAYS_LITTLE
    names_hall = _HALL.search(sentence) or _WHICH.search(sentence)
    if explained - ({Intent.RECOMMEND} if exists and not names_hall else set()):
        return False
    if intents - _SAYS_LITTLE - (_GUESSED if exists else set()):
        return False
    asks = "?" in sentence or _OPENING.match(sentence)
    return bool(_ABOUT_STUDIO.search(sentence)) or bool(asks and Intent.OFFTOPIC not in intents)
