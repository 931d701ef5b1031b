"""Leases: one runner answers a turn.

If the runner's process dies, the lease runs out and the turn runs again. The turn's attempt number is the
fencing token: writes of an earlier run are rejected.
"""

import random
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError

from hallchat import database
from hallchat.agent.engine_protocol import Interrupted
from hallchat.agent.turns import statements as sql


@dataclass(frozen=True, slots=True)
class UnansweredTurn:
    """A turn without an answer."""

    turn_id: int
    number: int
    attempt: int
    language: str
    lease_until: datetime | None = None
    """The end of its last lease."""

    def is_leased(self) -> bool:
        """True while a runner may answer it: there is no use in asking for its lease."""
        return self.lease_until is not None and self.lease_until >= wall_clock()


@dataclass(frozen=True, slots=True)
class StoredFacts:
    """The facts that a message is read with, as the transaction that stored the message saw them."""

    text: str
    language: str
    """The conversation's language."""
    state: dict[str, Any]
    studio_stamp: str | None


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to answer a turn, as long as `attempt` is the turn's latest."""

    turn_id: int
    attempt: int
    number: int
    language: str
    """The conversation's language when the lease was taken."""
    facts: StoredFacts | None = field(default=None, compare=False)
    """Set if the lease was taken when the message was stored."""


@dataclass(frozen=True, slots=True)
class LockedTurn:
    """A leased turn, locked in a transaction, with the conversation's data.

    The fields are the columns of `statements.LOCK_TURN`, in their order.
    """

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
    studio_stamp: str | None


class LeaseLostError(Interrupted):
    """Another runner has taken the turn over."""


class StoppedError(Interrupted):
    """The client has stopped this answer."""


def wall_clock() -> datetime:
    """The real time, UTC: leases ignore a fixed studio clock."""
    return datetime.now(UTC)


def take_lease(engine: Engine, waiting: UnansweredTurn, lease_for: timedelta) -> Lease | None:
    """Leases the turn if no runner holds it, else returns None. Writes only if it seems to be free."""
    if waiting.is_leased():
        return None
    now = wall_clock()
    values = {"turn": waiting.turn_id, "seen": waiting.attempt, "now": now, "until": now + lease_for}
    try:
        with database.writing(engine) as connection:
            row = sql.TAKE_LEASE.one(connection, values)
    except IntegrityError:  # another turn of the conversation has just begun to run
        return None
    return Lease(waiting.turn_id, row[0], waiting.number, waiting.language) if row else None


def release_leases(connection: Connection, leases: Iterable[Lease]) -> None:
    """Lets other runners take these turns over at once, as far as nobody has yet."""
    now = wall_clock()
    for each in leases:
        values = {"turn": each.turn_id, "seen": each.attempt, "now": now}
        sql.RELEASE_LEASE.run(connection, values)


def lock_turn(connection: Connection, lease: Lease) -> LockedTurn:
    """Locks the leased turn until the transaction ends. Raises LeaseLostError if the lease was taken over."""
    values = {"turn": lease.turn_id, "attempt": lease.attempt}
    row = sql.LOCK_TURN.one(connection, values)
    if row is None:
        raise LeaseLostError
    return LockedTurn(*row)


def check_not_stopped(connection: Connection, lease: Lease) -> None:
    """Raises StoppedError if the client has asked to stop, LeaseLostError if the lease was taken over.

    It only reads: it neither waits for a writer nor keeps one waiting.
    """
    row = sql.STOP_REQUESTED.one(connection, {"turn": lease.turn_id, "attempt": lease.attempt})
    if row is None:
        raise LeaseLostError
    if row[0]:
        raise StoppedError


def pause() -> None:
    """Waits before the next look at a turn that another runner answers."""
    time.sleep(random.uniform(0.02, 0.06))  # noqa: S311  spread, not secrecy
