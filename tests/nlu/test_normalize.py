"""The cleaning and folding of messages."""

import pytest

from hallchat.nlu.text.normalize import MASK, MAX_CHARACTERS, clean, fold, prepare, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Ёлка", "елка"),
        ("с 12 до 15", "с 12 до 15"),
        ("c 12 до 15", "с 12 до 15"),  # a Latin c
        ("сeгодня", "сегодня"),  # a Latin e
        ("12—15", "12-15"),
        ("１２：００", "12:00"),
        ("a\x00b\u200bc", "a b c"),
        ("при\tвет", "при вет"),
    ],
)
def test_letters_are_folded(written: str, folded: str) -> None:
    assert fold(clean(written)) == folded


@pytest.mark.parametrize("written", ["İstanbul", "ǅ", "ﬁ", "Ёё", "😀", "a" * 5000, " \n " * 999, "ß" * 50])
def test_both_texts_of_an_utterance_are_equally_long(written: str) -> None:
    read = prepare(written)
    assert len(read.original) == len(read.text) <= MAX_CHARACTERS


def test_words_that_were_read_are_masked() -> None:
    read = prepare("Зал Мрак")
    read.mask(4, 8)
    assert read.text == "зал " + MASK * 4
    assert read.words_at(4, 8) == "Мрак"


def test_words_leave_out_numbers_and_punctuation() -> None:
    assert words("да, 25-го don't!") == ["да", "го", "don't"]


def test_web_addresses_are_ignored() -> None:
    assert prepare("http://ivan.example/12/15 завтра").text.split() == ["завтра"]
