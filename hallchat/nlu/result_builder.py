"""What was found in a message so far, while the readers go over it."""

from dataclasses import replace
from typing import Any

from hallchat.nlu.types import NluResult

_DATA = (
    *("hall", "date", "start", "end", "hours", "all_day", "daypart"),
    *("people", "name", "phone", "email", "budget"),
)
BOOKING_SLOTS = frozenset({"hall", "date", "start", "end", "hours", "daypart", "all_day", "people"})
"""What is booked: not who books it."""


class ResultBuilder:
    """A reading in the making."""

    def __init__(self) -> None:
        self.found = NluResult()
        self.ambiguous: dict[str, tuple[str, ...]] = {}
        self.invalid: dict[str, str] = {}

    def set(self, **fields: Any) -> None:
        """Put these into the reading."""
        news = {name: value for name, value in fields.items() if getattr(self.found, name) != value}
        if news:  # most readers find nothing
            self.found = replace(self.found, **news)

    def keep(self, field: str, value: Any, wrong: str | None, options: tuple[str, ...] = ()) -> None:
        """Put one field into the reading: what was read, what of it cannot be, what else it may be."""
        self.set(**{field: value})
        if wrong and value is None:
            self.invalid[field] = wrong
        if options:
            self.ambiguous[field] = options

    def slots(self) -> frozenset[str]:
        """The fields of which something was said, if only what cannot be."""
        said = {field for field in _DATA if getattr(self.found, field) is not None}
        return frozenset(said | self.ambiguous.keys() | self.invalid.keys())

    def said(self) -> frozenset[str]:
        """The fields of which something was said, hours and all as the one field "time"."""
        time = {"start", "end", "hours", "daypart", "all_day"} & self.slots()
        return self.slots() | ({"time"} if time else set())
