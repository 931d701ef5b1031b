"""The loop: engine <-> tools, until the answer is whole, within bounds of rounds, time and tokens."""

import logging
import math
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace

from hallchat.agent.engines.sanitize_events import plain
from hallchat.agent.events import (
    Asks,
    Call,
    Declined,
    Engine,
    EngineError,
    Interrupted,
    Text,
    ToolFinished,
    ToolStarted,
    Turn,
    Used,
)
from hallchat.agent.grounding import Kind
from hallchat.agent.grounding.sentence_gate import Release, instead
from hallchat.error_summary import describe

MOST_ROUNDS = 10
MOST_CALLS = 16
"""Of one message, whatever the rounds."""
MOST_BAD_CALLS = 4
"""Of tools that do not exist, with arguments that are not theirs, or made before."""
MOST_EVENTS = 10_000
MOST_CHARACTERS = 20_000

log = logging.getLogger(__name__)

Execute = Callable[[Call], ToolFinished]


class OutOfBoundsError(Exception):
    """An engine that does not come to an end by itself."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Of the first engine; the fallback has what is left of the lease."""

    seconds: float
    tokens: float = math.inf


@dataclass(frozen=True, slots=True)
class Failed:
    """An engine did not finish the answer, and why: the next one goes on."""

    engine: str
    reason: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """The end of the loop: which engine finished the answer, and what that asks for."""

    engine: str
    asks: Asks | None


Step = Text | ToolStarted | ToolFinished | Used | Failed | Spoken


def run(engine: Engine, fallback: Engine, turn: Turn, execute: Execute, bounds: Bounds) -> Iterator[Step]:
    """Answer a turn. The fallback takes over, from the results so far, when the engine fails in any way.

    `execute` runs and records one call and never raises for a refused one. Ends with Spoken.
    """
    progress = _Progress(turn)
    for candidate in (engine, fallback):
        # An answer that comes late is better than none.
        progress.begin(Bounds(math.inf) if candidate is fallback else bounds)
        try:
            yield from _speak(candidate, progress, execute)
        except Interrupted:
            raise
        except Exception as error:
            if candidate is fallback:
                raise
            yield _failed(candidate, error)
            continue
        if progress.spoke or candidate is fallback:
            yield Spoken(candidate.name, progress.asks)
            return
        yield Failed(candidate.name, "withheld" if progress.withheld else "silent")


def _failed(engine: Engine, error: Exception) -> Failed:
    reason = error.reason if isinstance(error, EngineError) else type(error).__name__
    if not isinstance(error, Declined):
        log.warning("engine %s failed: %s", engine.name, f"{describe(error)}: {reason}")
    return Failed(engine.name, reason)


class _Progress:
    """How far the answer is: the one mutable thing, so that a second engine can go on from it."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self.spoke = False
        self.withheld = frozenset[Kind]()
        self.asks: Asks | None = None

    def begin(self, bounds: Bounds) -> None:
        """Another engine starts, with bounds of its own."""
        self.turn = replace(self.turn, deadline=time.monotonic() + bounds.seconds)
        self.tokens_left = bounds.tokens
        self.asks = None
        self.calls = self.bad_calls = self.events = self.characters = 0

    def check(self, event: Text | Call | Asks | Used | None = None) -> None:
        """Count the event. Raises OutOfBoundsError when that is one too many, or too late."""
        self.events += 1
        self.calls += isinstance(event, Call)
        self.characters += len(event.text) if isinstance(event, Text) else 0
        self.tokens_left -= event.tokens_in + event.tokens_out if isinstance(event, Used) else 0
        if (
            time.monotonic() > self.turn.deadline
            or self.calls > MOST_CALLS
            or self.bad_calls > MOST_BAD_CALLS
            or self.events > MOST_EVENTS
            or self.characters > MOST_CHARACTERS
            or self.tokens_left < 0
        ):
            raise OutOfBoundsError

    def say(self, text: str, goes_on: bool) -> Iterator[Text]:
        """The text, unless this answer has it already: the second engine may come to the same words.

        Prose that `goes_on` comes by sentences and keeps its white space.
        """
        words = text.strip()
        if words and words not in self.turn.said:
            yield Text(text, goes_on)
            self.spoke = True
            self.turn = replace(self.turn, said=(*self.turn.said, words))

    def ran(self, finished: ToolFinished) -> ToolFinished:
        """Keep the result; of a call that was made before it is not shown again."""
        before = [(each.name, each.arguments) for each in self.turn.results]
        repeated = (finished.name, finished.arguments) in before
        finished = replace(finished, show=finished.show and not repeated)
        self.turn = replace(self.turn, results=(*self.turn.results, finished))
        self.bad_calls += repeated or finished.result.get("error") in ("unknown_tool", "bad_arguments")
        return finished


def _speak(engine: Engine, progress: _Progress, execute: Execute) -> Iterator[Step]:
    """Rounds of one engine. What it was not let say is shown from the tools at the end."""
    for _ in range(MOST_ROUNDS):
        calls = yield from _round(engine, progress)
        last = not calls
        if last and progress.spoke:
            calls = instead(progress.withheld, progress.turn)
        for call in calls:
            progress.check()
            yield ToolStarted(call.name, call.arguments)
            yield progress.ran(execute(call))
        if last:
            return
    raise OutOfBoundsError


def _round(engine: Engine, progress: _Progress) -> Generator[Step, None, Sequence[Call]]:
    """What the engine says in one round; the calls that it wants made."""
    release = None if engine.trusted else Release(progress.turn)
    calls: list[Call] = []
    for event in map(plain, engine.respond(progress.turn)):
        progress.check(event)
        if isinstance(event, Text):
            yield from progress.say(release.add(event.text) if release else event.text, bool(release))
        elif isinstance(event, Call):
            calls.append(event)
        elif isinstance(event, Used):
            yield event
        else:
            progress.asks = event
    if release:
        yield from progress.say(release.rest(), True)
        progress.withheld |= release.withheld
    return calls
