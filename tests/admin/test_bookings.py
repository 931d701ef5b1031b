"""Bookings in the admin: all writes follow the booking rules."""

import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from hallchat.models import Booking, BookingStatus, ExtraRow, OwnedHalfHour, PriceRuleRow
from tests.admin.conftest import Book, Rows, booking_fields, flashed, log_in, post, wrong
from tests.conftest import Clock

NEW = "/admin/bookings/new/"
LIST = "/admin/bookings/"
_AGREED = re.compile(r'name="agreed_cost"[^>]*value="(\d+)"')
_VERSION = re.compile(r'name="version"[^>]*value="(\d+)"')


def _edit(booking: Booking) -> str:
    return f"/admin/bookings/edit/?id={booking.id}"


def test_a_booking_is_made_by_the_rules(staff_client: FlaskClient, rows: Rows) -> None:
    response = post(staff_client, NEW, NEW, **booking_fields())
    assert flashed(response) == "Запись была создана."
    booking = rows(Booking)[0]
    assert (booking.client_phone, booking.cost, booking.status) == ("+79123456789", 7500, "held")
    assert booking.hold_until is not None
    assert len(rows(OwnedHalfHour)) == 4
    assert booking.reference in response.text


def test_a_booking_may_end_at_midnight(staff_client: FlaskClient, rows: Rows) -> None:
    halls = {
        "name": "Ночь",
        "price": 1,
        "open-all": "00:00-24:00",
        "capacity": 9,
        "active": "y",
        "version": "",
    }
    post(staff_client, "/admin/halls/new/", "/admin/halls/new/", **halls)
    response = post(staff_client, NEW, NEW, **booking_fields(hall=4, start=22, end=24))
    assert "22:00–24:00" in response.text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "На это время уже есть другая бронь. В тот же день свободно 10:00–12:00, 14:00–16:00"),
        ({"end": 12}, "Конец должен быть позже начала."),
        ({"start": 8, "end": 10}, "выходит за часы работы зала: с 10:00 до 23:00"),
        ({"date": "2026-11-24"}, "Это время уже началось или прошло."),
        ({"date": "2029-11-24"}, "последний день сейчас\u00a0— чт, 25 ноября 2027"),
        ({"start": 15, "end": 16, "num_people": 0}, "Нужен хотя бы один человек."),
        ({"start": 15, "end": 16, "num_people": 31}, "В зале помещается не больше 30 человек."),
    ],
)
def test_refusals_are_shown_and_keep_the_typed_values(
    staff_client: FlaskClient,
    rows: Rows,
    book: Book,
    changes: dict[str, Any],
    words: str,
) -> None:
    book()
    response = post(staff_client, NEW, NEW, **booking_fields(client_name="Олег <b>Зуев</b>", **changes))
    assert words in flashed(response)
    assert "Олег &lt;b&gt;Зуев&lt;/b&gt;" in response.text
    assert 'aria-invalid="true"' in response.text
    assert len(rows(Booking)) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"client_phone": "123"},
        {"client_phone": "не скажу"},
        {"client_email": "anna@"},
        {"client_name": " \u200b "},
        {"client_name": "x" * 121},
        {"num_people": "три"},
        {"num_people": ""},
        {"date": "2026-02-30"},
        {"date": ""},
        {"hall": 99},
        {"hall": "x"},
        {"start": 24},
        {"end": 37},
        {"status": "lost"},
    ],
)
def test_invalid_fields_are_marked(staff_client: FlaskClient, rows: Rows, changes: dict[str, Any]) -> None:
    response = post(staff_client, NEW, NEW, **booking_fields(**changes))
    assert response.status_code == 200
    assert flashed(response) == "Не сохранено: исправьте, пожалуйста, отмеченное ниже."
    assert re.search(r'aria-describedby="[^"]*(\w+)-wrong[^"]*"[^>]*aria-invalid="true"', response.text)
    assert len(rows(Booking)) == 0


def test_a_booking_moves_with_its_hours(staff_client: FlaskClient, rows: Rows, book: Book) -> None:
    booking = book()
    post(staff_client, _edit(booking), _edit(booking), **booking_fields(booking.version, start=18, end=21))
    moved = rows(Booking)[0]
    assert moved.cost == 11250
    assert len(rows(OwnedHalfHour)) == 6


def test_a_booking_is_not_moved_onto_another(staff_client: FlaskClient, rows: Rows, book: Book) -> None:
    book(start=18, end=20, status=BookingStatus.PAID)
    booking = book(status=BookingStatus.PAID)
    changes = booking_fields(booking.version, start=19, end=21, status="paid")
    response = post(staff_client, _edit(booking), _edit(booking), **changes)
    assert "уже есть другая бронь" in flashed(response)
    unchanged = rows(Booking)[1]
    assert (unchanged.status, unchanged.starts_at, unchanged.version) == (
        "paid",
        booking.starts_at,
        booking.version,
    )
    assert len(rows(OwnedHalfHour)) == 8


def test_other_halls_are_called_as_the_reader_does(staff_client: FlaskClient, book: Book) -> None:
    book()
    staff_client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    page = post(staff_client, NEW, NEW, **booking_fields()).text
    assert "There is another booking at that time." in page
    assert "another hall: Mrak" in page


def test_a_stale_edit_is_refused(staff_client: FlaskClient, rows: Rows, book: Book) -> None:
    booking = book()
    post(
        staff_client, _edit(booking), _edit(booking), **booking_fields(booking.version, client_name="Первый")
    )
    late = post(
        staff_client, _edit(booking), _edit(booking), **booking_fields(booking.version, client_name="Второй")
    )
    assert "изменил кто-то ещё" in flashed(late)
    assert "Второй" in late.text
    assert rows(Booking)[0].client_name == "Первый"
    assert late.text.count("Сейчас сохранено") == 1
    assert "Сейчас сохранено: Первый" in late.text
    again = _VERSION.search(late.text)
    assert again
    post(staff_client, _edit(booking), _edit(booking), **booking_fields(again[1], client_name="Второй"))
    assert rows(Booking)[0].client_name == "Второй"
    for version in ("", "x", "-1"):
        fields = booking_fields(version, client_name="Третий")
        assert flashed(post(staff_client, _edit(booking), _edit(booking), **fields)).startswith(
            ("Пока", "Не")
        )


def test_the_form_shows_what_the_booking_is_now(staff_client: FlaskClient, book: Book, clock: Clock) -> None:
    booking = book()
    clock.advance(hours=11)
    page = staff_client.get(_edit(booking)).text
    assert 'value="+7 912 345-67-89"' in page
    assert '<option selected value="held">' in page
    assert 'value="2026-11-26"' in page


def test_a_booking_is_deleted_with_its_hours(staff_client: FlaskClient, rows: Rows, book: Book) -> None:
    booking = book()
    assert staff_client.get(f"/admin/bookings/delete/?id={booking.id}").status_code == 404
    response = post(staff_client, LIST, "/admin/bookings/delete/", id=booking.id)
    assert flashed(response) == "Запись успешно удалена."
    assert len(rows(OwnedHalfHour)) == 0
    again = post(staff_client, LIST, "/admin/bookings/delete/", id=booking.id)
    assert "не существует" in flashed(again)


def test_bulk_delete_and_cancel_go_by_the_rules(staff_client: FlaskClient, rows: Rows, book: Book) -> None:
    held, paid = book(), book(start=15, end=17, status=BookingStatus.PAID)
    to = "/admin/bookings/action/"
    response = post(staff_client, LIST, to, action="cancel", rowid=[held.id, paid.id, "x", 99, 10**30])
    assert "Отменена 1 бронь." in flashed(response)
    assert f"{paid.reference}: Так отменить можно только бронь, которая ждёт оплаты" in flashed(response)
    assert [row.status for row in rows(Booking)] == ["cancelled", "paid"]
    assert len(rows(OwnedHalfHour)) == 4
    assert "Ничего не выбрано" in flashed(post(staff_client, LIST, to, action="cancel"))
    response = post(staff_client, LIST, to, action="delete", rowid=[held.id, paid.id])
    assert flashed(response) == "Удалены 2 записи."
    assert len(rows(OwnedHalfHour)) == 0


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("анна", True),
        ("БЕЛОВА Анна", True),
        ("+7 912 345-67-89", True),
        ("8(912)3456789", True),
        ("345-67-89", True),
        ("ANNA@example", True),
        ("Олег", False),
        ("%", False),
        ("\0", True),
        ("+7 999 000-00-00", False),
    ],
)
def test_search(staff_client: FlaskClient, book: Book, typed: str, found: bool) -> None:
    booking = book()
    assert (booking.reference in staff_client.get(LIST, query_string={"search": typed}).text) == found
    assert (
        booking.reference in staff_client.get(LIST, query_string={"search": booking.reference.lower()}).text
    )


@pytest.mark.parametrize(
    ("hours", "query", "day", "start"),
    [
        (0, "", "2026-11-25", 13),  # it is noon: the next whole hour
        (-4, "", "2026-11-25", 10),  # before the hall opens
        (10.5, "", "2026-11-26", 10),  # its last hour has begun
        (0, "?hall=2&date=2026-11-25", "2026-11-25", 13),
        (8, "?hall=2&date=2026-11-25", "2026-11-26", 11),  # this one closes earlier
        (0, "?date=2026-11-20", "2026-11-25", 13),
        (0, "?date=2026-11-28", "2026-11-28", 10),
        (0, "?hall=1&date=2026-11-25&start=660", "2026-11-25", 11),  # what a link says stands
    ],
)
def test_the_form_of_a_new_booking_suggests_open_hours(
    studio_app: Flask, clock: Clock, hours: float, query: str, day: str, start: int
) -> None:
    clock.advance(hours=hours)
    client = studio_app.test_client()
    log_in(client)
    page = client.get(NEW + query).text
    assert f'value="{day}"' in page
    assert f'<option selected value="{start * 60}">' in page
    assert f'<option selected value="{start * 60 + 60}">' in page


@pytest.mark.parametrize(
    ("end", "words"),
    [(15, "доплатить 3 750 ₽"), (13, "верните клиенту 3 750 ₽"), (14, "")],
)
def test_a_changed_cost_of_a_paid_booking_is_told(
    staff_client: FlaskClient, book: Book, end: int, words: str
) -> None:
    booking = book(status=BookingStatus.PAID)
    changes = booking_fields(booking.version, start=12, end=end, status="paid")
    told = flashed(post(staff_client, _edit(booking), _edit(booking), **changes)).replace("\u00a0", " ")
    assert words in told
    assert ("получено 7 500 ₽" in told) == bool(words)


def test_a_changed_cost_of_an_unpaid_booking_needs_no_warning(staff_client: FlaskClient, book: Book) -> None:
    booking = book()
    changes = booking_fields(booking.version, start=12, end=15)
    told = flashed(post(staff_client, _edit(booking), _edit(booking), **changes))
    assert told == "Запись была сохранена."


EXTRAS = {"extras-dressing": "1", "code": "demo10"}


def test_a_booking_has_extras_and_a_promo_code(staff_client: FlaskClient, rows: Rows) -> None:
    response = post(staff_client, NEW, NEW, **booking_fields() | EXTRAS)
    booking = rows(Booking)[0]
    assert (booking.extras, booking.code.casefold(), booking.cost) == ({"dressing": 1}, "demo10", 7750)
    assert "Гримёрка" in response.text
    page = staff_client.get(_edit(booking)).text
    for line in ("Минимализм", "Промокод DEMO10", "Гримёрка"):
        assert f'<th scope="row">{line}' in page
    assert 'name="extras-dressing" value="1"' in page
    export = staff_client.get("/admin/bookings/export/csv/").get_data(as_text=True)
    assert "Промокод DEMO10: -750" in export
    again = booking_fields(booking.version, client_name="Олег") | EXTRAS
    post(staff_client, _edit(booking), _edit(booking), **again)
    assert (rows(Booking)[0].cost, rows(Booking)[0].client_name) == (7750, "Олег")
    post(staff_client, _edit(booking), _edit(booking), **booking_fields(rows(Booking)[0].version, code=""))
    assert (rows(Booking)[0].cost, rows(Booking)[0].extras) == (7500, {})


def test_the_price_is_worked_out_and_nothing_saved(staff_client: FlaskClient, rows: Rows, book: Book) -> None:
    price = "/admin/bookings/price/"
    page = post(staff_client, NEW, price, **booking_fields() | EXTRAS).text.replace("\u00a0", " ")
    assert "7 750 ₽" in page
    assert "Анна Белова" in page
    refused = post(staff_client, NEW, price, **booking_fields(start=8))
    assert "выходит за часы работы" in flashed(refused)
    assert rows(Booking) == []
    booking = book()
    page = post(staff_client, _edit(booking), f"{price}?id={booking.id}", **booking_fields(end=15)).text
    assert "11 250 ₽" in page.replace("\u00a0", " ")
    assert rows(Booking)[0].cost == 7500


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"extras-dressing": "2"}, "extras", "Гримёрка"),
        ({"extras-smoke": "1"}, "extras", "Дым-машина"),
        ({"extras-dressing": "-1"}, "extras", "Гримёрка"),
        ({"extras-dressing": "1e3"}, "extras", "целое число"),
        ({"extras-dressing": "²"}, "extras", "целое число"),
        ({"code": "NOPE"}, "code", "NOPE"),
    ],
    ids=str,
)
def test_a_fault_of_extras_and_code_is_shown_at_its_field(
    staff_client: FlaskClient, rows: Rows, changes: dict[str, str], field: str, words: str
) -> None:
    response = post(staff_client, NEW, NEW, **booking_fields() | changes)
    assert words in wrong(response, field)
    assert rows(Booking) == []


def test_half_hours_are_booked_where_they_are_sold(staff_client: FlaskClient, rows: Rows) -> None:
    settings = "/admin/settings/"
    half = {"name": "Свет", "timezone": "Asia/Yekaterinburg", "step_minutes": 30, "horizon_days": 9}
    post(staff_client, settings, settings, **half, lead_minutes=0, holidays="", hold_hours=72, version="")
    assert '<option value="750">12:30</option>' in staff_client.get(NEW).text
    post(staff_client, NEW, NEW, **booking_fields(start=12.5, end=14))
    assert (rows(Booking)[0].cost, len(rows(OwnedHalfHour))) == (5625, 3)


def _sell(client: FlaskClient, step: int, version: object) -> None:
    """Sets the step of bookings, in minutes."""
    settings = {"name": "Свет", "timezone": "Asia/Yekaterinburg", "step_minutes": step, "horizon_days": 9}
    page = "/admin/settings/"
    post(client, page, page, **settings, lead_minutes=0, holidays="", hold_hours=72, version=version)


def test_a_booking_off_the_present_step_keeps_its_times(staff_client: FlaskClient, rows: Rows) -> None:
    _sell(staff_client, 30, "")
    post(staff_client, NEW, NEW, **booking_fields(start=11.5, end=14.5))
    _sell(staff_client, 60, 1)
    booking = rows(Booking)[0]
    page = staff_client.get(_edit(booking)).text
    assert re.search(r'<option selected value="690">11:30</option>', page)
    assert re.search(r'<option selected value="870">14:30</option>', page)
    assert 'value="750"' not in page
    assert 'value="690"' not in staff_client.get(NEW).text
    same = booking_fields(booking.version, start=11.5, end=14.5, client_name="Олег Зуев", num_people=6)
    priced = post(staff_client, _edit(booking), f"/admin/bookings/price/?id={booking.id}", **same)
    assert flashed(priced) == ""
    assert "11 250 ₽" in priced.text.split('id="offer"')[1].replace("\u00a0", " ")
    saved = post(staff_client, _edit(booking), _edit(booking), **same | {"extras-dressing": "1"})
    assert flashed(saved) == "Запись была сохранена."
    now = rows(Booking)[0]
    assert (now.client_name, now.num_people, now.extras) == ("Олег Зуев", 6, {"dressing": 1})
    assert (now.starts_at, now.ends_at) == (booking.starts_at, booking.ends_at)
    moved = booking_fields(now.version, start=12, end=14.5)
    assert "по шагу брони" in flashed(post(staff_client, _edit(booking), _edit(booking), **moved))
    other = booking_fields(now.version, start=12.5, end=14)
    assert wrong(post(staff_client, _edit(booking), _edit(booking), **other), "start")
    assert rows(Booking)[0].starts_at == booking.starts_at


def test_the_price_of_a_booking_that_stays_is_as_it_would_be_saved(
    staff_client: FlaskClient, book: Book
) -> None:
    booking = book()
    price = f"/admin/bookings/price/?id={booking.id}"
    too_many = booking_fields(booking.version) | {"extras-dressing": "2"}
    assert "Гримёрка" in wrong(post(staff_client, _edit(booking), price, **too_many), "extras")
    crowd = booking_fields(booking.version, num_people=31)
    assert wrong(post(staff_client, _edit(booking), price, **crowd), "num_people")


def test_a_promo_code_that_is_gone_is_told_when_the_price_is_new(
    staff_client: FlaskClient, rows: Rows
) -> None:
    post(staff_client, NEW, NEW, **booking_fields(code="demo10"))
    booking = rows(Booking)[0]
    rule = next(rule for rule in rows(PriceRuleRow) if rule.code)
    told = flashed(post(staff_client, "/admin/prices/", "/admin/prices/delete/", id=rule.id))
    assert f"{booking.reference} («demo10»)" in told
    named = booking_fields(booking.version, client_name="Олег", code="demo10")
    told = flashed(post(staff_client, _edit(booking), _edit(booking), **named))
    assert told == "Запись была сохранена."
    moved = booking_fields(rows(Booking)[0].version, start=15, end=17, code="demo10")
    told = "Промокода «demo10» больше нет, новая стоимость посчитана без него: 7 500 ₽ вместо 6 750 ₽."
    priced = post(staff_client, _edit(booking), f"/admin/bookings/price/?id={booking.id}", **moved)
    assert told in priced.text.replace("\u00a0", " ")
    assert _AGREED.findall(priced.text) == ["7500"]


@pytest.mark.parametrize(
    "change",
    [{"start": 15, "end": 17}, {"extras-dressing": "1"}, {"hall": 3, "start": 17, "end": 19}],
    ids=str,
)
def test_a_cost_without_a_lost_promo_code_is_saved_when_staff_have_seen_it(
    staff_client: FlaskClient, rows: Rows, change: dict[str, Any]
) -> None:
    post(staff_client, NEW, NEW, **booking_fields(code="demo10"))
    [booking] = rows(Booking)
    rule = next(rule for rule in rows(PriceRuleRow) if rule.code)
    told = flashed(post(staff_client, "/admin/prices/", "/admin/prices/delete/", id=rule.id))
    assert "время, зал, число людей или дополнения" in told
    fields = booking_fields(booking.version, code="demo10") | change
    fields |= {name: booking_fields(**change)[name] for name in ("start", "end")}
    asked = post(staff_client, _edit(booking), _edit(booking), **fields)
    assert "«demo10» больше нет" in flashed(asked)
    assert "сохраните ещё раз" in wrong(asked, "code")
    assert rows(Booking)[0].cost == 6750, "nothing is saved yet"
    [agreed] = _AGREED.findall(asked.text)
    other = fields | {"agreed_cost": str(int(agreed) - 1)}
    assert "сохраните ещё раз" in wrong(post(staff_client, _edit(booking), _edit(booking), **other), "code")
    saved = post(staff_client, _edit(booking), _edit(booking), **fields, agreed_cost=agreed)
    assert flashed(saved) == "Запись была сохранена."
    assert rows(Booking)[0].cost == int(agreed)


def test_a_booking_that_gives_up_its_lost_promo_code_is_not_asked_about(
    staff_client: FlaskClient, rows: Rows
) -> None:
    post(staff_client, NEW, NEW, **booking_fields(code="demo10"))
    [booking] = rows(Booking)
    rule = next(rule for rule in rows(PriceRuleRow) if rule.code)
    post(staff_client, "/admin/prices/", "/admin/prices/delete/", id=rule.id)
    without = booking_fields(booking.version, start=15, end=17, code="")
    assert flashed(post(staff_client, _edit(booking), _edit(booking), **without)) == "Запись была сохранена."
    assert rows(Booking)[0].cost == 7500


@pytest.mark.parametrize(
    ("most", "stock", "typed", "words"),
    [
        ("1", "2", "2", "В одной брони может быть не больше 1: «Гримёрка»."),
        ("", "2", "3", "На это время свободно только 2: «Гримёрка»."),
        ("3", "", "4", "В одной брони может быть не больше 3: «Гримёрка»."),
    ],
)
def test_the_limit_of_an_extra_that_refuses_is_the_one_that_is_named(
    staff_client: FlaskClient, rows: Rows, most: str, stock: str, typed: str, words: str
) -> None:
    _limit(staff_client, rows, most=most, stock=stock)
    refused = post(staff_client, NEW, NEW, **booking_fields() | {"extras-dressing": typed})
    assert wrong(refused, "extras") == words
    marked = re.findall(r'<input[^>]*aria-invalid="true"[^>]*>', refused.text)
    assert [re.findall(r'name="([^"]+)"', each) for each in marked] == [["extras-dressing"]]


def test_an_extra_that_is_taken_is_said_to_be(staff_client: FlaskClient, rows: Rows) -> None:
    _limit(staff_client, rows, most="", stock="1")
    post(staff_client, NEW, NEW, **booking_fields() | {"extras-dressing": "1"})
    other = booking_fields(hall=2) | {"extras-dressing": "1"}
    assert (
        wrong(post(staff_client, NEW, NEW, **other), "extras") == "На это время всё уже занято: «Гримёрка»."
    )


def _limit(client: FlaskClient, rows: Rows, **limits: str) -> None:
    """Sets stock and most of the dressing room."""
    extra = next(each for each in rows(ExtraRow) if each.key == "dressing")
    page = f"/admin/extras/edit/?id={extra.id}"
    fields = {"name": extra.name, "price": extra.price, "unit": extra.unit, "version": extra.version}
    post(client, page, page, **fields | limits)


def test_a_refused_form_keeps_the_phone_in_groups_and_offers_the_languages(staff_client: FlaskClient) -> None:
    assert "data-confirm" not in staff_client.get(NEW).text.split('class="language"')[1].split("</form>")[0]
    for address in (NEW, "/admin/bookings/price/"):
        refused = post(staff_client, NEW, address, **booking_fields(start=8))
        assert 'value="+7 912 345-67-89"' in refused.text
        switch = refused.text.split('class="language"')[1].split("</form>")[0]
        assert switch.count("Введённое на этой странице не сохранено") == 2, "the switch asks before"
        [back] = re.findall(r'name="next" value="([^"]+)"', switch)
        assert staff_client.get(back).status_code == 200
