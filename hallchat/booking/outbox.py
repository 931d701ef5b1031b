"""What happened to bookings, written down as it happens and kept until staff are told of it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from hallchat.models import Booking, BookingEvent, BookingStatus

ANNOUNCED = (BookingStatus.HELD, BookingStatus.PAID, BookingStatus.CANCELLED)
"""What staff are told of."""
MAX_AGE = timedelta(hours=24)
"""What is older is no news any more: nobody was there to tell, or to be told."""


def add(session: Session, booking: Booking, now: datetime) -> None:
    """Keep that the booking has come to its status."""
    session.flush()
    if booking.status in ANNOUNCED:
        session.add(BookingEvent(booking_id=booking.id, status=booking.status, created_at=now))
        session.flush()


def pending(session: Session, now: datetime, most: int = 20) -> Sequence[BookingEvent]:
    """What staff have not been told of, the oldest first."""
    news = BookingEvent.told_at.is_(None) & (BookingEvent.created_at > now - MAX_AGE)
    return session.scalars(select(BookingEvent).where(news).order_by(BookingEvent.id).limit(most)).all()


def mark_sent(session: Session, event_id: int, now: datetime) -> None:
    """Staff know of it."""
    session.execute(update(BookingEvent).where(BookingEvent.id == event_id).values(told_at=now))


def discard_pending(session: Session, now: datetime) -> None:
    """Let nobody be told of what has happened so far."""
    session.execute(update(BookingEvent).where(BookingEvent.told_at.is_(None)).values(told_at=now))
