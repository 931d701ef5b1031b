"""Reading a client's message, with no model: `read(text, context)` and the values it works on."""

from hallchat.nlu.pipeline import understand
from hallchat.nlu.types import (
    Daypart,
    Intent,
    KnownHall,
    NluContext,
    NluResult,
    clock_of_minutes,
    minutes_of_clock,
)

__all__ = [
    "Daypart",
    "Intent",
    "KnownHall",
    "NluContext",
    "NluResult",
    "clock_of_minutes",
    "minutes_of_clock",
    "understand",
]
