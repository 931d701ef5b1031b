"""Recovery of a form that was not processed: no typed value is lost."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from hallchat import seed
from hallchat.admin import dates
from hallchat.admin.login import LOGIN_LIFETIME
from hallchat.booking import staff_bookings
from hallchat.models import Booking
from tests.admin.conftest import PASSWORD, Book, Rows, booking_fields, flashed, post
from tests.conftest import Clock

NEW = "/admin/bookings/new/"
OWN = {"Origin": "http://localhost"}


def _hidden(page: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page))


def test_after_the_login_ended_the_form_can_be_resent(
    staff_client: FlaskClient, clock: Clock, rows: Rows
) -> None:
    token = _hidden(staff_client.get(NEW).text)["csrf_token"]
    clock.advance(seconds=LOGIN_LIFETIME.total_seconds() + 1)
    fields = booking_fields(client_name="Олег Зуев", date="2026-11-29")
    asked = staff_client.post(NEW, data={"csrf_token": token, **fields}, headers=OWN)
    assert asked.status_code == 401
    assert "Вход завершён" in flashed(asked)
    wrong = staff_client.post(
        "/admin/login", data=_hidden(asked.text) | {"username": seed.ADMIN, "password": "no"}, headers=OWN
    )
    back = staff_client.post(
        "/admin/login", data=_hidden(wrong.text) | {"username": seed.ADMIN, "password": PASSWORD}, headers=OWN
    )
    assert f'action="{NEW}"' in back.text
    assert rows(Booking) == []
    staff_client.post(NEW, data=_hidden(back.text))
    assert rows(Booking)[0].client_name == "Олег Зуев"


def test_an_expired_form_is_resent_with_a_click(staff_client: FlaskClient, rows: Rows) -> None:
    asked = staff_client.post(NEW, data={"csrf_token": "old", **booking_fields()}, headers=OWN)
    assert asked.status_code == 400
    assert "То, что вы ввели, на месте" in asked.text
    staff_client.post(NEW, data=_hidden(asked.text))
    assert len(rows(Booking)) == 1


def test_a_form_of_another_site_is_not_recovered(staff_client: FlaskClient, studio_app: Flask) -> None:
    for headers in ({}, {"Origin": "https://evil.example"}):
        asked = staff_client.post(NEW, data={"csrf_token": "old", **booking_fields()}, headers=headers)
        assert asked.status_code == 400
        assert "Анна" not in asked.text
    stranger = studio_app.test_client()
    asked = stranger.post(NEW, data=booking_fields())
    assert (asked.status_code, asked.location) == (302, "/admin/login")


def test_an_expired_login_page_is_shown_again(studio_app: Flask) -> None:
    fields = {"username": seed.ADMIN, "password": PASSWORD}
    client = studio_app.test_client()
    client.get("/admin/login")
    asked = client.post("/admin/login", data=fields)
    assert asked.status_code == 400
    assert "Страница устарела" in flashed(asked)
    assert f'value="{seed.ADMIN}"' in asked.text


def test_a_server_error_is_shown_and_the_form_can_be_resent(
    staff_client: FlaskClient, monkeypatch: pytest.MonkeyPatch, rows: Rows
) -> None:
    token = _hidden(staff_client.get(NEW).text)["csrf_token"]
    with monkeypatch.context() as broken:
        broken.setattr(staff_bookings, "create_booking", lambda *_: 1 / 0)
        broken.setattr(dates, "week_of", lambda _: 1 / 0)
        asked = staff_client.post(NEW, data={"csrf_token": token, **booking_fields()}, headers=OWN)
        shown = staff_client.get("/admin/")
    for page in (asked, shown):
        assert page.status_code == 500
        assert "На нашей стороне что-то сломалось" in page.text
        assert "ZeroDivisionError" not in page.text
    staff_client.post(NEW, data=_hidden(asked.text))
    assert len(rows(Booking)) == 1


def test_a_stale_form_shows_what_is_saved_in_words(staff_client: FlaskClient, rows: Rows, book: Book) -> None:
    booking = book()
    edit = f"/admin/bookings/edit/?id={booking.id}"
    moved = booking_fields(booking.version, hall=2, date="2026-11-27", start=15, end=17, status="paid")
    post(staff_client, edit, edit, **moved)
    late = post(staff_client, edit, edit, **booking_fields(booking.version, client_name="Второй"))
    for saved in ("Мрак", "пт, 27 ноября 2026", "15:00", "17:00", "оплачена", "Анна Белова"):
        assert f"Сейчас сохранено: {saved}" in late.text
    assert late.text.count("Сейчас сохранено") == 6


def test_another_site_puts_no_form_into_the_login(studio_app: Flask) -> None:
    stranger = studio_app.test_client()
    planted = {"next": "/admin/halls/delete/", "recovered-id": "1"}
    page = stranger.post("/admin/login", data=planted, headers={"Origin": "https://evil.example"})
    assert "recovered-id" not in page.text
