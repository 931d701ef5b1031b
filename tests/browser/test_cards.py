"""Booking with cards and taps, also if hours or prices change between two taps."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chatting import last_answer, say, tap, tap_hours, wait_for_answer
from tests.browser.conftest import OpenPage
from tests.browser.server import Server

CONTACTS = ("Анна Лебедева", "+7 912 000 33 44", "anna@example.com")


def sees_hours(page: Page, hall: str, ahead: int) -> None:
    """Asks for the hours of a hall, `ahead` days from now, and waits for them."""
    say(page, f"{hall}, через {ahead} дней")
    expect(page.locator("form.hours").last).to_be_visible()


def gives_contacts(page: Page, people: str = "5") -> None:
    say(page, *CONTACTS)
    tap(page, people)


@pytest.mark.parametrize(
    ("javascript", "width", "day"), [(True, 1280, 20), (True, 360, 21), (False, 390, 22)]
)
def test_a_booking_by_cards_and_taps(open_page: OpenPage, javascript: bool, width: int, day: int) -> None:
    """Only contacts, and a day without a quick reply, have to be typed."""
    page = open_page(javascript=javascript, width=width)
    tap(page, "Какие у вас залы?")
    tap(page, "Выбрать зал «Мрак»")
    say(page, f"через {day} дней")
    tap_hours(page, "12:00", "14:00" if javascript else "13:00")
    gives_contacts(page)
    summary = page.locator(".summary")
    expect(summary).to_contain_text("12:00–15:00" if javascript else "12:00–14:00")
    expect(summary).to_contain_text("огня")
    tap(page, "Да, всё верно")
    page.get_by_role("link", name="Перейти к оплате").click()
    page.get_by_role("button", name=re.compile("Оплатить")).click()
    expect(page.locator("#status")).to_contain_text("Оплачено")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_tap_on_two_hours_takes_those_between_and_says_what_they_cost(open_page: OpenPage) -> None:
    page = open_page()
    sees_hours(page, "Мрак", 23)
    strip = page.locator("form.hours")
    box = strip.get_by_role("checkbox", name="12:00")
    strip.locator("label", has_text="12:00").click()
    strip.locator("label", has_text="15:00").click()
    expect(strip.locator("output")).to_have_text(re.compile(r"12:00–16:00 · 20\s000\s₽"))
    expect(strip.locator("input:checked")).to_have_count(4)
    strip.locator("label", has_text="17:00").click()  # a third tap starts a new selection
    expect(strip.locator("output")).to_have_text(re.compile("17:00–18:00"))
    strip.locator("label", has_text="17:00").click()
    expect(strip.locator("input:checked")).to_have_count(0)
    box.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(strip.locator("output")).to_have_text(re.compile("12:00–14:00"))


def test_no_hour_ticked_is_told_and_nothing_is_sent(open_page: OpenPage, console_errors: list[str]) -> None:
    page = open_page()
    sees_hours(page, "Мрак", 23)
    page.locator("form.hours button").click()
    expect(page.locator("#notice")).to_contain_text("Отметьте время")
    expect(page.locator("article.client")).to_have_count(1)
    console_errors.clear()  # the refusal itself


def test_a_change_of_mind_at_the_summary(open_page: OpenPage) -> None:
    page = open_page()
    sees_hours(page, "Мрак", 24)
    tap_hours(page, "12:00", "13:00")
    gives_contacts(page)
    tap(page, "Хочу изменить")
    tap(page, "Другое время")
    tap_hours(page, "16:00", "18:00")
    expect(page.locator(".summary").last).to_contain_text("16:00–19:00")
    expect(page.get_by_role("button", name="Да, всё верно")).to_have_count(1)
    tap(page, "Да, всё верно")
    expect(page.locator(".booked")).to_contain_text("16:00–19:00")


def test_the_button_of_an_old_summary_shows_the_present_one(open_page: OpenPage, studio: Server) -> None:
    first = open_page()
    sees_hours(first, "Мрак", 25)
    tap_hours(first, "12:00", "13:00")
    gives_contacts(first)
    second = first.context.new_page()
    second.goto(studio.url)
    say(second, "лучше с 15 до 17")
    tap(first, "Да, всё верно")
    assert "прежнему варианту" in last_answer(first)
    expect(first.locator(".summary").last).to_contain_text("15:00–17:00")
    expect(first.locator(".booked")).to_have_count(0)


def test_hours_that_are_taken_meanwhile(open_page: OpenPage) -> None:
    """The hours are taken during the choice, then at the summary: each time alternatives are offered."""
    page, rival = open_page(), open_page()
    sees_hours(page, "Мрак", 26)
    sees_hours(rival, "Мрак", 26)
    tap_hours(rival, "12:00", "13:00")
    say(rival, "Пётр Иванов", "+7 912 000 55 66", "petr@example.com", "3")
    tap(rival, "Да, всё верно")
    tap_hours(page, "12:00", "12:00")
    assert "уже есть бронь" in last_answer(page)
    with wait_for_answer(page):
        page.locator("#suggestions button").first.click()
    gives_contacts(page)
    hours = page.locator(".summary td").nth(2).inner_text()
    tap(rival, "Хочу ещё одну бронь")
    say(rival, f"Мрак через 26 дней {hours[:11]}, трое")
    tap(rival, "Да, всё верно")
    expect(rival.locator(".booked")).to_have_count(2)
    tap(page, "Да, всё верно")
    assert "уже есть бронь" in last_answer(page)
    expect(page.locator(".booked")).to_have_count(0)
    expect(page.locator("#suggestions button")).not_to_have_count(0)
