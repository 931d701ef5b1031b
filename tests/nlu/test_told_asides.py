"""Tests that the times of something else are none of the booking's, and that those of a booking stay."""

from datetime import date

import pytest

from tests.nlu.test_extras import read

CHOSEN = {"hall": "Минимализм", "date": date(2026, 12, 5), "start": "12:00", "end": "14:00", "people": 3}
SUMMARY = {**CHOSEN, "asked": ("confirm",)}


@pytest.mark.parametrize(
    "message",
    [
        "By when will I get the invoice? The link expires on the 28th and our transfer takes three days",
        "Заехать за полчаса для установки света — это входит или платить?",
        "А бухгалтерия переведёт только девятого, счёт пришлёте?",
        "Ок, вечером оплачу. А проектор есть?",
        "the baby naps at one, is there a quiet corner?",
        "мастер по причёскам едет к нам полтора часа, парковка есть?",
        "my sister writes you on Monday about the flowers",
    ],
)
def test_times_of_something_else_change_no_booking(message: str) -> None:
    found = read(message, **SUMMARY)
    assert (found.date, found.start, found.end, found.hours) == (None, None, None, None)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("у сестры операция, давайте 9 декабря", date(2026, 12, 9)),
        ("the florist is late, make it December 9", date(2026, 12, 9)),
        ("из-за пробок лучше в воскресенье", date(2026, 11, 29)),
        ("my son has an exam, could we come on Sunday instead?", date(2026, 11, 29)),
    ],
)
def test_a_day_that_is_wanted_stays_beside_its_reason(message: str, expected: date) -> None:
    found = read(message, **SUMMARY)
    assert found.date is not None
    assert (found.date - expected).days % 7 == 0


def test_the_only_time_named_answers_the_question() -> None:
    found = read("стилист приезжает к 13", hall="Минимализм", date=date(2026, 12, 5), asked=("time",))
    assert found.start == "13:00"


def test_a_day_told_is_that_of_the_visit_if_the_client_says_so() -> None:
    found = read("У дочки 17 декабря юбилей, хотим в этот же день снять зал на два часа")
    assert (found.date, found.hours) == (date(2026, 12, 17), 2)
