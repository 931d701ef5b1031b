"""The labelled questions from which the topic classifier learns (`hallchat/nlu/acts/matters.py`).

They are the files of `topics/` (one `topics TAB message` per line), the questions of the tests, and some
messages of the intent classifier that ask the studio nothing. In place
of a topic stand "-" for a matter of no topic, the name of a hall's fact, and "=" for a message that asks
nothing of the kind.
"""

import random
from collections.abc import Iterable, Iterator, Set
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from hallchat.nlu.acts.letter_features import values
from hallchat.nlu.acts.matters import LABELS, NOTHING, OTHER, WEIGHTS, feature_groups
from hallchat.nlu.acts.topics import matter_by_words
from hallchat.nlu.text.normalize import prepare
from hallchat.nlu.topics import Topic
from training.fitting import Example, Learned

MESSAGES = Path(__file__).parent / "topics"
TESTED = Path(__file__).parent.parent / "tests" / "nlu" / "studio_questions.tsv"
LEARNED = Learned(WEIGHTS, LABELS, min_weight=30, exclusive=True, steps=250, freedom=5.0)
TESTED_WEIGHT = 3
"""A question of the tests counts as much as this many of the training files."""
ORDINARY_INTENTS = {
    *("change", "book", "availability", "recommend", "cheapest", "another", "my_booking", "undo", "later"),
}
"""Intents of messages that ask for a booking, or for a change to one, and are easily taken for questions."""
ORDINARY_COUNT = 500
ORDINARY_WEIGHT = 0.2
_NO_TOPIC = {"-", "unknown"}


class Message(NamedTuple):
    """A labelled message."""

    text: str
    topics: Set[str]
    asks_other: bool
    """True if it asks for something that no topic covers."""
    weight: float
    """It counts as much as this many messages."""


def examples() -> Iterator[Example]:
    """Yields all that is learned."""
    return examples_of(chain(written(), tested(), ordinary()))


def written() -> Iterator[Message]:
    """Yields the messages that were written for the classifier, without sight of the topics' words."""
    return chain.from_iterable(_messages(path, 1) for path in sorted(MESSAGES.glob("*.tsv")))


def tested() -> Iterator[Message]:
    """Yields the questions of the tests."""
    return _messages(TESTED, TESTED_WEIGHT)


def ordinary() -> Iterator[Message]:
    """Yields always the same few orders and changes, which are no questions to the studio."""
    lines = [
        line.partition("\t")
        for path in sorted(MESSAGES.parent.glob("*.tsv"), reverse=True)
        for line in path.read_text("utf-8").splitlines()
    ]
    texts = [text for labels, _, text in lines if ORDINARY_INTENTS & set(labels.split(","))]
    for text in random.Random(1).sample(texts, ORDINARY_COUNT):  # noqa: S311 (always the same, no secret)
        yield Message(text, set(), asks_other=False, weight=ORDINARY_WEIGHT)


def examples_of(messages: Iterable[Message]) -> Iterator[Example]:
    """Yields each message once for each of its topics, which share its weight."""
    for message in messages:
        text = prepare(message.text).text
        features = values(feature_groups(text, matter_by_words(text)))
        labels = message.topics or {OTHER if message.asks_other else NOTHING}
        for label in sorted(labels):
            yield Example({label}, features, message.weight / len(labels))


def _messages(path: Path, weight: float) -> Iterator[Message]:
    for line in path.read_text("utf-8").splitlines():
        words, _, text = line.partition("\t")
        labels = set(words.split(","))
        yield Message(text, labels & set(Topic), bool(labels & _NO_TOPIC), weight)
