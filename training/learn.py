"""Learns the weights of `hallchat/nlu/acts/classifier.py` from labelled messages.

The messages are the `*.tsv` files of this folder (one `labels TAB message` per line) and the corpora of the
tests. Needs scikit-learn, which only `make intents` installs.
"""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.corpora import load
from benchmarks.understanding import OWN_CORPORA
from hallchat.nlu import Intent, KnownHall, NluContext
from hallchat.nlu.acts.classifier import features
from hallchat.nlu.acts.intent_model import SCALE, WEIGHTS
from hallchat.nlu.pipeline import intent_evidence

MESSAGES = Path(__file__).parent
NOW = datetime.fromisoformat("2026-12-17T18:30")
HALLS = """
    Лофт Циклорама Готика Белый Чёрный Кирпич Оранжерея Тёмный Винтаж Сканди Индастриал Бетон Неон Прованс
    Классика Модерн Гранж Бохо Минимализм Чердак Мансарда Терраса Атриум Версаль Лаванда Графит Мрамор
    Аквариум Терракота Loft Daylight Blackbox Atrium Brick Attic Velvet Nordic Noir Penthouse
"""
"""The hall names that the messages use: known as halls, they are masked and not learned as words."""
CORPUS_WEIGHT = 3
"""A message of the corpora counts as much as this many of the training files."""
MIN_MESSAGES = 2
"""A feature of fewer messages is not learned."""
INVERSE_REGULARISATION = 10.0
MIN_WEIGHT = 30
"""Smaller weights, in hundredths, are left out: they cost bytes and change nothing."""

Example = tuple[set[Intent], dict[str, float], int]
"""The intents of a message, its features, and its weight in messages."""


def main() -> None:
    """Writes the weights and prints their number and size."""
    examples = [*_messages(), *_corpora()]
    counts = Counter(name for _, values, _ in examples for name in values)
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(
        [
            {name: value for name, value in values.items() if counts[name] >= MIN_MESSAGES}
            for _, values, _ in examples
        ]
    )
    sample_weights = [weight for _, _, weight in examples]
    models = [
        LogisticRegression(C=INVERSE_REGULARISATION, max_iter=400).fit(
            matrix, [intent in intents for intents, _, _ in examples], sample_weight=sample_weights
        )
        for intent in Intent
    ]
    weights = {
        name: row
        for column, name in enumerate(vectorizer.feature_names_)
        if (row := _row([round(float(model.coef_[0][column]) * SCALE) for model in models]))
    }
    content = {
        "intents": list(Intent),
        "biases": [round(float(model.intercept_[0]) * SCALE) for model in models],
        "weights": weights,
    }
    WEIGHTS.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{len(examples)} messages, {len(weights)} features, {WEIGHTS.stat().st_size // 1024} KB")


def _messages() -> Iterator[Example]:
    halls = tuple(KnownHall(name, (name,), 9, 23) for name in HALLS.split())
    for path in sorted(MESSAGES.glob("*.tsv")):
        context = NluContext(NOW, halls, language=path.stem)
        for line in path.read_text("utf-8").splitlines():
            labels, _, message = line.partition("\t")
            intents = {Intent(label) for label in labels.split(",") if label != "none"}
            yield intents, features(intent_evidence(message, context)), 1


def _corpora() -> Iterator[Example]:
    for path in sorted(OWN_CORPORA.glob("*.tsv")):
        for case in load(path):
            accepted = case.expected.get("intents", ("",))
            intents = {Intent(label) for label in accepted[0].split(",") if label}
            yield intents, features(intent_evidence(case.text, case.context)), CORPUS_WEIGHT


def _row(hundredths: list[int]) -> list[int]:
    """The index of each intent whose weight is not too small, followed by that weight."""
    return [
        number
        for index, weight in enumerate(hundredths)
        if abs(weight) >= MIN_WEIGHT
        for number in (index, weight)
    ]


if __name__ == "__main__":
    main()
