"""The events of an answer, as a channel gets them: frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Data = Mapping[str, Any]
"""JSON values by name."""


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of the answer's prose."""

    text: str
    goes_on: bool = False
    """True if it continues the paragraph of the text before it."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The message is stored and read; its answer comes in this language."""

    number: int
    language: str


@dataclass(frozen=True, slots=True)
class ToolStarted:
    name: str
    arguments: Data


@dataclass(frozen=True, slots=True)
class ToolFinished:
    """`result` is JSON; a refusal has the key `error` with its code."""

    name: str
    arguments: Data
    result: Data
    show: bool


@dataclass(frozen=True, slots=True)
class Done:
    """The answer is complete and stored."""

    asks: tuple[str, ...] | None
    """The slots that the answer asks for; None if unknown, because a model chose the words."""
    suggestions: tuple[str, ...]
    engine: str
    """The engine that finished the answer."""
    booking: Data | None
    """Reference, link and status of the booking that this message made."""
    outcome: str = "answered"
    """`answered`; `stopped` by the client; or `failed`: the client may send the message again."""


Event = Begun | Text | ToolStarted | ToolFinished | Done
