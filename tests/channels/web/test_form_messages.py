"""Messages that the forms of cards send, and forms that no card sends."""

import html
import re

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.models import Booking, Message, Turn
from tests.channels.web.conftest import HTMX, Browser, text_of
from tests.channels.web.test_chat import DIALOGUE
from tests.conftest import Clock


def client_texts(sessions: sessionmaker[Session]) -> list[str]:
    with sessions() as session:
        return list(
            session.scalars(select(Message.text).where(Message.role == "client").order_by(Message.id))
        )


def quote_of(page: str) -> str:
    return str(re.findall(r'name="confirm" value="(\w+)"', page)[-1])


def test_ticked_hours_are_said_in_words(browser: Browser, sqlite_studio: sessionmaker[Session]) -> None:
    browser.say("Мрак 28.11")
    assert 'name="minutes" value="720"' in browser.page()
    fields = browser.fields() | {"hall": "Мрак", "date": "2026-11-28", "step": "60"}
    browser.client.post("/messages", data=fields | {"minutes": ["720", "840"]})
    assert client_texts(sqlite_studio)[-1] == "«Мрак», сб, 28 ноября, с 12:00 до 15:00"
    assert "12:00–15:00" in text_of(browser.page())


@pytest.mark.parametrize(
    ("ticked", "said"),
    [
        (["630"], "«Белый», сб, 5 декабря, с 10:30 до 11:00"),
        (["1380", "1410", "1440"], "«Белый», сб, 5 декабря, с 23:00 до 00:30"),
        (["1410"], "«Белый», сб, 5 декабря, с 23:30 до 24:00"),
        (["1470", "1500"], "«Белый», вс, 6 декабря, с 00:30 до 01:30"),
    ],
)
def test_half_hours_are_said_with_the_day_on_which_they_begin(
    browser: Browser, sqlite_studio: sessionmaker[Session], ticked: list[str], said: str
) -> None:
    fields = browser.fields() | {"hall": "Белый", "date": "2026-12-05", "step": "30"}
    browser.client.post("/messages", data=fields | {"minutes": ticked})
    assert client_texts(sqlite_studio) == [said]


@pytest.mark.parametrize("htmx", [False, True])
def test_no_ticked_hour_is_told(browser: Browser, htmx: bool, sqlite_studio: sessionmaker[Session]) -> None:
    fields = browser.fields() | {"hall": "Мрак", "date": "2026-11-28"}
    response = browser.client.post("/messages", data=fields, headers=HTMX if htmx else None)
    assert response.status_code == 422
    assert "Отметьте время" in response.text
    assert client_texts(sqlite_studio) == []


@pytest.mark.parametrize(
    "ugly",
    [
        {"date": "28.11", "step": "60", "minutes": "720"},
        {"date": "2026-11-28", "step": "60", "minutes": "2880"},
        {"date": "2026-11-28", "step": "60", "minutes": "-60"},
        {"date": "2026-11-28", "step": "60", "minutes": "noon"},
        {"date": "2026-11-28", "step": "60", "minutes": "9" * 5000},
        {"date": "2026-11-28", "step": "60", "minutes": "750"},
        {"date": "2026-11-28", "step": "45", "minutes": "720"},
        {"date": "2026-11-28", "minutes": "720"},
        {"date": "9999-12-31", "step": "60", "minutes": "1500"},
        {"step": "60", "minutes": "720"},
    ],
)
def test_what_no_card_sends_is_refused(
    browser: Browser, ugly: dict[str, str], sqlite_studio: sessionmaker[Session]
) -> None:
    response = browser.client.post("/messages", data=browser.fields() | {"hall": "Мрак"} | ugly)
    assert response.status_code == 400
    assert client_texts(sqlite_studio) == []


def test_the_summarys_button_books_its_own_quote(
    browser: Browser, sqlite_studio: sessionmaker[Session]
) -> None:
    browser.say(*DIALOGUE)
    old = quote_of(browser.page())
    browser.say("лучше с 15 до 17")
    present = quote_of(browser.page())
    browser.client.post("/messages", data=browser.fields() | {"confirm": old})
    assert "прежнему варианту" in text_of(browser.page())
    browser.client.post("/messages", data=browser.fields() | {"confirm": present})
    with sqlite_studio() as session:
        # The repeated summary has the same quote.
        assert [booking.quote_id for booking in session.scalars(select(Booking))] == [present]


def test_the_summary_leads_to_the_policy_beside_the_chat(browser: Browser) -> None:
    browser.say(*DIALOGUE)
    link = re.search(r"<a [^>]*>обработку персональных данных</a>", browser.page())
    assert link is not None
    assert "/privacy" in link[0]
    assert 'target="_blank"' in link[0]


def test_hours_are_not_broken_over_lines(browser: Browser) -> None:
    browser.say("Мрак 28.11 с 12 до 15, http://example.com/12:00–15:00")
    assert '<span class="nowrap">12:00–15:00</span>' in browser.page()


def test_a_quote_of_somebody_else_books_nothing(
    browser: Browser, sqlite_studio: sessionmaker[Session]
) -> None:
    browser.say(*DIALOGUE)
    quote = quote_of(browser.page())
    stranger = Browser(browser.client.application.test_client())
    stranger.client.post("/messages", data=stranger.fields() | {"confirm": quote})
    with sqlite_studio() as session:
        assert session.scalar(select(func.count()).select_from(Booking)) == 0


def test_stopping_what_is_not_there_harms_nothing(browser: Browser) -> None:
    token = {"csrf_token": browser.fields()["csrf_token"]}
    assert browser.client.post("/turns/7/stop", data=token).status_code == 303
    assert browser.client.post("/turns/7/stop", data=token, headers=HTMX).status_code == 204
    assert browser.client.post("/turns/7/stop").status_code == 400


def test_a_stopped_answer_can_be_sent_again(browser: Browser, sqlite_studio: sessionmaker[Session]) -> None:
    browser.say("Привет")
    with sqlite_studio.begin() as session:
        session.execute(select(Turn)).scalar_one().outcome = "stopped"
    page = html.unescape(browser.page())
    assert re.search(r'name="message" value="Привет">\s*Отправить ещё раз', page)


def test_the_switch_changes_the_conversation_and_stays(browser: Browser) -> None:
    browser.say("Сколько стоит Мрак?")
    fields = {"csrf_token": browser.fields()["csrf_token"], "language": "en", "next": "/privacy"}
    response = browser.client.post("/language", data=fields)
    assert response.location == "/privacy"
    assert '<html lang="en">' in browser.client.get("/privacy").text
    assert '<html lang="en">' in browser.page()
    browser.say("1")
    assert "Which hall" in text_of(browser.page())


@pytest.mark.parametrize(
    "elsewhere", ["//evil.example", "https://evil.example", "/\\evil.example", "/\n/evil", ""]
)
def test_the_switch_leads_nowhere_else(browser: Browser, elsewhere: str) -> None:
    fields = {"csrf_token": browser.fields()["csrf_token"], "language": "xx", "next": elsewhere}
    assert browser.client.post("/language", data=fields).location == "/"


def test_a_new_conversation_knows_nothing_and_the_old_one_everything(browser: Browser) -> None:
    browser.say("Меня зовут Ирина Соколова")
    token = {"csrf_token": browser.fields()["csrf_token"]}
    browser.client.post("/new", data=token)
    assert "Ирина" not in browser.page()
    assert "Вернуться к прежнему" in browser.page()
    browser.client.post("/previous", data=token)
    assert "Ирина" in browser.page()
    browser.client.post("/previous", data=token)
    assert "Ирина" in browser.page(), "there is no other to go back to"


def test_each_of_two_tabs_goes_on_in_its_own_conversation(browser: Browser) -> None:
    browser.say("Меня зовут Ирина Соколова")
    tab = browser.fields()
    browser.client.post("/new", data=tab)
    browser.say("Меня зовут Борис Орлов")
    other = browser.fields()
    assert tab["of"] != other["of"]
    browser.client.post("/messages", data=tab | {"id": "1", "message": "Мой телефон 8 912 345-67-89"})
    page = browser.page()
    assert "Ирина" in page
    assert "Борис" not in page
    assert "345-67-89" in page
    browser.client.post("/messages", data=other | {"id": "2", "message": "нас пятеро"})
    page = browser.page()
    assert "Борис" in page
    assert "Ирина" not in page
    assert "пятеро" in page


def test_a_tab_stops_and_awaits_its_own_answer(
    browser: Browser, sqlite_studio: sessionmaker[Session]
) -> None:
    browser.say("Привет")
    agent = browser.client.application.extensions["hallchat"]
    with browser.client.session_transaction() as cookie:
        previous = cookie["conversation"]
    number = agent.submit(previous, "Сколько стоит Мрак?")
    page = browser.page()
    [stop] = re.findall(r'hx-post="(/turns/[^"]+)"', page)
    [answer] = re.findall(r'hx-get="([^"]+)"', page)
    token = browser.fields()
    browser.client.post("/new", data=token)
    browser.say("Привет", "Какие есть залы?")
    browser.client.post(stop, data=token)
    with sqlite_studio() as session:
        asked = session.scalars(select(Turn).where(Turn.stop_requested)).all()
        assert [(turn.conversation_id, turn.number) for turn in asked] == [(previous, number)]
    waited = browser.client.get(answer, headers=HTMX).text
    assert "Отправить ещё раз" in text_of(waited), "it was stopped"
    assert f'name="of" value="{token["of"]}"' in waited, "and the page stays in its conversation"


def test_a_page_without_a_way_back_is_told_so_and_loses_nothing(browser: Browser) -> None:
    browser.say("Меня зовут Ирина")
    fields = browser.fields()
    for _ in range(2):
        browser.client.post("/new", data=fields)
        browser.say("Привет")
    refused = browser.send("нас пятеро", htmx=True, of=fields["of"], shown=fields["shown"])
    assert refused.status_code == 409
    assert "в другой вкладке" in refused.text
    assert browser.send("нас пятеро", of=fields["of"]).status_code == 409
    assert ">нас пятеро</textarea>" in browser.send("нас пятеро", of=fields["of"]).text
    renewed = browser.fields(f'id="composer"{refused.text}')
    sent = browser.send("нас пятеро", htmx=True, **renewed)
    assert sent.headers["HX-Redirect"] == "/", "the page shows another conversation's turns"
    assert "пятеро" in browser.page()
    assert browser.client.get(f"/turns/1?of={fields['of']}").status_code == 404


def test_a_page_whose_cookie_is_gone_shows_no_false_history(browser: Browser) -> None:
    browser.say("Меня зовут Ирина")
    fields = browser.fields()
    browser.client.delete_cookie("session")
    refused = browser.send("Сколько стоит Мрак?", htmx=True, **fields)
    assert refused.status_code == 400
    sent = browser.send("Сколько стоит Мрак?", htmx=True, **browser.fields(f'id="composer"{refused.text}'))
    assert sent.headers["HX-Redirect"] == "/"
    assert "id=" not in sent.text
    page = browser.page()
    assert "Ирина" not in page
    assert "5 000" in text_of(page)
    assert "HX-Redirect" not in browser.send("Привет", htmx=True).headers


def test_days_are_parted(browser: Browser, clock: Clock) -> None:
    browser.say("Привет")
    clock.advance(hours=24)
    fields = browser.fields()
    streamed = browser.send("Какие у вас залы?", htmx=True, **fields).text
    assert 'class="day">Сегодня' in streamed
    assert 'class="day"' not in browser.send("А ещё?", htmx=True).text
    assert browser.page().count('class="day"') == 2
