"""Tables of utterances: each line holds a message, the expected result, and the context.

    utterance | field=value; field=value | asked=time; hall=Мрак

`DATA` fields that a line does not name have to be None. `change_requests` names the slots to be changed
without a new value. `intents` is compared if it is given, as the whole set. "~" before a field means
`ambiguous`, "!" means `invalid`. By default `now` is Sunday, 22 November 2026, noon. A line that begins
with "#" is a comment.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

import pytest

from hallchat.nlu import Intent, KnownHall, NluContext, NluResult, understand
from hallchat.nlu.slots import FIELDS, WISH_FIELDS
from hallchat.nlu.types import Daypart

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
DATA = (*FIELDS, "date_end", *WISH_FIELDS)


@dataclass(frozen=True)
class Case:
    """A line of a table."""

    utterance: str
    expected: dict[str, str]
    context: NluContext


def _fields(text: str) -> dict[str, str]:
    pairs = (part.split("=", 1) for part in text.split(";") if part.strip())
    return {key.strip(): value.strip() for key, value in pairs}


def context(**values: str) -> NluContext:
    """A context of the studio's three halls."""
    day = values.get("date")
    return NluContext(
        name=values.get("name"),
        language=values.get("language", "ru"),
        now=datetime.fromisoformat(values.get("now", "2026-11-22T12:00")),
        halls=HALLS,
        asked=tuple(values.get("asked", "").split()),
        hall=values.get("hall"),
        date=date.fromisoformat(day) if day else None,
        start=values.get("start"),
        end=values.get("end"),
        daypart=Daypart(values["daypart"]) if "daypart" in values else None,
        people=int(values["people"]) if "people" in values else None,
        days=_days(values.get("days")),
        topics=tuple(Intent(topic) for topic in values.get("topics", "").split()),
    )


def _days(text: str | None) -> tuple[date, date] | None:
    if text is None:
        return None
    first, last = map(date.fromisoformat, text.split())
    return first, last


def _case(line: str) -> Case:
    utterance, expected, given = ([part.strip() for part in line.split("|")] + ["", ""])[:3]
    return Case(utterance, _fields(expected), context(**_fields(given)))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `case` runs for every line of its module's CASES."""
    if "case" in metafunc.fixturenames:
        lines = [
            line for line in metafunc.module.CASES.strip().splitlines() if line and not line.startswith("#")
        ]
        cases = [_case(line) for line in lines]
        metafunc.parametrize("case", cases, ids=[case.utterance or "nothing" for case in cases])


def _notation(result: NluResult) -> dict[str, str]:
    """The result in the notation of the tables, without intents and language."""
    shown = {field: str(getattr(result, field)) for field in DATA if getattr(result, field) is not None}
    shown |= {"change_requests": " ".join(result.change_requests)} if result.change_requests else {}
    shown |= {f"~{field}": " ".join(options) for field, options in result.ambiguous.items()}
    return shown | {f"!{field}": words for field, words in result.invalid.items()}


@pytest.fixture
def check() -> Callable[[Case], None]:
    """Compares the result of a case with the expected one."""

    def compare(case: Case) -> None:
        result = understand(case.utterance, case.context)
        expected = dict(case.expected)
        if "intents" in expected:
            assert " ".join(sorted(result.intents)) == " ".join(sorted(expected.pop("intents").split()))
        if "language" in expected:
            assert str(result.language) == expected.pop("language")
        assert _notation(result) == expected

    return compare
