"""Edit conflicts: the form of a row that somebody else changed shows both the typed and the saved values."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from flask_admin.form import BaseForm
from wtforms import Field, FieldList, FormField, SelectField

from hallchat.admin.fields import set_hidden
from hallchat.request_context import current_language
from hallchat.wording import say
from hallchat.wording.formats import day, listed

_ABSENT = object()


def show_saved_values(form: BaseForm, saved: dict[str, Any]) -> None:
    """Keeps the typed values and shows each saved value that differs as an error of its field.

    `saved` maps field names to the values in the database. The form takes their version, so that staff who
    have seen them can submit it again.
    """
    set_hidden(form.version, saved["version"])
    _show(form, saved)


def _show(fields: Iterable[Field], saved: Mapping[str, Any]) -> None:
    for field in fields:
        value = saved.get(field.short_name, _ABSENT)
        if isinstance(field, FormField):
            _show(field.form, value if isinstance(value, dict) else {})
        elif isinstance(field, FieldList):
            rows = value if isinstance(value, list) else []
            for entry, row in zip(field, [*rows, *[{}] * len(field)], strict=False):
                _show(entry.form, row)
        elif value is not _ABSENT and _comparable(field) and (field.data or "") != (value or ""):
            text = _display_text(field, value)
            field.errors = [say(current_language(), "admin-saved-now", value=text)]


def _comparable(field: Field) -> bool:
    return getattr(field.widget, "input_type", "") not in ("hidden", "file")


def _display_text(field: Field, value: Any) -> str:
    """The saved value as staff read it: a choice by its label, a date in words, yes or no."""
    if isinstance(value, bool):
        return say(current_language(), "admin-yes" if value else "admin-no")
    if isinstance(value, date):
        return day(current_language(), value)
    if isinstance(field, SelectField):
        labels = {str(key): str(label) for key, label, *_ in field.iter_choices()}
        values = value if isinstance(value, list) else [value]
        return listed(current_language(), [labels.get(str(each), str(each)) for each in values]) or "—"
    return "—" if value in (None, "") else str(value)
