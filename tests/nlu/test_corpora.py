"""The corpora of labelled messages: corpora/*.tsv.

They were written without knowledge of the code, and the code was then developed against them.
benchmarks/README.md gives the accuracy at the first run.
"""

from pathlib import Path

import pytest

from benchmarks.corpora import load

CORPORA = sorted((Path(__file__).parent / "corpora").glob("*.tsv"))
MIN_ACCURACY = 0.98
MIN_ACCURACY_OF_EACH = 0.95


def test_most_messages_are_read_in_every_field() -> None:
    cases = [case for path in CORPORA for case in load(path)]
    wrong = [f"{case.text}: {found}" for case in cases if (found := case.misses())]
    assert len(cases) >= 400
    assert len(wrong) <= len(cases) * (1 - MIN_ACCURACY), "\n".join(wrong)


@pytest.mark.parametrize("path", CORPORA, ids=[path.stem for path in CORPORA])
def test_no_corpus_falls_behind(path: Path) -> None:
    cases = load(path)
    assert sum(not case.misses() for case in cases) >= len(cases) * MIN_ACCURACY_OF_EACH
