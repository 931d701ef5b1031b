"""Questions about the state of this conversation: is it booked, is the hall kept; and neighbours."""

import pytest

from hallchat.nlu import Intent, understand
from hallchat.nlu.acts.booked import asks_of_booked
from tests.nlu.conftest import context

ASKED = """
so is it booked or not
is it booked yet
whats booked rn
just tell me what's booked right now
is the hall kept for me in the meantime, or must I do something else?
is the hall reserved for us at this point?
do i have a booking or not
am I booked in?
зал пока за мной держится?
время за нами закреплено?
так мы записаны или нет
вы забронировали или нет?
"""
OTHERS = """
how long is the hall held for me?
do we have a choice?
can I have the hall for us two?
кто за мной следит?
"""


@pytest.mark.parametrize("text", ASKED.strip().splitlines())
def test_asks_for_the_state(text: str) -> None:
    nlu = understand(text, context(hall="Мрак", now="2026-11-25T12:00"))
    assert Intent.MY_BOOKING in nlu.intents
    assert nlu.questions == ()


@pytest.mark.parametrize("text", OTHERS.strip().splitlines())
def test_asks_something_else(text: str) -> None:
    nlu = understand(text, context(hall="Мрак", now="2026-11-25T12:00"))
    assert Intent.MY_BOOKING not in nlu.intents


@pytest.mark.parametrize("text", ["5 декабря остаётся?", "а 5-е точно остаётся?", "суббота остаётся?"])
def test_asks_if_a_day_stands(text: str) -> None:
    assert asks_of_booked(text)


@pytest.mark.parametrize(
    "text", ["скидка остаётся?", "сколько мест осталось на 6 декабря?", "остаётся 2 часа"]
)
def test_asks_if_something_else_stays(text: str) -> None:
    assert not asks_of_booked(text)
