"""SIGKILL in the midst of work: nobody is left without an answer, and nothing is booked twice."""

import random
from collections import Counter
from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from hallchat.config import Settings
from hallchat.models import Booking
from hallchat.seed import seed_halls
from tests.conftest import NOW, Database, MakeSettings
from tests.fake_telegram import FakeTelegram, Person
from tests.telegram.killing import BotProcess
from tests.telegram.talking import until

SEEDS = [2026, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(10))]
MakeProcess = Callable[..., BotProcess]


@pytest.fixture
def make_process(telegram: FakeTelegram, sqlite: Database, make_settings: MakeSettings) -> MakeProcess:
    with sqlite.sessions.begin() as session:
        seed_halls(session, NOW)
    settings: Settings = make_settings(
        TELEGRAM_BOT_TOKEN=telegram.token,
        TELEGRAM_API_BASE_URL=telegram.base_url,
        MESSAGES_PER_MINUTE="1000",
        TURN_DEADLINE_S="1",  # and so a lease that is over soon
    )
    return lambda echoing: BotProcess(sqlite.url, settings, echoing)


def is_answering(telegram: FakeTelegram, since: int) -> bool:
    return any(request.method == "sendMessage" for request in telegram.requests[since:])


def work_and_be_killed(telegram: FakeTelegram, process: BotProcess, chance: random.Random) -> None:
    """For a moment, from its first answer on."""
    since = len(telegram.requests)
    with process:
        until(lambda: is_answering(telegram, since))
        process.works_for(chance.uniform(0, 0.3))


@pytest.mark.parametrize("seed", SEEDS)
def test_each_message_is_answered_once_or_where_it_was_under_way_twice(
    telegram: FakeTelegram, make_process: MakeProcess, seed: int
) -> None:
    chance = random.Random(seed)
    people = [telegram.person(1000 + number) for number in range(10)]
    said = [f"{person.id}: {number}" for number in range(10) for person in people]
    for number, text in enumerate(said):
        people[number % 10].says(text)
    for _ in range(4):
        work_and_be_killed(telegram, make_process(echoing=True), chance)
    with make_process(echoing=True):
        until(lambda: set(said) <= set(heard(people)))
    answers = Counter(heard(people))
    assert set(answers) == set(said)
    assert max(answers.values()) <= 2
    for person in people:
        first = list(dict.fromkeys(shown.text for shown in person.messages))
        assert first == [text for text in said if text.startswith(f"{person.id}:")], "in order"


def heard(people: list[Person]) -> list[str]:
    return [shown.text for person in people for shown in person.messages]


@pytest.mark.parametrize("seed", SEEDS)
def test_each_client_has_one_booking(
    telegram: FakeTelegram, make_process: MakeProcess, sqlite: Database, seed: int
) -> None:
    chance = random.Random(seed)
    people = [telegram.person(2000 + number) for number in range(8)]
    for number, person in enumerate(people):
        person.says(
            f"Мрак {1 + number} декабря с 12 до 13, двое. Анна, 8912345670{number}, a{number}@example.com"
        )
    for _ in range(3):
        work_and_be_killed(telegram, make_process(echoing=False), chance)
    with make_process(echoing=False):
        until(lambda: all(any(shown.keyboard for shown in person.messages) for person in people))
    for person in people:
        person.taps("Да, всё верно")
    for _ in range(3):
        work_and_be_killed(telegram, make_process(echoing=False), chance)
    with make_process(echoing=False):
        until(lambda: all("Номер брони" in person.messages[-1].text for person in people))
    with sqlite.sessions() as session:
        booked = session.scalar(select(func.count()).select_from(Booking))
    assert booked == len(people)
