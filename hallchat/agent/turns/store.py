"""Stores messages as turns, and finds the turns that have no answer yet."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, update

from hallchat.agent.turns import lease
from hallchat.agent.turns import statements as sql
from hallchat.agent.turns.lease import Lease, StoredFacts, UnansweredTurn
from hallchat.models import Turn, TurnState


@dataclass(frozen=True, slots=True)
class StoredTurn:
    """A stored message, with a lease if the caller wanted one and the conversation was free."""

    number: int
    language: str
    """The conversation's language before the message is read."""
    lease: Lease | None = None


def store_message(
    connection: Connection,
    conversation_id: str,
    text: str,
    sender_message_id: str | None,
    button_quote_id: str | None,
    now: datetime,
    lease_for: timedelta | None = None,
    in_reply: bool = True,
) -> StoredTurn:
    """Stores a message as a turn, with a lease unless earlier turns are unfinished.

    `in_reply` is false for a message written before the client could read the last answer. The same
    `sender_message_id` again is the same turn. Raises LookupError for an unknown conversation.
    """
    # The lock of the conversation's row keeps two messages from getting the same number.
    row = sql.CONVERSATION.one(connection, {"conversation": conversation_id})
    if row is None:
        raise LookupError(conversation_id)
    language, state, studio_stamp = row
    before = {"conversation": conversation_id, "sender": sender_message_id}
    [[number_if_stored, last_number, waits]] = sql.TURNS_BEFORE.run(connection, before)
    if number_if_stored is not None:
        return StoredTurn(number_if_stored, language)
    number: int = (last_number or 0) + 1
    turn = {
        "conversation_id": conversation_id,
        "number": number,
        "sender_message_id": sender_message_id,
        "in_reply": in_reply and not waits,
        "button_quote_id": button_quote_id,
    }
    leased_for = None if waits else lease_for
    turn_id = _insert(connection, turn, text, now, leased_for)
    if leased_for is None:
        return StoredTurn(number, language)
    facts = StoredFacts(text, language, state, studio_stamp)
    return StoredTurn(number, language, Lease(turn_id, 1, number, language, facts))


def _insert(
    connection: Connection, turn: dict[str, Any], text: str, now: datetime, leased_for: timedelta | None
) -> int:
    """Inserts a turn of these columns, leased or waiting, and its message. Returns the turn's id."""
    leased = leased_for is not None
    turn |= {
        "created_at": now,
        "state": TurnState.RUNNING if leased else TurnState.QUEUED,
        "attempt": int(leased),
        "lease_until": lease.wall_clock() + leased_for if leased_for is not None else None,
        "stop_requested": False,
    }
    [[turn_id]] = sql.STORE_TURN.run(connection, turn)
    message = {"turn_id": turn_id, "role": "client", "text": text, "created_at": now}
    sql.STORE_MESSAGE.run(connection, message)
    return int(turn_id)


def first_unfinished(connection: Connection, conversation_id: str, up_to: int) -> UnansweredTurn | None:
    """The next turn to answer, up to this number; None if all are answered."""
    values = {"conversation": conversation_id, "up_to": up_to}
    row = sql.UNFINISHED.one(connection, values)
    return UnansweredTurn(*row) if row else None


def request_stop(connection: Connection, conversation_id: str, number: int) -> None:
    """Asks the runner to end the answer early; does nothing to a finished answer."""
    connection.execute(
        update(Turn)
        .where(Turn.conversation_id == conversation_id, Turn.number == number, Turn.state != TurnState.DONE)
        .values(stop_requested=True)
    )


def unfinished_conversations(connection: Connection) -> list[tuple[str, int, datetime | None]]:
    """(conversation, number of its last turn, end of its lease) of each with an unanswered turn."""
    rows = sql.UNFINISHED_CONVERSATIONS.run(connection, {})
    return [(conversation_id, number, lease_until) for conversation_id, number, lease_until in rows]
