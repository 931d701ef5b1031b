"""The photo of a hall in its form: shows the present photo, accepts a file that replaces it."""

from typing import Any

from flask import request, url_for
from flask_babel import LazyString
from flask_login import current_user
from markupsafe import Markup
from werkzeug.datastructures import FileStorage
from wtforms import Field, FileField, ValidationError
from wtforms.widgets import FileInput

from hallchat.admin.labels import error_message, lazy_say
from hallchat.booking import photos
from hallchat.booking.errors import BookingError
from hallchat.extensions import db

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


class PhotoInput(FileInput):
    """A file input below a thumbnail of the present photo."""

    def __call__(self, field: Field, **attributes: Any) -> Markup:
        present = thumbnail(field.object_data, field.label.text, 120)
        return present + super().__call__(field, accept="image/jpeg,image/png,image/webp", **attributes)


class PhotoField(FileField):
    """An upload of a picture. After validation, `data` is the converted photo; None if no file was sent."""

    widget = PhotoInput()

    def __init__(self, label: LazyString, **options: Any) -> None:
        megabytes = photos.MAX_BYTES // 1024**2
        super().__init__(label, description=lazy_say("admin-hall-photo-hint", megabytes=megabytes), **options)

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = next((file for file in valuelist if isinstance(file, FileStorage) and file), None)

    def pre_validate(self, form: Any) -> None:
        if self.data is None:
            return
        db.session.rollback()  # no open transaction during decoding either
        try:
            self.data = photos.make_photo(self.data.read(photos.MAX_BYTES + 1))
        except BookingError as error:
            raise ValidationError(error_message(error)) from error
