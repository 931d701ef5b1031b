"""What goes off a list, and what else such a message says: several days, days with no month, a phone."""

from dataclasses import replace
from datetime import date

import pytest

from hallchat.nlu import Intent, NluContext, understand
from hallchat.nlu.types import DroppedWishes, Wish
from tests.nlu.conftest import context

WHITE = "Минимализм"


def in_list(*days: int) -> NluContext:
    """A list of the white hall on these days of December, the first of them in hand and to be confirmed."""
    first, *others = (date(2026, 12, day) for day in days)
    waiting = tuple(Wish(WHITE, day, "10:00", "12:00") for day in others)
    hand = context(
        hall=WHITE, date=first.isoformat(), start="10:00", end="12:00", asked="confirm", people="2"
    )
    return replace(hand, wishes=waiting, in_list=True)


def dropped(message: str, *days: int) -> DroppedWishes:
    found = understand(message, in_list(*days)).dropped
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("message", "days"),
    [
        ("26 не надо", [26]),
        ("да не нужно мне 26. только 27!!!", [26]),
        ("да. 26 удали только", [26]),
        ("22-го не нужно, 26 и 29 тоже не нужно", [22, 26, 29]),
        ("drop the 22nd and the 29th", [22, 29]),
    ],
)
def test_days_that_go(message: str, days: list[int]) -> None:
    found = dropped(message, 27, 22, 26, 29)
    likes = [found.like, *found.also_like]
    assert [like.date and like.date.day for like in likes if like] == days
    assert not found.keeps


@pytest.mark.parametrize(
    "message", ["давайте только 26 декабря, остальные удалите", "26-го да, остальные не надо"]
)
def test_the_day_that_stays(message: str) -> None:
    found = dropped(message, 27, 22, 26, 29)
    assert found == DroppedWishes(like=Wish(date=date(2026, 12, 26)), keeps=True)


@pytest.mark.parametrize("message", ["ничего больше не оформляйте", "больше ничего не бронирую!"])
def test_nothing_more_is_wanted(message: str) -> None:
    assert dropped(message, 27, 22) == DroppedWishes(all=True)


def test_what_stands_beside_is_read() -> None:
    result = understand("Второго не нужно. Только четвёртое. Имя Лев Дорн, +79161234567.", in_list(2, 4))
    assert (result.name, result.phone, result.people) == ("Лев Дорн", "+79161234567", None)
    assert dropped("26 не надо. нас будет девять", 27, 26) == DroppedWishes(
        like=Wish(date=date(2026, 12, 26))
    )
    assert understand("26 не надо. нас будет девять", in_list(27, 26)).people == 9


@pytest.mark.parametrize("message", ["нас 26", "с 12 до 14 не надо, давайте с 15 до 17", "да"])
def test_neighbours_take_nothing_off(message: str) -> None:
    assert understand(message, in_list(27, 26)).dropped is None


def test_a_yes_to_the_one_in_hand_goes_with_a_refusal_of_another() -> None:
    assert understand("да. 26 удали только", in_list(27, 26)).intents == (Intent.YES,)
