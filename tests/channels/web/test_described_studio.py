"""The pages of a studio that has been described: its name, prices and terms, in both languages."""

import pytest
from sqlalchemy.orm import Session, sessionmaker

from hallchat.models import Booking
from tests.channels.web.conftest import HTMX, Browser, MakeApp, text_of
from tests.conftest import NOW, Clock, Database, MakeSettings
from tests.described import describe, half_hours
from tests.reading import count_reads

CLIENT = ("Анна", "+79120001122", "anna@example.com")


@pytest.fixture
def sqlite_studio(sqlite: Database, make_settings: MakeSettings) -> sessionmaker[Session]:
    """The described studio in place of the seeded one."""
    with sqlite.sessions.begin() as session:
        describe(session, half_hours(), NOW, make_settings())
    return sqlite.sessions


def english(browser: Browser) -> Browser:
    browser.client.post("/language", data=browser.fields() | {"language": "en"})
    return browser


def book(browser: Browser, sessions: sessionmaker[Session], wish: str) -> str:
    """Books the wish; returns the address of its checkout page."""
    browser.say(wish, *CLIENT, "да")
    with sessions() as session:
        return f"/checkout/{session.query(Booking).one().checkout_key}"


def test_the_description_wins_over_the_environment_and_speaks_to_english_readers(make_app: MakeApp) -> None:
    app = make_app(STUDIO_NAME="Другая", STUDIO_PHONE="+7 900 000-00-00")
    russian, other = Browser(app.test_client()), english(Browser(app.test_client()))
    assert "Это Свет." in text_of(russian.page())
    assert "Студия дневного света." in text_of(russian.page())
    assert "This is Light." in text_of(other.page())
    assert "A daylight studio." in text_of(other.page())
    privacy = other.client.get("/privacy").text
    assert "1 Mira St" in privacy
    assert "tel:+7 343 200-00-00" in privacy
    assert "900" not in privacy


def test_staffs_edit_counts_in_the_next_answer_of_another_process(
    make_app: MakeApp, sqlite: Database, make_settings: MakeSettings
) -> None:
    browser = Browser(make_app().test_client())
    assert "Это Свет." in text_of(browser.page())
    with sqlite.sessions.begin() as session:  # a session that the application knows nothing of
        describe(session, half_hours(name="Тень", phone="+7 343 111-11-11"), NOW, make_settings())
    assert "Это Тень." in text_of(browser.page())
    assert "111-11-11" in browser.say("Какой у вас телефон?")


def test_a_card_tells_hours_by_day_facts_and_prices_from_to(browser: Browser) -> None:
    text = browser.say("Какие у вас залы?")
    for words in ("от 1 800 ₽ до 2 300 ₽", "пн закрыт", "сб 10:00–02:00", "Площадь 64 м²", "Этаж 3"):
        assert words in text, words


def test_the_summary_has_lines_what_is_due_and_what_comes_back(browser: Browser) -> None:
    text = browser.say("Белый, суббота 5 декабря с 19 до 22:30, 12 человек", *CLIENT)
    assert "• Выходные — 7 350 ₽ • Вечером — 500 ₽ • Больше десяти <b>гостей</b> — 700 ₽" in text
    assert "Стоимость 8 550 ₽" in text
    assert "К оплате сейчас 4 275 ₽, остальные 4 275 ₽ — позже" in text
    assert (
        "до 30 ноября, 19:00 вернём 8 550 ₽ до 3 декабря, 19:00 вернём 4 275 ₽ позже — без возврата" in text
    )


def test_the_checkout_page_asks_for_what_is_due_and_tells_the_terms(
    browser: Browser, sqlite_studio: sessionmaker[Session], clock: Clock
) -> None:
    address = book(browser, sqlite_studio, "Белый, 5 декабря с 19 до 22:30, 4 человека")
    text = text_of(browser.client.get(address).text)
    assert "Оплатить 3 925 ₽" in text
    assert "Стоимость 7 850 ₽ • Выходные — 7 350 ₽ • Вечером — 500 ₽" in text
    assert "до 30 ноября, 19:00 вернём 7 850 ₽" in text
    assert "Адрес: ул. Мира, 1." in text
    english(browser)
    text = text_of(browser.client.get(address).text)
    assert "Pay 3,925 ₽" in text
    assert "• Weekends — 7,350 ₽ • In the evening — 500 ₽" in text
    assert "1 Mira St" in text
    browser.client.post(f"{address}/pay", data=browser.fields())
    text = text_of(browser.client.get(address).text)
    assert "Due now" not in text
    assert "until November 30, 19:00" in text
    clock.advance(days=6)
    assert "November 30" not in text_of(browser.client.get(address).text)


def test_the_calendar_file_has_the_price_and_the_address(
    browser: Browser, sqlite_studio: sessionmaker[Session]
) -> None:
    address = book(browser, sqlite_studio, "Белый, 5 декабря с 23 до 1, 4 человека")
    calendar = browser.client.get(f"{address}/booking.ics").text.replace("\r\n ", "")
    assert "DTEND:20261205T200000Z" in calendar
    assert "• Выходные — 4 200 ₽\\n• Вечером — 400 ₽" in calendar.replace("\u00a0", " ")
    assert "LOCATION:ул. Мира\\, 1" in calendar


def test_what_staff_have_agreed_is_told_without_lines(
    browser: Browser, sqlite_studio: sessionmaker[Session]
) -> None:
    address = book(browser, sqlite_studio, "Белый, 5 декабря с 19 до 22:30, 4 человека")
    with sqlite_studio.begin() as session:
        session.query(Booking).one().cost = 7000
    text = text_of(browser.client.get(address).text)
    assert "Стоимость 7 000 ₽" in text
    assert "•" not in text


def test_a_message_does_not_ask_for_the_studio_again(browser: Browser, sqlite: Database) -> None:
    """It was read when the message was stored; on a busy server each statement counts."""
    browser.say("Привет")
    fields = browser.fields()
    engine = browser.client.application.extensions["hallchat"].sessions.kw["bind"]
    with count_reads(engine) as reads:
        data = fields | {"message": "Какие у вас залы?"}
        response = browser.client.post("/messages", data=data, headers=HTMX)
    assert "Белый" in response.text
    assert not [each for each, _ in reads.statements if each.startswith("SELECT studio_stamp")]
