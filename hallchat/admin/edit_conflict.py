"""A form of a row that somebody changed meanwhile: nothing typed is lost, nothing overwritten unseen."""

from datetime import date
from typing import Any

from flask_admin.form import BaseForm
from wtforms import Field, SelectField

from hallchat.request_context import current_language
from hallchat.wording import say
from hallchat.wording.formats import day


def show_saved_values(form: BaseForm, saved: dict[str, Any]) -> None:
    """Leave what was typed, with what is saved now beside it where that differs; then it is stale no more."""
    form.version.process_data(saved["version"])
    form.version.raw_data = None  # else it would be shown as it came
    for field in form:
        comparable = getattr(field.widget, "input_type", "") not in ("hidden", "file")
        if comparable and field.name in saved and field.data != saved[field.name]:
            field.errors = [say(current_language(), "admin-saved-now", value=_told(field, saved[field.name]))]


def _told(field: Field, value: Any) -> str:
    if isinstance(value, bool):
        return say(current_language(), "admin-yes" if value else "admin-no")
    if isinstance(value, date):
        return day(current_language(), value)
    if isinstance(field, SelectField):
        return next(
            (str(label) for key, label, *_ in field.iter_choices() if str(key) == str(value)), str(value)
        )
    return str(value)
