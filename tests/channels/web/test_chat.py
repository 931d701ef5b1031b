"""The chat page through its forms: no written text is lost after any error."""

import re

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.models import Booking, Conversation, Message, Turn
from tests.channels.web.conftest import HTMX, Browser, MakeApp, text_of

DIALOGUE = (
    "Привет! Нужен Мрак 28.11 с 12 до 15",
    "Ирина Соколова",
    "+7 912 345-67-89",
    "irina@example.com",
    "5",
)


def test_a_page_that_was_only_opened_leaves_no_conversation(
    browser: Browser, sqlite_studio: sessionmaker[Session]
) -> None:
    browser.page()
    with sqlite_studio() as session:
        assert session.scalar(select(func.count()).select_from(Conversation)) == 0


def test_a_booking_without_javascript(browser: Browser, sqlite_studio: sessionmaker[Session]) -> None:
    assert "irina@example.com" in browser.say(*DIALOGUE)
    assert "Готово, забронировал" in browser.say("да, всё верно")
    with sqlite_studio() as session:
        assert [(b.client_name, b.cost) for b in session.scalars(select(Booking))] == [
            ("Ирина Соколова", 15000)
        ]


def test_an_answer_streams_and_then_stands_in_the_page(browser: Browser) -> None:
    response = browser.send("Сколько стоит Мрак?", htmx=True)
    assert response.mimetype == "text/event-stream"
    assert response.headers["X-Accel-Buffering"] == "no"
    assert "5 000" in text_of(response.text)
    assert "5 000" in text_of(browser.page())


def test_an_answer_that_waits_for_nothing_is_one_event(browser: Browser) -> None:
    streamed = browser.send("Hi! Which halls do you have?", htmx=True).text
    assert streamed.count("\n\n") == 1
    assert "aria-busy" not in streamed
    assert ">You</h2>" in streamed, "the page speaks the client's language"


def test_the_conversation_is_the_cookies_own(browser: Browser, make_app: MakeApp) -> None:
    browser.say("Меня зовут Ирина Соколова")
    stranger = Browser(make_app().test_client())
    assert "Ирина" not in stranger.page()


def test_a_conversation_that_is_no_more_begins_anew(
    browser: Browser, make_app: MakeApp, sqlite_studio: sessionmaker[Session]
) -> None:
    with browser.client.session_transaction() as cookie:
        cookie["conversation"] = "gone"
    assert "Здравствуйте" in browser.say("Привет")


def test_the_same_request_twice_is_one_message(
    browser: Browser, sqlite_studio: sessionmaker[Session]
) -> None:
    fields = browser.fields()
    for _ in range(2):
        browser.client.post("/messages", data=fields | {"message": "Привет"})
    browser.client.post("/messages", data=fields | {"message": "Какие у вас залы?"})
    with sqlite_studio() as session:
        assert session.scalar(select(func.count()).select_from(Turn)) == 2


@pytest.mark.parametrize("htmx", [False, True])
def test_an_expired_token_keeps_the_text_and_gives_a_fresh_one(browser: Browser, htmx: bool) -> None:
    response = browser.send("нас будет пятеро", htmx=htmx, csrf_token="old")
    assert response.status_code == 400
    assert "устарела" in response.text
    assert "csrf_token" in response.text
    assert htmx or "нас будет пятеро</textarea>" in response.text


@pytest.mark.parametrize("htmx", [False, True])
def test_too_long_a_message_is_refused_whole(
    browser: Browser, sqlite_studio: sessionmaker[Session], htmx: bool
) -> None:
    assert browser.send("я" * 4000, htmx=htmx).status_code in (200, 303)
    response = browser.send("я" * 4001, htmx=htmx)
    assert response.status_code == 422
    assert "4 000" in text_of(response.text)
    with sqlite_studio() as session:
        assert session.scalar(select(func.count()).select_from(Turn)) == 1


def test_a_first_message_that_is_refused_begins_no_conversation(
    browser: Browser, sqlite_studio: sessionmaker[Session]
) -> None:
    browser.send("я" * 4001)
    with sqlite_studio() as session:
        assert session.scalar(select(func.count()).select_from(Conversation)) == 0


def test_a_refusal_is_in_the_language_of_the_conversation(browser: Browser) -> None:
    browser.say("Привет")
    data = browser.fields() | {"message": "я" * 4001}
    response = browser.client.post("/messages", data=data, headers={"Accept-Language": "en"})
    assert "слишком длинное" in response.text


def test_more_than_a_request_may_hold_is_refused(browser: Browser) -> None:
    response = browser.send("я" * 1_000_000, htmx=True)
    assert response.status_code == 413
    assert "длинное" in response.text


def test_too_many_messages_are_refused_politely(make_app: MakeApp) -> None:
    browser = Browser(make_app(MESSAGES_PER_MINUTE="2").test_client())
    browser.say("Привет", "Какие залы?")
    response = browser.send("Сколько стоит Мрак?")
    assert response.status_code == 429
    assert "Сколько стоит Мрак?</textarea>" in response.text


@pytest.mark.parametrize(
    "message",
    [
        "",
        "   ",
        "\0\x07",
        "<script>alert(1)</script>",
        "'; DROP TABLE halls; --",
        "🎉🎉",
        "-3 человека",
        "30.02",
    ],
)
def test_ugly_input_gets_an_answer(browser: Browser, message: str) -> None:
    browser.send(message)
    page = browser.page()
    assert "<script>alert" not in page
    assert "не смог ответить" not in page
    assert page.count('class="message agent"') == 1


def test_a_stale_button_shows_what_there_is_now(
    browser: Browser, sqlite_studio: sessionmaker[Session]
) -> None:
    browser.say(*DIALOGUE)
    old = browser.page().split('name="quote" value="')[1].split('"')[0]
    browser.say("нет, нас будет 7 человек")
    browser.send("Да, всё верно", quote=old)
    assert "прежнему варианту" in browser.page()
    with sqlite_studio() as session:
        assert session.scalar(select(func.count()).select_from(Booking)) == 0
    assert "Готово" in browser.say("да")


def test_a_pressed_button_again_shows_the_same_booking(
    browser: Browser, sqlite_studio: sessionmaker[Session]
) -> None:
    browser.say(*DIALOGUE)
    quote = browser.page().split('name="quote" value="')[1].split('"')[0]
    for _ in range(2):
        browser.send("Да, всё верно", quote=quote)
    with sqlite_studio() as session:
        reference = session.scalars(select(Booking.reference)).one()
    assert browser.page().count(f"<td>{reference}</td>") == 2


def test_an_unfinished_turn_is_brought_to_its_end_by_the_page(
    browser: Browser, make_app: MakeApp, sqlite_studio: sessionmaker[Session]
) -> None:
    browser.say("Привет")
    with browser.client.session_transaction() as cookie:
        conversation_id = cookie["conversation"]
    agent = browser.client.application.extensions["hallchat"]
    number = agent.submit(conversation_id, "Сколько стоит Мрак?")
    page = browser.page()
    [address] = re.findall(r'hx-get="([^"]+)"', page)
    assert address.startswith(f"/turns/{number}?")
    assert "<noscript><meta" in page
    assert "5 000" in text_of(browser.client.get(address, headers=HTMX).text)
    assert "hx-get" not in browser.page()


@pytest.mark.parametrize("number", [0, 2, 999])
def test_a_turn_that_is_not_there(browser: Browser, number: int) -> None:
    browser.say("Привет")
    assert browser.client.get(f"/turns/{number}").status_code == 404


def test_another_clients_turn_is_not_there(browser: Browser, make_app: MakeApp) -> None:
    browser.say("Меня зовут Ирина")
    assert make_app().test_client().get("/turns/1").status_code == 404


def test_the_page_speaks_the_browsers_language_then_the_clients(browser: Browser) -> None:
    assert '<html lang="en">' in browser.client.get("/", headers={"Accept-Language": "en-GB"}).text
    browser.say("Hello, which halls do you have?")
    assert '<html lang="en">' in browser.client.get("/", headers={"Accept-Language": "ru"}).text


def test_every_page_forbids_foreign_and_inline_scripts(browser: Browser) -> None:
    for path in ("/", "/privacy", "/nothing", "/checkout/wrong"):
        policy = browser.client.get(path).headers["Content-Security-Policy"]
        assert "script-src 'self';" in policy
        assert "default-src 'none'" in policy


def test_messages_are_stored_as_written(browser: Browser, sqlite_studio: sessionmaker[Session]) -> None:
    browser.send("первая строка\r\n<b>вторая</b>")
    with sqlite_studio() as session:
        assert session.scalars(select(Message.text).where(Message.role == "client")).all() == [
            "первая строка\n<b>вторая</b>"
        ]


@pytest.mark.parametrize("htmx", [False, True])
def test_what_broke_inside_is_not_shown(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, htmx: bool
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret-inside")

    monkeypatch.setattr(Agent, "receive", broken)
    response = browser.send("Привет", htmx=htmx)
    assert response.status_code == 500
    assert "secret-inside" not in response.text + caplog.text
    assert "RuntimeError" in caplog.text
    assert "ещё раз" in response.text
    assert htmx != ("<html" in response.text)
