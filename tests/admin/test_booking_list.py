"""The list of bookings: filters, search, order, export."""

import csv
import io
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from hallchat.admin import dates
from hallchat.admin.booking_filter import BookingFilter
from hallchat.admin.export import escape_formula
from hallchat.models import Booking, BookingStatus, Conversation, Turn
from tests.admin.conftest import TOMORROW, Book, booking_fields, counted, log_in, post
from tests.conftest import NOW, ZONE, Clock, Database

LIST = "/admin/bookings/"
NEW = "/admin/bookings/new/"
EXPORT = "/admin/bookings/export/csv/"
MONDAY = date(2026, 11, 23)

AddBooking = Callable[..., Booking]


@pytest.fixture
def add(database: Database, studio_app: Flask) -> AddBooking:
    """Adds rows of bookings directly, also past ones, which the booking rules would reject."""
    made = 0

    def make(at: datetime, status: str = "paid", hours: int = 1, **values: object) -> Booking:
        nonlocal made
        made += 1
        usual = {
            "reference": f"REF{made:03d}",
            "hall_id": 1,
            "client_name": "Анна",
            "client_phone": "+79123456789",
        }
        usual |= {"client_email": "a@example.com", "num_people": 2, "cost": 1, "created_at": NOW}
        ends = at + timedelta(hours=hours)
        booking = Booking(
            **usual | {"starts_at": at, "ends_at": ends, "hold_until": at, "status": status} | values
        )
        with database.sessions.begin() as session:
            session.add(booking)
        return booking

    return make


def _at(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZONE)


def _shown(client: FlaskClient, query: str, bookings: list[Booking]) -> list[int]:
    """The indexes in `bookings` of the listed ones, in the order of the list."""
    page = client.get(f"{LIST}?{query}").text
    places = {n: page.find(f">{row.reference}</a>") for n, row in enumerate(bookings)}
    return sorted((n for n, place in places.items() if place >= 0), key=lambda n: places[n])


def test_a_week_begins_on_monday() -> None:
    for offset in range(7):
        week = dates.week_of(MONDAY + timedelta(days=offset))
        assert (week[0], week[-1], len(week)) == (MONDAY, date(2026, 11, 29), 7)


def test_days_and_weeks_are_the_studios(staff_client: FlaskClient, add: AddBooking) -> None:
    sunday, today = date(2026, 11, 22), NOW.date()
    bookings = [
        add(_at(sunday, 23)),
        add(_at(MONDAY, 0)),  # still Sunday in UTC
        add(_at(today, 0)),
        add(_at(today, 23)),
        add(_at(date(2026, 11, 29), 23)),
        add(_at(date(2026, 11, 30), 0)),
    ]
    assert sorted(_shown(staff_client, "show=week", bookings)) == [1, 2, 3, 4]
    assert sorted(_shown(staff_client, "show=today", bookings)) == [2, 3]
    assert sorted(_shown(staff_client, f"from={MONDAY}&to={today}", bookings)) == [1, 2, 3]
    assert sorted(_shown(staff_client, f"from={date(2026, 11, 29)}", bookings)) == [4, 5]


def test_what_waits_for_payment_and_what_lapses_soon(
    studio_app: Flask, add: AddBooking, clock: Clock
) -> None:
    later = _at(TOMORROW + timedelta(days=5), 12)
    bookings = [
        add(later, "held", hold_until=NOW + timedelta(hours=24)),
        add(later, "held", hold_until=NOW + timedelta(hours=24, seconds=1)),
        add(later, "held", hold_until=NOW),
        add(later, "paid"),
        add(later, "cancelled", hold_until=NOW + timedelta(hours=1)),
    ]
    client = studio_app.test_client()
    log_in(client)
    assert sorted(_shown(client, "show=unpaid", bookings)) == [0, 1]
    assert _shown(client, "show=lapsing", bookings) == [0]
    assert _shown(client, "status=expired", bookings) == [2]
    first = client.get("/admin/").text
    assert "<b>2</b> брони ждут оплаты" in first
    assert "<b>1</b> бронь снимется" in first
    clock.advance(seconds=1)
    assert sorted(_shown(client, "show=lapsing", bookings)) == [0, 1]


def test_filters_by_hall_and_by_what_the_status_is_now(studio_app: Flask, book: Book, clock: Clock) -> None:
    bookings = [book(), book(hall="Мрак", day=TOMORROW + timedelta(days=1))]
    clock.advance(days=1)  # the hold ends as its hours begin
    client = studio_app.test_client()
    log_in(client)
    for query, shown in (
        ("hall=1", [0]),
        ("hall=2", [1]),
        ("status=held", [1]),
        ("status=expired", [0]),
        ("status=paid", []),
        ("hall=1&status=held", []),
        ("search=анна&hall=2", [1]),
    ):
        assert _shown(client, query, bookings) == shown, query
    assert "срок оплаты истёк" in client.get(LIST).text


@pytest.mark.parametrize(
    "query",
    [
        "hall=x",
        "hall=" + "9" * 30,
        "status=lost",
        "show=all",
        "from=2026-02-30",
        "to=9999-12-31",
        "from=0001-01-01",
    ],
)
def test_an_invalid_filter_is_ignored(staff_client: FlaskClient, book: Book, query: str) -> None:
    assert book().reference in staff_client.get(f"{LIST}?{query}").text
    assert BookingFilter.from_args(dict([query.split("=")])) == BookingFilter()


def test_the_list_begins_with_what_is_to_come(staff_client: FlaskClient, add: AddBooking) -> None:
    hours = {"long ago": -500, "just over": -2, "now": 0, "soon": 3, "far": 900}
    bookings = [add(NOW + timedelta(hours=each)) for each in hours.values()]
    assert _shown(staff_client, "", bookings) == [2, 3, 4, 1, 0]
    assert _shown(staff_client, "sort=1", bookings) == [0, 1, 2, 3, 4]
    assert _shown(staff_client, "sort=1&desc=1", bookings) == [4, 3, 2, 1, 0]


def test_the_next_page_keeps_filter_and_search(staff_client: FlaskClient, add: AddBooking) -> None:
    for hour in range(25):
        add(NOW + timedelta(hours=hour))
    page = staff_client.get(f"{LIST}?hall=1&search=REF").text
    following = re.search(r'<a href="([^"]+)" rel="next">', page)
    assert following
    assert {"hall=1", "search=REF", "page=1"} <= set(following[1].split("?")[1].split("&amp;"))
    rest = staff_client.get(f"{LIST}?hall=1&search=REF&page=1").text
    assert rest.count('name="rowid"') == 5
    assert staff_client.get(f"{LIST}?page_size=50").text.count('name="rowid"') == 25


def test_the_form_of_a_new_booking_takes_hall_and_hour_from_the_link(staff_client: FlaskClient) -> None:
    page = staff_client.get(f"{NEW}?hall=2&date=2026-11-28&start=900").text
    assert '<option selected value="2">' in page
    assert 'value="2026-11-28"' in page
    assert '<option selected value="900">' in page
    assert '<option selected value="960">' in page
    assert staff_client.get(f"{NEW}?hall=x&date=x&start=99").status_code == 200


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+7", "'+7"),
        ("+7912*1", "'+7912*1"),
        ("-2", "'-2"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("Анна", "Анна"),
        ("a=1", "a=1"),
        (-5, -5),
        ("+7 912 345-67-89", "+7 912 345-67-89"),
        ("+7 912 345-67-89=1", "'+7 912 345-67-89=1"),
    ],
)
def test_no_cell_of_the_file_is_a_formula(cell: str | int, safe: str | int) -> None:
    assert escape_formula(cell) == safe


def test_the_file_holds_what_the_list_shows(staff_client: FlaskClient, add: AddBooking) -> None:
    add(_at(TOMORROW, 12), client_name="=HYPERLINK(1)", cost=7500, prepay=7500, hours=2)
    add(_at(TOMORROW, 15), status="cancelled", client_name="Олег; Зуев")
    response = staff_client.get(f"{EXPORT}?status=paid")
    assert response.mimetype == "text/csv"
    assert 'filename="bookings-2026-11-25.csv"' in response.headers["Content-Disposition"]
    assert response.data.startswith(b"\xef\xbb\xbf")
    heading, *lines = csv.reader(io.StringIO(response.data.decode("utf-8-sig")), delimiter=";")
    assert heading[:3] == ["Номер брони", "Зал", "Дата"]
    assert [line[1:7] for line in lines] == [
        ["Минимализм", "2026-11-26", "12:00", "14:00", "'=HYPERLINK(1)", "+7 912 345-67-89"]
    ]
    assert lines[0][7:13] == ["a@example.com", "2", "", "", "7500", ""]
    assert lines[0][13:17] == ["оплачена", "7500", "0", "0"]
    everything = staff_client.get(EXPORT, headers={"Accept-Language": "en"}).data.decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(everything)))) == 3
    assert "Booking number,Hall" in everything


@pytest.mark.parametrize(
    ("values", "money"),
    [
        ({"status": "held"}, ["0", "8000", "0"]),
        ({"status": "paid"}, ["8000", "0", "0"]),
        ({"status": "paid", "prepay": 3000}, ["3000", "5000", "0"]),
        ({"status": "paid", "prepay": 3000, "owed": 1000}, ["3000", "5000", "0"]),
        ({"status": "paid", "owed": -500}, ["8500", "0", "500"]),
        ({"status": "cancelled", "prepay": 4000, "owed": -4000}, ["", "", "4000"]),
        ({"status": "expired"}, ["", "", "0"]),
    ],
    ids=str,
)
def test_the_file_says_what_was_paid_and_what_is_owed(
    staff_client: FlaskClient, add: AddBooking, values: dict[str, Any], money: list[str]
) -> None:
    add(_at(TOMORROW, 12), **{"cost": 8000, "prepay": 8000} | values)
    heading, line = csv.reader(io.StringIO(staff_client.get(EXPORT).data.decode("utf-8-sig")), delimiter=";")
    names = ("Получено", "Осталось оплатить", "Вернуть клиенту")
    assert [line[heading.index(name)] for name in names] == money


def test_the_export_requires_a_login(studio_app: Flask) -> None:
    assert studio_app.test_client().get(EXPORT).status_code == 302


def test_pages_take_few_queries(studio_app: Flask, staff_client: FlaskClient, database: Database) -> None:
    with database.sessions.begin() as session:
        for number in range(300):
            at = NOW + timedelta(hours=number)
            talk = Conversation(id=f"c{number}", channel="web", language="ru", created_at=at)
            talk.turns = [Turn(number=n, state="done", created_at=at) for n in range(5)]
            session.add(talk)
            session.flush()
            booking = Booking(reference=f"R{number}", hall_id=number % 3 + 1, starts_at=at)
            booking.ends_at, booking.hold_until, booking.created_at = at + timedelta(hours=1), at, NOW
            booking.client_name = booking.client_phone = booking.client_email = "x"
            booking.num_people, booking.cost, booking.conversation_id = 1, 1, f"c{number}"
            session.add(booking)
    for path in (
        "/admin/",
        LIST,
        f"{LIST}?show=week&search=x&page_size=100",
        f"{LIST}edit/?id=1",
        NEW,
        EXPORT,
        "/admin/halls/",
        "/admin/conversations/",
        "/admin/conversations/details/?id=c1",
    ):
        with counted(studio_app) as statements:
            assert staff_client.get(path).status_code == 200
        asked = [each for each in statements if not each.startswith(("BEGIN", "SET TRANSACTION"))]
        assert len(asked) <= 13, path


def test_a_booking_of_english_staff(staff_client: FlaskClient, book: Book) -> None:
    book(status=BookingStatus.PAID)
    page = staff_client.get(LIST, headers={"Accept-Language": "en"}).text
    assert "Minimalism" in page
    assert "Thu, November 26" in page
    response = post(staff_client, NEW, NEW, **booking_fields())
    assert response.status_code == 200


def test_the_order_is_marked_also_the_one_that_nobody_chose(staff_client: FlaskClient, book: Book) -> None:
    book()
    for query, marked in (("", "other"), ("?sort=1", "ascending"), ("?sort=1&desc=1", "descending")):
        found = re.findall(r'class="col-(\w+)" aria-sort="(\w+)"', staff_client.get(LIST + query).text)
        assert found == [("starts_at", marked)]


def test_nothing_found_has_no_order(staff_client: FlaskClient) -> None:
    assert 'role="status">Найдено: 0</p>' in staff_client.get(f"{LIST}?search=nobody").text
