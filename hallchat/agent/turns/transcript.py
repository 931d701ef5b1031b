"""The transcript: stored messages and answers, read back for channels and engines."""

from collections import namedtuple
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, select
from sqlalchemy.orm import aliased

from hallchat.agent.engine_protocol import Exchange
from hallchat.agent.events import Data, Done
from hallchat.agent.turns.blocks import BOOKING_TOOL, Block, is_booking, load_block
from hallchat.models import Conversation, Message, Outcome, ToolCall, Turn, TurnState
from hallchat.prepared_statement import Prepared

TURNS_PER_PAGE = 30
"""Turns of a conversation that a page shows at first, and that it loads at a time."""

_NEWEST = 2**31 - 1
"""No turn has a larger number."""

HISTORY = 12
"""Number of earlier turns that an engine gets."""

_EARLIER = Prepared(
    select(Turn.number, Message.role, Message.text)
    .join(Message)
    .where(
        Turn.conversation_id == bindparam("conversation"),
        Turn.number.between(bindparam("number") - HISTORY, bindparam("number") - 1),
    )
    .order_by(Turn.number, Message.id)
)


_question, _answer = aliased(Message), aliased(Message)

_TurnRow = namedtuple(
    "_TurnRow", "language number state asks engine outcome created_at text blocks suggestions"
)
_TURNS = Prepared(
    select(
        Conversation.language,
        *(Turn.number, Turn.state, Turn.asks, Turn.engine, Turn.outcome, Turn.created_at),
        *(_question.text, _answer.blocks, _answer.suggestions),
    )
    .select_from(Conversation)
    .outerjoin(Turn, and_(Turn.conversation_id == Conversation.id, Turn.number <= bindparam("last")))
    .outerjoin(_question, and_(_question.turn_id == Turn.id, _question.role == "client"))
    .outerjoin(_answer, and_(_answer.turn_id == Turn.id, _answer.role == "agent"))
    .where(Conversation.id == bindparam("conversation"))
    .order_by(Turn.number.desc())
    .limit(bindparam("rows"))
)
"""A row for each turn, the newest first; one row without a number if there are no turns."""

_BOOKINGS = Prepared(
    select(Turn.number, ToolCall.result)
    .join(ToolCall)
    .where(
        Turn.conversation_id == bindparam("conversation"),
        Turn.number.between(bindparam("first"), bindparam("last")),
        ToolCall.name == BOOKING_TOOL,
    )
    .order_by(Turn.number, ToolCall.position)
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
    """Consecutive turns of a conversation, the oldest first, as a channel draws them."""

    language: str
    turns: tuple[PastTurn, ...]
    has_earlier: bool = False
    """True if there are turns before these."""
    next_at: datetime | None = None
    """The time of the message after these turns; None if they are the newest."""


def history(connection: Connection, conversation_id: str, before: int | None = None) -> History | None:
    """The newest TURNS_PER_PAGE turns, or the newest before the turn `before`.

    None for an unknown conversation.
    """
    # A turn more on each side tells whether there is one.
    rows = _read(connection, conversation_id, before, TURNS_PER_PAGE + (1 if before is None else 2))
    if not rows:
        return None
    language, turns = rows[0].language, [row for row in rows if row.number is not None]
    next_at = turns.pop(0).created_at if turns and turns[0].number == before else None
    shown = turns[:TURNS_PER_PAGE]
    return History(language, _past(connection, conversation_id, shown), len(turns) > len(shown), next_at)


def turn(connection: Connection, conversation_id: str, number: int) -> History | None:
    """The conversation with the turn of that number alone; None if there is no such turn."""
    rows = _read(connection, conversation_id, number, 1)
    if not rows or rows[0].number != number:
        return None
    return History(rows[0].language, _past(connection, conversation_id, rows))


def exchanges(connection: Connection, conversation_id: str, number: int) -> tuple[Exchange, ...]:
    """The last HISTORY turns before the turn of that number, oldest first, for an engine."""
    values = {"conversation": conversation_id, "number": number}
    texts: dict[int, dict[str, str]] = {}
    for turn_number, role, text in _EARLIER.run(connection, values):
        texts.setdefault(turn_number, {})[role] = text
    return tuple(Exchange(by_role.get("client", ""), by_role.get("agent", "")) for by_role in texts.values())


def _read(connection: Connection, conversation_id: str, last: int | None, rows: int) -> list[_TurnRow]:
    values = {"conversation": conversation_id, "last": _NEWEST if last is None else last, "rows": rows}
    return [_TurnRow(*row) for row in _TURNS.run(connection, values)]


def _past(connection: Connection, conversation_id: str, newest_first: list[_TurnRow]) -> tuple[PastTurn, ...]:
    if not newest_first:
        return ()
    values = {
        "conversation": conversation_id,
        "first": newest_first[-1].number,
        "last": newest_first[0].number,
    }
    made = {
        number: result
        for number, result in _BOOKINGS.run(connection, values)
        if is_booking(BOOKING_TOOL, result)
    }
    return tuple(_past_turn(row, made) for row in reversed(newest_first))


def _past_turn(row: _TurnRow, made: Mapping[int, Data]) -> PastTurn:
    """The turn of a row; `made` has the bookings that turns made, by their numbers."""
    if row.state != TurnState.DONE:
        return PastTurn(row.number, row.text, row.created_at)
    done = Done(
        asks=None if row.asks is None else tuple(row.asks),
        suggestions=tuple(row.suggestions or ()),
        engine=row.engine or "",
        booking=made.get(row.number),
        outcome=row.outcome or Outcome.ANSWERED,
    )
    blocks = tuple(load_block(block) for block in row.blocks or ())
    return PastTurn(row.number, row.text, row.created_at, blocks, done)
