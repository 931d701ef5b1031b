"""A long conversation: the page has its last turns, the others are reached by links, and all cost little."""

import re

import pytest
from flask.testing import FlaskClient

from hallchat.agent.turns.transcript import TURNS_PER_PAGE
from tests.channels.web.conftest import HTMX, Browser, MakeApp, text_of
from tests.conftest import NOW, ZONE, Database
from tests.long_conversation import GAP, lengthen
from tests.reading import count_reads

COUNT = 200
LINK = re.compile(r'href="(/earlier/\w+/\d+)#turn-\d+"')
FETCH = re.compile(r'hx-get="(/earlier/\w+/\d+)"')
TURN_OR_DAY = re.compile(r'id="turn-(\d+)"|class="day">([^<]+)<')


@pytest.fixture
def browser(browser: Browser, sqlite: Database) -> Browser:
    """A browser whose conversation has COUNT turns, the last of them written at NOW."""
    browser.say("Привет", "Какие у вас залы?", "Сколько стоит Мрак?")
    with sqlite.engine.begin() as connection:
        lengthen(connection, conversation(browser), COUNT, NOW)
    return browser


def conversation(browser: Browser) -> str:
    with browser.client.session_transaction() as cookie:
        return str(cookie["conversation"])


def turns(page: str) -> list[int]:
    return [int(number) for number in re.findall(r'id="turn-(\d+)"', page)]


def found(pattern: re.Pattern[str], page: str) -> str:
    match = pattern.search(page)
    assert match is not None
    return match[1]


def fetch(client: FlaskClient, address: str) -> str:
    response = client.get(address, headers=HTMX)
    assert response.status_code == 200
    return response.text


def days_and_turns(page: str) -> list[str]:
    return [number or day for number, day in TURN_OR_DAY.findall(page)]


def expected_days_and_turns() -> list[str]:
    """Every turn, and its day above the first turn of the day."""
    names = ("Сегодня", "вт, 24 ноября", "пн, 23 ноября", "вс, 22 ноября")
    lines: list[str] = []
    last = None
    for number in range(1, COUNT + 1):
        ago = (NOW.astimezone(ZONE).date() - (NOW - (COUNT - number) * GAP).astimezone(ZONE).date()).days
        lines += [] if ago == last else [names[ago]]
        lines.append(str(number))
        last = ago
    return lines


def test_the_page_has_the_last_turns(browser: Browser) -> None:
    page = browser.page()
    assert turns(page) == list(range(COUNT - TURNS_PER_PAGE + 1, COUNT + 1))
    assert "Показать предыдущие сообщения" in page


def test_a_conversation_of_one_page_has_no_earlier_turns(make_app: MakeApp) -> None:
    short = Browser(make_app().test_client())
    short.say(*["Привет"] * TURNS_PER_PAGE)
    assert len(turns(short.page())) == TURNS_PER_PAGE
    assert not FETCH.search(short.page())
    short.say("Привет")
    assert len(turns(short.page())) == TURNS_PER_PAGE
    assert FETCH.search(short.page())


def test_fetched_turns_and_days_fit_together(browser: Browser) -> None:
    page = browser.page()
    while match := FETCH.search(page):
        start, rest = page.split('<div id="earlier">')
        page = start + fetch(browser.client, match[1]) + rest.partition("</div>")[2]
    assert days_and_turns(page) == expected_days_and_turns()


def test_a_seam_inside_a_day_has_no_line_and_one_between_days_has(browser: Browser) -> None:
    newest_day = GAP * 37  # since midnight
    assert (NOW - newest_day).astimezone(ZONE).day != (NOW - newest_day + GAP).astimezone(ZONE).day
    token = found(LINK, browser.page()).split("/")[2]
    between = fetch(browser.client, f"/earlier/{token}/{COUNT - 36}")
    assert days_and_turns(between)[-2:] == [str(COUNT - 37), "Сегодня"]
    inside = fetch(browser.client, f"/earlier/{token}/{COUNT - 35}")
    assert days_and_turns(inside)[-2:] == ["Сегодня", str(COUNT - 36)]


def test_without_javascript_links_lead_to_the_first_turn_and_back(browser: Browser) -> None:
    page = browser.page()
    seen: list[int] = []
    while "Показать предыдущие сообщения" in page:
        seen[:0] = turns(page)
        address = found(LINK, page[page.index('id="earlier"') :])
        page = browser.client.get(address).text
        assert "<html" in page
        assert "<script" not in page
    assert turns(page) + seen == list(range(1, COUNT + 1))
    back: list[int] = []
    while "Следующие сообщения" in page:
        back += turns(page)
        later = found(LINK, page[: page.index("Следующие сообщения")].rpartition("<a")[2])
        page = browser.client.get(later, follow_redirects=True).text
    assert sorted({*back, *turns(page)}) == list(range(1, COUNT + 1))
    assert 'id="composer"' in page


def test_a_button_of_an_earlier_turn_works(browser: Browser) -> None:
    page = browser.client.get(found(LINK, browser.page())).text
    form = page[page.index('<form id="suggestions"') :]
    fields = dict(re.findall(r'name="(csrf_token|id|of|day)" value="([^"]*)"', form))
    assert 'form="suggestions" name="message" value="Мрак"' in page
    response = browser.client.post("/messages", data=fields | {"message": "Мрак"})
    assert response.location == f"/#turn-{COUNT + 1}"
    assert turns(browser.page())[-1] == COUNT + 1


@pytest.mark.parametrize("before", [0, 1, COUNT + 1, 2**31 - 1])
def test_turns_that_are_not_there_lead_to_the_chat_page(browser: Browser, before: int) -> None:
    token = found(LINK, browser.page()).split("/")[2]
    response = browser.client.get(f"/earlier/{token}/{before}")
    assert (response.status_code, response.location) == (303, "/")
    assert browser.client.get(f"/earlier/{token}/{before}", headers=HTMX).status_code == 404


def test_another_clients_turns_are_not_there(browser: Browser, make_app: MakeApp) -> None:
    address = found(LINK, browser.page())
    other = Browser(make_app().test_client())
    other.say("Привет")
    for stranger in (other.client, make_app().test_client()):
        assert stranger.get(address).location == "/"
        assert stranger.get(address, headers=HTMX).status_code == 404


def test_a_tab_with_the_previous_conversation_shows_its_turns(browser: Browser) -> None:
    address = found(LINK, browser.page())
    browser.client.post("/new", data=browser.fields())
    browser.say("Новый разговор")
    assert turns(fetch(browser.client, address)) == list(range(COUNT - 59, COUNT - 29))


def test_earlier_turns_are_in_the_language_of_the_conversation(browser: Browser, sqlite: Database) -> None:
    browser.client.post("/language", data=browser.fields() | {"language": "en"})
    page = browser.page()
    assert "Show earlier messages" in text_of(page)
    earlier = text_of(browser.client.get(found(LINK, page)).text)
    assert "Earlier messages" in earlier
    assert "Later messages To the latest message" in earlier
    assert "Today" in earlier


def test_a_turn_is_read_alone(browser: Browser, sqlite: Database) -> None:
    browser.page()  # the studio is in memory from here on
    engine = browser.client.application.extensions["hallchat"].sessions.kw["bind"]
    with count_reads(engine) as reads:
        assert browser.client.get("/turns/100", headers=HTMX).status_code == 200
    assert (len(reads.statements), reads.rows) == (3, 2)  # one is the studio's stamp


def test_a_page_and_its_earlier_turns_read_what_they_show(browser: Browser) -> None:
    browser.page()  # the studio is in memory from here on
    engine = browser.client.application.extensions["hallchat"].sessions.kw["bind"]
    with count_reads(engine) as reads:
        address = found(FETCH, browser.page())
    assert len(reads.statements) <= 4  # two are the stamp: of the studio, and of its halls in the greeting
    assert reads.rows <= TURNS_PER_PAGE + 1 + 3
    with count_reads(engine) as reads:
        fetch(browser.client, address)
    assert (len(reads.statements), reads.rows) == (3, TURNS_PER_PAGE + 2 + 1)
