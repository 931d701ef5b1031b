"""The first page of the staff: the timeline of a day."""

from datetime import date, timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient

from hallchat.admin.timeline import timeline
from hallchat.models import Booking, BookingStatus, Hall
from hallchat.studio.description import Closure, Description, HallTerms, StudioFacts
from tests.admin.conftest import TOMORROW, Book
from tests.conftest import NOW, ZONE

TODAY = NOW.date()


def _terms(opens: str = "10:00-16:00", **values: Any) -> HallTerms:
    usual = {"key": "mrak", "name": "Мрак", "price": 1000, "open": {"all": opens}}
    return HallTerms.model_validate(usual | values)


def _booking(start: float, end: float, hall: int = 1, day: date = TODAY) -> Booking:
    midnight = NOW.astimezone(ZONE).replace(day=day.day, hour=0)
    booking = Booking(hall_id=hall, starts_at=midnight + timedelta(hours=start))
    booking.id, booking.ends_at = int(start * 2), midnight + timedelta(hours=end)
    return booking


def _cells(
    terms: list[HallTerms], bookings: list[Booking], day: date = TODAY, **described: Any
) -> list[list[tuple[str, float, float]]]:
    """The cells of halls with the ids 1, 2, ..., in hours; a hall whose key is "gone" is inactive."""
    halls = [(Hall(id=number, active=each.key != "gone"), each) for number, each in enumerate(terms, 1)]
    studio = Description(**{"studio": StudioFacts(timezone=ZONE)} | described)
    found = timeline(studio, halls, bookings, day, NOW)
    return [[(cell.kind, cell.start / 60, cell.end / 60) for cell in row.cells] for row in found.rows]


def test_a_day_is_what_is_over_booked_and_free() -> None:
    """It is noon: the hour that has begun cannot be booked any more."""
    assert _cells([_terms()], [_booking(11, 12), _booking(13.5, 14)]) == [
        [
            ("over", 10, 11),
            ("booked", 11, 12),
            ("over", 12, 13),
            ("free", 13, 13.5),
            ("booked", 13.5, 14),
            ("free", 14, 16),
        ]
    ]


def test_half_hours_are_free_where_they_are_sold() -> None:
    halves = StudioFacts(timezone=ZONE, step_minutes=30)
    assert _cells([_terms()], [], studio=halves) == [[("over", 10, 12.5), ("free", 12.5, 16)]]


def test_bookings_side_by_side_are_two() -> None:
    cells = _cells([_terms()], [_booking(10, 12), _booking(12, 16)])
    assert cells == [[("booked", 10, 12), ("booked", 12, 16)]]


def test_the_hours_are_those_of_all_halls_and_bookings() -> None:
    halls = [_terms(), _terms("12:00-18:00"), _terms(key="gone"), _terms(key="gone")]
    tomorrow = TODAY + timedelta(days=1)
    assert _cells(halls, [_booking(9, 10, hall=3, day=tomorrow)], tomorrow) == [
        [("closed", 9, 10), ("free", 10, 16), ("closed", 16, 18)],
        [("closed", 9, 12), ("free", 12, 18)],
        [("booked", 9, 10), ("closed", 10, 18)],
    ]
    assert _cells([], []) == []


def test_closures_and_the_time_after_a_booking_are_closed() -> None:
    closed = Closure(days=("wed",), time="14:00-15:00")
    cells = _cells([_terms(buffer_minutes=30)], [_booking(12.5, 13)], closures=(closed,))
    assert cells == [
        [
            ("over", 10, 12.5),
            ("booked", 12.5, 13),
            ("closed", 13, 13.5),
            ("free", 13.5, 14),
            ("closed", 14, 15),
            ("free", 15, 16),
        ]
    ]


def test_hours_past_midnight_belong_to_the_day_on_which_they_begin() -> None:
    late, tomorrow = _terms("20:00-26:00"), TODAY + timedelta(days=1)
    assert _cells([late], [_booking(23, 25)]) == [[("free", 20, 23), ("booked", 23, 25), ("free", 25, 26)]]
    assert _cells([late], [], tomorrow) == [[("free", 20, 26)]]


def test_a_day_shows_its_live_bookings(staff_client: FlaskClient, book: Book) -> None:
    today, tomorrow = book(day=TODAY, start=15, end=16), book()
    hidden = book(start=15, end=16, status=BookingStatus.CANCELLED)
    for query, heading, shown in (
        ("", "Сегодня, ср, 25 ноября", today),
        ("?day=2026-11-26", "Завтра, чт, 26 ноября", tomorrow),
        ("?day=2026-11-27", "пт, 27 ноября", None),
        ("?day=nonsense", "Сегодня, ср, 25 ноября", today),
    ):
        page = staff_client.get(f"/admin/{query}").text
        assert heading in page
        edits = [f"/admin/bookings/edit/?id={each.id}&" for each in (today, tomorrow, hidden)]
        assert [each in page for each in edits] == [each is shown for each in (today, tomorrow, 0)], query


def test_the_time_is_marked_on_its_own_day_only(staff_client: FlaskClient, book: Book) -> None:
    assert 'class="now"' in staff_client.get("/admin/").text
    assert 'class="now"' not in staff_client.get(f"/admin/?day={TOMORROW}").text


def test_the_menu_marks_today_on_its_own_page_only(staff_client: FlaskClient) -> None:
    for path, marked in (
        ("", True),
        (f"?day={TODAY}", True),
        (f"?day={TOMORROW}", False),
        ("nowhere/", False),
    ):
        assert ('aria-current="page"' in staff_client.get(f"/admin/{path}").text) is marked, path


def test_nobody_is_told_to_press_free_time_that_is_not_there(staff_client: FlaskClient) -> None:
    hint = "нажмите на свободное время"
    assert hint in staff_client.get("/admin/").text
    assert hint not in staff_client.get(f"/admin/?day={TODAY - timedelta(days=1)}").text


def test_free_time_leads_to_a_form_that_has_it(staff_client: FlaskClient) -> None:
    page = staff_client.get(f"/admin/?day={TOMORROW}").text
    assert "/admin/bookings/new/?hall=1&amp;date=2026-11-26&amp;start=900" in page


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_week_begins_on_monday_in_both_languages(staff_client: FlaskClient, language: str) -> None:
    page = staff_client.get("/admin/", headers={"Accept-Language": language}).text
    first = page[page.index('class="week"') :].split("</li>")[0]
    assert {"ru": "пн", "en": "Mon"}[language] in first
    assert "<b>23</b>" in first
