"""A client's actions on the chat page."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect


@contextmanager
def wait_for_answer(page: Page) -> Iterator[None]:
    """Waits for the answer to the action inside the `with` block."""
    answers = page.locator("article.agent").count()
    yield
    expect(page.locator("article.agent")).to_have_count(answers + 1)
    expect(page.locator("article[aria-busy]")).to_have_count(0)


def say(page: Page, *texts: str) -> None:
    """Sends messages and waits for the answer to each."""
    for text in texts:
        with wait_for_answer(page):
            page.fill("#message", text)
            page.click("#composer button")


def tap(page: Page, name: str) -> None:
    """Presses a button of the last answer, or a quick reply, and waits for the answer."""
    with wait_for_answer(page):
        page.get_by_role("button", name=name, exact=True).last.click()


def tap_hours(page: Page, first: str, last: str) -> None:
    """Ticks a first and a last hour of the last shown day, sends them and waits for the answer."""
    strip = page.locator("form.hours").last
    for clock in dict.fromkeys((first, last)):
        strip.locator("label", has_text=clock).click()
    with wait_for_answer(page):
        strip.get_by_role("button").click()


def last_answer(page: Page) -> str:
    return page.locator("article.agent").last.inner_text()
