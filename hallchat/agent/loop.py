"""The loop: engine <-> tools, until the answer is whole, within bounds of rounds and time."""

import logging
import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from hallchat.agent.events import Asks, Call, Engine, Text, ToolFinished, ToolStarted, Turn

MOST_ROUNDS = 10
MOST_CALLS = 16
"""Of one message, whatever the rounds."""

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
        deadline = math.inf if candidate is fallback else time.monotonic() + deadline_s
        try:
            yield from _speak(candidate, progress, execute, deadline)
        except Exception as error:
            if candidate is fallback:
                raise
            # The text of an error may hold what a client wrote.
            log.warning("engine %s failed: %s", candidate.name, type(error).__name__)
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
        self.calls = 0


def _speak(
    engine: Engine, progress: _Progress, execute: Execute, deadline: float
) -> Iterator[Text | ToolStarted | ToolFinished]:
    """Rounds of one engine."""
    progress.asks, progress.calls = None, 0
    for _ in range(MOST_ROUNDS):
        calls: list[Call] = []
        for event in engine.respond(progress.turn):
            _check(progress, deadline)
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
            progress.calls += 1
            _check(progress, deadline)
            yield ToolStarted(call.name, call.arguments)
            finished = execute(call)
            progress.turn = replace(progress.turn, results=(*progress.turn.results, finished))
            yield finished
    raise OutOfBoundsError


def _check(progress: _Progress, deadline: float) -> None:
    if time.monotonic() > deadline or progress.calls > MOST_CALLS:
        raise OutOfBoundsError
