"""Learn the weights of `hallchat/agent/understanding/classifier.py` from the messages beside this.

Needs scikit-learn, which `make intents` installs and nothing else does.
"""

import json
from collections import Counter
from datetime import datetime
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from hallchat.agent.understanding import Context, Intent, KnownHall
from hallchat.agent.understanding.classifier import SCALE, WEIGHTS, features
from hallchat.agent.understanding.reader import evidence

MESSAGES = Path(__file__).parent
NOW = datetime.fromisoformat("2026-12-17T18:30")
HALLS = tuple(
    KnownHall(name, (name,), 9, 23)
    for name in (
        *(
            "Лофт",
            "Циклорама",
            "Готика",
            "Белый",
            "Чёрный",
            "Кирпич",
            "Оранжерея",
            "Тёмный",
            "Винтаж",
            "Сканди",
        ),
        *(
            "Индастриал",
            "Бетон",
            "Неон",
            "Прованс",
            "Классика",
            "Модерн",
            "Гранж",
            "Бохо",
            "Минимализм",
            "Чердак",
        ),
        *("Мансарда", "Терраса", "Атриум", "Версаль", "Лаванда", "Графит", "Мрамор", "Аквариум", "Терракота"),
        *(
            "Loft",
            "Daylight",
            "Blackbox",
            "Atrium",
            "Brick",
            "Attic",
            "Velvet",
            "Nordic",
            "Noir",
            "Penthouse",
        ),
    )
)
"""Such as the messages name: what is known as a hall's name is not learned as a word."""
SEEN_AT_LEAST = 2
"""Messages that have to share a feature."""
STRENGTH = 10.0
"""The inverse of the regularisation."""
SMALLEST = 30
"""Hundredths below which a weight is left out: it costs bytes and changes nothing."""


def main() -> None:
    """Write the weights, and say how many."""
    wanted, found = [], []
    for path in sorted(MESSAGES.glob("*.tsv")):
        context = Context(NOW, HALLS, locale=path.stem)
        for line in path.read_text("utf-8").splitlines():
            labels, _, message = line.partition("\t")
            wanted.append({Intent(label) for label in labels.split(",") if label != "none"})
            found.append(features(evidence(message, context)))
    counts = Counter(name for each in found for name in each)
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(
        [{name: each[name] for name in each if counts[name] >= SEEN_AT_LEAST} for each in found]
    )
    models = [
        LogisticRegression(C=STRENGTH, max_iter=400).fit(matrix, [intent in each for each in wanted])
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
    print(f"{len(wanted)} messages, {len(weights)} features, {WEIGHTS.stat().st_size // 1024} KB")


def _row(hundredths: list[int]) -> list[int]:
    """The number of each intent that matters, followed by its weight."""
    return [each for at, weight in enumerate(hundredths) if abs(weight) >= SMALLEST for each in (at, weight)]


if __name__ == "__main__":
    main()
