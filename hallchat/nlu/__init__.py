"""Natural language understanding by rules and a small classifier, without a language model."""

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
