"""A slow answer: stopping it, losing the connection, scrolling while it grows."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chatting import say
from tests.browser.conftest import MakeServer, OpenPage
from tests.browser.server import Server
from tests.browser.slow_app import WORDS


@pytest.fixture(scope="module")
def slow(make_server: MakeServer) -> Server:
    return make_server("tests.browser.slow_app:make()", TURN_DEADLINE_S="5")


@pytest.fixture
def page(open_page: OpenPage, slow: Server) -> Page:
    """The page of a studio whose answers take two seconds."""
    page = open_page()
    page.goto(slow.url)
    return page


def begin(page: Page, text: str) -> None:
    """Sends a message and waits for the start of its answer."""
    page.fill("#message", text)
    page.press("#message", "Enter")
    expect(page.locator("article.agent").last).to_contain_text(WORDS[1])


def test_stop_and_send_again(page: Page) -> None:
    begin(page, "Расскажите о залах")
    page.get_by_role("button", name="Остановить").click()
    answer = page.locator("article.agent").last
    expect(answer).to_contain_text("Остановился")
    assert WORDS[-1] not in answer.inner_text()
    page.get_by_role("button", name="Отправить ещё раз").click()
    expect(page.locator("article.agent")).to_have_count(2)
    expect(page.locator("article.agent").last).to_contain_text(WORDS[-1])
    expect(page.locator("article.client").last).to_contain_text("Расскажите о залах")
    expect(page.get_by_role("button", name="Отправить ещё раз")).to_have_count(0)


def test_an_answer_that_broke_off_is_fetched(page: Page, slow: Server, console_errors: list[str]) -> None:
    begin(page, "Расскажите о залах")
    slow.kill()
    retry = page.locator("#notice button")
    expect(retry).to_have_text("Отправить ещё раз")
    slow.start()
    console_errors.clear()  # the broken connection itself
    retry.click()
    expect(page.locator("article.agent")).to_have_count(1)
    expect(page.locator("article.agent")).to_contain_text(WORDS[-1], timeout=20_000)
    expect(page.locator("article[aria-busy]")).to_have_count(0)
    expect(page.locator("article.client")).to_have_count(1)


def test_reading_on_is_not_disturbed(page: Page) -> None:
    for number in range(2):
        say(page, f"Сообщение {number}\n" + "строка\n" * 12)
    begin(page, "Ещё одно")
    expect(page.locator("article.client").last).to_be_in_viewport()
    page.mouse.move(400, 300)
    page.mouse.wheel(0, -1)
    page.evaluate("() => new Promise(requestAnimationFrame)")  # the page knows of the reader's wheel
    page.mouse.wheel(0, -20_000)
    page.wait_for_function("() => scrollY === 0")
    expect(page.locator("article[aria-busy]")).to_have_count(0)
    assert page.evaluate("scrollY") == 0
    page.get_by_role("button", name="К последнему сообщению").click()
    expect(page.locator("article.agent").last).to_be_in_viewport()
    expect(page.locator("#latest")).to_be_hidden()


def test_a_tap_during_an_answer_is_answered_after_it(page: Page) -> None:
    begin(page, "Расскажите о залах")
    page.get_by_role("button", name="Выбрать зал «Мрак»").first.click()
    expect(page.locator("article.agent")).to_have_count(2, timeout=20_000)
    expect(page.locator("article.agent").last).to_contain_text(WORDS[-1])
    expect(page.locator("article[aria-busy]")).to_have_count(0)
