"""What the rules of `intents` miss or take too far: a linear classifier over the letters of a message.

It was learned by `training/learn.py` from the messages beside that; `intents.json` holds its weights. What
the rules found and what was read as data are features among others. Without the file the rules decide alone.
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
"""Weights are kept as whole hundredths."""

_KEEP, _ADD, _ADD_CHANGE, _ADD_TO_ANSWER = 0.3, 0.5, 0.57, 0.75
"""The probabilities from which on an intent is believed: that a rule found, that none found, that takes back
what was said, and that none found in the answer to a question."""
_TOKEN = re.compile(r"[^\W_]+|\?")
_GRAMS = range(2, 6)
_MOST_TOKENS = 80


@dataclass(frozen=True, slots=True)
class IntentEvidence:
    """What the reading knows of a message, as far as it tells what the client is after."""

    text: str
    """Folded, with what was read as data crossed out."""
    rules: tuple[Intent, ...]
    """What the rules found."""
    slots: frozenset[str]
    corrected: bool


@dataclass(frozen=True, slots=True)
class Model:
    """What the file holds."""

    intents: Sequence[Intent]
    biases: Sequence[int]
    """Of each intent."""
    weights: Mapping[str, Sequence[int]]
    """Feature -> the number of an intent and its weight, one pair after the other."""


def features(evidence: IntentEvidence) -> dict[str, float]:
    """Pieces of words, words and pairs of them, each kind of length 1 together, and what the rules found."""
    text = re.sub(f"[{MASK}{HALL_MASK}]+", " 0 ", evidence.text)
    tokens = _TOKEN.findall(re.sub(r"\d+", "0", text))[:_MOST_TOKENS]
    pieces = {piece for token in set(tokens) for piece in _pieces(f" {token} ")}
    pairs = zip(["^", *tokens], [*tokens, "$"], strict=True)
    worded = {f"_{token}" for token in tokens} | {f"{one}_{other}" for one, other in pairs}
    found = {f"c{piece}": len(pieces) ** -0.5 for piece in pieces}
    found |= {f"w{each}": len(worded) ** -0.5 for each in worded}
    found |= {f"r:{intent}": 1.0 for intent in evidence.rules or ("none",)}
    found |= {f"s:{slot}": 0.5 for slot in evidence.slots}
    if evidence.corrected:
        found["r:corrected"] = 1.0
    return found | {"length": min(len(tokens), 30) / 30}


def classify(evidence: IntentEvidence, answering: bool) -> tuple[Intent, ...]:
    """What the client is after, in the order of `Intent`. A yes is never added and, like all that the rules
    find in the answer to a question (`answering`), never taken away."""
    learned = _learned()
    if learned is None:
        return evidence.rules
    sums = [float(bias) for bias in learned.biases]
    for name, value in features(evidence).items():
        row = learned.weights.get(name, ())
        for at, weight in zip(row[::2], row[1::2], strict=True):
            sums[at] += value * weight
    totals = dict(zip(learned.intents, sums, strict=True))
    return tuple(
        intent for intent in Intent if _believed(intent, _probability(totals, intent), evidence, answering)
    )


def _believed(intent: Intent, probability: float, evidence: IntentEvidence, answering: bool) -> bool:
    if intent in evidence.rules:
        sure = intent is Intent.YES or (intent is Intent.CHANGE and evidence.corrected)
        return answering or sure or probability >= _KEEP
    if intent is Intent.YES:
        return False
    if answering:
        return probability >= _ADD_TO_ANSWER
    return probability >= (_ADD_CHANGE if intent is Intent.CHANGE else _ADD)


def _probability(totals: Mapping[Intent, float], intent: Intent) -> float:
    return 1 / (1 + math.exp(-totals.get(intent, -SCALE) / SCALE))


def _pieces(padded: str) -> list[str]:
    return [padded[at : at + size] for size in _GRAMS for at in range(max(len(padded) - size + 1, 1))]


@lru_cache(maxsize=1)
def _learned() -> Model | None:
    if not WEIGHTS.exists():
        return None
    return Model(**json.loads(WEIGHTS.read_text("utf-8")))
