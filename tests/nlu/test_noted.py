"""A question what is noted of a booking names its slots and gives no data."""

import pytest

from hallchat.nlu import understand
from hallchat.nlu.types import Digression
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("А имя какое записали?", "name"),
        ("на чьё имя бронь", "name"),
        ("Вы записали Иванова?", "name"),
        ("Сколько гостей сейчас в заявке?", "people"),
        ("Так а 20 человек на 5-е записали?", "people"),
        ("на какой день мы остановились?", "date"),
        ("а телефон мой записали?", "phone"),
        ("какую почту указали?", "email"),
        ("на какое время записано?", "time"),
        ("какой зал у меня в заявке?", "hall"),
        ("что вы записали?", ""),
        ("напомните, что в списке", ""),
        ("Did you put Ferri?", "name"),
        ("whose name is the booking under?", "name"),
        ("how many people do you have down?", "people"),
        ("which day did we settle on?", "date"),
        ("what time did we agree on?", "time"),
        ("is my phone number right?", "phone"),
        ("what's in the list so far?", ""),
        ("can you read it back to me", ""),
    ],
)
def test_is_asked(text: str, slots: str) -> None:
    result = understand(text, context(asked="name", hall="Мрак", date="2026-12-05"))
    assert result.digressions.get(Digression.NOTED) == slots
    assert (result.name, result.people, result.date, result.questions) == (None, None, None, ())


@pytest.mark.parametrize(
    "text",
    [
        "какой телефон у вас на сайте?",
        "какой у вас телефон?",
        "на какое имя можно записать?",
        "сколько человек можно указать в заявке?",
        "какое имя указать?",
        "сколько стоит зал?",
        "сколько стоит лофт вечером на 10 человек 2 часа?",
        "а собачку записали?",
        "вы меня записали?",
        "имя записали неправильно, я Ольга",
        "какой зал стоит дешевле?",
        "what name do you need?",
        "how many people can I have on the booking?",
        "what is your phone number?",
        "which hall is available on Friday?",
        "my name is wrong",
    ],
)
def test_other_questions_are_not(text: str) -> None:
    assert Digression.NOTED not in understand(text, context(asked="name", hall="Мрак")).digressions


def test_data_beside_the_question_count() -> None:
    result = understand("с 12 до 14. А на какой день мы остановились?", context(asked="time", hall="Мрак"))
    assert (result.start, result.end) == ("12:00", "14:00")
    assert result.digressions[Digression.NOTED] == "date"
