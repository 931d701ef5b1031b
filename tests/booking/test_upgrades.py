"""A studio in use is upgraded from the state of each earlier revision, and loses nothing.

`old_studio.json` has the rows that the program of the last revision before the description of the studio
wrote on 25 November 2026 at noon: halls, bookings in every status, conversations with records of every tool,
and one that waits for the yes to its summary. Older revisions get it through the older migrations' way back.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import flask_migrate
import pytest
from alembic.script import ScriptDirectory
from flask import Flask
from markupsafe import escape
from sqlalchemy import (
    JSON,
    Boolean,
    Connection,
    DateTime,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    func,
    insert,
    select,
    text,
)
from sqlalchemy.orm import Session

from hallchat import create_app
from hallchat.agent import Agent
from hallchat.agent.events import Done
from hallchat.booking.status import effective_status
from hallchat.extensions import db
from hallchat.models import (
    Booking,
    BookingStatus,
    Conversation,
    Hall,
    OwnedHalfHour,
    Photo,
    Quote,
    StudioRow,
    ToolCall,
)
from tests.conftest import NOW, MakeSettings
from tests.promise import assert_sound

BEFORE = "3f0b8c6d2a41"
"""The last revision of halls with one opening and one price."""
ROWS: dict[str, list[dict[str, Any]]] = json.loads(
    Path(__file__).with_name("old_studio.json").read_text("utf-8")
)
MIGRATIONS = Path(__file__).parents[2] / "migrations"
EARLIER = [each.revision for each in ScriptDirectory(str(MIGRATIONS)).walk_revisions("base", BEFORE)]
ASKED_FOR_YES = "Вера"
"""The client who has seen a summary and has not answered yet."""


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, make_settings: MakeSettings, tmp_path: Path) -> Iterator[Flask]:
    """An application whose database has the rows of the studio in use."""
    url = f"sqlite:///{tmp_path / 'old.sqlite3'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgresql").create(f"old_{abs(hash(request.node.name))}")
    app = create_app(make_settings(DATABASE_URL=url, HALLCHAT_NOW="2026-11-25T12:00"))
    with app.app_context():
        try:
            flask_migrate.upgrade(revision=BEFORE)
            insert_rows()
            yield app
        finally:
            db.engine.dispose()


def tables(connection: Connection) -> dict[str, Table]:
    """The tables as they are now, in an order that references allow."""
    found = MetaData()
    found.reflect(connection)
    return {table.name: table for table in found.sorted_tables if table.name != "alembic_version"}


def insert_rows() -> None:
    with db.engine.begin() as connection:
        for name, table in tables(connection).items():
            if name in ROWS:
                connection.execute(table.delete())  # the first stamp
                connection.execute(insert(table), [typed(table, row) for row in ROWS[name]])
                count_on(connection, table)


def count_on(connection: Connection, table: Table) -> None:
    """Lets PostgreSQL number the next row after these; SQLite does so anyway."""
    if connection.dialect.name == "postgresql" and "id" in table.c and isinstance(table.c.id.type, Integer):
        sequence = func.pg_get_serial_sequence(table.name, "id")
        connection.execute(select(func.setval(sequence, select(func.max(table.c.id)).scalar_subquery())))


def typed(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """The values of a row as the columns take them."""
    return {name: _typed(table.c[name].type, value) for name, value in row.items()}


def _typed(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, DateTime):
        instant = datetime.fromisoformat(value)
        return instant.replace(tzinfo=UTC) if kind.timezone else instant
    if isinstance(kind, JSON):
        return json.loads(value)
    if isinstance(kind, LargeBinary):
        return value.encode()
    return bool(value) if isinstance(kind, Boolean) else value


def assert_nothing_is_lost(session: Session) -> None:
    assert_sound(session)
    bookings = session.scalars(select(Booking).order_by(Booking.id)).all()
    for booking, old_row in zip(bookings, ROWS["bookings"], strict=True):
        for name in ("reference", "checkout_key", "hall_id", "cost", "num_people", "client_phone", "status"):
            assert getattr(booking, name) == old_row[name]
        for name in ("starts_at", "ends_at"):
            assert getattr(booking, name) == datetime.fromisoformat(old_row[name]).replace(tzinfo=UTC)
        assert sum(line["amount"] for line in booking.lines) == booking.cost == booking.prepay
    assert {effective_status(booking, NOW) for booking in bookings} == set(BookingStatus)
    assert session.scalar(select(func.count(OwnedHalfHour.half_hour))) == 2 * len(ROWS["booked_hours"])
    halls = session.scalars(select(Hall).order_by(Hall.id)).all()
    for hall, old_row in zip(halls, ROWS["halls"], strict=True):
        for name in ("name", "name_en", "description", "rules", "rules_version", "price", "capacity"):
            assert getattr(hall, name) == old_row[name]
        assert hall.open == {"all": f"{old_row['opens']:02d}:00-{old_row['closes']:02d}:00"}
        assert hall.active == bool(old_row["active"])
    for table in (Conversation, Quote, ToolCall):
        assert session.scalar(select(func.count()).select_from(table)) == len(ROWS[table.__tablename__])


@pytest.mark.parametrize("revision", EARLIER)
def test_a_studio_in_use_is_upgraded_from_every_revision(old: Flask, revision: str) -> None:
    flask_migrate.downgrade(revision=revision)
    flask_migrate.upgrade()
    flask_migrate.check()
    with Session(db.engine) as session:
        assert_nothing_is_lost(session)
        keeps_photos = revision not in ("b1f0c2d47a15", "76236acb6a02")
        assert bool(session.scalars(select(Photo)).all()) is keeps_photos
        assert [bool(hall.photos) for hall in session.scalars(select(Hall)).all()][:3] == [keeps_photos] * 3


@pytest.mark.parametrize("revision", EARLIER)
def test_a_summary_from_before_is_booked_by_its_yes_at_the_price_it_told(old: Flask, revision: str) -> None:
    flask_migrate.downgrade(revision=revision)
    flask_migrate.upgrade()
    agent: Agent = old.extensions["hallchat"]
    with Session(db.engine) as session:
        quote = session.scalars(select(Quote).where(Quote.client_name == ASKED_FOR_YES)).one()
    list(agent.reply(quote.conversation_id, "да"))
    with Session(db.engine) as session:
        booking = session.scalars(select(Booking).where(Booking.quote_id == quote.id)).one()
        assert (booking.cost, booking.starts_at, booking.ends_at) == (10_000, quote.starts_at, quote.ends_at)
        assert_sound(session)


def test_a_summary_whose_price_changed_with_the_upgrade_is_shown_anew(old: Flask) -> None:
    flask_migrate.upgrade()
    agent: Agent = old.extensions["hallchat"]
    with Session(db.engine, expire_on_commit=False) as session, session.begin():
        quote = session.scalars(select(Quote).where(Quote.client_name == ASKED_FOR_YES)).one()
        session.get_one(Hall, quote.hall_id).price = 6000
    list(agent.reply(quote.conversation_id, "да"))
    with Session(db.engine) as session:
        assert session.get_one(Quote, quote.id).state == "superseded"
        assert not session.scalars(select(Booking).where(Booking.quote_id == quote.id)).all()
        new = session.scalars(select(Quote).where(Quote.client_name == ASKED_FOR_YES, Quote.state == "shown"))
        assert new.one().cost == 12_000


def test_old_conversations_are_shown_and_go_on(old: Flask) -> None:
    flask_migrate.upgrade()
    agent: Agent = old.extensions["hallchat"]
    records = {row["name"] for row in ROWS["tool_calls"]}
    assert len(records) == 6, "the records of every tool"
    for row in ROWS["conversations"]:
        browser = old.test_client()
        with browser.session_transaction() as session:
            session["conversation"] = row["id"]
        page = browser.get("/").text
        said = [each for each in ROWS["messages"] if conversation_of(each) == row["id"]]
        assert all(escape(each["text"]).splitlines()[0] in page for each in said if each["role"] == "client")
        [*_, done] = agent.reply(row["id"], "Какие у вас залы?")
        assert isinstance(done, Done)
        assert "Минимализм" in browser.get("/").text
    key = ROWS["bookings"][-1]["checkout_key"]
    assert "10\u00a0000" in old.test_client().get(f"/checkout/{key}").text


def conversation_of(message: dict[str, Any]) -> str:
    found: str = next(turn["conversation_id"] for turn in ROWS["turns"] if turn["id"] == message["turn_id"])
    return found


def test_the_way_back_gives_the_same_rows(old: Flask) -> None:
    before = all_rows()
    flask_migrate.upgrade()
    flask_migrate.downgrade(revision=BEFORE)
    assert all_rows() == before


def all_rows() -> dict[str, list[dict[str, Any]]]:
    with db.engine.connect() as connection:
        return {
            name: sorted((dict(row) for row in connection.execute(select(table)).mappings()), key=repr)
            for name, table in tables(connection).items()
        }


def test_no_way_back_with_live_bookings_of_half_hours(old: Flask, caplog: pytest.LogCaptureFixture) -> None:
    flask_migrate.upgrade()
    reference = ROWS["bookings"][0]["reference"]
    with db.engine.begin() as connection:
        later = {"at": datetime(2026, 12, 5, 9, 30, tzinfo=UTC)}
        connection.execute(text("UPDATE bookings SET starts_at = :at WHERE id = 1"), later)
        connection.execute(insert(StudioRow).values(name="x", timezone="Asia/Yekaterinburg", step_minutes=30))
    with pytest.raises(SystemExit):
        flask_migrate.downgrade(revision=BEFORE)
    assert reference in caplog.text
    flask_migrate.check()
