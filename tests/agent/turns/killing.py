"""A process that answers clients until it is killed, and the messages of the clients."""

import multiprocessing
import random
import time
from collections.abc import Sequence
from multiprocessing.synchronize import Event

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import NullPool

from hallchat import database
from hallchat.agent import Agent
from hallchat.agent.engines.rules import RulesEngine
from hallchat.config import Settings
from tests.conftest import NOW

START_S = 60
MAX_RUN_S = 0.15


def dialogue(number: int) -> Sequence[str]:
    """The messages of the client with that number: up to a summary, a booking, and a question."""
    day, start = 1 + number % 28, 11 + number % 7
    return (
        f"Хочу Мрак {day} декабря с {start} до {start + 1}",
        f"Анна, +7 912 {number:07d}, guest{number}@example.com",
        "5",
        "да",
        "А сколько стоит Пустота?",
    )


SUMMARY, LINK = 2, 3
"""The indexes of the answers with the summary and with the link."""


def answer_until_killed(url: str, settings: Settings, first: int, seconds: float) -> None:
    """Starts a process that serves clients from number `first` on; kills it with SIGKILL after `seconds`."""
    # The fork server imports everything once.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    started = context.Event()
    process = context.Process(target=_answer, args=(url, settings, first, started))
    process.start()
    assert started.wait(START_S)
    time.sleep(seconds)
    process.kill()
    process.join()
    assert process.exitcode == -9, "it ended before it was killed"


def moments(number: int, seed: int) -> list[float]:
    chance = random.Random(seed)
    return [chance.uniform(0, MAX_RUN_S) for _ in range(number)]


def _answer(url: str, settings: Settings, first: int, started: Event) -> None:
    sessions = sessionmaker(
        database.configure(create_engine(url, poolclass=NullPool)), expire_on_commit=False
    )
    agent = Agent(sessions, settings, RulesEngine(), lambda: NOW)
    number = first + 1
    while True:
        conversation = agent.start(str(number), "ru")  # the channel holds the client's number
        started.set()
        for message in dialogue(number):
            for _ in agent.reply(conversation, message):
                pass
        number += 1
