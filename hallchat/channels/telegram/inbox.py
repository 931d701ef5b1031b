"""Updates as they came, in the database until they are answered: a killed process loses none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from hallchat import database
from hallchat.models import TelegramUpdate

KEPT_FOR = timedelta(days=3)
"""How long the number of an answered update is known; Telegram repeats none that is older than a day."""


@dataclass(frozen=True, slots=True)
class PendingUpdate:
    """An update that waits for its answer."""

    update_id: int
    chat_id: int
    payload: dict[str, Any]
    too_many: bool = False
    """Whether its chat had written too often as it came."""


def store_new(
    sessions: sessionmaker[Session], updates: Iterable[PendingUpdate], now: datetime
) -> list[PendingUpdate]:
    """Write the updates down; those of them that are new, in their order."""
    return [each for each in updates if _keep(sessions, each, now)]


def pending(sessions: sessionmaker[Session]) -> Sequence[PendingUpdate]:
    """What was written down and not answered, in the order in which it came."""
    with sessions() as session:
        database.read_only(session)
        waiting = select(TelegramUpdate).where(TelegramUpdate.done_at.is_(None))
        rows = session.scalars(waiting.order_by(TelegramUpdate.update_id))
        return [PendingUpdate(row.update_id, row.chat_id, row.payload or {}) for row in rows]


def mark_answered(
    sessions: sessionmaker[Session], update_id: int, answer_id: int | None, now: datetime
) -> None:
    """Forget what the update said; `answer_id` is the last message that the chat was sent for it."""
    ended = {"payload": None, "answer_id": answer_id, "done_at": now}
    with sessions.begin() as session:
        session.execute(update(TelegramUpdate).where(TelegramUpdate.update_id == update_id).values(**ended))


def last_answer(sessions: sessionmaker[Session], chat_id: int) -> int:
    """The id of the last message that the chat was sent as an answer; 0 where there is none."""
    with sessions() as session:
        database.read_only(session)
        last = select(func.max(TelegramUpdate.answer_id)).where(TelegramUpdate.chat_id == chat_id)
        return session.scalar(last) or 0


def forget_old(sessions: sessionmaker[Session], now: datetime) -> None:
    """Remove what was answered long ago, but for the last answer of each chat."""
    chats = select(func.max(TelegramUpdate.answer_id)).group_by(TelegramUpdate.chat_id)
    old = TelegramUpdate.done_at.is_not(None) & (TelegramUpdate.received_at < now - KEPT_FOR)
    with sessions.begin() as session:
        kept = TelegramUpdate.answer_id.in_(chats)
        session.execute(
            delete(TelegramUpdate).where(old, TelegramUpdate.answer_id.is_(None) | ~kept),
            execution_options={"synchronize_session": False},
        )


def _keep(sessions: sessionmaker[Session], it: PendingUpdate, now: datetime) -> bool:
    """Whether it was new."""
    row = TelegramUpdate(update_id=it.update_id, chat_id=it.chat_id, payload=it.payload, received_at=now)
    try:
        with sessions.begin() as session:
            session.add(row)
    except IntegrityError:
        return False
    return True
