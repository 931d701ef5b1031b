"""A no joined to a hall refuses that hall alone: what else the message wants is wanted."""

from datetime import date

import pytest

from hallchat.nlu import Intent, NluResult, understand
from tests.nlu.conftest import context

_MONDAY, _WEDNESDAY = date(2026, 11, 30), date(2026, 12, 2)


def _read(text: str, asked: str = "name extras") -> NluResult:
    in_hand = {"hall": "Мрак", "date": "2026-11-30", "start": "17:00", "end": "19:00"}
    return understand(text, context(asked=asked, now="2026-11-25T12:00", **in_hand))


@pytest.mark.parametrize(
    "text",
    [
        "no Mrak! Pustota on Monday AND on Wednesday",
        "No, not Mrak! Pustota on Monday and on Wednesday",
        "никакого Мрака! Пустота в понедельник и в среду",
        "нет, не Мрак! Пустоту 30 ноября и 2 декабря",
        "не Мрак! Пустота в понедельник и в среду",
    ],
)
@pytest.mark.parametrize("asked", ["name extras", "rules confirm"])
def test_the_rest_is_a_wish(text: str, asked: str) -> None:
    nlu = _read(text, asked)
    assert (nlu.hall, nlu.date, nlu.refused_halls) == ("Пустота", _MONDAY, ("Мрак",))
    assert [(wish.hall, wish.date) for wish in nlu.visits] == [("Пустота", _WEDNESDAY)]
    assert Intent.NO not in nlu.intents


@pytest.mark.parametrize("text", ["no Mrak", "no Mrak!", "нет, не Мрак", "никакого Мрака"])
def test_another_hall_is_asked_for(text: str) -> None:
    nlu = _read(text)
    assert (nlu.hall, nlu.refused_halls, nlu.change_requests) == (None, ("Мрак",), ("hall",))


@pytest.mark.parametrize(
    ("text", "hall"),
    [
        ("no, Pustota", "Пустота"),
        ("no Pustota", "Пустота"),
        ("нет, Пустота", "Пустота"),
        ("no, Mrak and Pustota on Monday", "Мрак"),
        ("no smoke machine, Mrak is fine", None),
    ],
)
def test_a_no_before_the_hall_that_is_wanted(text: str, hall: str | None) -> None:
    nlu = _read(text)
    assert nlu.refused_halls == ()
    assert hall is None or nlu.hall == hall


@pytest.mark.parametrize(
    "text",
    ["нет, в понедельник, ой, в среду", "no, Monday, no, Wednesday", "нет, не в понедельник, а в среду"],
)
def test_a_correction_names_one_day(text: str) -> None:
    nlu = _read(text)
    assert (nlu.date, nlu.visits) == (_WEDNESDAY, ())
