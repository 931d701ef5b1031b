"""Photos of halls in the admin: the accepted files; a rejected file loses no other value."""

import time
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image

from hallchat.models import Hall, Photo
from tests.admin.conftest import Rows, flashed, hall_fields, post
from tests.pictures import SVG, bomb, picture, zipped

NEW = "/admin/halls/new/"
LIST = "/admin/halls/"
EDIT = "/admin/halls/edit/?id=1"


def sent(data: bytes, name: str = "photo.jpg", kind: str = "image/jpeg") -> tuple[BytesIO, str, str]:
    return BytesIO(data), name, kind


def first_hall(rows: Rows, **changes: Any) -> dict[str, Any]:
    """The form values of the first hall, with changes."""
    hall = rows(Hall)[0]
    names = ("name", "name_en", "description", "rules", "price", "opens", "closes", "capacity", "version")
    return {name: getattr(hall, name) for name in names} | {"active": "y"} | changes


def test_a_photo_is_added_shown_replaced_and_removed(staff_client: FlaskClient, rows: Rows) -> None:
    stored = [photo.name for photo in rows(Photo)]
    post(staff_client, NEW, NEW, **hall_fields(photo=sent(picture(size=(3000, 2000)))))
    hall = rows(Hall)[-1]
    address = f"/photos/{hall.photo}.webp"
    assert Image.open(BytesIO(staff_client.get(address).data)).size == (1200, 800)
    edit = f"/admin/halls/edit/?id={hall.id}"
    for page in (edit, LIST):
        assert f'src="{address}"' in staff_client.get(page).text
    post(staff_client, edit, edit, **hall_fields(version=hall.version, price=5))
    assert rows(Hall)[-1].photo == hall.photo
    post(staff_client, edit, edit, **hall_fields(version=2, photo=sent(picture("PNG", (300, 200)))))
    assert rows(Hall)[-1].photo not in (None, hall.photo)
    assert staff_client.get(address).status_code == 404
    post(staff_client, edit, edit, **hall_fields(version=3, remove_photo="y"))
    assert rows(Hall)[-1].photo is None
    assert [photo.name for photo in rows(Photo)] == stored
    assert "remove_photo" not in staff_client.get(edit).text


def test_a_change_in_the_list_keeps_the_photo(staff_client: FlaskClient, rows: Rows) -> None:
    photo = rows(Hall)[0].photo
    post(staff_client, LIST, "/admin/halls/ajax/update/", list_form_pk=1, version=1, price=4000)
    assert (rows(Hall)[0].price, rows(Hall)[0].photo) == (4000, photo)
    assert staff_client.get(f"/photos/{photo}.webp").status_code == 200


NO_PHOTO = "Это не фото"
TOO_LARGE = "до 10 МБ и до 50 мегапикселей"


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (sent(SVG, "photo.svg", "image/svg+xml"), NO_PHOTO),
        (sent(SVG, "photo.png", "image/png"), NO_PHOTO),
        (sent(zipped()), NO_PHOTO),
        (sent(b"<script>alert(1)</script>", "photo.webp", "image/webp"), NO_PHOTO),
        (sent(picture("GIF")), NO_PHOTO),
        (sent(picture()[:-400]), NO_PHOTO),
        (sent(b""), NO_PHOTO),
        (sent(bomb(20_000, 20_000), "photo.png", "image/png"), TOO_LARGE),
        (sent(picture() + bytes(11 * 1024 * 1024)), TOO_LARGE),
        (sent(picture() + bytes(100 * 1024 * 1024)), TOO_LARGE),
    ],
    ids=["svg", "svg as png", "zip", "html", "gif", "cut off", "empty", "bomb", "11 MB", "100 MB"],
)
def test_a_file_that_is_no_photo_is_refused_and_what_was_typed_stays(
    staff_client: FlaskClient, rows: Rows, file: tuple[BytesIO, str, str], words: str
) -> None:
    before = (rows(Hall)[0].photo, len(rows(Photo)))
    file[0].seek(0)
    file = (BytesIO(file[0].read()), *file[1:])  # the client closes what it sends
    response = post(staff_client, EDIT, EDIT, **first_hall(rows, description="Мой текст", photo=file))
    response.request.environ["wsgi.input"].close()  # a file, for a large body, which the client leaves open
    assert response.status_code == 200
    assert "отмеченное ниже" in flashed(response)
    assert words in response.text
    assert "Мой текст" in response.text
    assert f"/photos/{before[0]}.webp" in response.text
    assert (rows(Hall)[0].photo, len(rows(Photo))) == before


def test_file_name_and_content_type_are_ignored(staff_client: FlaskClient, rows: Rows) -> None:
    photo = sent(picture("PNG"), "../../<b>фото.svg", "image/svg+xml")
    post(staff_client, EDIT, EDIT, **first_hall(rows, photo=photo))
    assert Image.open(BytesIO(rows(Photo)[-1].data)).format == "WEBP"
    assert rows(Hall)[0].version == 2


def test_a_stale_edit_keeps_no_photo(staff_client: FlaskClient, rows: Rows) -> None:
    before = len(rows(Photo))
    post(staff_client, EDIT, EDIT, **first_hall(rows, version=0, photo=sent(picture())))
    assert len(rows(Photo)) == before


class Unread(BytesIO):
    """A request body that must not be read."""

    def read(self, *_args: Any) -> bytes:
        raise AssertionError("it is read")


@pytest.mark.parametrize("page", [NEW, EDIT, "/admin/halls/ajax/update/", "/admin/login", "/messages"])
def test_uploads_without_a_login_are_refused_unread(studio_app: Flask, page: str) -> None:
    started = time.monotonic()
    answer = studio_app.test_client().post(
        page,
        input_stream=Unread(),
        environ_overrides={"CONTENT_LENGTH": str(100 * 1024 * 1024)},
        content_type="multipart/form-data; boundary=x",
    )
    assert answer.status_code == 413
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("page", "size"),
    [("/admin/halls/ajax/update/", 2), ("/admin/bookings/new/", 2), ("/messages", 2), (NEW, 200)],
)
def test_staff_may_send_more_with_a_hall_only_and_not_without_end(
    staff_client: FlaskClient, page: str, size: int
) -> None:
    answer = staff_client.post(
        page,
        input_stream=Unread(),
        environ_overrides={"CONTENT_LENGTH": str(size * 1024 * 1024)},
        content_type="multipart/form-data; boundary=x",
    )
    assert answer.status_code == 413
