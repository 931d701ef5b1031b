"""The events of an answer as a channel gets them: small frozen values with no state."""

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
    """Whether it goes on in the same paragraph as the text before it."""


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
    """`result` is JSON; a refusal has `error`, its code, among it."""

    name: str
    arguments: Data
    result: Data
    show: bool


@dataclass(frozen=True, slots=True)
class Done:
    """The answer is whole and stored."""

    asks: tuple[str, ...] | None
    """None where a model's prose leaves it unknown."""
    suggestions: tuple[str, ...]
    engine: str
    """The last that spoke."""
    booking: Data | None
    """reference, link, status of the booking that this message made."""
    outcome: str = "answered"
    """Or stopped, by the client, or failed: then the message can be sent again."""


Event = Begun | Text | ToolStarted | ToolFinished | Done
