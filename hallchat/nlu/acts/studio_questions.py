"""Finds the sentences of a message that ask something of the studio, which its own words answer."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from hallchat.nlu.acts.booked import asks_what_happens
from hallchat.nlu.acts.clauses import asks_itself, clause_places, sentences
from hallchat.nlu.acts.intents import is_off_topic, phrases_in
from hallchat.nlu.acts.matters import matter_of
from hallchat.nlu.acts.other_matters import names_matter
from hallchat.nlu.acts.topics import Matter, asks_what_if, parts_of, topics_named
from hallchat.nlu.acts.unexplained import has_data, own_words, part_beside_data
from hallchat.nlu.acts.unknown_matters import asks_other, has_question, is_question
from hallchat.nlu.languages import CONSENT, TOPICS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import HALL_MASK, words
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
_GOES_ON = lazy(rf"(?:{TOPICS.joins})\s+(?=\w)")
_MAX_FURTHER_WORDS = 5
"""The most words of a sentence that goes on with a question without being one by itself."""
_ABOUT_STUDIO = any_of(TOPICS.about_studio)
_OWN_BOOKING = any_of(TOPICS.own_booking)
_NEEDS = any_of(rf"(?:{CONSENT.needs})(?!\w)")
_ACT = any_of(TOPICS.acts)
_MONEY_BACK = any_of(TOPICS.money_back)
_EXISTS = any_of(TOPICS.exists)
_PERMITS = any_of(TOPICS.permits)
_HALL = any_of(TOPICS.halls)
_TIMES = {"date", "date_end", "start", "end", "hours", "time", "daypart"}
_NOT_OF_HALLS = {
    *(Topic.PARKING, Topic.PHOTOGRAPHER, Topic.DISCOUNTS, Topic.VIEWING, Topic.INVOICE, Topic.DEPOSIT),
    *(Topic.MOVING, Topic.REFUND, Topic.LATENESS, Topic.EARLY_ARRIVAL, Topic.OVERTIME, Topic.CERTIFICATES),
}
"""Topics that describe no hall that a client may want to be recommended."""


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
    if not has_question(text):
        return
    for start, end in clause_places(text):
        sentence, rest = _without_halls(text[start:end], remaining[start:end]), remaining[start:end]
        if len(sentence) > MAX_CHARACTERS or _is_off_topic(sentence):
            continue
        if is_question(sentence) and (asked := _question(sentence, rest, intents, mentioned, own)):
            yield replace(asked, start=start + asked.start, end=start + asked.end)
        elif place := part_beside_data(sentence, rest):
            matter = matter_of(sentence[slice(*place)])
            yield Asked(start + place[0], start + place[1], matter, acts=False)


def further_questions(text: str, remaining: str, asked: Sequence[Asked]) -> Iterator[Asked]:
    """Yields the short sentences behind a question that go on: "a steamer? and a rail for hanging"."""
    for start, end in sentences(text):
        said, rest = text[start:end].strip(" .,!"), remaining[start:end]
        goes_on = _GOES_ON.match(said) or topics_named(said)
        if start < asked[-1].end or "?" in said or not goes_on or len(words(said)) > _MAX_FURTHER_WORDS:
            continue
        if own_words(said) and not has_data(rest) and not phrases_in(said):
            begin = start + text[start:end].index(said)
            yield Asked(begin, begin + len(said), matter_of(said), acts=False)


def _question(
    sentence: str, rest: str, intents: Set[Intent], mentioned: Set[str], own: OwnQuestions | None
) -> Asked | None:
    """The question to the studio that a sentence is; places are those in the sentence."""
    if own is not None and _is_like(own, sentence):
        return Asked(0, len(sentence), matter_of(sentence), acts=False)
    matter = _matter(sentence, intents, mentioned)
    if matter is None or not (matter or asks_other(matter, sentence, rest, intents)):
        return None
    acts = bool(_ACT.search(sentence)) and not asks_what_happens(sentence)
    return Asked(0 if matter else _asking_part(sentence), len(sentence), matter, acts)


def conditions(text: str) -> Iterator[Asked]:
    """Yields the sentences that name what a yes depends on: «да, но мне нужен договор»."""
    for start, end in sentences(text[:MAX_CHARACTERS]):
        sentence = text[start:end]
        if _NEEDS.search(sentence) and (matter := matter_of(sentence)):
            yield Asked(start, end, matter, acts=False)


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
