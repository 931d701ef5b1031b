"""Halls in the admin."""

import pytest
from flask.testing import FlaskClient
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError

from hallchat.booking import halls
from hallchat.models import Hall
from tests.admin.conftest import Book, Rows, flashed, hall_fields, post

NEW = "/admin/halls/new/"
LIST = "/admin/halls/"
INLINE = "/admin/halls/ajax/update/"
EDIT = "/admin/halls/edit/?id=1"


def test_a_hall_is_made_and_changed(staff_client: FlaskClient, rows: Rows) -> None:
    assert flashed(post(staff_client, NEW, NEW, **hall_fields(rules="Тихо."))) == "Запись была создана."
    hall = rows(Hall)[-1]
    assert (hall.opens, hall.closes, hall.active, hall.rules_version) == (9, 24, True, 1)
    to = f"/admin/halls/edit/?id={hall.id}"
    changes = hall_fields(rules="Очень тихо.", version=hall.version, rules_version=7)
    assert flashed(post(staff_client, to, to, **changes)) == "Запись была сохранена."
    hall = rows(Hall)[-1]
    assert (hall.rules, hall.rules_version) == ("Очень тихо.", 2)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": "минимализм"}, "Зал с названием «минимализм»"),
        ({"opens": 12, "closes": 12}, "Зал должен открываться раньше, чем закрывается."),
        ({"price": 0}, "отмеченное ниже"),
        ({"price": "9" * 30}, "отмеченное ниже"),
        ({"capacity": -1}, "отмеченное ниже"),
        ({"name": "x" * 81}, "отмеченное ниже"),
        ({"name": ""}, "отмеченное ниже"),
        ({"closes": 25}, "отмеченное ниже"),
    ],
)
def test_invalid_values_of_a_hall_are_refused(
    staff_client: FlaskClient, rows: Rows, changes: dict[str, object], words: str
) -> None:
    response = post(staff_client, NEW, NEW, **hall_fields(description="Мой текст", **changes))
    assert words in flashed(response)
    assert "Мой текст" in response.text
    assert len(rows(Hall)) == 3


def test_opening_hours_cannot_exclude_a_booking(staff_client: FlaskClient, rows: Rows, book: Book) -> None:
    booking = book(start=21, end=23)
    fields = hall_fields(name="Минимализм", name_en="Minimalism", opens=10, closes=22, version=1)
    response = post(staff_client, EDIT, EDIT, **fields)
    assert f"есть брони: {booking.reference}." in flashed(response)
    assert rows(Hall)[0].closes == 23


def test_a_hall_with_bookings_is_closed_not_deleted(
    staff_client: FlaskClient, rows: Rows, book: Book
) -> None:
    book()
    response = post(staff_client, LIST, "/admin/halls/delete/", id=1)
    assert "У зала «Минимализм» есть брони" in flashed(response)
    response = post(staff_client, LIST, "/admin/halls/action/", action="delete", rowid=[1, 2])
    assert "Минимализм: У зала «Минимализм» есть брони" in flashed(response)
    assert "Удалена 1 запись." in flashed(response)
    assert [hall.id for hall in rows(Hall)] == [1, 3]
    response = post(staff_client, LIST, INLINE, list_form_pk=1, version=1, active="")
    assert flashed(response) == "Запись была сохранена."
    assert rows(Hall)[0].active is False


def test_refusals_call_a_hall_as_the_reader_does(staff_client: FlaskClient, book: Book) -> None:
    book()
    staff_client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    response = post(staff_client, LIST, "/admin/halls/delete/", id=1)
    assert "Minimalism has bookings" in flashed(response)
    response = post(staff_client, NEW, NEW, **hall_fields(name="Мрак", name_en=""))
    assert "already a hall called Mrak" in flashed(response) + response.text


def test_changes_in_the_list_go_by_the_rules(staff_client: FlaskClient, rows: Rows) -> None:
    response = post(
        staff_client, LIST, INLINE, list_form_pk=1, version=1, price=4000, url="/admin/halls/?sort=0"
    )
    assert response.request.path == LIST
    hall = rows(Hall)[0]
    assert (hall.price, hall.active, hall.version) == (4000, True, 2)
    late = post(staff_client, LIST, INLINE, list_form_pk=1, version=1, price=5000)
    assert "изменил кто-то ещё" in flashed(late)
    for wrong in ({"price": 0}, {"price": "x"}, {"name": "x"}, {"version": ""}, {"list_form_pk": 99}):
        post(staff_client, LIST, INLINE, **{"list_form_pk": 1, "version": 2, "price": "-1", **wrong})
    assert (rows(Hall)[0].price, rows(Hall)[0].name) == (4000, "Минимализм")


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
    def fail(*_args: object) -> None:
        raise error

    for name in ("create_hall", "change_hall", "delete_hall"):
        monkeypatch.setattr(halls, name, fail)
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


@pytest.mark.parametrize(("capacity", "warned"), [(4, True), (5, False)])
def test_a_capacity_below_a_live_booking_is_saved_with_a_warning(
    staff_client: FlaskClient, rows: Rows, book: Book, capacity: int, warned: bool
) -> None:
    booking = book()
    fields = hall_fields(
        name="Минимализм", name_en="Minimalism", opens=10, closes=23, capacity=capacity, version=1
    )
    told = flashed(post(staff_client, EDIT, EDIT, **fields))
    assert rows(Hall)[0].capacity == capacity
    assert (f"людей больше: {booking.reference}." in told) == warned
    again = flashed(post(staff_client, EDIT, EDIT, **fields | {"version": 2, "rules": "Тихо."}))
    assert again == "Запись была сохранена.", "only the change of the capacity is warned of"
