"""Numbers in words."""

import pytest

from hallchat.nlu.text.number_words import number_words_to_digits, quantity


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("с двух до пяти", "с 2 до 5"),
        ("двадцать пять", "25"),
        ("двадцать пятого", "25го"),
        ("тридцать первое", "31го"),
        ("двадцать тридцать", "20 30"),
        ("пять шесть", "5 6"),
        ("пять-шесть", "5-6"),
        ("сто двадцать три", "123"),
        ("пяти тысячам двумстам", "5 тысячам 200"),
        ("четырехсот двадцати", "420"),
        ("вдвоем", "2чел"),
        ("вшестером", "6чел"),
        ("нас трое", "нас 3чел"),
        ("полтора часа", "1,5 часа"),
        ("полседьмого", "пол7го"),
        ("пару часов", "2 часов"),
        ("twenty-five", "25"),
        ("twenty fifth", "25th"),
        ("half past six", "half past 6"),
        ("одиннадцатью", "одиннадцатью"),
        ("трубач", "трубач"),
        ("семья", "семья"),
    ],
)
def test_words_become_digits_in_place(words: str, written: str) -> None:
    read = number_words_to_digits(words)
    assert len(read) == len(words)
    assert " ".join(read.split()).replace(" -", "-") == written


@pytest.mark.parametrize(
    ("written", "value"),
    [("2", 2), ("1,5", 1.5), ("2.5", 2.5), ("2  с половиной", 2.5), ("3 and a half", 3.5)],
)
def test_quantities(written: str, value: float) -> None:
    assert quantity(written) == value
