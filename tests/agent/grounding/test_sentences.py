"""Text is cut into sentences; nothing is lost or repeated."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallchat.agent.grounding.sentences import MIN_CHARACTERS_TO_CUT, SentenceSplitter

SIGNS = 'абв Гд. !?…\n\t0123456789:,-/«»"*_)( руб. т.е. https://a.b/c?d e.g. p.m. \r\u00a0₽😀'

WHOLE = """
Час стоит 2 500.00 рублей, итого 7 500 ₽.
Свободно 25.11. и 26.11. с 15.00 до 18:00.
Это 5 000 руб. за час, т.е. недорого.
Студия на ул. Мира, 5, т. е. рядом.
We open at 10 a.m. and close at 11 p.m. every day, e.g. on Sunday.
Смотрите https://studio.example/privacy?a=b.c!d и приходите.
Цена 3.5 тыс. руб. в час
Записала: А. Белова, 5 чел. на 3 ч. в зале.
1. Минимализм
2. Мрак
Приходите в дек. или янв. к нам!
"""
"""Each line is one sentence."""

CUT_APART = """
Здравствуйте! | Какой зал вам нужен? | Есть три.
Минуту… | Смотрю.
Хм... | Подождите.
Приходите в 18. | Ждём вас!
Он сказал: «Да.» | Хорошо.
**Готово!** | Что ещё?
(Это так.) | Дальше?!! | Ок
See you at 15:00. | Bye
Зал | (ниже)
"""


def cut(text: str, *sizes: int) -> list[str]:
    """Returns the sentences of a text that arrives in pieces of these sizes, repeated."""
    sentences, found, start = SentenceSplitter(), list[str](), 0
    piece = 0
    while start < len(text):
        size = sizes[piece % len(sizes)] if sizes else len(text)
        found += sentences.feed(text[start : start + size])
        start, piece = start + size, piece + 1
    return found + sentences.rest()


@pytest.mark.parametrize("line", WHOLE.strip().splitlines())
def test_a_whole_sentence_is_not_cut(line: str) -> None:
    assert cut(line) == [line]
    assert cut(f"{line}\nА", 1)[0].strip() == line


@pytest.mark.parametrize("line", CUT_APART.strip().splitlines()[:-1])
def test_sentences_are_cut_apart(line: str) -> None:
    text = line.replace(" | ", " ")
    assert [sentence.strip() for sentence in cut(text, 3)] == line.split(" | ")


def test_a_sentence_is_returned_as_soon_as_it_is_complete() -> None:
    sentences = SentenceSplitter()
    assert sentences.feed("Здравствуйте") == []
    assert sentences.feed("!") == []
    assert sentences.feed(" Какой") == ["Здравствуйте!"]
    assert sentences.feed(" зал?\n") == [" Какой зал?"]
    assert sentences.feed("Мрак\n") == ["\nМрак\n"]
    assert sentences.rest() == []


@given(
    st.text(alphabet=SIGNS, max_size=300) | st.text(max_size=300), st.lists(st.integers(1, 40), min_size=1)
)
def test_the_sentences_do_not_depend_on_the_pieces(text: str, sizes: list[int]) -> None:
    found = cut(text, *sizes)
    assert "".join(found) == text
    assert found == cut(text)
    assert all(found)


@given(st.integers(0, 2**32))
def test_the_sentences_of_long_texts_do_not_depend_on_the_pieces(seed: int) -> None:
    generator = random.Random(seed)
    words = ["слово", "7", "500", "₽", "конец.", "т.е.", "\n", "я" * 700, "...", "?", "в 15.00"]
    text = " ".join(generator.choices(words, k=400))
    found = cut(text, *(generator.randint(1, 90) for _ in range(50)))
    assert "".join(found) == text
    assert found == cut(text)


def test_a_sentence_that_does_not_end_is_cut_at_a_white_space() -> None:
    text = "слово " * 1000
    found = cut(text, 7)
    assert all(MIN_CHARACTERS_TO_CUT <= len(part) < MIN_CHARACTERS_TO_CUT + 10 for part in found[:-1])
    assert all(part.strip().split()[0] == part.strip().split()[-1] == "слово" for part in found)


def test_no_number_is_cut() -> None:
    for shift in range(12):
        text = "я" * (MIN_CHARACTERS_TO_CUT - shift) + " 7 500 ₽ за час и дальше"
        assert any("7 500 ₽" in part for part in cut(text, 5))


def test_a_long_run_without_white_space_is_cut_too() -> None:
    sentences = SentenceSplitter()
    held = sum(map(len, sentences.rest()))
    for _ in range(500):
        sentences.feed("я" * 10)
    held = sum(map(len, sentences.rest()))
    assert held <= 1000


@pytest.mark.parametrize("piece", ["слово ", ".", "\n", " ", "я", "т.е. ", "1. ", "?»", "7 500 "])
def test_the_time_per_character_does_not_grow(piece: str) -> None:
    sentences, start = SentenceSplitter(), time.process_time()
    for _ in range(20_000):
        sentences.feed(piece)
    SentenceSplitter().feed(piece * 100_000)
    assert time.process_time() - start < 3
