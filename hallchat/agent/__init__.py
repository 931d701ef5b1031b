"""The agent: one conversation partner, whichever channel the client writes from."""

from hallchat.agent.dialogue.transcript import History
from hallchat.agent.events import Event
from hallchat.agent.service import MOST_CHARACTERS, Agent, MessageTooLongError

__all__ = ["MOST_CHARACTERS", "Agent", "Event", "History", "MessageTooLongError"]
