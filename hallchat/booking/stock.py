"""Extras of which the studio has only so many: what is free, and the rows that a booking owns of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, exists, func, insert, or_, select
from sqlalchemy.orm import Session

from hallchat.booking.calendar import instant, wall_clock
from hallchat.booking.errors import OutOfStock
from hallchat.booking.status import is_live
from hallchat.booking.studio import snapshot
from hallchat.booking.time_rules import Times
from hallchat.models import Booking, BookingStatus, ExtraRow, OwnedExtra, OwnedHalfHour
from hallchat.models.base import UtcDateTime
from hallchat.studio.description import Description, Extra
from hallchat.studio.spans import DAY_MINUTES, HALF_HOUR

_OWNED = select(OwnedExtra.half_hour, OwnedExtra.piece).where(
    OwnedExtra.extra_id == bindparam("extra"),
    OwnedExtra.half_hour.in_(bindparam("half_hours", expanding=True)),
    OwnedExtra.booking_id != bindparam("but"),
    exists().where(Booking.id == OwnedExtra.booking_id, is_live(bindparam("now", type_=UtcDateTime))),
)
_OWNED_OF_ALL = (
    select(OwnedExtra.extra_id, OwnedExtra.half_hour, func.count())
    .where(
        OwnedExtra.half_hour.in_(bindparam("half_hours", expanding=True)),
        exists().where(Booking.id == OwnedExtra.booking_id, is_live(bindparam("now", type_=UtcDateTime))),
    )
    .group_by(OwnedExtra.extra_id, OwnedExtra.half_hour)
)
_NO_BOOKING = 0
_NIGHT_MINUTES = 6 * 60
_Free = dict[datetime, list[int]]
"""Instant of a half hour -> the numbers of the pieces that are free in it."""


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


def left_over(session: Session, extras: Sequence[Extra], times: Times, now: datetime) -> list[Extra]:
    """Those of the extras of which at least one piece is free at these times."""
    if all(extra.stock is None for extra in extras):
        return list(extras)
    taken: dict[int, int] = {}
    values = {"half_hours": list(times.own), "now": now}
    for extra_id, _, count in session.execute(_OWNED_OF_ALL, values):
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
    at = {instant(wall_clock(day, minute), studio.studio.timezone): minute for minute in minutes}
    at.pop(None, None)
    taken: dict[int, dict[int, int]] = defaultdict(dict)
    values = {"half_hours": list(at), "now": now}
    for extra_id, half_hour, count in session.execute(_OWNED_OF_ALL, values):
        taken[extra_id][at[half_hour]] = count
    ids = snapshot(session).extra_ids
    return {key: _parts(taken[ids[key]], stock) for key, stock in limited.items()}


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
    booking: Booking,
    extras: Mapping[str, int],
    times: Times,
    now: datetime,
) -> None:
    """Makes the booking own its pieces of the extras, and no others. Raises OutOfStock.

    Bookings that compete for an extra wait for one another.
    """
    session.execute(delete(OwnedExtra).where(OwnedExtra.booking_id == booking.id))
    ids = snapshot(session).extra_ids
    for extra in sorted(studio.extras, key=lambda each: each.key):  # in one order, against deadlocks
        count = extras.get(extra.key, 0)
        if extra.stock is None or not count:
            continue
        session.execute(select(ExtraRow.id).where(ExtraRow.key == extra.key).with_for_update())
        free = _free(session, extra, times, now, booking.id)
        _check_left(extra, count, free)
        rows = [
            {"extra_id": ids[extra.key], "half_hour": at, "piece": piece, "booking_id": booking.id}
            for at in times.own
            for piece in free[at][:count]
        ]
        _expire_lapsed(session, rows, now)
        session.execute(insert(OwnedExtra), rows)


def _free(session: Session, extra: Extra, times: Times, now: datetime, but: int | None) -> _Free:
    owned: dict[datetime, set[int]] = defaultdict(set)
    values = {
        "extra": snapshot(session).extra_ids[extra.key],
        "half_hours": list(times.own),
        "now": now,
        "but": but or _NO_BOOKING,
    }
    for at, piece in session.execute(_OWNED, values):
        owned[at].add(piece)
    pieces = range(1, (extra.stock or 0) + 1)
    return {at: [piece for piece in pieces if piece not in owned[at]] for at in times.own}


def _check_left(extra: Extra, count: int, free: _Free) -> None:
    left = min(len(pieces) for pieces in free.values())
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
