"""The whole way of a client: chat, consents, yes, checkout, payment; then the staff's page."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.chatting import say
from tests.browser.conftest import OpenPage
from tests.browser.server import PASSWORD, Server


@pytest.mark.parametrize(("javascript", "width", "day"), [(True, 1280, 5), (True, 390, 6), (False, 390, 7)])
def test_from_the_first_word_to_the_staffs_list(
    open_page: OpenPage, studio: Server, javascript: bool, width: int, day: int
) -> None:
    page = open_page(javascript=javascript, width=width)
    say(page, "Здравствуйте! Хочу снять зал для съёмки ужасов")
    say(page, "Мрак")
    say(page, f"через {day} дней с двух до пяти")
    say(page, "Анна Лебедева, +7 912 000 11 22")
    say(page, "anna@example.com")
    say(page, "нас будет четверо")
    expect(page.locator(".summary")).to_contain_text("15 000 ₽")
    expect(page.locator(".summary")).to_contain_text("огня")
    say(page, "да, всё верно")
    expect(page.locator("article.agent").last).to_contain_text("забронировал")

    page.reload()
    expect(page.locator("article.agent").last).to_contain_text("забронировал")
    page.get_by_role("link", name="Перейти к оплате").click()
    reference = re.sub(r".*?([A-Z0-9]{6})$", r"\1", page.locator("h1").inner_text())
    page.get_by_role("button", name=re.compile("Оплатить")).click()
    expect(page.locator("main")).to_contain_text("Оплата получена")
    assert page.evaluate("document.documentElement.scrollWidth") <= width

    staff = open_page("/admin/", width=1280)
    staff.fill("[name=username]", "admin")
    staff.fill("[name=password]", PASSWORD)
    staff.press("[name=password]", "Enter")
    staff.goto(f"{studio.url}/admin/bookings/")
    row = staff.locator("tr", has_text=reference)
    expect(row).to_contain_text("Мрак")
    expect(row).to_contain_text("Анна Лебедева")


def test_what_was_typed_stays_while_the_server_cannot_be_reached(
    open_page: OpenPage, console_errors: list[str]
) -> None:
    page = open_page()
    page.context.set_offline(True)
    page.fill("#message", "нас будет пятеро")
    page.press("#message", "Enter")
    expect(page.locator("#notice")).to_contain_text("Нет связи")
    expect(page.locator("#message")).to_have_value("нас будет пятеро")
    console_errors.clear()
    page.context.set_offline(False)
    page.press("#message", "Enter")
    expect(page.locator("#message")).to_have_value("")
    expect(page.locator("#notice")).to_have_text("")


def test_two_tabs_are_one_conversation(open_page: OpenPage, studio: Server) -> None:
    first = open_page()
    say(first, "Привет")
    second = first.context.new_page()
    second.goto(studio.url)
    say(second, "Сколько стоит Мрак?")
    say(first, "А Пустота?")
    first.reload()
    expect(first.locator("article.client")).to_have_text(
        [re.compile("Привет"), re.compile("Мрак"), re.compile("Пустота")]
    )


def test_a_page_whose_cookie_is_gone_keeps_the_text_and_sends_it_at_the_second_try(
    open_page: OpenPage, console_errors: list[str]
) -> None:
    page = open_page()
    page.context.clear_cookies()
    page.fill("#message", "Сколько стоит Мрак?")
    page.press("#message", "Enter")
    expect(page.locator("#notice")).to_contain_text("не прислал cookie")
    expect(page.locator("#message")).to_have_value("Сколько стоит Мрак?")
    console_errors.clear()  # the refusal itself
    page.press("#message", "Enter")
    expect(page.locator("article.agent").last).to_contain_text("5 000")
    expect(page.locator("#message")).to_have_value("")
