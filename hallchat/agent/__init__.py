"""The agent: the conversation with a client, the same for all channels."""

from hallchat.agent.events import Event
from hallchat.agent.service import MAX_MESSAGE_CHARACTERS, Agent, MessageTooLongError
from hallchat.agent.turns.store import StoredTurn
from hallchat.agent.turns.transcript import History

__all__ = ["MAX_MESSAGE_CHARACTERS", "Agent", "Event", "History", "MessageTooLongError", "StoredTurn"]
