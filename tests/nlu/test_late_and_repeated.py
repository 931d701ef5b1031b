"""Clients who come late to what is booked, and those who want the same hours on several days."""

import pytest

from hallchat.nlu import understand
from hallchat.nlu.types import Digression
from tests.nlu.conftest import context

LATE = (
    "опаздываем минут на 20, бронь на сегодня в 14:00",
    "Мы застряли в пробке, минут на пятнадцать опоздаем на свою съёмку, ничего?",
    "я задержусь на полчаса, у меня бронь с 15 до 17",
    "не успеваем к 12, будем в 12:20",
    "стоим в пробке, приедем в 14:30 вместо 14:00",
    "опоздаем минут на десять, мы на 16:00",
    "задерживаемся, будем через 20 минут",
    "будем с опозданием на 15 минут",
    "we're running 20 minutes late for our 2pm booking",
    "I'll be about 15 minutes late today, booked at 14:00",
    "stuck in traffic, we will be there at 2:30 instead of 2",
    "sorry, we are going to be late by 20 minutes",
    "running a bit behind, be there at 3:15",
)
NOT_LATE = (
    "а если опоздаем на 20 минут, что будет?",
    "не опоздаем",
    "нужен зал поздно вечером",
    "late evening please",
    "what if we are late?",
    "if I'm late, do I lose the booking?",
)
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


@pytest.mark.parametrize("message", LATE)
def test_who_is_late_books_nothing(message: str) -> None:
    result = understand(message, context(now="2026-11-25T12:00"))
    assert Digression.LATE in result.digressions
    assert (result.date, result.start, result.end, result.hours) == (None,) * 4
    assert (dict(result.ambiguous), dict(result.invalid), result.change_requests) == ({}, {}, ())


@pytest.mark.parametrize("message", NOT_LATE)
def test_who_asks_about_it_is_not_late(message: str) -> None:
    assert Digression.LATE not in understand(message, context()).digressions


@pytest.mark.parametrize("message", REPEATED)
def test_several_days_are_noticed(message: str) -> None:
    result = understand(message, context())
    assert result.visits or Digression.REPEATS in result.digressions


@pytest.mark.parametrize("message", NOT_REPEATED)
def test_a_question_about_days_wants_no_bookings(message: str) -> None:
    result = understand(message, context())
    assert not result.visits
    assert Digression.REPEATS not in result.digressions
