"""The migrations create exactly the tables of the models, on both databases."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import flask_migrate
import pytest
from flask import Flask
from sqlalchemy import inspect, select, text, update
from sqlalchemy.orm import Session

from hallchat import create_app
from hallchat.booking.halls import create_hall
from hallchat.booking.photos import store_photo
from hallchat.extensions import db
from hallchat.models import Base, Conversation, Hall, OwnedHalfHour, TokenHour
from tests.conftest import NOW, MakeSettings, usual_hall

OLD_HALL = """
INSERT INTO halls (id, name, name_en, description, description_en, rules, rules_en, rules_version,
                   price, opens, closes, capacity, active, version)
VALUES (1, 'x', '', '', '', '', '', 1, 1, 1, 2, 1, true, 1)
"""
OLD_BOOKING = """
INSERT INTO bookings (id, reference, checkout_key, hall_id, starts_at, ends_at, client_name, client_phone,
                      client_email, num_people, cost, status, language, created_at, version)
VALUES (1, 'ABC234', 'key', 1, '2026-11-25 10:00', '2026-11-25 11:00', 'x', 'x', 'x', 1, 1, 'held', 'ru',
        '2026-11-25 10:00', 1)
"""
OLD_HOUR = "INSERT INTO booked_hours (hall_id, hour, booking_id) VALUES (1, '2026-11-25 10:00', 1)"

OLD_CONVERSATION = """
INSERT INTO conversations (id, channel, language, created_at) VALUES (:id, 'web', 'ru', '2026-11-25 10:00')
"""
OLD_TURN = """
INSERT INTO turns (id, conversation_id, number, state, attempt, in_reply, stop_requested, created_at)
VALUES (:id, :conversation, :id, 'done', 1, true, false, :at)
"""
OLD_USE = """
INSERT INTO model_uses (turn_id, conversation_id, created_at, requests, tokens_in, tokens_out, cost)
VALUES (:id, :conversation, :at, 1, 100, :tokens, 0)
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def migrated(request: pytest.FixtureRequest, make_settings: MakeSettings, tmp_path: Path) -> Iterator[Flask]:
    """An application with an empty database after all migrations."""
    url = f"sqlite:///{tmp_path / 'migrated.sqlite3'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgresql").create(f"migrated_{request.node.originalname}"[:60])
    app = create_app(make_settings(DATABASE_URL=url, HALLCHAT_NOW="2026-11-25T12:00"))
    with app.app_context():
        flask_migrate.upgrade()
        yield app
        db.engine.dispose()


def test_migrations_lead_to_the_models(migrated: Flask) -> None:
    flask_migrate.check()  # exits for any difference
    assert set(inspect(db.engine).get_table_names()) == {*Base.metadata.tables, "alembic_version"}


def test_the_indexes_that_count_only_some_rows_are_there(migrated: Flask) -> None:
    """Alembic does not compare their conditions."""
    for table, index, condition in (
        ("quotes", "uq_quotes_one_open", ("shown", "agreed")),
        ("turns", "uq_turns_one_running", ("running",)),
        ("turns", "ix_turns_unfinished", ("done",)),
    ):
        found = next(each for each in inspect(db.engine).get_indexes(table) if each["name"] == index)
        assert found["unique"] == index.startswith("uq")
        where = str(found["dialect_options"][f"{db.engine.dialect.name}_where"])
        assert all(state in where for state in condition)


def test_a_studio_with_bookings_gets_photos_and_can_go_back(migrated: Flask) -> None:
    flask_migrate.downgrade(revision="b1f0c2d47a15")
    with Session(db.engine) as session, session.begin():
        for statement in (OLD_HALL, OLD_BOOKING, OLD_HOUR):
            session.execute(text(statement))
    flask_migrate.upgrade()
    flask_migrate.check()
    with Session(db.engine) as session, session.begin():
        assert session.scalars(select(OwnedHalfHour.hall_id)).all() == [1, 1]
        assert session.scalars(select(Hall.photos)).all() == [[]]
        session.execute(update(Hall).values(photos=[{"name": store_photo(session, b"webp", NOW)}]))
    flask_migrate.downgrade(revision="b1f0c2d47a15")
    with Session(db.engine) as session:
        assert session.execute(text("SELECT count(*) FROM booked_hours")).scalar() == 1


def test_a_conversation_goes_on_after_its_json_keys_were_renamed(migrated: Flask) -> None:
    agent = migrated.extensions["hallchat"]
    with Session(db.engine) as session, session.begin():
        create_hall(session, usual_hall())
    conversation = agent.start("web", "ru")
    for said in ("Мрак 5 декабря с 12 до 15", "нет, с 13 до 15"):
        list(agent.reply(conversation, said))
    with db.engine.begin() as connection:  # as a process that died after it had read the last message
        connection.execute(text("DELETE FROM messages WHERE role = 'agent' AND turn_id = 2"))
        dead = "UPDATE turns SET state = 'running', attempt = 1, lease_until = '2026-01-01' WHERE id = 2"
        connection.execute(text(dead))

    flask_migrate.downgrade(revision="06106dc48dd0")
    state, read = stored_json("drafts", "data"), stored_json("turns", "understood")
    assert state["told"] == ["start", "end"]
    assert state["previous"]["told"] == ["hall", "date", "start", "end"]
    assert state["misses"] == state["previous"]["misses"] == 0
    assert {"unsaid", "asides", "passed"} < read["reading"].keys()
    flask_migrate.upgrade()
    flask_migrate.check()

    list(agent.follow(conversation, 2))
    list(agent.reply(conversation, "верни как было"))
    state = stored_json("dialogue_states", "data")
    assert (state["hall"], state["date"], state["start"], state["end"]) == (
        "Мрак",
        "2026-12-05",
        "12:00",
        "15:00",
    )


def test_used_tokens_are_counted_by_the_upgrade(migrated: Flask) -> None:
    flask_migrate.downgrade(revision="5c1e7a90d3b4")
    with db.engine.begin() as connection:
        for name in ("c1", "c2", "c3"):
            connection.execute(text(OLD_CONVERSATION), {"id": name})
        uses = [("c1", "10:59:59", 5), ("c1", "11:00:00", 10), ("c2", "11:59:59.999", 20)]
        for number, (conversation, at, tokens) in enumerate(uses, start=1):
            values = {"id": number, "conversation": conversation, "tokens": tokens}
            values["at"] = f"2026-11-25 {at}{'+00:00' if db.engine.dialect.name == 'postgresql' else ''}"
            connection.execute(text(OLD_TURN), values)
            connection.execute(text(OLD_USE), values)
    flask_migrate.upgrade()
    flask_migrate.check()
    with Session(db.engine) as session:
        counted = session.execute(select(TokenHour.hour, TokenHour.tokens).order_by(TokenHour.hour))
        assert [tuple(row) for row in counted] == [
            (datetime(2026, 11, 25, 10, tzinfo=UTC), 105),
            (datetime(2026, 11, 25, 11, tzinfo=UTC), 230),
        ]
        found = session.execute(select(Conversation.id, Conversation.tokens).order_by(Conversation.id))
        assert [tuple(row) for row in found] == [("c1", 215), ("c2", 120), ("c3", 0)]


def stored_json(table: str, column: str) -> dict[str, Any]:
    """The value in the table's last row."""
    with db.engine.connect() as connection:
        value = connection.execute(text(f"SELECT {column} FROM {table}")).all()[-1][0]  # noqa: S608  names of ours
    found: dict[str, Any] = json.loads(value) if isinstance(value, str) else value
    return found


def test_upgrading_again_changes_nothing(migrated: Flask) -> None:
    flask_migrate.upgrade()
    flask_migrate.check()


def test_prepare_makes_the_database_and_fills_it_once(make_settings: MakeSettings, tmp_path: Path) -> None:
    app = create_app(make_settings(DATABASE_URL=f"sqlite:///{tmp_path / 'prepared.sqlite3'}"))
    with app.app_context():
        first, second = (app.test_cli_runner().invoke(args=["prepare"]) for _ in range(2))
        db.engine.dispose()
    assert "Halls made: 3" in first.output
    assert (second.exit_code, second.output) == (0, "")
