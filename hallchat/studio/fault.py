"""A fault of a description: where it is, and its code and data, for which `wording` has the text."""

from dataclasses import dataclass, field
from typing import Any

from pydantic_core import PydanticCustomError


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. The text is `fault-<code>` of the wording, filled with `data`."""

    place: tuple[str | int, ...]
    """The path in the file: ("price", 2, "people") is the third [[price]]."""
    code: str
    data: dict[str, Any] = field(default_factory=dict)


class DescriptionError(Exception):
    """The description cannot be used. `faults` names every fault."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


def refused(code: str, **data: Any) -> PydanticCustomError:
    """The error for a validator of `description` to raise: a fault with this code and data."""
    return PydanticCustomError(f"fault_{code}", "refused", data)


def place_text(place: tuple[str | int, ...]) -> str:
    """The place of a fault as a reader of the file looks for it: `[[price]] 3, people`.

    Empty for the whole file.
    """
    if not place:
        return ""
    table, *rest = place
    if rest and isinstance(rest[0], int):
        table, rest = f"[[{table}]] {rest[0] + 1}", rest[1:]
    else:
        table = f"[{table}]"
    return ", ".join(map(str, (table, *rest)))
