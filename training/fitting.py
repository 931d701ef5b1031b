"""Learns the weights of a linear classifier from examples: `hallchat/nlu/acts/linear_model.py` reads them.

Needs scikit-learn, which only `make intents` installs.
"""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from hallchat.nlu.acts.linear_model import SCALE

MIN_MESSAGES = 2
"""A feature of fewer messages is not learned."""


class Example(NamedTuple):
    """A labelled message."""

    labels: Set[str]
    features: dict[str, float]
    weight: float = 1
    """It counts as much as this many messages."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What is learned, and how."""

    file: Path
    """The file of weights."""
    labels: Sequence[str]
    min_weight: int
    """Smaller weights, in hundredths, are left out: they cost bytes and change nothing."""
    exclusive: bool = False
    """True if each message has one label, told from the others; else each label is there or not by itself."""
    steps: int = 400
    """The most steps in which the weights are found."""
    freedom: float = 10.0
    """The inverse of the regularisation: with less of it only what is usual is sure."""


def fit(examples: Sequence[Example], learned: Learned) -> dict[str, Any]:
    """The content of the file of weights."""
    counts = Counter(name for example in examples for name in example.features)
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(
        [
            {name: value for name, value in example.features.items() if counts[name] >= MIN_MESSAGES}
            for example in examples
        ]
    )
    learner = LogisticRegression(C=learned.freedom, max_iter=learned.steps)
    weights = [example.weight for example in examples]
    if learned.exclusive:
        answers = [learned.labels.index(next(iter(example.labels))) for example in examples]
        learner.fit(matrix, answers, sample_weight=weights)
        coefficients, biases = learner.coef_, learner.intercept_
    else:
        coefficients, biases = [], []
        for label in learned.labels:
            learner.fit(matrix, [label in example.labels for example in examples], sample_weight=weights)
            coefficients.append(learner.coef_[0])
            biases.append(learner.intercept_[0])
    rows = {
        name: row
        for column, name in enumerate(vectorizer.feature_names_)
        if (row := _row((each[column] for each in coefficients), learned.min_weight))
    }
    labels = [str(label) for label in learned.labels]
    return {"labels": labels, "biases": [_hundredths(bias) for bias in biases], "weights": rows}


def _hundredths(weight: float) -> int:
    return round(float(weight) * SCALE)


def _row(weights: Iterable[float], min_weight: int) -> list[int]:
    """The index of each label whose weight is not too small, followed by that weight in hundredths."""
    return [
        number
        for index, weight in enumerate(map(_hundredths, weights))
        if abs(weight) >= min_weight
        for number in (index, weight)
    ]
