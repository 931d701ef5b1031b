"""Extras of which the studio has only so many: what is free, and the rows that a booking owns of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, exists, func, insert, or_, select
from sqlalchemy.orm import Session

from hallchat.booking.calendar import instant, wall_clock
from hallchat.booking.errors import OutOfStock
from hallchat.booking.status import is_live
from hallchat.booking.studio import snapshot
from hallchat.booking.time_rules import Times
from hallchat.database import flushed, has_row_locks
from hallchat.models import Booking, BookingStatus, ExtraRow, OwnedExtra, OwnedHalfHour
from hallchat.models.base import UtcDateTime
from hallchat.prepared_statement import Prepared
from hallchat.studio.description import Description, Extra
from hallchat.studio.spans import DAY_MINUTES, HALF_HOUR

_IN_TIME = OwnedExtra.half_hour.between(bindparam("first"), bindparam("last"))
_OWNER_IS_LIVE = is_live(bindparam("now", type_=UtcDateTime))
_OWNED = Prepared(
    select(OwnedExtra.half_hour, OwnedExtra.piece, _OWNER_IS_LIVE)
    .join(Booking, Booking.id == OwnedExtra.booking_id)
    .where(OwnedExtra.extra_id == bindparam("extra"), _IN_TIME, OwnedExtra.booking_id != bindparam("but"))
)
# The extras are named, because the primary key begins with them.
_OWNED_OF_ALL = Prepared(
    select(OwnedExtra.extra_id, OwnedExtra.half_hour, func.count())
    .where(OwnedExtra.extra_id.in_(select(ExtraRow.id)), _IN_TIME)
    .where(exists().where(Booking.id == OwnedExtra.booking_id, _OWNER_IS_LIVE))
    .group_by(OwnedExtra.extra_id, OwnedExtra.half_hour)
)
_LOCK_EXTRA = Prepared(select(ExtraRow.id).where(ExtraRow.id == bindparam("extra")).with_for_update())
_GIVE = Prepared(insert(OwnedExtra))
_TAKE = Prepared(delete(OwnedExtra).where(OwnedExtra.booking_id == bindparam("booking")))
_NO_BOOKING = 0
_NIGHT_MINUTES = 6 * 60


@dataclass(frozen=True, slots=True)
class _Free:
    """The pieces of an extra that no live booking owns at some times."""

    pieces: dict[datetime, list[int]]
    """Instant of a half hour -> the numbers of the pieces that are free in it."""
    lapsed: frozenset[tuple[datetime, int]]
    """Half hours and pieces that bookings whose hold has run out still own."""


def check_stock(
    session: Session,
    studio: Description,
    extras: Mapping[str, int],
    times: Times,
    now: datetime,
    but: int | None = None,
) -> None:
    """Raises OutOfStock if there are more than `most` of an extra, or more than are free at these times.

    `but` is the id of a booking that does not count.
    """
    for extra in studio.extras:
        count = extras.get(extra.key, 0)
        if extra.most is not None and count > extra.most:
            raise OutOfStock(extra=extra.key, left=extra.most, most=True)
        if extra.stock is not None and count:
            _check_left(extra, count, _free(session, extra, times, now, but))


def within_stock(
    session: Session, studio: Description, extras: Mapping[str, int], times: Times, now: datetime
) -> dict[str, int]:
    """The extras with each number at most what one booking may have of it and what is free at these times."""
    counts = dict(extras)
    while True:
        try:
            check_stock(session, studio, counts, times, now)
        except OutOfStock as error:
            counts[error.data["extra"]] = error.data["left"]
        else:
            return counts


def left_over(session: Session, extras: Sequence[Extra], times: Times, now: datetime) -> list[Extra]:
    """Those of the extras of which at least one piece is free at these times."""
    if all(extra.stock is None for extra in extras):
        return list(extras)
    taken: dict[int, int] = {}
    values = {"first": times.own[0], "last": times.own[-1], "now": now}
    for extra_id, _, count in _OWNED_OF_ALL.run(flushed(session), values):
        taken[extra_id] = max(count, taken.get(extra_id, 0))
    ids = snapshot(session).extra_ids
    return [extra for extra in extras if extra.stock is None or taken.get(ids[extra.key], 0) < extra.stock]


def left_on(
    session: Session, studio: Description, day: date, now: datetime
) -> dict[str, list[tuple[int, int, int]]]:
    """Key -> (start, end, left) in minutes of a day, of each part of it in which pieces are taken.

    Of the extras of which there are only so many; the night after the day belongs to it.
    """
    limited = {extra.key: extra.stock for extra in studio.extras if extra.stock is not None}
    minutes = range(0, DAY_MINUTES + _NIGHT_MINUTES, HALF_HOUR)
    instants = ((instant(wall_clock(day, minute), studio.studio.timezone), minute) for minute in minutes)
    at = {begins: minute for begins, minute in instants if begins is not None}
    taken: dict[int, dict[int, int]] = defaultdict(dict)
    values = {"first": min(at), "last": max(at), "now": now}
    for extra_id, half_hour, count in _OWNED_OF_ALL.run(flushed(session), values):
        taken[extra_id][at[half_hour]] = count
    ids = snapshot(session).extra_ids
    return {key: _parts(taken[ids[key]], stock) for key, stock in limited.items()}


def lacking(
    session: Session,
    studio: Description,
    extras: Mapping[str, int],
    first: datetime,
    last: datetime,
    now: datetime,
) -> set[datetime]:
    """The half hours between two instants in which fewer pieces of an extra are left than that number.

    Costs no statement if there is no limit to any of the extras.
    """
    limited = {extra.key: extra.stock for extra in studio.extras if extra.stock is not None}
    ids = snapshot(session).extra_ids
    most = {ids[key]: limited[key] - count for key, count in extras.items() if count and key in limited}
    if not most:
        return set()
    rows = _OWNED_OF_ALL.run(flushed(session), {"first": first, "last": last, "now": now})
    return {half_hour for extra_id, half_hour, count in rows if extra_id in most and count > most[extra_id]}


def _parts(taken: Mapping[int, int], stock: int) -> list[tuple[int, int, int]]:
    """Minute -> pieces taken, as (start, end, left), in order of time."""
    found: list[tuple[int, int, int]] = []
    for minute, count in sorted(taken.items()):
        left = max(0, stock - count)
        if found and found[-1][1:] == (minute, left):
            found[-1] = (found[-1][0], minute + HALF_HOUR, left)
        else:
            found.append((minute, minute + HALF_HOUR, left))
    return found


def take_from_stock(
    session: Session,
    studio: Description,
    booking_id: int,
    extras: Mapping[str, int],
    times: Times,
    now: datetime,
    owner: int | None,
) -> None:
    """Makes the booking own its pieces of the extras, and no others. Raises OutOfStock.

    `owner` is the booking's id if it may own some already. Bookings that compete for an extra wait for one
    another.
    """
    connection, ids = flushed(session), snapshot(session).extra_ids
    if owner is not None:
        _TAKE.run(connection, {"booking": owner})
    for extra in sorted(studio.extras, key=lambda each: each.key):  # in one order, against deadlocks
        count = extras.get(extra.key, 0)
        if extra.stock is None or not count:
            continue
        if has_row_locks(connection):
            _LOCK_EXTRA.run(connection, {"extra": ids[extra.key]})
        free = _free(session, extra, times, now, booking_id)
        _check_left(extra, count, free)
        rows = [
            {"extra_id": ids[extra.key], "half_hour": at, "piece": piece, "booking_id": booking_id}
            for at in times.own
            for piece in free.pieces[at][:count]
        ]
        if any((row["half_hour"], row["piece"]) in free.lapsed for row in rows):
            _expire_lapsed(session, rows, now)
        _GIVE.run_all(connection, rows)


def _free(session: Session, extra: Extra, times: Times, now: datetime, but: int | None) -> _Free:
    owned: dict[datetime, set[int]] = defaultdict(set)
    values = {
        "extra": snapshot(session).extra_ids[extra.key],
        "first": times.own[0],
        "last": times.own[-1],
        "now": now,
        "but": but or _NO_BOOKING,
    }
    lapsed = set()
    for at, piece, is_owned in _OWNED.run(flushed(session), values):
        owned[at].add(piece) if is_owned else lapsed.add((at, piece))
    pieces = range(1, (extra.stock or 0) + 1)
    free = {at: [piece for piece in pieces if piece not in owned[at]] for at in times.own}
    return _Free(free, frozenset(lapsed))


def _check_left(extra: Extra, count: int, free: _Free) -> None:
    left = min(len(pieces) for pieces in free.pieces.values())
    if count > left:
        raise OutOfStock(extra=extra.key, left=left, most=False)


def _expire_lapsed(session: Session, rows: list[dict[str, Any]], now: datetime) -> None:
    """Expires the bookings whose hold has run out and that still own these pieces.

    One that another transaction expires at this moment is left to it.
    """
    own = exists().where(OwnedExtra.booking_id == Booking.id, _are_wanted(rows))
    lapsed = select(Booking).where(own, ~is_live(now)).order_by(Booking.id)
    for booking in session.scalars(lapsed.with_for_update(skip_locked=True)).all():
        booking.status = BookingStatus.EXPIRED
        session.execute(delete(OwnedHalfHour).where(OwnedHalfHour.booking_id == booking.id))
        session.execute(delete(OwnedExtra).where(OwnedExtra.booking_id == booking.id))


def _are_wanted(rows: list[dict[str, Any]]) -> ColumnElement[bool]:
    """The pieces of these rows: all are of one extra."""
    wanted: dict[int, list[datetime]] = defaultdict(list)
    for row in rows:
        wanted[row["piece"]].append(row["half_hour"])
    pieces = [
        and_(OwnedExtra.piece == piece, OwnedExtra.half_hour.in_(half_hours))
        for piece, half_hours in wanted.items()
    ]
    return and_(OwnedExtra.extra_id == rows[0]["extra_id"], or_(*pieces))
