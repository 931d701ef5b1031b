"""The loop: engine <-> tools, until the answer is whole, within bounds of rounds and time."""

import logging
import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from hallchat.agent.events import Asks, Call, Engine, Interrupted, Text, ToolFinished, ToolStarted, Turn
from hallchat.agent.plain import plain
from hallchat.faults import describe

MOST_ROUNDS = 10
MOST_CALLS = 16
"""Of one message, whatever the rounds."""
MOST_EVENTS = 10_000
MOST_CHARACTERS = 20_000

log = logging.getLogger(__name__)

Execute = Callable[[Call], ToolFinished]


class OutOfBoundsError(Exception):
    """An engine that does not come to an end by itself."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The end of the loop: which engine finished the answer, and what that asks for."""

    engine: str
    asks: Asks | None


def run(
    engine: Engine, fallback: Engine, turn: Turn, execute: Execute, deadline_s: float
) -> Iterator[Text | ToolStarted | ToolFinished | Spoken]:
    """Answer a turn. The fallback takes over, from the results so far, when the engine fails in any way.

    `execute` runs and records one call and never raises for a refused one. Ends with Spoken.
    """
    progress = _Progress(turn)
    for candidate in (engine, fallback):
        # The fallback has what is left of the lease: an answer that comes late is better than none.
        progress.begin(math.inf if candidate is fallback else deadline_s)
        try:
            yield from _speak(candidate, progress, execute)
        except Interrupted:
            raise
        except Exception as error:
            if candidate is fallback:
                raise
            log.warning("engine %s failed: %s", candidate.name, describe(error))
            continue
        if progress.spoke or candidate is fallback:
            yield Spoken(candidate.name, progress.asks)
            return


class _Progress:
    """How far the answer is: the one mutable thing, so that a second engine can go on from it."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self.spoke = False
        self.asks: Asks | None = None

    def begin(self, seconds: float) -> None:
        """Another engine starts, with bounds of its own."""
        self.deadline = time.monotonic() + seconds
        self.asks = None
        self.calls = self.events = self.characters = 0

    def check(self, event: Text | Call | Asks | None = None) -> None:
        """Count the event. Raises OutOfBoundsError when that is one too many, or too late."""
        self.events += 1
        self.calls += isinstance(event, Call)
        self.characters += len(event.text) if isinstance(event, Text) else 0
        if (
            time.monotonic() > self.deadline
            or self.calls > MOST_CALLS
            or self.events > MOST_EVENTS
            or self.characters > MOST_CHARACTERS
        ):
            raise OutOfBoundsError


def _speak(
    engine: Engine, progress: _Progress, execute: Execute
) -> Iterator[Text | ToolStarted | ToolFinished]:
    """Rounds of one engine."""
    for _ in range(MOST_ROUNDS):
        calls: list[Call] = []
        for event in map(plain, engine.respond(progress.turn)):
            progress.check(event)
            if isinstance(event, Text):
                progress.spoke = progress.spoke or bool(event.text.strip())
                yield event
            elif isinstance(event, Call):
                calls.append(event)
            else:
                progress.asks = event
        if not calls:
            return
        for call in calls:
            progress.check()
            yield ToolStarted(call.name, call.arguments)
            finished = execute(call)
            progress.turn = replace(progress.turn, results=(*progress.turn.results, finished))
            yield finished
    raise OutOfBoundsError
