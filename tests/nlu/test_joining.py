"""One more person whom the client asks for, and a phone that is asked about."""

from datetime import date

import pytest

from hallchat.nlu import Intent
from hallchat.nlu.types import Digression
from tests.nlu.test_extras import read

CHOSEN = {"hall": "Мрак", "date": date(2026, 12, 3), "start": "12:00", "end": "14:00"}


@pytest.mark.parametrize("asked", [("rules", "confirm"), ("email",)])
@pytest.mark.parametrize(
    "message",
    [
        "and my friend come too, he make video, is ok?",
        "Can my mother in law come too?",
        "can I bring a friend?",
        "is it ok if my sister joins us?",
        "my cousin is also coming",
        "а можно ещё подруга придёт?",
        "а мама может прийти со мной?",
        "можно с собой маму взять?",
        "и сестра тоже придёт",
    ],
)
def test_one_more_is_counted_and_answered_by_the_capacity(message: str, asked: tuple[str, ...]) -> None:
    found = read(message, **CHOSEN, people=2, asked=asked)
    assert found.people == 3
    assert Intent.CAPACITY in found.intents
    assert not found.questions
    assert not found.only_asks
    unknown = read(message, **CHOSEN, asked=asked)
    assert unknown.people is None
    assert Intent.CAPACITY in unknown.intents


@pytest.mark.parametrize(
    "message",
    [
        "can we bring a dog?",
        "can my photographer come too?",
        "подруга оплатит",
        "мама спрашивает, где вы находитесь",
        "my friend told me about you",
        "можно с собой торт взять?",
        "can I come too early?",
    ],
)
def test_others_join_nobody(message: str) -> None:
    assert read(message, **CHOSEN, people=2, asked=("email",)).people is None


@pytest.mark.parametrize(
    "message",
    [
        "ugh +1 646 555 0137, is that fine from the US?",
        "+44 7700 900142. will it work?",
        "+44 7700 900142, is a british number ok?",
        "+49 170 1234567, немецкий номер подойдёт?",
        "+998 90 123 45 67, ничего, что не российский?",
    ],
)
def test_a_number_that_is_asked_about_is_taken(message: str) -> None:
    found = read(message, **CHOSEN, asked=("phone",))
    assert found.phone
    assert Digression.NUMBER_FITS in found.digressions
    assert not found.questions


@pytest.mark.parametrize("message", ["is that fine?", "646-555-0137, is that fine?", "такой зал подойдёт?"])
def test_without_a_number_nothing_of_it_is_said(message: str) -> None:
    assert Digression.NUMBER_FITS not in read(message, **CHOSEN, asked=("phone",)).digressions
