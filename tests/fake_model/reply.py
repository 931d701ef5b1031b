"""What the fake model is told to answer: what it says, how fast, and what goes wrong on the way."""

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
    """A call of a tool. A string of arguments goes out as it is, JSON or not. Its name may be left out."""

    name: str | None
    arguments: Mapping[str, Any] | str = field(default_factory=dict)
    id: str | None = None
    """Made up from the response's number when None."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens."""

    prompt: int
    completion: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that goes wrong with a reply: with what it says, or from a point on with how that comes.

    `str()` of it is a name for a test.
    """

    name: str
    at: Point = BEFORE_HEADERS
    """From where on; of no meaning to one that changes what is said."""
    says: "Callable[[Reply], Reply] | None" = None
    """The reply that is given instead."""
    breaks: Callable[[list[Step], int], list[Step]] | None = None
    """The steps that are gone instead, given those of the whole reply and the number of the point's."""
    points: tuple[Point, ...] = ()
    """Where else it may happen; empty where there is but one point for it."""
    endless: bool = False
    """It lasts until the client hangs up."""

    def put(self, point: Point) -> "Fault":
        """The same elsewhere. Raises ValueError where it cannot happen there."""
        if point.name not in {each.name for each in self.points}:
            raise ValueError(f"{self.name}: not {point}")
        return replace(self, at=point)

    def __str__(self) -> str:
        return f"{self.name} {self.at}" if self.points else self.name


@dataclass(frozen=True, slots=True)
class Reply:
    """One completion. Text comes before calls, both in pieces, each of them one chunk of the stream."""

    text: str = ""
    calls: tuple[ToolCall, ...] = ()
    finish_reason: str | None = None
    """`tool_calls` or `stop`, as it should be, when None."""
    refusal: str | None = None
    usage: Usage | None = None
    """Counted from the pieces when None. A stream tells it only when it is asked to."""
    extra_choices: int = 0
    """Further choices that nobody asked for, each with a text of its own."""
    piece: int = 4
    """Characters of a piece: by default about a token of a model."""
    first_token_s: float = 0
    """From the headers, which are sent at once, to the first piece."""
    token_s: float = 0
    """From one piece to the next. When both are 0 the whole response is written at once."""
    fault: Fault | None = None


Answer = Callable[[Mapping[str, Any]], Reply]
"""What to reply to a request, given its body."""

IN_THE_STREAM = (AFTER_HEADERS, after(3), IN_ARGUMENTS, BEFORE_FINISH)
"""Points of faults that need a response which has begun."""
ANYWHERE = (BEFORE_HEADERS, *IN_THE_STREAM)
