"""Clients who say that they come after the beginning of their booking, without a word for being late."""

import pytest

from hallchat.nlu import understand
from hallchat.nlu.types import Trouble
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    "message",
    [
        "Traffic is awful, we'll be there ten minutes past three for our 3 o'clock shoot",
        "we'll be ten past three for our three o'clock",
        "we'll be there at 3:10 for our 3pm",
        "I'm arriving around 3.15 for my 3 o'clock booking",
        "we will get there by half past three, our shoot is at 3",
        "our session starts at 10, we'll only make it to you at 10:20",
        "будем в двадцать минут четвёртого, а съёмка у нас в три",
        "съёмка у нас в три, приедем в 15:20",
        "приедем в полчетвертого, бронь на 15:00",
        "у нас с трёх, будем только в три двадцать",
        "мы записаны на 12, подъедем к половине первого",
    ],
)
def test_they_are_late_and_book_nothing(message: str) -> None:
    result = understand(message, context())
    assert result.troubles == (Trouble.LATE,)
    assert (result.date, result.start, result.people, result.questions) == (None, None, None, ())


@pytest.mark.parametrize(
    "message",
    [
        "we'll be there at 2:45 for our 3 o'clock shoot",
        "Can we come at 2:30 for our 3 o'clock shoot?",
        "we'll be there at 3 for our 3 o'clock shoot",
        "бронь с трёх, приедем в 14:40",
        "приедем к трём, съёмка у нас в три",
        "забронируйте Мрак на 12, приедем в 12",
        "у нас съёмка в три, визажист приедет в 15:20",
        "We want Mrak for our 3 day shoot, we'll be there at 10",
        "Мрак с трёх до пяти, нас будет трое",
    ],
)
def test_who_comes_in_time_is_not_late(message: str) -> None:
    assert not understand(message, context()).troubles
