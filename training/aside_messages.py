"""The labelled clauses from which `hallchat/nlu/acts/asides.py` learns: the files of `asides/`.

Each line is `label TAB clause`: "data" if its day, hours or length are of a visit to the studio, "aside" if
they are of something else. The clauses were written without sight of any rule; `corrections.tsv` has those
that were misread later. Orders and changes of the intent classifier are data, too.
"""

from collections.abc import Iterator
from pathlib import Path

from hallchat.nlu.acts.asides import ASIDE, WEIGHTS
from hallchat.nlu.acts.letter_features import letter_groups, values
from hallchat.nlu.text.normalize import prepare
from hallchat.nlu.text.number_words import number_words_to_digits
from training.fitting import Example, Learned

MESSAGES = Path(__file__).parent / "asides"
ORDERS = {"book", "change", "availability", "another"}
"""Intents of messages whose times are those of a booking."""
ORDER_WEIGHT = 0.5
LEARNED = Learned(WEIGHTS, [ASIDE], min_weight=8, steps=250)


def examples() -> Iterator[Example]:
    """Yields all that is learned."""
    for path in sorted(MESSAGES.glob("*.tsv")):
        for label, text in _lines(path):
            yield _example(label, text, 1)
    for path in sorted(MESSAGES.parent.glob("*.tsv")):
        for labels, text in _lines(path):
            if ORDERS.issuperset(labels.split(",")):
                yield _example("data", text, ORDER_WEIGHT)


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text("utf-8").splitlines():
        label, _, text = line.partition("\t")
        yield label, text


def _example(label: str, text: str, weight: float) -> Example:
    folded = number_words_to_digits(prepare(text).text).strip(" .!,?")
    return Example({label}, values(letter_groups(folded)), weight)
