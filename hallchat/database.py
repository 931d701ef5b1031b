"""What every connection needs, whoever opens it: the web, the command line, migrations, tests."""

from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session

BUSY_TIMEOUT_MS = 30_000
"""How long a writer waits for the other writer of a SQLite file."""
_READING = "hallchat_reading"


def configure(engine: Engine) -> Engine:
    """Give the engine transactions that only read, and a SQLite engine WAL and foreign keys besides.

    On SQLite any other transaction takes the write lock as it begins: one that reads first and writes
    later would otherwise fail at once when another one wrote in between, however long it is willing
    to wait.
    """
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "begin", _begin_postgresql)
    return engine


def read_only(session: Session) -> None:
    """Begin a transaction that waits for no writer and keeps none waiting; to write in it is an error.

    The session must be in no transaction yet.
    """
    session.connection(execution_options={_READING: True})


def _on_connect(connection: DBAPIConnection, _record: Any) -> None:
    connection.isolation_level = None  # the driver must begin nothing by itself
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _is_reading(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get(_READING))


def _begin_sqlite(connection: Connection) -> None:
    reads = _is_reading(connection)
    if connection.info.get(_READING, False) != reads:  # its last transaction was of the other kind
        connection.exec_driver_sql(f"PRAGMA query_only = {int(reads)}")
        connection.info[_READING] = reads
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _begin_postgresql(connection: Connection) -> None:
    if _is_reading(connection):
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
