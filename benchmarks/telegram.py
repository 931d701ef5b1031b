"""A crowd in Telegram: how long until the last of many chats has its answer."""

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
from tests.channels.telegram.talking import until
from tests.fake_telegram import FakeTelegram

CHATS = 200
TURN_S = 1.0


def measure(folder: Path) -> Iterator[Figure]:
    """All write at once, to an engine of a second a turn; the bot and the fake Telegram share a process."""
    with FakeTelegram() as telegram, RunningBot(_agent(folder, telegram)):
        people = [telegram.person(1000 + number) for number in range(CHATS)]
        people[0].says("готов?")
        until(lambda: bool(people[0].messages))
        begun = time.perf_counter()
        for person in people:
            person.says(f"Это {person.id}")
        until(lambda: all(p.messages and p.messages[-1].text == f"Это {p.id}" for p in people))
        took = time.perf_counter() - begun
    least = f"{-(-CHATS // MAX_CONCURRENT_TURNS) * TURN_S:.1f} s"
    what = f"Telegram: {CHATS} chats at once, a turn of 1 s, the last answer"
    yield Figure(what, f"{took:.1f} s", least, "8 s")


def _agent(folder: Path, telegram: FakeTelegram) -> Agent:
    own = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_BASE_URL": telegram.base_url}
    settings = from_environ(studio(folder) | own, folder)
    engine = database.configure(create_engine(settings.database_url, pool_size=20, max_overflow=50))
    sessions = sessionmaker(engine, expire_on_commit=False)
    return Agent(sessions, settings, Slow(pause_s=TURN_S), lambda: datetime.now(UTC))
