"""Several questions in one message, questions without a matter, and reproaches."""

from datetime import datetime

import pytest

from hallchat.nlu import NluContext, NluResult, understand
from hallchat.nlu.acts.matters import matter_of
from hallchat.nlu.text.normalize import fold
from hallchat.nlu.types import Digression
from tests.nlu.conftest import HALLS


def read(message: str) -> NluResult:
    return understand(message, NluContext(datetime(2026, 11, 25, 12), HALLS))


def matters(message: str) -> set[str]:
    found = [matter_of(fold(question)) for question in read(message).questions]
    return {str(each) for matter in found for each in (*matter.topics, *matter.facts)}


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (
            "где вы находитесь, есть ли парковка, можно ли с собакой, и какой потолок в большом зале?",
            {"parking", "animals", "ceiling"},
        ),
        (
            "слушайте мрак мне не надо он страшный давайте минимализм а скажите можно ли принести торт"
            " и свечи и есть ли где переодеться и парковка у вас есть",
            {"food", "effects", "dressing_room", "parking"},
        ),
        ("на машине приедем парковка у вас есть или нет", {"parking"}),
        ("давайте Мрак, а вай-фай у вас есть и можно ли курить", {"wifi", "smoking"}),
        ("парковка, собаки, торт: можно?", {"parking", "animals", "food"}),
        (
            "where are you, is there parking and can I bring my dog, also do you have wifi?",
            {"parking", "animals", "wifi"},
        ),
        ("can we bring a cake and how do I park", {"food", "parking"}),
    ],
)
def test_each_of_several_questions_is_kept(message: str, expected: set[str]) -> None:
    assert matters(message) == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("если опоздаю, можно ли продлить?", {"lateness"}),
        ("можно перенести бронь, если заболею?", {"moving"}),
        ("уроним лампу, сколько платить?", {"deposit"}),
        ("what comes with the hall, any flashes?", {"equipment"}),
        ("есть ли вай-фай или интернет?", {"wifi"}),
    ],
)
def test_one_question_in_two_parts_is_not_cut(message: str, expected: set[str]) -> None:
    assert matters(message) & expected == expected
    assert len(read(message).questions) == 1


@pytest.mark.parametrize(
    "message",
    ["можно?", "Только целые?", "скока ща вышло?", "Как вам?", "и что теперь?", "What happened?"],
)
def test_words_without_a_matter_are_no_question_to_the_studio(message: str) -> None:
    assert read(message).questions == ()


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("мы приедем в шесть, нас пятеро, а можно ли рисовать на стенах?", ("можно ли рисовать на стенах?",)),
        ("I am vegan, can we bring a tiger?", ("can we bring a tiger?",)),
        ("А зонты у вас есть?", ("А зонты у вас есть?",)),
    ],
)
def test_an_unknown_question_is_its_asking_clause(message: str, expected: tuple[str, ...]) -> None:
    assert read(message).questions == expected


@pytest.mark.parametrize(
    "message",
    [
        "вы вообще читаете?",
        "Вы издеваетесь?",
        "вы мне не ответили",
        "опять молчите",
        "я же уже спрашивала",
        "are you even reading this?",
        "are you kidding me?",
        "you didn't answer my question",
    ],
)
def test_a_reproach_asks_nothing_of_the_studio(message: str) -> None:
    assert Digression.REPROACHES in read(message).digressions
    assert read(message).questions == ()


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Про парковку опять молчите", {"parking"}),
        ("Я спросила ещё про собаку и торт", {"animals", "food"}),
        ("you did not answer about dogs", {"animals"}),
    ],
)
def test_what_a_reproach_names_is_asked_again(message: str, expected: set[str]) -> None:
    assert Digression.REPROACHES in read(message).digressions
    assert matters(message) == expected


@pytest.mark.parametrize("message", ["вы не отвечаете на звонки", "слышите ли вы музыку?", "ok, i read it"])
def test_what_is_no_reproach(message: str) -> None:
    assert Digression.REPROACHES not in read(message).digressions
