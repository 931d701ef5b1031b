"""The chat that an update came from, with its conversation and language."""

from dataclasses import dataclass

from hallchat.agent import Agent
from hallchat.channels.telegram import inbox


@dataclass(frozen=True, slots=True)
class ChatContext:
    chat_id: int
    conversation_id: str | None
    """None in a chat where nothing has been said."""
    language: str
    last_answer_id: int
    """Telegram's id of the last message of an answer in this chat; 0 where there is none."""


def chat_context(agent: Agent, chat_id: int, language: str) -> ChatContext:
    """Reads the context of a chat; `language` is used where the chat has no conversation."""
    conversation_id = agent.current_conversation(_client(chat_id))
    known = agent.language(conversation_id) if conversation_id else None
    last_answer_id = inbox.last_answer_id(agent.sessions, chat_id)
    return ChatContext(chat_id, conversation_id, known or language, last_answer_id)


def ensure_conversation(agent: Agent, context: ChatContext) -> str:
    """Returns the id of the chat's conversation; starts one where there is none."""
    return context.conversation_id or start_conversation(agent, context.chat_id, context.language)


def start_conversation(agent: Agent, chat_id: int, language: str) -> str:
    """Starts a new conversation of the chat and returns its id."""
    return agent.start("telegram", language, _client(chat_id))


def _client(chat_id: int) -> str:
    """Returns the key of a client; a private chat belongs to one client."""
    return f"telegram:{chat_id}"
