"""What only a browser can show of the staff's pages: scripts that the policy lets run, and those it must."""

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.server import PASSWORD, Server


@pytest.fixture
def staff(open_page: OpenPage, studio: Server) -> Page:
    """Logged in."""
    page = open_page("/admin/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    expect(page.get_by_role("link", name="Брони", exact=True)).to_be_visible()
    return page


def test_delete_asks_first(staff: Page, studio: Server) -> None:
    staff.goto(f"{studio.url}/admin/bookings/new/")
    staff.fill("[name=date]", "2027-01-15")
    staff.fill("[name=client_name]", "Вера Удалимова")
    staff.fill("[name=client_phone]", "+7 912 345-67-89")
    staff.fill("[name=client_email]", "vera@example.com")
    staff.fill("[name=people]", "3")
    staff.get_by_role("button", name="Сохранить", exact=True).click()
    row = staff.locator("tr", has_text="Вера Удалимова")
    expect(row).to_contain_text("15 января")

    asked: list[str] = []

    def answer(accept: bool) -> None:
        def decide(dialog: Dialog) -> None:
            asked.append(dialog.message)
            dialog.accept() if accept else dialog.dismiss()

        staff.once("dialog", decide)
        row.locator("button[title], a[title]").last.click()

    answer(accept=False)
    staff.goto(f"{studio.url}/admin/bookings/")
    expect(row).to_have_count(1)
    answer(accept=True)
    expect(row).to_have_count(0)
    assert len(asked) == 2


def test_no_page_is_cut_off_on_a_phone(staff: Page, studio: Server) -> None:
    staff.set_viewport_size({"width": 390, "height": 800})
    for path in ("", "bookings/", "bookings/new/", "halls/", "halls/new/", "conversations/"):
        staff.goto(f"{studio.url}/admin/{path}")
        assert staff.evaluate("document.documentElement.scrollWidth") <= 390, path
