"""Journeys on a phone: a time that is searched for, two bookings of one message, one moved and cancelled."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chatting import last_answer, say, tap, wait_for_answer
from tests.browser.conftest import OpenPage

IN_SIGHT = """button => {
  const { left, top, width, height } = button.getBoundingClientRect();
  return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}"""
FORM = "Анна Лебедева, {phone}, anna@example.com, нас четверо"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(width=390)


def expect_in_sight(button: Locator) -> None:
    """Waits until a finger would meet the button where the page stands, without scrolling."""
    button.page.wait_for_function(IN_SIGHT, arg=button.element_handle())


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True).last


def reference(page: Page) -> str:
    """The reference of the last booked card."""
    return page.locator(".booked").last.locator("td").first.inner_text()


def test_from_a_search_to_a_paid_booking(page: Page) -> None:
    say(page, "любой вечер на той неделе на два часа")
    times = page.locator(".free li button")
    expect(page.locator("#suggestions button")).to_have_count(0)
    for each in times.all():
        expect_in_sight(each)
    chosen = times.nth(1).get_attribute("value") or ""
    [(hall, day, hours)] = re.findall(r"^«(.+)», (.+), с (.+)$", chosen)
    times.nth(1).focus()
    with wait_for_answer(page):
        page.keyboard.press("Enter")
    expect(page.locator("article.client").last).to_contain_text(chosen)
    say(page, FORM.format(phone="+7 912 000 71 01"))
    summary = page.locator(".summary td")
    expect(summary.nth(0)).to_have_text(hall)
    expect(summary.nth(1)).to_contain_text(day)
    expect(summary.nth(2)).to_contain_text(hours.replace(" до ", "–"))
    expect_in_sight(button(page, "Да, всё верно"))
    tap(page, "Да, всё верно")
    expect(page.locator(".booked")).to_contain_text(day)
    page.get_by_role("link", name="Перейти к оплате").click()
    page.get_by_role("button", name=re.compile("Оплатить")).click()
    expect(page.locator("#status")).to_contain_text("Оплачено")


def test_two_wishes_are_booked_one_after_the_other(page: Page) -> None:
    say(page, "Мрак через 33 дня с 12 до 14 и Минимализм через 34 дня с 15 до 17")
    say(page, FORM.format(phone="+7 912 000 71 02"))
    expect(page.locator(".summary")).to_contain_text("12:00–14:00")
    expect_in_sight(button(page, "Да, всё верно"))
    expect_in_sight(button(page, "Эту пропустим"))
    tap(page, "Да, всё верно")
    expect(page.locator(".booked")).to_contain_text("12:00–14:00")
    expect(page.locator(".summary").last).to_contain_text("15:00–17:00")
    first = reference(page)
    assert not button(page, "Да, всё верно").evaluate(IN_SIGHT), (
        "the next summary is read before it is agreed to"
    )
    button(page, "К последнему сообщению").click()
    expect_in_sight(button(page, "Да, всё верно"))
    tap(page, "Да, всё верно")
    expect(page.locator(".booked")).to_have_count(2)
    expect(page.locator(".booked").last).to_contain_text("15:00–17:00")
    assert reference(page) != first
    expect(button(page, "Да, всё верно")).to_have_count(0)


def test_a_booking_is_moved_and_then_cancelled(page: Page) -> None:
    say(page, "Мрак через 35 дней с 12 до 14", FORM.format(phone="+7 912 000 71 03"))
    tap(page, "Да, всё верно")
    made = reference(page)
    say(page, "перенесите на час позже")
    change = page.locator(".summary").last
    expect(change).to_contain_text(made)
    expect(change).to_contain_text("13:00–15:00 (было 12:00–14:00)")
    expect_in_sight(button(page, "Хочу изменить"))
    expect_in_sight(button(page, "Да, всё верно"))
    tap(page, "Да, всё верно")
    assert f"{made} изменена" in last_answer(page)
    say(page, "отмените бронь")
    assert "13:00–15:00" in last_answer(page)
    expect_in_sight(button(page, "Да, отменить"))
    tap(page, "Да, отменить")
    assert f"{made} отменена" in last_answer(page)
    expect(button(page, "Да, отменить")).to_have_count(0)
