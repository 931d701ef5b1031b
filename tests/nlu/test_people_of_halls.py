"""People told for each of several halls, in a list and of wishes that wait."""

from dataclasses import replace

import pytest

from hallchat.nlu import NluResult, understand
from hallchat.nlu.types import Intent, Wish
from tests.nlu.test_lists_in_hand import MINIMALISM_THEN_MRAK
from tests.nlu.test_wishes import MRAK, WHITE, context

IN_HAND = replace(MINIMALISM_THEN_MRAK, asked=("people",))


def people_of(result: NluResult) -> dict[str | None, int | None]:
    return {result.hall or WHITE: result.people} | {wish.hall: wish.people for wish in result.visits}


@pytest.mark.parametrize(
    "message",
    [
        "Minimalism: 6 people, the girls and a photographer. Mrak: 4 people.",
        "Минимализм 6 человек, в Мраке 4",
        "6 в Минимализме и 4 в Мраке",
        "в Мраке будет 4 человека, в Минимализме 6",
    ],
)
def test_each_hall_gets_its_people(message: str) -> None:
    result = understand(message, IN_HAND)
    assert people_of(result) == {WHITE: 6, MRAK: 4}
    assert result.dropped is None


@pytest.mark.parametrize(
    "message", ["In Mrak there will be 4 people", "в Мраке нас будет 4", "Mrak: 4 people"]
)
def test_the_people_of_a_hall_that_waits_change_nothing_in_hand(message: str) -> None:
    result = understand(message, IN_HAND)
    assert result.hall is None
    assert result.people is None
    assert result.visits == (Wish(hall=MRAK, people=4),)


def test_beside_a_list_they_are_no_further_bookings() -> None:
    text = "Minimalism December 5 from 10 to 13 and Mrak from 13 to 15. Minimalism: 6 people, Mrak: 4 people."
    result = understand(text, context())
    assert people_of(result) == {WHITE: 6, MRAK: 4}
    assert [wish.start for wish in result.visits] == ["13:00"]


@pytest.mark.parametrize(
    "message", ["6", "нас 6", "Minimalism, 6 people", "Мрак 5 декабря с 12 до 14, нас 4"]
)
def test_one_number_stays_that_of_the_booking(message: str) -> None:
    assert not [wish for wish in understand(message, IN_HAND).visits if wish.people and not wish.date]


@pytest.mark.parametrize(
    "message",
    [
        "I still want Minimalism 10 to 13 without dressing room, and Mrak 13 to 15 as a second booking.",
        "Минимализм с 10 до 13 без гримёрки, и Мрак с 13 до 15 второй бронью",
    ],
)
def test_a_thing_left_out_takes_no_wish_off(message: str) -> None:
    assert understand(message, IN_HAND).dropped is None


@pytest.mark.parametrize(
    "message", ["без Мрака", "without Mrak", "без второй", "book them without the second one"]
)
def test_a_hall_or_a_number_left_out_does(message: str) -> None:
    result = understand(message, replace(IN_HAND, asked=("rules", "confirm")))
    assert result.dropped is not None
    assert Intent.CANCEL_BOOKING not in result.intents
