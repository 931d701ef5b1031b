"""Prose is cut into sentences, and nothing of it is lost or told twice."""

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

PARTED = """
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
    """The sentences of a text that came in pieces of these sizes, over and over."""
    sentences, found, at = SentenceSplitter(), list[str](), 0
    request = 0
    while at < len(text):
        size = sizes[request % len(sizes)] if sizes else len(text)
        found += sentences.feed(text[at : at + size])
        at, request = at + size, request + 1
    return found + sentences.rest()


@pytest.mark.parametrize("line", WHOLE.strip().splitlines())
def test_a_sentence_is_not_cut_inside(line: str) -> None:
    assert cut(line) == [line]
    assert cut(f"{line}\nА", 1)[0].strip() == line


@pytest.mark.parametrize("line", PARTED.strip().splitlines()[:-1])
def test_sentences_are_parted(line: str) -> None:
    text = line.replace(" | ", " ")
    assert [sentence.strip() for sentence in cut(text, 3)] == line.split(" | ")


def test_a_sentence_is_given_as_soon_as_it_is_whole() -> None:
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
def test_nothing_depends_on_the_pieces(text: str, sizes: list[int]) -> None:
    found = cut(text, *sizes)
    assert "".join(found) == text
    assert found == cut(text)
    assert all(found)


@given(st.integers(0, 2**32))
def test_nor_does_it_in_long_texts(seed: int) -> None:
    chance = random.Random(seed)
    words = ["слово", "7", "500", "₽", "конец.", "т.е.", "\n", "я" * 700, "...", "?", "в 15.00"]
    text = " ".join(chance.choices(words, k=400))
    found = cut(text, *(chance.randint(1, 90) for _ in range(50)))
    assert "".join(found) == text
    assert found == cut(text)


def test_what_does_not_end_is_cut_at_a_white_space() -> None:
    text = "слово " * 1000
    found = cut(text, 7)
    assert all(MIN_CHARACTERS_TO_CUT <= len(part) < MIN_CHARACTERS_TO_CUT + 10 for part in found[:-1])
    assert all(part.strip().split()[0] == part.strip().split()[-1] == "слово" for part in found)


def test_no_cut_parts_a_number() -> None:
    for shift in range(12):
        text = "я" * (MIN_CHARACTERS_TO_CUT - shift) + " 7 500 ₽ за час и дальше"
        assert any("7 500 ₽" in part for part in cut(text, 5))


def test_not_even_a_run_without_white_space_is_held_back() -> None:
    sentences = SentenceSplitter()
    held = sum(map(len, sentences.rest()))
    for _ in range(500):
        sentences.feed("я" * 10)
    held = sum(map(len, sentences.rest()))
    assert held <= 1000


@pytest.mark.parametrize("piece", ["слово ", ".", "\n", " ", "я", "т.е. ", "1. ", "?»", "7 500 "])
def test_megabytes_take_no_longer_per_character(piece: str) -> None:
    sentences, start = SentenceSplitter(), time.process_time()
    for _ in range(20_000):
        sentences.feed(piece)
    SentenceSplitter().feed(piece * 100_000)
    assert time.process_time() - start < 3
