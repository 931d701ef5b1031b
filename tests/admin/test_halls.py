"""Halls in the admin."""

import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError

from hallchat.booking import description_edits, halls
from hallchat.booking.hall_views import facts_view
from hallchat.models import BookingStatus, ExtraRow, Hall, PriceRuleRow
from tests.admin.conftest import Book, Rows, flashed, hall_fields, post, wrong
from tests.conftest import Database

NEW = "/admin/halls/new/"
LIST = "/admin/halls/"
INLINE = "/admin/halls/ajax/update/"
MOVE = "/admin/halls/move/"
EDIT = "/admin/halls/edit/?id=1"


def first(rows: Rows, **changes: Any) -> dict[str, Any]:
    """The form of Минимализм without its facts, with changes."""
    own = {"name": "Минимализм", "name_en": "Minimalism", "capacity": 30, "version": rows(Hall)[0].version}
    return hall_fields(**own | changes)


def test_a_hall_is_made_and_changed(staff_client: FlaskClient, rows: Rows) -> None:
    assert flashed(post(staff_client, NEW, NEW, **hall_fields(rules="Тихо."))) == "Запись была создана."
    hall = rows(Hall)[-1]
    assert (hall.open, hall.active, hall.rules_version) == ({"all": "09:00-24:00"}, True, 1)
    assert (hall.key, hall.position) == ("loft", 3)
    to = f"/admin/halls/edit/?id={hall.id}"
    changes = hall_fields(rules="Очень тихо.", name="Чердак", version=hall.version, rules_version=7, key="x")
    assert flashed(post(staff_client, to, to, **changes)) == "Запись была сохранена."
    hall = rows(Hall)[-1]
    assert (hall.rules, hall.rules_version, hall.name, hall.key) == ("Очень тихо.", 2, "Чердак", "loft")


def test_all_of_a_hall_is_saved_and_shown_again(staff_client: FlaskClient, rows: Rows) -> None:
    values = {
        "open-all": "9–22",
        "open-fri": "09:00 - 26:00",
        "open-holiday": "Закрыто",
        "open-mon": "closed",
        "min_minutes-all": "1",
        "min_minutes-weekend": "1.5",
        "short_fills_gap": "y",
        "buffer_minutes": "30",
        "facts-0-name": "Площадь",
        "facts-0-value": "64 м²",
        "facts-0-name_en": "Area",
        "facts-0-value_en": "64 m²",
        "facts-1-name": "Потолок",
        "facts-1-value": "4 м",
        "facts-2-name": "Окна",
        "facts-2-value": "три",
        "facts-2-name_en": "Windows",
        "facts-2-value_en": "three",
        "facts-3-name": "",
    }
    post(staff_client, NEW, NEW, **hall_fields() | values)
    hall = rows(Hall)[-1]
    assert hall.open == {"all": "09:00-22:00", "fri": "09:00-26:00", "holiday": "", "mon": ""}
    assert hall.min_minutes == {"all": 60, "weekend": 90}
    assert (hall.short_fills_gap, hall.buffer_minutes) == (True, 30)
    assert hall.facts == {"area": "64 м²", "ceiling": "4 м", "Окна": "три"}
    assert hall.facts_en == {"area": "64 m²", "ceiling": "", "Windows": "three"}
    assert facts_view(hall, "en") == {"area": "64 m²", "ceiling": "4 м", "Windows": "three"}
    assert facts_view(hall, "ru") == hall.facts
    shown = staff_client.get(f"/admin/halls/edit/?id={hall.id}").text
    texts = [
        'value="09:00-26:00"',
        'value="закрыто"',
        'value="1.5"',
        'value="64 m²"',
        'value="Потолок"',
        'value="Area"',
    ]
    assert [text for text in texts if text not in shown] == []
    assert "loft" not in shown


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"name": "минимализм"}, "name", "Такое уже есть: Зал «Минимализм»"),
        ({"name_en": "MRAK"}, "name_en", "Такое уже есть: Зал «Мрак»"),
        ({"open-all": "12:00-12:00"}, "open-all", "Конец не позже начала"),
        ({"open-all": "9 утра"}, "open-all", "например 09:00-23:00"),
        ({"open-sat": "выходной"}, "open-sat", "если зал закрыт — «закрыто»".replace(" —", "\u00a0—")),
        ({"open-all": "09:15-21:00"}, "open-all", "на целый час или половину"),
        ({"open-sat": "09:30-21:00"}, "open-sat", "кратно 60 минутам"),
        ({"open-all": ""}, "open-all", "хотя бы для каждого дня"),
        ({"open-all": "9" * 50}, "open-all", "40"),
        ({"min_minutes-fri": "0.7"}, "min_minutes-fri", "половину часа"),
        ({"min_minutes-fri": "25"}, "min_minutes-fri", "24"),
        ({"buffer_minutes": "20"}, "buffer_minutes", "половину часа"),
        ({"facts-0-value": "64"}, "facts-0-name", "Заполните"),
        ({"facts-0-name": "Площадь"}, "facts-0-value", "Заполните"),
        ({"facts-0-name_en": "Windows"}, "facts-0-value_en", "Заполните"),
        ({"price": "-1"}, "price", "0"),
        ({"price": "9" * 30}, "price", "от 0 до 10\u00a0000\u00a0000"),
        ({"capacity": "-1"}, "capacity", "1"),
        ({"name": "x" * 81}, "name", "80"),
        ({"name": ""}, "name", "Обязательное"),
    ],
    ids=str,
)
def test_a_fault_of_a_hall_is_shown_at_its_field(
    staff_client: FlaskClient, rows: Rows, changes: dict[str, str], field: str, words: str
) -> None:
    response = post(staff_client, NEW, NEW, **hall_fields(description="Мой текст") | changes)
    assert words in wrong(response, field)
    assert "отмеченное ниже" in flashed(response)
    assert "Мой текст" in response.text
    assert len(rows(Hall)) == 3


def test_a_fact_is_named_once(staff_client: FlaskClient, rows: Rows) -> None:
    facts = {"facts-0-name": "Площадь", "facts-0-value": "1", "facts-7-name": "площадь", "facts-7-value": "2"}
    response = post(staff_client, NEW, NEW, **hall_fields() | facts)
    assert "уже есть" in wrong(response, "facts-1-name")


def test_strange_rows_break_nothing(staff_client: FlaskClient, rows: Rows) -> None:
    strange = {f"facts-{number}-name": "x" for number in ("²", "9" * 5000, "-1", "")}
    strange |= {"photos-0-name": "f" * 32, "photos-0-place": "1"}
    assert flashed(post(staff_client, NEW, NEW, **hall_fields() | strange)) == "Запись была создана."
    assert (rows(Hall)[-1].facts, rows(Hall)[-1].photos) == ({}, [])


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"open-all": "10:00-22:00"}, "вне часов работы"),
        ({"open-all": "10:00-23:00", "open-thu": "закрыто"}, "вне часов работы"),
        ({"open-all": "10:00-23:00", "capacity": 4}, "не хватит мест"),
    ],
    ids=str,
)
def test_what_would_break_a_booking_is_refused(
    staff_client: FlaskClient, rows: Rows, book: Book, changes: dict[str, Any], reason: str
) -> None:
    booking = book(start=21, end=23)
    response = post(staff_client, EDIT, EDIT, **first(rows) | changes)
    assert f"перестанут подходить: {booking.reference} (" in flashed(response)
    assert reason in flashed(response)
    assert f'<a href="/admin/bookings/?search={booking.reference}">{booking.reference}</a>' in response.text
    assert (rows(Hall)[0].open, rows(Hall)[0].capacity) == ({"all": "10:00-23:00"}, 30)


def test_a_hall_that_a_rule_names_is_not_deleted(
    staff_client: FlaskClient, rows: Rows, database: Database
) -> None:
    with database.sessions.begin() as session:
        session.add(PriceRuleRow(position=0, label="Вечер", halls=["mrak"], per_hour=100))
    response = post(staff_client, LIST, "/admin/halls/delete/", id=2)
    named = "Правило цены «Вечер», Дополнение «Дым-машина»"
    assert f"Зал «Мрак» не удалён: он отмечен здесь: {named}. Сначала снимите" in flashed(response)
    assert len(rows(Hall)) == 3


def test_halls_that_an_extra_names_are_refused_one_by_one(
    staff_client: FlaskClient, rows: Rows, database: Database
) -> None:
    with database.sessions.begin() as session:
        smoke = session.scalars(select(ExtraRow).where(ExtraRow.key == "smoke")).one()
        smoke.halls, smoke.name_en = ["minimalism", "mrak"], "Smoke machine"
    staff_client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    response = post(staff_client, LIST, "/admin/halls/action/", action="delete", rowid=[1, 2])
    for hall in ("Minimalism", "Mrak"):
        told = f"“{hall}” was not deleted, because it is ticked here: Extra “Smoke machine”. First take"
        assert flashed(response).count(told) == 1
    assert "no longer there" not in flashed(response)
    assert len(rows(Hall)) == 3


def test_the_list_has_the_hours_as_clients_read_them(staff_client: FlaskClient) -> None:
    post(staff_client, NEW, NEW, **hall_fields() | {"open-all": "09:00-21:00", "open-fri": "09:00-26:00"})
    english = staff_client.get(LIST, headers={"Accept-Language": "en"}).text.replace("\u00a0", " ")
    english = re.sub(r'<span class="nowrap">([^<]+)</span>', r"\1", english)
    assert "Mon–Thu, Sat, Sun 09:00–21:00; Fri 09:00–02:00" in english
    assert "up to" not in english
    russian = staff_client.get(LIST).text.replace("\u00a0", " ")
    assert "бывает" not in russian
    assert "пт 09:00–02:00" in re.sub(r'<span class="nowrap">([^<]+)</span>', r"\1", russian)


def test_halls_are_put_in_order(staff_client: FlaskClient, rows: Rows) -> None:
    def names() -> list[str]:
        return [hall.name for hall in sorted(rows(Hall), key=lambda hall: hall.position)]

    post(staff_client, LIST, MOVE, id=3, place=1)
    assert names() == ["Минимализм", "Пустота", "Мрак"]
    post(staff_client, LIST, MOVE, id=2, number=1)
    assert names() == ["Мрак", "Минимализм", "Пустота"]
    page = staff_client.get(LIST).text
    assert page.index(">Мрак</a>") < page.index(">Минимализм</a>") < page.index(">Пустота</a>")
    for wrong_place in (
        {"place": -5},
        {"place": "9" * 30},
        {"place": "x"},
        {"number": ""},
        {"id": "x", "place": 0},
    ):
        post(staff_client, LIST, MOVE, **{"id": 2, **wrong_place})
    assert sorted(names()) == sorted(["Мрак", "Минимализм", "Пустота"])


def test_a_hall_with_bookings_is_closed_not_deleted(
    staff_client: FlaskClient, rows: Rows, book: Book
) -> None:
    first, last = book(), book(start=15, end=16, status=BookingStatus.CANCELLED)
    post(staff_client, NEW, NEW, **hall_fields())
    response = post(staff_client, LIST, "/admin/halls/delete/", id=1)
    named = f"есть брони, поэтому удалить его нельзя: {last.reference} и {first.reference}."
    assert f"У зала «Минимализм» {named}" in flashed(response)
    response = post(staff_client, LIST, "/admin/halls/action/", action="delete", rowid=[1, 4])
    assert "Минимализм: У зала «Минимализм» есть брони" in flashed(response)
    assert "Удалена 1 запись." in flashed(response)
    assert [hall.id for hall in rows(Hall)] == [1, 2, 3]
    response = post(staff_client, LIST, INLINE, list_form_pk=1, version=rows(Hall)[0].version, active="")
    assert flashed(response) == "Запись была сохранена."
    assert rows(Hall)[0].active is False


def test_refusals_call_a_hall_as_the_reader_does(staff_client: FlaskClient, book: Book) -> None:
    book()
    staff_client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    response = post(staff_client, LIST, "/admin/halls/delete/", id=1)
    assert "Minimalism has bookings" in flashed(response)
    response = post(staff_client, NEW, NEW, **hall_fields(name="Мрак", name_en=""))
    assert wrong(response, "name") == "There is one already: Hall Mrak"
    assert '<a href="/admin/halls/edit/?id=2">Hall Mrak</a>' in response.text


def test_changes_in_the_list_go_by_the_rules(staff_client: FlaskClient, rows: Rows) -> None:
    response = post(
        staff_client, LIST, INLINE, list_form_pk=1, version=2, price=4000, url="/admin/halls/?sort=0"
    )
    assert response.request.path == LIST
    hall = rows(Hall)[0]
    assert (hall.price, hall.active, hall.version) == (4000, True, 3)
    late = post(staff_client, LIST, INLINE, list_form_pk=1, version=2, price=5000)
    assert "изменил кто-то ещё" in flashed(late)
    for refused in ({"price": -1}, {"price": "x"}, {"name": "x"}, {"version": ""}, {"list_form_pk": 99}):
        post(staff_client, LIST, INLINE, **{"list_form_pk": 1, "version": 3, "price": "-1", **refused})
    assert (rows(Hall)[0].price, rows(Hall)[0].name) == (4000, "Минимализм")


def test_an_edit_conflict_shows_what_is_saved(staff_client: FlaskClient, rows: Rows) -> None:
    values = {"open-all": "10:00-23:00", "facts-0-name": "Площадь", "facts-0-value": "64"}
    seen = first(rows)
    post(staff_client, EDIT, EDIT, **seen | values)
    late = values | {"open-all": "10:00-21:00", "facts-0-value": "70", "price": "7"}
    response = post(staff_client, EDIT, EDIT, **seen | late)
    assert "изменил кто-то ещё" in flashed(response)
    assert wrong(response, "open-all") == "Сейчас сохранено: 10:00-23:00"
    assert wrong(response, "facts-0-value") == "Сейчас сохранено: 64"
    assert wrong(response, "price") == "Сейчас сохранено: 1000"
    assert 'value="70"' in response.text


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (IntegrityError("INSERT INTO secret", {}, Exception("Key (phone)=(+7912)")), "эти данные только что"),
        (
            OperationalError("INSERT INTO secret", {}, Exception("Key (phone)=(+7912)")),
            "Не удалось сохранить",
        ),
        (StaleDataError("UPDATE statement on secret"), "изменил кто-то ещё"),
    ],
)
def test_database_errors_are_never_shown(
    staff_client: FlaskClient,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    words: str,
) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise error

    for module, name in ((description_edits, "put_entry"), (halls, "change_hall"), (halls, "delete_hall")):
        monkeypatch.setattr(module, name, fail)
    answers = [
        post(staff_client, NEW, NEW, **hall_fields()),
        post(staff_client, EDIT, EDIT, **hall_fields(version=1)),
        post(staff_client, LIST, INLINE, list_form_pk=1, version=1, price=1),
        post(staff_client, LIST, "/admin/halls/delete/", id=1),
        post(staff_client, LIST, "/admin/halls/action/", action="delete", rowid=[1]),
    ]
    for answer in answers:
        assert answer.status_code == 200
        assert words in flashed(answer)
        assert not any(secret in answer.text for secret in ("INSERT", "secret", "+7912"))
    assert "+7912" not in caplog.text


def test_halls_are_called_as_the_reader_speaks(staff_client: FlaskClient) -> None:
    english = {"Accept-Language": "en"}
    assert ">Mrak</a>" in staff_client.get("/admin/halls/", headers=english).text
    assert "Hall Mrak" in staff_client.get("/admin/halls/edit/?id=2", headers=english).text
    assert ">Мрак</a>" in staff_client.get("/admin/halls/").text


@pytest.mark.parametrize(("name", "warned"), [("Завтра", True), ("Да", True), ("Белый", False)])
def test_a_hall_that_is_named_like_a_word_is_warned_of(
    staff_client: FlaskClient, rows: Rows, name: str, warned: bool
) -> None:
    told = flashed(post(staff_client, NEW, NEW, **hall_fields(name=name, name_en="")))
    assert (f"«{name}» — слово, которым клиенты" in told.replace("\u00a0", " ")) == warned
    hall = rows(Hall)[-1]
    assert hall.name == name
    edit = f"/admin/halls/edit/?id={hall.id}"
    again = flashed(post(staff_client, edit, edit, **hall_fields(name=name, version=hall.version)))
    assert again == "Запись была сохранена.", "only a new name is warned of"
    renamed = hall_fields(name="Вечер", version=hall.version + 1)
    assert "«Вечер»" in flashed(post(staff_client, edit, edit, **renamed))
