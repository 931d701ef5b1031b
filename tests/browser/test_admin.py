"""Staff pages in a browser: their scripts, under the content security policy."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chatting import say
from tests.browser.conftest import OpenPage
from tests.browser.server import PASSWORD, Server
from tests.pictures import SVG, picture, zipped


@pytest.fixture
def staff(open_page: OpenPage, studio: Server) -> Page:
    """The admin site, logged in."""
    page = open_page("/admin/")
    _log_in(page)
    expect(page.get_by_role("link", name="Брони", exact=True)).to_be_visible()
    return page


def _log_in(page: Page) -> None:
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")


def test_delete_asks_first(staff: Page, studio: Server) -> None:
    staff.goto(f"{studio.url}/admin/bookings/new/")
    staff.fill("[name=date]", "2027-01-15")
    staff.fill("[name=client_name]", "Вера Удалимова")
    staff.fill("[name=client_phone]", "+7 912 345-67-89")
    staff.fill("[name=client_email]", "vera@example.com")
    staff.fill("[name=num_people]", "3")
    staff.get_by_role("button", name="Сохранить", exact=True).click()
    row = staff.locator("tr", has_text="Вера Удалимова")
    expect(row).to_contain_text("15 января")

    delete = row.get_by_role("button", name="Удалить")
    sure = staff.get_by_role("dialog")
    delete.click()
    expect(sure).to_contain_text("насовсем?")
    sure.get_by_role("button", name="Нет").click()
    expect(sure).to_be_hidden()
    expect(row).to_have_count(1)
    delete.press("Enter")
    staff.keyboard.press("Escape")
    expect(row).to_have_count(1)
    delete.click()
    sure.get_by_role("button", name="Да").click()
    expect(row).to_have_count(0)


def test_rows_are_selected_one_by_one_or_all(staff: Page, studio: Server) -> None:
    staff.goto(f"{studio.url}/admin/halls/")
    act = staff.locator("#actions").get_by_role("button", name="Удалить")
    expect(act).to_be_disabled()
    staff.get_by_label("Выбрать всё на странице").check()
    expect(staff.locator("[data-selected]")).to_have_text("3")
    staff.get_by_label("Выбрать: Мрак").uncheck()
    expect(staff.locator("[data-selected]")).to_have_text("2")
    expect(act).to_be_enabled()


def test_a_booking_that_owes_a_part_fits_a_laptop_and_a_phone(staff: Page, studio: Server) -> None:
    staff.goto(f"{studio.url}/admin/settings/")
    staff.fill("[name=prepay-0-percent]", "50")
    staff.locator("button.main").first.click()
    staff.goto(f"{studio.url}/admin/bookings/new/?date=2027-03-15")
    staff.fill("[name=client_name]", "Вера Доплатова")
    staff.fill("[name=client_phone]", "+7 912 345-67-89")
    staff.fill("[name=client_email]", "vera@example.com")
    staff.fill("[name=num_people]", "3")
    staff.select_option("[name=status]", "paid")
    staff.get_by_role("button", name="Сохранить", exact=True).click()
    staff.locator("tr", has_text="Доплатова").get_by_role("rowheader").get_by_role("link").click()
    staff.select_option("[name=end]", label="13:00")
    staff.get_by_role("button", name="Сохранить", exact=True).click()
    for width in (1280, 390):
        staff.set_viewport_size({"width": width, "height": 800})
        expect(staff.locator("tr", has_text="Доплатова")).to_contain_text("из них сейчас")
        assert staff.evaluate("document.documentElement.scrollWidth") <= width
    staff.goto(f"{studio.url}/admin/settings/")
    staff.fill("[name=prepay-0-percent]", "")
    staff.locator("button.main").first.click()


def test_a_deletion_of_several_says_how_many(staff: Page, studio: Server) -> None:
    staff.goto(f"{studio.url}/admin/halls/")
    staff.get_by_label("Выбрать всё на странице").check()
    staff.locator("#actions").get_by_role("button", name="Удалить").click()
    sure = staff.get_by_role("dialog")
    expect(sure).to_contain_text("Выбрано: 3.")
    sure.get_by_role("button", name="Нет").click()
    expect(staff.locator("tbody tr")).to_have_count(3)


def test_a_form_with_a_fault_far_below_leads_to_it(staff: Page, studio: Server) -> None:
    staff.set_viewport_size({"width": 390, "height": 800})
    staff.goto(f"{studio.url}/admin/settings/")
    staff.fill("[name=move_times]", "1")
    staff.locator("button.main").first.click()
    field = staff.locator("[name=move_times]")
    expect(field).not_to_be_in_viewport()
    staff.get_by_role("button", name="К первой ошибке").click()
    expect(field).to_be_in_viewport()
    expect(field).to_be_focused()
    expect(field).to_have_value("1")


def test_the_language_of_a_refused_form_changes_only_when_staff_are_sure(staff: Page, studio: Server) -> None:
    staff.goto(f"{studio.url}/admin/settings/")
    staff.fill("[name=move_times]", "1")
    staff.locator("button.main").first.click()
    staff.get_by_role("button", name="EN").click()
    sure = staff.get_by_role("dialog")
    expect(sure).to_contain_text("не сохранено и пропадёт")
    sure.get_by_role("button", name="Нет").click()
    expect(staff.locator("[name=move_times]")).to_have_value("1")
    staff.get_by_role("button", name="EN").click()
    sure.get_by_role("button", name="Да").click()
    expect(staff.get_by_role("heading", name="Settings")).to_be_visible()
    staff.get_by_role("button", name="RU").click()


def test_without_scripts_lists_are_filtered_and_nothing_is_deleted(
    open_page: OpenPage, studio: Server
) -> None:
    page = open_page("/admin/bookings/", javascript=False)
    _log_in(page)
    page.get_by_role("link", name="Эта неделя").click()
    page.get_by_text("Зал, статус, даты").click()
    page.get_by_label("Зал", exact=True).select_option(label="Мрак")
    page.get_by_role("button", name="Показать").click()
    assert "show=week" in page.url
    assert "hall=2" in page.url
    page.goto(f"{studio.url}/admin/halls/")
    expect(page.get_by_role("button", name="Удалить")).to_have_count(0)


def test_a_chosen_date_is_said_in_words(staff: Page, studio: Server) -> None:
    staff.goto(f"{studio.url}/admin/bookings/new/")
    staff.fill("[name=date]", "2027-01-15")
    expect(staff.locator("[data-words=date]")).to_contain_text("15 января")


def test_no_page_is_cut_off_on_a_phone(staff: Page, studio: Server) -> None:
    staff.set_viewport_size({"width": 390, "height": 800})
    described = ("halls/", "halls/new/", "extras/", "extras/new/", "closures/new/", "settings/")
    more = ("prices/new/", "prices/week/", "answers/new/", "studio-file/")
    for path in ("", "bookings/", "bookings/new/", *described, *more, "conversations/"):
        staff.goto(f"{studio.url}/admin/{path}")
        assert staff.evaluate("document.documentElement.scrollWidth") <= 390, path


@pytest.mark.parametrize("language", ["ru-RU", "en-US"])
def test_lists_fit_a_laptop(open_page: OpenPage, studio: Server, language: str) -> None:
    """Bookings with two extras of a long name, halls with hours of their own on some days."""
    page = open_page("/admin/", language=language)
    _log_in(page)
    page.goto(f"{studio.url}/admin/halls/edit/?id=2")
    page.fill("[name=open-fri]", "09:00-26:00")
    page.fill("[name=open-sat]", "11:00-19:00")
    page.locator("button.main").first.click()
    page.goto(f"{studio.url}/admin/bookings/new/")
    day = "2027-02-05" if language == "ru-RU" else "2027-02-12"
    page.select_option("[name=hall]", "2")
    page.fill("[name=date]", day)
    page.select_option("[name=start]", label="22:00")
    page.select_option("[name=end]", value=str(26 * 60))
    page.fill("[name=client_name]", "Константин Александров")
    page.fill("[name=client_phone]", "+7 912 345-67-89")
    page.fill("[name=client_email]", "vera@example.com")
    page.fill("[name=num_people]", "12")
    for name in ("dressing", "smoke"):
        page.fill(f"[name=extras-{name}]", "1")
    page.locator("button.main").first.click()
    expect(page.locator("tr", has_text="Константин Александров").first).to_be_visible()
    for path in ("bookings/", "halls/", "prices/", "extras/"):
        page.goto(f"{studio.url}/admin/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280, path


def fill_booking(page: Page, day: str, first: str, last: str, name: str) -> None:
    page.fill("[name=date]", day)
    page.select_option("[name=start]", label=first)
    page.select_option("[name=end]", label=last)
    page.fill("[name=client_name]", name)
    page.fill("[name=client_phone]", "+7 912 345-67-89")
    page.fill("[name=client_email]", "vera@example.com")
    page.fill("[name=num_people]", "3")
    page.get_by_role("button", name="Сохранить", exact=True).click()


def test_editing_a_booking_into_a_conflict(staff: Page, studio: Server) -> None:
    """It is told what is wrong and what is free instead; what was typed stays."""
    for first, last, name in (("12:00", "14:00", "Вера Первая"), ("15:00", "17:00", "Вера Вторая")):
        staff.goto(f"{studio.url}/admin/bookings/new/")
        fill_booking(staff, "2027-02-15", first, last, name)
    second = staff.locator("tr", has_text="Вера Вторая")
    second.get_by_role("link").first.click()
    fill_booking(staff, "2027-02-15", "13:00", "15:00", "Вера Вторая-Новая")
    expect(staff.get_by_role("alert").first).to_contain_text("уже есть другая бронь")
    expect(staff.get_by_role("alert").first).to_contain_text("свободно")
    expect(staff.locator("[name=client_name]")).to_have_value("Вера Вторая-Новая")
    expect(staff.locator("[name=start]")).to_have_value("780")
    staff.select_option("[name=start]", label="14:00")
    staff.select_option("[name=end]", label="16:00")
    staff.get_by_role("button", name="Сохранить", exact=True).click()
    expect(staff.locator("tr", has_text="Вера Вторая-Новая")).to_contain_text("14:00–16:00")


def test_hostile_uploads_are_refused_and_a_photo_is_taken(
    staff: Page, studio: Server, tmp_path: Path, console_errors: list[str]
) -> None:
    staff.goto(f"{studio.url}/admin/halls/edit/?id=3")
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    for name, content, said in (
        ("photo.svg", SVG, "JPEG"),
        ("photo.jpg", zipped(), "JPEG"),
        ("photo.jpg", SVG, "JPEG"),
        ("huge.jpg", None, "10 МБ"),
    ):
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        staff.fill("[name=description]", "Новое описание")
        staff.set_input_files("[name=upload]", path)
        staff.get_by_role("button", name="Сохранить", exact=True).click()
        expect(staff.locator("main")).to_contain_text(said)
        expect(staff.locator("[name=description]")).to_have_value("Новое описание")
    staff.set_input_files(
        "[name=upload]", {"name": "зал.png", "mimeType": "text/plain", "buffer": picture("PNG")}
    )
    staff.get_by_role("button", name="Сохранить", exact=True).click()
    staff.goto(f"{studio.url}/admin/halls/edit/?id=3")
    expect(staff.locator("img.photo")).to_have_count(2)
    staff.fill("[name=photos-0-place]", "2")
    staff.fill("[name=photos-1-place]", "1")
    staff.fill("[name=photos-1-alt]", "Стена с окном")
    staff.get_by_role("button", name="Сохранить", exact=True).click()
    staff.goto(studio.url)
    photo = staff.locator(".hall img").nth(2)
    expect(photo).to_be_visible()
    assert photo.evaluate("async image => { await image.decode(); return image.naturalWidth }") == 900
    console_errors.clear()  # refusals are answered with 4xx


def test_a_message_with_hours_stays_in_its_column_on_a_phone(
    staff: Page, open_page: OpenPage, studio: Server
) -> None:
    say(open_page(), "Что свободно в Мраке завтра с 12 до 13, с 14 до 15?")
    staff.set_viewport_size({"width": 390, "height": 800})
    staff.goto(f"{studio.url}/admin/conversations/")
    cell = staff.locator("td.col-last_message", has=staff.locator(".nowrap")).first
    expect(cell).to_be_visible()
    lines = cell.evaluate(
        """cell => {
            const text = document.createRange();
            text.selectNodeContents(cell);
            return [...text.getClientRects()].map(line => line.left - cell.getBoundingClientRect().left);
        }"""
    )
    assert min(lines) > 60, "beside its label"
