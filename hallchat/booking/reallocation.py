"""Gives live bookings what they own after a change of the studio's buffers or of an extra's stock."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from hallchat.booking.allocation import release
from hallchat.booking.calendar import HALF
from hallchat.booking.status import LIVE, is_live
from hallchat.models import Booking, BookingStatus, ExtraRow, Hall, OwnedExtra, OwnedHalfHour
from hallchat.studio.description import Description
from hallchat.studio.spans import HALF_HOUR


def reallocate(session: Session, before: Description, after: Description, now: datetime) -> None:
    """Gives bookings that are not over the buffers and the pieces of extras that the new description says.

    A buffer ends at the next booking, which was made when there was none. Flushes. Needs a description that
    breaks no live booking.
    """
    buffers = {hall.key: hall.buffer_minutes for hall in before.halls}
    stocks = {extra.key: extra.stock for extra in before.extras}
    halls = [hall.key for hall in after.halls if buffers.get(hall.key, 0) != hall.buffer_minutes]
    extras = [extra.key for extra in after.extras if stocks.get(extra.key) != extra.stock]
    if not halls and not extras:
        return
    session.flush()
    bookings = _live_bookings(session, now)
    for hall in session.scalars(select(Hall).where(Hall.key.in_(halls))):
        _renew_buffers(session, hall, [each for each in bookings if each.hall_id == hall.id], now)
    for extra in session.scalars(select(ExtraRow).where(ExtraRow.key.in_(extras))):
        _renew_pieces(session, extra, [each for each in bookings if each.extras.get(extra.key)])


def _live_bookings(session: Session, now: datetime) -> Sequence[Booking]:
    """The bookings that are not over, in order of time; those whose hold has run out are expired first."""
    to_come = select(Booking).where(Booking.status.in_(LIVE), Booking.ends_at > now)
    for lapsed in session.scalars(to_come.where(~is_live(now))).all():
        lapsed.status = BookingStatus.EXPIRED
        release(session, lapsed)
    session.flush()
    return session.scalars(to_come.order_by(Booking.starts_at, Booking.id)).all()


def _renew_buffers(session: Session, hall: Hall, bookings: Sequence[Booking], now: datetime) -> None:
    if not bookings:
        return
    of_hall, first = OwnedHalfHour.hall_id == hall.id, bookings[0].starts_at
    not_over = select(Booking.id).where(Booking.hall_id == hall.id, Booking.ends_at > now)
    old = delete(OwnedHalfHour).where(of_hall, OwnedHalfHour.buffer, OwnedHalfHour.booking_id.in_(not_over))
    session.execute(old.execution_options(synchronize_session=False))
    owned = set(
        session.scalars(select(OwnedHalfHour.half_hour).where(of_hall, OwnedHalfHour.half_hour >= first))
    )
    rows = []
    for booking in bookings:
        for number in range(hall.buffer_minutes // HALF_HOUR):
            at = booking.ends_at + HALF * number
            if at in owned:
                break
            rows.append({"hall_id": hall.id, "half_hour": at, "booking_id": booking.id, "buffer": True})
    if rows:
        session.execute(insert(OwnedHalfHour), rows)


def _renew_pieces(session: Session, extra: ExtraRow, bookings: Sequence[Booking]) -> None:
    session.execute(delete(OwnedExtra).where(OwnedExtra.extra_id == extra.id))
    if extra.stock is None:
        return
    given: dict[datetime, int] = defaultdict(int)
    rows = []
    for booking in bookings:
        for number in range((booking.ends_at - booking.starts_at) // HALF):
            at = booking.starts_at + HALF * number
            for _ in range(booking.extras[extra.key]):
                given[at] += 1
                whose = {"extra_id": extra.id, "booking_id": booking.id}
                rows.append(whose | {"half_hour": at, "piece": given[at]})
    if rows:
        session.execute(insert(OwnedExtra), rows)
