"""Messages as people write them, each with its reading: corpora/*.tsv.

They were written without a look at the code, and then developed against.
benchmarks/README.md tells what was right at first sight.
"""

from pathlib import Path

import pytest

from benchmarks.corpora import load

CORPORA = sorted((Path(__file__).parent / "corpora").glob("*.tsv"))
RIGHT = 0.98


def test_most_messages_are_read_in_every_field() -> None:
    cases = [case for path in CORPORA for case in load(path)]
    missed = [f"{case.text}: {found}" for case in cases if (found := case.misses())]
    assert len(cases) >= 400
    assert len(missed) <= len(cases) * (1 - RIGHT), "\n".join(missed)


@pytest.mark.parametrize("path", CORPORA, ids=[path.stem for path in CORPORA])
def test_no_list_falls_behind(path: Path) -> None:
    cases = load(path)
    assert sum(not case.misses() for case in cases) >= len(cases) * 0.95
