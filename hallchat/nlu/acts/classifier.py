"""Weighs intents with a linear classifier: adds intents that the rules miss, drops wrong ones.

`training/learn.py` learns the weights of `intent_weights.json`. Features are the letters of the message, the
intents by rules and the fields that were filled. Without the file the rules alone decide.
"""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from hallchat.nlu.acts.intent_model import SCALE, load_model
from hallchat.nlu.text.normalize import HALL_MASK, MASK
from hallchat.nlu.types import Intent


def _total_at(probability: float) -> float:
    """The sum of bias and weights that means this probability, in hundredths."""
    return SCALE * math.log(probability / (1 - probability))


_MIN_TO_KEEP = _total_at(0.3)
"""The lowest probability of an intent that a rule found.

A new member of `Intent` has no weights until `make intents` learns them. Until then its probability is
sigmoid(-1) = 0.27, below this limit: it is dropped although a rule found it, unless the message is an answer.
"""
_MIN_TO_ADD = _total_at(0.5)
"""The lowest probability of an intent that no rule found, outside an answer to a question."""
_MIN_TO_ADD_CHANGE = _total_at(0.57)
"""The same for CHANGE, which puts a known value in doubt if it is wrong."""
_MIN_TO_ADD_TO_ANSWER = _total_at(0.75)
"""The same for intents of an answer to a question, which seldom has one."""
_UNSEEN = -SCALE
"""The sum of an intent that the model has not learned yet."""
_INTENTS = tuple(Intent)
_MASKED = re.compile(f"[{MASK}{HALL_MASK}]+")
_NUMBER = re.compile(r"\d+")
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


def features(evidence: IntentEvidence) -> dict[str, float]:
    """The features of a message and their values."""
    return {name: value for names, value in _feature_groups(evidence) for name in names}


def _feature_groups(evidence: IntentEvidence) -> Iterator[tuple[Iterable[str], float]]:
    """The features of a message, those with the same value together with it.

    Letter n-grams, words with word pairs (both normalised to a vector of length 1), the rest of the evidence,
    and the number of tokens.
    """
    text = _NUMBER.sub("0", _MASKED.sub(" 0 ", evidence.text))
    tokens = _TOKEN.findall(text)[:_MAX_TOKENS]
    ngrams = set().union(*map(_ngrams, tokens))
    yield ngrams, (len(ngrams) or 1) ** -0.5
    pairs = zip(["^", *tokens], [*tokens, "$"], strict=True)
    phrases = {f"w_{token}" for token in tokens} | {f"w{left}_{right}" for left, right in pairs}
    yield phrases, len(phrases) ** -0.5
    yield [f"r:{intent}" for intent in evidence.rules or ("none",)], 1.0
    if evidence.corrected:
        yield ["r:corrected"], 1.0
    yield [f"s:{field}" for field in evidence.mentioned], 0.5
    yield ["length"], min(len(tokens), _MAX_LENGTH) / _MAX_LENGTH


def classify(evidence: IntentEvidence, answering: bool) -> tuple[Intent, ...]:
    """The intents of a message, in the order of `Intent`.

    `answering`: the message answers a question; intents by rules are all kept then. YES is never added or
    dropped: only the rules decide what a client agrees to.
    """
    model = load_model()
    if model is None:
        return evidence.rules
    totals = model.totals(_feature_groups(evidence))
    return tuple(
        intent for intent in _INTENTS if _accepts(intent, totals.get(intent, _UNSEEN), evidence, answering)
    )


def _accepts(intent: Intent, total: float, evidence: IntentEvidence, answering: bool) -> bool:
    if intent in evidence.rules:
        certain = intent is Intent.YES or (intent is Intent.CHANGE and evidence.corrected)
        return answering or certain or total >= _MIN_TO_KEEP
    if intent is Intent.YES:
        return False
    if answering:
        return total >= _MIN_TO_ADD_TO_ANSWER
    return total >= (_MIN_TO_ADD_CHANGE if intent is Intent.CHANGE else _MIN_TO_ADD)


@lru_cache(maxsize=1000)
def _ngrams(token: str) -> frozenset[str]:
    """The features of the letters of a token; kept for a while, because clients use the same words."""
    word = f" {token} "
    return frozenset(
        f"c{word[start : start + length]}"
        for length in _NGRAM_LENGTHS
        for start in range(max(len(word) - length + 1, 1))
    )
