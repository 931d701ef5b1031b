"""Bookings as a table for Excel: a file that opens by a click, and in which nothing runs."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from flask import Response

from hallchat.admin import dates
from hallchat.admin.booking_form import status_choices
from hallchat.admin.labels import hall_name
from hallchat.booking.calendar import clock_of_hour, slot_of
from hallchat.booking.status import effective_status
from hallchat.extensions import db
from hallchat.models import Booking, BookingStatus
from hallchat.request_context import agent, current_language, studio_time
from hallchat.wording import say
from hallchat.wording.formats import phone

MOST = 50_000
"""Rows of one file: what fits into memory with ease, and years of a studio."""
_LABELS = ("reference", "hall", "date", "admin-start", "admin-end", "name", "phone", "email", "people",
           "cost", "status", "hold", "admin-created")  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_SPLIT = re.compile(r"[;,\t](?=\s*[=+@-])")
_PHONE = re.compile(r"\+\d{1,3} [\d ()-]+")


def table(query: Any) -> Response:
    """The bookings of the query as CSV. All are read before any is written: no write waits for a download."""
    rows = query.all()
    db.session.expunge_all()
    db.session.rollback()
    lines = io.StringIO()
    # Excel splits at what the reader's country splits at: a comma is the decimal sign in Russian.
    writer = csv.writer(lines, delimiter=";" if current_language() == "ru" else ",")
    writer.writerow(_heading())
    now, words = agent().clock(), status_choices()
    writer.writerows([harmless(cell) for cell in _cells(row, now, words)] for row in rows)
    name = f"bookings-{dates.today().isoformat()}.csv"
    return Response(
        "\ufeff" + lines.getvalue(),  # the mark by which Excel knows UTF-8
        mimetype="text/csv",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def harmless(cell: str | int) -> str | int:
    """The cell, with an apostrophe where a program would take it for a formula, and nothing to split it at.

    A program of another country splits at the other sign, and would find a formula behind it.

    A phone as `formats.phone` writes it begins with a plus, but digits with a space in them are no
    formula, and a number that staff copy should be whole.
    """
    if isinstance(cell, int) or _PHONE.fullmatch(cell):
        return cell
    plain = _SPLIT.sub(" ", cell)
    return f"'{plain}" if plain.startswith(_FORMULA) else plain


def _heading() -> list[str]:
    return [say(current_language(), label if "-" in label else f"label-{label}") for label in _LABELS]


def _cells(booking: Booking, now: datetime, words: dict[str, str]) -> Iterator[str | int]:
    slot = slot_of(booking.starts_at, booking.ends_at, agent().settings.timezone)
    status = effective_status(booking, now)
    yield booking.reference
    yield hall_name(booking.hall)
    yield slot.date.isoformat()
    yield clock_of_hour(slot.start)
    yield clock_of_hour(slot.end)
    yield booking.client_name
    yield phone(booking.client_phone)
    yield booking.client_email
    yield booking.num_people
    yield booking.cost
    yield words[status]
    yield _moment(booking.hold_until) if status == BookingStatus.HELD else ""
    yield _moment(booking.created_at)


def _moment(instant: datetime | None) -> str:
    """ "2026-11-27 15:30", studio time: what a table can sort."""
    return f"{studio_time(instant):%Y-%m-%d %H:%M}" if instant else ""
