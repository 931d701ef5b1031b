"""The photos of a hall in its form: the present ones in order with their texts, and an upload of more."""

from collections.abc import Sequence
from typing import Any

from flask import request, url_for
from flask_admin.form import BaseForm
from flask_babel import LazyString
from flask_login import current_user
from markupsafe import Markup
from werkzeug.datastructures import FileStorage
from wtforms import BooleanField, HiddenField, IntegerField, MultipleFileField, ValidationError
from wtforms.validators import Optional

from hallchat.admin import fields
from hallchat.admin.labels import error_message, lazy_say
from hallchat.booking import photos
from hallchat.booking.errors import BookingError
from hallchat.extensions import db
from hallchat.request_context import current_language
from hallchat.wording import say

MAX_PHOTOS = 20
"""Of one hall."""
_MAX_REQUEST_BYTES = 128 * 1024 * 1024


def accept_upload(endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """Raise the size limit of requests for the forms of halls, if staff are logged in.

    It must run before the form is parsed for its CSRF token. The limit is far above that of a photo, so that
    the form itself refuses a large photo and keeps the typed values. Uploads go to a file, not to memory.
    """
    is_hall_form = (endpoint or "").endswith((".create_view", ".edit_view"))
    if request.method == "POST" and is_hall_form and current_user.is_authenticated:
        request.max_content_length = _MAX_REQUEST_BYTES
        db.session.rollback()  # no open transaction during the upload: it would block writers


def thumbnail(name: str | None, alt: object, height: int) -> Markup:
    """The photo with that name as an image of `height` pixels; empty if there is no photo."""
    if name is None:
        return Markup()
    image = Markup('<img class="photo" src="{}" alt="{}" width="{}" height="{}" loading="lazy">')
    return image.format(url_for("photos.photo", name=name), alt, height * 3 // 2, height)


class PhotoRow(BaseForm):
    """A present photo of the hall; `place` counts from 1."""

    name = HiddenField()
    place = IntegerField(
        lazy_say("admin-photo-place"), [Optional(), fields.Between(1, MAX_PHOTOS)], render_kw={"min": 1}
    )
    alt = fields.line(lazy_say("admin-photo-alt"), 200, required=False)
    alt_en = fields.line(lazy_say("admin-photo-alt-en"), 200, required=False)
    remove = BooleanField(lazy_say("admin-photo-remove"))


class UploadField(MultipleFileField):
    """An upload of pictures. After validation, `data` has the converted photos."""

    def __init__(self, label: LazyString, **options: Any) -> None:
        hint = lazy_say("admin-hall-photo-hint", megabytes=photos.MAX_BYTES // 1024**2)
        accepted = {"accept": "image/jpeg,image/png,image/webp"}
        super().__init__(label, description=hint, render_kw=accepted, **options)

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = [file for file in valuelist if isinstance(file, FileStorage) and file]

    def pre_validate(self, form: Any) -> None:
        files: list[Any] = list(self.data or ())
        if len(files) > MAX_PHOTOS:
            raise ValidationError(say(current_language(), "admin-too-many-photos", most=MAX_PHOTOS))
        db.session.rollback()  # no open transaction during decoding either
        self.data = [self._converted(file) for file in files]

    def _converted(self, file: FileStorage) -> bytes:
        try:
            return photos.make_photo(file.read(photos.MAX_BYTES + 1))
        except BookingError as error:
            name = " ".join((file.filename or "").split())[:80]
            raise ValidationError(
                f"{name}: {error_message(error)}" if name else error_message(error)
            ) from error


def chosen_photos(rows: Sequence[dict[str, Any]], present: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The present photos as the rows want them: texts, order, removals. One that no row names stays.

    A photo that is given the place of another one takes it: the others move up or down.
    """
    wanted = {row["name"]: row for row in rows}
    kept = []
    for number, photo in enumerate(present, 1):
        row = wanted.get(photo["name"], {"place": number, **photo})
        if not row.get("remove"):
            texts = {name: row[name] or "" for name in ("alt", "alt_en")}
            place = row["place"] or len(present) + 1
            moved = (place > number) - (place < number)
            kept.append((place, moved, number, {"name": photo["name"], **texts}))
    return [photo for *_, photo in sorted(kept, key=lambda each: each[:3])]
