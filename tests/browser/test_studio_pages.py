"""A studio is put in by hand through the staff's pages, and booked in."""

import re

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import MakeServer, OpenPage
from tests.browser.server import PASSWORD, Server
from tests.pictures import picture


@pytest.fixture(params=[(1280, True), (390, True), (390, False)], ids=["wide", "phone", "no scripts"])
def staff(request: pytest.FixtureRequest, make_server: MakeServer, open_page: OpenPage) -> Page:
    """The staff's pages of a studio of its own, logged in."""
    width, scripts = request.param
    server: Server = make_server()
    page = open_page("/", width=width, javascript=scripts)
    page.goto(f"{server.url}/admin/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    expect(page.get_by_role("link", name="Студия", exact=True)).to_be_visible()
    return page


def _go(page: Page, name: str) -> None:
    """Opens one of the pages of the studio through the menu."""
    page.get_by_role("link", name="Студия", exact=True).click()
    page.get_by_role("navigation", name="Студия").get_by_role("link", name=name, exact=True).click()


def _save(page: Page) -> None:
    page.get_by_role("button", name="Сохранить", exact=True).click()


def test_a_studio_is_put_in_by_hand(staff: Page) -> None:
    _go(staff, "Настройки")
    expect(staff.locator("main")).to_contain_text("переменных окружения")
    staff.fill("[name=name]", "Свет")
    staff.select_option("[name=step_minutes]", label="полчаса")
    staff.select_option("[name=holidays]", label="Россия")
    staff.fill("[name=prepay-0-percent]", "50")
    _save(staff)
    expect(staff.get_by_role("alert")).to_contain_text("сохранена")
    expect(staff.locator(".brand")).to_have_text("Свет")

    _go(staff, "Залы")
    staff.get_by_role("link", name="Новый зал").click()
    staff.fill("[name=name]", "Белый")
    staff.fill("[name=price]", "2000")
    staff.fill("[name=capacity]", "12")
    staff.fill("[name=open-all]", "9-26")
    staff.fill("[name=open-holiday]", "закрыто")
    staff.fill("[name=min_minutes-all]", "1.5")
    staff.get_by_label("Короче можно").check()
    staff.fill("[name=facts-0-name]", "Площадь")
    staff.fill("[name=facts-0-value]", "64 м²")
    staff.fill("[name=buffer_minutes]", "30")
    _save(staff)
    row = staff.locator("tr", has_text="Белый")
    expect(row).to_contain_text("09:00–02:00")
    row.get_by_role("button", name=re.compile("Выше")).click()
    names = staff.locator("tbody th")
    expect(names).to_have_text(["Минимализм", "Мрак", "Белый", "Пустота"])

    _go(staff, "Дополнения")
    staff.get_by_role("link", name="Новое дополнение").click()
    staff.fill("[name=name]", "Фон")
    staff.fill("[name=price]", "300")
    staff.select_option("[name=unit]", label="за штуку")
    staff.get_by_label("Белый").check()
    _save(staff)
    expect(staff.locator("tr", has_text="Фон")).to_contain_text("300 ₽ за штуку")

    _go(staff, "Закрыто")
    staff.get_by_role("link", name="Закрыть время").click()
    staff.get_by_label("Понедельник").check()
    staff.fill("[name=time]", "09:00")
    staff.fill("[name=time-to]", "12:00")
    staff.get_by_label("Белый").check()
    staff.fill("[name=note]", "уборка")
    _save(staff)
    expect(staff.locator("tr", has_text="уборка")).to_contain_text("пн, 09:00–12:00")
    _book_in_it(staff)


def _book_in_it(staff: Page) -> None:
    staff.get_by_role("link", name="Брони", exact=True).click()
    staff.get_by_role("link", name="Новая бронь").first.click()
    staff.select_option("[name=hall]", label="Белый")
    staff.fill("[name=date]", "2027-02-08")  # a Monday
    staff.select_option("[name=start]", label="10:00")
    staff.select_option("[name=end]", label="13:00")
    staff.fill("[name=client_name]", "Вера Первая")
    staff.fill("[name=client_phone]", "+7 912 345-67-89")
    staff.fill("[name=client_email]", "vera@example.com")
    staff.fill("[name=num_people]", "3")
    staff.get_by_role("spinbutton", name="Фон").fill("2")
    _save(staff)
    expect(staff.get_by_role("alert").first).to_contain_text("закрыт")
    staff.select_option("[name=start]", label="12:30")
    staff.select_option("[name=end]", label="14:00")
    staff.get_by_role("button", name="Посчитать").click()
    price = staff.locator("#offer")
    expect(price.locator("tfoot tr").first).to_contain_text(re.compile(r"3\s600"))
    expect(price.locator("tfoot tr").last).to_contain_text(re.compile(r"1\s800"))
    _save(staff)
    expect(staff.locator("tr", has_text="Вера Первая")).to_contain_text("Фон × 2")


def test_photos_are_ordered_by_number(staff: Page) -> None:
    _go(staff, "Залы")
    staff.get_by_role("link", name="Мрак", exact=True).click()
    pictures = [picture("PNG", (900 + 300 * number, 600 + 200 * number)) for number in range(2)]
    files: list[FilePayload] = [
        {"name": "зал.png", "mimeType": "image/png", "buffer": each} for each in pictures
    ]
    staff.set_input_files("[name=upload]", files)
    _save(staff)
    staff.get_by_role("link", name="Мрак", exact=True).click()
    shown = staff.locator("img.photo")
    before = [shown.nth(number).get_attribute("src") for number in range(3)]
    assert staff.evaluate("document.documentElement.scrollWidth <= innerWidth")
    staff.get_by_label("Номер").nth(2).fill("1")
    _save(staff)
    staff.get_by_role("link", name="Мрак", exact=True).click()
    after = [shown.nth(number).get_attribute("src") for number in range(3)]
    assert after == [before[2], before[0], before[1]]
