"""The first page of the staff: the timeline of a day."""

import html
import re
from datetime import date, timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient

from hallchat.admin.timeline import timeline
from hallchat.models import Booking, BookingStatus, Hall
from hallchat.studio.description import Closure, Description, HallTerms, StudioFacts
from tests.admin.conftest import TOMORROW, Book, Rows, hall_fields, post
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
            ("gap", 13, 13.5),
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


def test_closures_are_closed_and_the_time_after_a_booking_is_a_buffer() -> None:
    closed = Closure(days=("wed",), time="14:00-15:00")
    halves = StudioFacts(timezone=ZONE, step_minutes=30)
    terms = _terms(buffer_minutes=30)
    cells = _cells([terms], [_booking(12.5, 13)], closures=(closed,), studio=halves)
    assert cells == [
        [
            ("over", 10, 12.5),
            ("booked", 12.5, 13),
            ("buffer", 13, 13.5),
            ("free", 13.5, 14),
            ("shut", 14, 15),
            ("free", 15, 16),
        ]
    ]


def test_hours_past_midnight_belong_to_the_day_on_which_they_begin() -> None:
    late, tomorrow = _terms("20:00-26:00"), TODAY + timedelta(days=1)
    assert _cells([late], [_booking(23, 25)]) == [[("free", 20, 23), ("booked", 23, 25), ("free", 25, 26)]]
    assert _cells([late], [_booking(23, 25)], tomorrow) == [[("free", 20, 26)]]


def test_a_booking_of_the_next_calendar_day_is_shown_in_the_opening_that_it_lies_in() -> None:
    """After midnight, a booking begins on the next day, in hours that this day's timeline covers."""
    after_midnight = _booking(1, 2, day=TODAY + timedelta(days=1))
    assert _cells([_terms("20:00-26:00")], [after_midnight]) == [
        [("free", 20, 25), ("booked", 25, 26)],
    ]


def test_a_booking_of_the_day_before_owns_its_hours_of_this_day() -> None:
    night, tomorrow = _terms("00:00-24:00", buffer_minutes=30), TODAY + timedelta(days=1)
    halves = StudioFacts(timezone=ZONE, step_minutes=30)
    cells = _cells([night], [_booking(23, 25)], tomorrow, studio=halves)
    assert cells == [[("booked", 0, 1), ("buffer", 1, 1.5), ("free", 1.5, 24)]]


def _starts(terms: HallTerms, bookings: list[Booking]) -> dict[float, float | None]:
    studio = Description(studio=StudioFacts(timezone=ZONE))
    day = TODAY + timedelta(days=1)
    (row,) = timeline(studio, [(Hall(id=1, active=True), terms)], bookings, day, NOW).rows
    starts = [start for cell in row.cells for start in cell.starts]
    return {minute / 60: least and least / 60 for minute, least in starts}


def test_free_time_says_where_a_booking_may_begin_and_how_long_it_is_at_least() -> None:
    least = _terms(min_minutes={"all": 120})
    tomorrow = TODAY + timedelta(days=1)
    assert _starts(least, []) == {10: 2, 11: 2, 12: 2, 13: 2, 14: 2, 15: None}
    around_a_gap = [_booking(10, 13, day=tomorrow), _booking(14, 16, day=tomorrow)]
    assert _starts(least, around_a_gap) == {}
    fills = _terms(min_minutes={"all": 120}, short_fills_gap=True)
    assert _starts(fills, around_a_gap) == {13: 1}, "what is shorter fills the gap"


def test_what_cannot_be_booked_says_why() -> None:
    least, tomorrow = _terms(min_minutes={"all": 120}), TODAY + timedelta(days=1)
    around_a_gap = [_booking(10, 13, day=tomorrow), _booking(14, 16, day=tomorrow)]
    assert _cells([least], around_a_gap, tomorrow) == [
        [("booked", 10, 13), ("gap", 13, 14), ("booked", 14, 16)]
    ]
    lead = StudioFacts(timezone=ZONE, lead_minutes=120)
    assert _cells([_terms()], [], studio=lead) == [[("over", 10, 13), ("late", 13, 14), ("free", 14, 16)]]
    near = StudioFacts(timezone=ZONE, horizon_days=1)
    assert _cells([_terms()], [], TODAY + timedelta(days=2), studio=near) == [[("far", 10, 16)]]


def test_a_hall_says_its_hours_of_the_day(staff_client: FlaskClient, rows: Rows) -> None:
    fields = hall_fields(
        name="Ночь", **{"open-all": "10:00-20:00", "open-thu": "—", "open-fri": "12:00-26:00"}
    )
    post(staff_client, "/admin/halls/new/", "/admin/halls/new/", **fields)
    for day, words in (("25", "10:00–20:00"), ("26", "закрыт"), ("27", "12:00–02:00")):
        row = staff_client.get(f"/admin/?day=2026-11-{day}").text.split("Ночь</a>")[1].split("</th>")[0]
        assert words in row


def test_a_link_to_free_time_opens_a_form_that_can_be_saved(staff_client: FlaskClient, rows: Rows) -> None:
    fields = hall_fields(name="Ночь", **{"open-all": "22:00-26:00", "min_minutes-all": "2"})
    post(staff_client, "/admin/halls/new/", "/admin/halls/new/", **fields)
    page = staff_client.get(f"/admin/?day={TOMORROW}").text
    links = re.findall(r'href="(/admin/bookings/new/\?hall=4[^"]+)">\+', page)
    assert len(links) == 3, "none for the last hour, which is too short"
    form = staff_client.get(html.unescape(links[-1])).text
    assert 'value="2026-11-27"' in form, "midnight is the next day's"
    assert '<option selected value="0">00:00' in form
    assert '<option selected value="120">02:00' in form


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


def _close(client: FlaskClient, first: str, last: str, note: str) -> None:
    page = "/admin/closures/new/"
    day = TOMORROW.isoformat()
    closed = {"halls": ["mrak"], "begins": f"{day}T{first}", "ends": f"{day}T{last}", "note": note}
    post(client, page, page, **closed, version="")


def _card(client: FlaskClient, hall: str, language: str = "ru") -> str:
    """The row of a hall on tomorrow's page, without markup."""
    page = client.get(f"/admin/?day={TOMORROW}", headers={"Accept-Language": language}).text
    row = next(each for each in page.split('<tr role="row">') if f">{hall}</a>" in each)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", row)).split())


@pytest.mark.parametrize(
    ("language", "hall", "words", "closed"),
    [("ru", "Мрак", "не сдаётся ремонт", "закрыт "), ("en", "Mrak", "not rented ремонт", "closed ")],
)
def test_time_that_staff_have_closed_says_so_with_its_note(
    staff_client: FlaskClient, language: str, hall: str, words: str, closed: str
) -> None:
    _close(staff_client, "12:00", "15:00", "ремонт")
    card = _card(staff_client, hall, language)
    assert f"12:00–15:00 {words}" in card
    assert f"{hall} {closed}" not in card
    other = "Минимализм" if language == "ru" else "Minimalism"
    assert words not in _card(staff_client, other, language)


def test_a_hall_that_is_closed_all_day_does_not_name_its_usual_hours(staff_client: FlaskClient) -> None:
    _close(staff_client, "00:00", "23:30", "ремонт <b>")
    card = _card(staff_client, "Мрак")
    assert card.startswith("Мрак закрыт ")
    assert "не сдаётся ремонт <b>" in card


def test_closures_side_by_side_are_two_if_their_notes_differ() -> None:
    first, last = (
        Closure(days=("wed",), time="14:00-15:00", note="ремонт"),
        Closure(days=("wed",), time="15:00-16:00"),
    )
    cells = _cells([_terms()], [], closures=(first, last))[0]
    assert cells[-2:] == [("shut", 14, 15), ("shut", 15, 16)]
