"""Makes the database as a description says, in one transaction."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from hallchat.booking.description_halls import apply_halls
from hallchat.booking.description_rows import (
    Change,
    change_of,
    columns_of,
    entry_name,
    moves,
    place_of,
    put_value,
    set_columns,
    studio_columns,
)
from hallchat.booking.errors import in_use
from hallchat.booking.live_bookings import broken_by
from hallchat.booking.reallocation import reallocate
from hallchat.booking.studio import TABLES, snapshot, value_of
from hallchat.config import Settings
from hallchat.models import AnswerRow, ClosureRow, ExtraRow, Hall, OwnedExtra, PriceRuleRow, StudioRow
from hallchat.models.base import Base
from hallchat.studio.description import Description
from hallchat.studio.differences import differences
from hallchat.studio.value_types import Described


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
    changes += apply_halls(session, wanted)
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


def _apply_studio(session: Session, before: Description, wanted: Description) -> list[Change]:
    facts = studio_columns(wanted.studio, wanted.payment)
    row = session.scalar(select(StudioRow).with_for_update())
    if row is None:
        session.add(StudioRow(**facts))
    else:
        set_columns(row, facts)
    if (before.studio, before.payment) == (wanted.studio, wanted.payment):
        return []
    found = (*differences(before.studio, wanted.studio), *differences(before.payment, wanted.payment))
    return [change_of("changed", wanted.studio, "studio", found)]


def _apply_keyed(session: Session, wanted: Description) -> list[Change]:
    """Extras keep their rows by key: bookings own pieces of them."""
    in_order = select(ExtraRow).order_by(ExtraRow.position, ExtraRow.id).with_for_update()
    rows = {extra.key: extra for extra in session.scalars(in_order)}
    same = [rows.get(extra.key) for extra in wanted.extras]
    stay = set(same)
    gone = [row for row in rows.values() if row not in stay]
    changes = _put_rows(session, "extra", ExtraRow, list(rows.values()), wanted.extras, same)
    for row in gone:
        session.execute(delete(OwnedExtra).where(OwnedExtra.extra_id == row.id))
    return changes + _remove(session, "extra", gone)


def _replace_rows(
    session: Session, kind: str, table: type[Base], values: Sequence[Described]
) -> list[Change]:
    """Makes the rows of a table whose entries have no key."""
    rows = list(session.scalars(select(table).order_by(_order(table))))
    same = _matched([value_of(TABLES[table], row) for row in rows], values)
    of_file = [None if at is None else rows[at] for at in same]
    stay = set(of_file)
    gone = [row for row in rows if row not in stay]
    return [*_put_rows(session, kind, table, rows, values, of_file), *_remove(session, kind, gone)]


def _matched(before: Sequence[Described], after: Sequence[Described]) -> list[int | None]:
    """For each value in `after` the place of the one in `before` that it goes on; None for a new one.

    That is the same one, else one of the same name, else the one in the same place.
    """
    found: list[int | None] = [None] * len(after)
    free = dict(enumerate(before))
    identities: tuple[Callable[[int, Any], Hashable], ...] = (
        lambda place, value: value,
        lambda place, value: entry_name(value),
        lambda place, value: place,
    )
    for identity in identities:
        places: dict[Hashable, list[int]] = defaultdict(list)
        for place, value in free.items():
            places[identity(place, value)].append(place)
        for index, value in enumerate(after):
            if found[index] is None and (same := places.get(identity(index, value))):
                found[index] = same[0]
                del free[same.pop(0)]
    return found


def _put_rows(
    session: Session,
    kind: str,
    table: type[Base],
    before: Sequence[Base],
    values: Sequence[Described],
    rows: Sequence[Base | None],
) -> list[Change]:
    """Gives each row of `rows` its value and place; a new row where there is none."""
    changes: list[Change] = []
    moved = moves(kind, before, rows) if place_of(table, 0) else {}
    for place, (value, row) in enumerate(zip(values, rows, strict=True)):
        if row is None:
            session.add(table(**columns_of(value) | place_of(table, place)))
            changes.append(change_of("added", value, kind))
        else:
            changes += put_value(row, value_of(type(value), row), value, kind, place, moved.get(place, ()))
    return changes


def _remove(session: Session, kind: str, rows: Sequence[Base]) -> list[Change]:
    for row in rows:
        session.delete(row)
    return [change_of("removed", row, kind) for row in rows]


def _order(table: type[Base]) -> Any:
    return table.position if hasattr(table, "position") else table.id  # type: ignore[attr-defined]
