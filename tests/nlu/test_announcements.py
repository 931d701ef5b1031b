"""What clients say that they bring along: the studio's rule about it is told unasked."""

import pytest

from hallchat.nlu.topics import Topic
from tests.nlu.test_studio_questions import matters, read

ORDER = "Минимализм 5 декабря с 12 до 14"


@pytest.mark.parametrize(
    ("message", "topics"),
    [
        (f"{ORDER}, мы с собакой приедем", {Topic.ANIMALS}),
        (f"{ORDER}. Возьмём с собой двух хаски", {Topic.ANIMALS}),
        (f"{ORDER}, нас будет пятеро и кот", {Topic.ANIMALS}),
        (f"{ORDER}. Принесём пиццу и шампанское", {Topic.FOOD}),
        (f"{ORDER}. Хотим бенгальские огни", {Topic.EFFECTS}),
        ("We want Minimalism tomorrow 12-2, coming with our two dogs", {Topic.ANIMALS}),
        ("Minimalism tomorrow from 12 to 14, we'll bring some wine", {Topic.FOOD}),
    ],
)
def test_what_comes_along_is_asked_of_the_studio(message: str, topics: set[Topic]) -> None:
    result = read(message)
    assert matters(result) == topics
    assert result.hall
    assert result.start == "12:00"


@pytest.mark.parametrize(
    "message",
    [
        f"{ORDER}, без животных",
        f"{ORDER}, собак не будет, алкоголя тоже нет",
        f"{ORDER}, будем фотографировать собак",
        f"{ORDER}, нас двое и трое детей",
        f"{ORDER}, придём вдвоём",
        "Minimalism tomorrow from 12 to 14, we won't bring any food",
    ],
)
def test_nothing_is_asked_by_who_brings_nothing_of_the_kind(message: str) -> None:
    assert read(message).questions == ()
