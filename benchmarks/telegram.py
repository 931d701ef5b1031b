"""Many chats in Telegram at the same time: the time until the last one has its answer."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from benchmarks.figures import Figure
from benchmarks.servers import studio
from hallchat import database
from hallchat.agent import Agent
from hallchat.channels.telegram.bot import MAX_CONCURRENT_TURNS
from hallchat.config import from_environ
from tests.channels.telegram.bot import RunningBot
from tests.channels.telegram.engines import Slow
from tests.channels.telegram.talking import wait_until
from tests.fake_telegram import FakeTelegram

CHATS = 200
TURN_S = 1.0


def measure(folder: Path) -> Iterator[Figure]:
    """All clients write at once; a turn takes TURN_S. The bot and the fake Telegram share a process."""
    with FakeTelegram() as telegram, RunningBot(_agent(folder, telegram)):
        people = [telegram.person(1000 + number) for number in range(CHATS)]
        people[0].says("готов?")
        wait_until(lambda: bool(people[0].messages))
        started_at = time.perf_counter()
        for person in people:
            person.says(f"Это {person.id}")
        wait_until(lambda: all(p.messages and p.messages[-1].text == f"Это {p.id}" for p in people))
        took = time.perf_counter() - started_at
    floor = f"{-(-CHATS // MAX_CONCURRENT_TURNS) * TURN_S:.1f} s"
    name = f"Telegram: {CHATS} chats at once, a turn of 1 s, the last answer"
    yield Figure(name, f"{took:.1f} s", floor, "8 s")


def _agent(folder: Path, telegram: FakeTelegram) -> Agent:
    own = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_BASE_URL": telegram.base_url}
    settings = from_environ(studio(folder) | own, folder)
    engine = database.configure(create_engine(settings.database_url, pool_size=20, max_overflow=50))
    sessions = sessionmaker(engine, expire_on_commit=False)
    return Agent(sessions, settings, Slow(pause_s=TURN_S), lambda: datetime.now(UTC))
