"""A form field of two ends: from and to. Its value is a band or a span as `studio.toml` writes it."""

from typing import Any

from markupsafe import Markup
from wtforms import Field

from hallchat.admin.labels import lazy_say
from hallchat.request_context import current_language
from hallchat.wording import say

_LONGEST = 40
"""Characters of one end: more is never a number, a time or a date."""


class PairInput:
    """Two inputs in one line; the second one's name ends in `-to`."""

    def __call__(self, field: "PairField", **attributes: Any) -> Markup:
        language, described = current_language(), dict(attributes)
        ends = (("", "admin-from", field.first), ("-to", "admin-to", field.last))
        inputs = [
            Markup('<span>{}</span> <input id="{}" name="{}" aria-label="{}" value="{}" maxlength="40" {}>').format(
                say(language, word),
                field.id + suffix,
                field.name + suffix,
                f"{field.label.text}: {say(language, word)}",
                value,
                _html(field.kind | described),
            )
            for suffix, word, value in ends
        ]
        return Markup('<span class="pair">{}</span>').format(Markup(" ").join(inputs))


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

    def process(self, formdata: Any, data: Any = None, **options: Any) -> None:
        super().process(formdata, **({} if data is None else {"data": data}), **options)
        if formdata is not None and f"{self.name}-to" in formdata:
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
