"""What every connection needs, whoever opens it: the web, the command line, migrations, tests."""

from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection

BUSY_TIMEOUT_MS = 30_000
"""How long a writer waits for the other writer of a SQLite file."""


def configure(engine: Engine) -> Engine:
    """Give a SQLite engine WAL, foreign keys and transactions that take the write lock as they begin.

    A transaction that reads first and writes later would otherwise fail at once when another one
    wrote in between, however long it is willing to wait. PostgreSQL needs nothing.
    """
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: DBAPIConnection, _record: Any) -> None:
    connection.isolation_level = None  # the driver must begin nothing by itself
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
