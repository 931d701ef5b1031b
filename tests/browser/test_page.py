"""The chat page: the keyboard, the language, a second conversation."""

import re

from playwright.sync_api import Page, expect

from tests.browser.chatting import say, tap, wait_for_answer
from tests.browser.conftest import OpenPage
from tests.browser.server import Server


def test_enter_sends_and_shift_enter_begins_a_line(open_page: OpenPage) -> None:
    page = open_page()
    page.locator("#message").press_sequentially("Сколько стоит Мрак?")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("И Пустота?")
    with wait_for_answer(page):
        page.keyboard.press("Enter")
    expect(page.locator("article.client p")).to_have_text("Сколько стоит Мрак?\nИ Пустота?")
    expect(page.locator("#message")).to_be_focused()


def test_the_language_follows_the_browser_and_the_switch(open_page: OpenPage) -> None:
    page = open_page(language="en-GB")
    expect(page.locator("h1")).to_contain_text("Book a hall")
    page.get_by_role("button", name="Русский").click()
    expect(page.locator("h1")).to_contain_text("Забронируйте")
    say(page, "Какие у вас залы?")
    expect(page.locator("article.agent h3").first).to_have_text("Минимализм")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    tap(page, "Choose Mrak")
    expect(page.locator("article.agent").last).to_contain_text("which day")


def test_a_new_conversation_and_the_way_back(open_page: OpenPage) -> None:
    page = open_page()
    expect(page.get_by_role("button", name="Новый разговор")).to_be_hidden()
    say(page, "Меня зовут Анна Лебедева")
    page.get_by_role("button", name="Новый разговор").click()
    expect(page.locator("article.client")).to_have_count(0)
    page.get_by_role("button", name="Вернуться к прежнему разговору").click()
    expect(page.locator("article.client")).to_contain_text("Лебедева")


def test_a_days_messages_stand_under_its_name(open_page: OpenPage) -> None:
    page = open_page()
    say(page, "Привет", "Какие у вас залы?")
    expect(page.locator(".day")).to_have_text(["Сегодня"])
    page.reload()
    expect(page.locator(".day")).to_have_text(["Сегодня"])


def press(page: Page, name: str | re.Pattern[str], role: str = "button") -> None:
    """Moves the focus to an element with the Tab key and presses it."""
    target = page.get_by_role(role, name=name, exact=isinstance(name, str)).last  # type: ignore[arg-type]  # a role
    expect(target).to_be_attached()
    for key in ["Tab"] * 60 + ["Shift+Tab"] * 60:
        if target.evaluate("element => element === document.activeElement"):
            page.keyboard.press("Space" if role == "checkbox" else "Enter")
            return
        page.keyboard.press(key)
    raise AssertionError(f"no key leads to {name}")


def type_in(page: Page, text: str) -> None:
    """Moves to the composer with the keyboard, writes and sends."""
    for key in ["Tab"] * 60 + ["Shift+Tab"] * 60:
        if page.evaluate("document.activeElement.id") == "message":
            break
        page.keyboard.press(key)
    with wait_for_answer(page):
        page.keyboard.type(text)
        page.keyboard.press("Enter")


def test_the_whole_way_by_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page()
    page.locator("body").evaluate("() => document.activeElement.blur()")
    with wait_for_answer(page):
        press(page, "Выбрать зал «Мрак»")
    type_in(page, "через 30 дней")
    press(page, "13:00", "checkbox")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    with wait_for_answer(page):
        press(page, "Выбрать")
    type_in(page, "Анна Лебедева, +7 912 000 77 88, anna@example.com, пятеро")
    expect(page.locator(".summary")).to_contain_text("13:00–15:00")
    with wait_for_answer(page):
        press(page, "Да, всё верно")
    press(page, "Перейти к оплате", "link")
    expect(page.locator("#status")).to_contain_text("Ждёт оплаты")
    press(page, re.compile("Оплатить"))
    expect(page.locator("#status")).to_contain_text("Оплачено")


def test_a_reader_who_skips_lands_in_the_composer(open_page: OpenPage) -> None:
    page = open_page()
    page.locator(".skip").focus()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#message")).to_be_focused()


def test_back_shows_the_conversation_as_it_is(open_page: OpenPage, studio: Server) -> None:
    page = open_page()
    say(page, "Привет")
    page.reload()
    say(page, "Сколько стоит Мрак?")
    page.goto(f"{studio.url}/privacy")
    page.go_back()
    expect(page.locator("article.client")).to_have_count(2)
    say(page, "Сколько стоит Мрак?")
    expect(page.locator("article.client")).to_have_count(3)


def test_an_empty_message_is_not_sent(open_page: OpenPage) -> None:
    page = open_page()
    page.fill("#message", "  ")
    page.press("#message", "Enter")
    with wait_for_answer(page):
        page.fill("#message", "Привет")
        page.press("#message", "Enter")
    expect(page.locator("article.client")).to_have_count(1)


def test_a_pasted_text_is_never_cut(open_page: OpenPage, console_errors: list[str]) -> None:
    page = open_page()
    pasted = "а" * 4000 + " и ещё"
    page.locator("#message").focus()
    page.keyboard.insert_text(pasted)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("слишком длинное: поместится 4")
    expect(page.locator("#message")).to_have_value(pasted)
    expect(page.locator("article.client")).to_have_count(0)
    console_errors.clear()  # the refusal is answered with 422


def test_a_page_whose_cookies_are_cleared_begins_anew(open_page: OpenPage, console_errors: list[str]) -> None:
    page = open_page()
    say(page, "Меня зовут Ирина", "Какие есть залы?")
    page.context.clear_cookies()
    page.fill("#message", "Сколько стоит Мрак?")
    page.press("#message", "Enter")
    page.locator("#notice button").click()
    expect(page.locator("article.client")).to_have_count(1)
    expect(page.locator("article.client")).to_contain_text("Сколько стоит Мрак?")
    expect(page.locator("article.agent")).to_contain_text("5 000")
    expect(page.locator("#message")).to_have_value("")
    console_errors.clear()  # the refusal is answered with 400
