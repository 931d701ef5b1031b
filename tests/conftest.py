"""Fixtures, from the settings to the application. Each `make_x(**overrides)` makes a typical x.

`database` runs a test on SQLite and on PostgreSQL. `session` is one transaction of it that nobody
commits; agents and applications open their own, so a test that has one uses `sessions` instead: on
SQLite a second writer would wait for the first.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

import hypothesis
import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session, sessionmaker

from hallchat import create_app, sqlite_writers
from hallchat import database as connections
from hallchat.agent import Agent
from hallchat.agent.engines.rules import RulesEngine
from hallchat.booking import halls, quotes, staff_bookings
from hallchat.booking.calendar import Slot
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.offers import Order, work_out
from hallchat.booking.records import QuoteRecord
from hallchat.booking.staff_bookings import BookingDetails
from hallchat.config import Settings, from_environ
from hallchat.extensions import db
from hallchat.models import Base, Booking, BookingStatus, Conversation, Hall
from hallchat.models.base import token
from hallchat.seed import seed_halls
from hallchat.sqlite_writers import SqliteConnection, WriterLine
from tests import postgres

ZONE = ZoneInfo("Asia/Yekaterinburg")
NOW = datetime(2026, 11, 25, 12, tzinfo=ZONE).astimezone(UTC)
"""A Wednesday, at noon in the studio."""
DAY = date(2026, 12, 5)
"""A Saturday, beyond the reach of a usual hold."""
ANNA = ClientDetails("Анна", "+79123456789", "anna@example.com")
BORIS = ClientDetails("Борис", "+79220000001", "boris@example.com")

for name in [name for name in os.environ if name.startswith("OPENAI_")]:
    del os.environ[name]  # of the caller's environment; servers that tests start would use it
os.environ["FLASK_SKIP_DOTENV"] = "1"  # the same for the caller's .env

hypothesis.settings.register_profile(
    "hallchat",
    deadline=None,
    # Fixtures with a database are meant to last for all examples.
    suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture, hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("hallchat")


class Clock:
    """The studio's clock, which a test moves."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> datetime:
        self.now += timedelta(**by)
        return self.now


# Settings and time


MakeSettings = Callable[..., Settings]


@pytest.fixture
def make_settings(tmp_path: Path) -> MakeSettings:
    """Makes settings from these variables alone, with a new database by default."""

    def make(**environ: str) -> Settings:
        usual = {"SECRET_KEY": "not-a-secret-in-tests"}
        return from_environ(usual | environ, tmp_path / "instance")

    return make


@pytest.fixture
def settings(make_settings: MakeSettings) -> Settings:
    return make_settings()


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
def now(clock: Clock) -> datetime:
    return clock()


# Databases


@dataclass(frozen=True)
class Database:
    url: str
    engine: Engine

    @property
    def sessions(self) -> sessionmaker[Session]:
        return sessionmaker(self.engine, expire_on_commit=False)

    def clear(self) -> None:
        with self.engine.begin() as connection:
            for table in reversed(Base.metadata.sorted_tables):
                connection.execute(table.delete())


def open_database(url: str) -> Database:
    """Opens a database and creates its tables."""
    address = url.replace("postgresql://", "postgresql+psycopg://")
    database = Database(url, connections.configure(create_engine(address, max_overflow=40)))
    Base.metadata.create_all(database.engine)
    return database


@pytest.fixture(scope="session")
def postgresql() -> Iterator[postgres.Postgres]:
    """A PostgreSQL server for the tests. Without one its tests are skipped; with CI set they fail."""
    try:
        with postgres.running() as server:
            yield server
    except postgres.NoPostgresError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def sqlite_tables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = open_database(f"sqlite:///{tmp_path_factory.mktemp('database') / 'tests.sqlite3'}")
    yield database
    database.engine.dispose()


@pytest.fixture(scope="session")
def postgresql_tables(postgresql: postgres.Postgres) -> Iterator[Database]:
    database = open_database(postgresql.create("tests"))
    yield database
    database.engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """An empty database of either kind."""
    database: Database = request.getfixturevalue(f"{request.param}_tables")
    yield database
    database.clear()


@pytest.fixture
def sqlite(sqlite_tables: Database) -> Iterator[Database]:
    """An empty SQLite database, for tests that do not depend on the kind of database."""
    yield sqlite_tables
    sqlite_tables.clear()


@pytest.fixture
def short_wait(monkeypatch: pytest.MonkeyPatch) -> float:
    """Writers give up after this time, in seconds."""
    monkeypatch.setattr(sqlite_writers, "WRITE_WAIT_S", 0.2)
    return 0.2


def line_of(sqlite: Database) -> WriterLine:
    """The writers of this process."""
    with sqlite.engine.connect() as connection:
        return cast(SqliteConnection, connection.connection.dbapi_connection).line


@contextmanager
def another_process_writing(sqlite: Database) -> Iterator[None]:
    """Holds the write lock of the file without a place in the line of this process, as another one does."""
    with closing(sqlite3.connect(str(sqlite.engine.url.database), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@pytest.fixture
def sessions(database: Database) -> sessionmaker[Session]:
    return database.sessions


@pytest.fixture
def session(sessions: sessionmaker[Session]) -> Iterator[Session]:
    """A transaction that is rolled back at the end."""
    with sessions() as session:
        yield session
        session.rollback()


# The studio


def seed_demo(session: Session) -> None:
    """Makes the three halls of the seed."""
    seed_halls(session, NOW, from_environ({"SECRET_KEY": "not-a-secret-in-tests"}, Path()))


MakeHall = Callable[..., Hall]


def hours(day: date, start: int, end: int) -> Slot:
    """The slot from one whole hour to another."""
    return Slot(day, start * 60, end * 60)


def usual_hall(**overrides: Any) -> Mapping[str, Any]:
    """The columns of a hall; `opens` and `closes` are its hours on every day."""
    usual = {
        "name": "Мрак",
        "name_en": "Mrak",
        "price": 5000,
        "capacity": 20,
        "rules": "Не курить.",
    } | overrides
    opens, closes = usual.pop("opens", 11), usual.pop("closes", 19)
    every_day = {
        "key": f"key-{token()[:8].replace('_', 'x')}",
        "open": {"all": f"{opens:02d}:00-{closes:02d}:00"},
    }
    return every_day | usual


@pytest.fixture
def make_hall(session: Session) -> MakeHall:
    def make(**overrides: Any) -> Hall:
        return halls.create_hall(session, usual_hall(**overrides))

    return make


@pytest.fixture
def hall(make_hall: MakeHall) -> Hall:
    """Open from 11 to 19, 5000 an hour, for 20 people."""
    return make_hall()


def add_conversation(session: Session, now: datetime = NOW, **overrides: Any) -> str:
    """Adds a conversation; returns its id."""
    conversation = Conversation(**{"channel": "web", "language": "ru", "created_at": now} | overrides)
    session.add(conversation)
    session.flush()
    return conversation.id


@pytest.fixture
def conversation(session: Session) -> str:
    return add_conversation(session)


def add_quote(
    session: Session,
    conversation_id: str,
    order: Order,
    client: ClientDetails,
    now: datetime,
    settings: Settings,
    *,
    agreed: bool = True,
) -> QuoteRecord:
    """Makes a quote that its client agreed to, unless `agreed=False`."""
    offer = work_out(session, order, now, settings)
    quote, _superseded = quotes.make_quote(session, conversation_id, offer, client, now, settings)
    if agreed:
        quotes.agree(session, quote, "2026-11", now)
    return quotes.get_quote(session, conversation_id, quote.id)


MakeQuote = Callable[..., QuoteRecord]


@pytest.fixture
def make_quote(
    session: Session, hall: Hall, conversation: str, clock: Clock, settings: Settings
) -> MakeQuote:
    """Makes a quote that its client agreed to, unless `agreed=False`."""

    def make(*, agreed: bool = True, **overrides: Any) -> QuoteRecord:
        ordered = {"hall": hall, "slot": hours(DAY, 12, 15), "people": 5}
        order = Order(**{name: overrides.pop(name, value) for name, value in ordered.items()})
        usual = {"conversation_id": conversation, "client": ANNA, "now": clock(), "settings": settings}
        return add_quote(session, order=order, agreed=agreed, **usual | overrides)  # type: ignore[arg-type]  # by name

    return make


MakeForm = Callable[..., BookingDetails]


@pytest.fixture
def make_form(hall: Hall) -> MakeForm:
    """Makes the form values of a booking by staff."""

    def make(**overrides: Any) -> BookingDetails:
        usual = {
            "hall": hall,
            "slot": hours(DAY, 12, 15),
            "people": 5,
            "client": ANNA,
            "status": BookingStatus.HELD,
        }
        return BookingDetails(**usual | overrides)  # type: ignore[arg-type]  # by name

    return make


MakeBooking = Callable[..., Booking]


@pytest.fixture
def make_booking(session: Session, make_form: MakeForm, clock: Clock, settings: Settings) -> MakeBooking:
    """Makes a booking by staff with the usual hold."""

    def make(**overrides: Any) -> Booking:
        return staff_bookings.create_booking(session, make_form(**overrides), clock(), settings)

    return make


# The agent and the application


MakeAgent = Callable[..., Agent]


@pytest.fixture
def studio(sessions: sessionmaker[Session]) -> sessionmaker[Session]:
    """A database with the three halls of the seed."""
    with sessions.begin() as session:
        seed_demo(session)
    return sessions


@pytest.fixture
def make_agent(studio: sessionmaker[Session], settings: Settings, clock: Clock) -> MakeAgent:
    """Makes an agent of the seeded studio."""

    def make(**overrides: Any) -> Agent:
        usual = {"sessions": studio, "settings": settings, "engine": RulesEngine(), "clock": clock}
        return Agent(**usual | overrides)  # type: ignore[arg-type]  # by name

    return make


@pytest.fixture
def agent(make_agent: MakeAgent) -> Agent:
    """An agent with the embedded engine."""
    return make_agent()


@pytest.fixture
def app(database: Database, make_settings: MakeSettings, clock: Clock) -> Iterator[Flask]:
    """The application with the test's database and clock, without halls."""
    app = create_app(make_settings(DATABASE_URL=database.url), RulesEngine(), clock)
    app.testing = True
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
