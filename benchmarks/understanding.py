"""How much of messages is read right, and how fast: `python -m benchmarks.understanding [FILE ...]`."""

import argparse
import time
from collections import Counter
from datetime import datetime
from itertools import product
from pathlib import Path

from benchmarks.corpora import Case, load
from hallchat.nlu import KnownHall, NluContext, understand

OURS = Path(__file__).parent.parent / "tests" / "nlu" / "corpora"
_SYLLABLES = (
    *("ма", "ло", "ти", "ка", "ро", "ви", "ша", "ну", "бе", "га", "зи", "фо", "тра", "кли", "пра", "се"),
    *("ду", "жо", "лю", "хе", "ци"),
)
_BIG = "хочу зал на субботу с 15 до 18 или в пятницу, нас 5 человек; "


def main() -> None:
    """Print a line for each file, its misses with --misses, and what a message costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(OURS.glob("*.tsv")))
    parser.add_argument("--misses", action="store_true", help="Print each message that is read otherwise.")
    given = parser.parse_args()
    cases: list[Case] = []
    for path in given.files:
        found = load(path)
        cases += found
        _tell(path.stem, found, given.misses)
    _speed(cases)


def _tell(name: str, cases: list[Case], misses: bool) -> None:
    missed = {case.text: found for case in cases if (found := case.misses())}
    fields = Counter(field for found in missed.values() for field in found)
    right = len(cases) - len(missed)
    print(f"{name}: {right} of {len(cases)}, {100 * right / len(cases):.1f}%  {dict(fields)}")
    for text, found in missed.items() if misses else ():
        print(f"  {text}")
        print(
            "      " + "; ".join(f"{field}: {told}, not {wanted}" for field, (wanted, told) in found.items())
        )


def _speed(cases: list[Case]) -> None:
    took = sorted(_took(case.text, case.context) for case in cases)
    print(f"a message: p50 {took[len(took) // 2]:.1f} ms, p95 {took[len(took) * 95 // 100]:.1f} ms")
    names = ["".join(parts).capitalize() for parts in product(_SYLLABLES, repeat=3)]
    names += ["".join(parts).capitalize() for parts in product(_SYLLABLES[:9], repeat=4)]
    halls = tuple(KnownHall(name, (name,), 9, 23) for name in dict.fromkeys(names))[:10_000]
    many = NluContext(datetime.fromisoformat("2026-12-01T12:00"), halls)
    _took("привет", many)  # makes the index
    print(f"a message among {len(halls)} halls: {_took('зал Клималё завтра с 15 до 18', many):.1f} ms")
    print(f"a message of 10 KB: {_took(_BIG * 100, cases[0].context):.1f} ms")


def _took(text: str, context: NluContext) -> float:
    """Milliseconds of one reading."""
    begun = time.perf_counter()
    understand(text, context)
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
