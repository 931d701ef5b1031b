"""SIGKILL during work: every message is answered, and nothing is booked twice."""

import random
from collections import Counter
from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import func, select

from hallchat.config import Settings
from hallchat.models import Booking
from tests.channels.telegram.killing import BotProcess
from tests.channels.telegram.talking import wait_until
from tests.conftest import Database, MakeSettings, seed_demo
from tests.fake_telegram import FakeTelegram, Person, Shown

SEEDS = [2026, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(10))]
MakeProcess = Callable[..., BotProcess]


@pytest.fixture
def make_process(telegram: FakeTelegram, sqlite: Database, make_settings: MakeSettings) -> MakeProcess:
    with sqlite.sessions.begin() as session:
        seed_demo(session)
    settings: Settings = make_settings(
        TELEGRAM_BOT_TOKEN=telegram.token,
        TELEGRAM_API_BASE_URL=telegram.base_url,
        MESSAGES_PER_MINUTE="1000",
        TURN_DEADLINE_S="1",  # so that leases end soon
    )
    return lambda echo_after_s: BotProcess(sqlite.url, settings, echo_after_s)


def work_in_spite_of_kills(
    telegram: FakeTelegram,
    make: Callable[[], BotProcess],
    chance: random.Random,
    kills: int,
    is_complete: Callable[[], bool],
) -> None:
    """Runs processes until the condition holds, and kills the first ones soon after their first answer."""
    for _ in range(kills):
        since = len(telegram.requests)
        with make() as process:
            wait_until(lambda seen=since: is_complete() or is_answering(telegram, seen))  # type: ignore[misc]
            process.run_for(chance.uniform(0, 0.3))
    with make() as process:
        wait_until(is_complete)
        process.terminate()


def is_answering(telegram: FakeTelegram, since: int) -> bool:
    return any(request.method == "sendMessage" for request in telegram.requests[since:])


@pytest.mark.parametrize("seed", SEEDS)
def test_each_message_is_answered_once_or_where_the_answer_had_left_twice(
    telegram: FakeTelegram, make_process: MakeProcess, seed: int
) -> None:
    chance = random.Random(seed)
    people = [telegram.person(1000 + number) for number in range(10)]
    make = partial(make_process, echo_after_s=0.02)
    texts = [f"{person.id}: {number}" for number in range(10) for person in people]
    for part in (texts[:50], texts[50:]):  # a kill may repeat an answer; the next one finds it delivered
        for number, text in enumerate(part):
            people[number % 10].says(text)
        is_complete = partial(all_received, people, part)
        work_in_spite_of_kills(telegram, make, chance, 1, is_complete)
    answers = Counter(texts_received(people))
    assert set(answers) == set(texts)
    assert max(answers.values()) <= 2
    for person in people:
        first = list(dict.fromkeys(shown.text for shown in person.messages))
        assert first == [text for text in texts if text.startswith(f"{person.id}:")], "in order"


def last(person: Person) -> Shown:
    return person.messages[-1] if person.messages else Shown(0, person.id, "", "")


def all_received(people: list[Person], texts: list[str]) -> bool:
    return set(texts) <= set(texts_received(people))


def texts_received(people: list[Person]) -> list[str]:
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
    make = partial(make_process, echo_after_s=None)
    work_in_spite_of_kills(telegram, make, chance, 3, lambda: all(last(p).keyboard for p in people))
    for person in people:
        person.taps("Да, всё верно")
    is_booked = "Номер брони"
    work_in_spite_of_kills(telegram, make, chance, 3, lambda: all(is_booked in last(p).text for p in people))
    with sqlite.sessions() as session:
        booked = session.scalar(select(func.count()).select_from(Booking))
    assert booked == len(people)
