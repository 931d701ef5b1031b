"""The packed sums of the classifiers equal sums that are added one by one."""

import json
import random
from pathlib import Path

import pytest

from hallchat.nlu import Intent
from hallchat.nlu.acts import asides, classifier, matters
from hallchat.nlu.acts.linear_model import load_model


@pytest.mark.parametrize("file", [classifier.WEIGHTS, matters.WEIGHTS, asides.WEIGHTS])
@pytest.mark.parametrize("seed", range(20))
def test_totals_are_the_sums_of_bias_and_weights(seed: int, file: Path) -> None:
    content, model, chance = json.loads(file.read_text("utf-8")), load_model(file), random.Random(seed)
    assert model is not None
    names = sorted(content["weights"])
    groups = [(chance.sample(names, count), chance.random()) for count in (0, 1, 30, 3000)]
    expected = dict(zip(content["labels"], map(float, content["biases"]), strict=True))
    for features, value in groups:
        for row in (content["weights"][name] for name in features):
            for index, weight in zip(row[::2], row[1::2], strict=True):
                expected[content["labels"][index]] += weight * value
    assert model.totals([*groups, (["unknown"], 1.0)]) == pytest.approx(expected, abs=0.5)


def test_every_intent_has_weights() -> None:
    """The classifier drops an intent without weights, even if a rule found it."""
    assert set(json.loads(classifier.WEIGHTS.read_text("utf-8"))["labels"]) == set(Intent)


def test_every_topic_has_weights() -> None:
    assert json.loads(matters.WEIGHTS.read_text("utf-8"))["labels"] == list(matters.LABELS)
