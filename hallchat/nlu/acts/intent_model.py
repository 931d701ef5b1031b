"""The weights of the intent classifier, which `training/learn.py` learns, and their sums.

The weights of a feature for all intents are one number: each weight has its own 64 bits of it. Adding such
numbers adds the weights for all intents at once, which is several times as fast as adding them one by one.
"""

import json
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hallchat.nlu.types import Intent

WEIGHTS = Path(__file__).with_name("intent_weights.json")
SCALE = 100
"""Weights are stored as integers, in hundredths."""
_BITS = 64
_ZERO = 1 << (_BITS - 1)
"""Added to each sum before the number is taken apart, because sums may be negative."""
_ONE = 1 << 20
"""The value 1.0 of a feature: values are multiplied as integers."""


@dataclass(frozen=True, slots=True)
class IntentModel:
    """The content of `intent_weights.json`, with the weights of several intents packed into one number."""

    intents: Sequence[Intent]
    biases: int
    """The biases of all intents, plus `_ZERO` for each."""
    weights: Mapping[str, int]
    """Feature -> its weights for all intents."""

    def totals(self, groups: Iterable[tuple[Iterable[str], float]]) -> dict[Intent, float]:
        """The sum of bias and weights for each intent, in hundredths.

        `groups`: features that have the same value, and that value.
        """
        total = self.biases
        for names, value in groups:
            total += sum([self.weights.get(name, 0) for name in names]) * round(value * _ONE)
        count = len(self.intents)
        sums = struct.unpack(f"<{count}Q", total.to_bytes(count * _BITS // 8, "little"))
        return {intent: (each - _ZERO) / _ONE for intent, each in zip(self.intents, sums, strict=True)}


def _packed(row: Iterable[int]) -> int:
    """One number made of the index of an intent, its weight, the index of the next intent, its weight, ..."""
    numbers = iter(row)
    return sum(weight << (index * _BITS) for index, weight in zip(numbers, numbers, strict=True))


@lru_cache(maxsize=1)
def load_model() -> IntentModel | None:
    """The model that was learned; None without the file."""
    if not WEIGHTS.exists():
        return None
    content = json.loads(WEIGHTS.read_text("utf-8"))
    intents = [Intent(name) for name in content["intents"]]
    biases = [bias * _ONE + _ZERO for bias in content["biases"]]
    return IntentModel(
        intents,
        _packed(number for pair in enumerate(biases) for number in pair),
        {feature: _packed(row) for feature, row in content["weights"].items()},
    )
