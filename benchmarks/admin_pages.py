"""The staff's pages with many bookings: queries and CPU time, measured in process."""

import os
import re
import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event, func, insert, select
from sqlalchemy.orm import Session

from benchmarks.dialogue import script
from benchmarks.figures import Figure
from benchmarks.floor import pages
from benchmarks.servers import PASSWORD, studio, today
from hallchat import create_app
from hallchat.agent import Agent
from hallchat.extensions import db
from hallchat.models import Booking, BookingStatus, Hall, OwnedHalfHour

BOOKINGS = 20_000
CONVERSATIONS = 300
TIMES = 5
BEFORE = timedelta(days=600)
"""The first booking is this long ago; the last ones are in the future."""


def measure(folder: Path) -> Iterator[Figure]:
    """Requests each page as a member of staff: the median of TIMES requests."""
    with patch.dict(os.environ, studio(folder)):
        app = create_app()
    _fill(app)
    client = app.test_client()
    _log_in(client)
    floor = f"{_cpu(pages().test_client(), '/'):.1f} ms"
    for name, path in _paths(app):
        queries = _queries(app, client, path)
        figures = f"{_cpu(client, path):.0f} ms, {queries} queries"
        yield Figure(f"Admin, {BOOKINGS:,} bookings: {name}", figures, floor, "200 ms, 12 queries")


def _paths(app: Flask) -> list[tuple[str, str]]:
    with app.app_context():
        booking, reference = db.session.execute(
            select(Booking.id, Booking.reference).order_by(Booking.id.desc()).limit(1)
        ).one()
        conversation = db.session.scalar(
            select(Booking.conversation_id).where(Booking.conversation_id.is_not(None)).limit(1)
        )
    return [
        ("today", "/admin/"),
        ("bookings", "/admin/bookings/"),
        ("bookings of a hall and a status", "/admin/bookings/?hall=1&status=paid"),
        ("bookings found by a name", "/admin/bookings/?search=Белова"),
        ("bookings found by a reference", f"/admin/bookings/?search={reference}"),
        ("a booking's form", f"/admin/bookings/edit/?id={booking}"),
        ("halls", "/admin/halls/"),
        ("conversations", "/admin/conversations/"),
        ("a transcript", f"/admin/conversations/details/?id={conversation}"),
    ]


def _fill(app: Flask) -> None:
    agent: Agent = app.extensions["hallchat"]
    for number in range(CONVERSATIONS // 10):
        conversation = agent.start("web", "ru")
        for message in script(number, today() + timedelta(days=30 + number)):
            for _ in agent.reply(conversation, message):
                pass
    for _ in range(CONVERSATIONS - CONVERSATIONS // 10):
        agent.submit(agent.start("web", "ru"), "Здравствуйте!")
    with agent.sessions.begin() as session:
        _add_bookings(session)


def _add_bookings(session: Session) -> None:
    """Adds bookings of one hour, in all halls and with all statuses."""
    halls = session.execute(select(Hall.id, Hall.price)).all()
    first = (session.scalar(select(func.max(Booking.id))) or 0) + 1
    start = datetime.now(UTC).replace(minute=0, second=0, microsecond=0) - BEFORE
    statuses = list(BookingStatus)
    bookings, hours = [], []
    for number in range(first, first + BOOKINGS):
        hall, price = halls[number % len(halls)]
        begins = start + timedelta(hours=2 * (number // len(halls)))
        status = statuses[number % len(statuses)]
        bookings.append(
            {
                "id": number,
                "reference": f"B{number}",
                "checkout_key": f"key-{number}",
                "hall_id": hall,
                "starts_at": begins,
                "ends_at": begins + timedelta(hours=1),
                "client_name": ("Анна Белова", "Илья Громов", "Мария Ким")[number % 3],
                "client_phone": f"+7922{number:07}",
                "client_email": f"guest{number}@example.com",
                "num_people": 5,
                "cost": price,
                "status": status,
                "hold_until": begins,
                "created_at": begins - timedelta(days=1),
            }
        )
        if status in (BookingStatus.HELD, BookingStatus.PAID):
            hours += [
                {"hall_id": hall, "half_hour": begins + half, "booking_id": number, "buffer": False}
                for half in (timedelta(0), timedelta(minutes=30))
            ]
    session.execute(insert(Booking), bookings)
    session.execute(insert(OwnedHalfHour), hours)


def _log_in(client: FlaskClient) -> None:
    found = re.search(r'name="csrf_token" value="([^"]*)"', client.get("/admin/login").text)
    assert found is not None
    form = {"csrf_token": found[1], "username": "admin", "password": PASSWORD}
    answer = client.post("/admin/login", data=form)
    if answer.status_code != 302:
        raise RuntimeError(f"staff cannot log in: {answer.status_code}")


def _queries(app: Flask, client: FlaskClient, path: str) -> int:
    """The number of database queries of a page."""
    statements: list[str] = []

    def record(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    with app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", record)
    answer = client.get(path)
    event.remove(engine, "before_cursor_execute", record)
    if answer.status_code != 200:
        raise RuntimeError(f"{path}: {answer.status_code}")
    return sum(statement.startswith(("SELECT", "WITH")) for statement in statements)


def _cpu(client: FlaskClient, path: str) -> float:
    """Milliseconds of CPU of one request, the median; a first request is not counted."""
    spent = []
    for _ in range(TIMES + 1):
        started_at = time.process_time()
        client.get(path).get_data()
        spent.append((time.process_time() - started_at) * 1000)
    return statistics.median(spent[1:])
