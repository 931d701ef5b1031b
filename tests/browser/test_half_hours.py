"""A studio that sells half hours is booked by taps and by keys, in both languages and at both widths."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chatting import say, wait_for_answer
from tests.browser.conftest import MakeServer, OpenPage
from tests.browser.server import Server
from tests.described import HALF_HOURS

WORDS = {
    "ru-RU": {
        "hall": "Белый",
        "people": "12 человек",
        "name": "Анна Лебедева",
        "lines": ("Выходные — 8 400 ₽", "Вечером — 500 ₽", "Больше десяти <b>гостей</b> — 800 ₽"),
        "yes": "Да, всё верно",
        "page": "Перейти к оплате",
        "pay": "Оплатить 4 850 ₽",
    },
    "en-US": {
        "hall": "White",
        "people": "12 people",
        "name": "Anna Bell",
        "lines": ("Weekends — 8,400 ₽", "In the evening — 500 ₽", "Больше десяти <b>гостей</b> — 800 ₽"),
        "yes": "Yes, everything is correct",
        "page": "Go to payment",
        "pay": "Pay 4,850 ₽",
    },
}


@pytest.fixture(scope="module")
def studio(make_server: MakeServer, tmp_path_factory: pytest.TempPathFactory) -> Server:
    """The described studio; it takes the place of the seeded one while the server runs."""
    server = make_server()
    file: Path = tmp_path_factory.mktemp("described") / "studio.toml"
    file.write_text(HALF_HOURS, "utf-8")
    server.flask("studio", "apply", str(file))
    return server


def saturday(weeks: int) -> date:
    today = datetime.now(UTC).date()
    return today + timedelta(days=(5 - today.weekday()) % 7 + 7 * weeks)


def strip_of(page: Page, hall: str, day: date) -> Locator:
    """Asks for the hours of a hall on that day."""
    say(page, f"{hall} {day.isoformat()}")
    strip = page.locator("form.hours").last
    expect(strip).to_be_visible()
    return strip


def tap(strip: Locator, clock: str) -> None:
    strip.locator("label", has_text=clock).click()


def says(strip: Locator, words: str) -> None:
    """Waits until the chosen time and its price are told."""
    pattern = re.escape(words).replace("\\ ", r"\s+")
    expect(strip.locator("output")).to_have_text(re.compile(pattern))


def stays_within(page: Page, width: int) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("language", "width", "weeks"),
    [("ru-RU", 1280, 2), ("ru-RU", 390, 3), ("en-US", 1280, 4), ("en-US", 390, 5)],
)
def test_half_hours_are_booked_by_taps(open_page: OpenPage, language: str, width: int, weeks: int) -> None:
    words = WORDS[language]
    page = open_page(width=width, language=language)
    say(page, str(words["people"]))
    strip = strip_of(page, str(words["hall"]), saturday(weeks))
    tap(strip, "18:30")
    says(strip, "18:30–21:30")  # three hours: so many people need them
    tap(strip, "22:00")
    says(strip, "18:30–22:30")
    for line in words["lines"]:
        says(strip, line)
    stays_within(page, width)
    with wait_for_answer(page):
        strip.get_by_role("button").click()
    say(page, str(words["name"]), f"+7 912 000 {width % 97:02} {weeks:02}", "anna@example.com")
    summary = page.locator(".summary").last
    for line in ("18:30–22:30", *words["lines"]):
        expect(summary).to_contain_text(line)
    stays_within(page, width)
    with wait_for_answer(page):
        page.get_by_role("button", name=str(words["yes"])).last.click()
    page.get_by_role("link", name=str(words["page"])).last.click()
    expect(page.get_by_role("button", name=re.compile(str(words["pay"]).replace(" ", r"\s")))).to_be_visible()
    stays_within(page, width)


def test_a_day_goes_past_midnight_and_the_last_tap_moves_back_to_what_can_be_had(open_page: OpenPage) -> None:
    strip = strip_of(open_page(), "Белый", saturday(6))
    tap(strip, "01:30")
    says(strip, "00:00–02:00 · 4 600 ₽")
    tap(strip, "23:00")  # before the chosen start: a new one
    says(strip, "23:00–01:00 · 4 600 ₽")
    tap(strip, "23:00")
    expect(strip.locator("input:checked")).to_have_count(0)


def test_half_hours_are_reached_and_told_without_a_mouse(open_page: OpenPage) -> None:
    page = open_page(width=390)
    strip = strip_of(page, "Белый", saturday(6))
    strip.get_by_role("checkbox", name="10:30").focus()
    page.keyboard.press("Space")
    says(strip, "10:30–12:30 · 4 200 ₽")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(strip.get_by_role("checkbox", name="12:30")).to_be_focused()
    page.keyboard.press("Space")
    says(strip, "10:30–13:00 · 5 250 ₽")
    expect(strip.get_by_role("status")).to_contain_text("10:30–13:00")
    with wait_for_answer(page):
        page.keyboard.press("Enter")
    expect(page.locator("article.client").last).to_contain_text("с 10:30 до 13:00")


def test_the_price_is_not_told_when_it_cannot_be_asked_for(
    open_page: OpenPage, console_errors: list[str]
) -> None:
    page = open_page()
    strip = strip_of(page, "Белый", saturday(6))
    page.route("**/cost?*", lambda route: route.abort())
    with page.expect_console_message(lambda message: message.type == "error"):
        tap(strip, "12:00")
    expect(strip.locator("output")).to_have_text("12:00–14:00")
    page.unroute("**/cost?*")
    page.route("**/cost?*", lambda route: route.fulfill(status=429, body="no"))
    with page.expect_console_message(lambda message: "429" in message.text):
        tap(strip, "15:00")
    expect(strip.locator("output")).to_have_text("12:00–15:30")
    console_errors.clear()  # the failures themselves
