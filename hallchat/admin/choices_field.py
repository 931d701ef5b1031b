"""A form field to tick any number of choices, which needs no script."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup
from wtforms import SelectMultipleField

from hallchat.admin.labels import hall_name
from hallchat.request_context import studio

_CHECKED = Markup(" checked")


class Boxes:
    """A box to tick for each choice."""

    def __call__(self, field: "ChoicesField", **attributes: Any) -> Markup:
        described = attributes.get("aria-describedby")
        boxes = [
            Markup('<label><input type="checkbox" name="{}" value="{}"{}>{}</label>').format(
                field.name, choice[0], _CHECKED if choice[2] else "", choice[1]
            )
            for choice in field.iter_choices()
        ]
        return Markup('<span class="choices" role="group" id="{}" aria-label="{}"{}>{}</span>').format(
            field.id,
            field.label.text,
            Markup(' aria-describedby="{}"').format(described) if described else "",
            Markup("").join(boxes),
        )


class ChoicesField(SelectMultipleField):
    """Any number of choices; none is ticked by default. Kept choices that are gone are offered no more."""

    widget = Boxes()

    def __init__(self, label: Any, choices: Callable[[], dict[str, str]], **options: Any) -> None:
        super().__init__(label, choices=choices, **options)


def hall_keys() -> dict[str, str]:
    """The names of all halls by key."""
    return {hall.key: hall_name(hall) for hall in studio().halls}
