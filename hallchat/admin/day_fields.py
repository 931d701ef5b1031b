"""Form fields with a value for each kind of day: opening hours, and the least length of a booking."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from flask_admin.form import BaseForm
from markupsafe import Markup
from pydantic_core import PydanticCustomError
from wtforms import DecimalField, Field, Form, FormField, StringField, ValidationError
from wtforms.utils import unset_value
from wtforms.validators import Length, Optional
from wtforms.widgets import TextInput

from hallchat.admin import fields
from hallchat.admin.labels import fault_text, lazy_say
from hallchat.request_context import current_language
from hallchat.studio.fault import Fault
from hallchat.studio.spans import ClockSpan
from hallchat.studio.value_types import DAY_NAMES
from hallchat.wording import LANGUAGES, say

if TYPE_CHECKING:
    _FormField = FormField[Form]
else:
    _FormField = FormField

KINDS_OF_DAY = ("all", *DAY_NAMES)
_BARE_HOUR = re.compile(r"(?<![\d:])(\d{1,2})(?=-|$)")


class HoursInput(TextInput):
    """A text input that also offers "closed" as a choice."""

    def __call__(self, field: Field, **attributes: Any) -> Markup:
        options = Markup('<option value="{}"><option value="00:00-24:00">').format(
            say(current_language(), "day-closed")
        )
        choices = Markup('<datalist id="{}-choices">{}</datalist>').format(field.id, options)
        attributes |= {"list": f"{field.id}-choices", "autocomplete": "off"}
        if field.short_name == KINDS_OF_DAY[0]:  # in every row it would look like hours that are set
            attributes["placeholder"] = "09:00-23:00"
        return super().__call__(field, **attributes) + choices


def written_hours(text: str) -> str:
    """The typed hours as `studio.toml` writes them, "" for a closed day: "9–23" is "9:00-23:00"."""
    text = text.strip().casefold()
    if text in {"-", "—", *(say(language, "day-closed") for language in LANGUAGES)}:
        return ""
    text = re.sub("[–—−]", "-", text).replace(" ", "").replace(".", ":")
    return _BARE_HOUR.sub(r"\1:00", text)


def _check_hours(_form: Form, field: Field) -> None:
    try:
        _parse(field.data)
    except PydanticCustomError as error:
        code = error.type.removeprefix("fault_")
        raise ValidationError(fault_text(current_language(), Fault((), code))) from None


def _parse(text: str) -> str:
    written = written_hours(text)
    return str(ClockSpan.parse(written)) if written else ""


OpeningForm = type(
    "OpeningForm",
    (BaseForm,),
    {
        kind: StringField(
            lazy_say(f"day-{kind}"), [Optional(), Length(max=40), _check_hours], widget=HoursInput()
        )
        for kind in KINDS_OF_DAY
    },
)
LengthForm = type(
    "LengthForm",
    (BaseForm,),
    {
        kind: DecimalField(
            lazy_say(f"day-{kind}"),
            [Optional(), fields.Between(0, 24)],
            places=None,
            render_kw={"step": "0.5", "min": 0, "max": 24},
        )
        for kind in KINDS_OF_DAY
    },
)


class OpeningField(_FormField):
    """Opening hours by kind of day; `data` is the value of the column `open`."""

    def __init__(self, label: Any, **options: Any) -> None:
        super().__init__(OpeningForm, label, **options)

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:
        closed = say(current_language(), "day-closed")
        shown = {kind: hours or closed for kind, hours in data.items()} if isinstance(data, Mapping) else {}
        super().process(formdata, shown, extra_filters)

    def validate(self, form: Any, extra_validators: Any = ()) -> bool:
        sound = super().validate(form, extra_validators)
        if sound and not self.data:
            self.form["all"].errors = [say(current_language(), "admin-hall-open-missing")]
            return False
        return sound

    @property
    def data(self) -> dict[str, str]:
        """Kind of day -> hours; "" for a closed day. Of valid values only."""
        return {kind: _parse(text) for kind, text in self.form.data.items() if text and text.strip()}


class LengthField(_FormField):
    """The least length by kind of day, in hours; `data` is the value of the column `min_minutes`."""

    def __init__(self, label: Any, **options: Any) -> None:
        super().__init__(LengthForm, label, **options)

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:
        shown = (
            {kind: Decimal(minutes) / 60 for kind, minutes in data.items()}
            if isinstance(data, Mapping)
            else {}
        )
        super().process(formdata, {kind: _plain(hours) for kind, hours in shown.items()}, extra_filters)

    @property
    def data(self) -> dict[str, int | Decimal]:
        """Kind of day -> minutes; not whole if so typed, which the description refuses."""
        found = {kind: hours * 60 for kind, hours in self.form.data.items() if hours is not None}
        return {kind: int(minutes) if minutes % 1 == 0 else minutes for kind, minutes in found.items()}


def _plain(number: Decimal) -> Decimal:
    """The number as people write it: 2 and not 2.0."""
    return Decimal(format(number.normalize(), "f"))
