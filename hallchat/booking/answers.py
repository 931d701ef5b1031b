"""Finds what the studio has told about a question: written answers, facts, its halls' texts, extras."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from hallchat.booking.studio import StudioSnapshot
from hallchat.nlu.acts.topics import Matter, matter_of, mentions, mentions_fact
from hallchat.nlu.text.nearness import Examples, content_words, similarity
from hallchat.nlu.text.normalize import fold
from hallchat.nlu.topics import Topic
from hallchat.studio.description import Answer, Description, Extra, HallTerms
from hallchat.studio.hall_facts import HallFact, hall_facts

MIN_NEARNESS = 0.62
"""A question is that of an answer from this nearness to one of the answer's own questions."""
_NEARNESS_OVER_TOPIC = 0.95
"""So near must the question of another answer be where the topic that was asked has an answer."""
MAX_ANSWERS = 4
"""Answers to one question."""
_MIN_SIMILAR = 0.6
_MIN_LETTERS = 4
_RULED_TOPICS = {Topic.SMOKING, Topic.ANIMALS, Topic.SHOES}
"""Topics so narrow that a hall's rule with one of their words answers a question about them."""
_MEASURED = {"area", "ceiling"}
"""Facts that a sentence tells only with a number."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that the studio has told, in Russian and English."""

    text: str
    text_en: str
    halls: tuple[str, ...] = ()
    """Keys of the halls that it is about; empty for all."""
    topic: str | None = None
    fact: tuple[str, str] | None = None
    """The name of the fact whose value the text is, in both languages."""
    extra: Extra | None = None
    """The extra that is meant; its name is the text."""


@dataclass(frozen=True, slots=True)
class Found:
    """The matter of a question, with what the studio has told of it and what not."""

    matter: Matter
    told: tuple[Told, ...] = ()
    not_told: tuple[str, ...] = field(default=())
    """Topics and facts that nothing is told of; empty if something is, or if the matter is unknown."""

    @property
    def topic(self) -> str | None:
        """The known topic that is asked about; None for a fact and for what is not known."""
        return next(iter(self.matter.topics), None)


@lru_cache(maxsize=4)
def own_questions(studio: StudioSnapshot) -> tuple[Examples, tuple[Answer, ...]]:
    """The studio's own questions to compare with, and the answer of each."""
    pairs = [
        (words, answer)
        for answer in studio.stored.answers
        for words in (*answer.asked, *(() if answer.topic in set(Topic) else (answer.topic,)))
    ]
    return Examples([words for words, _ in pairs]), tuple(answer for _, answer in pairs)


def find_answers(studio: StudioSnapshot, described: Description, question: str, hall: str | None) -> Found:
    """Finds what the studio has told about a folded question; `hall` is the key of the hall in question."""
    matter = matter_of(question)
    search = _Search(studio, described, question, hall)
    near, answer = search.nearest()
    if answer is not None and answer.topic not in matter.topics:
        needed = _NEARNESS_OVER_TOPIC if search.is_written(matter) else MIN_NEARNESS
        if near >= needed:
            return Found(matter, tuple(search.of_topic(answer.topic)))
    if not matter:
        return Found(matter, tuple(search.of_unknown()))
    told, not_told = [], []
    for topic in matter.topics:
        found = list(search.of_topic(topic)) or list(search.beside_answers(topic, matter.facts))
        told += found
        not_told += [] if found else [topic]
    if not matter.topics:
        for fact in matter.facts:
            found = list(search.of_fact(fact)) or list(search.in_texts_of_fact(fact))
            told += found
            not_told += [] if found else [fact]
    return Found(matter, tuple(dict.fromkeys(told))[:MAX_ANSWERS], tuple(not_told))


class _Search:
    """The search for one question."""

    def __init__(
        self, studio: StudioSnapshot, described: Description, question: str, hall: str | None
    ) -> None:
        self.studio, self.described, self.question, self.hall = studio, described, question, hall
        self.words = [word for word in content_words(question) if len(word) >= _MIN_LETTERS]
        active = {each.key for each in studio.active}
        self.halls = [terms for terms in described.halls if terms.key in active]

    def nearest(self) -> tuple[float, Answer | None]:
        """The answer whose own question is nearest, with the nearness."""
        examples, answers = own_questions(self.studio)
        found = examples.nearest(self.question)
        return (found[0][0], answers[found[0][1]]) if found else (0.0, None)

    def is_written(self, matter: Matter) -> bool:
        """True if there is an answer of one of the matter's topics."""
        return any(answer.topic in matter.topics for answer in self.described.answers)

    def of_topic(self, topic: str) -> Iterator[Told]:
        """The written answers of a topic, those for the hall in question if there are any."""
        for answer in _for_hall([each for each in self.described.answers if each.topic == topic], self.hall):
            yield Told(answer.text, answer.text_en, answer.halls, topic)

    def beside_answers(self, topic: str, facts: Sequence[str]) -> Iterator[Told]:
        """The extras, facts and sentences of the halls' texts on a topic that has no written answer."""
        found = [*self.of_extras(), *(told for fact in facts for told in self.of_fact(fact))]
        yield from found or self.in_texts_of_topic(topic)

    def of_extras(self) -> Iterator[Told]:
        """The extras that the question names."""
        for extra in self.described.extras:
            names = content_words(fold(extra.name)), content_words(fold(extra.name_en))
            if any(name and self._all_named(name) for name in names):
                yield Told(extra.name, extra.name_en, extra.halls, extra=extra)

    def of_fact(self, fact: str) -> Iterator[Told]:
        """The fact of the hall in question, else of each hall: by its known name, or by the studio's own."""
        for hall in self._halls_in_question():
            for each in _told_facts(hall):
                if any(name == fact or mentions_fact(fold(name), fact) for name in each.names):
                    yield _fact(hall, each)

    def of_unknown(self) -> Iterator[Told]:
        """Facts and extras with the studio's own names, and parts of the halls' texts, on the question."""
        found = list(self.of_extras())
        for hall in self._halls_in_question():
            found += [
                _fact(hall, each)
                for each in _told_facts(hall)
                if any(self._all_named(content_words(fold(name))) for name in each.names)
            ]
        yield from (found or self._in_texts(self._tells_all_words))

    def in_texts_of_topic(self, topic: str) -> Iterator[Told]:
        """Sentences of the halls' texts that have the words of the topic and of the question."""
        narrow = topic in _RULED_TOPICS
        return self._in_texts(
            lambda sentence: mentions(sentence, topic) and (narrow or self._tells_any_word(sentence))
        )

    def in_texts_of_fact(self, fact: str) -> Iterator[Told]:
        """Sentences of the halls' texts about a fact."""
        measured = fact in _MEASURED
        return self._in_texts(
            lambda sentence: (
                mentions_fact(sentence, fact)
                and (not measured or any(letter.isdigit() for letter in sentence))
            )
        )

    def _in_texts(self, tells: Callable[[str], bool]) -> Iterator[Told]:
        for hall in self._halls_in_question():
            russian = _sentences(f"{hall.description}\n{hall.rules}", tells)
            english = _sentences(f"{hall.description_en}\n{hall.rules_en}", tells)
            if russian or english:
                yield Told(russian or english, english, (hall.key,))

    def _halls_in_question(self) -> list[HallTerms]:
        return [hall for hall in self.halls if hall.key == self.hall] or self.halls

    def _all_named(self, name: Sequence[str]) -> bool:
        return bool(name) and all(_is_among(word, content_words(self.question)) for word in name)

    def _tells_any_word(self, sentence: str) -> bool:
        said = content_words(sentence)
        return any(_is_among(word, said) for word in self.words)

    def _tells_all_words(self, sentence: str) -> bool:
        said = content_words(sentence)
        return bool(self.words) and all(_is_among(word, said) for word in self.words)


def _for_hall(answers: Sequence[Answer], hall: str | None) -> Sequence[Answer]:
    """The answers for the hall, else those for all halls, else all; without a hall all of them."""
    if hall is None:
        return answers
    own = [answer for answer in answers if hall in answer.halls]
    return own or [answer for answer in answers if not answer.halls] or answers


def _told_facts(hall: HallTerms) -> list[HallFact]:
    return [fact for fact in hall_facts(hall.facts, hall.facts_en) if fact.value]


def _fact(hall: HallTerms, fact: HallFact) -> Told:
    names = (fact.name, fact.name_en if fact.value_en else fact.name)
    return Told(fact.value, fact.value_en, (hall.key,), fact=names)


def _sentences(text: str, tells: Callable[[str], bool]) -> str:
    return " ".join(each.strip() for each in _SENTENCE_END.split(text) if each.strip() and tells(fold(each)))


def _is_among(word: str, said: Sequence[str]) -> bool:
    return any(similarity(word, each) >= _MIN_SIMILAR for each in said)
