"""Makes the database as a description says, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, or_, select
from sqlalchemy.orm import Session

from hallchat.booking.errors import in_use
from hallchat.booking.live_bookings import broken_by
from hallchat.booking.reallocation import reallocate
from hallchat.booking.studio import snapshot
from hallchat.config import Settings
from hallchat.models import (
    AnswerRow,
    Booking,
    ClosureRow,
    ExtraRow,
    Hall,
    OwnedExtra,
    PriceRuleRow,
    Quote,
    StudioRow,
)
from hallchat.models.base import Base
from hallchat.studio.description import (
    Described,
    Description,
    PaymentTerms,
    StudioFacts,
)


@dataclass(frozen=True, slots=True)
class Change:
    """One difference that was made."""

    kind: str
    """"added", "changed", "removed" or "closed" (a hall that has bookings)."""
    what: str
    table: str
    """As in the file: "studio", "hall", "price", "extra", "closed" or "answer"."""
    what_en: str = ""
    """Its English name, if it has one."""


def apply(
    session: Session, wanted: Description, now: datetime, settings: Settings, *, keeps_settings: bool = False
) -> list[Change]:
    """Makes the studio as described, and returns what changed. Flushes, does not commit.

    What the description lacks is removed; a hall that ever had a booking or a quote becomes inactive. With
    `keeps_settings` the studio's own facts and payment terms stay as they are. Raises StudioInUse, with their
    references, if live bookings could not stay as they are.
    """
    # Bookings that are being made hold a lock on their hall: they are done first, or wait.
    session.execute(select(Hall.id).order_by(Hall.id).with_for_update())
    before = snapshot(session).description(settings)
    if keeps_settings:
        wanted = wanted.model_copy(update={"studio": before.studio, "payment": before.payment})
    broken = broken_by(session, before, wanted, now)
    if broken:
        raise in_use(broken)
    changes = [] if keeps_settings else _apply_studio(session, before, wanted)
    changes += _apply_halls(session, wanted)
    changes += _apply_keyed(session, wanted)
    for kind, table, values in (
        ("price", PriceRuleRow, wanted.prices),
        ("closed", ClosureRow, wanted.closures),
        ("answer", AnswerRow, wanted.answers),
    ):
        changes += _replace_rows(session, kind, table, values)
    session.flush()
    reallocate(session, before, wanted, now)
    return changes


def entry_name(entry: Any) -> str:
    """The name of the entry, a row or a value: its name, label, note or topic, else its time."""
    return _first_of(entry, "name", "label", "note", "topic", "begins", "time")


def entry_name_en(entry: Any) -> str:
    """The English name of the entry; empty if it has none."""
    return _first_of(entry, "name_en", "label_en")


def _first_of(entry: Any, *names: str) -> str:
    return next((str(getattr(entry, name)) for name in names if getattr(entry, name, None)), "")


def _change(kind: str, entry: Any, table: str) -> Change:
    return Change(kind, entry_name(entry), table, entry_name_en(entry))


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


def _apply_studio(session: Session, before: Description, wanted: Description) -> list[Change]:
    facts = studio_columns(wanted.studio, wanted.payment)
    row = session.scalar(select(StudioRow).with_for_update())
    if row is None:
        session.add(StudioRow(**facts))
    else:
        _set(row, facts)
    same = (before.studio, before.payment) == (wanted.studio, wanted.payment)
    return [] if same else [_change("changed", wanted.studio, "studio")]


def _apply_halls(session: Session, wanted: Description) -> list[Change]:
    changes: list[Change] = []
    rows = {hall.key: hall for hall in session.scalars(select(Hall).with_for_update())}
    same = _halls_by_key(rows, wanted)
    gone = [hall for hall in rows.values() if hall not in same.values()]
    removed = [change for hall in gone for change in _remove_hall(session, hall)]
    closed = sorted((each for each in gone if not each.active), key=lambda each: (each.position, each.id))
    for position, each in enumerate(closed, len(wanted.halls)):
        each.position = position  # behind those of the file, as an export writes them
    _free_names(session, list(rows.values()), same, wanted)
    for position, terms in enumerate(wanted.halls):
        columns = columns_of(terms) | {"position": position}
        hall = same.get(terms.key)
        if hall is None:
            session.add(Hall(**columns))
            changes.append(_change("added", terms, "hall"))
        else:
            changes += _change_hall(hall, columns)
    return changes + removed


def _change_hall(hall: Hall, columns: dict[str, Any]) -> list[Change]:
    rules = (hall.rules, hall.rules_en)
    is_changed = _set(hall, columns)
    if (hall.rules, hall.rules_en) != rules:
        hall.rules_version += 1
    return [_change("changed", hall, "hall")] if is_changed else []


def _halls_by_key(rows: dict[str, Hall], wanted: Description) -> dict[str, Hall]:
    """The row of each wanted hall that is there, by its wanted key; one whose key is new goes by its name."""
    keys = {terms.key for terms in wanted.halls}
    by_name = {hall.name: hall for key, hall in rows.items() if key not in keys}
    found = {terms.key: rows.get(terms.key) or by_name.get(terms.name) for terms in wanted.halls}
    return {key: hall for key, hall in found.items() if hall is not None}


def _free_names(session: Session, rows: Sequence[Hall], same: dict[str, Hall], wanted: Description) -> None:
    """Takes from halls the names that others are to have: no two rows may share one, not even for a moment.

    A hall that is only closed keeps such a name with its key behind it.
    """
    owners = {
        name.casefold(): same.get(terms.key) for terms in wanted.halls for name in (terms.name, terms.name_en)
    }
    for hall in rows:
        if owners.get(hall.name.casefold(), hall) is not hall:
            hall.name = f"{hall.name[:37]} ({hall.key})"
        if owners.get(hall.name_en.casefold(), hall) is not hall:
            hall.name_en = ""
    session.flush()


def _remove_hall(session: Session, hall: Hall) -> list[Change]:
    quoted_here = Booking.quote_id.in_(select(Quote.id).where(Quote.hall_id == hall.id))
    if session.scalar(select(exists().where(or_(Booking.hall_id == hall.id, quoted_here)))):
        was_active, hall.active = hall.active, False
        return [_change("closed", hall, "hall")] if was_active else []
    session.execute(delete(Quote).where(Quote.hall_id == hall.id))
    session.delete(hall)
    session.flush()
    return [_change("removed", hall, "hall")]


def _apply_keyed(session: Session, wanted: Description) -> list[Change]:
    """Extras keep their rows by key: bookings own pieces of them."""
    changes = []
    rows = {extra.key: extra for extra in session.scalars(select(ExtraRow).with_for_update())}
    for position, extra in enumerate(wanted.extras):
        columns = columns_of(extra) | {"position": position}
        row = rows.pop(extra.key, None)
        if row is None:
            session.add(ExtraRow(**columns))
            changes.append(_change("added", extra, "extra"))
        elif _set(row, columns):
            changes.append(_change("changed", extra, "extra"))
    for row in rows.values():
        session.execute(delete(OwnedExtra).where(OwnedExtra.extra_id == row.id))
        session.delete(row)
        changes.append(_change("removed", row, "extra"))
    return changes


def _replace_rows(
    session: Session, kind: str, table: type[Base], values: Sequence[Described]
) -> list[Change]:
    """Makes the rows of a table whose entries have no key: entries are matched by their place."""
    rows = list(session.scalars(select(table).order_by(_order(table))))
    changes = []
    for position, value in enumerate(values):
        columns = columns_of(value) | ({"position": position} if hasattr(table, "position") else {})
        if position >= len(rows):
            session.add(table(**columns))
            changes.append(_change("added", value, kind))
        elif _set(rows[position], columns):
            changes.append(_change("changed", value, kind))
    for row in rows[len(values) :]:
        session.delete(row)
        changes.append(_change("removed", row, kind))
    return changes


def _order(table: type[Base]) -> Any:
    return table.position if hasattr(table, "position") else table.id  # type: ignore[attr-defined]


def _set(row: Base, columns: dict[str, Any]) -> bool:
    """Sets the columns that differ, and says whether any did."""
    different = {name: value for name, value in columns.items() if getattr(row, name) != value}
    for name, value in different.items():
        setattr(row, name, value)
    return bool(different)
