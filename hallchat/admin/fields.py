"""Form fields that halls and bookings share."""

from typing import Any

from flask_babel import LazyString
from wtforms import IntegerField, SelectField, StringField, TextAreaField, ValidationError
from wtforms.validators import DataRequired, Length, NumberRange, Optional
from wtforms.widgets import HiddenInput

from hallchat.booking.calendar import clock_of
from hallchat.request_context import current_language, studio
from hallchat.studio.spans import DAY_MINUTES
from hallchat.wording import say
from hallchat.wording.formats import number


class Between(NumberRange):
    """A number from `min` to `max`, refused in the reader's language and notation."""

    def __call__(self, form: Any, field: Any) -> None:
        try:
            super().__call__(form, field)
        except ValidationError:
            language = current_language()
            ends = {"least": number(language, self.min or 0), "most": number(language, self.max or 0)}
            raise ValidationError(say(language, "admin-number-between", **ends)) from None


def line(
    label: LazyString,
    longest: int,
    kind: type[StringField] = StringField,
    *,
    required: bool = True,
    hint: LazyString | None = None,
    **attributes: str,
) -> Any:
    """A text field of one line of at most `longest` characters; spaces and control characters are cleaned."""
    validators = [DataRequired() if required else Optional(), Length(max=longest)]
    return kind(label, validators, filters=[_one_line], render_kw=attributes, description=hint or "")


def lines(label: LazyString, longest: int = 5000, *, required: bool = False) -> Any:
    """A text field of several lines of at most `longest` characters."""
    validators = [DataRequired() if required else Optional(), Length(max=longest)]
    return TextAreaField(label, validators, filters=[_some_lines], render_kw={"rows": 3})


def time_of_day(label: LazyString, first: int, last: int) -> Any:
    """A time on the studio's steps, in minutes from the day's midnight, in the hours `first` to `last`."""
    return SelectField(
        label,
        coerce=int,
        choices=lambda: {
            str(minute): _clock(minute)
            for minute in range(first * 60, (last + 1) * 60, studio().studio.step_minutes)
        },
    )


def offer_time(field: Any, minute: int) -> None:
    """Lets a field of `time_of_day` keep the saved time of a booking, which may be off the present steps."""
    times = {int(value) for value in field.choices} | {minute}
    field.choices = {str(each): _clock(each) for each in sorted(times)}


def _clock(minute: int) -> str:
    """The time; after midnight the day on which it is."""
    if minute <= DAY_MINUTES:
        return clock_of(minute)
    return f"{clock_of(minute)} ({say(current_language(), 'admin-next-day')})"


def version() -> Any:
    """The hidden version of the row that the form shows; a malformed value matches no version."""
    return IntegerField(validators=[Optional()], widget=HiddenInput())


def agreed_cost() -> Any:
    """The hidden cost that the form has warned of: a form sent with it agrees to that cost."""
    return IntegerField(validators=[Optional()], widget=HiddenInput())


def set_hidden(field: Any, value: int) -> None:
    """Gives a hidden field its value for the page that shows the submitted form again."""
    field.process_data(value)
    field.raw_data = None  # WTForms would render the submitted value otherwise


def _one_line(text: str | None) -> str | None:
    return text and " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _some_lines(text: str | None) -> str | None:
    # PostgreSQL refuses a text with NUL; browsers send line ends as CR LF.
    return text and text.replace("\0", "").replace("\r\n", "\n").strip()
