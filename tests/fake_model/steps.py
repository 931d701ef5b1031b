"""A response as a list of steps that the server performs in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple


class Mark(Enum):
    """The part of a response that a step sends."""

    HEAD = auto()
    ROLE = auto()
    TEXT = auto()
    CALL = auto()
    ARGUMENTS = auto()
    FINISH = auto()
    USAGE = auto()
    DONE = auto()
    FAULT = auto()


class Act(Enum):
    """The action after the data of a step is sent."""

    GO_ON = auto()
    CLOSE = auto()
    RESET = auto()
    STALL = auto()
    """Sends nothing more until the client hangs up."""
    DRIP = auto()
    """Sends the data again and again until the client hangs up."""


class Step(NamedTuple):
    """A step: waits for `delay_s`, sends the data, then acts."""

    mark: Mark
    data: bytes
    delay_s: float = 0
    act: Act = Act.GO_ON


PIECES = (Mark.TEXT, Mark.CALL, Mark.ARGUMENTS)


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a response; if a response lacks it, the place before its finish."""

    name: str
    pieces: int = 0

    def __str__(self) -> str:
        return f"{self.name} {self.pieces} pieces" if self.pieces else self.name

    def of(self, steps: Sequence[Step]) -> int:
        """The index of the step before which the point is."""
        marks = [step.mark for step in steps]
        finish = marks.index(Mark.FINISH)
        if self == BEFORE_HEADERS:
            return 0
        if self == AFTER_HEADERS:
            return 1
        if self == IN_ARGUMENTS:
            of_calls = [number for number, mark in enumerate(marks) if mark is Mark.ARGUMENTS]
            return of_calls[len(of_calls) // 2] if of_calls else finish
        pieces = [number for number, mark in enumerate(marks) if mark in PIECES]
        return pieces[self.pieces - 1] + 1 if 0 < self.pieces <= len(pieces) else finish


BEFORE_HEADERS = Point("before the headers")
AFTER_HEADERS = Point("after the headers")
IN_ARGUMENTS = Point("in a call's arguments")
BEFORE_FINISH = Point("before the finish")


def after(pieces: int) -> Point:
    """The point after that number of pieces: in a word, as pieces have a fixed size."""
    return Point("after", pieces)
