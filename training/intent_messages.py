"""The labelled messages from which the intent classifier learns (`hallchat/nlu/acts/classifier.py`).

They are the `*.tsv` files of this folder (one `labels TAB message` per line) and the corpora of the tests.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from benchmarks.corpora import load
from benchmarks.understanding import OWN_CORPORA
from hallchat.nlu import Intent, KnownHall, NluContext
from hallchat.nlu.acts.classifier import WEIGHTS, feature_groups
from hallchat.nlu.acts.letter_features import values
from hallchat.nlu.pipeline import intent_evidence
from training.fitting import Example, Learned

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
LEARNED = Learned(WEIGHTS, tuple(Intent), min_weight=30)


def examples() -> Iterator[Example]:
    """Yields the messages of the training files and of the corpora."""
    halls = tuple(KnownHall(name, (name,), 9, 23) for name in HALLS.split())
    for path in sorted(MESSAGES.glob("*.tsv")):
        context = NluContext(NOW, halls, language=path.stem)
        for line in path.read_text("utf-8").splitlines():
            labels, _, message = line.partition("\t")
            yield _example(labels.replace("none", ""), message, context, 1)
    for path in sorted(OWN_CORPORA.glob("*.tsv")):
        for case in load(path):
            labels = case.expected.get("intents", ("",))[0] or ""
            yield _example(labels, case.text, case.context, CORPUS_WEIGHT)


def _example(labels: str, message: str, context: NluContext, weight: int) -> Example:
    intents = {Intent(label) for label in labels.split(",") if label}
    return Example(intents, values(feature_groups(intent_evidence(message, context))), weight)
