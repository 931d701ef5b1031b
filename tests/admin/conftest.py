"""Fixtures of the admin: a seeded studio with an administrator, and helpers that act in the browser."""

import html
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event, inspect, select, text
from werkzeug.security import generate_password_hash
from werkzeug.test import TestResponse

from hallchat import create_app, seed
from hallchat.admin.login import LIMITS
from hallchat.admin.login_limits import LoginLimits
from hallchat.booking import staff_bookings
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.halls import get_hall
from hallchat.booking.staff_bookings import BookingDetails
from hallchat.config import Settings
from hallchat.extensions import db
from hallchat.models import Booking, BookingStatus, Staff
from tests.conftest import NOW, Clock, Database, MakeSettings, hours, seed_demo

TOMORROW = NOW.date() + timedelta(days=1)
PASSWORD = "correct horse"
_TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


class FollowingClock(Clock):
    """A clock that follows the clock of the present test."""

    def follow(self, clock: Clock) -> None:
        self.clock = clock

    def __call__(self) -> datetime:
        return self.clock()


Apps = dict[str, tuple[Flask, FollowingClock]]


@pytest.fixture(scope="session")
def staff_apps() -> Iterator[Apps]:
    """One application for each database, so that templates are compiled once."""
    apps: Apps = {}
    yield apps
    for app, _ in apps.values():
        with app.app_context():
            db.engine.dispose()


@pytest.fixture
def studio_app(database: Database, staff_apps: Apps, make_settings: MakeSettings, clock: Clock) -> Flask:
    """The application of the seeded studio, with an administrator."""
    with database.sessions.begin() as session:
        if database.engine.dialect.name == "postgresql":  # sequences continue after rows are deleted
            session.execute(text("TRUNCATE halls, bookings, staff RESTART IDENTITY CASCADE"))
        seed_demo(session)
        # A real hash is slow by design.
        password_hash = generate_password_hash(PASSWORD, "pbkdf2:sha256:1")
        session.add(Staff(username=seed.ADMIN, password_hash=password_hash, created_at=NOW))
    if database.url not in staff_apps:
        borrowed = FollowingClock(NOW)
        staff_apps[database.url] = (
            create_app(make_settings(DATABASE_URL=database.url), clock=borrowed),
            borrowed,
        )
    app, borrowed = staff_apps[database.url]
    borrowed.follow(clock)
    app.extensions[LIMITS] = LoginLimits(lambda: clock().timestamp())
    return app


Rows = Callable[[type[Any]], list[Any]]


@pytest.fixture
def rows(database: Database) -> Rows:
    """All rows of a table as they are now: a transaction left open would make SQLite's pages wait."""

    def read(table: type[Any]) -> list[Any]:
        with database.sessions() as session:
            return list(session.scalars(select(table).order_by(*inspect(table).primary_key)))

    return read


@pytest.fixture
def staff_client(studio_app: Flask) -> FlaskClient:
    client = studio_app.test_client()
    log_in(client)
    return client


Book = Callable[..., Booking]


@pytest.fixture
def book(studio_app: Flask, database: Database, settings: Settings) -> Book:
    """Makes a booking, by default of Минимализм tomorrow from 12 to 14."""

    def make(
        day: date = TOMORROW,
        start: int = 12,
        end: int = 14,
        status: BookingStatus = BookingStatus.HELD,
        hall: str = "Минимализм",
    ) -> Booking:
        client = ClientDetails("Анна Белова", "+79123456789", "anna@example.com")
        with database.sessions.begin() as session:
            form = BookingDetails(get_hall(session, hall), hours(day, start, end), 5, client, status)
            return staff_bookings.create_booking(session, form, NOW, settings)

    return make


@contextmanager
def counted(app: Flask) -> Iterator[list[str]]:
    """Collects the SQL statements of the application inside the `with` block."""
    statements: list[str] = []
    with app.app_context():
        engine = db.engine

    def count(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    event.listen(engine, "before_cursor_execute", count)
    yield statements
    event.remove(engine, "before_cursor_execute", count)


def log_in(client: FlaskClient) -> None:
    post(client, "/admin/login", "/admin/login", username=seed.ADMIN, password=PASSWORD)


def booking_fields(version: object = "", **changes: Any) -> dict[str, Any]:
    """The form values of a booking of Минимализм tomorrow from 12 to 14, with changes; times in hours."""
    fields: dict[str, Any] = {
        "hall": 1,
        "date": TOMORROW.isoformat(),
        "start": 12,
        "end": 14,
        "client_name": "Анна Белова",
        "client_phone": "8 (912) 345-67-89",
        "client_email": "anna@example.com",
        "num_people": 5,
        "status": "held",
        "version": version,
    } | changes
    return fields | {end: _minutes(fields[end]) for end in ("start", "end")}


def _minutes(hour: Any) -> Any:
    return int(hour * 60) if isinstance(hour, int | float) else hour


def hall_fields(**changes: Any) -> dict[str, Any]:
    """The form values of a hall, with changes; a field of the hours has the name `open-all`."""
    fields = {"name": "Лофт", "name_en": "Loft", "price": 1000, "open-all": "09:00-24:00", "capacity": 10}
    return fields | {"active": "y", "version": ""} | changes


def post(client: FlaskClient, page: str, to: str, **fields: Any) -> TestResponse:
    """Posts a form with the token of its page; follows redirects."""
    token = _TOKEN.search(client.get(page).text)
    assert token, f"{page} has no form"
    return client.post(to, data={"csrf_token": token[1], **fields}, follow_redirects=True)


def flashed(response: TestResponse) -> str:
    """The messages of the page, without markup."""
    page = re.sub(r'<span class="nowrap">([^<]+)</span>', r"\1", response.text)
    page = re.sub(r'<a href="/admin/bookings/\?search=\w+">(\w+)</a>', r"\1", page)
    return " ".join(re.findall(r'role="alert">\s*([^<]+?)\s*<', page)).replace("&#34;", '"')


def wrong(response: TestResponse, field: str) -> str:
    """What the page says is wrong with the field; empty if nothing is."""
    found = re.search(rf'id="{field}-wrong">(.*?)</div>', response.text, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "", found[1])).strip() if found else ""
