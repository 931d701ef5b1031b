"""Every page, in both languages: nothing is cut off, and the rules of WCAG 2.2 AA hold.

With SCREENSHOTS=folder each page is also kept there as a picture, at each width, in all four looks.
"""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chatting import say, wait_for_answer
from tests.browser.conftest import MakeServer
from tests.browser.server import PASSWORD, Server
from tests.browser.test_long_conversation import lengthen_newest

FOLDER = os.environ.get("SCREENSHOTS")
WIDTHS = (390, 768, 1280)
LOOKS = [("light", "ru"), ("dark", "en"), *([("dark", "ru"), ("light", "en")] if FOLDER else [])]
AXE = next((Path(__file__).parent / "vendor").glob("axe-*.js")).read_text("utf-8")
UNSTUCK = "how => document.querySelectorAll('.top, .bottom').forEach(bar => bar.style.position = how)"
DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""Waits until a resized page is drawn, before its screenshot."""
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""The rules of axe for WCAG 2.2 AA, and its best practices."""


@dataclass
class Look:
    """A page in one language and colour scheme; `see` checks it, `found` lists the problems."""

    page: Page
    scheme: str
    language: str
    url: str
    found: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        self.page.goto(self.url + path)

    def see(self, name: str, path: str | None = None) -> None:
        if path is not None:
            self.go(path)
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 844 if width < 700 else 900})
            if self.page.evaluate("document.documentElement.scrollWidth") > width:
                self.found.append(f"{name} at {width}: cut off")
            if width == (390 if self.scheme == "light" else 1280):
                self._judge(f"{name} at {width}")
            if FOLDER:
                target = Path(FOLDER) / f"{name}-{width}-{self.scheme}-{self.language}.png"
                self.page.wait_for_load_state("networkidle")
                self.page.evaluate(DRAWN)
                self.page.screenshot(path=target, full_page=not name.startswith("chat"))

    def _judge(self, name: str) -> None:
        self.page.evaluate(f"() => {{ if (!window.axe) {{ {AXE} }} }}")
        # Elements that are partly under a bar must not count as cut off.
        self.page.evaluate(UNSTUCK, "static")
        result = self.page.evaluate("tags => axe.run({ runOnly: tags })", STANDARD)
        self.page.evaluate(UNSTUCK, "")
        for violation in result["violations"]:
            where = [node["html"][:150] for node in violation["nodes"][:3]]
            self.found.append(f"{name}: {violation['id']}: {violation['help']}: {where}")

    def words(self, russian: str, english: str) -> str:
        return russian if self.language == "ru" else english


def log_in(look: Look) -> None:
    look.go("/admin/login")
    look.page.fill("[name=username]", "admin")
    look.page.fill("[name=password]", PASSWORD)
    look.page.press("[name=password]", "Enter")
    look.page.wait_for_url("**/admin/")


MakeLook = Callable[..., Look]


@pytest.fixture(scope="module")
def busy(make_server: MakeServer) -> Server:
    """A studio with bookings."""
    server = make_server(
        STUDIO_NAME="Студия «Свет»",
        STUDIO_PHONE="+7 343 200-00-00",
        STUDIO_EMAIL="hello@example.com",
        STUDIO_ADDRESS="Екатеринбург, ул. Мира, 1",
    )
    server.flask("seed", "--load", "40")
    return server


@pytest.fixture
def make_look(chromium: Browser, busy: Server) -> MakeLook:
    def make(scheme: str, language: str, server: Server = busy) -> Look:
        context = chromium.new_context(
            locale={"ru": "ru-RU", "en": "en-GB"}[language],
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        return Look(context.new_page(), scheme, language, server.url)

    return make


@pytest.mark.parametrize(("scheme", "language"), LOOKS)
def test_what_clients_see(make_look: MakeLook, scheme: str, language: str) -> None:
    look = make_look(scheme, language)
    page, words = look.page, look.words
    look.see("chat-empty", "/")
    say(page, words("Какие у вас залы?", "Which halls do you have?"))
    look.see("chat-halls")
    say(page, words("Что свободно через неделю?", "What is free in a week?"))
    look.see("chat-days")
    say(page, words("Мрак через 13 дней", "Mrak in 13 days"))
    page.locator("form.hours").last.locator("label").first.click()
    look.see("chat-hours")
    with wait_for_answer(page):
        page.locator("form.hours button").last.click()
    say(page, words("Анна Белова", "Anna Bell"), "hello@", "anna@example.com", "+7 912 345-67-89")
    look.see("chat-question")
    say(page, words("нас пятеро", "five people"))
    look.see("chat-summary")
    say(page, words("да", "yes"))
    look.see("chat-booked")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.locator(".booked a").click()
    look.see("checkout-held")
    page.get_by_role("button", name=re.compile(words("Оплатить", "Pay"))).click()
    expect(page.locator("#status.paid")).to_be_visible()
    look.see("checkout-paid")
    look.see("privacy", "/privacy")
    look.see("not-found", "/nowhere")
    assert not look.found, "\n".join(look.found)


@pytest.mark.parametrize(("scheme", "language"), LOOKS)
def test_a_search_a_change_and_a_list_of_wishes(
    make_look: MakeLook, make_server: MakeServer, scheme: str, language: str
) -> None:
    look = make_look(scheme, language, make_server())  # in a studio where nothing is taken
    page, words = look.page, look.words
    look.go("/")
    say(page, words("любой вечер на той неделе на два часа", "any evening next week for two hours"))
    look.see("chat-search")
    with wait_for_answer(page):
        page.locator(".free button").first.click()
    contacts = "+7 912 345 67 90, anna@example.com"
    say(page, words(f"Анна Белова, {contacts}, нас пятеро", f"Anna Bell, {contacts}, five of us"))
    say(page, words("да", "yes"), words("перенесите на полдень", "move it to noon"))
    expect(page.locator(".summary").last).to_contain_text(words("было", "was"))
    look.see("chat-change")
    say(page, words("да", "yes"), words("Хочу ещё одну бронь", "I would like another booking"))
    say(page, words("каждый вторник с 10 до 12 в Минимализме", "every Tuesday from 10 to 12 in Minimalism"))
    look.see("chat-wishes")
    say(page, words("нас пятеро", "five people"))
    look.see("chat-wish-summary")
    say(page, words("да", "yes"))
    expect(page.locator("article.agent").last.locator(".booked, .summary")).to_have_count(2)
    look.see("chat-wish-booked")
    assert not look.found, "\n".join(look.found)


@pytest.mark.parametrize(("scheme", "language"), LOOKS)
def test_a_long_conversation(make_look: MakeLook, busy: Server, scheme: str, language: str) -> None:
    look = make_look(scheme, language)
    page, words = look.page, look.words
    look.go("/")
    say(page, words("Какие у вас залы?", "Which halls do you have?"), words("Спасибо", "Thank you"))
    lengthen_newest(busy, 100)
    look.go("/")
    earlier = page.locator("#earlier a")
    address = earlier.get_attribute("href")
    earlier.scroll_into_view_if_needed()
    look.see("chat-long")
    look.see("earlier", address)
    page.set_viewport_size({"width": 1280, "height": 900})
    log_in(look)
    look.go("/admin/conversations/")
    page.locator("main a[href*='details']").first.click()
    page.get_by_role("link", name=words("Предыдущие сообщения", "Earlier messages")).click()
    look.see("admin-transcript-earlier")
    assert not look.found, "\n".join(look.found)


@pytest.mark.parametrize(("scheme", "language"), LOOKS)
def test_what_staff_see(make_look: MakeLook, scheme: str, language: str) -> None:
    look = make_look(scheme, language)
    page, words = look.page, look.words
    look.go("/")
    say(page, words("Что свободно завтра?", "What is free tomorrow?"))
    look.see("admin-login", "/admin/login")
    page.set_viewport_size({"width": 1280, "height": 900})
    log_in(look)
    tomorrow = page.locator("a[href*='day=']").last.get_attribute("href")
    look.see("admin-today")
    look.see("admin-day", tomorrow)
    look.see("admin-bookings", "/admin/bookings/")
    look.see("admin-bookings-none", "/admin/bookings/?search=nobody-of-that-name")
    look.see("admin-booking", "/admin/bookings/edit/?id=1")
    look.see("admin-new-booking", "/admin/bookings/new/")
    page.get_by_role("button", name=words("Сохранить", "Save")).first.click()
    look.see("admin-new-booking-wrong")
    look.see("admin-conversations", "/admin/conversations/")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.locator("main a[href*='details']").first.click()
    look.see("admin-transcript")
    look.see("admin-missing", "/admin/nowhere/")
    assert not look.found, "\n".join(look.found)


@pytest.mark.parametrize(("scheme", "language"), LOOKS)
def test_the_studio_as_staff_describe_it(make_look: MakeLook, scheme: str, language: str) -> None:
    look = make_look(scheme, language)
    page, words = look.page, look.words
    log_in(look)
    look.see("admin-halls", "/admin/halls/")
    look.see("admin-hall", "/admin/halls/edit/?id=1")
    page.fill("[name=open-fri]", words("с утра", "all day"))
    page.get_by_role("button", name=words("Сохранить", "Save"), exact=True).click()
    look.see("admin-hall-wrong")
    look.see("admin-extras", "/admin/extras/")
    look.see("admin-extra", "/admin/extras/edit/?id=1")
    look.see("admin-closures", "/admin/closures/")
    look.see("admin-closure", "/admin/closures/new/")
    page.get_by_role("button", name=words("Сохранить", "Save"), exact=True).click()
    look.see("admin-closure-wrong")
    look.see("admin-settings", "/admin/settings/")
    look.see("admin-prices", "/admin/prices/")
    look.see("admin-price", "/admin/prices/edit/?id=1")
    look.see("admin-price-week", "/admin/prices/week/?people=12")
    look.see("admin-answers", "/admin/answers/")
    look.see("admin-answer", "/admin/answers/edit/?id=1")
    look.see("admin-studio-file", "/admin/studio-file/")
    assert not look.found, "\n".join(look.found)
