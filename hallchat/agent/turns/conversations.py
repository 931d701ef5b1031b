"""Conversations: start one, find the client's current one, get and set its language."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, text, update
from sqlalchemy.orm import Session

from hallchat.agent.dialogue import state as dialogue_state
from hallchat.agent.dialogue.state import DialogueState
from hallchat.models import Client, Conversation, SavedDialogueState
from hallchat.models.base import token
from hallchat.prepared_statement import Prepared

_START = Prepared(insert(Conversation))
_STORE_STATE = Prepared(insert(SavedDialogueState))
# In words of both databases: SQLAlchemy has an own insert for each.
_SET_CURRENT = text(
    "INSERT INTO clients (name, conversation_id) VALUES (:name, :conversation)"
    " ON CONFLICT (name) DO UPDATE SET conversation_id = excluded.conversation_id"
)
_CURRENT = Prepared(select(Client.conversation_id).where(Client.name == bindparam("name")))
_LANGUAGE = Prepared(select(Conversation.language).where(Conversation.id == bindparam("conversation")))
SET_LANGUAGE = Prepared(update(Conversation).where(Conversation.id == bindparam("conversation")))
"""Does nothing for an unknown conversation."""


def start_conversation(
    connection: Connection,
    channel: str,
    language: str,
    client: str | None,
    now: datetime,
    origin: str | None = None,
) -> str:
    """Starts a conversation and returns its id. `client` is set if the channel is sure who writes.

    `origin` stands for the network that it comes from.
    """
    started = token()
    about = {"channel": channel, "language": language, "client": client, "origin": origin}
    times = {"created_at": now, "tokens": 0}
    _START.run(connection, {"id": started, **about, **times})
    state = dialogue_state.dump(DialogueState())
    _STORE_STATE.run(connection, {"conversation_id": started, "data": state})
    if client is not None:
        connection.execute(_SET_CURRENT, {"name": client, "conversation": started})
    return started


def language_of(connection: Connection, conversation_id: str) -> str | None:
    """The conversation's language; None for an unknown one."""
    row = _LANGUAGE.one(connection, {"conversation": conversation_id})
    return row[0] if row else None


def current_conversation(connection: Connection, client: str) -> str | None:
    """The conversation that the client started last."""
    row = _CURRENT.one(connection, {"name": client})
    return row[0] if row else None


def load_state(session: Session, conversation_id: str) -> DialogueState:
    return dialogue_state.load(session.get_one(SavedDialogueState, conversation_id).data)
