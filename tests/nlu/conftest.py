"""Tables of utterances: a line says what a client wrote, what is to be read, and what it is read against.

    utterance | field=value; field=value | asked=time; hall=Мрак

What the client said of no field must be read as nothing: `DATA` fields that a line does not name are to be
None. `change_requests` names the slots to be changed with no new value. `intents` is compared where it is
given, as the whole set. "~" before a field means `ambiguous`, "!" means `invalid`; a context's `now` is
Sunday, 22 November 2026, noon, unless it says otherwise.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

import pytest

from hallchat.nlu import Intent, KnownHall, NluContext, NluResult, understand

HALLS = (
    KnownHall(
        "Минимализм",
        ("Минимализм", "Minimalism"),
        10,
        23,
        "Белая светлая студия для предметной съёмки. A minimal white studio for product shoots",
        capacity=30,
        price=3750,
    ),
    KnownHall(
        "Мрак",
        ("Мрак", "Mrak"),
        11,
        19,
        "Тёмный мистический зал для хоррор-съёмок, клипов и вечеринок. Dark mystic hall: horror films, clips",
        capacity=20,
        price=5000,
    ),
    KnownHall(
        "Пустота",
        ("Пустота", "Pustota"),
        17,
        21,
        "Большой пустой зал: танцы, вечеринки, тренинги. Large bare hall: dancing, parties, training",
        capacity=60,
        price=4450,
    ),
)
DATA = (
    *("hall", "date", "date_end", "start", "end", "hours", "all_day", "daypart"),
    *("people", "name", "phone", "email", "budget"),
)


@dataclass(frozen=True)
class Case:
    """A line of a table."""

    utterance: str
    expected: dict[str, str]
    context: NluContext


def _fields(text: str) -> dict[str, str]:
    pairs = (part.split("=", 1) for part in text.split(";") if part.strip())
    return {key.strip(): value.strip() for key, value in pairs}


def context(**said: str) -> NluContext:
    """A context of the studio's three halls."""
    day = said.get("date")
    return NluContext(
        now=datetime.fromisoformat(said.get("now", "2026-11-22T12:00")),
        halls=HALLS,
        asked=tuple(said.get("asked", "").split()),
        hall=said.get("hall"),
        date=date.fromisoformat(day) if day else None,
        start=said.get("start"),
        end=said.get("end"),
        days=_days(said.get("days")),
        topics=tuple(Intent(topic) for topic in said.get("topics", "").split()),
    )


def _days(text: str | None) -> tuple[date, date] | None:
    if text is None:
        return None
    first, last = map(date.fromisoformat, text.split())
    return first, last


def _case(line: str) -> Case:
    utterance, expected, against = ([part.strip() for part in line.split("|")] + ["", ""])[:3]
    return Case(utterance, _fields(expected), context(**_fields(against)))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `case` runs for every line of its module's CASES."""
    if "case" in metafunc.fixturenames:
        lines = [
            line for line in metafunc.module.CASES.strip().splitlines() if line and not line.startswith("#")
        ]
        cases = [_case(line) for line in lines]
        metafunc.parametrize("case", cases, ids=[case.utterance or "nothing" for case in cases])


def _said(reading: NluResult) -> dict[str, str]:
    """The reading in the notation of the tables, without intents and language."""
    said = {field: str(getattr(reading, field)) for field in DATA if getattr(reading, field) is not None}
    said |= {"change_requests": " ".join(reading.change_requests)} if reading.change_requests else {}
    said |= {f"~{field}": " ".join(options) for field, options in reading.ambiguous.items()}
    return said | {f"!{field}": words for field, words in reading.invalid.items()}


@pytest.fixture
def check() -> Callable[[Case], None]:
    """Reads a case and compares."""

    def compare(case: Case) -> None:
        reading = understand(case.utterance, case.context)
        expected = dict(case.expected)
        if "intents" in expected:
            assert " ".join(sorted(reading.intents)) == " ".join(sorted(expected.pop("intents").split()))
        if "language" in expected:
            assert str(reading.language) == expected.pop("language")
        assert _said(reading) == expected

    return compare
