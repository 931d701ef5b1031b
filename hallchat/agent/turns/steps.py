"""The steps of a turn in the database: begin, record a tool call, save the state, finish."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from hallchat.agent.dialogue import state as dialogue_state
from hallchat.agent.dialogue.interpret import Interpretation, interpret_message
from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.engine_protocol import Call, EngineRequest, StudioFacts
from hallchat.agent.events import Done
from hallchat.agent.turns.lease import LockedTurn
from hallchat.agent.turns.transcript import Block, dump_block, exchanges
from hallchat.booking import bookings, views
from hallchat.config import Settings
from hallchat.models import Client, Conversation, Hall, Message, SavedDialogueState, ToolCall, Turn, TurnState

_INTERPRETATION = TypeAdapter(Interpretation)

# Built once, as in statements.py.
_SAVE_STATE = update(SavedDialogueState).where(
    SavedDialogueState.conversation_id == bindparam("conversation")
)
_SPEAK = update(Conversation).where(Conversation.id == bindparam("conversation"))
_UPDATE_TURN = update(Turn).where(Turn.id == bindparam("turn"))
_STORE_MESSAGE = insert(Message)
_RECORD_CALL = insert(ToolCall)
_RECORDED = (
    select(ToolCall.name, ToolCall.arguments, ToolCall.result)
    .where(ToolCall.turn_id == bindparam("turn"))
    .order_by(ToolCall.position)
)


def start(session: Session, channel: str, language: str, client: str | None, now: datetime) -> str:
    """A new conversation's id."""
    conversation = Conversation(channel=channel, language=language, client=client, created_at=now)
    session.add(conversation)
    session.flush()
    session.add(
        SavedDialogueState(conversation_id=conversation.id, data=dialogue_state.dump(DialogueState()))
    )
    if client is not None:
        session.merge(Client(name=client, conversation_id=conversation.id))
    session.flush()
    return conversation.id


def language(session: Session, conversation_id: str) -> str | None:
    """The conversation's language; None for an unknown one."""
    return session.scalar(select(Conversation.language).where(Conversation.id == conversation_id))


def current(session: Session, client: str) -> str | None:
    """The conversation that the client is in."""
    return session.scalar(select(Client.conversation_id).where(Client.name == client))


def set_language(session: Session, conversation_id: str, language: str) -> None:
    """Set the language of a conversation, if there is such a one."""
    conversation = session.get(Conversation, conversation_id)
    if conversation is not None:
        conversation.language = language


def load_draft(session: Session, conversation_id: str) -> DialogueState:
    return dialogue_state.load(session.get_one(SavedDialogueState, conversation_id).data)


def save_draft(turn: LockedTurn, state: DialogueState) -> None:
    data = dialogue_state.dump(state)
    if data != turn.state:
        turn.connection.execute(_SAVE_STATE, {"conversation": turn.conversation_id, "data": data})


def begin(
    session: Session, turn: LockedTurn, halls: Sequence[Hall], now: datetime, settings: Settings
) -> EngineRequest:
    """Everything that an engine needs to answer. The message is interpreted here, once per turn.

    `halls` are those that clients may book.
    """
    state, language = dialogue_state.load(turn.state), turn.language
    if turn.interpretation is None:
        state, interpretation = interpret_message(session, turn, state, halls, now, settings)
        language = interpretation.nlu.language or language
        _apply(turn, state, interpretation, language)
    else:
        interpretation = _INTERPRETATION.validate_python(turn.interpretation)
    return EngineRequest(
        now=now.astimezone(settings.timezone),
        language=language,
        text=turn.text,
        nlu=interpretation.nlu,
        state=state,
        studio=studio_facts(settings),
        agreed_quote=interpretation.agreed_quote,
        refused=interpretation.refused,
        cancelled=interpretation.cancelled,
        bookings=booked(session, turn.conversation_id, language, now, settings),
        # No results of an earlier run, though there may be some: a call made again is given its recorded
        # result, and so its card is in the answer again.
        history=exchanges(turn),
    )


def _apply(turn: LockedTurn, state: DialogueState, interpretation: Interpretation, language: str) -> None:
    """Stores the interpretation and the state; the conversation takes the client's language."""
    save_draft(turn, state)
    data = _INTERPRETATION.dump_python(interpretation, mode="json")
    turn.connection.execute(_UPDATE_TURN, {"turn": turn.turn_id, "interpretation": data})
    if language != turn.language:
        turn.connection.execute(_SPEAK, {"conversation": turn.conversation_id, "language": language})


def recorded_calls(turn: LockedTurn) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """(name, arguments, result) of the turn's tool calls so far, in order."""
    rows = turn.connection.execute(_RECORDED, {"turn": turn.turn_id})
    return [(name, arguments, result) for name, arguments, result in rows]


def record_call(turn: LockedTurn, position: int, call: Call, result: dict[str, Any], now: datetime) -> None:
    """Records a tool call, in the same transaction as what the tool wrote."""
    values = {
        "turn_id": turn.turn_id,
        "position": position,
        "name": call.name,
        "arguments": dict(call.arguments),
        "result": result,
        "created_at": now,
    }
    turn.connection.execute(_RECORD_CALL, values)


def booked(
    session: Session, conversation_id: str, language: str, now: datetime, settings: Settings
) -> tuple[dict[str, Any], ...]:
    """The bookings of the conversation's client as the client may see them."""
    found = bookings.bookings_of(session, conversation_id)
    return tuple(views.booking_view(booking, now, settings, language) for booking in found)


def studio_facts(settings: Settings) -> StudioFacts:
    """The studio's data that clients may know."""
    return StudioFacts(
        name=settings.studio_name,
        phone=settings.studio_phone,
        email=settings.studio_email,
        address=settings.studio_address,
        site=settings.public_url,
    )


def finish(turn: LockedTurn, blocks: Sequence[Block], text: str, done: Done, now: datetime) -> None:
    """Stores the answer and ends the turn."""
    message = {
        "turn_id": turn.turn_id,
        "role": "agent",
        "text": text,
        "blocks": [dump_block(block) for block in blocks],
        "suggestions": list(done.suggestions),
        "created_at": now,
    }
    ended = {
        "turn": turn.turn_id,
        "state": TurnState.DONE,
        "finished_at": now,
        "lease_until": None,
        "engine": done.engine,
        "outcome": done.outcome,
        "asks": None if done.asks is None else list(done.asks),
    }
    turn.connection.execute(_STORE_MESSAGE, message)
    turn.connection.execute(_UPDATE_TURN, ended)
