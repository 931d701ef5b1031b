"""Writers of a SQLite file take turns, in order of arrival."""

import random
import sqlite3
import threading
import time
from collections import deque
from contextlib import suppress

from sqlalchemy.exc import TimeoutError  # noqa: A004  given a name of its own

BusyError = TimeoutError
"""A transaction could not begin in time: no connection of the pool or no write lock was free."""
WRITE_WAIT_S = 5.0
"""The longest time that a writer of a SQLite file waits for others, of its process and of other processes."""
_RETRY_S = (0.001, 0.004)
"""Between two tries to get the lock that another process holds; SQLite's own pauses grow to 0.1 s."""


class Place:
    """A place in the line of writers."""

    def __init__(self, timeout_s: float) -> None:
        self.give_up_at = time.monotonic() + timeout_s
        """The owner waits until then, for earlier writers and for other processes."""
        self.is_next = threading.Lock()  # the writer before this one releases it
        self.is_next.acquire()


class WriterLine:
    """The writers of a process in order of arrival: the first may write, the others wait.

    It has no lock of its own, only single operations of the deque: a connection that the garbage collector
    closes leaves the line in the middle of another operation of the same thread.
    """

    def __init__(self) -> None:
        self._places: deque[Place] = deque()

    def __len__(self) -> int:
        """The number of writers that wait, and the one that writes."""
        return len(self._places)

    def join(self, timeout_s: float) -> Place:
        """Waits until all earlier writers have left; returns the place, for `leave`. Raises BusyError."""
        place = Place(timeout_s)
        self._places.append(place)
        is_first = False
        try:
            is_first = (
                self._places[0] is place
                or place.is_next.acquire(timeout=timeout_s)
                or self._places[0] is place
            )
        finally:  # a signal may interrupt the waiting
            if not is_first:
                self.leave(place)
        if not is_first:
            raise BusyError(f"earlier writers of this process took more than {timeout_s:.1f} s")
        return place

    def leave(self, place: Place) -> None:
        """Gives the place up, and lets the first writer of the line go on."""
        self._places.remove(place)
        with suppress(IndexError, RuntimeError):  # nobody waits; or the first has been told already
            self._places[0].is_next.release()


class SqliteConnection(sqlite3.Connection):
    """A connection whose write transactions begin in turn; `commit`, `rollback` or `close` ends the turn."""

    line: WriterLine
    place: Place | None = None
    """The place in the line; set before `begin_write` by a writer that has waited without a connection."""

    def begin_write(self) -> None:
        """Begins a transaction with the write lock of the file. Raises BusyError after WRITE_WAIT_S."""
        self.place = self.place or self.line.join(WRITE_WAIT_S)
        try:
            self._begin_immediate(self.place.give_up_at)
        finally:
            self._end_turn_after_transaction()

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
        place, self.place = self.place, None
        if place is not None:
            self.line.leave(place)
