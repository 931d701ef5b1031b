"""Runs a leased turn: from its stored message to its stored answer."""

import logging
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent.dialogue import state as dialogue_state
from hallchat.agent.dialogue.state import DialogueState, for_next_booking
from hallchat.agent.engine_protocol import Call, Engine, NextQuestion, TokenUsage
from hallchat.agent.engines import loop
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Begun, Data, Done, Event, Text, ToolFinished, ToolStarted
from hallchat.agent.tools.definitions import TOOLS, ToolContext
from hallchat.agent.tools.registry import BadCall
from hallchat.agent.turns import steps, usage
from hallchat.agent.turns.lease import Lease, LeaseLostError, StoppedError, check_not_stopped, lock_turn
from hallchat.agent.turns.transcript import Block, add_block, blocks_text, is_booking, is_summary
from hallchat.agent.turns.usage import Usage
from hallchat.booking import halls, quotes, views
from hallchat.booking.errors import BookingError
from hallchat.config import Settings
from hallchat.error_summary import describe
from hallchat.models import Outcome
from hallchat.nlu.slots import ASKABLE
from hallchat.wording import say

Result = dict[str, Any]
"""A tool's result, or its refusal, as JSON values."""
STOP_LOOK_S = 0.3
"""Seconds between two checks whether the client has pressed stop; also checked before each tool call."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class AgentContext:
    """Everything that a turn needs to run. Tests pass their own engine and clock."""

    sessions: sessionmaker[Session]
    settings: Settings
    engine: Engine
    clock: Callable[[], datetime]
    fallback: Engine = field(default_factory=RulesEngine)


def run_turn(context: AgentContext, lease: Lease) -> Generator[Event, None, bool]:
    """Answers the leased turn. Returns False if another runner has taken the lease over."""
    try:
        answer = _AnswerInProgress(lease.language)
        try:
            yield from _speak(context, lease, answer)
        except LeaseLostError:
            raise
        except StoppedError:
            yield from _tell_done(context, lease, answer)
            yield answer.end(Outcome.STOPPED, "stopped")
        except Exception as error:
            log.error("turn %s failed: %s", lease.turn_id, describe(error))
            yield answer.end(Outcome.FAILED, "internal-error")
        yield _finish(context, lease, answer)
    except LeaseLostError:
        return False
    return True


def _tell_done(context: AgentContext, lease: Lease, answer: "_AnswerInProgress") -> Iterator[Event]:
    """Tells the client of a stopped answer about a booking or cancellation that has happened already."""
    with context.sessions() as session:
        turn = lock_turn(session, lease)
        calls = steps.recorded_calls(turn)
    booked = [ToolFinished(*call, show=True) for call in calls if is_booking(call[0], call[2])]
    cancelled = (turn.interpretation or {}).get("cancelled")
    unseen: list[Text | ToolFinished] = [] if answer.booking else list(booked)
    if cancelled:
        unseen.append(Text(say(answer.language, "cancelled", reference=cancelled)))
    for event in unseen:
        answer.add(event)
        yield event


def _speak(context: AgentContext, lease: Lease, answer: "_AnswerInProgress") -> Iterator[Event]:
    """Yields the engine's answer. Raises StoppedError if the client stops it."""
    with context.sessions.begin() as session:
        turn = lock_turn(session, lease)
        check_not_stopped(turn)
        offered = halls.active_halls(session)
        request = steps.begin(session, turn, offered, context.clock(), context.settings)
        engine = context.engine
        if not engine.trusted:
            request = replace(
                request, catalogue=tuple(views.hall_view(hall, request.language) for hall in offered)
            )
            if limit := usage.limit_reached(session, turn, context.clock(), context.settings):
                answer.usage.add(loop.EngineFailed(engine.name, limit))
                engine = context.fallback
    answer.language = request.language
    yield Begun(lease.number, request.language)

    def execute(call: Call) -> ToolFinished:
        return _execute(context, lease, call)

    bounds = loop.Limits(context.settings.turn_deadline_s, context.settings.tokens_per_message)
    checked_at = time.monotonic()
    for event in loop.run(engine, context.fallback, request, execute, bounds):
        if isinstance(event, loop.Finished):
            answer.engine, answer.asks = event.engine, event.next_question
        elif isinstance(event, TokenUsage | loop.EngineFailed):
            answer.usage.add(event)
        else:
            answer.add(event)
            yield event
        if time.monotonic() - checked_at > STOP_LOOK_S:
            with context.sessions() as session:
                check_not_stopped(lock_turn(session, lease))
            checked_at = time.monotonic()


class _AnswerInProgress:
    """The answer while it is given."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.engine = ""
        self.asks: NextQuestion | None = None
        self.blocks: list[Block] = []
        self.quote: str | None = None
        """The quote whose summary was shown."""
        self.booking: Data | None = None
        self.outcome = Outcome.ANSWERED
        self.usage = Usage()

    def add(self, event: Text | ToolStarted | ToolFinished) -> None:
        if isinstance(event, ToolFinished):
            if is_booking(event.name, event.result):
                self.booking, self.quote = event.result, None
            elif is_summary(event.name, event.result):
                self.quote = event.result["quote"]
            if not event.show:
                return
        if not isinstance(event, ToolStarted):
            add_block(self.blocks, event)

    def end(self, outcome: Outcome, message: str) -> Text:
        """Ends a stopped or failed answer with a sentence; the answer asks nothing."""
        self.outcome, self.asks, self.quote = outcome, None, None
        last = Text(say(self.language, message))
        self.add(last)
        return last

    def text(self) -> str:
        """All that the client reads, cards as text."""
        return blocks_text(self.language, self.blocks)

    def done(self) -> Done:
        asks = self.asks
        return Done(
            asks=_askable(asks) if asks else None,
            suggestions=asks.suggestions if asks else (),
            engine=self.engine,
            booking=self.booking,
            outcome=self.outcome,
        )

    def next_draft(self, state: DialogueState) -> DialogueState:
        """The state in which the next message is read: what this answer asked, offered and showed.

        A yes cancels only a booking named in this answer, and only if the answer shows no summary.
        """
        asks = self.asks or NextQuestion(("rules", "confirm") if self.quote else ())
        named = asks.cancelling is not None and asks.cancelling in self.text() and self.quote is None
        return replace(
            state,
            asked=_askable(asks),
            offered=asks.hall,
            offers=_offers(asks) if self.quote is None else (),
            cancelling=asks.cancelling if named else None,
            quote=self.quote,
        )


def _offers(asks: NextQuestion) -> tuple[str, ...]:
    """Suggestions that can be picked by number; none if a pick could mean yes."""
    agrees = asks.cancelling or asks.hall or {"rules", "confirm"} & set(asks.slots)
    return () if agrees or not asks.slots else asks.suggestions


def _askable(asks: NextQuestion) -> tuple[str, ...]:
    return tuple(name for name in asks.slots if name in ASKABLE)


def _finish(context: AgentContext, lease: Lease, answer: _AnswerInProgress) -> Done:
    done = answer.done()
    with context.sessions.begin() as session:
        turn = lock_turn(session, lease)
        if answer.outcome == Outcome.STOPPED:  # whatever the message agreed to, the client thought better of
            quotes.supersede(session, turn.conversation_id, context.clock())
        answer.usage.store(turn, context.clock(), context.settings)
        steps.finish(turn, answer.blocks, answer.text(), done, context.clock())
        steps.save_draft(turn, answer.next_draft(dialogue_state.load(turn.state)))
    return done


def _execute(context: AgentContext, lease: Lease, call: Call) -> ToolFinished:
    """Runs one tool call. A refusal rolls back what the tool wrote, and is recorded."""
    try:
        result = _run(context, lease, call, lambda context: TOOLS.call(context, call.name, call.arguments))
    except BookingError as error:
        refusal = {"error": error.code, **error.data}
        result = _run(context, lease, call, lambda _: refusal)
    except BadCall as error:
        wrong = error.data
        result = _run(context, lease, call, lambda _: wrong)
    # What a client agrees to, and what came of it, is shown whatever the engine wishes.
    binding = call.name in ("generate_booking_info", "create_booking_info")
    return ToolFinished(call.name, call.arguments, result, (call.show or binding) and "error" not in result)


def _run(context: AgentContext, lease: Lease, call: Call, tool: Callable[[ToolContext], Result]) -> Result:
    """Runs the tool and records its result in one transaction.

    The same call made before by this turn, perhaps in a process that died, returns the recorded result.
    """
    with context.sessions.begin() as session:
        turn = lock_turn(session, lease)
        check_not_stopped(turn)
        calls = steps.recorded_calls(turn)
        recorded = [result for name, given, result in calls if (name, given) == (call.name, call.arguments)]
        if recorded:
            return recorded[0]
        state, now = dialogue_state.load(turn.state), context.clock()
        result = tool(ToolContext(session, turn.conversation_id, state, context.settings, now, turn.language))
        steps.save_draft(turn, _after(state, call.name, result))
        steps.record_call(turn, len(calls), call, result, now)
        return result


def _after(state: DialogueState, name: str, result: Data) -> DialogueState:
    """The state after a tool: the quoted values, or an empty booking after one was made."""
    if is_booking(name, result):
        return for_next_booking(state)
    if name == "generate_booking_info" and "error" not in result:
        return replace(
            state,
            hall=result["hall"],
            date=date.fromisoformat(result["date"]),
            start=result["start"],
            end=result["end"],
            hours=None,
            people=result["people"] or state.people,
        )
    return state
