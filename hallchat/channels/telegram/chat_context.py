"""Where an update was written: its chat, and the conversation that the chat is in."""

from dataclasses import dataclass

from hallchat.agent import Agent
from hallchat.channels.telegram import inbox


@dataclass(frozen=True, slots=True)
class ChatContext:
    chat_id: int
    conversation_id: str | None
    """None in a chat where nothing has been said."""
    language: str
    last_answer: int
    """Id of the last message of an answer there."""


def chat_context(agent: Agent, chat_id: int, language: str) -> ChatContext:
    """The chat's place; `language` is of a chat that has no conversation."""
    found = agent.current_conversation(_client(chat_id))
    known = agent.language(found) if found else None
    return ChatContext(chat_id, found, known or language, inbox.last_answer(agent.sessions, chat_id))


def conversation(agent: Agent, where: ChatContext) -> str:
    """The chat's conversation, begun where there is none."""
    return where.conversation_id or begin(agent, where.chat_id, where.language)


def begin(agent: Agent, chat_id: int, language: str) -> str:
    """A new conversation of the chat."""
    return agent.start("telegram", language, _client(chat_id))


def _client(chat_id: int) -> str:
    """A private chat is its client."""
    return f"telegram:{chat_id}"
