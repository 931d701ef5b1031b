"""The photo of a hall in its form: the present one is shown, a file takes its place."""

from typing import Any

from flask import request, url_for
from flask_babel import LazyString
from flask_login import current_user
from markupsafe import Markup
from werkzeug.datastructures import FileStorage
from wtforms import Field, FileField, ValidationError
from wtforms.widgets import FileInput

from hallchat.admin.labels import lazy, reason
from hallchat.booking import photos
from hallchat.booking.errors import BookingError
from hallchat.extensions import db

_MOST_SENT = 128 * 1024 * 1024


def accept_upload(endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """Let staff send more than other pages take in. Has to run before the form is read for its token.

    Far more than a photo may have: too large a one is refused in its form, where what was typed still is.
    What is sent goes to a file, not to memory.
    """
    of_a_hall = (endpoint or "").endswith((".create_view", ".edit_view"))
    if request.method == "POST" and of_a_hall and current_user.is_authenticated:
        request.max_content_length = _MOST_SENT
        db.session.rollback()  # nobody should wait for this transaction while a photo is on its way


def thumbnail(name: str | None, alt: object, height: int) -> Markup:
    """The photo of that name, so many pixels high; nothing for none."""
    if name is None:
        return Markup()
    image = Markup('<img class="photo" src="{}" alt="{}" width="{}" height="{}" loading="lazy">')
    return image.format(url_for("photos.photo", name=name), alt, height * 3 // 2, height)


class PhotoInput(FileInput):
    def __call__(self, field: Field, **attributes: Any) -> Markup:
        present = thumbnail(field.object_data, field.label.text, 120)
        return present + super().__call__(field, accept="image/jpeg,image/png,image/webp", **attributes)


class PhotoField(FileField):
    """A file of a picture. Once it is valid, its data is the photo made of it; None when none was sent."""

    widget = PhotoInput()

    def __init__(self, label: LazyString, **how: Any) -> None:
        megabytes = photos.MAX_BYTES // 1024**2
        super().__init__(label, description=lazy("admin-hall-photo-hint", megabytes=megabytes), **how)

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = next((file for file in valuelist if isinstance(file, FileStorage) and file), None)

    def pre_validate(self, form: Any) -> None:
        if self.data is None:
            return
        db.session.rollback()  # nor while it is decoded
        try:
            self.data = photos.make_photo(self.data.read(photos.MAX_BYTES + 1))
        except BookingError as error:
            raise ValidationError(reason(error)) from error
