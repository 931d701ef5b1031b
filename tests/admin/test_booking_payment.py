"""What the admin says of the payment of a booking of which only a part is paid at once."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from hallchat.models import Booking, BookingStatus
from tests.admin.conftest import Book, Rows, booking_fields, flashed, post
from tests.admin.test_settings import PAGE as SETTINGS
from tests.admin.test_settings import settings_fields

LIST = "/admin/bookings/"


@pytest.fixture
def half(staff_client: FlaskClient) -> None:
    """Half of the price is due at once."""
    post(staff_client, SETTINGS, SETTINGS, **settings_fields(**{"prepay-0-percent": "50"}))


def _edit(booking: Booking) -> str:
    return f"/admin/bookings/edit/?id={booking.id}"


def _page(client: FlaskClient, path: str, language: str = "ru") -> str:
    return client.get(path, headers={"Accept-Language": language}).text.replace("\u00a0", " ")


def _changed(client: FlaskClient, booking: Booking, **changes: Any) -> str:
    fields = booking_fields(booking.version, status="paid", **changes)
    return flashed(post(client, _edit(booking), _edit(booking), **fields)).replace("\u00a0", " ")


@pytest.mark.usefixtures("half")
@pytest.mark.parametrize(
    ("language", "status", "said", "left"),
    [
        (
            "ru",
            "предоплата получена",
            "получено 3 750 ₽, осталось оплатить 3 750 ₽",
            "осталось оплатить 3 750 ₽",
        ),
        ("en", "prepayment received", "3,750 ₽ received, 3,750 ₽ still to pay", "3,750 ₽ still to pay"),
    ],
)
def test_a_prepaid_booking_says_what_was_received_and_what_is_left(
    staff_client: FlaskClient, book: Book, language: str, status: str, said: str, left: str
) -> None:
    booking = book(status=BookingStatus.PAID)
    form, listed = _page(staff_client, _edit(booking), language), _page(staff_client, LIST, language)
    assert f">{status}</span>" in form
    assert said in form
    assert f">{status}</span> <small>{left}</small>" in listed
    assert status in _page(staff_client, f"{LIST}export/csv/", language)


@pytest.mark.usefixtures("half")
@pytest.mark.parametrize("status", [BookingStatus.HELD, BookingStatus.CANCELLED])
def test_nothing_is_said_to_be_received_of_other_bookings(
    staff_client: FlaskClient, book: Book, status: BookingStatus
) -> None:
    booking = book(status=status)
    for path in (_edit(booking), LIST):
        page = _page(staff_client, path)
        assert "осталось оплатить" not in page
        assert ">предоплата получена</span>" not in page


def test_a_booking_that_is_paid_in_full_has_nothing_left(staff_client: FlaskClient, book: Book) -> None:
    booking = book(status=BookingStatus.PAID)
    for path in (_edit(booking), LIST):
        page = _page(staff_client, path)
        assert ">оплачена</span>" in page
        assert "осталось оплатить" not in page


@pytest.mark.usefixtures("half")
def test_what_was_received_stays_when_a_prepaid_booking_changes(
    staff_client: FlaskClient, book: Book, rows: Rows
) -> None:
    booking = book(status=BookingStatus.PAID)
    told = _changed(staff_client, booking, end=16)
    assert "получено 3 750 ₽. Теперь она стоит 15 000 ₽ — попросите клиента доплатить 11 250 ₽" in told
    booking = rows(Booking)[0]
    assert (booking.cost, booking.prepay) == (15_000, 3750)
    assert "получено 3 750 ₽, осталось оплатить 11 250 ₽" in _page(staff_client, _edit(booking))
    assert "Теперь она столько и стоит" in _changed(staff_client, booking, end=13)
    assert "осталось оплатить" not in _page(staff_client, _edit(booking))


def test_a_booking_that_needed_no_prepayment_is_not_called_received(
    staff_client: FlaskClient, book: Book
) -> None:
    post(staff_client, SETTINGS, SETTINGS, **settings_fields(**{"prepay-0-percent": "0"}))
    assert _changed(staff_client, book(status=BookingStatus.PAID), end=16) == "Запись была сохранена."


def test_less_is_written_with_a_minus_sign(staff_client: FlaskClient, book: Book, rows: Rows) -> None:
    post(staff_client, LIST + "new/", LIST + "new/", **booking_fields(code="demo10"))
    page = _page(staff_client, _edit(rows(Booking)[0]))
    assert "Промокод DEMO10</th><td>−750 ₽" in page
    typed = booking_fields(start=15, end=17, code="DEMO10")
    assert "−750\u00a0₽" in post(staff_client, LIST + "new/", LIST + "price/", **typed).text
