"""`flask bookings list`: all bookings with their present status."""

import json
import re
from datetime import timedelta

from flask import Flask
from sqlalchemy.orm import Session, sessionmaker

from hallchat.booking import halls, staff_bookings
from hallchat.booking.staff_bookings import BookingDetails
from hallchat.config import Settings
from hallchat.models import BookingStatus
from tests.cli.conftest import Run
from tests.conftest import ANNA, DAY, NOW, Clock, hours, usual_hall

KEYS = [
    *("id", "hall", "date", "start", "end", "client_name", "client_phone", "client_email"),
    *("num_people", "cost", "status", "created_at", "reference"),
]


def test_every_booking_is_listed_as_it_is_now(
    app: Flask, sessions: sessionmaker[Session], settings: Settings, clock: Clock
) -> None:
    with sessions.begin() as session:
        hall = halls.create_hall(session, usual_hall(closes=24))
        for number, status in enumerate(BookingStatus):
            slot = hours(DAY + timedelta(days=number), 22, 24)
            form = BookingDetails(hall, slot, 5, ANNA, status)
            staff_bookings.create_booking(session, form, NOW, settings)
    clock.advance(hours=72)  # the hold has run out, and nobody has looked

    result = app.test_cli_runner().invoke(args=["bookings", "list", "--json"])
    assert result.exit_code == 0
    listed = json.loads(result.output)
    assert [list(row) for row in listed] == [KEYS] * 4
    assert [row["status"] for row in listed] == ["expired", "paid", "expired", "cancelled"]
    ids = [row["id"] for row in listed]
    assert ids == sorted(ids)
    assert all(isinstance(each, int) for each in ids)
    first = listed[0]
    assert (first["hall"], first["date"], first["start"], first["end"]) == (
        "Мрак",
        "2026-12-05",
        "22:00",
        "24:00",
    )
    assert (first["client_name"], first["client_phone"], first["client_email"]) == (
        ANNA.name,
        ANNA.phone,
        ANNA.email,
    )
    assert (first["num_people"], first["cost"]) == (5, 10_000)
    assert first["created_at"] == "2026-11-25T07:00:00+00:00"
    assert re.fullmatch(r"[2-9A-Z]{6}", first["reference"])


def test_no_bookings_are_an_empty_array(flask: Run) -> None:
    done = flask("bookings", "list", "--json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_people_get_lines(app: Flask, sessions: sessionmaker[Session], settings: Settings) -> None:
    with sessions.begin() as session:
        hall = halls.create_hall(session, usual_hall())
        form = BookingDetails(hall, hours(DAY, 12, 15), 5, ANNA, BookingStatus.PAID)
        reference = staff_bookings.create_booking(session, form, NOW, settings).reference
    result = app.test_cli_runner().invoke(args=["bookings", "list"])
    assert result.output == f"{reference}  2026-12-05 12:00-15:00  Мрак  paid  15000 RUB\n"
