"""Messages whose meaning depends on earlier ones: options by number, halls by comparison, lone numbers."""

from datetime import date, datetime
from typing import Any

import pytest

from hallchat.nlu import NluContext, NluResult, understand
from tests.nlu.conftest import HALLS

SPANS = ("с 15:00 до 18:00", "с 16:00 до 19:00", "вс, 6 декабря")


def understand_in(message: str, **context: Any) -> NluResult:
    return understand(message, NluContext(now=datetime(2026, 11, 25, 12), halls=HALLS, **context))


@pytest.mark.parametrize(
    "message", ["второй", "давайте второй", "the second one", "option 2", "2-й вариант подойдёт"]
)
def test_an_ordinal_picks_an_offered_option(message: str) -> None:
    assert understand_in(message, asked=("time",), offers=SPANS).start == "16:00"


def test_the_last_option_may_be_a_day() -> None:
    assert understand_in("лучше последний", asked=("time",), offers=SPANS).date == date(2026, 12, 6)


@pytest.mark.parametrize("message", ["а второй вариант?", "не первый вариант", "пятый вариант"])
def test_questions_refusals_and_missing_numbers_pick_no_option(message: str) -> None:
    assert understand_in(message, asked=("time",), offers=SPANS).start is None


def test_an_ordinal_is_a_day_if_a_day_was_asked_for() -> None:
    assert understand_in("второго", asked=("date",), offers=SPANS).date == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("message", "hall"),
    [
        ("ok we'll take the bigger one", "Пустота"),
        ("давайте тот, что побольше", "Пустота"),
        ("the cheaper one", "Пустота"),
        ("есть зал побольше?", None),
        ("нас больше", None),
    ],
)
def test_a_hall_is_picked_by_comparison(message: str, hall: str | None) -> None:
    assert understand_in(message, asked=("people",), hall="Мрак", people=40).hall == hall


@pytest.mark.parametrize(
    "message", ["ой нет два", "на 2 тогда", "oh wait, make it two", "точнее, 2", "two then"]
)
def test_a_lone_number_corrects_the_duration(message: str) -> None:
    result = understand_in(
        message, asked=("name",), last_filled=("hours",), hall="Мрак", start="12:00", end="15:00"
    )
    assert (result.hours, result.name) == (2.0, None)


def test_a_lone_number_corrects_the_people() -> None:
    assert understand_in("ой, нет, шесть", asked=("rules", "confirm"), last_filled=("people",)).people == 6


def test_a_lone_number_answers_the_question() -> None:
    assert understand_in("ой нет два", asked=("people",), last_filled=("hours",)).people == 2


@pytest.mark.parametrize(
    ("message", "hours"),
    [("а если только до обеда?", ("10:00", "12:00")), ("just the evening then", ("18:00", "23:00"))],
)
def test_a_daypart_narrows_the_chosen_hours(message: str, hours: tuple[str, str]) -> None:
    result = understand_in(message, asked=("name",), hall="Минимализм", start="10:00", end="23:00")
    assert (result.start, result.end) == hours


@pytest.mark.parametrize(
    ("message", "past_date"),
    [("20 ноября", date(2026, 11, 20)), ("20 ноября 2027", None), ("1 октября", None)],
)
def test_a_day_that_passed_in_the_last_30_days_is_reported(message: str, past_date: date | None) -> None:
    assert understand_in(message).past_date == past_date
