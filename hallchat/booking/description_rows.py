"""Rows of the description: their names and columns, and the changes that are made to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hallchat.models.base import Base
from hallchat.studio.description import PaymentTerms, StudioFacts
from hallchat.studio.differences import Difference, differences
from hallchat.studio.value_types import Described


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of the description that was changed."""

    kind: str
    """"added", "changed", "removed" or "closed" (a hall that has bookings)."""
    what: str
    table: str
    """As in the file: "studio", "hall", "price", "extra", "closed" or "answer"."""
    what_en: str = ""
    """Its English name, if it has one."""
    differences: tuple[Difference, ...] = ()
    """Of an entry that is "changed"; its place in the file has the key "[[hall]]"."""


def change_of(kind: str, entry: Any, table: str, found: tuple[Difference, ...] = ()) -> Change:
    """The change of an entry, a row or a value."""
    return Change(kind, entry_name(entry), table, entry_name_en(entry), found)


def entry_name(entry: Any) -> str:
    """The name of the entry, a row or a value: its name, label, note or topic, else its time."""
    return _first_of(entry, "name", "label", "note", "topic", "begins", "time")


def entry_name_en(entry: Any) -> str:
    """The English name of the entry; empty if it has none."""
    return _first_of(entry, "name_en", "label_en")


def _first_of(entry: Any, *names: str) -> str:
    return next((str(getattr(entry, name)) for name in names if getattr(entry, name, None)), "")


def columns_of(value: Described) -> dict[str, Any]:
    """The columns of a row for a value of the description."""
    data = value.model_dump()
    return {name: list(each) if isinstance(each, tuple) else each for name, each in data.items()}


def studio_columns(facts: StudioFacts, payment: PaymentTerms) -> dict[str, Any]:
    """The columns of the studio's own row."""
    own = {name: getattr(facts, name) for name in StudioFacts.model_fields}
    return own | {
        "timezone": facts.timezone.key,
        "extra_holidays": [day.isoformat() for day in facts.extra_holidays],
        "payment": payment.model_dump(mode="json", exclude_defaults=True),
    }


def put_value(
    row: Base, old: Described, new: Described, table: str, place: int, moved: tuple[Difference, ...]
) -> list[Change]:
    """Gives the row its new value, and its place in the table, from 0. Returns the change, if it is one.

    `moved` is the difference of its place for whoever reads the change.
    """
    set_columns(row, columns_of(new) | place_of(type(row), place))
    if old == new and not moved:
        return []
    return [change_of("changed", new, table, (*differences(old, new), *moved))]


def place_of(table: type[Base], place: int) -> dict[str, int]:
    """The column of the entry's place in the description, if its table has one."""
    return {"position": place} if hasattr(table, "position") else {}


def set_columns(row: Base, columns: Mapping[str, Any]) -> None:
    """Sets the columns that differ: one that is set is a change of the row, whatever its value."""
    for name, value in columns.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def moves(
    table: str, before: Sequence[Any], after: Sequence[Any | None]
) -> dict[int, tuple[Difference, ...]]:
    """The differences of place by place in the file, from 0, of entries whose order among the others differs.

    `before` has the rows in their order, `after` those of the file's entries, None for a new one. Entries
    that only make room for others that come or go keep their order.
    """
    kept = [row for row in after if row is not None]
    stays = {id(row) for row in kept}
    in_old_order = [row for row in before if id(row) in stays]
    old_places = {id(row): place for place, row in enumerate(before, 1)}
    moved = {id(new) for old, new in zip(in_old_order, kept, strict=True) if old is not new}
    return {
        place: (Difference(f"[[{table}]]", str(old_places[id(row)]), str(place + 1)),)
        for place, row in enumerate(after)
        if id(row) in moved
    }
