"""Where an update was written: its chat, and the conversation that the chat is in."""

from dataclasses import dataclass

from hallchat.agent import Agent
from hallchat.channels.telegram import inbox


@dataclass(frozen=True, slots=True)
class Place:
    chat_id: int
    conversation_id: str
    locale: str
    last_answer: int
    """Id of the last message of an answer there."""


def place(agent: Agent, chat_id: int, locale: str) -> Place:
    """The chat's place; a conversation is begun, in that language, where there is none."""
    found = agent.current(_client(chat_id))
    language = agent.language(found) if found else None
    if found is None or language is None:
        found, language = begin(agent, chat_id, locale), locale
    return Place(chat_id, found, language, inbox.last_answer(agent.sessions, chat_id))


def begin(agent: Agent, chat_id: int, locale: str) -> str:
    """A new conversation of the chat."""
    return agent.start("telegram", locale, _client(chat_id))


def _client(chat_id: int) -> str:
    """A private chat is its client."""
    return f"telegram:{chat_id}"
