"""Learn the weights of `hallchat/nlu/acts/classifier.py` from messages and what they are after.

Those are the messages beside this, `labels TAB message` a line, and the corpora of the tests, which count
thrice. Needs scikit-learn, which `make intents` installs and nothing else does.
"""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.corpora import load
from benchmarks.understanding import OURS
from hallchat.nlu import Intent, KnownHall, NluContext
from hallchat.nlu.acts.classifier import SCALE, WEIGHTS, features
from hallchat.nlu.pipeline import intent_evidence

MESSAGES = Path(__file__).parent
NOW = datetime.fromisoformat("2026-12-17T18:30")
HALLS = """
    Лофт Циклорама Готика Белый Чёрный Кирпич Оранжерея Тёмный Винтаж Сканди Индастриал Бетон Неон Прованс
    Классика Модерн Гранж Бохо Минимализм Чердак Мансарда Терраса Атриум Версаль Лаванда Графит Мрамор
    Аквариум Терракота Loft Daylight Blackbox Atrium Brick Attic Velvet Nordic Noir Penthouse
"""
"""Such as the messages name: what is known as a hall's name is not learned as a word."""
SEEN_AT_LEAST = 2
"""Messages that have to share a feature."""
STRENGTH = 10.0
"""The inverse of the regularisation."""
SMALLEST = 30
"""Hundredths below which a weight is left out: it costs bytes and changes nothing."""

Lesson = tuple[set[Intent], dict[str, float], int]
"""What a message is after, its features, and how many messages it counts for."""


def main() -> None:
    """Write the weights, and say how many."""
    lessons = [*_messages(), *_corpora()]
    counts = Counter(name for _, found, _ in lessons for name in found)
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(
        [{name: found[name] for name in found if counts[name] >= SEEN_AT_LEAST} for _, found, _ in lessons]
    )
    weight = [times for _, _, times in lessons]
    models = [
        LogisticRegression(C=STRENGTH, max_iter=400).fit(
            matrix, [intent in wanted for wanted, _, _ in lessons], sample_weight=weight
        )
        for intent in Intent
    ]
    weights = {
        name: row
        for at, name in enumerate(vectors.feature_names_)
        if (row := _row([round(float(model.coef_[0][at]) * SCALE) for model in models]))
    }
    learned = {
        "intents": list(Intent),
        "biases": [round(float(model.intercept_[0]) * SCALE) for model in models],
        "weights": weights,
    }
    WEIGHTS.write_text(json.dumps(learned, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{len(lessons)} messages, {len(weights)} features, {WEIGHTS.stat().st_size // 1024} KB")


def _messages() -> Iterator[Lesson]:
    halls = tuple(KnownHall(name, (name,), 9, 23) for name in HALLS.split())
    for path in sorted(MESSAGES.glob("*.tsv")):
        context = NluContext(NOW, halls, language=path.stem)
        for line in path.read_text("utf-8").splitlines():
            labels, _, message = line.partition("\t")
            wanted = {Intent(label) for label in labels.split(",") if label != "none"}
            yield wanted, features(intent_evidence(message, context)), 1


def _corpora() -> Iterator[Lesson]:
    for path in sorted(OURS.glob("*.tsv")):
        for case in load(path):
            accepted = case.expected.get("intents", ("",))
            wanted = {Intent(label) for label in accepted[0].split(",") if label}
            yield wanted, features(intent_evidence(case.text, case.context)), 3


def _row(hundredths: list[int]) -> list[int]:
    """The number of each intent that matters, followed by its weight."""
    return [each for at, weight in enumerate(hundredths) if abs(weight) >= SMALLEST for each in (at, weight)]


if __name__ == "__main__":
    main()
