"""What a client does on the chat page."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect


@contextmanager
def answered(page: Page) -> Iterator[None]:
    """Waits for the answer to what is done within."""
    answers = page.locator("article.agent").count()
    yield
    expect(page.locator("article.agent")).to_have_count(answers + 1)
    expect(page.locator("article[aria-busy]")).to_have_count(0)


def say(page: Page, *texts: str) -> None:
    """Write messages, waiting for the answer to each."""
    for text in texts:
        with answered(page):
            page.fill("#message", text)
            page.click("#composer button")


def tap(page: Page, name: str) -> None:
    """Press a button of the last answer, or a ready reply, and wait for the answer."""
    with answered(page):
        page.get_by_role("button", name=name, exact=True).last.click()


def tap_hours(page: Page, first: str, last: str) -> None:
    """Tick the first and the last hour of the last day that is shown, and send them."""
    strip = page.locator("form.hours").last
    for clock in dict.fromkeys((first, last)):
        strip.locator("label", has_text=clock).click()
    with answered(page):
        strip.get_by_role("button").click()


def last_answer(page: Page) -> str:
    return page.locator("article.agent").last.inner_text()
