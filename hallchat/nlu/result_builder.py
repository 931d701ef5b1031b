"""Collects what the extractors find in a message."""

from dataclasses import replace
from typing import Any

from hallchat.nlu.slots import FIELDS, SLOTS, WISH_FIELDS
from hallchat.nlu.types import NluResult

_MENTIONABLE = (*FIELDS, *WISH_FIELDS)


class ResultBuilder:
    """An `NluResult` in the making."""

    def __init__(self) -> None:
        self.found = NluResult()
        self.ambiguous: dict[str, tuple[str, ...]] = {}
        self.invalid: dict[str, str] = {}

    def set(self, **fields: Any) -> None:
        """Set fields of the result."""
        changed = {name: value for name, value in fields.items() if getattr(self.found, name) != value}
        if changed:  # most extractors find nothing
            self.found = replace(self.found, **changed)

    def record(self, field: str, value: Any, invalid: str | None, options: tuple[str, ...] = ()) -> None:
        """Set one field, and record the words that are no valid value of it and its other readings."""
        self.set(**{field: value})
        if invalid and value is None:
            self.invalid[field] = invalid
        if options:
            self.ambiguous[field] = options

    def build(self) -> NluResult:
        """The result with all that was recorded."""
        return replace(self.found, ambiguous=self.ambiguous, invalid=self.invalid)

    def mentioned_fields(self) -> frozenset[str]:
        """The fields that the message says something of, valid or not; hours that are unclear are "time"."""
        filled = {field for field in _MENTIONABLE if getattr(self.found, field) is not None}
        return frozenset(filled | self.ambiguous.keys() | self.invalid.keys())

    def mentioned_slots(self) -> frozenset[str]:
        """The slots that the message says something of, valid or not."""
        fields = self.mentioned_fields()
        return frozenset(slot.name for slot in SLOTS if fields & {slot.name, *slot.fields})
