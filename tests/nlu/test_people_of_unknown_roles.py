"""Answers to "how many people?" that list roles which no list knows."""

import pytest

from hallchat.nlu import understand
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    ("message", "people"),
    [
        ("я да модель", 2),
        ("я да муж да двое детей", 4),
        ("me, my drummer and three helpers", 5),
        ("just me and my drummer", 2),
        ("my drummer, me and two helpers", 4),
        ("there'll be me, my drummer and the bassist", 3),
        ("me and the boss", 2),
        ("I, my cellist and a roadie", 3),
        ("я, мой барабанщик и трое помощников", 5),
        ("только я и мой пиарщик", 2),
        ("я и водитель", 2),
        ("я, мой барабанщик и ещё двое", 4),
        ("me and my dog", 1),
        ("я и моя собака", 1),
    ],
)
def test_each_is_counted(message: str, people: int) -> None:
    assert understand(message, context(asked="people")).people == people


@pytest.mark.parametrize(
    "message",
    [
        "me and my friends",
        "я и мои пиарщики",
        "me, my camera and two lights",
        "me and not sure yet",
        "да, модель",
        "до вечера я и Маша",
        "do you have a photographer and a drummer?",
    ],
)
def test_what_leaves_the_number_open_is_none(message: str) -> None:
    assert understand(message, context(asked="people")).people is None


@pytest.mark.parametrize("message", ["me and my drummer", "я и мой пиарщик"])
def test_nobody_is_counted_who_was_not_asked_for(message: str) -> None:
    assert understand(message, context()).people is None
