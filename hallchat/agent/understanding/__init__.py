"""Reading a client's message, with no model: `read(text, context)` and the values it works on."""

from hallchat.agent.understanding.reader import read
from hallchat.agent.understanding.reading import Context, Daypart, Intent, KnownHall, Reading, clock, minutes

__all__ = ["Context", "Daypart", "Intent", "KnownHall", "Reading", "clock", "minutes", "read"]
