"""The transcript: stored messages and answers, read back for channels and engines."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.orm import Session, selectinload

from hallchat.agent.engine_protocol import Exchange
from hallchat.agent.events import Done
from hallchat.agent.turns.blocks import Block, is_booking, load_block
from hallchat.models import Conversation, Message, Outcome, Turn, TurnState

HISTORY = 12
"""Number of earlier turns that an engine gets."""

_EARLIER = (
    select(Turn.number, Message.role, Message.text)
    .join(Message)
    .where(
        Turn.conversation_id == bindparam("conversation"),
        Turn.number.between(bindparam("number") - HISTORY, bindparam("number") - 1),
    )
    .order_by(Turn.number, Message.id)
)


@dataclass(frozen=True, slots=True)
class PastTurn:
    """A message and its answer, as a channel draws them; no answer yet while the turn runs."""

    number: int
    text: str
    created_at: datetime
    blocks: tuple[Block, ...] = ()
    done: Done | None = None


@dataclass(frozen=True, slots=True)
class History:
    """A conversation as a channel draws it."""

    language: str
    turns: tuple[PastTurn, ...]


def history(session: Session, conversation_id: str) -> History | None:
    """The whole conversation, oldest turn first; None if it does not exist."""
    found = session.get(Conversation, conversation_id)
    if found is None:
        return None
    rows = session.scalars(
        select(Turn)
        .where(Turn.conversation_id == conversation_id)
        .order_by(Turn.number)
        .options(selectinload(Turn.messages), selectinload(Turn.tool_calls))
    )
    return History(found.language, tuple(_past(row) for row in rows))


def _past(row: Turn) -> PastTurn:
    past = PastTurn(row.number, row.messages[0].text, row.created_at)
    if row.state != TurnState.DONE:
        return past
    blocks, done = stored_answer(row)
    return replace(past, blocks=tuple(blocks), done=done)


def exchanges(connection: Connection, conversation_id: str, number: int) -> tuple[Exchange, ...]:
    """The last HISTORY turns before the turn of that number, oldest first, for an engine."""
    values = {"conversation": conversation_id, "number": number}
    texts: dict[int, dict[str, str]] = {}
    for turn_number, role, text in connection.execute(_EARLIER, values):
        texts.setdefault(turn_number, {})[role] = text
    return tuple(Exchange(by_role.get("client", ""), by_role.get("agent", "")) for by_role in texts.values())


def stored_answer(row: Turn) -> tuple[list[Block], Done]:
    """The blocks and the end of the answer of a finished turn."""
    message = next(each for each in row.messages if each.role == "agent")
    made = [call.result for call in row.tool_calls if is_booking(call.name, call.result)]
    done = Done(
        asks=None if row.asks is None else tuple(row.asks),
        suggestions=tuple(message.suggestions or ()),
        engine=row.engine or "",
        booking=made[-1] if made else None,
        outcome=row.outcome or Outcome.ANSWERED,
    )
    return [load_block(block) for block in message.blocks or ()], done
