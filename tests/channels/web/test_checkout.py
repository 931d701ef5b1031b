"""The checkout page: only the holder of the link can open it."""

import icalendar
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.models import Booking, Hall
from tests.channels.web.conftest import Browser, MakeApp, text_of
from tests.channels.web.test_chat import DIALOGUE
from tests.conftest import Clock


@pytest.fixture
def path(browser: Browser, sqlite_studio: sessionmaker[Session]) -> str:
    """The path of the checkout page of a new booking."""
    browser.say(*DIALOGUE, "да")
    with sqlite_studio() as session:
        return f"/checkout/{session.scalars(select(Booking.checkout_key)).one()}"


def pay(browser: Browser, path: str) -> int:
    token = browser.fields()["csrf_token"]
    return browser.client.post(f"{path}/pay", data={"csrf_token": token}).status_code


def test_what_was_booked_and_how_long_it_is_held(browser: Browser, path: str) -> None:
    page = text_of(browser.client.get(path).text)
    for words in (
        "Мрак",
        "28 ноября 2026",
        "12:00–15:00",
        "15 000 ₽",
        "Ирина Соколова",
        "3 дня",
        "демонстрация",
    ):
        assert words in page


def test_paying(browser: Browser, path: str) -> None:
    assert pay(browser, path) == 303
    assert "Оплата получена" in browser.client.get(path).text
    assert pay(browser, path) == 303, "a second click is no error"


def test_a_hold_that_ran_out_cannot_be_paid(browser: Browser, path: str, clock: Clock) -> None:
    clock.advance(hours=72)
    assert "срок" in browser.client.get(path).text.lower()
    assert pay(browser, path) == 409


def test_paying_needs_the_pages_own_token(browser: Browser, path: str) -> None:
    assert browser.client.post(f"{path}/pay").status_code == 400
    assert "Оплата получена" not in browser.client.get(path).text


@pytest.mark.parametrize(
    ("language", "said"), [("ru", "обновите её и нажмите"), ("en", "reload it and press")]
)
def test_an_expired_form_says_what_to_do(browser: Browser, path: str, language: str, said: str) -> None:
    browser.page()
    answer = browser.client.post(
        f"{path}/pay", data={"csrf_token": "old"}, headers={"Accept-Language": language}
    )
    assert answer.status_code == 400
    assert said in answer.text


def test_a_named_provider_is_not_played_by_the_demonstration(
    make_app: MakeApp, browser: Browser, path: str
) -> None:
    real = Browser(make_app(HALLCHAT_PAYMENTS="yookassa").test_client())
    assert "не подключена" in real.client.get(path).text
    assert pay(real, path) == 409
    assert "Оплата получена" not in browser.client.get(path).text


@pytest.mark.parametrize("suffix", ["", "/booking.ics"])
def test_a_wrong_key_gives_nothing_away(browser: Browser, path: str, suffix: str) -> None:
    for wrong in ("/checkout/AAAA", path[:-1] + "_", path.upper()):
        response = browser.client.get(wrong + suffix)
        assert response.status_code == 404
        assert "Ирина" not in response.text


def test_the_calendar_file(browser: Browser, path: str) -> None:
    response = browser.client.get(f"{path}/booking.ics")
    assert response.mimetype == "text/calendar"
    event = icalendar.Calendar.from_ical(response.data).walk("VEVENT")[0]
    assert event.decoded("dtstart").isoformat() == "2026-11-28T07:00:00+00:00"
    assert "Мрак" in str(event["summary"])


def test_paying_behind_tls(make_app: MakeApp, browser: Browser, path: str) -> None:
    """There the form is also checked by where it was sent from, which the page must not keep back."""
    page = browser.client.get(path, base_url="https://localhost")
    assert 'name="referrer"' not in page.text
    assert page.headers["Referrer-Policy"] == "same-origin"
    token = page.text.split('name="csrf_token" value="')[1].split('"')[0]
    headers = {"Referer": f"https://localhost{path}"}
    paid = browser.client.post(
        f"{path}/pay", data={"csrf_token": token}, headers=headers, base_url="https://localhost"
    )
    assert paid.status_code == 303


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "3 дня"),
        (30, "2 дня 23 часа"),
        (71 * 60, "1 час"),
        (70 * 60 + 1, "1 час 59 минут"),
        (72 * 60 - 1, "1 минута"),
    ],
)
def test_the_time_left_promises_no_minute_too_many(
    browser: Browser, path: str, clock: Clock, minutes: int, said: str
) -> None:
    clock.advance(minutes=minutes)
    assert f"на оплату: {said}<" in browser.client.get(path).text


def test_the_status_looks_again_until_it_changes(browser: Browser, path: str, clock: Clock) -> None:
    waiting = browser.client.get(f"{path}/status")
    assert "Ждёт оплаты" in waiting.text
    assert 'hx-trigger="every 30s"' in waiting.text
    clock.advance(hours=72)
    assert browser.client.get(f"{path}/status").headers["HX-Refresh"] == "true"
    page = browser.client.get(path).text
    assert "Срок оплаты истёк" in page
    assert "hx-trigger" not in page
    assert browser.client.get(path[:-1] + "_/status").status_code == 404


def test_the_chosen_language_wins_over_the_bookings(browser: Browser, path: str) -> None:
    token = browser.fields()["csrf_token"]
    browser.client.post("/language", data={"csrf_token": token, "language": "en"})
    assert "What happens next" in browser.client.get(path).text


def test_a_hall_without_rules_shows_none(
    browser: Browser, path: str, sqlite_studio: sessionmaker[Session]
) -> None:
    assert "правила зала" in text_of(browser.client.get(path).text).casefold()
    with sqlite_studio.begin() as session:
        hall = session.scalars(select(Booking)).one().hall
        hall.rules = hall.rules_en = ""
    assert "правила" not in text_of(browser.client.get(path).text).casefold()


def test_the_summary_of_a_hall_without_rules_has_no_empty_row(
    browser: Browser, sqlite_studio: sessionmaker[Session]
) -> None:
    with sqlite_studio.begin() as session:
        for hall in session.scalars(select(Hall)):
            hall.rules = hall.rules_en = ""
    summary = browser.say(*DIALOGUE)
    assert "обработку персональных данных" in summary
    assert "Правила" not in summary


@pytest.mark.parametrize("phone", ["", "+7 343 200-00-00"])
def test_pages_name_the_studios_contacts_only_if_there_are_any(
    make_app: MakeApp, path: str, phone: str
) -> None:
    client = make_app(STUDIO_PHONE=phone, HALLCHAT_PAYMENTS="none").test_client()
    checkout, privacy = (text_of(client.get(each).text) for each in (path, "/privacy"))
    assert ("свяжитесь со студией" in checkout.casefold()) == bool(phone)
    assert ("контактов студия здесь не указала" in checkout) == (not phone)
    assert ("её контакты ниже" in privacy) == bool(phone)
    assert ("Контактов студия здесь не указала" in privacy) == (not phone)
