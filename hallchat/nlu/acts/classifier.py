"""Weighs intents with a linear classifier: adds intents that the rules miss, drops wrong ones.

`training/learn.py` learns the weights of `intent_weights.json`. Features are the letters of the message, the
intents by rules and the fields that were filled. Without the file the rules alone decide.
"""

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hallchat.nlu.text.normalize import HALL_MASK, MASK
from hallchat.nlu.types import Intent

WEIGHTS = Path(__file__).with_name("intent_weights.json")
SCALE = 100
"""Weights are stored as integers, in hundredths."""

_MIN_TO_KEEP = 0.3
"""The lowest probability of an intent that a rule found.

A new member of `Intent` has no weights until `make intents` learns them. Until then its probability is
sigmoid(-1) = 0.27, below this limit: it is dropped although a rule found it, unless the message is an answer.
"""
_MIN_TO_ADD = 0.5
"""The lowest probability of an intent that no rule found, outside an answer to a question."""
_MIN_TO_ADD_CHANGE = 0.57
"""The same for CHANGE, which puts a known value in doubt if it is wrong."""
_MIN_TO_ADD_TO_ANSWER = 0.75
"""The same for intents of an answer to a question, which seldom has one."""
_TOKEN = re.compile(r"[^\W_]+|\?")
_NGRAM_LENGTHS = range(2, 6)
_MAX_TOKENS = 80
_MAX_LENGTH = 30
"""The number of tokens from which on a message counts as long."""


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


@dataclass(frozen=True, slots=True)
class Model:
    """The content of `intent_weights.json`."""

    intents: Sequence[Intent]
    biases: Sequence[int]
    """One for each intent."""
    weights: Mapping[str, Sequence[int]]
    """Feature -> the index of an intent, its weight, the index of the next intent, its weight, ..."""


def features(evidence: IntentEvidence) -> dict[str, float]:
    """The features of a message and their values.

    Letter n-grams, words with word pairs (both normalised to a vector of length 1), the rest of the evidence,
    and the number of tokens.
    """
    text = re.sub(f"[{MASK}{HALL_MASK}]+", " 0 ", evidence.text)
    tokens = _TOKEN.findall(re.sub(r"\d+", "0", text))[:_MAX_TOKENS]
    ngrams = {ngram for token in set(tokens) for ngram in _ngrams(f" {token} ")}
    pairs = zip(["^", *tokens], [*tokens, "$"], strict=True)
    phrases = {f"_{token}" for token in tokens} | {f"{left}_{right}" for left, right in pairs}
    found = {f"c{ngram}": len(ngrams) ** -0.5 for ngram in ngrams}
    found |= {f"w{phrase}": len(phrases) ** -0.5 for phrase in phrases}
    found |= {f"r:{intent}": 1.0 for intent in evidence.rules or ("none",)}
    found |= {f"s:{field}": 0.5 for field in evidence.mentioned}
    if evidence.corrected:
        found["r:corrected"] = 1.0
    return found | {"length": min(len(tokens), _MAX_LENGTH) / _MAX_LENGTH}


def classify(evidence: IntentEvidence, answering: bool) -> tuple[Intent, ...]:
    """The intents of a message, in the order of `Intent`.

    `answering`: the message answers a question; intents by rules are all kept then. YES is never added or
    dropped: only the rules decide what a client agrees to.
    """
    model = _load_model()
    if model is None:
        return evidence.rules
    sums = [float(bias) for bias in model.biases]
    for name, value in features(evidence).items():
        row = iter(model.weights.get(name, ()))
        for index, weight in zip(row, row, strict=False):  # pairs, without copies of the row
            sums[index] += value * weight
    totals = dict(zip(model.intents, sums, strict=True))
    return tuple(
        intent for intent in Intent if _accepts(intent, _probability(totals, intent), evidence, answering)
    )


def _accepts(intent: Intent, probability: float, evidence: IntentEvidence, answering: bool) -> bool:
    if intent in evidence.rules:
        certain = intent is Intent.YES or (intent is Intent.CHANGE and evidence.corrected)
        return answering or certain or probability >= _MIN_TO_KEEP
    if intent is Intent.YES:
        return False
    if answering:
        return probability >= _MIN_TO_ADD_TO_ANSWER
    return probability >= (_MIN_TO_ADD_CHANGE if intent is Intent.CHANGE else _MIN_TO_ADD)


def _probability(totals: Mapping[Intent, float], intent: Intent) -> float:
    return 1 / (1 + math.exp(-totals.get(intent, -SCALE) / SCALE))


def _ngrams(word: str) -> list[str]:
    return [
        word[start : start + length]
        for length in _NGRAM_LENGTHS
        for start in range(max(len(word) - length + 1, 1))
    ]


@lru_cache(maxsize=1)
def _load_model() -> Model | None:
    if not WEIGHTS.exists():
        return None
    return Model(**json.loads(WEIGHTS.read_text("utf-8")))
