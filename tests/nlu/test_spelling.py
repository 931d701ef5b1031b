"""Everyday words that are written as they sound are put right; other words stay."""

import pytest

from hallchat.nlu.text.spelling import correct_spelling

HALLS = frozenset[str]()


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("хочу перенисти бронь", "хочу перенести бронь"),
        ("атмени пожалуйста", "отмени пожалуйста"),
        ("а аплатить где?", "а оплатить где?"),
        ("порковка есть, сабака с нами", "парковка есть, собака с нами"),
        ("опаздаем, прадлить можно?", "опоздаем, продлить можно?"),
        ("послизавтра вечиром", "послезавтра вечером"),
    ],
)
def test_words_are_read_as_they_sound(written: str, right: str) -> None:
    assert correct_spelling(written, HALLS) == right


@pytest.mark.parametrize(
    "text",
    [
        "деньги вернут или нет?",
        "позовите админа, админы есть?",
        "в начале часа",
        "Атмени Порковка",  # capitals: a name keeps its spelling
        "atmeni@example.com",
        "к собаке и машине",
        "платят ли за собак",
        "согласны, правильный адрес",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert correct_spelling(text, HALLS) == text
