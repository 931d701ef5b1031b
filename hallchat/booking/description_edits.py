"""Edits by staff of one entry of the studio's description, checked as `description_changes` checks a file.

An entry is a row: of the studio itself, a hall, a price rule, an extra, a closure or an answer. The functions
flush and do not commit; each change renews the studio's stamp. Who catches their errors rolls back.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hallchat.booking.description_changes import columns_of, studio_columns
from hallchat.booking.entry_keys import new_key
from hallchat.booking.errors import StaleEdit, StudioInUse
from hallchat.booking.live_bookings import broken_by
from hallchat.booking.studio import TABLES, description
from hallchat.config import Settings
from hallchat.models import AnswerRow, ClosureRow, ExtraRow, Hall, PriceRuleRow, StudioRow
from hallchat.models.base import Base
from hallchat.studio.description import Described, HallTerms, PaymentTerms, StudioFacts
from hallchat.studio.fault import DescriptionError, Fault
from hallchat.studio.faults import faults
from hallchat.studio.toml_file import faults_of

_FILE_NAMES: dict[str, type[Base]] = {
    "hall": Hall,
    "price": PriceRuleRow,
    "extra": ExtraRow,
    "closed": ClosureRow,
    "answer": AnswerRow,
}
"""The tables by their names in `studio.toml`."""


class StudioEntry(StudioFacts):
    """The studio itself, with its terms of payment."""

    payment: PaymentTerms = PaymentTerms()


_KINDS: dict[type[Base], type[Described]] = {StudioRow: StudioEntry, Hall: HallTerms, **TABLES}


@dataclass(frozen=True, slots=True)
class OtherFault:
    """A fault that an edit would make in another entry than its own."""

    table: str
    """"hall", "price", "extra", "closed", "answer" or "studio"."""
    name: str
    """What staff call the entry; empty for the studio itself."""
    fault: Fault


class EditRefused(DescriptionError):
    """The edit would make the description faulty."""

    def __init__(self, own: Sequence[Fault] = (), others: Sequence[OtherFault] = ()) -> None:
        super().__init__((*own, *(other.fault for other in others)))
        self.own = tuple(own)
        """Faults of the edited entry; their places begin with its key: ("people",), ("open", "fri")."""
        self.others = tuple(others)


def put_entry(
    session: Session,
    table: type[Base],
    row: Any | None,
    values: Mapping[str, Any],
    now: datetime,
    settings: Settings,
    *,
    version: int | None = None,
) -> Any:
    """Creates the entry (`row` is None) or changes it, and returns its row.

    `values` has keys and notation of `studio.toml` (`begins` and `ends` for `from` and `to`), None for an absent
    key, and may have other columns of the row as well; what it lacks stays. A new hall or extra gets its key
    from its name, a new entry the last place. `version` is the version that the editor saw.

    Raises StaleEdit, EditRefused (only for faults that this edit makes), and StudioInUse with the references
    of the live bookings that it would break.
    """
    if row is not None:
        _check_version(session, row, version)
    columns = _columns(session, table, row, values)
    with checked_edit(session, now, settings) as edit:
        if row is None:
            row = table(**columns)
            session.add(row)
        else:
            _set(row, columns)
        session.flush()
        edit.row = row
    return row


def remove_entry(session: Session, row: Any, now: datetime, settings: Settings) -> None:
    """Deletes the entry. Raises EditRefused, StudioInUse."""
    with checked_edit(session, now, settings):
        session.delete(row)


def move_entry(session: Session, row: Any, place: int, now: datetime, settings: Settings) -> None:
    """Gives the entry that place, from 0, among those of its table; the others keep their order.

    A place beyond the last counts as the last. Raises EditRefused, StudioInUse.
    """
    table = type(row)
    with checked_edit(session, now, settings):
        others = [each for each in session.scalars(_ordered(select(table), table)) if each is not row]
        others.insert(max(0, place), row)
        for position, each in enumerate(others):
            if each.position != position:
                each.position = position


class Edit:
    """The edit that is being checked; `row` is that of the edited entry, if it still exists."""

    row: Any = None


@contextmanager
def checked_edit(session: Session, now: datetime, settings: Settings) -> Iterator[Edit]:
    """Checks what the block writes to any of the entries. Raises EditRefused or StudioInUse at its end."""
    before = description(session, settings)
    faults_before = set(_faults(session, now, settings))
    edit = Edit()
    yield edit
    session.flush()
    found = _faults(session, now, settings)
    made = {place: fault for place, fault in found.items() if place not in faults_before}
    if made:
        raise _refused(session, edit.row, made)
    after = description(session, settings)
    broken = broken_by(session, before, after, now)
    if broken:
        broken = [each for each in broken if each not in set(broken_by(session, before, before, now))]
    if broken:
        raise StudioInUse(references=broken[:20], more=max(0, len(broken) - 20))


_Place = tuple[Any, ...]
"""(name of the table, id of the row, code of the fault, key of the entry, ...): the same while rows move."""


def _faults(session: Session, now: datetime, settings: Settings) -> dict[_Place, Fault]:
    studio = description(session, settings)
    found: dict[_Place, Fault] = {}
    for fault in faults(studio, now.astimezone(studio.studio.timezone).date()):
        name, *rest = fault.place
        table = _FILE_NAMES.get(str(name))
        if table is None:
            found[name, None, fault.code, *rest] = fault
        else:
            row_id = _ids(session, table)[int(rest[0])]
            found[name, row_id, fault.code, *rest[1:]] = fault
    return found


def _refused(session: Session, edited: Any, made: Mapping[_Place, Fault]) -> EditRefused:
    own, others = [], []
    for (name, row_id, code, *rest), fault in made.items():
        table: Any = _FILE_NAMES.get(name, StudioRow)
        if isinstance(edited, table) and row_id in (None, edited.id):
            own.append(Fault(tuple(rest), code, fault.data))
        else:
            entry = session.get(table, row_id) if row_id is not None else None
            others.append(OtherFault(name, entry_name(entry), Fault(tuple(rest), code, fault.data)))
    return EditRefused(own, others)


def entry_name(row: Any) -> str:
    """What staff call the entry: its name, label, note or topic, else when it is."""
    for column in ("name", "label", "note", "topic", "begins", "time"):
        if getattr(row, column, None):
            return str(getattr(row, column))
    return ""


def _ids(session: Session, table: Any) -> Sequence[int]:
    return session.scalars(_ordered(select(table.id), table)).all()


def _ordered(query: Any, table: Any) -> Any:
    """In the order of the description."""
    return (
        query.order_by(table.position, table.id) if hasattr(table, "position") else query.order_by(table.id)
    )


def _check_version(session: Session, row: Any, version: int | None) -> None:
    session.refresh(row, with_for_update=True)
    if version is not None and row.version != version:
        raise StaleEdit()


def _columns(session: Session, table: type[Base], row: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """The columns to set, after the entry has been checked for itself."""
    kind = _KINDS[table]
    fields = set(kind.model_fields)
    given = {name: value for name, value in values.items() if name in fields}
    others = {name: value for name, value in values.items() if name not in fields}
    if row is not None:
        given = {name: getattr(row, name) for name in fields} | given
    else:
        if "key" in fields:
            given["key"] = new_key(session, table, str(given.get("name") or ""))
        if hasattr(table, "position"):
            last = session.scalar(select(func.max(table.position)))
            others = {"position": 0 if last is None else last + 1} | others
    entry = entry_value(kind, given)
    columns = studio_columns(entry, entry.payment) if table is StudioRow else columns_of(entry)
    return columns | others


def entry_value(kind: type[Described], given: Mapping[str, Any]) -> Any:
    """The value with these keys, of which None is an absent one. Raises EditRefused."""
    try:
        return kind.model_validate({name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        raise EditRefused(faults_of(error)) from None


def _set(row: Any, columns: Mapping[str, Any]) -> None:
    for name, value in columns.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
