"""Read-only transactions, on both databases."""

from contextlib import suppress

import pytest
from sqlalchemy import delete, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from hallchat.database import read_only, reading, writing
from hallchat.models import Conversation
from tests.conftest import Database, add_conversation


def count(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Conversation)) or 0


def test_a_reader_waits_for_no_writer_and_sees_what_was_committed(sessions: sessionmaker[Session]) -> None:
    with sessions() as writer, sessions() as reader:
        add_conversation(writer)
        read_only(reader)
        assert count(reader) == 0
        writer.commit()
    with sessions() as reader:
        read_only(reader)
        assert count(reader) == 1


def test_a_writer_waits_for_no_reader(sessions: sessionmaker[Session]) -> None:
    with sessions() as reader, sessions() as writer:
        read_only(reader)
        assert count(reader) == 0
        add_conversation(writer)
        writer.commit()


def test_a_reader_cannot_write_by_mistake(sessions: sessionmaker[Session]) -> None:
    with sessions() as reader:
        read_only(reader)
        with pytest.raises(DBAPIError):
            add_conversation(reader)


def test_a_reader_without_a_session_cannot_write_by_mistake(database: Database) -> None:
    with pytest.raises(DBAPIError), reading(database.engine) as connection:
        connection.execute(delete(Conversation))
    with writing(database.engine) as connection:
        connection.execute(delete(Conversation))


def test_a_transaction_without_a_session_is_committed_if_it_ends_well(database: Database) -> None:
    for fails in (True, False):
        with suppress(ZeroDivisionError), writing(database.engine) as connection:
            add_conversation(Session(connection))
            if fails:
                raise ZeroDivisionError
    with reading(database.engine) as connection:
        assert connection.scalar(select(func.count()).select_from(Conversation)) == 1


def test_a_connection_that_has_read_writes_again(database: Database) -> None:
    for reads in (False, True, True, False, True, False):
        with database.sessions() as session:
            if reads:
                read_only(session)
                count(session)
            else:
                add_conversation(session)
            session.commit()
    with database.sessions() as session:
        assert count(session) == 3
