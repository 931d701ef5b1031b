"""Photos of halls in the admin: the accepted files; a rejected file loses no other value."""

import time
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image

from hallchat.admin.photo_field import MAX_PHOTOS, chosen_photos
from hallchat.models import Hall, Photo
from tests.admin.conftest import Rows, flashed, hall_fields, post, wrong
from tests.pictures import SVG, bomb, picture, zipped

NEW = "/admin/halls/new/"
LIST = "/admin/halls/"
EDIT = "/admin/halls/edit/?id=1"


def sent(data: bytes, name: str = "photo.jpg", kind: str = "image/jpeg") -> tuple[BytesIO, str, str]:
    return BytesIO(data), name, kind


def first_hall(rows: Rows, **changes: Any) -> dict[str, Any]:
    """The form values of the first hall, with changes."""
    hall = rows(Hall)[0]
    names = ("name", "name_en", "description", "rules", "price", "capacity", "version")
    own = {name: getattr(hall, name) for name in names} | {"open-all": hall.open["all"]}
    return own | photo_rows(hall) | {"active": "y"} | changes


def photo_rows(hall: Hall, **changes: Any) -> dict[str, Any]:
    """The form values of the hall's photos; `place_0` is that of the first one."""
    rows = {f"photos-{row}-name": photo["name"] for row, photo in enumerate(hall.photos)}
    return rows | {f"photos-{name[-1]}-{name[:-2]}": value for name, value in changes.items()}


def test_photos_are_added_shown_described_ordered_and_removed(staff_client: FlaskClient, rows: Rows) -> None:
    stored = [photo.name for photo in rows(Photo)]
    two = [sent(picture(size=(3000, 2000))), sent(picture("PNG", (300, 200)))]
    post(staff_client, NEW, NEW, **hall_fields(upload=two))
    first, second = (photo["name"] for photo in rows(Hall)[-1].photos)
    assert Image.open(BytesIO(staff_client.get(f"/photos/{first}.webp").data)).size == (1200, 800)
    edit = f"/admin/halls/edit/?id={rows(Hall)[-1].id}"
    assert f'src="/photos/{first}.webp"' in staff_client.get(LIST).text
    for name in (first, second):
        assert f'src="/photos/{name}.webp"' in staff_client.get(edit).text

    texts = photo_rows(rows(Hall)[-1], place_0=2, place_1=1, alt_1="Окно <b>", alt_en_1="A window")
    post(staff_client, edit, edit, **hall_fields(version=1, price=5) | texts)
    assert rows(Hall)[-1].photos == [
        {"name": second, "alt": "Окно <b>", "alt_en": "A window"},
        {"name": first, "alt": "", "alt_en": ""},
    ]
    assert "Окно &lt;b&gt;" in staff_client.get(edit).text

    post(staff_client, edit, edit, **hall_fields(version=2) | photo_rows(rows(Hall)[-1], remove_0="y"))
    assert [photo["name"] for photo in rows(Hall)[-1].photos] == [first]
    assert staff_client.get(f"/photos/{second}.webp").status_code == 404
    post(staff_client, edit, edit, **hall_fields(version=3) | photo_rows(rows(Hall)[-1], remove_0="y"))
    assert sorted(photo.name for photo in rows(Photo)) == sorted(stored)


def test_a_photo_of_another_hall_is_not_taken(staff_client: FlaskClient, rows: Rows) -> None:
    first, second = rows(Hall)[:2]
    post(staff_client, EDIT, EDIT, **first_hall(rows) | {"photos-0-name": second.photo, "photos-1-name": "x"})
    assert [photo["name"] for photo in rows(Hall)[0].photos] == [first.photo]


def test_a_hall_has_so_many_photos_at_most(staff_client: FlaskClient, rows: Rows) -> None:
    many = [sent(picture(size=(30 + number, 20))) for number in range(MAX_PHOTOS)]
    response = post(staff_client, EDIT, EDIT, **first_hall(rows, upload=many))
    assert "может быть до 20 фото" in wrong(response, "upload")
    assert len(rows(Hall)[0].photos) == 1


def test_a_change_in_the_list_keeps_the_photo(staff_client: FlaskClient, rows: Rows) -> None:
    hall = rows(Hall)[0]
    post(staff_client, LIST, "/admin/halls/ajax/update/", list_form_pk=1, version=hall.version, price=4000)
    assert (rows(Hall)[0].price, rows(Hall)[0].photo) == (4000, hall.photo)
    assert staff_client.get(f"/photos/{hall.photo}.webp").status_code == 200


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
    response = post(staff_client, EDIT, EDIT, **first_hall(rows, description="Мой текст", upload=file))
    response.request.environ["wsgi.input"].close()  # a file, for a large body, which the client leaves open
    assert response.status_code == 200
    assert "отмеченное ниже" in flashed(response)
    assert words in response.text
    assert "Мой текст" in response.text
    assert f"/photos/{before[0]}.webp" in response.text
    assert (rows(Hall)[0].photo, len(rows(Photo))) == before


def test_file_name_and_content_type_are_ignored(staff_client: FlaskClient, rows: Rows) -> None:
    photo = sent(picture("PNG"), "../../<b>фото.svg", "image/svg+xml")
    post(staff_client, EDIT, EDIT, **first_hall(rows, upload=photo))
    assert Image.open(BytesIO(rows(Photo)[-1].data)).format == "WEBP"
    assert len(rows(Hall)[0].photos) == 2


def test_a_stale_edit_keeps_no_photo(staff_client: FlaskClient, rows: Rows) -> None:
    before = len(rows(Photo))
    post(staff_client, EDIT, EDIT, **first_hall(rows, version=0, upload=sent(picture())))
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


@pytest.mark.parametrize(
    ("places", "order"),
    [
        ((1, 2, 3), "abc"),
        ((1, 2, 1), "cab"),
        ((3, 2, 3), "bca"),
        ((1, 1, 3), "bac"),
        ((2, 2, 3), "bac"),
        ((3, 2, 1), "cba"),
        ((1, None, 3), "acb"),
    ],
)
def test_a_photo_takes_the_place_that_it_is_given(places: tuple[int | None, ...], order: str) -> None:
    present = [{"name": name, "alt": "", "alt_en": ""} for name in "abc"]
    rows = [{**photo, "place": place} for photo, place in zip(present, places, strict=True)]
    assert "".join(photo["name"] for photo in chosen_photos(rows, present)) == order
