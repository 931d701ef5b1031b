"""Tells what a question to the studio is about: its words and its letters are weighed together.

`training/learn.py` learns the weights of `topic_weights.json`. Without the file the words alone decide.
"""

import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from hallchat.nlu.acts.letter_features import Groups, letter_groups
from hallchat.nlu.acts.linear_model import SCALE, load_model
from hallchat.nlu.acts.topics import (
    FACTS_OF_TOPICS,
    Matter,
    asks_what_if,
    lists_topics,
    matter_by_words,
    topics_named,
)
from hallchat.nlu.languages import TOPICS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.topics import Topic

WEIGHTS = Path(__file__).with_name("topic_weights.json")
OTHER, NOTHING = "other", "nothing"
"""The labels of a question about something that no topic covers, and of what is no question to the studio."""
LABELS = (*Topic, OTHER, NOTHING)
_LOOKALIKES = any_of(TOPICS.lookalikes)
_MIN_TO_KEEP = 0.65
"""The lowest probability of a topic that the words show, if the text asks anything at all."""
_MIN_SHARE = 0.15
"""The same for one of several topics that are that probable together: «с тортом и свечами»."""
_MIN_TO_ADD = 0.75
"""The lowest probability of a topic that they do not."""
_CERTAIN = {OTHER: 0.7, NOTHING: 0.6}
"""From this probability a question asks for something that no topic covers, or for nothing."""

_MIN_SURE = 0.9
"""The lowest probability of something that no topic covers, beside a phrase that seems to explain it."""


def feature_groups(text: str, by_words: Matter) -> Groups:
    """Yields the features of a folded question: its letters, and what it is about by its words."""
    yield from letter_groups(text)
    yield [f"t:{topic}" for topic in topics_named(text) or ("none",)], 1.0
    yield [f"m:{topic}" for topic in by_words.topics or ("none",)], 1.0
    yield [f"f:{fact}" for fact in by_words.facts], 1.0


@lru_cache(maxsize=200)
def matter_of(text: str) -> Matter:
    """The matter of a folded text, taken as a question."""
    text = _LOOKALIKES.sub(" ", text)
    by_words = matter_by_words(text)
    model = load_model(WEIGHTS)  # for the first question: most messages ask none
    if model is None or asks_what_if(text) or lists_topics(text):
        return by_words
    return decide(probabilities(model.totals(feature_groups(text, by_words))), by_words)


def probabilities(totals: Mapping[str, float]) -> dict[str, float]:
    """The probability of each label, of which one is right, from the sums of their weights."""
    most = max(totals.values())
    odds = {label: math.exp((total - most) / SCALE) for label, total in totals.items()}
    whole = sum(odds.values())
    return {label: each / whole for label, each in odds.items()}


def decide(found: Mapping[str, float], by_words: Matter) -> Matter:
    """The matter of a question from the probability of each of `LABELS`, and from its words."""
    asks = 1 - found[NOTHING] if found[NOTHING] < _CERTAIN[NOTHING] else 1  # statements name topics, too
    share = sum(found[topic] for topic in by_words.topics) / asks  # one text may be about several
    least = _MIN_TO_KEEP if share < _MIN_TO_KEEP or len(by_words.topics) < 2 else _MIN_SHARE
    topics = tuple(
        topic
        for topic in Topic
        if found[topic] >= (least * asks if topic in by_words.topics else _MIN_TO_ADD)
    )
    certain = next((label for label, least in _CERTAIN.items() if found[label] >= least), None)
    named = () if certain == OTHER else by_words.facts  # "what paint is on your cyclorama?"
    facts = tuple(fact for fact in named if not topics or FACTS_OF_TOPICS.get(fact) in topics)
    asks_other = None if certain is None else certain == OTHER
    return Matter(topics, facts, asks_other, surely_other=found[OTHER] >= _MIN_SURE)
