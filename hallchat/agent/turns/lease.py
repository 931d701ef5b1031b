"""Turns and their leases: a message is stored before it is answered, and one runner answers it.

A runner holds a lease. If its process dies, the lease runs out and the turn runs again. The turn's attempt
number is the fencing token: writes of an earlier run are rejected.
"""

import random
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from hallchat.agent.engine_protocol import Interrupted
from hallchat.agent.turns import statements as sql
from hallchat.models import Turn, TurnState


@dataclass(frozen=True, slots=True)
class UnansweredTurn:
    """A turn without an answer."""

    turn_id: int
    number: int
    attempt: int
    language: str


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to answer a turn, as long as `attempt` is the turn's latest."""

    turn_id: int
    attempt: int
    number: int
    language: str
    """The conversation's, as it was when the claim was made."""


@dataclass(frozen=True, slots=True)
class StoredTurn:
    """A stored message, with a lease if the caller wanted one and the conversation was free."""

    number: int
    language: str
    """The conversation's, before the message is read."""
    lease: Lease | None = None


@dataclass(frozen=True, slots=True)
class LockedTurn:
    """A leased turn, locked in a transaction, with the conversation's data."""

    connection: Connection
    """Of the transaction that holds it."""
    turn_id: int
    conversation_id: str
    number: int
    in_reply: bool
    button_quote_id: str | None
    interpretation: dict[str, Any] | None
    stop_requested: bool
    text: str
    language: str
    state: dict[str, Any]


class LeaseLostError(Interrupted):
    """Another runner has taken the turn over."""


class StoppedError(Interrupted):
    """The client has stopped this answer."""


def wall_clock() -> datetime:
    """The real time, UTC: leases ignore a fixed studio clock."""
    return datetime.now(UTC)


def store(
    session: Session,
    conversation_id: str,
    text: str,
    sender_message_id: str | None,
    button_quote_id: str | None,
    now: datetime,
    lease: timedelta | None = None,
    in_reply: bool = True,
) -> StoredTurn:
    """Stores a message as a turn, with a lease unless earlier turns are unfinished. Commits.

    `in_reply` is false for a message written before the client could read the last answer. The same
    `sender_message_id` again is the same turn. Raises LookupError for an unknown conversation.
    """
    writing = session.connection()
    # The row's lock makes the next number the next, whoever else writes to this conversation.
    language = writing.execute(sql.CONVERSATION, {"conversation": conversation_id}).scalar_one_or_none()
    if language is None:
        raise LookupError(conversation_id)
    known, last, unfinished = writing.execute(
        sql.BEFORE, {"conversation": conversation_id, "sender": sender_message_id}
    ).one()
    if known is not None:
        session.commit()
        return StoredTurn(known, language)
    number: int = (last or 0) + 1
    claimed = lease is not None and not unfinished
    turn = {
        "conversation_id": conversation_id,
        "number": number,
        "sender_message_id": sender_message_id,
        "in_reply": in_reply and not unfinished,
        "button_quote_id": button_quote_id,
        "created_at": now,
        "state": TurnState.RUNNING if claimed else TurnState.QUEUED,
        "attempt": int(claimed),
        "lease_until": wall_clock() + lease if lease and claimed else None,
    }
    turn_id = writing.execute(sql.STORE_TURN, turn).scalar_one()
    writing.execute(
        sql.STORE_MESSAGE, {"turn_id": turn_id, "role": "client", "text": text, "created_at": now}
    )
    session.commit()
    return StoredTurn(number, language, Lease(turn_id, 1, number, language) if claimed else None)


def first_unfinished(session: Session, conversation_id: str, up_to: int) -> UnansweredTurn | None:
    """The next turn to answer, up to this number; None if all are answered."""
    values = {"conversation": conversation_id, "up_to": up_to}
    row = session.connection().execute(sql.UNFINISHED, values).one_or_none()
    return UnansweredTurn(*row) if row else None


def take_lease(session: Session, waiting: UnansweredTurn, lease: timedelta) -> Lease | None:
    """Leases the turn if no runner holds it, else returns None. Commits."""
    now = wall_clock()
    values = {"turn": waiting.turn_id, "seen": waiting.attempt, "now": now, "until": now + lease}
    try:
        taken = session.connection().execute(sql.CLAIM, values).scalar_one_or_none()
        session.commit()
    except IntegrityError:  # another turn of the conversation has just begun to run
        session.rollback()
        return None
    return Lease(waiting.turn_id, taken, waiting.number, waiting.language) if taken else None


def lock_turn(session: Session, lease: Lease) -> LockedTurn:
    """Locks the leased turn until the transaction ends. Raises LeaseLostError if the lease was taken over."""
    values = {"turn": lease.turn_id, "attempt": lease.attempt}
    connection = session.connection()
    row = connection.execute(sql.HELD, values).one_or_none()
    if row is None:
        raise LeaseLostError
    return LockedTurn(connection, *row)


def request_stop(session: Session, conversation_id: str, number: int) -> None:
    """Asks the runner to end the answer early; does nothing to a finished answer. Commits."""
    session.execute(
        update(Turn)
        .where(Turn.conversation_id == conversation_id, Turn.number == number, Turn.state != TurnState.DONE)
        .values(stop_requested=True)
        .execution_options(synchronize_session=False)
    )
    session.commit()


def check_not_stopped(held: LockedTurn) -> None:
    """Raises StoppedError if the client has asked to stop."""
    if held.stop_requested:
        raise StoppedError


def unfinished_conversations(session: Session) -> list[tuple[str, int]]:
    """(conversation, number of its last turn) of each conversation with an unanswered turn."""
    rows = session.execute(
        select(Turn.conversation_id, func.max(Turn.number))
        .where(Turn.state != TurnState.DONE)
        .group_by(Turn.conversation_id)
    )
    return [(conversation_id, number) for conversation_id, number in rows]


def pause() -> None:
    """Waits before the next look at a turn that another runner answers."""
    time.sleep(random.uniform(0.02, 0.06))  # noqa: S311  spread, not secrecy
