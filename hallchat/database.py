"""Configures database engines: read-only transactions, and on SQLite writers that take turns."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from pydantic_core import from_json, to_json
from sqlalchemy import Engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from hallchat import sqlite_writers
from hallchat.sqlite_writers import BusyError, SqliteConnection, WriterLine

__all__ = ["JSON", "BusyError", "configure", "flushed", "has_row_locks", "read_only", "reading", "writing"]

_READ_ONLY = "hallchat_read_only"
_LINE = "hallchat_writer_line"
JSON = {"json_serializer": lambda value: to_json(value).decode(), "json_deserializer": from_json}
"""Options of an engine: pydantic's JSON, several times as fast as the standard library's."""


def configure(engine: Engine) -> Engine:
    """Enable `read_only` transactions on the engine; on SQLite also WAL mode and foreign keys.

    On SQLite every other transaction takes the write lock when it begins, in turn with the other writers of
    the engine. Otherwise a transaction that reads first and writes later would fail without waiting if
    another one had written in between. A transaction that cannot begin in time raises BusyError.
    """
    if engine.dialect.name == "sqlite":
        line = WriterLine()
        engine.update_execution_options(**{_LINE: line})

        def on_connect(connection: SqliteConnection, _record: Any) -> None:
            connection.line = line
            _set_up_sqlite(connection)

        event.listen(engine, "do_connect", _use_own_connections)
        event.listen(engine, "connect", on_connect)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "begin", _begin_postgresql)
    return engine


def read_only(session: Session) -> None:
    """Begin a read-only transaction. It neither waits for writers nor blocks them; writes raise an error.

    The session must not be in a transaction.
    """
    session.connection(execution_options={_READ_ONLY: True})


def flushed(session: Session) -> Connection:
    """The session's connection with all its changes written, for statements that run beside the ORM."""
    session.flush()
    return session.connection()


def has_row_locks(connection: Connection) -> bool:
    """True if writers wait for one another at rows; SQLite has one writer at a time."""
    return connection.dialect.name == "postgresql"


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A read-only transaction without a session, which costs a few times as much."""
    with engine.connect() as connection:
        connection.execution_options(**{_READ_ONLY: True})
        with connection.begin():
            yield connection


@contextmanager
def writing(engine: Engine, wait_s: float | None = None) -> Iterator[Connection]:
    """A transaction without a session that may write; committed at the end.

    Raises BusyError if it cannot begin; on SQLite after `wait_s` seconds, or as many as usual.

    On SQLite it waits for its turn before it takes a connection of the pool: however many writers wait,
    readers get theirs.
    """
    line: WriterLine | None = engine.get_execution_options().get(_LINE)
    if line is None:
        with engine.begin() as connection:
            yield connection
        return
    place = line.join(sqlite_writers.WRITE_WAIT_S if wait_s is None else wait_s)
    try:
        connection = engine.connect()
    except BaseException:
        line.leave(place)
        raise
    with connection:
        _driver_of(connection).place = place  # the end of the transaction gives it up
        with connection.begin():
            yield connection


def _driver_of(connection: Connection) -> SqliteConnection:
    return cast(SqliteConnection, connection.connection.dbapi_connection)


def _use_own_connections(_dialect: Any, _record: Any, _arguments: Any, options: dict[str, Any]) -> None:
    options["factory"] = SqliteConnection


def _set_up_sqlite(connection: SqliteConnection) -> None:
    connection.isolation_level = None  # the driver must not begin transactions: _begin_sqlite does
    connection.execute(f"PRAGMA busy_timeout = {sqlite_writers.WRITE_WAIT_S * 1000:.0f}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _is_read_only(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get(_READ_ONLY))


def _begin_sqlite(connection: Connection) -> None:
    is_read_only = _is_read_only(connection)
    driver = _driver_of(connection)
    try:
        if connection.info.get(_READ_ONLY, False) != is_read_only:  # the last one was of the other kind
            driver.execute(f"PRAGMA query_only = {int(is_read_only)}")
            connection.info[_READ_ONLY] = is_read_only
        if is_read_only:
            driver.execute("BEGIN")
        else:
            driver.begin_write()
    except sqlite3.Error as error:
        raise DBAPIError.instance("BEGIN", None, error, sqlite3.Error) from error


def _begin_postgresql(connection: Connection) -> None:
    if _is_read_only(connection):
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
