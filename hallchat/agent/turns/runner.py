"""Runs a leased turn: from its stored message to its stored answer."""

import logging
import time
from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import Any

from hallchat.agent.dialogue import state as dialogue_state
from hallchat.agent.engine_protocol import Call, TokenUsage
from hallchat.agent.engines import loop
from hallchat.agent.events import Begun, Done, Event, Text, ToolFinished
from hallchat.agent.turns import steps, tool_calls, usage
from hallchat.agent.turns.answer import Answer
from hallchat.agent.turns.blocks import is_booking
from hallchat.agent.turns.context import AgentContext
from hallchat.agent.turns.lease import Lease, LeaseLostError, StoppedError, check_not_stopped, lock_turn
from hallchat.booking import halls, quotes, views
from hallchat.error_summary import describe
from hallchat.models import Outcome
from hallchat.wording import say

Result = dict[str, Any]
"""A tool's result, or its refusal, as JSON values."""
STOP_LOOK_S = 0.3
"""Seconds between two checks whether the client has pressed stop; also checked before each tool call."""

log = logging.getLogger(__name__)


def run_turn(context: AgentContext, lease: Lease) -> Generator[Event, None, bool]:
    """Answers the leased turn. Returns False if another runner has taken the lease over."""
    try:
        answer = Answer(lease.language)
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


def _tell_done(context: AgentContext, lease: Lease, answer: Answer) -> Iterator[Event]:
    """Tells the client of a stopped answer about a booking or cancellation that has happened already."""
    with context.sessions() as session:
        turn = lock_turn(session, lease)
        calls = tool_calls.recorded_calls(turn)
    booked = [ToolFinished(*call, show=True) for call in calls if is_booking(call[0], call[2])]
    cancelled = (turn.interpretation or {}).get("cancelled")
    unseen: list[Text | ToolFinished] = [] if answer.booking else list(booked)
    if cancelled:
        unseen.append(Text(say(answer.language, "cancelled", reference=cancelled)))
    for event in unseen:
        answer.add(event)
        yield event


def _speak(context: AgentContext, lease: Lease, answer: Answer) -> Iterator[Event]:
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
        return tool_calls.execute(context, lease, call)

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


def _finish(context: AgentContext, lease: Lease, answer: Answer) -> Done:
    done = answer.done()
    with context.sessions.begin() as session:
        turn = lock_turn(session, lease)
        if answer.outcome == Outcome.STOPPED:  # whatever the message agreed to, the client thought better of
            quotes.supersede(session, turn.conversation_id, context.clock())
        answer.usage.store(turn, context.clock(), context.settings)
        steps.finish(turn, answer.blocks, answer.text(), done, context.clock())
        steps.save_state(turn, answer.next_state(dialogue_state.load(turn.state)))
    return done
