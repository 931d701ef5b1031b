"""Flags: conversations that need staff, each with its reason; raised by code, whatever an engine says."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hallchat.config import Settings
from hallchat.models import Booking, Flag

REQUEST = "request"
"""The reason of a flag for what the staff are to be told or to do; each further message is added to it."""
MAX_CHARACTERS = 300
"""Of the client's message that a flag keeps."""


def raise_flags(
    session: Session, conversation_id: str, reasons: Iterable[str], words: str, now: datetime
) -> tuple[str, ...]:
    """Flags the conversation for these reasons, and returns them without those that are open already.

    `words` is the client's message.
    """
    wanted = [str(reason) for reason in reasons]
    if not wanted:
        return ()
    is_open = {flag.reason: flag for flag in open_flags_of(session, conversation_id)}
    new = tuple(reason for reason in dict.fromkeys(wanted) if reason not in is_open)
    beginning = words.strip()[:MAX_CHARACTERS]
    if REQUEST in wanted and REQUEST in is_open:
        _add(is_open[REQUEST], beginning)
    session.add_all(
        Flag(conversation_id=conversation_id, reason=reason, words=beginning, created_at=now)
        for reason in new
    )
    session.flush()
    return new


def _add(flag: Flag, words: str) -> None:
    """Adds a further message to a flag, of which staff are told anew; the last words stay if it is full."""
    flag.words = f"{flag.words}\n{words}"[-MAX_CHARACTERS:]
    flag.told_at = None


def open_flags(session: Session, limit: int) -> Sequence[Flag]:
    """The flags that staff have not dealt with, the newest first."""
    newest = Flag.created_at.desc(), Flag.id
    return session.scalars(select(Flag).where(Flag.closed_at.is_(None)).order_by(*newest).limit(limit)).all()


def open_flags_of(session: Session, conversation_id: str) -> Sequence[Flag]:
    """The open flags of one conversation, the oldest first."""
    of_conversation = Flag.conversation_id == conversation_id, Flag.closed_at.is_(None)
    return session.scalars(select(Flag).where(*of_conversation).order_by(Flag.id)).all()


def count_flagged_conversations(session: Session) -> int:
    """The number of conversations with a flag that staff have not dealt with."""
    conversations = func.count(Flag.conversation_id.distinct())
    return session.scalar(select(conversations).where(Flag.closed_at.is_(None))) or 0


def flag_view(session: Session, flag: Flag, settings: Settings) -> dict[str, Any]:
    """A flag as staff read it: reason, words, the client's last booking, the address of the conversation."""
    booking = session.scalars(
        select(Booking)
        .where(Booking.conversation_id == flag.conversation_id)
        .order_by(Booking.id.desc())
        .limit(1)
    ).first()
    return {
        "reason": flag.reason,
        "words": flag.words,
        "booking": booking,
        "link": f"{settings.public_url}/admin/conversations/details/?id={flag.conversation_id}",
    }


def close_flag(flag: Flag, now: datetime) -> None:
    """Notes that staff have dealt with it; the same reason may be flagged again from then on."""
    flag.closed_at = flag.closed_at or now
