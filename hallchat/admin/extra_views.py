"""The pages of extras: what clients can rent or buy beside a hall."""

from decimal import Decimal
from typing import Any

from flask import flash
from flask_admin.form import BaseForm
from flask_admin.helpers import get_form_data
from wtforms import DecimalField, IntegerField, SelectField
from wtforms.validators import InputRequired, Optional

from hallchat.admin import fields
from hallchat.admin.choices_field import ChoicesField, hall_keys
from hallchat.admin.labels import hall_name, lazy_say, other_hall_name
from hallchat.admin.price_words import number_text
from hallchat.admin.studio_form import DescriptionView
from hallchat.booking.description_warnings import extra_warnings
from hallchat.booking.studio import value_of
from hallchat.models import ExtraRow
from hallchat.request_context import current_language
from hallchat.studio.description import Extra
from hallchat.wording import say
from hallchat.wording.formats import listed

UNITS = ("hour", "booking", "piece", "person", "person_hour")
_AS_WRITTEN = ("name", "name_en", "price", "unit", "stock", "halls", "most", "includes", "further")


def _rubles(name: str, *validators: Any) -> Any:
    return DecimalField(
        lazy_say(f"admin-extra-{name}"),
        [*validators, fields.Between(0, 10_000_000)],
        places=None,
        render_kw={"min": 0, "step": "any"},
    )


def _count(name: str, least: int) -> Any:
    return IntegerField(
        lazy_say(f"admin-extra-{name}"),
        [Optional(), fields.Between(least, 10_000)],
        description=lazy_say(f"admin-extra-{name}-hint"),
        render_kw={"min": least},
    )


def _units() -> dict[str, str]:
    return {unit: say(current_language(), f"admin-unit-{unit.replace('_', '-')}") for unit in UNITS}


class ExtraFields(BaseForm):
    """The fields of an extra, named like the keys of `studio.toml`."""

    name = fields.line(lazy_say("admin-extra-name"), 80)
    name_en = fields.line(lazy_say("admin-extra-name-en"), 80, required=False)
    price = _rubles("price", InputRequired())
    unit = SelectField(lazy_say("admin-extra-unit"), choices=_units)
    includes = _count("includes", 0)
    further = _rubles("further", Optional())
    stock = _count("stock", 1)
    most = _count("most", 1)
    halls = ChoicesField(
        lazy_say("admin-extra-halls"), hall_keys, description=lazy_say("admin-price-halls-hint")
    )
    version = fields.version()


class ExtrasView(DescriptionView):
    form = ExtraFields
    column_list = ("name", "name_en", "price", "stock", "halls", "position")
    column_sortable_list = ()
    column_default_sort = "position"
    column_formatters = {  # noqa: RUF012  Flask-Admin's own way to declare it
        "name": lambda view, context, row, name: hall_name(row),
        "name_en": lambda view, context, row, name: other_hall_name(row) or "—",
        "price": lambda view, context, row, name: price_text(row),
        "stock": lambda view, context, row, name: "—" if row.stock is None else row.stock,
        "halls": lambda view, context, row, name: halls_text(row.halls),
        "position": lambda view, context, row, name: view.move_form(row),
    }

    def get_column_name(self, field: str) -> Any:
        return lazy_say("admin-hall-name-other" if field == "name_en" else f"admin-extra-{field}")

    def row_name(self, row: Any) -> str:
        return hall_name(row)

    def create_form(self, obj: Any = None) -> ExtraFields:
        return ExtraFields(get_form_data())

    def edit_form(self, obj: Any = None) -> ExtraFields:
        return ExtraFields(get_form_data(), **self.saved_values(obj))

    def create_model(self, form: BaseForm) -> Any:
        created = super().create_model(form)
        if created and (warning := _warning(created)):
            flash(warning, "warning")
        return created

    def update_row(self, form: BaseForm, row: Any) -> str | None:
        return " ".join(filter(None, (super().update_row(form, row), _warning(row)))) or None

    def saved_values(self, row: ExtraRow) -> dict[str, Any]:
        values = {name: getattr(row, name) for name in _AS_WRITTEN}
        return values | {
            "includes": row.includes or None,
            "further": row.further or None,
            "version": row.version,
        }

    def values(self, form: BaseForm) -> dict[str, Any]:
        values = super().values(form)
        return values | {"includes": values["includes"] or 0, "further": values["further"] or Decimal(0)}


def _warning(row: ExtraRow) -> str | None:
    language = current_language()
    if not any(extra_warnings([value_of(Extra, row)])):
        return None
    text = say(language, "warning-further-unused", value=hall_name(row))
    return say(language, "admin-saved-but", warning=text)


def price_text(extra: ExtraRow | Extra) -> str:
    """The price and its unit: "400 ₽ за час"."""
    return say(
        current_language(),
        "admin-extra-price-short",
        price=number_text(extra.price),
        unit=_units()[extra.unit],
    )


def count_hint(extra: ExtraRow | Extra) -> str:
    """A hint beside the number of an extra that is priced for each person; empty for any other extra."""
    is_for_each = extra.unit in ("person", "person_hour")
    return say(current_language(), "admin-extra-each") if is_for_each else ""


def halls_text(keys: list[str]) -> str:
    """The names of the halls; "all" if there are no keys."""
    if not keys:
        return say(current_language(), "admin-all-halls")
    names = hall_keys()
    return listed(current_language(), [names.get(key, key) for key in keys])
