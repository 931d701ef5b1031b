"""Prices of a part of the day, and with a promo code, before any hour is chosen."""

import pytest
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.config import Settings
from tests.agent.talking import Client
from tests.agent.test_time_and_price import STUDIO
from tests.conftest import Clock
from tests.described import described_agent, plain

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def agent(sessions: sessionmaker[Session], settings: Settings, clock: Clock) -> Agent:
    return described_agent(sessions, settings, clock, STUDIO)


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("ru", "сколько стоит белый 2 декабря утром?", "ср, 2 декабря: 1 800 ₽ за час"),
        ("ru", "сколько стоит белый 2 декабря вечером?", "от 1 800 ₽ до 2 000 ₽ за час"),
        ("ru", "сколько стоит белый утром в субботу на 3 часа?", "3 часа — 6 300 ₽"),
        ("en", "How much is White on Saturday morning for 3 hours?", "3 hours — 6,300 ₽"),
        ("ru", "сколько белый в субботу на 2 часа с промокодом LIGHT?", "LIGHT — от 3 780 ₽ до 4 140 ₽"),
        ("ru", "сколько стоит белый с промокодом LIGHT?", "от 1 620 ₽ до 2 070 ₽ за час"),
        ("en", "How much is Black on Sunday for 4 hours with code LIGHT?", "LIGHT it is 5,400 ₽"),
        ("en", "How much is Black on Sunday for 4 hours with code LONG?", "its conditions are not met"),
    ],
)
def test_is_told(agent: Agent, language: str, question: str, told: str) -> None:
    assert told in plain(Client(agent, language).say(question).text)


@pytest.mark.parametrize(
    ("question", "price"),
    [
        ("сколько стоит белый в субботу ночью на 3 часа?", "3 часа — от 6 300 ₽ до 6 700 ₽"),
        ("сколько стоит белый в субботу ночью?", "от 2 100 ₽ до 2 300 ₽ за час"),
    ],
)
def test_of_a_part_of_the_day_that_is_closed_the_price_of_the_day(
    agent: Agent, question: str, price: str
) -> None:
    told = plain(Client(agent).say(question).text)
    assert "открыт с" in told
    assert price in told


def test_the_hours_that_are_proposed_lie_in_the_part_of_the_day(agent: Agent) -> None:
    client = Client(agent)
    evening = client.say("сколько стоит белый 2 декабря вечером на 2 часа?").done.suggestions
    assert list(evening) == ["с 18:00 до 20:00", "с 20:00 до 22:00"]
    morning = client.say("а утром?").done.suggestions
    assert all(each < "с 12" for each in morning)
