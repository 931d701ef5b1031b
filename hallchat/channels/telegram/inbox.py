"""Updates stored in the database until they are answered: a killed process loses none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from hallchat import database
from hallchat.models import TelegramUpdate

RETENTION = timedelta(days=3)
"""The storage time of the id of an answered update; Telegram repeats no update older than a day."""


@dataclass(frozen=True, slots=True)
class PendingUpdate:
    """An update that waits for its answer."""

    update_id: int
    chat_id: int
    payload: dict[str, Any]
    rate_limited: bool = False
    """True if its chat had sent too many messages when it arrived."""
    discarded: bool = False
    """True if the database refused it: its client is told that it has failed."""


def store(sessions: sessionmaker[Session], update: PendingUpdate, now: datetime) -> bool:
    """Stores the update. Returns False if it was stored before."""
    row = TelegramUpdate(
        update_id=update.update_id, chat_id=update.chat_id, payload=update.payload, received_at=now
    )
    return _insert(sessions, row)


def discard(sessions: sessionmaker[Session], update: PendingUpdate, now: datetime) -> PendingUpdate:
    """Stores the id alone of an update that cannot be stored whole; returns the update, marked."""
    row = TelegramUpdate(update_id=update.update_id, chat_id=0, received_at=now, done_at=now)
    _insert(sessions, row)
    return replace(update, discarded=True)


def pending(sessions: sessionmaker[Session]) -> Sequence[PendingUpdate]:
    """Returns the stored updates without an answer, in the order in which they arrived."""
    with sessions() as session:
        database.read_only(session)
        waiting = select(TelegramUpdate).where(TelegramUpdate.done_at.is_(None))
        rows = session.scalars(waiting.order_by(TelegramUpdate.update_id))
        return [PendingUpdate(row.update_id, row.chat_id, row.payload or {}) for row in rows]


def mark_answered(
    sessions: sessionmaker[Session], update_id: int, answer_id: int | None, now: datetime
) -> None:
    """Marks the update as answered and erases its content.

    `answer_id` is Telegram's id of the answer's last message; None where no message was sent.
    """
    answered = {"payload": None, "answer_id": answer_id, "done_at": now}
    with sessions.begin() as session:
        session.execute(
            update(TelegramUpdate).where(TelegramUpdate.update_id == update_id).values(**answered)
        )


def last_answer_id(sessions: sessionmaker[Session], chat_id: int) -> int:
    """Returns Telegram's id of the last message of an answer in the chat; 0 where there is none."""
    with sessions() as session:
        database.read_only(session)
        last = select(func.max(TelegramUpdate.answer_id)).where(TelegramUpdate.chat_id == chat_id)
        return session.scalar(last) or 0


def forget_old(sessions: sessionmaker[Session], now: datetime) -> None:
    """Deletes updates that were answered long ago, except the last answered one of each chat."""
    last_answers = select(func.max(TelegramUpdate.answer_id)).group_by(TelegramUpdate.chat_id)
    is_old = TelegramUpdate.done_at.is_not(None) & (TelegramUpdate.received_at < now - RETENTION)
    is_last = TelegramUpdate.answer_id.in_(last_answers)
    with sessions.begin() as session:
        session.execute(
            delete(TelegramUpdate).where(is_old, TelegramUpdate.answer_id.is_(None) | ~is_last),
            execution_options={"synchronize_session": False},
        )


def _insert(sessions: sessionmaker[Session], row: TelegramUpdate) -> bool:
    """Inserts the row. Returns False if there is one with its id."""
    update_id = row.update_id
    try:
        with sessions.begin() as session:
            session.add(row)
    except IntegrityError:
        with sessions() as session:
            if session.get(TelegramUpdate, update_id) is None:
                raise
        return False
    return True
