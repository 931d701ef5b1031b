"""Closed time in the admin."""

from datetime import datetime
from typing import Any

import pytest
from flask.testing import FlaskClient

from hallchat.models import ClosureRow
from tests.admin.conftest import TOMORROW, Book, Rows, booking_fields, flashed, post, wrong

NEW = "/admin/closures/new/"
LIST = "/admin/closures/"


def once(start: str = "10:00", end: str = "14:00", **changes: Any) -> dict[str, Any]:
    day = TOMORROW.isoformat()
    return {"begins": f"{day}T{start}", "ends": f"{day}T{end}", "note": "ремонт", "version": ""} | changes


def test_time_is_closed_once_and_opened_again(staff_client: FlaskClient, rows: Rows) -> None:
    assert flashed(post(staff_client, NEW, NEW, **once(halls=["minimalism"]))) == "Запись была создана."
    closure = rows(ClosureRow)[0]
    assert closure.begins == datetime(2026, 11, 26, 10)
    assert (closure.halls, closure.note) == (["minimalism"], "ремонт")
    page = staff_client.get(LIST).text
    assert "26 нояб., 10:00\u00a0– 26 нояб., 14:00" in page
    assert "закрыт" in flashed(
        post(staff_client, "/admin/bookings/new/", "/admin/bookings/new/", **booking_fields())
    )
    edit = f"/admin/closures/edit/?id={closure.id}"
    assert f'value="{TOMORROW}T10:00"' in staff_client.get(edit).text
    post(staff_client, LIST, "/admin/closures/delete/", id=closure.id)
    assert rows(ClosureRow) == []


def test_time_is_closed_weekly(staff_client: FlaskClient, rows: Rows) -> None:
    weekly = {"days": ["mon", "holiday"], "time": "22:00", "time-to": "26:00", "version": ""}
    post(staff_client, NEW, NEW, **weekly)
    closure = rows(ClosureRow)[0]
    assert (closure.days, closure.time, closure.begins) == (["mon", "holiday"], "22:00-26:00", None)
    page = staff_client.get(LIST, headers={"Accept-Language": "en"}).text
    assert "Mon" in page
    assert "all" in page


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({}, "begins"),
        (once(days=["mon"]) | {"time": "10:00", "time-to": "12:00"}, "begins"),
        (once(ends=""), "begins"),
        (once("14:00", "10:00"), "ends"),
        (once("10:15"), "ends"),
        (once(begins="вчера"), "begins"),
        ({"days": ["mon"], "time": "12:00", "time-to": "9"}, "time"),
        ({"days": ["mon"], "time": "x", "time-to": "y"}, "time"),
        ({"days": ["someday"], "time": "9:00", "time-to": "12:00"}, "days"),
        (once(halls=["nowhere"]), "halls"),
        (once(note="x" * 301), "note"),
    ],
    ids=str,
)
def test_a_fault_of_a_closure_is_shown_at_its_field(
    staff_client: FlaskClient, rows: Rows, fields: dict[str, Any], field: str
) -> None:
    response = post(staff_client, NEW, NEW, **{"version": "", "note": "ремонт"} | fields)
    assert wrong(response, field)
    assert rows(ClosureRow) == []


def test_booked_time_is_not_closed(staff_client: FlaskClient, rows: Rows, book: Book) -> None:
    booking = book()
    response = post(staff_client, NEW, NEW, **once())
    assert f"перестанут подходить: {booking.reference} (время вне часов работы" in flashed(response)
    assert "ремонт" in response.text
    post(staff_client, NEW, NEW, **once(halls=["mrak"]))
    post(staff_client, NEW, NEW, **once("14:00", "15:00"))
    assert len(rows(ClosureRow)) == 2
