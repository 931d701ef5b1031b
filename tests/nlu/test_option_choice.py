"""What is said by place, by size or by a number alone, read against what was said before."""

from datetime import date, datetime
from typing import Any

import pytest

from hallchat.nlu import NluContext, NluResult, understand
from tests.nlu.conftest import HALLS

SPANS = ("с 15:00 до 18:00", "с 16:00 до 19:00", "вс, 6 декабря")


def heard(said: str, **context: Any) -> NluResult:
    return understand(said, NluContext(now=datetime(2026, 11, 25, 12), halls=HALLS, **context))


@pytest.mark.parametrize(
    "said", ["второй", "давайте второй", "the second one", "option 2", "2-й вариант подойдёт"]
)
def test_a_place_picks_what_was_offered(said: str) -> None:
    assert heard(said, asked=("time",), offers=SPANS).start == "16:00"


def test_the_last_one_may_be_a_day() -> None:
    assert heard("лучше последний", asked=("time",), offers=SPANS).date == date(2026, 12, 6)


@pytest.mark.parametrize("said", ["а второй вариант?", "не первый вариант", "пятый вариант"])
def test_nothing_is_picked(said: str) -> None:
    assert heard(said, asked=("time",), offers=SPANS).start is None


def test_a_place_is_a_day_where_a_day_is_asked_for() -> None:
    assert heard("второго", asked=("date",), offers=SPANS).date == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("said", "hall"),
    [
        ("ok we'll take the bigger one", "Пустота"),
        ("давайте тот, что побольше", "Пустота"),
        ("the cheaper one", "Пустота"),
        ("есть зал побольше?", None),
        ("нас больше", None),
    ],
)
def test_a_hall_is_picked_by_what_it_is_beside_the_others(said: str, hall: str | None) -> None:
    assert heard(said, asked=("people",), hall="Мрак", people=40).hall == hall


@pytest.mark.parametrize(
    "said", ["ой нет два", "на 2 тогда", "oh wait, make it two", "точнее, 2", "two then"]
)
def test_a_lone_number_sets_the_length_right(said: str) -> None:
    reading = heard(said, asked=("name",), last_filled=("hours",), hall="Мрак", start="12:00", end="15:00")
    assert (reading.hours, reading.name) == (2.0, None)


def test_a_lone_number_sets_the_people_right() -> None:
    assert heard("ой, нет, шесть", asked=("rules", "confirm"), last_filled=("people",)).people == 6


def test_a_lone_number_answers_what_was_asked() -> None:
    assert heard("ой нет два", asked=("people",), last_filled=("hours",)).people == 2


@pytest.mark.parametrize(
    ("said", "hours"),
    [("а если только до обеда?", ("10:00", "12:00")), ("just the evening then", ("18:00", "23:00"))],
)
def test_a_part_is_what_is_left_of_a_whole_day(said: str, hours: tuple[str, str]) -> None:
    reading = heard(said, asked=("name",), hall="Минимализм", start="10:00", end="23:00")
    assert (reading.start, reading.end) == hours


@pytest.mark.parametrize(
    ("said", "past_date"), [("20 ноября", date(2026, 11, 20)), ("20 ноября 2027", None), ("1 октября", None)]
)
def test_a_day_just_over(said: str, past_date: date | None) -> None:
    assert heard(said).past_date == past_date
