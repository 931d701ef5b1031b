"""What the ticked time costs, and the card of a day in half hours."""

import re
from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from hallchat.booking.calendar import slot_from
from hallchat.booking.halls import find_hall
from hallchat.booking.staff_bookings import BookingDetails, create_booking
from hallchat.config import Settings
from hallchat.models import BookingStatus, Hall
from hallchat.rate_limits import RateLimit
from tests.channels.web.conftest import Browser, MakeApp, text_of
from tests.conftest import ANNA, NOW, Database, MakeSettings
from tests.described import describe, half_hours

ASKED = {
    "hall": "Белый",
    "date": "2026-12-05",
    "start": "1140",
    "end": "1320",
    "people": "4",
    "language": "ru",
}


@pytest.fixture
def described(sqlite: Database, make_settings: MakeSettings) -> sessionmaker[Session]:
    with sqlite.sessions.begin() as session:
        describe(session, half_hours(), NOW, make_settings())
    return sqlite.sessions


@pytest.fixture
def sqlite_studio(described: sessionmaker[Session]) -> sessionmaker[Session]:
    """The studio of half hours in place of the seeded one."""
    return described


def book(sessions: sessionmaker[Session], settings: Settings, start: int, end: int) -> None:
    with sessions.begin() as session:
        hall = session.get_one(Hall, find_hall(session, "Белый").id)
        details = BookingDetails(hall, slot_from(date(2026, 12, 8), start, end), 2, ANNA, BookingStatus.PAID)
        create_booking(session, details, NOW, settings)


def cost(browser: Browser, **changed: Any) -> str:
    response = browser.client.get("/cost", query_string=ASKED | changed)
    assert response.status_code == 200
    return text_of(response.text).strip()


def test_the_cost_is_that_of_the_rules_with_its_lines(browser: Browser) -> None:
    assert cost(browser) == "6 700 ₽ • Выходные — 6 300 ₽ • Вечером — 400 ₽"
    assert cost(browser, language="en") == "6,700 ₽ • Weekends — 6,300 ₽ • In the evening — 400 ₽"


def test_the_price_of_the_hall_alone_needs_no_line(browser: Browser) -> None:
    assert cost(browser, date="2026-12-02", start="720", end="810", people="") == "2 700 ₽"


def test_people_count_and_the_owners_words_are_escaped(browser: Browser) -> None:
    assert (
        "Больше десяти &lt;b&gt;гостей&lt;/b&gt;"
        in browser.client.get("/cost", query_string=ASKED | {"people": "12"}).text
    )
    assert cost(browser, people="12").startswith("7 300 ₽")


def test_time_past_midnight(browser: Browser) -> None:
    assert cost(browser, start="1440", end="1560").startswith("4 600 ₽")


def test_what_cannot_be_had_is_told_without_saying_why(
    browser: Browser, make_settings: MakeSettings, described: sessionmaker[Session]
) -> None:
    book(described, make_settings(), 15 * 60, 17 * 60)
    refused = "это время забронировать нельзя"
    assert cost(browser, end="1200") == "самое короткое здесь — 2 часа"
    assert cost(browser, people="12", end="1260") == "самое короткое здесь — 3 часа"
    tuesday = {"date": "2026-12-08"}
    assert cost(browser, **tuesday, start="780", end="840") == refused  # the closure
    assert cost(browser, **tuesday, start="900", end="960") == refused  # a booking
    assert cost(browser, **tuesday, start="1020", end="1080") == refused  # its buffer
    assert cost(browser, date="2026-11-24") == refused
    assert cost(browser, people="999999999999999999999") == refused
    assert cost(browser, hall="Такого нет") == refused


@pytest.mark.parametrize(
    "ugly",
    [
        {"date": "05.12.2026"},
        {"date": "2026-12-05\0"},
        {"start": "noon"},
        {"start": "9" * 5000},
        {"end": "1e3"},
        {"people": "много"},
        {"date": "9999-12-31", "start": "2000", "end": "2100"},
    ],
)
def test_what_no_card_asks_is_refused(browser: Browser, ugly: dict[str, str]) -> None:
    assert browser.client.get("/cost", query_string=ASKED | ugly).status_code == 400


@pytest.mark.parametrize("missing", ["hall", "date", "start", "end"])
def test_a_question_without_its_parts_is_refused(browser: Browser, missing: str) -> None:
    left = {key: value for key, value in ASKED.items() if key != missing}
    assert browser.client.get("/cost", query_string=left).status_code == 400


@pytest.mark.parametrize("hall", ["\0", "<script>", "x" * 5000, "' OR 1=1 --"])
def test_no_name_of_a_hall_does_harm(browser: Browser, hall: str) -> None:
    assert cost(browser, hall=hall) == "это время забронировать нельзя"


@pytest.mark.parametrize(
    ("start", "end"), [("0", "0"), ("600", "540"), ("-60", "60"), ("600", "99999"), ("615", "700")]
)
def test_times_that_no_slot_has(browser: Browser, start: str, end: str) -> None:
    response = browser.client.get("/cost", query_string=ASKED | {"start": start, "end": end})
    assert response.status_code in (200, 400)
    assert "₽" not in response.text


def test_the_price_of_taps_is_limited(make_app: MakeApp) -> None:
    app = make_app()
    app.extensions["hallchat_cost_limit"] = RateLimit(2, 60, lambda: 0.0)
    assert [app.test_client().get("/cost").status_code for _ in range(3)] == [400, 400, 429]


def steps_of(page: str) -> list[tuple[str, str]]:
    """(minute, least length) of each time that can be ticked."""
    return re.findall(r'name="minutes" value="(\d+)" data-least="(\d+)"', page)


def test_a_card_has_the_half_hours_of_its_day_past_midnight(browser: Browser) -> None:
    browser.say("Белый, 5 декабря, 4 человека")
    page = browser.page()
    steps = steps_of(page)
    assert steps[0] == ("600", "120")
    assert steps[-4:] == [("1440", "120"), ("1470", "0"), ("1500", "0"), ("1530", "0")]
    assert "возьмём 2 часа, короче нельзя" in text_of(page)
    assert 'data-step="30"' in page
    assert "people=4" in page


def test_closures_bookings_and_buffers_look_alike(
    browser: Browser, make_settings: MakeSettings, described: sessionmaker[Session]
) -> None:
    book(described, make_settings(), 15 * 60, 17 * 60)
    text = browser.say("Белый, 8 декабря")
    for clock in ("13:00", "13:30", "14:30", "15:00", "16:30", "17:00"):
        assert f"{clock} занято" in text
    assert "ремонт" not in text
    assert ("840", "30") in steps_of(browser.page())


def test_a_closed_day_has_no_card(browser: Browser) -> None:
    browser.say("Белый, 7 декабря")
    assert 'form class="card hours"' not in browser.page()
