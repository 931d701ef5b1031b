"""Clients who want the same hours on several days."""

import pytest

from hallchat.nlu import understand
from hallchat.nlu.types import Digression
from tests.nlu.conftest import context

REPEATED = (
    "каждый вторник с 12 до 14",
    "хочу зал каждую субботу в декабре с 10 до 12",
    "мрак по вторникам с 12 до 14",
    "по понедельникам и средам с 18 до 20",
    "каждый вечер две недели подряд",
    "забронируйте раз в неделю на два часа",
    "нужен зал ежедневно с 12 до 14",
    "минимализм каждый день с 12 до 15 на следующей неделе",
    "every evening for two weeks",
    "Minimalism every Tuesday from 12 to 2pm",
    "I want to book every Saturday in December from 10 to 12",
    "on Mondays from 6 to 8pm",
    "twice a week for two hours",
    "daily from 12 to 14 next week",
)
NOT_REPEATED = (
    "по выходным дороже?",
    "вы работаете каждый день?",
    "каждый час стоит одинаково?",
    "are you open on Sundays?",
    "is it more expensive on weekends?",
    "каждый из нас придёт сам",
)


@pytest.mark.parametrize("message", REPEATED)
def test_several_days_are_noticed(message: str) -> None:
    result = understand(message, context())
    assert result.visits or Digression.REPEATS in result.digressions


@pytest.mark.parametrize("message", NOT_REPEATED)
def test_a_question_about_days_wants_no_bookings(message: str) -> None:
    result = understand(message, context())
    assert not result.visits
    assert Digression.REPEATS not in result.digressions


@pytest.mark.parametrize(
    ("message", "days"),
    [
        ("Минимализм каждую субботу декабря кроме 12-го, с 10 до 12", [5, 19, 26]),
        ("Мрак каждый вторник декабря, кроме 8 и 15, с 12 до 14", [1, 22, 29]),
        ("Minimalism every Saturday in December except the 12th, 10am to 12", [5, 19, 26]),
        ("Minimalism every Saturday in December, 10 to 12, but not the 12th", [5, 19, 26]),
        ("5, 12 и 19 декабря, все субботы, с 10 до 13, Минимализм", [5, 12, 19]),
        ("Мрак 1, 8 и 15 декабря (каждый вторник) с 12 до 14", [1, 8, 15]),
        ("Minimalism on the 5th and 12th of December, every Saturday, 10 to 12", [5, 12]),
        ("Минимализм каждую субботу с 5 по 19 декабря, с 10 до 12", [5, 12, 19]),
        ("Минимализм, все субботы декабря с 10 до 12", [5, 12, 19, 26]),
    ],
)
def test_days_named_one_by_one_and_days_left_out_count(message: str, days: list[int]) -> None:
    result = understand(message, context())
    found = [result.date, *(wish.date for wish in result.visits)]
    assert [day.day for day in found if day] == days
    assert result.hall
    assert result.start
