"""Reading a client's message, with no model: `read(text, context)` and the values it works on."""

from hallchat.nlu.pipeline import read
from hallchat.nlu.types import Context, Daypart, Intent, KnownHall, Reading, clock, minutes

__all__ = ["Context", "Daypart", "Intent", "KnownHall", "Reading", "clock", "minutes", "read"]
