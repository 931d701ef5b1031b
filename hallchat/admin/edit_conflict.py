"""Edit conflicts: the form of a row that somebody else changed shows both the typed and the saved values."""

from datetime import date
from typing import Any

from flask_admin.form import BaseForm
from wtforms import Field, SelectField

from hallchat.request_context import current_language
from hallchat.wording import say
from hallchat.wording.formats import day, listed


def show_saved_values(form: BaseForm, saved: dict[str, Any]) -> None:
    """Keeps the typed values and shows each saved value that differs as an error of its field.

    `saved` maps field names to the values in the database. The form takes their version, so that staff who
    have seen them can submit it again.
    """
    form.version.process_data(saved["version"])
    form.version.raw_data = None  # WTForms would render the submitted version otherwise
    for field in form:
        comparable = getattr(field.widget, "input_type", "") not in ("hidden", "file")
        if comparable and field.name in saved and field.data != saved[field.name]:
            value = _display_text(field, saved[field.name])
            field.errors = [say(current_language(), "admin-saved-now", value=value)]


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
