"""Extras in the admin."""

from decimal import Decimal
from typing import Any

import pytest
from flask.testing import FlaskClient

from hallchat.models import Booking, ExtraRow
from tests.admin.conftest import Rows, booking_fields, flashed, post, wrong

NEW = "/admin/extras/new/"
LIST = "/admin/extras/"


def extra_fields(**changes: Any) -> dict[str, Any]:
    empty = dict.fromkeys(("stock", "most", "includes", "further", "version"), "")
    return {"name": "Фен", "name_en": "Dryer", "price": "99.5", "unit": "person_hour"} | empty | changes


def test_an_extra_is_made_changed_and_removed(staff_client: FlaskClient, rows: Rows) -> None:
    more = {"stock": 2, "most": 1, "includes": 2, "further": 100, "halls": ["mrak", "pustota"]}
    assert flashed(post(staff_client, NEW, NEW, **extra_fields(**more))) == "Запись была создана."
    extra = rows(ExtraRow)[-1]
    assert (extra.key, extra.price, extra.unit, extra.position) == ("fen", Decimal("99.5"), "person_hour", 2)
    assert (extra.stock, extra.most, extra.includes, extra.further) == (2, 1, 2, 100)
    assert extra.halls == ["mrak", "pustota"]
    page = staff_client.get(LIST, headers={"Accept-Language": "en"}).text
    assert "₽99.5 a person and hour" in page
    assert "Mrak and Pustota" in page
    edit = f"/admin/extras/edit/?id={extra.id}"
    assert 'value="pustota" checked' in staff_client.get(edit).text
    post(staff_client, edit, edit, **extra_fields(name="Фены", version=1))
    extra = rows(ExtraRow)[-1]
    assert (extra.name, extra.key, extra.stock, extra.halls, extra.further) == ("Фены", "fen", None, [], 0)
    post(staff_client, LIST, "/admin/extras/delete/", id=extra.id)
    assert len(rows(ExtraRow)) == 2


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "гримёрка"}, "name"),
        ({"price": "-1"}, "price"),
        ({"price": ""}, "price"),
        ({"price": "1.234"}, "price"),
        ({"price": "NaN"}, "price"),
        ({"unit": "kilo"}, "unit"),
        ({"stock": 0}, "stock"),
        ({"most": "много"}, "most"),
        ({"halls": ["nowhere"]}, "halls"),
        ({"further": -5}, "further"),
    ],
    ids=str,
)
def test_a_fault_of_an_extra_is_shown_at_its_field(
    staff_client: FlaskClient, rows: Rows, changes: dict[str, Any], field: str
) -> None:
    response = post(staff_client, NEW, NEW, **extra_fields(name_en="Keep me") | changes)
    assert wrong(response, field)
    assert "Keep me" in response.text
    assert len(rows(ExtraRow)) == 2


def test_an_extra_that_a_booking_has_is_not_removed(staff_client: FlaskClient, rows: Rows) -> None:
    new = "/admin/bookings/new/"
    post(staff_client, new, new, **booking_fields() | {"extras-dressing": 1})
    reference = rows(Booking)[0].reference
    number = rows(ExtraRow)[0].id
    refused = post(staff_client, LIST, "/admin/extras/delete/", id=number)
    assert f"перестанут подходить: {reference} (заказанного дополнения" in flashed(refused)
    edit = f"/admin/extras/edit/?id={number}"
    version = rows(ExtraRow)[0].version
    only_here = extra_fields(name="Гримёрка", halls=["mrak"], version=version)
    assert reference in flashed(post(staff_client, edit, edit, **only_here))


@pytest.mark.parametrize(
    ("name", "name_en", "field", "said"),
    [
        ("гримерка", "Room", "name", "Такое уже есть: Дополнение «Гримёрка»"),
        ("Комната", "dressing ROOM", "name_en", "Такое уже есть: Дополнение «Гримёрка»"),
        ("Комната", "гримёрка", "name_en", "Такое уже есть: Дополнение «Гримёрка»"),
    ],
)
def test_a_name_that_another_extra_has_leads_to_that(
    staff_client: FlaskClient, rows: Rows, name: str, name_en: str, field: str, said: str
) -> None:
    response = post(staff_client, NEW, NEW, **extra_fields(name=name, name_en=name_en))
    assert wrong(response, field) == said
    assert len(rows(ExtraRow)) == 2
    assert "/admin/extras/edit/?id=" in response.text


def test_the_list_has_both_names_in_both_languages(staff_client: FlaskClient) -> None:
    for language in ("ru", "en"):
        page = staff_client.get(LIST, headers={"Accept-Language": language}).text
        assert "Гримёрка" in page
        assert "Dressing room" in page


def test_a_price_of_further_people_that_counts_for_nothing_is_warned_of(
    staff_client: FlaskClient, rows: Rows
) -> None:
    told = flashed(post(staff_client, NEW, NEW, **extra_fields(further="100")))
    assert "создана" in told
    assert "на скольких человек рассчитано" in told
    edit = f"/admin/extras/edit/?id={rows(ExtraRow)[-1].id}"
    told = flashed(post(staff_client, edit, edit, **extra_fields(further="100", includes="2", version=1)))
    assert told == "Запись была сохранена."
    told = flashed(post(staff_client, edit, edit, **extra_fields(further="100", version=2)))
    assert "на скольких человек рассчитано" in told
