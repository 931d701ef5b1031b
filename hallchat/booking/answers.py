"""Finds what the studio has told about a question: written answers, facts, its halls' texts, extras."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from hallchat.booking.studio import StudioSnapshot
from hallchat.booking.told import Found, Told
from hallchat.nlu.acts.matters import matter_of
from hallchat.nlu.acts.other_matters import is_usual_verb
from hallchat.nlu.acts.topic_things import is_told
from hallchat.nlu.acts.topics import (
    Matter,
    asks_for_leave,
    mentions,
    mentions_fact,
    names_touching,
    words_of_topic,
)
from hallchat.nlu.text.nearness import Examples, content_words, is_same_word, similarity
from hallchat.nlu.text.normalize import fold
from hallchat.nlu.topics import Topic
from hallchat.studio.description import Answer, Description, HallTerms
from hallchat.studio.hall_facts import HallFact, hall_facts

MIN_NEARNESS = 0.62
"""A question is that of an answer from this nearness to one of the answer's own questions."""
_NEARNESS_OVER_TOPIC = 0.95
"""So near must the question of another answer be where a known topic is asked about."""
MAX_ANSWERS = 6
"""Answers to one question."""
_MIN_LETTERS = 3
_RULED_TOPICS = {Topic.SMOKING, Topic.ANIMALS, Topic.SHOES}
"""Topics so narrow that a hall's rule with one of their words answers a question about them."""
_MIN_ALIKE = 0.45
"""So much of their letters have two words for one thing in common: "lights", "lighting"."""
_MEASURED = {"area", "ceiling"}
"""Facts that a sentence tells only with a number."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


@lru_cache(maxsize=4)
def own_questions(studio: StudioSnapshot) -> tuple[Examples, tuple[tuple[str, Answer], ...]]:
    """The studio's own questions to compare with, and each with its answer."""
    asked = tuple(
        (words, answer)
        for answer in studio.stored.answers
        for words in (*answer.asked, *(() if answer.topic in set(Topic) else (answer.topic,)))
    )
    return Examples([words for words, _ in asked], [answer.topic for _, answer in asked]), asked


def find_answers(studio: StudioSnapshot, described: Description, question: str, hall: str | None) -> Found:
    """Finds what the studio has told about a folded question; `hall` is the key of the hall in question."""
    matter = matter_of(question)
    search = _Search(studio, described, question, hall)
    if search.near is not None and search.near.topic not in matter.topics and search.asks_near(matter):
        return Found(matter, tuple(search.of_topic(search.near.topic)))
    if not _RULED_TOPICS & set(matter.topics) and (ruled := tuple(search.of_rules())):
        return Found(matter, ruled)
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
        self.words = [
            word for word in content_words(question) if len(word) >= _MIN_LETTERS and not is_usual_verb(word)
        ]
        active = {each.key for each in studio.active}
        self.halls = [terms for terms in described.halls if terms.key in active]
        self.near, self.nearness, self.example = self._nearest()

    def _nearest(self) -> tuple[Answer | None, float, str]:
        """The answer one of whose own questions is near enough, the nearness, and that question."""
        examples, asked = own_questions(self.studio)
        nearness, place = next(iter(examples.nearest(self.question)), (0.0, -1))
        if nearness < MIN_NEARNESS:
            return None, 0.0, ""
        example, answer = asked[place]
        return answer, nearness, example

    def asks_near(self, matter: Matter) -> bool:
        """True if the question asks what the nearest of the studio's own does, and no known topic."""
        is_written = any(answer.topic in matter.topics for answer in self.described.answers)
        same = bool(set(matter.topics) & set(matter_of(fold(self.example)).topics))
        return not matter.topics or (same and not is_written) or self.nearness >= _NEARNESS_OVER_TOPIC

    def of_topic(self, topic: str) -> Iterator[Told]:
        """The written answers of a topic, those for the hall in question if there are any."""
        for answer in _for_hall([each for each in self.described.answers if each.topic == topic], self.hall):
            if self._tells_of_thing(answer):
                yield Told(answer.text, answer.text_en, answer.halls, topic)

    def _tells_of_thing(self, answer: Answer) -> bool:
        if answer.topic not in set(Topic) or answer == self.near:
            return True
        told = fold("\n".join((answer.text, answer.text_en, *answer.asked)))
        return is_told(self.question, answer.topic, told)

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
                and self._tells_all_words(fold(f"{each.name} {each.name_en} {each.value} {each.value_en}"))
            ]
        yield from (found or self._in_texts(self._tells_all_words))

    def of_rules(self) -> Iterator[Told]:
        """The sentences of the halls' rules that say what may be done to what is asked about, and by whom."""
        if asks_for_leave(self.question):
            yield from self._in_texts(self._rules_on, rules_only=True)

    def in_texts_of_topic(self, topic: str) -> Iterator[Told]:
        """Sentences of the halls' texts that have the words of the topic and of the question."""
        narrow = topic in _RULED_TOPICS
        return self._in_texts(
            lambda sentence: mentions(sentence, topic) and (narrow or self._tells_any_word(sentence, topic))
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

    def _in_texts(self, tells: Callable[[str], bool], *, rules_only: bool = False) -> Iterator[Told]:
        for hall in self._halls_in_question():
            texts = ("", "") if rules_only else (hall.description, hall.description_en)
            russian = _sentences(f"{texts[0]}\n{hall.rules}", tells)
            english = _sentences(f"{texts[1]}\n{hall.rules_en}", tells)
            if russian or english:
                yield Told(russian or english, english, (hall.key,))

    def _halls_in_question(self) -> list[HallTerms]:
        return [hall for hall in self.halls if hall.key == self.hall] or self.halls

    def _all_named(self, name: Sequence[str]) -> bool:
        return bool(name) and all(_is_among(word, content_words(self.question)) for word in name)

    def _tells_any_word(self, sentence: str, topic: str) -> bool:
        said = content_words(sentence)
        return any(_is_among(word, said) for word in words_of_topic(self.question, topic))

    def _rules_on(self, sentence: str) -> bool:
        """True if a rule has two of the question's words, or one and both say what is touched or set."""
        said, asked = content_words(sentence), content_words(self.question)
        shared = [word for word in asked if any(_is_like(word, each) for each in said)]
        return len(shared) + (names_touching(self.question) and names_touching(sentence)) > 1

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


def _is_like(word: str, other: str) -> bool:
    return len(word) >= _MIN_LETTERS and (is_same_word(word, other) or similarity(word, other) >= _MIN_ALIKE)


def _is_among(word: str, said: Sequence[str]) -> bool:
    return any(is_same_word(word, each) for each in said)
