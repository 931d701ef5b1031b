"""The pages of closures: hours, once or weekly, in which halls cannot be booked."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from flask_admin.form import BaseForm
from flask_admin.helpers import get_form_data
from wtforms import DateTimeLocalField
from wtforms.validators import Optional

from hallchat.admin import dates, fields
from hallchat.admin.choices_field import ChoicesField, hall_keys
from hallchat.admin.extra_views import halls_text
from hallchat.admin.labels import lazy_say
from hallchat.admin.pair_field import clocks
from hallchat.admin.price_form import day_names
from hallchat.admin.studio_form import DescriptionView
from hallchat.booking.description_edits import EditRefused
from hallchat.models import ClosureRow
from hallchat.request_context import current_language
from hallchat.studio.fault import Fault
from hallchat.wording import say
from hallchat.wording.formats import listed, short_moment, span

_FIELD_OF_KEY: Mapping[str, str] = MappingProxyType({"from": "begins", "to": "ends"})
_FIELD_OF_CODE: Mapping[str, str] = MappingProxyType(
    {"once_or_weekly": "begins", "order": "ends", "half_hours": "ends"}
)


def _moment(name: str) -> Any:
    return DateTimeLocalField(
        lazy_say(f"admin-closure-{name}"),
        [Optional()],
        format=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
        render_kw={"step": 30 * 60},
    )


class ClosureFields(BaseForm):
    """The fields of a closure: once, or weekly."""

    halls = ChoicesField(
        lazy_say("admin-closure-halls"), hall_keys, description=lazy_say("admin-price-halls-hint")
    )
    begins = _moment("begins")
    ends = _moment("ends")
    days = ChoicesField(lazy_say("admin-closure-days"), day_names)
    time = clocks("admin-closure-time", "admin-closure-time-hint")
    note = fields.line(
        lazy_say("admin-closure-note"), 300, required=False, hint=lazy_say("admin-closure-note-hint")
    )
    version = fields.version()


class ClosuresView(DescriptionView):
    form = ClosureFields
    create_template = edit_template = "admin/closure.html"
    column_list = ("when", "halls", "note")
    column_sortable_list = ()
    column_default_sort = ("begins", True)
    column_formatters = {  # noqa: RUF012  Flask-Admin's own way to declare it
        "when": lambda view, context, row, name: when_text(row),
        "halls": lambda view, context, row, name: halls_text(row.halls),
        "note": lambda view, context, row, name: row.note or "—",
    }

    def get_column_name(self, field: str) -> Any:
        return lazy_say(f"admin-closure-{field}")

    def row_name(self, row: ClosureRow) -> str:
        return when_text(row)

    def create_form(self, obj: Any = None) -> ClosureFields:
        return ClosureFields(get_form_data())

    def edit_form(self, obj: Any = None) -> ClosureFields:
        return ClosureFields(get_form_data(), **self.saved_values(obj))

    def values(self, form: BaseForm) -> dict[str, Any]:
        values = super().values(form)
        return values | {"days": values["days"] or [], "time": values["time"] or None}

    def show_refusal(self, error: Exception, form: BaseForm | None, row_name: str) -> None:
        if isinstance(error, EditRefused):
            error = EditRefused([_at_field(fault) for fault in error.own], error.others)
        super().show_refusal(error, form, row_name)


def _at_field(fault: Fault) -> Fault:
    """The fault with the name of a field of the form as its place."""
    key = str(fault.place[0]) if fault.place else _FIELD_OF_CODE.get(fault.code, "")
    return replace(fault, place=(_FIELD_OF_KEY.get(key, key),))


def when_text(row: ClosureRow) -> str:
    """The hours of the closure: "8 дек., 10:00 – 8 дек., 14:00", or "пн, 09:00–12:00"."""
    language = current_language()
    if row.begins is not None and row.ends is not None:
        first, last = (short_moment(language, each, dates.today()) for each in (row.begins, row.ends))
        return f"{first}\u00a0– {last}"
    days = listed(language, [say(language, f"day-short-{day}") for day in row.days])
    return f"{days}, {span(*str(row.time).split('-'))}"
