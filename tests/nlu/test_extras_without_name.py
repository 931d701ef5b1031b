"""Extras for a whole list, and those that were spoken of and are ordered without their name."""

from dataclasses import replace
from datetime import date

import pytest

from hallchat.nlu import understand
from hallchat.nlu.acts.missed_extras import misses_extra
from hallchat.nlu.types import KnownExtra, NluContext, Wish
from tests.nlu.conftest import context

EXTRAS = (
    KnownExtra("dressing", ("Гримёрка", "Dressing room")),
    KnownExtra("smoke", ("Дым-машина", "Smoke machine")),
)


def _in_list(spoken: tuple[str, ...] = ()) -> NluContext:
    in_hand = context(asked="name", hall="Минимализм", date="2026-12-05", start="12:00", end="14:00")
    waiting = (Wish(hall="Пустота", date=date(2026, 12, 7), start="17:00", end="19:00"),)
    return replace(in_hand, extras=EXTRAS, wishes=waiting, in_list=True, spoken_extras=spoken)


@pytest.mark.parametrize(
    "text",
    [
        "Гримёрку берём оба раза",
        "гримёрку на обе",
        "гримёрку и туда и туда",
        "dressing room for both",
        "add the dressing room each time",
    ],
)
def test_are_for_the_whole_list(text: str) -> None:
    nlu = understand(text, _in_list())
    assert (nlu.extras, nlu.extras_for_all) == ({"dressing": 1}, True)


def test_are_for_each_of_a_list_that_is_told_at_once() -> None:
    told = "Минимализм 5 декабря с 12 до 14 и Пустота 7 декабря с 17 до 19, гримёрка на обе"
    nlu = understand(told, replace(context(), extras=EXTRAS))
    assert [nlu.extras, *(visit.extras for visit in nlu.visits)] == [{"dressing": 1}] * 2


@pytest.mark.parametrize("text", ["Гримёрку добавьте", "add the dressing room", "гримёрку сюда"])
def test_are_for_the_one_in_hand(text: str) -> None:
    assert not understand(text, _in_list()).extras_for_all


@pytest.mark.parametrize(
    "text", ["добавьте её и бронируйте", "её добавим", "берём её", "add it and book", "add it please"]
)
def test_the_one_spoken_of_is_ordered(text: str) -> None:
    assert understand(text, _in_list(spoken=("dressing",))).extras == {"dressing": 1}
    assert understand(text, _in_list(spoken=("dressing", "smoke"))).extras is None
    assert understand(text, _in_list()).extras is None


@pytest.mark.parametrize(
    "text",
    ["а дым где?", "А гримёрка на 10-е? Я же просила", "почему нет гримёрки", "where is my smoke machine?"],
)
def test_one_is_missed(text: str) -> None:
    assert misses_extra(text)


@pytest.mark.parametrize(
    "text",
    ["где находится гримёрка?", "сколько стоит гримёрка?", "where is the dressing room?", "а гримёрка есть?"],
)
def test_none_is_missed(text: str) -> None:
    assert not misses_extra(text)
