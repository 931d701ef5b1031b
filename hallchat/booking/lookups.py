"""Opens a booking in another conversation or device: by its reference and its phone together, a few tries."""

from datetime import datetime, timedelta

from sqlalchemy import exists, func, insert, or_, select
from sqlalchemy.orm import Session, aliased

from hallchat.models import Booking, BookingLookup, Conversation

MAX_TRIES = 4
"""Vain tries of one conversation within `PERIOD`."""
MAX_TRIES_OF_ORIGIN = 12
"""Those of all conversations that one network, or one client of a messenger, has begun."""
PERIOD = timedelta(hours=24)


def may_look_up(session: Session, conversation_id: str, now: datetime) -> bool:
    """False if this conversation, or its client's address, has tried in vain too often."""
    of_period = BookingLookup.created_at > now - PERIOD
    own = select(func.count()).where(of_period, BookingLookup.conversation_id == conversation_id)
    if (session.scalar(own) or 0) >= MAX_TRIES:
        return False
    this, other = aliased(Conversation), aliased(Conversation)
    of_origin = (
        select(func.count())
        .select_from(BookingLookup)
        .join(other, other.id == BookingLookup.conversation_id)
        .where(of_period)
        .where(
            exists().where(
                this.id == conversation_id, or_(this.origin == other.origin, this.client == other.client)
            )
        )
    )
    return (session.scalar(of_origin) or 0) < MAX_TRIES_OF_ORIGIN


def look_up(session: Session, conversation_id: str, reference: str, phone: str, now: datetime) -> bool:
    """True if there is a booking with that reference and that phone; a vain try is counted.

    The answer to a wrong reference and to a wrong phone is the same.
    """
    found = select(Booking.id).where(
        Booking.reference == reference.strip().upper(), Booking.client_phone == phone
    )
    if session.scalar(found) is not None:
        return True
    session.execute(insert(BookingLookup).values(conversation_id=conversation_id, created_at=now))
    return False
