"""Makes the halls of the database as a description says."""

from collections.abc import Sequence

from sqlalchemy import delete, exists, or_, select
from sqlalchemy.orm import Session

from hallchat.booking.description_rows import Change, change_of, columns_of, moves, put_value
from hallchat.booking.studio import snapshot
from hallchat.models import Booking, Hall, Quote
from hallchat.studio.description import Description

_IN_ORDER = select(Hall).order_by(Hall.position, Hall.id).with_for_update()


def apply_halls(session: Session, wanted: Description) -> list[Change]:
    """Makes the halls as described, and returns what changed. Flushes."""
    before = snapshot(session)
    rows = {hall.key: hall for hall in session.scalars(_IN_ORDER)}
    same = _halls_by_key(rows, wanted)
    stay = set(same.values())
    gone = [hall for hall in rows.values() if hall not in stay]
    removed = [change for hall in gone for change in _remove_hall(session, hall)]
    closed = [hall for hall in gone if not hall.active]
    for position, each in enumerate(closed, len(wanted.halls)):
        each.position = position  # behind those of the file, as an export writes them
    _free_names(session, list(rows.values()), same, wanted)
    of_file = [same.get(terms.key) for terms in wanted.halls]
    moved = moves("hall", list(rows.values()), of_file)
    changes: list[Change] = []
    for place, (terms, hall) in enumerate(zip(wanted.halls, of_file, strict=True)):
        if hall is None:
            session.add(Hall(**columns_of(terms), position=place))
            changes.append(change_of("added", terms, "hall"))
        else:
            rules = (hall.rules, hall.rules_en)
            changes += put_value(hall, before.terms[hall.id], terms, "hall", place, moved.get(place, ()))
            if (hall.rules, hall.rules_en) != rules:
                hall.rules_version += 1
    return changes + removed


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
        return [change_of("closed", hall, "hall")] if was_active else []
    session.execute(delete(Quote).where(Quote.hall_id == hall.id))
    session.delete(hall)
    session.flush()
    return [change_of("removed", hall, "hall")]
