"""Weighs intents with a linear classifier: adds intents that the rules miss, drops wrong ones.

`training/learn.py` learns the weights of `intent_weights.json`. Features are the letters of the message, the
intents by rules and the fields that were filled. Without the file the rules alone decide.
"""

from dataclasses import dataclass
from pathlib import Path

from hallchat.nlu.acts.letter_features import Groups, letter_groups
from hallchat.nlu.acts.linear_model import SCALE, load_model, total_at
from hallchat.nlu.types import Intent

WEIGHTS = Path(__file__).with_name("intent_weights.json")
_MIN_TO_KEEP = total_at(0.3)
"""The lowest probability of an intent that a rule found.

A new member of `Intent` has no weights until `make intents` learns them. Until then its probability is
sigmoid(-1) = 0.27, below this limit: it is dropped although a rule found it, unless the message is an answer.
"""
_MIN_TO_ADD = total_at(0.5)
"""The lowest probability of an intent that no rule found, outside an answer to a question."""
_MIN_TO_ADD_CHANGE = total_at(0.57)
"""The same for CHANGE, which puts a known value in doubt if it is wrong."""
_MIN_TO_ADD_TO_ANSWER = total_at(0.75)
"""The same for intents of an answer to a question, which seldom has one."""
_UNSEEN = -SCALE
"""The sum of an intent that the model has not learned yet."""
_INTENTS = tuple(Intent)

_CERTAIN = {Intent.YES, Intent.LATER}
"""Intents that the rules decide alone."""


@dataclass(frozen=True, slots=True)
class IntentEvidence:
    """The input of the classifier."""

    text: str
    """The folded text, with the words of filled fields masked."""
    rules: tuple[Intent, ...]
    """The intents by rules."""
    mentioned: frozenset[str]
    """The fields that the message gives a value for, valid or not."""
    corrected: bool
    """True if the message changes a value."""


def feature_groups(evidence: IntentEvidence) -> Groups:
    """Yields the features of a message: its letters and the rest of the evidence."""
    yield from letter_groups(evidence.text)
    yield [f"r:{intent}" for intent in evidence.rules or ("none",)], 1.0
    if evidence.corrected:
        yield ["r:corrected"], 1.0
    yield [f"s:{field}" for field in evidence.mentioned], 0.5


def classify(evidence: IntentEvidence, answering: bool) -> tuple[Intent, ...]:
    """The intents of a message, in the order of `Intent`.

    `answering`: the message answers a question; intents by rules are all kept then. YES is never added or
    dropped: only the rules decide what a client agrees to.
    """
    model = load_model(WEIGHTS)
    if model is None:
        return evidence.rules
    totals = model.totals(feature_groups(evidence))
    return tuple(
        intent for intent in _INTENTS if _accepts(intent, totals.get(intent, _UNSEEN), evidence, answering)
    )


def _accepts(intent: Intent, total: float, evidence: IntentEvidence, answering: bool) -> bool:
    if intent in evidence.rules:
        certain = intent in _CERTAIN or (intent is Intent.CHANGE and evidence.corrected)
        return answering or certain or total >= _MIN_TO_KEEP
    if intent is Intent.YES:
        return False
    if answering:
        return total >= _MIN_TO_ADD_TO_ANSWER
    return total >= (_MIN_TO_ADD_CHANGE if intent is Intent.CHANGE else _MIN_TO_ADD)
