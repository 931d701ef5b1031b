"""Accuracy and time of the language understanding: `python -m benchmarks.understanding [FILE ...]`."""

import argparse
import time
from collections import Counter
from datetime import datetime
from itertools import product
from pathlib import Path

from benchmarks.corpora import Case, load
from hallchat.nlu import KnownHall, NluContext, understand

OWN_CORPORA = Path(__file__).parent.parent / "tests" / "nlu" / "corpora"
_SYLLABLES = (
    *("ма", "ло", "ти", "ка", "ро", "ви", "ша", "ну", "бе", "га", "зи", "фо", "тра", "кли", "пра", "се"),
    *("ду", "жо", "лю", "хе", "ци"),
)
_LONG_MESSAGE = "хочу зал на субботу с 15 до 18 или в пятницу, нас 5 человек; "


def main() -> None:
    """Prints the accuracy for each file, its misses with --misses, and the time of a message."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(OWN_CORPORA.glob("*.tsv")))
    parser.add_argument("--misses", action="store_true", help="Print each message with a wrong field.")
    options = parser.parse_args()
    cases: list[Case] = []
    for path in options.files:
        found = load(path)
        cases += found
        _print_accuracy(path.stem, found, options.misses)
    _print_times(cases)


def _print_accuracy(name: str, cases: list[Case], misses: bool) -> None:
    missed = {case.text: found for case in cases if (found := case.misses())}
    fields = Counter(field for found in missed.values() for field in found)
    right = len(cases) - len(missed)
    print(f"{name}: {right} of {len(cases)}, {100 * right / len(cases):.1f}%  {dict(fields)}")
    for text, found in missed.items() if misses else ():
        print(f"  {text}")
        print(
            "      "
            + "; ".join(f"{field}: {value}, not {expected}" for field, (expected, value) in found.items())
        )


def _print_times(cases: list[Case]) -> None:
    times = sorted(_ms(case.text, case.context) for case in cases)
    print(f"a message: p50 {times[len(times) // 2]:.1f} ms, p95 {times[len(times) * 95 // 100]:.1f} ms")
    names = ["".join(parts).capitalize() for parts in product(_SYLLABLES, repeat=3)]
    names += ["".join(parts).capitalize() for parts in product(_SYLLABLES[:9], repeat=4)]
    halls = tuple(KnownHall(name, (name,), 9, 23) for name in dict.fromkeys(names))[:10_000]
    many = NluContext(datetime.fromisoformat("2026-12-01T12:00"), halls)
    _ms("привет", many)  # builds the index of halls
    print(f"a message among {len(halls)} halls: {_ms('зал Клималё завтра с 15 до 18', many):.1f} ms")
    print(f"a message of 10 KB: {_ms(_LONG_MESSAGE * 100, cases[0].context):.1f} ms")


def _ms(text: str, context: NluContext) -> float:
    """Milliseconds to read a message."""
    started_at = time.perf_counter()
    understand(text, context)
    return (time.perf_counter() - started_at) * 1000


if __name__ == "__main__":
    main()
