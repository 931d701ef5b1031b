"""Configures database engines: read-only transactions, and write locks on SQLite."""

from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session

BUSY_TIMEOUT_MS = 30_000
"""The longest time that a writer waits for another writer of a SQLite file."""
_READ_ONLY = "hallchat_read_only"


def configure(engine: Engine) -> Engine:
    """Enable `read_only` transactions on the engine; on SQLite also WAL mode and foreign keys.

    On SQLite every other transaction takes the write lock when it begins. Otherwise a transaction that
    reads first and writes later would fail without waiting if another one had written in between.
    """
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "begin", _begin_postgresql)
    return engine


def read_only(session: Session) -> None:
    """Begin a read-only transaction. It neither waits for writers nor blocks them; writes raise an error.

    The session must not be in a transaction.
    """
    session.connection(execution_options={_READ_ONLY: True})


def _on_connect(connection: DBAPIConnection, _record: Any) -> None:
    connection.isolation_level = None  # the driver must not begin transactions: _begin_sqlite does
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _is_read_only(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get(_READ_ONLY))


def _begin_sqlite(connection: Connection) -> None:
    is_read_only = _is_read_only(connection)
    if connection.info.get(_READ_ONLY, False) != is_read_only:  # the last transaction was of the other kind
        connection.exec_driver_sql(f"PRAGMA query_only = {int(is_read_only)}")
        connection.info[_READ_ONLY] = is_read_only
    connection.exec_driver_sql("BEGIN" if is_read_only else "BEGIN IMMEDIATE")


def _begin_postgresql(connection: Connection) -> None:
    if _is_read_only(connection):
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
