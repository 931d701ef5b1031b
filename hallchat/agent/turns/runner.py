"""Runs a leased turn: from its stored message to its stored answer."""

import logging
import time
from collections.abc import Generator, Iterator
from dataclasses import replace

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

STOP_CHECK_INTERVAL_S = 0.3
"""Seconds between two checks whether the client has pressed stop; also checked before each tool call."""

log = logging.getLogger(__name__)


def run_turn(context: AgentContext, lease: Lease) -> Generator[Event, None, bool]:
    """Answers the leased turn. Returns False if another runner has taken the lease over."""
    context.running.add(lease)
    try:
        answer = Answer(lease.language)
        try:
            yield from _answer(context, lease, answer)
        except LeaseLostError:
            raise
        except StoppedError:
            yield from _show_what_was_done(context, lease, answer)
            yield answer.end(Outcome.STOPPED, "stopped")
        except Exception as error:
            log.error("turn %s failed: %s", lease.turn_id, describe(error))
            yield answer.end(Outcome.FAILED, "internal-error")
        yield _finish(context, lease, answer)
    except LeaseLostError:
        return False
    finally:
        context.running.discard(lease)
    return True


def _show_what_was_done(context: AgentContext, lease: Lease, answer: Answer) -> Iterator[Event]:
    """Shows a booking or cancellation that this turn made, if the stopped answer has not shown it yet."""
    with context.sessions() as session:
        turn = lock_turn(session, lease)
        calls = tool_calls.recorded_calls(turn)
    booked = [
        ToolFinished(name, arguments, result, show=True)
        for name, arguments, result in calls
        if is_booking(name, result)
    ]
    cancelled = (turn.interpretation or {}).get("cancelled")
    not_shown: list[Text | ToolFinished] = [] if answer.booking else list(booked)
    if cancelled:
        not_shown.append(Text(say(answer.language, "cancelled", reference=cancelled)))
    for event in not_shown:
        answer.add(event)
        yield event


def _answer(context: AgentContext, lease: Lease, answer: Answer) -> Iterator[Event]:
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

    limits = loop.Limits(context.settings.turn_deadline_s, context.settings.tokens_per_message)
    checked_at = time.monotonic()
    for event in loop.run(engine, context.fallback, request, execute, limits):
        if isinstance(event, loop.Finished):
            answer.engine, answer.asks = event.engine, event.next_question
        elif isinstance(event, TokenUsage | loop.EngineFailed):
            answer.usage.add(event)
        else:
            answer.add(event)
            yield event
        if time.monotonic() - checked_at > STOP_CHECK_INTERVAL_S:
            with context.sessions() as session:
                check_not_stopped(lock_turn(session, lease))
            checked_at = time.monotonic()


def _finish(context: AgentContext, lease: Lease, answer: Answer) -> Done:
    done = answer.done()
    with context.sessions.begin() as session:
        turn = lock_turn(session, lease)
        if answer.outcome == Outcome.STOPPED:  # no later yes may book the open quote
            quotes.supersede(session, turn.conversation_id, context.clock())
        answer.usage.store(turn, context.clock(), context.settings)
        steps.finish(turn, answer.blocks, answer.text(), done, context.clock())
        steps.save_state(turn, answer.next_state(dialogue_state.load(turn.state)))
    return done
