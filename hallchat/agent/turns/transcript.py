"""The transcript: stored messages and answers, read back for channels and engines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, selectinload

from hallchat.agent.engine_protocol import Exchange
from hallchat.agent.events import Done, Text, ToolFinished
from hallchat.agent.turns.lease import LockedTurn
from hallchat.models import Conversation, Message, Outcome, Turn, TurnState
from hallchat.wording.cards import card_text

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

Block = Text | ToolFinished
"""A part of an answer that the client sees."""


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


def exchanges(turn: LockedTurn) -> tuple[Exchange, ...]:
    """The last HISTORY turns before this one, oldest first, for an engine."""
    values = {"conversation": turn.conversation_id, "number": turn.number}
    said: dict[int, dict[str, str]] = {}
    for number, role, text in turn.connection.execute(_EARLIER, values):
        said.setdefault(number, {})[role] = text
    return tuple(Exchange(by_role.get("client", ""), by_role.get("agent", "")) for by_role in said.values())


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
    return [_load_block(block) for block in message.blocks or ()], done


def is_booking(name: str, result: Any) -> bool:
    """True for the result of the call that created a booking; false if the booking existed before."""
    return name == "create_booking_info" and "error" not in result and not result["repeated"]


def is_summary(name: str, result: Any) -> bool:
    """True for the result of the call that made a quote."""
    return name == "generate_booking_info" and "quote" in result


def add_block(blocks: list[Block], block: Block) -> None:
    """Appends a block; continued prose is joined to the prose before it."""
    last = blocks[-1] if blocks else None
    if isinstance(block, Text) and block.goes_on:
        if isinstance(last, Text) and last.goes_on:
            blocks[-1] = Text(last.text + block.text, goes_on=True)
            return
        block = Text(block.text.lstrip(), goes_on=True)
    blocks.append(block)


def blocks_text(language: str, blocks: Sequence[Block]) -> str:
    """The text of the blocks, cards as text."""
    texts = (
        block.text.strip() if isinstance(block, Text) else card_text(language, block.name, block.result)
        for block in blocks
    )
    return "\n\n".join(filter(None, texts))


def dump_block(block: Block) -> dict[str, Any]:
    """The block as JSON values."""
    if isinstance(block, Text):
        return {"text": block.text}
    return {"name": block.name, "arguments": dict(block.arguments), "result": dict(block.result)}


def _load_block(data: dict[str, Any]) -> Block:
    if "text" in data:
        return Text(data["text"])
    return ToolFinished(data["name"], data["arguments"], data["result"], show=True)
