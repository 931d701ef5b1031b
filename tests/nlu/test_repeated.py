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
