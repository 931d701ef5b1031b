"""A form field of two ends: from and to. Its value is a band or a span as `studio.toml` writes it."""

from typing import Any

from markupsafe import Markup
from wtforms import Field, ValidationError
from wtforms.utils import unset_value

from hallchat.admin.day_fields import written_hours
from hallchat.admin.labels import lazy_say
from hallchat.request_context import current_language
from hallchat.studio.spans import ClockSpan
from hallchat.wording import say

_LONGEST = 40
"""Characters of one end: more is never a number, a time or a date."""


class PairInput:
    """Two inputs in one line; the second one's name ends in `-to`."""

    def __call__(self, field: "PairField", **attributes: Any) -> Markup:
        first = _input(field, "", say(current_language(), "admin-pair-from"), field.first, attributes)
        last = _input(field, "-to", say(current_language(), "admin-pair-to"), field.last, attributes)
        return Markup('<span class="pair of-{}">{} {}</span>').format(field.kind["type"], first, last)


def _input(field: "PairField", suffix: str, word: str, value: str, attributes: dict[str, Any]) -> Markup:
    shown = {
        **field.kind,
        **attributes,
        "id": field.id + suffix,
        "name": field.name + suffix,
        "aria-label": f"{field.label.text}: {word}",
        "value": value,
        "maxlength": _LONGEST,
    }
    return Markup("<span>{}</span> <input {}>").format(word, _html(shown))


def _html(attributes: dict[str, Any]) -> Markup:
    return Markup(" ").join(Markup('{}="{}"').format(name, value) for name, value in attributes.items())


class PairField(Field):
    """Two ends, each of which may be empty. `data` is "low..high", or None if both are empty."""

    widget = PairInput()
    separator = ".."
    first = last = ""

    def __init__(self, label: Any, kind: dict[str, Any], **options: Any) -> None:
        super().__init__(label, **options)
        self.kind = kind
        """The attributes of both inputs."""

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:
        super().process(formdata, data, extra_filters)
        if formdata is not None and not {self.name, f"{self.name}-to"}.isdisjoint(formdata):
            self.first, self.last = (
                formdata.get(name, "").strip()[:_LONGEST] for name in (self.name, f"{self.name}-to")
            )
            self.data = self.joined()
        else:
            self.first, _, self.last = (self.data or "").partition(self.separator)

    def joined(self) -> str | None:
        """Both ends as one text; decimal commas are points."""
        if not (self.first or self.last):
            return None
        return f"{self.first}{self.separator}{self.last}".replace(",", ".")


class ClockPairField(PairField):
    """Two times of day; after midnight they go on: 24:00-26:00."""

    separator = "-"

    def joined(self) -> str | None:
        """Both ends as one text, each in the notations of a hall's hours: "9" is 9:00."""
        if not (self.first or self.last):
            return None
        return written_hours(f"{self.first}{self.separator}{self.last}")

    def pre_validate(self, form: Any) -> None:
        """Names the end that is missing or is no time; whether both make a span, the description checks."""
        if self.data is None or ClockSpan.is_written(self.data):
            return
        if not (self.first and self.last):
            raise ValidationError(say(current_language(), "admin-clocks-both"))
        ends = (self.first, self.last)
        wrong = next((end for end in ends if not ClockSpan.is_written(written_hours(f"{end}-{end}"))), None)
        if wrong is not None:
            raise ValidationError(say(current_language(), "admin-no-clock", value=wrong))


def numbers(label: str, step: str, hint: str) -> Any:
    """Numbers from, to: people, hours."""
    kind = {"type": "number", "min": 0, "step": step, "inputmode": "decimal"}
    return PairField(lazy_say(label), kind, description=lazy_say(hint))


def dates(label: str, hint: str) -> Any:
    """Days from, to."""
    return PairField(lazy_say(label), {"type": "date"}, description=lazy_say(hint))


def clocks(label: str, hint: str) -> Any:
    """Times of day from, to."""
    kind = {"type": "text", "inputmode": "numeric", "placeholder": "20:00", "autocomplete": "off"}
    return ClockPairField(lazy_say(label), kind, description=lazy_say(hint))
