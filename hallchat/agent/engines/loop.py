"""The loop between engine and tools, until the answer is complete; limits rounds, time and tokens."""

import logging
import math
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace

from hallchat.agent.engine_protocol import (
    Call,
    Declined,
    Engine,
    EngineError,
    EngineRequest,
    Interrupted,
    NextQuestion,
    TokenUsage,
)
from hallchat.agent.engines.sanitize_events import sanitize_event
from hallchat.agent.events import Text, ToolFinished, ToolStarted
from hallchat.agent.grounding import FactKind
from hallchat.agent.grounding.sentence_gate import SentenceGate, replacement_calls
from hallchat.error_summary import describe

MAX_ROUNDS = 10
MAX_CALLS = 16
"""Calls of one engine for one message, in all rounds together."""
MAX_BAD_CALLS = 4
"""Calls of unknown tools, with invalid arguments, or repeated."""
MAX_EVENTS = 10_000
MAX_CHARACTERS = 20_000

log = logging.getLogger(__name__)

Execute = Callable[[Call], ToolFinished]


class OutOfBoundsError(Exception):
    """The engine exceeded a limit."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of the first engine for one answer; the fallback has none."""

    seconds: float
    tokens: float = math.inf


@dataclass(frozen=True, slots=True)
class EngineFailed:
    """An engine did not finish the answer, with the reason; the fallback continues."""

    engine: str
    reason: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of the loop: the engine that finished the answer, and the next question."""

    engine: str
    next_question: NextQuestion | None


LoopEvent = Text | ToolStarted | ToolFinished | TokenUsage | EngineFailed | Finished


def run(
    engine: Engine, fallback: Engine, request: EngineRequest, execute: Execute, limits: Limits
) -> Iterator[LoopEvent]:
    """Answers a turn; the last event is Finished.

    If the engine fails, the fallback continues from the results so far. `execute` runs and records one call;
    a refused call is a result with an error, not an exception. `limits` applies to the first engine.
    """
    progress = _Progress(request)
    for candidate in (engine, fallback):
        # A late answer is better than none.
        progress.begin(Limits(math.inf) if candidate is fallback else limits)
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
            yield Finished(candidate.name, progress.next_question)
            return
        yield EngineFailed(candidate.name, "withheld" if progress.withheld else "silent")


def _failed(engine: Engine, error: Exception) -> EngineFailed:
    reason = error.reason if isinstance(error, EngineError) else type(error).__name__
    if not isinstance(error, Declined):
        log.warning("engine %s failed: %s", engine.name, f"{describe(error)}: {reason}")
    return EngineFailed(engine.name, reason)


class _Progress:
    """The mutable state of an answer, from which the fallback can continue."""

    def __init__(self, request: EngineRequest) -> None:
        self.request = request
        self.spoke = False
        self.withheld = frozenset[FactKind]()
        self.next_question: NextQuestion | None = None

    def begin(self, limits: Limits) -> None:
        """Starts an engine with its own limits."""
        self.request = replace(self.request, deadline=time.monotonic() + limits.seconds)
        self.tokens_left = limits.tokens
        self.next_question = None
        self.calls = self.bad_calls = self.events = self.characters = 0

    def check(self, event: Text | Call | NextQuestion | TokenUsage | None = None) -> None:
        """Counts the event. Raises OutOfBoundsError if it exceeds a limit or comes after the deadline."""
        self.events += 1
        self.calls += isinstance(event, Call)
        self.characters += len(event.text) if isinstance(event, Text) else 0
        self.tokens_left -= event.tokens_in + event.tokens_out if isinstance(event, TokenUsage) else 0
        if (
            time.monotonic() > self.request.deadline
            or self.calls > MAX_CALLS
            or self.bad_calls > MAX_BAD_CALLS
            or self.events > MAX_EVENTS
            or self.characters > MAX_CHARACTERS
            or self.tokens_left < 0
        ):
            raise OutOfBoundsError

    def say(self, text: str, goes_on: bool) -> Iterator[Text]:
        """Yields the text, unless this answer has it already: the fallback may repeat the first engine.

        `goes_on`: the text is one of several sentences and keeps its white space.
        """
        words = text.strip()
        if words and words not in self.request.said:
            yield Text(text, goes_on)
            self.spoke = True
            self.request = replace(self.request, said=(*self.request.said, words))

    def ran(self, finished: ToolFinished) -> ToolFinished:
        """Stores a result and returns it; the result of a repeated call is not shown again."""
        before = [(each.name, each.arguments) for each in self.request.results]
        repeated = (finished.name, finished.arguments) in before
        finished = replace(finished, show=finished.show and not repeated)
        self.request = replace(self.request, results=(*self.request.results, finished))
        self.bad_calls += repeated or finished.result.get("error") in ("unknown_tool", "bad_arguments")
        return finished


def _speak(engine: Engine, progress: _Progress, execute: Execute) -> Iterator[LoopEvent]:
    """Runs the rounds of one engine. At the end, tools show the facts of sentences that were withheld."""
    for _ in range(MAX_ROUNDS):
        calls = yield from _round(engine, progress)
        last = not calls
        if last and progress.spoke:
            calls = replacement_calls(progress.withheld, progress.request)
        for call in calls:
            progress.check()
            yield ToolStarted(call.name, call.arguments)
            yield progress.ran(execute(call))
        if last:
            return
    raise OutOfBoundsError


def _round(engine: Engine, progress: _Progress) -> Generator[LoopEvent, None, Sequence[Call]]:
    """Yields the texts of one round; returns the calls that the engine asks for."""
    gate = None if engine.trusted else SentenceGate(progress.request)
    calls: list[Call] = []
    for event in map(sanitize_event, engine.respond(progress.request)):
        progress.check(event)
        if isinstance(event, Text):
            yield from progress.say(gate.add(event.text) if gate else event.text, bool(gate))
        elif isinstance(event, Call):
            calls.append(event)
        elif isinstance(event, TokenUsage):
            yield event
        else:
            progress.next_question = event
    if gate:
        yield from progress.say(gate.rest(), True)
        progress.withheld |= gate.withheld_kinds
    return calls
