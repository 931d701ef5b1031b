"""Conversations: start one, find the client's current one, get and set its language."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from hallchat.agent.dialogue import state as dialogue_state
from hallchat.agent.dialogue.state import DialogueState
from hallchat.models import Client, Conversation, SavedDialogueState


def start_conversation(
    session: Session, channel: str, language: str, client: str | None, now: datetime
) -> str:
    """Starts a conversation and returns its id. `client` is set if the channel is sure who writes."""
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


def language_of(session: Session, conversation_id: str) -> str | None:
    """The conversation's language; None for an unknown one."""
    return session.scalar(select(Conversation.language).where(Conversation.id == conversation_id))


def current_conversation(session: Session, client: str) -> str | None:
    """The conversation that the client started last."""
    return session.scalar(select(Client.conversation_id).where(Client.name == client))


def set_language(session: Session, conversation_id: str, language: str) -> None:
    """Sets the language of a conversation; does nothing for an unknown one."""
    conversation = session.get(Conversation, conversation_id)
    if conversation is not None:
        conversation.language = language


def load_state(session: Session, conversation_id: str) -> DialogueState:
    return dialogue_state.load(session.get_one(SavedDialogueState, conversation_id).data)
