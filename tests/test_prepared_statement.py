"""Prepared statements: the same rows and errors as SQLAlchemy's own way, on both databases."""

from datetime import UTC, timedelta, timezone

import pytest
from sqlalchemy import Insert, bindparam, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError, OperationalError

from hallchat.database import reading, writing
from hallchat.models import Conversation, Message, Turn
from hallchat.prepared_statement import Prepared
from tests.conftest import NOW, Database, add_conversation

ADD_TURN = Prepared(insert(Turn).returning(Turn.id, Turn.created_at))
ADD_MESSAGE = Prepared(insert(Message))
TURN = {
    "number": 1,
    "state": "queued",
    "attempt": 0,
    "in_reply": True,
    "stop_requested": False,
    "created_at": NOW.astimezone(timezone(timedelta(hours=5))),
}


@pytest.fixture
def conversation(database: Database) -> str:
    with database.sessions.begin() as session:
        return add_conversation(session)


def add_turn(database: Database, conversation: str, **values: object) -> int:
    with writing(database.engine) as connection:
        [[turn, created_at]] = ADD_TURN.run(connection, {"conversation_id": conversation, **TURN, **values})
    assert (created_at, created_at.tzinfo) == (NOW, UTC)
    return int(turn)


def test_values_and_columns_have_their_types(database: Database, conversation: str) -> None:
    read = select(Turn.in_reply, Turn.lease_until, Turn.interpretation, Turn.asks, func.count(Turn.id))
    read = read.where(Turn.conversation_id == bindparam("conversation"), Turn.created_at == bindparam("at"))
    read = read.group_by(Turn.id).limit(1)
    add_turn(database, conversation, interpretation={"да": [1, None]}, asks=None)
    values = {"conversation": conversation, "at": NOW}
    with reading(database.engine) as connection:
        row = Prepared(read).one(connection, values)
        assert row == (True, None, {"да": [1, None]}, None, 1)
        assert row == tuple(connection.execute(read, values).one())
        assert Prepared(read).one(connection, values | {"conversation": "another"}) is None


def test_an_update_sets_the_columns_that_it_gets_and_no_others(database: Database, conversation: str) -> None:
    change = Prepared(update(Turn).where(Turn.id == bindparam("turn")))
    turn = add_turn(database, conversation)
    with writing(database.engine) as connection:
        change.run(connection, {"turn": turn, "asks": ["date"]})
        change.run(connection, {"turn": turn, "engine": "embedded", "finished_at": NOW})
        found = connection.execute(select(Turn.asks, Turn.engine, Turn.finished_at, Turn.state)).one()
    assert tuple(found) == (["date"], "embedded", NOW, "queued")


def test_many_rows_are_stored_in_their_order(database: Database, conversation: str) -> None:
    stored = {key: value for key, value in TURN.items() if key != "number"} | {
        "conversation_id": conversation
    }
    many = Prepared(insert(Turn))
    with writing(database.engine) as connection:
        many.run_all(connection, [])
        many.run_all(connection, [{"number": number, **stored} for number in (3, 1, 2)])
        assert connection.scalars(select(Turn.number).order_by(Turn.id)).all() == [3, 1, 2]
        assert set(connection.scalars(select(Turn.created_at))) == {NOW}
    again = [{"number": number, **stored} for number in (4, 1)]
    with pytest.raises(IntegrityError, match="INSERT INTO turns"), writing(database.engine) as connection:
        many.run_all(connection, again)
    with reading(database.engine) as connection:
        assert connection.scalar(select(func.count(Turn.id))) == 3


def test_a_missing_value_is_an_error(database: Database) -> None:
    read = Prepared(select(Turn.id).where(Turn.id == bindparam("turn")))
    with reading(database.engine) as connection, pytest.raises(KeyError):
        read.run(connection, {})


def test_an_error_is_that_of_sqlalchemy_and_tells_no_value(database: Database, conversation: str) -> None:
    turn = add_turn(database, conversation)
    message = {"turn_id": turn + 1, "role": "client", "text": "+7 912 345-67-89", "created_at": NOW}
    with pytest.raises(IntegrityError) as raised, writing(database.engine) as connection:
        ADD_MESSAGE.run(connection, message)
    assert "INSERT INTO messages" in str(raised.value)
    assert "345" not in str(raised.value)


def test_what_depends_on_each_run_is_refused(database: Database, conversation: str) -> None:
    a_default: Insert = insert(Turn)
    a_list = select(Turn.id).where(Turn.id.in_(bindparam("turns", expanding=True)))
    with writing(database.engine) as connection:
        with pytest.raises(TypeError, match="default"):
            Prepared(a_default).run(connection, {"conversation_id": conversation, "number": 1})
        with pytest.raises(TypeError, match="list"):
            Prepared(a_list).run(connection, {"turns": [1]})


def test_a_lost_connection_is_not_used_again(postgresql_tables: Database) -> None:
    read = Prepared(select(func.count(Conversation.id)))
    engine = postgresql_tables.engine
    with engine.connect() as connection, connection.begin() as transaction:
        assert read.run(connection, {}) == [(0,)]
        pid = connection.scalar(text("SELECT pg_backend_pid()"))
        with engine.begin() as other:
            other.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
        with pytest.raises(OperationalError) as raised:
            read.run(connection, {})
        transaction.rollback()
    assert raised.value.connection_invalidated
    for _ in range(3):
        with reading(engine) as connection:
            assert read.run(connection, {}) == [(0,)]
