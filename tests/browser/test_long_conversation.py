"""A long conversation in a browser: earlier turns are loaded above, and nothing on the screen moves."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Locator, Page, expect
from sqlalchemy import create_engine, select

from hallchat.models import Conversation
from tests.browser.chatting import say
from tests.browser.conftest import OpenPage
from tests.browser.server import Server
from tests.long_conversation import lengthen

COUNT = 100


def lengthen_newest(server: Server, count: int) -> None:
    """Repeats the turns of the newest conversation until there are `count`."""
    engine = create_engine(server.database)
    newest = select(Conversation.id).order_by(Conversation.created_at.desc()).limit(1)
    with engine.begin() as connection:
        lengthen(connection, connection.execute(newest).scalar_one(), count, datetime.now(UTC))
    engine.dispose()


def make_long(page: Page, server: Server, count: int = COUNT) -> None:
    """Gives the page's visitor a conversation of `count` turns, and opens it."""
    say(page, "Какие у вас залы?", "Сколько стоит Мрак?", "Мрак через 13 дней")
    lengthen_newest(server, count)
    page.goto(server.url)


@pytest.fixture
def open_long(open_page: OpenPage, studio: Server) -> OpenPage:
    def open_(**how: object) -> Page:
        page = open_page(**how)
        make_long(page, studio)
        return page

    return open_


def link(page: Page) -> Locator:
    return page.get_by_role("link", name="Показать предыдущие сообщения")


def top(page: Page, turn: int) -> float:
    """The distance of a turn from the upper edge of the window."""
    return float(page.locator(f"#turn-{turn}").evaluate("it => it.getBoundingClientRect().top"))


def drawn(page: Page) -> None:
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.mark.parametrize("width", [390, 1280])
def test_scrolling_up_and_loading_moves_nothing(open_long: OpenPage, width: int) -> None:
    page = open_long(width=width)
    expect(page.locator("article.client")).to_have_count(30)
    page.mouse.move(200, 300)
    for first in (71, 41, 11):
        page.mouse.wheel(0, -1)
        link(page).scroll_into_view_if_needed()
        drawn(page)
        before = top(page, first)
        link(page).click()
        expect(page.locator("article.client")).to_have_count(min(COUNT - first + 31, COUNT))
        drawn(page)
        assert abs(top(page, first) - before) < 1
    expect(link(page)).to_have_count(0)
    numbers = page.locator("article.client").evaluate_all("all => all.map(it => it.id)")
    assert numbers == [f"turn-{number}" for number in range(1, COUNT + 1)]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_loading_at_the_very_top_of_the_page_moves_nothing(open_long: OpenPage) -> None:
    page = open_long(width=390)
    page.locator(".hello").evaluate("it => it.remove()")  # so that the link is on the first screen
    page.mouse.move(200, 300)
    page.mouse.wheel(0, -1)
    page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")
    before = top(page, 71)
    link(page).click()
    expect(page.locator("#turn-41")).to_be_attached()
    drawn(page)
    assert abs(top(page, 71) - before) < 1


def test_by_keyboard_reading_goes_on_above_and_nothing_is_announced(open_long: OpenPage) -> None:
    page = open_long()
    link(page).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#answer-70")).to_be_focused()
    expect(page.locator("[role=log] article.client")).to_have_count(30)
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.closest('#past') !== null")
    say(page, "Сколько стоит Мрак?")
    expect(page.locator("[role=log] article.client")).to_have_count(31)
    expect(page.locator("article.client").last).to_be_in_viewport()


def test_an_impatient_reader_loads_each_turn_once(open_long: OpenPage) -> None:
    page = open_long()
    link(page).evaluate("it => { it.click(); it.click(); it.click(); }")
    expect(page.locator("#turn-41")).to_be_attached()
    page.wait_for_load_state("networkidle")
    numbers = page.locator("article.client").evaluate_all("all => all.map(it => it.id)")
    assert numbers == [f"turn-{number}" for number in range(41, COUNT + 1)]


def test_hours_of_a_loaded_turn_can_be_chosen(open_long: OpenPage) -> None:
    page = open_long(width=390)
    link(page).click()
    expect(page.locator("#turn-41")).to_be_attached()
    hours = page.locator("#past form.hours")
    hours.last.locator("label").nth(0).click()
    hours.last.locator("label").nth(2).click()
    expect(hours.last.locator("input:checked")).to_have_count(3)
    hours.last.get_by_role("button").click()
    expect(page.locator("[role=log] article.client")).to_have_count(31)
    expect(page.locator("article[aria-busy]")).to_have_count(0)


def test_without_javascript_links_lead_up_and_down(open_long: OpenPage) -> None:
    page = open_long(javascript=False, width=390)
    link(page).click()
    expect(page.locator("h1")).to_have_text("Предыдущие сообщения")
    expect(page.locator("article.client")).to_have_count(30)
    expect(page.locator("#turn-70")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    link(page).click()
    expect(page.locator("#turn-40")).to_be_in_viewport()
    page.get_by_role("link", name="Следующие сообщения").click()
    expect(page.locator("#turn-41")).to_be_in_viewport()
    page.get_by_role("link", name="К последнему сообщению").click()
    expect(page.locator(f"#turn-{COUNT}")).to_be_attached()
    expect(page.locator("#composer")).to_be_visible()


@pytest.mark.parametrize(("number", "path"), [(17, "/earlier/"), (1, "/earlier/"), (80, "/"), (999, "/")])
def test_a_link_to_a_turn_leads_to_it(open_long: OpenPage, studio: Server, number: int, path: str) -> None:
    page = open_long(width=390)
    page.goto("about:blank")
    page.goto(f"{studio.url}/#turn-{number}")
    page.wait_for_url(re.compile(re.escape(studio.url + path) + r"(\w+/\d+)?#"))
    expect(page.locator("article.client").first).to_be_attached()
    if number <= COUNT:
        expect(page.locator(f"#turn-{number}")).to_be_in_viewport()


def test_offline_earlier_turns_say_so_and_an_unsent_message_is_still_sent(
    open_long: OpenPage, console_errors: list[str]
) -> None:
    page = open_long()
    page.context.set_offline(True)
    page.fill("#message", "Сколько стоит Пустота?")
    page.press("#message", "Enter")
    expect(page.locator("#notice")).to_contain_text("Нет связи")
    link(page).click()
    expect(page.locator("#earlier [role=alert]")).to_contain_text("не загрузились")
    console_errors.clear()  # the failed requests themselves
    page.context.set_offline(False)  # the page sends the message again by itself
    expect(page.locator("[role=log] article.client")).to_have_count(31)
    expect(page.locator("article.client").last).to_contain_text("Пустота")
    expect(page.locator("#message")).to_have_value("")
    link(page).click()
    expect(page.locator("#turn-41")).to_be_attached()
