"""Edits by staff of one entry of the studio's description, checked as `description_changes` checks a file.

An entry is a row: of the studio itself, a hall, a price rule, an extra, a closure or an answer. The functions
flush and do not commit; each change renews the studio's stamp. Who catches their errors rolls back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hallchat.booking.description_rows import columns_of, entry_name, entry_name_en, studio_columns
from hallchat.booking.entry_keys import new_key
from hallchat.booking.errors import StaleEdit, in_use
from hallchat.booking.live_bookings import broken_by
from hallchat.booking.reallocation import reallocate
from hallchat.booking.studio import TABLES, description, environment_of
from hallchat.config import Settings
from hallchat.models import AnswerRow, ClosureRow, ExtraRow, Hall, PriceRuleRow, StudioRow
from hallchat.models.base import Base
from hallchat.studio.description import Description, HallTerms, PaymentTerms, StudioFacts
from hallchat.studio.fault import DescriptionError, Fault
from hallchat.studio.faults import faults
from hallchat.studio.toml_file import faults_of
from hallchat.studio.value_types import Described

_FIELDS = {
    Hall: ("hall", "halls"),
    PriceRuleRow: ("price", "prices"),
    ExtraRow: ("extra", "extras"),
    ClosureRow: ("closed", "closures"),
    AnswerRow: ("answer", "answers"),
}
"""The tables of entries by their names in `studio.toml` and in `Description`."""
_FIELD_OF_FILE = dict(_FIELDS.values())


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
    """The entry's name, as staff know it; empty for the studio itself."""
    fault: Fault
    name_en: str = ""
    """Its English name, if it has one."""


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

    `values` has keys and notation of `studio.toml` (`begins` and `ends` for `from` and `to`), None for an
    absent key, and may have other columns of the row as well; what it lacks stays. A new hall or extra gets
    its key from its name, a new entry the last place. `version` is the version that the editor saw.

    Raises StaleEdit, EditRefused (only for faults that this edit makes), and StudioInUse with the references
    of the live bookings that it would break.
    """
    _lock(session)
    present = description(session, settings)
    if row is not None:
        session.refresh(row, with_for_update=True)
        if version is not None and row.version != version:
            raise StaleEdit()
    keys = _KINDS[table].model_fields
    before = {} if row is None else {name: getattr(row, name) for name in keys}
    entry = entry_value(_KINDS[table], _of_new(session, table, row, values) | before | _only(keys, values))
    _check(session, table, row, entry, now, settings)
    columns = studio_columns(entry, entry.payment) if table is StudioRow else columns_of(entry)
    if row is None:
        row = table(**columns | _last_place(session, table))
        session.add(row)
    for name, value in (columns | {name: values[name] for name in values if name not in keys}).items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    session.flush()
    reallocate(session, present, description(session, settings), now)
    return row


def remove_entry(session: Session, row: Any, now: datetime, settings: Settings) -> None:
    """Deletes the entry. Raises EditRefused, StudioInUse."""
    check_removal(session, row, now, settings)
    session.delete(row)
    session.flush()


def check_removal(session: Session, row: Any, now: datetime, settings: Settings) -> None:
    """Raises EditRefused or StudioInUse if the description cannot be without this entry."""
    _lock(session)
    _check(session, type(row), row, None, now, settings)


def move_entry(session: Session, row: Any, place: int) -> None:
    """Gives the entry that place, from 0, among those of its table; the others keep their order.

    A place beyond the last counts as the last. An order breaks nothing.
    """
    _lock(session)
    others = [each for each in session.scalars(_in_order(select(type(row)), type(row))) if each is not row]
    others.insert(max(0, place), row)
    for position, each in enumerate(others):
        if each.position != position:
            each.position = position
    session.flush()


def ids(session: Session, table: Any) -> list[int]:
    """The ids of the table's rows in the order of the description."""
    return list(session.scalars(_in_order(select(table.id), table)))


def entry_value(kind: type[Described], given: Mapping[str, Any]) -> Any:
    """The value with these keys, of which None is an absent one. Raises EditRefused."""
    try:
        return kind.model_validate({name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        raise EditRefused(faults_of(error)) from None


def _lock(session: Session) -> None:
    """Edits wait for one another, and for bookings that are being made, which hold a lock on their hall."""
    session.execute(select(Hall.id).order_by(Hall.id).with_for_update())


def _only(keys: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name in keys}


def _of_new(session: Session, table: Any, row: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """The key of a new entry, if its table has keys."""
    if row is not None or not hasattr(table, "key"):
        return {}
    return {"key": new_key(session, table, str(values.get("name") or ""))}


def _last_place(session: Session, table: Any) -> dict[str, int]:
    if not hasattr(table, "position"):
        return {}
    last = session.scalar(select(func.max(table.position)))
    return {"position": 0 if last is None else last + 1}


def _in_order(query: Any, table: Any) -> Any:
    """The query in the order of the description."""
    places = [table.position] if hasattr(table, "position") else []
    return query.order_by(*places, table.id)


def _check(
    session: Session, table: type[Base], row: Any, entry: Any, now: datetime, settings: Settings
) -> None:
    """Raises EditRefused or StudioInUse if `entry` may not take the place of the row's; None removes it."""
    present = description(session, settings)
    wanted = _with_entry(session, present, table, row, entry, settings)
    today = now.astimezone(wanted.studio.timezone).date()
    known = {_identity(present, fault) for fault in faults(present, today)}
    own, others = [], []
    for fault in faults(wanted, today):
        identity = _identity(wanted, fault)
        if identity in known:
            continue
        faulty = _entry_at(wanted, fault)
        inside = Fault(identity[3:], fault.code, fault.data)
        if faulty is entry or (faulty is None and table is StudioRow):
            own.append(inside)
        else:
            others.append(OtherFault(identity[0], entry_name(faulty), inside, entry_name_en(faulty)))
    if own or others:
        raise EditRefused(own, others)
    _check_bookings(session, present, wanted, now)


def _check_bookings(session: Session, present: Description, wanted: Description, now: datetime) -> None:
    """Raises StudioInUse for live bookings that fit the present description and not the wanted one."""
    broken = broken_by(session, present, wanted, now)
    if broken:
        before = broken_by(session, present, present, now)
        broken = {reference: reason for reference, reason in broken.items() if reference not in before}
    if broken:
        raise in_use(broken)


def _with_entry(
    session: Session, present: Description, table: Any, row: Any, entry: Any, settings: Settings
) -> Description:
    """The present description with `entry` in place of the row's, at the end if there is no row."""
    if table is StudioRow:
        facts, payment = (entry, entry.payment) if entry else environment_of(settings)
        return present.model_copy(update={"studio": facts, "payment": payment})
    field = _FIELDS[table][1]
    entries = list(getattr(present, field))
    place = len(entries) if row is None else ids(session, table).index(row.id)
    entries[place : place + 1] = [] if entry is None else [entry]
    return present.model_copy(update={field: tuple(entries)})


def _identity(studio: Description, fault: Fault) -> tuple[Any, ...]:
    """(table, entry, code, key of the entry, ...): the number of an entry changes as others come and go."""
    entry = _entry_at(studio, fault)
    return (str(fault.place[0]), id(entry), fault.code, *fault.place[1 if entry is None else 2 :])


def _entry_at(studio: Description, fault: Fault) -> Any:
    """The entry that has the fault; None for the studio itself."""
    field = _FIELD_OF_FILE.get(str(fault.place[0]))
    return None if field is None else getattr(studio, field)[fault.place[1]]
