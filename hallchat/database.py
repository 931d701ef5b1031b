"""Configures database engines: read-only transactions, and on SQLite writers that take turns."""

import random
import sqlite3
import threading
import time
from collections import deque
from contextlib import suppress
from typing import Any, cast

from sqlalchemy import Engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError, TimeoutError  # noqa: A004  re-exported by a name of its own
from sqlalchemy.orm import Session

BusyError = TimeoutError
"""A transaction could not begin in time: no connection of the pool or no write lock was free."""
WRITE_WAIT_S = 5.0
"""The longest time that a writer of a SQLite file waits for others, of its process and of other processes."""
_RETRY_S = (0.001, 0.004)
"""Between two tries to get the lock that another process holds; SQLite's own pauses grow to 0.1 s."""
_READ_ONLY = "hallchat_read_only"


class WriterLine:
    """The writers of a process in order of arrival: the first may write, the others wait.

    It has no lock of its own, only single operations of the deque: a connection that the garbage collector
    closes leaves the line in the middle of another operation of the same thread.
    """

    def __init__(self) -> None:
        self._turns: deque[Any] = deque()

    def __len__(self) -> int:
        """The number of writers that wait, and the one that writes."""
        return len(self._turns)

    def join(self, timeout_s: float) -> Any:
        """Waits until all earlier writers have left; returns the place, for `leave`. Raises BusyError."""
        turn = threading.Lock()  # the writer before this one releases it
        turn.acquire()
        self._turns.append(turn)
        is_first = False
        try:
            is_first = self._turns[0] is turn or turn.acquire(timeout=timeout_s) or self._turns[0] is turn
        finally:  # a signal may interrupt the waiting
            if not is_first:
                self.leave(turn)
        if not is_first:
            raise BusyError(f"earlier writers of this process took more than {timeout_s:.1f} s")
        return turn

    def leave(self, turn: Any) -> None:
        """Gives the place up, and lets the first writer of the line go on."""
        self._turns.remove(turn)
        with suppress(IndexError, RuntimeError):  # nobody waits; or the first has been told already
            self._turns[0].release()


class SqliteConnection(sqlite3.Connection):
    """A connection whose write transactions begin in turn; `commit`, `rollback` or `close` ends the turn."""

    line: WriterLine
    _turn: Any = None

    def begin_write(self) -> None:
        """Begins a transaction with the write lock of the file. Raises BusyError after WRITE_WAIT_S."""
        give_up_at = time.monotonic() + WRITE_WAIT_S
        turn = self.line.join(WRITE_WAIT_S)
        try:
            self._begin_immediate(give_up_at)
            self._turn = turn
        finally:
            if self._turn is not turn:
                self.line.leave(turn)

    def commit(self) -> None:
        """Commits; what cannot be committed is rolled back.

        SQLAlchemy takes the transaction for ended in both cases: the pool would get it back open, with the
        lock.
        """
        try:
            super().commit()
        except BaseException:
            self.rollback()
            raise
        self._end_turn_after_transaction()

    def rollback(self) -> None:
        try:
            super().rollback()
        finally:
            self._end_turn_after_transaction()

    def close(self) -> None:
        try:
            super().close()
        finally:
            self._end_turn()

    def __del__(self) -> None:
        self._end_turn()

    def _begin_immediate(self, give_up_at: float) -> None:
        self.execute("PRAGMA busy_timeout = 0")
        try:
            while not self._try_to_begin():
                if time.monotonic() > give_up_at:
                    raise BusyError(f"another process held the write lock for {WRITE_WAIT_S:.1f} s")
                time.sleep(random.uniform(*_RETRY_S))  # noqa: S311  spread, not secrecy
        finally:
            self.execute(f"PRAGMA busy_timeout = {WRITE_WAIT_S * 1000:.0f}")

    def _try_to_begin(self) -> bool:
        try:
            self.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:  # the higher bits tell kinds apart
                return False
            raise
        return True

    def _end_turn_after_transaction(self) -> None:
        if not self.in_transaction:
            self._end_turn()

    def _end_turn(self) -> None:
        turn, self._turn = self._turn, None
        if turn is not None:
            self.line.leave(turn)


def configure(engine: Engine) -> Engine:
    """Enable `read_only` transactions on the engine; on SQLite also WAL mode and foreign keys.

    On SQLite every other transaction takes the write lock when it begins, in turn with the other writers of
    the engine. Otherwise a transaction that reads first and writes later would fail without waiting if
    another one had written in between. A transaction that cannot begin in time raises BusyError.
    """
    if engine.dialect.name == "sqlite":
        line = WriterLine()

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


def _use_own_connections(_dialect: Any, _record: Any, _arguments: Any, options: dict[str, Any]) -> None:
    options["factory"] = SqliteConnection


def _set_up_sqlite(connection: SqliteConnection) -> None:
    connection.isolation_level = None  # the driver must not begin transactions: _begin_sqlite does
    connection.execute(f"PRAGMA busy_timeout = {WRITE_WAIT_S * 1000:.0f}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _is_read_only(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get(_READ_ONLY))


def _begin_sqlite(connection: Connection) -> None:
    is_read_only = _is_read_only(connection)
    driver = cast(SqliteConnection, connection.connection.dbapi_connection)
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
