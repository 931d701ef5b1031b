"""Export of bookings as CSV that Excel opens directly and in which no cell runs as a formula."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from babel.numbers import get_decimal_symbol
from flask import Response

from hallchat.admin import dates
from hallchat.admin.labels import extras_text, hall_name, payment_of
from hallchat.booking.booking_views import lines_view
from hallchat.booking.calendar import clock_of, slot_of
from hallchat.booking.settlement import received
from hallchat.booking.status import LIVE, effective_status
from hallchat.extensions import db
from hallchat.models import Booking, BookingStatus
from hallchat.nlu.slots import DETAILS
from hallchat.request_context import agent, current_language, studio, studio_time
from hallchat.wording import say
from hallchat.wording.cards import detail_value
from hallchat.wording.prices import status_words

MAX_ROWS = 50_000
"""The rows of one file: they fit into memory and hold years of bookings."""
_LABELS = ("reference", "hall", "date", "admin-start", "admin-end", *(slot.name for slot in DETAILS),
           "admin-extras", "admin-promo-code", "cost", "admin-price-lines", "status", "admin-received",
           "admin-left", "admin-to-refund", "hold", "admin-created")  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_SPLIT = re.compile(r"[;,\t](?=\s*[=+@-])")
_PHONE = re.compile(r"\+\d{1,3} [\d ()-]+")


def table(query: Any) -> Response:
    """The bookings of the query as CSV. All rows are read first, so that no write waits for the download."""
    rows = query.all()
    db.session.expunge_all()
    db.session.rollback()
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=_delimiter(current_language()))
    writer.writerow(_heading())
    now = agent().clock()
    writer.writerows([escape_formula(cell) for cell in _cells(row, now)] for row in rows)
    name = f"bookings-{dates.today().isoformat()}.csv"
    return Response(
        "\ufeff" + lines.getvalue(),  # the byte order mark by which Excel recognizes UTF-8
        mimetype="text/csv",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _delimiter(language: str) -> str:
    """The separator that Excel expects: not the comma where that is the decimal sign, as in Russian."""
    return ";" if get_decimal_symbol(language) == "," else ","


def escape_formula(cell: str | int) -> str | int:
    """The cell, with an apostrophe in front if a spreadsheet would run it as a formula.

    A separator before a formula becomes a space: a program of another locale could split the cell there.
    A phone from `formats.phone` stays as it is, so that staff can copy it: spaces make it no formula.
    """
    if isinstance(cell, int) or _PHONE.fullmatch(cell):
        return cell
    plain = _SPLIT.sub(" ", cell)
    return f"'{plain}" if plain.startswith(_FORMULA) else plain


def _heading() -> list[str]:
    return [say(current_language(), label if "-" in label else f"label-{label}") for label in _LABELS]


def _cells(booking: Booking, now: datetime) -> Iterator[str | int]:
    slot = slot_of(booking.starts_at, booking.ends_at, studio().studio.timezone)
    status = effective_status(booking, now)
    yield booking.reference
    yield hall_name(booking.hall)
    yield slot.date.isoformat()
    yield clock_of(slot.start)
    yield clock_of(slot.end)
    yield from (detail_value(current_language(), slot, booking) for slot in DETAILS)
    yield extras_text(booking.extras)
    yield booking.code
    yield booking.cost
    yield "; ".join(
        f"{line['label']}: {line['amount']}" for line in lines_view(booking.lines, current_language())
    )
    yield status_words(current_language(), payment_of(booking))
    yield from _money(booking, status)
    yield _moment(booking.hold_until) if status == BookingStatus.HELD else ""
    yield _moment(booking.created_at)


def _money(booking: Booking, status: BookingStatus) -> tuple[int | str, int | str, int]:
    """The rubles received, left to pay, and to be given back.

    Of a booking that has ended nothing is left to pay, and what was received of it is not known.
    """
    to_refund = max(0, -booking.owed)
    if status not in LIVE:
        return "", "", to_refund
    had = received(booking)
    return had, max(0, booking.cost - had), to_refund


def _moment(instant: datetime | None) -> str:
    """The instant in studio time as "2026-11-27 15:30", which a spreadsheet can sort; empty for None."""
    return f"{studio_time(instant):%Y-%m-%d %H:%M}" if instant else ""
