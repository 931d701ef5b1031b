"""Halls that a message names without choosing them, and halls that it wants by their look."""

from dataclasses import replace

import pytest

from hallchat.nlu import Intent, understand
from hallchat.nlu.types import KnownExtra
from tests.nlu.conftest import context

REFUSALS = [
    "Нет-нет, не Мрак!",
    "Я же говорю, Мрак не нужен!",
    "не надо мне Мрак",
    "не хочу в мрак",
    "мрак слишком тёмный для портретов",
    "ой, мрак для пятилетки как-то страшно)",
    "всё, кроме мрака",
    "Not Mrak please",
    "i don't want mrak",
    "mrak is too dark for us",
    "anything but Mrak",
]


@pytest.mark.parametrize("message", REFUSALS)
def test_a_refused_hall_is_not_taken(message: str) -> None:
    nlu = understand(message, context(asked="hall"))
    assert nlu.hall is None
    assert nlu.refused_halls == ("Мрак",)
    assert "Мрак" not in nlu.ambiguous.get("hall", ())


@pytest.mark.parametrize("message", REFUSALS)
def test_a_refused_hall_is_not_kept(message: str) -> None:
    nlu = understand(message, context(asked="date", hall="Мрак"))
    assert nlu.hall is None
    assert "hall" in nlu.change_requests


@pytest.mark.parametrize(
    "message",
    [
        "мрак не нужен, пустота подойдёт",
        "не Мрак, а Пустота",
        "Пустота, мрак слишком мрачный",
        "not Mrak, Pustota please",
    ],
)
def test_the_other_hall_is_taken(message: str) -> None:
    assert understand(message, context(asked="hall")).hall == "Пустота"


@pytest.mark.parametrize(
    "message",
    [
        "мрак, нас трое, нам не страшно",
        "страшно люблю мрак",
        "мрак на субботу, гримёрка не нужна",
        "Мрак завтра с 12 до 14, дети не боятся",
        "мрак слишком дорогой?",
        "Mrak on Saturday, not the morning",
    ],
)
def test_what_refuses_something_else_takes_the_hall(message: str) -> None:
    nlu = understand(message, context(asked="hall"))
    assert (nlu.hall, nlu.refused_halls) == ("Мрак", ())


@pytest.mark.parametrize(
    "message",
    [
        "а посветлее зала нет?",
        "что-нибудь посветлее есть?",
        "Ой, мрак как-то страшно) А посветлее зала нет?",
        "мрак тёмный какой-то, есть светлее?",
        "нужен светлый зал",
        "is there a bright one",
        "something brighter please",
    ],
)
def test_a_hall_of_another_look_takes_the_place_of_the_chosen_one(message: str) -> None:
    nlu = understand(message, context(asked="date", hall="Мрак"))
    assert nlu.ambiguous["hall"] == ("Минимализм",)
    assert nlu.change_requests == ("hall",)
    assert Intent.RECOMMEND in nlu.intents
    assert not nlu.questions


@pytest.mark.parametrize(
    "message",
    [
        "anything less scary?",
        "не такой мрачный есть?",
        "не слишком тёмный",
        "не хочу тёмный",
        "Ooh not the dark one please! We have a baby.",
    ],
)
def test_a_look_that_is_not_wanted_leaves_the_others(message: str) -> None:
    nlu = understand(message, context(asked="hall"))
    assert nlu.hall is None
    assert nlu.ambiguous["hall"] == ("Минимализм", "Пустота")


@pytest.mark.parametrize(
    "message", ["есть светлый фон?", "можно в чёрном платье?", "is there a white background?", "где свет?"]
)
def test_the_look_of_something_else_describes_no_hall(message: str) -> None:
    nlu = understand(message, context(asked="date", hall="Мрак"))
    assert not nlu.change_requests
    assert Intent.RECOMMEND not in nlu.intents


@pytest.mark.parametrize("message", ["мрак очень тёмный?", "is mrak scary lol", "is mrak too dark for us?"])
def test_a_question_of_its_look_chooses_no_hall(message: str) -> None:
    nlu = understand(message, context(asked="hall"))
    assert (nlu.hall, nlu.looked_at, nlu.questions) == (None, ("Мрак",), ())
    chosen = understand(message, context(asked="time", hall="Минимализм"))
    assert (chosen.hall, chosen.looked_at, chosen.change_requests) == (None, ("Мрак",), ())


@pytest.mark.parametrize(
    ("message", "halls"),
    [
        ("Хочу устроить дочке съёмку на день рождения, ей 5 лет", ("Минимализм", "Пустота")),
        ("зал для детского праздника", ("Пустота",)),
        ("a hall for my daughter's birthday party", ("Пустота",)),
        ("хочу снять зал на день рождения", ("Мрак", "Пустота")),
        ("есть что-то страшное на детский хэллоуин?", ("Мрак",)),
        ("which hall is best for portraits?", ("Минимализм",)),
        ("what hall is better for two people love story?", ("Минимализм",)),
        ("посоветуйте зал для семейной съёмки", ("Минимализм",)),
    ],
)
def test_a_purpose_is_for_the_halls_that_suit_it(message: str, halls: tuple[str, ...]) -> None:
    assert understand(message, context(asked="hall")).ambiguous["hall"] == halls


@pytest.mark.parametrize(
    ("message", "halls"),
    [
        ("пустота или минимализм, что посоветуете для портретов?", ("Минимализм",)),
        ("mrak or minimalism for a family shoot, which is better", ("Минимализм",)),
        ("мрак или пустота, что посоветуете?", ("Мрак", "Пустота")),
    ],
)
def test_of_the_named_halls_those_that_suit_are_left(message: str, halls: tuple[str, ...]) -> None:
    assert understand(message, context(asked="hall")).ambiguous["hall"] == halls


@pytest.mark.parametrize(("message", "hall"), [("the dark one please", "Мрак"), ("светлый", "Минимализм")])
def test_a_look_that_is_wanted_takes_its_hall(message: str, hall: str) -> None:
    assert understand(message, context(asked="hall")).hall == hall


def test_a_shoot_for_a_birthday_is_no_party() -> None:
    message = "a few portraits for my seventieth birthday, tell me about your rooms and what they cost"
    assert "hall" not in understand(message, context(asked="hall")).ambiguous


def test_a_hall_beside_another_word_is_no_extra() -> None:
    extras = (KnownExtra("smoke", ("Дым-машина", "Smoke machine")),)
    nlu = understand("а мрак очень тёмный?", replace(context(asked="hall"), extras=extras))
    assert not nlu.digressions
    assert understand("мрак и дым-машина", replace(context(), extras=extras)).extras == {"smoke": 1}
