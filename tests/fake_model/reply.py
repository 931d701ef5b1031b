"""The reply of the fake model: its content, its speed and its fault."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tests.fake_model.steps import (
    AFTER_HEADERS,
    BEFORE_FINISH,
    BEFORE_HEADERS,
    IN_ARGUMENTS,
    Point,
    Step,
    after,
)


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A call of a tool. Arguments that are a string are sent unchanged, also if they are not JSON."""

    name: str | None
    arguments: Mapping[str, Any] | str = field(default_factory=dict)
    id: str | None = None
    """None: made from the response's number."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Numbers of tokens."""

    prompt: int
    completion: int


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of a reply: it changes the content, or the transfer from a point on.

    `str(fault)` is a name for a test.
    """

    name: str
    at: Point = BEFORE_HEADERS
    """The start of the fault; ignored by a fault of the content."""
    change_reply: "Callable[[Reply], Reply] | None" = None
    """Changes the reply."""
    change_steps: Callable[[list[Step], int], list[Step]] | None = None
    """Changes the steps, given those of the whole reply and the index of the point's step."""
    points: tuple[Point, ...] = ()
    """The possible points; empty if there is only one."""
    endless: bool = False
    """True if it lasts until the client hangs up."""

    def put(self, point: Point) -> "Fault":
        """The same fault at another point. Raises ValueError for an impossible point."""
        if point.name not in {each.name for each in self.points}:
            raise ValueError(f"{self.name}: not {point}")
        return replace(self, at=point)

    def __str__(self) -> str:
        return f"{self.name} {self.at}" if self.points else self.name


@dataclass(frozen=True, slots=True)
class Reply:
    """One completion: the text, then the calls, both in pieces; each piece is a chunk of the stream."""

    text: str = ""
    calls: tuple[ToolCall, ...] = ()
    finish_reason: str | None = None
    """None: `tool_calls` or `stop`, as the calls require."""
    refusal: str | None = None
    usage: Usage | None = None
    """None: counted from the pieces. A stream has it only if it was requested."""
    extra_choices: int = 0
    """The number of further choices that were not requested."""
    piece: int = 4
    """Characters of a piece; the default is about a token."""
    first_token_s: float = 0
    """Seconds from the headers, which are sent at once, to the first piece."""
    token_s: float = 0
    """Seconds from one piece to the next. If both are 0, the whole response is written at once."""
    fault: Fault | None = None


Answer = Callable[[Mapping[str, Any]], Reply]
"""Returns the reply to a request, given its body."""

IN_THE_STREAM = (AFTER_HEADERS, after(3), IN_ARGUMENTS, BEFORE_FINISH)
"""Points inside a response."""
ANYWHERE = (BEFORE_HEADERS, *IN_THE_STREAM)
