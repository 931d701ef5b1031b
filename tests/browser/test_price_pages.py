"""Prices, answers and the studio's file in a browser: with and without scripts, wide and on a phone."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.test_studio_pages import _go, _save, staff

__all__ = ["staff"]  # a fixture


def _show_price(page: Page) -> None:
    """Asks for the price, where no script does it while one types."""
    if page.get_by_role("button", name="Посчитать").is_visible():
        page.get_by_role("button", name="Посчитать").click()


def test_prices_are_put_in_tried_and_ordered(staff: Page) -> None:
    _go(staff, "Цены")
    staff.get_by_role("link", name="Новое правило цены").click()
    staff.fill("[name=label]", "Вечер выходных")
    staff.get_by_label("Выходные").check()
    staff.fill("[name=time]", "20:00")
    staff.fill("[name=time-to]", "24:00")
    staff.select_option("[name=effect]", label="Прибавить к каждому часу, ₽")
    staff.fill("[name=amount]", "700")
    staff.fill("[name=try-date]", "2027-02-06")  # a Saturday
    staff.select_option("[name=try-start]", label="19:00")
    staff.select_option("[name=try-end]", label="22:00")
    staff.fill("[name=try-people]", "12")
    _show_price(staff)
    preview = staff.locator("#preview")
    expect(preview.locator("tr", has_text="Вечер выходных")).to_contain_text(re.compile(r"1\s400"))
    expect(preview.locator("tfoot")).to_contain_text(re.compile(r"12\s650"))
    staff.fill("[name=amount]", "-9000")
    _show_price(staff)
    expect(preview).to_contain_text("дешевле нуля")
    staff.fill("[name=people]", "900")
    _save(staff)
    expect(staff.locator("#people-wrong")).to_contain_text("столько людей")
    staff.fill("[name=people]", "")
    staff.fill("[name=amount]", "700")
    _save(staff)
    labels = staff.locator("tbody th")
    expect(labels).to_have_text(["Промокод DEMO10", "Вечер выходных"])
    staff.get_by_role("spinbutton", name=re.compile("Вечер")).fill("1")
    staff.get_by_role("spinbutton", name=re.compile("Вечер")).press("Enter")
    expect(labels).to_have_text(["Вечер выходных", "Промокод DEMO10"])

    staff.get_by_role("link", name="Цены недели").click()
    staff.fill("[name=day]", "2027-02-01")
    staff.get_by_role("button", name="Показать").click()
    expect(staff.locator("td", has_text=re.compile(r"^4\s450"))).to_have_count(6)
    staff.get_by_role("link", name="Неделей позже").click()
    expect(staff.locator("thead")).to_contain_text("8 февр")
    frame = staff.locator(".frame")
    assert frame.evaluate("frame => getComputedStyle(frame).overflowX") == "auto"
    assert staff.evaluate("document.documentElement.scrollWidth") <= staff.viewport_size["width"]  # type: ignore[index]


def test_the_file_is_downloaded_changed_and_applied(staff: Page, tmp_path: Path) -> None:
    _go(staff, "Файл студии")
    with staff.expect_download() as download:
        staff.get_by_role("link", name="Скачать studio.toml").click()
    file = tmp_path / "studio.toml"
    download.value.save_as(file)
    text = file.read_text("utf-8")

    def check(changed: str) -> None:
        file.write_text(changed, "utf-8")
        staff.set_input_files("[name=file]", file)
        staff.get_by_role("button", name="Проверить").click()

    check(text.replace("price = 3750", 'price = "дорого"'))
    expect(staff.locator(".lines")).to_contain_text("[[hall]] 1, price")
    check(text.replace("price = 3750", "price = 3900"))
    expect(staff.locator(".lines > li")).to_have_text(
        [re.compile(r"Зал «Минимализм».*изменится\s+price: 3750 → 3900")]
    )
    staff.get_by_role("button", name="Применить", exact=True).click()
    expect(staff.get_by_role("alert")).to_contain_text("Файл применён")
    _go(staff, "Залы")
    expect(staff.locator("tr", has_text="Минимализм").locator("[name=price]")).to_have_value("3900")
