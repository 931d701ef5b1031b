"""The studio's halls as values in memory, read again after a change by staff, in whatever process."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, event, insert, inspect, select, update
from sqlalchemy.orm import Mapper, Session

from hallchat.models import Hall, HallsStamp
from hallchat.models.base import token

STAMP = select(HallsStamp.stamp).where(HallsStamp.id == 1)
"""The present stamp; no row in a studio whose halls have never changed."""
_STAMP_KEY = "hallchat_halls_stamp"
_COLUMNS = inspect(Hall).columns
_ALL = select(*_COLUMNS).order_by(Hall.id)


@dataclass(frozen=True, slots=True)
class HallSnapshot:
    """All halls, in the order in which they were created. They belong to no session: never change them."""

    stamp: str | None
    halls: tuple[Hall, ...]
    active: tuple[Hall, ...]
    """The halls that clients can book."""
    by_name: dict[str, Hall]
    """Russian or English name, case-folded -> the hall."""


_SNAPSHOTS: WeakKeyDictionary[Engine, HallSnapshot] = WeakKeyDictionary()


def use_stamp(session: Session, stamp: str | None) -> None:
    """Lets this session take the halls from memory while they have this stamp, read in its transaction.

    The session must not change halls.
    """
    session.info[_STAMP_KEY] = stamp


@event.listens_for(Hall, "after_insert")
@event.listens_for(Hall, "after_update")
@event.listens_for(Hall, "after_delete")
def _renew_stamp(_mapper: Mapper[Hall], connection: Connection, _hall: Hall) -> None:
    """Other sessions read the halls again once the transaction of this change is committed."""
    renewed = connection.execute(update(HallsStamp).where(HallsStamp.id == 1).values(stamp=token()))
    if not renewed.rowcount:
        connection.execute(insert(HallsStamp).values(id=1, stamp=token()))


def in_memory(engine: Engine, stamp: str | None) -> HallSnapshot | None:
    """The halls of that stamp; None if they are not in memory."""
    kept = _SNAPSHOTS.get(engine)
    return kept if stamp is not None and kept is not None and kept.stamp == stamp else None


def snapshot(session: Session) -> HallSnapshot:
    """The halls: from memory if their stamp is that of `use_stamp`, else from the database."""
    stamp, engine = session.info.get(_STAMP_KEY), session.get_bind().engine
    kept = in_memory(engine, stamp)
    if kept is not None:
        return kept
    found = _read(session, stamp)
    if stamp is not None:
        _SNAPSHOTS[engine] = found
    return found


def _read(session: Session, stamp: str | None) -> HallSnapshot:
    halls = tuple(Hall(**row) for row in session.execute(_ALL).mappings())
    # The names of two halls never meet; the first hall would win.
    names = {name.casefold(): hall for hall in reversed(halls) for name in (hall.name, hall.name_en) if name}
    return HallSnapshot(stamp, halls, tuple(hall for hall in halls if hall.active), names)
