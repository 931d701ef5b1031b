"""The outbox of notifications to staff: events of bookings, and flags of conversations.

They are stored in the same transaction as what they tell of.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from hallchat.database import flushed
from hallchat.models import BookingEvent, BookingStatus, Flag
from hallchat.prepared_statement import Prepared

CHANGED = "changed"
"""The event of a booking that its client has changed; it keeps its status."""
ANNOUNCED = (BookingStatus.HELD, BookingStatus.PAID, BookingStatus.CANCELLED, CHANGED)
"""Events that staff are notified of."""
_STORE = Prepared(insert(BookingEvent))
MAX_AGE = timedelta(hours=24)
"""Older events are never sent: they are no news after a long break of the bot."""


def announce(session: Session, booking_id: int, status: str, now: datetime) -> None:
    """Stores the booking's new status, or CHANGED, as an event, if staff are notified of it."""
    if status in ANNOUNCED:
        values = {"booking_id": booking_id, "status": status, "created_at": now}
        _STORE.run(flushed(session), values)


def pending(session: Session, now: datetime, limit: int = 20) -> Sequence[BookingEvent]:
    """Events that are not sent yet and not older than `MAX_AGE`, the oldest first, at most `limit`."""
    is_pending = BookingEvent.told_at.is_(None) & (BookingEvent.created_at > now - MAX_AGE)
    return session.scalars(
        select(BookingEvent).where(is_pending).order_by(BookingEvent.id).limit(limit)
    ).all()


def mark_sent(session: Session, event_id: int, now: datetime) -> None:
    """Marks one event as sent to staff."""
    session.execute(update(BookingEvent).where(BookingEvent.id == event_id).values(told_at=now))


def discard_pending(session: Session, now: datetime) -> None:
    """Marks all pending events as sent, so that staff get no notifications about them."""
    session.execute(update(BookingEvent).where(BookingEvent.told_at.is_(None)).values(told_at=now))


def pending_flags(session: Session, now: datetime, limit: int = 20) -> Sequence[Flag]:
    """Open flags that are not sent yet and not older than `MAX_AGE`, the oldest first, at most `limit`."""
    is_pending = Flag.told_at.is_(None) & Flag.closed_at.is_(None) & (Flag.created_at > now - MAX_AGE)
    return session.scalars(select(Flag).where(is_pending).order_by(Flag.id).limit(limit)).all()


def mark_flag_sent(session: Session, flag_id: int, now: datetime) -> None:
    """Marks one flag as sent to staff."""
    session.execute(update(Flag).where(Flag.id == flag_id).values(told_at=now))
