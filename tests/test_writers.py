"""Writers of a SQLite file take turns in order of arrival, and nobody waits for ever."""

import gc
import sqlite3
import threading
import time
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import cast

import pytest
from sqlalchemy import create_engine, select, text
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import QueuePool

from hallchat import database, sqlite_writers
from hallchat.database import BusyError, read_only
from hallchat.models import TokenHour
from hallchat.sqlite_writers import SqliteConnection
from tests.conftest import NOW, Database, add_conversation, another_process_writing, line_of
from tests.threads import wait_until
from tests.writing_process import THREADS, count_together

LIMIT_S = 10
ORPHAN = "INSERT INTO clients (name, conversation_id) VALUES ('nobody', 'no such conversation')"


@contextmanager
def writing(sqlite: Database) -> Iterator[Session]:
    with sqlite.sessions() as session:
        session.connection()
        yield session


# Order


def test_writers_go_in_the_order_in_which_they_came(sqlite: Database) -> None:
    line, went = line_of(sqlite), list[int]()

    def write(number: int) -> None:
        with sqlite.sessions.begin() as session:
            add_conversation(session)
            went.append(number)

    with ThreadPoolExecutor(20) as pool, writing(sqlite):
        for number in range(20):
            pool.submit(write, number)
            wait_until(lambda waiting=number + 2: len(line) == waiting)  # type: ignore[misc]
    assert went == list(range(20))
    assert len(line) == 0


def test_a_writer_that_comes_back_at_once_goes_behind_those_that_wait(sqlite: Database) -> None:
    line, went = line_of(sqlite), list[str]()

    def write(name: str) -> None:
        with sqlite.sessions.begin() as session:
            add_conversation(session)
            went.append(name)

    waiting = threading.Thread(target=write, args=("waiting",))
    with writing(sqlite):
        waiting.start()
        wait_until(lambda: len(line) == 2)
    write("again")
    waiting.join()
    assert went == ["waiting", "again"]


# The end of a turn


def test_each_end_of_a_transaction_lets_the_next_writer_go_on(sqlite: Database, short_wait: float) -> None:
    line = line_of(sqlite)
    for end in (*WITH_SESSION, *WITHOUT_SESSION):
        end(sqlite)
        assert len(line) == 0, end.__name__
        with writing(sqlite) as session:
            add_conversation(session)


def commits(sqlite: Database) -> None:
    with writing(sqlite) as session:
        session.commit()


def rolls_back(sqlite: Database) -> None:
    with writing(sqlite) as session:
        session.rollback()


def fails(sqlite: Database) -> None:
    with pytest.raises(IntegrityError), sqlite.sessions.begin() as session:
        session.execute(text(ORPHAN))


def fails_to_commit(sqlite: Database) -> None:
    with writing(sqlite) as session:
        session.execute(text("PRAGMA defer_foreign_keys = ON"))
        session.execute(text(ORPHAN))
        with pytest.raises(IntegrityError):
            session.commit()


def is_closed(sqlite: Database) -> None:
    connection = sqlite.engine.raw_connection()
    cast(SqliteConnection, connection.dbapi_connection).begin_write()
    connection.close()


def is_invalidated(sqlite: Database) -> None:
    with sqlite.engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        connection.invalidate()


def ends_a_generator(sqlite: Database) -> None:
    def answer() -> Generator[int, None, None]:
        with writing(sqlite):
            yield 1

    running = answer()
    next(running)
    running.close()


def commits_without_a_session(sqlite: Database) -> None:
    with database.writing(sqlite.engine) as connection:
        connection.execute(text("DELETE FROM clients"))


def fails_without_a_session(sqlite: Database) -> None:
    with pytest.raises(IntegrityError), database.writing(sqlite.engine) as connection:
        connection.execute(text(ORPHAN))


def does_not_begin(sqlite: Database) -> None:
    with another_process_writing(sqlite), pytest.raises(BusyError), database.writing(sqlite.engine):
        pass


def gets_no_connection(sqlite: Database) -> None:
    tight = create_engine(sqlite.engine.url, pool_size=1, max_overflow=0, pool_timeout=0.1)
    engine = database.configure(tight)
    with database.reading(engine), pytest.raises(BusyError), database.writing(engine):
        pass
    commits_without_a_session(Database(sqlite.url, engine))
    engine.dispose()


WITH_SESSION = (commits, rolls_back, fails, fails_to_commit, is_closed, is_invalidated, ends_a_generator)
WITHOUT_SESSION = (commits_without_a_session, fails_without_a_session, does_not_begin, gets_no_connection)


def test_a_savepoint_does_not_end_the_turn(sqlite: Database) -> None:
    line = line_of(sqlite)
    with writing(sqlite) as session:
        with session.begin_nested():
            add_conversation(session)
        session.begin_nested().rollback()
        assert len(line) == 1
        session.commit()
        assert len(line) == 0


def test_a_thread_that_dies_in_a_transaction_lets_the_next_writer_go_on(sqlite: Database) -> None:
    def write_and_die() -> None:
        session = sqlite.sessions()
        add_conversation(session)
        raise ZeroDivisionError

    with ThreadPoolExecutor(1) as pool:
        assert isinstance(pool.submit(write_and_die).exception(), ZeroDivisionError)
    gc.collect()
    assert len(line_of(sqlite)) == 0
    with writing(sqlite) as session:
        assert not session.scalar(text("SELECT count(*) FROM conversations"))


def test_a_connection_that_nobody_closes_lets_the_next_writer_go_on(sqlite: Database) -> None:
    line = line_of(sqlite)
    connection = sqlite3.connect(str(sqlite.engine.url.database), factory=SqliteConnection)
    connection.line = line
    connection.begin_write()
    assert len(line) == 1
    del connection
    gc.collect()
    assert len(line) == 0


# Too long


def test_a_writer_gives_up_when_another_of_its_process_takes_too_long(
    sqlite: Database, short_wait: float
) -> None:
    line = line_of(sqlite)
    with writing(sqlite):
        started_at = time.monotonic()
        with pytest.raises(BusyError), writing(sqlite):
            pass
        assert short_wait <= time.monotonic() - started_at < LIMIT_S
        assert len(line) == 1
    assert len(line) == 0


def test_a_writer_gives_up_when_another_process_takes_too_long(sqlite: Database, short_wait: float) -> None:
    line = line_of(sqlite)
    with another_process_writing(sqlite):
        started_at = time.monotonic()
        with pytest.raises(BusyError), writing(sqlite):
            pass
        assert short_wait <= time.monotonic() - started_at < LIMIT_S
        assert len(line) == 0
    with writing(sqlite) as session:
        add_conversation(session)


def test_a_writer_that_gives_up_does_not_keep_back_those_behind_it(
    sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = line_of(sqlite)
    with ThreadPoolExecutor(2) as pool:
        with writing(sqlite):
            monkeypatch.setattr(sqlite_writers, "WRITE_WAIT_S", 0.1)
            impatient = pool.submit(commits, sqlite)
            wait_until(lambda: len(line) == 2)
            monkeypatch.setattr(sqlite_writers, "WRITE_WAIT_S", LIMIT_S)
            patient = pool.submit(commits, sqlite)
            wait_until(impatient.done)
            assert isinstance(impatient.exception(), BusyError)
            assert len(line) == 2
        patient.result(LIMIT_S)


def test_the_wait_in_the_line_and_for_the_file_is_one_wait(
    sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_writers, "WRITE_WAIT_S", 1.0)
    line = line_of(sqlite)

    def wait_s() -> float:
        started_at = time.monotonic()
        with pytest.raises(BusyError), writing(sqlite):
            pass
        return time.monotonic() - started_at

    with ThreadPoolExecutor(1) as pool, another_process_writing(sqlite):
        place = line.join(LIMIT_S)
        waited = pool.submit(wait_s)
        wait_until(lambda: len(line) == 2)
        time.sleep(0.7)  # the part of its time that the writer spends in the line
        line.leave(place)
        assert 1 <= waited.result(LIMIT_S) < 1.6


def test_other_errors_of_the_file_stay_what_they_are(sqlite: Database) -> None:
    with sqlite.engine.connect() as connection:
        cast(SqliteConnection, connection.connection.dbapi_connection).execute("BEGIN")
        with pytest.raises(DatabaseError, match="within a transaction") as raised:
            connection.begin()
        assert not isinstance(raised.value, BusyError)
    assert len(line_of(sqlite)) == 0


# Readers


def test_a_reader_waits_for_no_writer_that_writes_or_waits(sqlite: Database, short_wait: float) -> None:
    def read(sessions: sessionmaker[Session]) -> int:
        with sessions() as session:
            read_only(session)
            return session.scalar(text("SELECT count(*) FROM conversations")) or 0

    line = line_of(sqlite)
    with ThreadPoolExecutor(30) as pool, writing(sqlite):
        for _ in range(30):
            pool.submit(commits, sqlite)
        wait_until(lambda: len(line) > 1)
        assert read(sqlite.sessions) == 0
    with another_process_writing(sqlite):
        assert read(sqlite.sessions) == 0


def test_writers_without_a_session_wait_without_a_connection(sqlite: Database) -> None:
    """However many a language model makes: readers get theirs at once."""
    line, engine, writers = line_of(sqlite), sqlite.engine, 100
    with ThreadPoolExecutor(writers) as pool:
        with database.writing(engine):
            waiting = [pool.submit(commits_without_a_session, sqlite) for _ in range(writers)]
            wait_until(lambda: len(line) == writers + 1)
            assert cast(QueuePool, engine.pool).checkedout() == 1
            with database.reading(engine) as connection:
                assert connection.scalar(text("SELECT count(*) FROM conversations")) == 0
        for each in waiting:
            each.result(LIMIT_S)
    assert len(line) == 0


# Processes


def test_processes_that_write_to_one_file_lose_nothing_and_starve_nobody(sqlite: Database) -> None:
    with sqlite.sessions.begin() as session:
        session.add(TokenHour(hour=NOW, tokens=0))
    waits = count_together(sqlite.url, processes=3, each=100)
    assert all(isinstance(wait, float) and wait < sqlite_writers.WRITE_WAIT_S for wait in waits), waits
    with sqlite.sessions() as session:
        assert session.scalars(select(TokenHour.tokens)).one() == 3 * THREADS * 100
