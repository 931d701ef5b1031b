"""Writers of one process on a SQLite file: the time of each turn, when SQLite's busy handler decides who is
next, and when the writers take turns."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.orm import sessionmaker

from benchmarks.figures import Figure, ms, percentile
from benchmarks.servers import studio
from hallchat import database
from hallchat.agent import Agent
from hallchat.agent.engines.rules import RulesEngine
from hallchat.config import from_environ

WRITERS = 32
TURNS = 20
"""Of each writer."""
MESSAGE = "Сколько стоит Мрак?"
BUSY_TIMEOUT_MS = 30_000

Configure = Callable[[Engine], Engine]


def measure(folder: Path) -> Iterator[Figure]:
    """Measures 32 clients that write at the same time, each its next message as soon as it has the answer."""
    old = _turns(folder, _without_turns)
    new = _turns(folder, database.configure)
    for name, find in (
        ("p50", lambda took: percentile(took, 50)),
        ("p95", lambda took: percentile(took, 95)),
        ("worst", max),
    ):
        target = {"p95": "0.3 s", "worst": "0.6 s"}.get(name, "")
        measured = f"{ms(find(new))} (by SQLite's busy handler: {ms(find(old))})"
        yield Figure(f"Turn of {WRITERS} clients in one process, {name}", measured, "", target)
    new_rate, old_rate = (f"{WRITERS * len(took) / sum(took):.0f}" for took in (new, old))
    measured = f"{new_rate} (by SQLite's busy handler: {old_rate})"
    yield Figure(f"Turns a second of {WRITERS} clients in one process", measured)


def _turns(folder: Path, configure: Configure) -> list[float]:
    """The seconds of all turns."""
    settings = from_environ(studio(folder), folder)
    engine = configure(create_engine(settings.database_url, pool_size=WRITERS))
    sessions = sessionmaker(engine, expire_on_commit=False)
    agent = Agent(sessions, settings, RulesEngine(), lambda: datetime.now(UTC))
    agent.warm_up()
    took: list[float] = []
    barrier = threading.Barrier(WRITERS)

    def write() -> None:
        conversation = agent.start("test", "ru")
        barrier.wait()
        for _ in range(TURNS):
            started_at = time.perf_counter()
            for _ in agent.reply(conversation, MESSAGE):
                pass
            took.append(time.perf_counter() - started_at)

    with ThreadPoolExecutor(WRITERS) as pool:
        for written in [pool.submit(write) for _ in range(WRITERS)]:
            written.result()
    engine.dispose()
    return took


def _without_turns(engine: Engine) -> Engine:
    """Configures the engine as before: SQLite's own waiting, which grows to 100 ms a time."""

    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (f"busy_timeout = {BUSY_TIMEOUT_MS}", "journal_mode = WAL", "synchronous = NORMAL"):
            connection.execute(f"PRAGMA {pragma}")

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine, "connect", connect)
    event.listen(engine, "begin", begin)
    return engine
