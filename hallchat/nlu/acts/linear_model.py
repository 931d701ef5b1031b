"""The weights of linear classifiers, which `training/learn.py` learns, and their sums.

The weights of a feature for all labels are one number: each weight has its own 64 bits of it. Adding such
numbers adds the weights for all labels at once, which is several times as fast as adding them one by one.
"""

import json
import math
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

SCALE = 100
"""Weights are stored as integers, in hundredths."""
_BITS = 64
_ZERO = 1 << (_BITS - 1)
"""Added to each sum before the number is taken apart, because sums may be negative."""
_ONE = 1 << 20
"""The value 1.0 of a feature: values are multiplied as integers."""


def total_at(probability: float) -> float:
    """The sum of bias and weights that means this probability, in hundredths."""
    return SCALE * math.log(probability / (1 - probability))


def _packed(row: Iterable[int]) -> int:
    """One number made of the index of a label, its weight, the index of the next label, its weight, ..."""
    numbers = iter(row)
    return sum(weight << (index * _BITS) for index, weight in zip(numbers, numbers, strict=True))


class _PackedRows(dict[str, int]):
    """Feature -> its weights for all labels as one number, made when a message first has the feature."""

    def __init__(self, rows: Mapping[str, Sequence[int]]) -> None:
        super().__init__()
        self._rows = rows

    def __missing__(self, feature: str) -> int:
        if (row := self._rows.get(feature)) is None:
            return 0  # not kept: clients may write anything
        self[feature] = packed = _packed(row)
        return packed


@dataclass(frozen=True, slots=True)
class LinearModel:
    """The content of a file of weights, with the weights for several labels packed into one number."""

    labels: Sequence[str]
    biases: int
    """The biases of all labels, plus `_ZERO` for each."""
    weights: _PackedRows

    def totals(self, groups: Iterable[tuple[Iterable[str], float]]) -> dict[str, float]:
        """The sum of bias and weights for each label, in hundredths.

        `groups`: features that have the same value, and that value.
        """
        total = self.biases
        for names, value in groups:
            total += sum([self.weights[name] for name in names]) * round(value * _ONE)
        count = len(self.labels)
        sums = struct.unpack(f"<{count}Q", total.to_bytes(count * _BITS // 8, "little"))
        return {label: (each - _ZERO) / _ONE for label, each in zip(self.labels, sums, strict=True)}


def model_of(content: Mapping[str, Any]) -> LinearModel:
    """The model of a file's content: "labels", "biases", and "weights" as `_packed` reads them."""
    biases = [bias * _ONE + _ZERO for bias in content["biases"]]
    return LinearModel(
        content["labels"],
        _packed(number for pair in enumerate(biases) for number in pair),
        _PackedRows(content["weights"]),
    )


@lru_cache
def load_model(file: Path) -> LinearModel | None:
    """The model that was learned; None without the file."""
    return model_of(json.loads(file.read_text("utf-8"))) if file.exists() else None
