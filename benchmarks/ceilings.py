"""The check of the ceilings on tokens before a turn of a model, after a day of 50,000 turns."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, create_engine, text

from benchmarks.figures import Figure, ms
from benchmarks.servers import studio
from hallchat import database
from hallchat.agent.turns import usage

TURNS = 50_000
CONVERSATIONS = 5_000
CHECKS = 200
_FILL = (
    "CREATE TEMP TABLE numbers (n)",
    "INSERT INTO numbers WITH RECURSIVE counted(n) AS"
    " (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < :turns) SELECT n FROM counted",
    "INSERT INTO conversations (id, channel, language, created_at, tokens)"
    " SELECT 'c' || n, 'web', 'ru', :now, 0 FROM numbers WHERE n <= :conversations",
    "INSERT INTO turns (id, conversation_id, number, state, attempt, in_reply, stop_requested, created_at)"
    " SELECT n, 'c' || (1 + n % :conversations), n, 'done', 1, 1, 0, :now FROM numbers",
    "INSERT INTO model_uses (turn_id, conversation_id, created_at, requests, tokens_in, tokens_out, cost)"
    " SELECT n, 'c' || (1 + n % :conversations), datetime(:now, '-' || (n % 86000) || ' seconds'),"
    " 1, 1500, 100, 0 FROM numbers",
    "INSERT INTO token_hours (hour, tokens) SELECT strftime('%Y-%m-%d %H:00:00.000000', created_at),"
    " sum(tokens_in + tokens_out) FROM model_uses GROUP BY 1",
    "CREATE INDEX former ON model_uses (created_at)",  # the sum of the rows had it
)
_SUM_OF_ROWS = text(
    "SELECT sum(CASE WHEN conversation_id = 'c1' THEN tokens_in + tokens_out ELSE 0 END),"
    " sum(CASE WHEN created_at >= :since THEN tokens_in + tokens_out ELSE 0 END)"
    " FROM model_uses WHERE conversation_id = 'c1' OR created_at >= :since"
)


def measure(folder: Path) -> Iterator[Figure]:
    """Measures the counters, and the sum of the rows of a day that they replace."""
    engine = database.configure(create_engine(studio(folder)["DATABASE_URL"]))
    now = datetime.now(UTC)
    with engine.begin() as connection:
        values = {"turns": TURNS, "conversations": CONVERSATIONS, "now": f"{now:%Y-%m-%d %H:%M:%S}"}
        for statement in _FILL:
            connection.execute(text(statement), values)
        since = {"since": f"{now - usage.DAY:%Y-%m-%d %H:%M:%S}"}
        summed = _seconds(lambda: connection.execute(_SUM_OF_ROWS, since).one())
        counted = _seconds(lambda: _spent(connection, now - usage.DAY - timedelta(hours=1)))
    name = f"Check of the ceilings on tokens, {TURNS} turns a day"
    yield Figure(name, f"{ms(counted)} (the sum of the rows: {ms(summed)})")


def _spent(connection: Connection, since: datetime) -> None:
    usage.SPENT.run(connection, {"conversation": "c1", "since": since})


def _seconds(check: Callable[[], object]) -> float:
    """Seconds of one check, on average."""
    started_at = time.perf_counter()
    for _ in range(CHECKS):
        check()
    return (time.perf_counter() - started_at) / CHECKS
