"""Form fields with a value for each kind of day: opening hours, and the least length of a booking."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import PydanticCustomError
from wtforms import Field, Form, FormField, IntegerField, StringField, ValidationError
from wtforms.validators import NumberRange, Optional

from hallchat.admin.labels import lazy_say
from hallchat.request_context import current_language
from hallchat.studio.description import DAY_NAMES
from hallchat.studio.spans import ClockSpan
from hallchat.wording import say

KINDS_OF_DAY = ("all", *DAY_NAMES)
_CLOSED = "—"
"""Stands in a field for a day on which the hall is closed; an empty field is a day like the others."""
_CLOSED_WORDS = (_CLOSED, "-", "closed", "закрыто")


def _check_hours(form: Form, field: Field) -> None:
    if field.data and field.data.strip().casefold() not in _CLOSED_WORDS:
        try:
            ClockSpan.parse(field.data)
        except PydanticCustomError as error:
            code = error.type.removeprefix("fault_").replace("_", "-")
            raise ValidationError(say(current_language(), f"fault-{code}")) from None


OpeningForm = type(
    "OpeningForm",
    (Form,),
    {kind: StringField(lazy_say(f"day-{kind}"), [Optional(), _check_hours]) for kind in KINDS_OF_DAY},
)
MinutesForm = type(
    "MinutesForm",
    (Form,),
    {
        kind: IntegerField(lazy_say(f"day-{kind}"), [Optional(), NumberRange(0, 24 * 60)])
        for kind in ("all", "weekend", "holiday")
    },
)


class OpeningField(FormField):  # type: ignore[misc]  # WTForms has no types for it
    """Opening hours by kind of day; `data` is the value of the column `open`."""

    def __init__(self, label: Any, **options: Any) -> None:
        super().__init__(OpeningForm, label, **options)

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        shown = {kind: hours or _CLOSED for kind, hours in data.items()} if isinstance(data, Mapping) else None
        super().process(formdata, shown, extra_filters)

    @property
    def data(self) -> dict[str, str]:
        """Kind of day -> hours; "" for a closed day."""
        given = {kind: text.strip() for kind, text in self.form.data.items() if text and text.strip()}
        return {
            kind: "" if text.casefold() in _CLOSED_WORDS else str(ClockSpan.parse(text))
            for kind, text in given.items()
        }
