"""What the admin says of the payment of a booking of which only a part is paid at once."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from hallchat.models import Booking, BookingStatus
from hallchat.wording.prices import terms_rows
from hallchat.wording.settlement import owed_rows
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
    assert "Теперь она стоит 15 000 ₽, осталось оплатить 11 250 ₽: 3 750 ₽ из них попросите" in told
    booking = rows(Booking)[0]
    assert (booking.cost, booking.prepay) == (15_000, 3750)
    assert "получено 3 750 ₽, осталось оплатить 11 250 ₽" in _page(staff_client, _edit(booking))
    assert "Теперь она столько и стоит" in _changed(staff_client, booking, end=13)
    assert "осталось оплатить" not in _page(staff_client, _edit(booking))


@pytest.mark.usefixtures("half")
@pytest.mark.parametrize(
    ("language", "badge"),
    [
        ("ru", "осталось оплатить 11 250 ₽, из них сейчас 3 750 ₽"),
        ("en", "11,250 ₽ still to pay, 3,750 ₽ of it now"),
    ],
)
def test_what_a_prepaid_booking_owes_at_once_is_a_part_of_what_is_left(
    staff_client: FlaskClient, book: Book, language: str, badge: str
) -> None:
    booking = book(status=BookingStatus.PAID)
    _changed(staff_client, booking, end=16)
    listed, form = _page(staff_client, LIST, language), _page(staff_client, _edit(booking), language)
    for page in (listed, form):
        assert f'<span class="badge owed">{badge}</span>' in page
    assert listed.count(badge[:25]) == 1
    assert (">Предоплата</th>" if language == "ru" else ">Prepayment</th>") not in form
    checkout = _page(staff_client, f"/checkout/{booking.checkout_key}")
    assert "получено 3 750 ₽, осталось 11 250 ₽: 3 750 ₽ из них нужно доплатить сейчас" in checkout
    assert checkout.count("3 750 ₽") == 2


def test_english_clients_read_one_sum_too() -> None:
    prepaid = {"status": "paid", "cost": 8000, "prepay": 3000, "lines": [], "title": "Loft"}
    for owed, words in (
        (1000, "5,000 ₽ is left: 1,000 ₽ of it is due now"),
        (5000, "5,000 ₽ is left to pay"),
    ):
        booking = prepaid | {"owed": owed}
        [(_, said)] = terms_rows("en", booking) + owed_rows("en", booking)
        assert words in said.replace("\u00a0", " ")


def test_a_booking_paid_in_full_that_gets_dearer_names_one_sum(staff_client: FlaskClient, book: Book) -> None:
    booking = book(status=BookingStatus.PAID)
    assert "попросите клиента доплатить 7 500 ₽" in _changed(staff_client, booking, end=16)
    listed = _page(staff_client, LIST)
    assert "клиент доплатит 7 500 ₽" in listed
    assert "осталось оплатить" not in listed
    checkout = _page(staff_client, f"/checkout/{booking.checkout_key}")
    assert "получено 7 500 ₽, осталось доплатить 7 500 ₽" in checkout
    assert checkout.count(">Доплатить<") == 0


@pytest.mark.usefixtures("half")
def test_nothing_is_asked_for_at_once_when_the_prepayment_is_enough(
    staff_client: FlaskClient, book: Book, rows: Rows
) -> None:
    booking = book(status=BookingStatus.PAID)
    terms = settings_fields(version=1, **{"prepay-0-percent": "10"})
    post(staff_client, SETTINGS, SETTINGS, **terms)
    told = _changed(staff_client, booking, end=16)
    assert "осталось оплатить 11 250 ₽; сейчас доплачивать ничего не нужно" in told
    assert rows(Booking)[0].owed == 0
    assert "осталось оплатить 11 250 ₽" in _page(staff_client, LIST)


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


@pytest.mark.usefixtures("half")
def test_the_rest_of_a_prepaid_booking_is_noted_as_paid(
    staff_client: FlaskClient, book: Book, rows: Rows
) -> None:
    booking = book(status=BookingStatus.PAID)
    _changed(staff_client, booking, end=16)
    settle = {"action": "settle", "rowid": booking.id}
    assert rows(Booking)[0].owed == 3750
    post(staff_client, LIST, f"{LIST}action/", **settle)
    assert (rows(Booking)[0].prepay, rows(Booking)[0].owed) == (7500, 0), "first what is owed at once"
    assert "осталось оплатить 7 500 ₽" in _page(staff_client, LIST)
    post(staff_client, LIST, f"{LIST}action/", **settle)
    assert (rows(Booking)[0].prepay, rows(Booking)[0].owed) == (15_000, 0)
    page = _page(staff_client, LIST)
    assert "осталось оплатить" not in page
    assert ">оплачена</span>" in page


@pytest.mark.usefixtures("half")
@pytest.mark.parametrize("status", [BookingStatus.HELD, BookingStatus.CANCELLED])
def test_nothing_is_noted_as_paid_of_a_booking_that_is_not(
    staff_client: FlaskClient, book: Book, rows: Rows, status: BookingStatus
) -> None:
    booking = book(status=status)
    post(staff_client, LIST, f"{LIST}action/", action="settle", rowid=booking.id)
    assert (rows(Booking)[0].prepay, rows(Booking)[0].status) == (3750, status)


@pytest.mark.usefixtures("half")
def test_the_form_calls_a_prepaid_booking_as_its_badge_does(staff_client: FlaskClient, book: Book) -> None:
    prepaid, held = book(status=BookingStatus.PAID), book(start=15, end=16)
    assert '<option selected value="paid">предоплата получена</option>' in _page(staff_client, _edit(prepaid))
    assert '<option value="paid">оплачена</option>' in _page(staff_client, _edit(held))
