"""The studio's description in memory, read again after a change by staff, in whatever process."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, event, insert, inspect, select, update
from sqlalchemy.orm import Mapper, Session

from hallchat.config import Settings
from hallchat.database import flushed
from hallchat.models import (
    AnswerRow,
    ClosureRow,
    ExtraRow,
    Hall,
    PriceRuleRow,
    StudioRow,
    StudioStamp,
)
from hallchat.models.base import Base, token
from hallchat.prepared_statement import Prepared
from hallchat.studio.description import (
    Answer,
    Closure,
    Description,
    Extra,
    HallTerms,
    PaymentTerms,
    PriceRule,
    StudioFacts,
)
from hallchat.studio.value_types import Described

_Value = TypeVar("_Value", bound=Described)
STAMP = select(StudioStamp.stamp).where(StudioStamp.id == 1)
"""The present stamp; no row in a studio that has never been described."""
_READ_STAMP = Prepared(STAMP)
_STAMP_KEY = "hallchat_studio_stamp"
TABLES: dict[type[Base], type[Described]] = {
    PriceRuleRow: PriceRule,
    ExtraRow: Extra,
    ClosureRow: Closure,
    AnswerRow: Answer,
}
"""Tables whose rows are values of the description, one for one."""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class StudioSnapshot:
    """The studio as it is stored. The halls belong to no session: never change them."""

    stamp: str | None
    halls: tuple[Hall, ...]
    """All halls, in the order in which they are shown."""
    active: tuple[Hall, ...]
    """The halls that clients can book."""
    by_name: dict[str, Hall]
    """Russian or English name, case-folded -> the hall."""
    by_id: dict[int, Hall]
    terms: dict[int, HallTerms]
    """Id of a hall -> its terms."""
    extra_ids: dict[str, int]
    """Key of an extra -> the id of its row."""
    stored: Description
    has_facts: bool
    """False until staff save the studio's own facts: those of the environment count."""
    _wholes: dict[int, tuple[Settings, Description]] = field(default_factory=dict)
    """Descriptions with the environment's values, by the identity of its settings: a turn asks ten times."""

    def description(self, settings: Settings) -> Description:
        """The whole description, with the environment's values for what nobody has saved."""
        if self.has_facts:
            return self.stored
        if id(settings) not in self._wholes:
            facts, payment = environment_of(settings)
            whole = self.stored.model_copy(update={"studio": facts, "payment": payment})
            self._wholes[id(settings)] = settings, whole
        return self._wholes[id(settings)][1]


_SNAPSHOTS: WeakKeyDictionary[Engine, StudioSnapshot] = WeakKeyDictionary()


def facts_of(settings: Settings) -> StudioFacts:
    """The studio's own facts as the environment gives them."""
    return StudioFacts(
        name=settings.studio_name,
        address=settings.studio_address,
        phone=settings.studio_phone,
        email=settings.studio_email,
        timezone=settings.timezone,
        horizon_days=settings.horizon_days,
    )


def environment_of(settings: Settings) -> tuple[StudioFacts, PaymentTerms]:
    """The studio's own facts and terms until staff save them: those of the environment."""
    return facts_of(settings), PaymentTerms(hold_hours=settings.hold_hours)


def use_stamp(session: Session, stamp: str | None) -> None:
    """Lets this session take the studio from memory while it has this stamp, read in its transaction.

    The session must not change the description.
    """
    session.info[_STAMP_KEY] = stamp


def renew_stamp(session: Session) -> None:
    """Reads the stamp that `use_stamp` gave again: what others have committed counts from here on."""
    if _STAMP_KEY in session.info:
        use_stamp(session, _present_stamp(session))


def _present_stamp(session: Session) -> str | None:
    row = _READ_STAMP.one(flushed(session), {})
    return row[0] if row else None


def _renew_stamp(_mapper: Mapper[Any], connection: Connection, _row: Base) -> None:
    """Other sessions read the studio again once the transaction of this change is committed."""
    renewed = connection.execute(update(StudioStamp).where(StudioStamp.id == 1).values(stamp=token()))
    if not renewed.rowcount:
        connection.execute(insert(StudioStamp).values(id=1, stamp=token()))


for _table in (Hall, StudioRow, *TABLES):
    for _change in ("after_insert", "after_update", "after_delete"):
        event.listen(_table, _change, _renew_stamp)


def in_memory(engine: Engine, stamp: str | None) -> StudioSnapshot | None:
    """The studio of that stamp; None if it is not in memory."""
    kept = _SNAPSHOTS.get(engine)
    return kept if stamp is not None and kept is not None and kept.stamp == stamp else None


def snapshot(session: Session) -> StudioSnapshot:
    """The studio: from memory if its stamp is still the present one, else from the database.

    Costs the read of the stamp, unless `use_stamp` gave it.
    """
    stamp, engine = session.info.get(_STAMP_KEY) or _present_stamp(session), session.get_bind().engine
    kept = in_memory(engine, stamp)
    if kept is not None:
        return kept
    found = _read(session, stamp)
    if stamp is not None:
        _SNAPSHOTS[engine] = found
    return found


def hall_of(session: Session, hall_id: int) -> Hall:
    """The hall of that id as a value, which must not be changed."""
    found = snapshot(session).by_id.get(hall_id)
    if found is None:  # PostgreSQL shows what others committed after the stamp was read
        renew_stamp(session)
        found = snapshot(session).by_id[hall_id]
    return found


def description(session: Session, settings: Settings) -> Description:
    """The whole description as it counts now."""
    return snapshot(session).description(settings)


def value_of(kind: type[_Value], row: Any) -> _Value:
    """The value of a row whose columns have the names of the value's fields."""
    given = {name: getattr(row, name) for name in kind.model_fields}
    return kind.model_validate({name: value for name, value in given.items() if value is not None})


@cache
def _columns(table: type[Base]) -> Any:
    return select(*inspect(table).columns)


def _read(session: Session, stamp: str | None) -> StudioSnapshot:
    rows = session.execute(_columns(Hall).order_by(Hall.position, Hall.id)).mappings()
    halls = tuple(Hall(**row) for row in rows)
    terms = {hall.id: value_of(HallTerms, hall) for hall in halls}
    extras = session.execute(_columns(ExtraRow).order_by(ExtraRow.position, ExtraRow.id)).all()
    own = session.execute(_columns(StudioRow)).one_or_none()
    stored = Description(
        studio=value_of(StudioFacts, own) if own else StudioFacts(),
        payment=PaymentTerms.model_validate(own.payment) if own else PaymentTerms(),
        halls=tuple(terms.values()),
        prices=_values(session, PriceRuleRow, PriceRule, PriceRuleRow.position),
        extras=tuple(value_of(Extra, row) for row in extras),
        closures=_values(session, ClosureRow, Closure, ClosureRow.id),
        answers=_values(session, AnswerRow, Answer, AnswerRow.position),
    )
    return StudioSnapshot(
        stamp=stamp,
        halls=halls,
        active=tuple(hall for hall in halls if hall.active),
        # The names of two halls never meet; the first hall would win.
        by_name={
            name.casefold(): hall for hall in reversed(halls) for name in (hall.name, hall.name_en) if name
        },
        by_id={hall.id: hall for hall in halls},
        terms=terms,
        extra_ids={row.key: row.id for row in extras},
        stored=stored,
        has_facts=own is not None,
    )


def _values(session: Session, table: type[Base], kind: type[_Value], order: Any) -> tuple[_Value, ...]:
    return tuple(value_of(kind, row) for row in session.execute(_columns(table).order_by(order)))
