"""A yes to a summary or a change: with its values, with the verb of the question, after a sigh."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from hallchat.nlu import Intent, NluContext, understand
from tests.nlu.conftest import HALLS

CONTEXT = NluContext(
    now=datetime(2026, 11, 25, 12),
    halls=HALLS,
    asked=("rules", "confirm"),
    hall="Мрак",
    date=date(2026, 12, 5),
    start="12:00",
    end="14:00",
    people=6,
)
CHANGE = replace(CONTEXT, asked=("confirm", "change"))


def says_yes(text: str, context: NluContext = CONTEXT) -> bool:
    result = understand(text, context)
    return Intent.YES in result.intents and not result.questions


@pytest.mark.parametrize(
    "text",
    [
        "да, Мрак, бронируйте",
        "Тогда Мрак, да",
        "да, 5 декабря",
        "да, с 12 до 14, всё верно",
        "да, на 6 человек",
        "ok, keep Mrak. yes",
        "yes, Mrak on December 5",
        "дороговато. Да, бронируйте",
        "дороговато. Тогда Мрак, да, бронируйте",
        "ясно, оставляем как есть, да",
        "leave it as it is, yes",
    ],
)
def test_a_yes_may_name_what_the_summary_has(text: str) -> None:
    assert says_yes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Мрак",
        "да, Минимализм",
        "да, 6 декабря",
        "да, с 12 до 15",
        "да, Мрак?",
        "да, но Мрак дорогой",
        "дороговато, да",
        "дороговато",
        "yes, Minimalism",
        "не Мрак",
    ],
)
def test_another_value_or_a_doubt_is_no_yes(text: str) -> None:
    assert not says_yes(text)


@pytest.mark.parametrize(
    "text",
    [
        "да, продлевайте",
        "да, передвигайте",
        "да, добавляйте",
        "сдвигайте",
        "сделайте",
        "да, убирайте",
        "да, меняем",
        "yes, extend it",
        "yes, move it",
        "please make the change",
    ],
)
def test_the_verb_of_a_change_agrees_to_it(text: str) -> None:
    assert says_yes(text, CHANGE)


@pytest.mark.parametrize(
    "text", ["оставьте как есть", "нет, пусть всё как есть", "leave it as it is", "no changes"]
)
def test_as_it_is_refuses_a_change(text: str) -> None:
    assert Intent.NO in understand(text, CHANGE).intents


@pytest.mark.parametrize("text", ["не продлевайте", "да, продлевайте до 16", "перенесите на воскресенье"])
def test_other_words_of_a_change_are_no_yes(text: str) -> None:
    assert not says_yes(text, CHANGE)


def test_a_colon_after_two_days_makes_no_clock() -> None:
    found = understand(
        "two hours in the evening on December 5 or 6: which is cheapest?", replace(CONTEXT, asked=())
    )
    assert len(found.ambiguous["date"]) == 2
    assert found.start is None
