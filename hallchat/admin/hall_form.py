"""The form of a hall, and its conversion from and to the values of `studio.toml`."""

from typing import Any

from flask_admin.form import BaseForm
from wtforms import BooleanField, Field, IntegerField, ValidationError
from wtforms.validators import InputRequired, Optional

from hallchat.admin import fields
from hallchat.admin.day_fields import LengthField, OpeningField
from hallchat.admin.facts_field import FactsField, fact_rows
from hallchat.admin.labels import lazy_say
from hallchat.admin.photo_field import MAX_PHOTOS, PhotoRow, UploadField, chosen_photos
from hallchat.admin.rows_field import RowsField
from hallchat.booking import photos
from hallchat.extensions import db
from hallchat.models import Hall
from hallchat.request_context import agent, current_language
from hallchat.wording import say

_AS_WRITTEN = (
    *("name", "name_en", "description", "description_en", "rules", "rules_en", "price", "capacity"),
    *("open", "min_minutes", "short_fills_gap", "buffer_minutes", "active"),
)


def price(**options: Any) -> Any:
    return IntegerField(
        lazy_say("admin-hall-price"), [InputRequired(), fields.Between(0, 10_000_000)], **options
    )


def active(**options: Any) -> Any:
    return BooleanField(
        lazy_say("admin-hall-active"), default=True, description=lazy_say("admin-hall-active-hint"), **options
    )


class HallFields(BaseForm):
    """The fields of a hall, named like the keys of `studio.toml`."""

    name = fields.line(lazy_say("admin-hall-name"), 80)
    name_en = fields.line(lazy_say("admin-hall-name-en"), 80, required=False)
    price = price()
    capacity = IntegerField(
        lazy_say("admin-hall-capacity"), [InputRequired(), fields.Between(1, 100_000)], render_kw={"min": 1}
    )
    active = active()
    description = fields.lines(lazy_say("admin-hall-description"))
    description_en = fields.lines(lazy_say("admin-hall-description-en"))
    rules = fields.lines(lazy_say("admin-hall-rules"))
    rules_en = fields.lines(lazy_say("admin-hall-rules-en"))
    open = OpeningField(lazy_say("admin-hall-open"))
    min_minutes = LengthField(lazy_say("admin-hall-min-minutes"))
    short_fills_gap = BooleanField(
        lazy_say("admin-hall-short-fills-gap"), description=lazy_say("admin-hall-short-fills-gap-hint")
    )
    buffer_minutes = IntegerField(
        lazy_say("admin-hall-buffer-minutes"),
        [Optional(), fields.Between(0, 24 * 60)],
        description=lazy_say("admin-hall-buffer-minutes-hint"),
        render_kw={"min": 0, "step": 30},
    )
    facts = FactsField(lazy_say("admin-hall-facts"))
    photos = RowsField(PhotoRow, lazy_say("admin-hall-photos"), blank=0)
    upload = UploadField(lazy_say("admin-hall-upload"))
    version = fields.version()

    def validate_upload(self, field: Field) -> None:
        """Limits the photos of a hall."""
        kept = sum(1 for row in self.photos.data if not row["remove"])
        if kept + len(field.data or ()) > MAX_PHOTOS:
            raise ValidationError(say(current_language(), "admin-too-many-photos", most=MAX_PHOTOS))


def form_values(hall: Hall) -> dict[str, Any]:
    """The values with which the form of the hall opens."""
    return {
        **{name: getattr(hall, name) for name in _AS_WRITTEN},
        "facts": fact_rows(hall.facts, hall.facts_en),
        "photos": [{"place": place, **photo} for place, photo in enumerate(hall.photos, 1)],
        "version": hall.version,
    }


def hall_values(form: HallFields, hall: Hall | None) -> dict[str, Any]:
    """The columns that a valid form sets; uploaded photos are stored first and come last."""
    values = {name: form[name].data for name in _AS_WRITTEN}
    values["buffer_minutes"] = form.buffer_minutes.data or 0
    kept = chosen_photos(form.photos.data, hall.photos if hall else [])
    names = {photo["name"] for photo in kept}
    for data in form.upload.data or ():
        name = photos.store_photo(db.session(), data, agent().clock())
        if name not in names:
            kept.append({"name": name, "alt": "", "alt_en": ""})
            names.add(name)
    return values | form.facts.facts() | {"photos": kept}
