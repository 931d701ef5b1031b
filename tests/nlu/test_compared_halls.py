"""Questions that look for a larger or a cheaper hall than the one in hand, or for how all differ."""

import pytest

from hallchat.nlu import Intent, understand
from hallchat.nlu.types import Digression
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    ("message", "hall", "found"),
    [
        ("а побольше зала нет?", "Минимализм", "Пустота"),
        ("есть что-нибудь подешевле?", "Мрак", "Минимализм"),
        ("а подешевле есть?", "Мрак", "Минимализм"),
        ("is there a bigger hall?", "Мрак", "Пустота"),
        ("do you have anything cheaper?", "Мрак", "Минимализм"),
    ],
)
def test_another_hall_is_looked_for_than_the_chosen_one(message: str, hall: str, found: str) -> None:
    nlu = understand(message, context(asked="date", hall=hall))
    assert nlu.ambiguous["hall"] == (found,)
    assert nlu.change_requests == ("hall",)
    assert nlu.intents == (Intent.RECOMMEND,)


@pytest.mark.parametrize(
    ("message", "found"),
    [
        ("мрак дорого, есть подешевле?", "Минимализм"),
        ("do you have anything bigger than minimalism?", "Пустота"),
        ("есть зал побольше, чем мрак?", "Пустота"),
    ],
)
def test_the_hall_that_is_compared_with_is_not_taken(message: str, found: str) -> None:
    nlu = understand(message, context(asked="hall"))
    assert (nlu.hall, nlu.ambiguous["hall"], nlu.questions) == (None, (found,), ())


@pytest.mark.parametrize(
    ("message", "hall"),
    [
        ("есть дни подешевле?", "Мрак"),
        ("можно больше 20 человек?", "Мрак"),
        ("есть больше часов?", "Мрак"),
        ("а подешевле есть?", "Минимализм"),  # the cheapest
    ],
)
def test_no_other_hall_is_looked_for(message: str, hall: str) -> None:
    nlu = understand(message, context(asked="date", hall=hall))
    assert not nlu.change_requests
    assert "hall" not in nlu.ambiguous


@pytest.mark.parametrize("message", ["подскажете чем отличаются?", "чем отличаются залы"])
def test_how_all_differ_is_no_question_to_the_studio(message: str) -> None:
    assert not understand(message, context(asked="hall")).questions


def test_how_two_differ_is_told_of_these() -> None:
    nlu = understand("чем мрак отличается от пустоты?", context(asked="hall"))
    assert Digression.COMPARES in nlu.digressions


@pytest.mark.parametrize("message", ["мы с мужем хотим лав стори", "съёмка на двоих, какой зал?"])
def test_a_purpose_alone_asks_for_advice(message: str) -> None:
    nlu = understand(message, context(asked="hall"))
    assert (nlu.intents, nlu.ambiguous["hall"]) == ((Intent.RECOMMEND,), ("Минимализм",))


def test_company_is_no_purpose_beside_a_day() -> None:
    assert "hall" not in understand("5 декабря с женой", context(asked="hall")).ambiguous


def test_a_reason_is_no_name() -> None:
    assert understand("мрак не подходит, темновато", context(asked="name", hall="Мрак")).name is None
    assert understand("мрак не подходит. Олег", context(asked="name", hall="Мрак")).name == "Олег"
