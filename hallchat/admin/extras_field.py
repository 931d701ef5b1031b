"""The extras of a booking in its form: a number for each."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup
from wtforms import Field, ValidationError

from hallchat.admin.extra_views import count_hint, halls_text, price_text
from hallchat.admin.labels import hall_name
from hallchat.request_context import current_language, studio
from hallchat.studio.description import Extra
from hallchat.wording import say

_MOST = 10_000
_LONGEST = 9


class ExtrasInput:
    """A labelled number for each extra."""

    def __call__(self, field: "ExtrasField", **attributes: Any) -> Markup:
        described = attributes.get("aria-describedby")
        rows = [
            Markup(
                '<label><input type="number" name="{}" value="{}" min="0" max="{}" inputmode="numeric"{}>'
                "<span>{} <small>{}</small></span></label>"
            ).format(
                field.input_name(extra.key),
                field.typed.get(extra.key, ""),
                _MOST,
                _aria(described, is_wrong=extra.key == field.wrong_key),
                hall_name(extra),
                _hint(extra),
            )
            for extra in field.offered
        ]
        return Markup('<span class="counts" role="group" id="{}" aria-label="{}">{}</span>').format(
            field.id, field.label.text, Markup("").join(rows)
        )


def _aria(described: str | None, *, is_wrong: bool) -> Markup:
    text = Markup(' aria-describedby="{}"').format(described) if described else Markup("")
    return text + (Markup(' aria-invalid="true"') if is_wrong else Markup(""))


class ExtrasField(Field):
    """The number of each extra; `data` has key -> number, without zeros.

    An extra that the booking has and the studio no longer offers stays as it is.
    """

    widget = ExtrasInput()

    def __init__(self, label: Any, **options: Any) -> None:
        super().__init__(label, **options)
        self.offered = studio().extras
        self.typed: dict[str, str] = {}
        """The typed values, by key of the extra."""
        self.wrong_key = ""
        """The key of the extra that is refused."""

    def input_name(self, key: str) -> str:
        """The name of the extra's input."""
        return f"{self.name}-{key}"

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        self.process_errors = []
        saved: Mapping[str, int] = data if isinstance(data, Mapping) else {}
        keys = {extra.key for extra in self.offered}
        self.data = {key: count for key, count in saved.items() if count}
        self.typed = {key: str(count) for key, count in self.data.items() if key in keys}
        if formdata:
            names = {key: self.input_name(key) for key in keys}
            self.typed = {key: formdata.get(name, "").strip()[:_LONGEST] for key, name in names.items()}
            kept = {key: count for key, count in self.data.items() if key not in keys}
            self.data = kept | {key: _count(text) for key, text in self.typed.items() if _count(text)}

    def pre_validate(self, form: Any) -> None:
        for extra in self.offered:
            text = self.typed.get(extra.key, "")
            if text and _count(text) is None:
                self.wrong_key, name = extra.key, hall_name(extra)
                raise ValidationError(say(current_language(), "admin-bad-count", name=name, most=_MOST))


def _count(text: str) -> int | None:
    """The number; None if it is none, or too large."""
    if not (text.isascii() and text.isdecimal()) or int(text) > _MOST:
        return None
    return int(text)


def _hint(extra: Extra) -> str:
    """The price, the halls if it is not of all, and what the number means if it is not plain."""
    parts = (price_text(extra), halls_text(list(extra.halls)) if extra.halls else "", count_hint(extra))
    return ", ".join(filter(None, parts))
