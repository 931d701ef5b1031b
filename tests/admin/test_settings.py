"""The studio's own settings in the admin: the environment's until staff save them."""

import re
from typing import Any

import pytest
from flask.testing import FlaskClient

from hallchat.models import Hall, StudioRow
from tests.admin.conftest import Book, Rows, flashed, post, wrong

_FIRST_ROW = ("prepay-0-low", "prepay-0-high", "prepay-0-percent")
PAGE = "/admin/settings/"
BACK = "/admin/settings/environment/"


def settings_fields(**changes: Any) -> dict[str, Any]:
    usual = {
        "name": "Свет",
        "timezone": "Asia/Yekaterinburg",
        "step_minutes": 60,
        "horizon_days": 180,
        "lead_minutes": 0,
        "holidays": "RU",
        "hold_hours": 5,
        "version": "",
    }
    return usual | changes


def test_the_environment_counts_until_staff_save(staff_client: FlaskClient, rows: Rows) -> None:
    page = staff_client.get(PAGE).text
    assert "из переменных окружения, с которыми" in page
    assert 'value="Hallchat"' in page
    assert 'value="72"' in page
    assert BACK not in page
    terms = {
        "prepay-0-high": "3",
        "prepay-0-percent": "100",
        "prepay-1-percent": "50",
        "refund-0-hours": "120",
        "refund-0-percent": "100",
        "refund-4-hours": "48",
        "refund-4-percent": "50",
        "move_hours": "48",
        "extra_holidays": "31.12.2026\r\n\r\n2027-01-09",
        "about_en": "A studio",
    }
    assert flashed(post(staff_client, PAGE, PAGE, **settings_fields(**terms))) == "Запись была сохранена."
    saved = rows(StudioRow)[0]
    assert saved.payment == {
        "hold_hours": 5,
        "prepay": [{"length": "..3", "percent": 100}, {"percent": 50}],
        "refund": [{"hours": 120, "percent": 100}, {"hours": 48, "percent": 50}],
        "move": {"hours": 48},
    }
    assert (saved.name, saved.extra_holidays) == ("Свет", ["2026-12-31", "2027-01-09"])
    page = staff_client.get(PAGE).text
    assert "из переменных окружения, с которыми" not in page
    assert ">Свет</a>" in page
    for value in ('value="120"', 'value="48"', "31.12.2026", "A studio"):
        assert value in page
    assert "Снова действуют" in flashed(post(staff_client, PAGE, BACK))
    assert rows(StudioRow) == []
    assert 'value="Hallchat"' in staff_client.get(PAGE).text


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": ""}, "name"),
        ({"timezone": "Mars/Base"}, "timezone"),
        ({"timezone": "../../etc/passwd"}, "timezone"),
        ({"step_minutes": 45}, "step_minutes"),
        ({"horizon_days": 0}, "horizon_days"),
        ({"lead_minutes": -1}, "lead_minutes"),
        ({"holidays": "XX"}, "holidays"),
        ({"extra_holidays": "31.12.2026\nканун"}, "extra_holidays"),
        ({"hold_hours": "0"}, "hold_hours"),
        ({"prepay-0-high": "3"}, "prepay-0-percent"),
        ({"prepay-0-percent": "101"}, "prepay-0-percent"),
        ({"refund-0-percent": "50"}, "refund-0-hours"),
        ({"refund-0-hours": "0"}, "refund-0-percent"),
        ({"move_hours": "-1"}, "move_hours"),
        ({"move_times": "1"}, "move_times"),
        (
            {
                "prepay-1-low": "5",
                "prepay-1-high": "3",
                "prepay-1-percent": "50",
                **dict.fromkeys(_FIRST_ROW, ""),
            },
            "prepay-1-low",
        ),
    ],
    ids=str,
)
def test_a_fault_of_the_settings_is_shown_at_its_field(
    staff_client: FlaskClient, rows: Rows, changes: dict[str, Any], field: str
) -> None:
    response = post(staff_client, PAGE, PAGE, **settings_fields(about="Мой текст") | changes)
    assert wrong(response, field)
    assert "отмеченное ниже" in flashed(response)
    assert "Мой текст" in response.text
    assert rows(StudioRow) == []


def test_an_impossible_band_is_a_fault(staff_client: FlaskClient, rows: Rows) -> None:
    band = {"prepay-0-low": "5", "prepay-0-high": "3", "prepay-0-percent": "50"}
    response = post(staff_client, PAGE, PAGE, **settings_fields(**band))
    assert "Первое число больше второго" in response.text
    assert rows(StudioRow) == []


def test_the_timezone_stays_while_bookings_live(staff_client: FlaskClient, rows: Rows, book: Book) -> None:
    booking = book()
    response = post(staff_client, PAGE, PAGE, **settings_fields(timezone="Europe/Moscow"))
    assert f"перестанут подходить: {booking.reference} (часы сместятся" in flashed(response)
    assert rows(StudioRow) == []


def test_a_step_that_a_hall_does_not_fit_is_refused(staff_client: FlaskClient, rows: Rows) -> None:
    post(staff_client, PAGE, PAGE, **settings_fields(step_minutes=30))
    hall = rows(Hall)[1]
    edit = f"/admin/halls/edit/?id={hall.id}"
    fields = {"name": "Мрак", "name_en": "Mrak", "price": 1, "capacity": 20, "open-all": "10:30-19:00"}
    post(staff_client, edit, edit, **fields, version=hall.version)
    assert rows(Hall)[1].open == {"all": "10:30-19:00"}
    response = post(staff_client, PAGE, PAGE, **settings_fields(step_minutes=60, version=1))
    assert "Зал «Мрак». Время брони в студии кратно 60 минутам" in flashed(response)
    assert rows(StudioRow)[0].step_minutes == 30


def test_two_members_of_staff_do_not_overwrite_each_other(staff_client: FlaskClient, rows: Rows) -> None:
    post(staff_client, PAGE, PAGE, **settings_fields(phone="+7 1"))
    late = post(staff_client, PAGE, PAGE, **settings_fields(phone="+7 2"))
    assert "изменил кто-то ещё" in flashed(late)
    assert wrong(late, "phone") == "Сейчас сохранено: +7 1"
    assert 'value="+7 2"' in late.text
    assert rows(StudioRow)[0].phone == "+7 1"


@pytest.mark.parametrize(
    ("contacts", "words"),
    [
        ({"phone": "abc"}, "в «abc» нет телефонного номера"),
        ({"phone": "12"}, "в «12» нет телефонного номера"),
        ({"email": "anna@"}, "«anna@» — не адрес почты"),
        ({"phone": "8 (343) 200-00-00 и +7 912 345-67-89", "email": "a@example.com"}, ""),
        ({"phone": "200-00-00"}, ""),
        ({}, ""),
    ],
    ids=str,
)
def test_contacts_that_are_none_are_saved_with_a_warning(
    staff_client: FlaskClient, rows: Rows, contacts: dict[str, str], words: str
) -> None:
    told = flashed(post(staff_client, PAGE, PAGE, **settings_fields(**contacts))).replace("\u00a0", " ")
    assert words in told
    assert ("Сохранено, но" in told) == bool(words)
    assert rows(StudioRow)[0].phone == contacts.get("phone", "")


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([(168, 100), (72, 50), (24, 80)], "уже за 72 ч до начала возвращается только 50%"),
        ([(24, 80), (168, 50)], "уже за 168 ч до начала возвращается только 50%"),
        ([(48, 0), (12.5, 10)], "уже за 48 ч до начала возвращается только 0%"),
        ([(168, 100), (72, 100), (0, 50)], ""),
        ([(72, 50), (168, 100)], ""),
    ],
)
def test_who_cancels_later_and_gets_more_back_is_warned_of(
    staff_client: FlaskClient, rows: Rows, steps: list[tuple[float, int]], words: str
) -> None:
    fields = {f"refund-{place}-hours": str(hours) for place, (hours, _) in enumerate(steps)}
    fields |= {f"refund-{place}-percent": str(percent) for place, (_, percent) in enumerate(steps)}
    told = flashed(post(staff_client, PAGE, PAGE, **settings_fields(**fields)))
    assert rows(StudioRow)
    assert words in told
    assert ("получит больше" in told) == bool(words)


def test_a_number_of_moves_keeps_what_was_typed_when_it_is_refused(staff_client: FlaskClient) -> None:
    response = post(staff_client, PAGE, PAGE, **settings_fields(move_times="3"))
    assert "за сколько часов" in wrong(response, "move_times")
    assert re.search(r'name="move_times"[^>]*value="3"', response.text)
    allowed = settings_fields(move_times="3", move_hours="0")
    assert "сохранена" in flashed(post(staff_client, PAGE, PAGE, **allowed))


@pytest.mark.parametrize(
    ("changes", "field", "russian", "english"),
    [
        ({"prepay-0-percent": "150"}, "prepay-0-percent", "от 0 до 100.", "from 0 to 100."),
        ({"hold_hours": "0"}, "hold_hours", "от 0,5 до 8 760.", "from 0.5 to 8,760."),
        ({"prepay-0-percent": "x"}, "prepay-0-percent", "десятичное", "decimal"),
    ],
    ids=str,
)
def test_a_number_that_is_refused_is_so_in_the_readers_language(
    staff_client: FlaskClient, changes: dict[str, Any], field: str, russian: str, english: str
) -> None:
    assert russian in wrong(post(staff_client, PAGE, PAGE, **settings_fields(**changes)), field).replace(
        "\u00a0", " "
    )
    staff_client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    assert english in wrong(post(staff_client, PAGE, PAGE, **settings_fields(**changes)), field)


def test_the_page_says_of_what_the_percentages_of_refunds_are(staff_client: FlaskClient) -> None:
    page = staff_client.get(PAGE).text.replace("\u00a0", " ")
    assert "от всей стоимости брони, но вернётся не больше, чем клиент заплатил" in page
