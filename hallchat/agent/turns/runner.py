"""Runs a leased turn: from its stored message to its stored answer."""

import logging
import time
from collections.abc import Generator, Iterator
from dataclasses import replace

from hallchat import database
from hallchat.agent.engine_protocol import Call, Engine, EngineRequest, Interrupted, TokenUsage
from hallchat.agent.engines import loop
from hallchat.agent.events import Begun, Done, Event, Text, ToolFinished
from hallchat.agent.turns import steps, tool_calls, usage
from hallchat.agent.turns.answer import Answer
from hallchat.agent.turns.blocks import is_booking
from hallchat.agent.turns.context import AgentContext
from hallchat.agent.turns.early_reading import EarlyReading, read_early
from hallchat.agent.turns.lease import Lease, LeaseLostError, StoppedError, check_not_stopped, release_leases
from hallchat.agent.turns.step import OpenStep, Step, own_step, same_step, separate_steps
from hallchat.booking import hall_views, quotes
from hallchat.booking.studio import snapshot
from hallchat.database import BusyError
from hallchat.error_summary import describe
from hallchat.models import Outcome
from hallchat.wording import say

STOP_CHECK_INTERVAL_S = 0.3
"""Seconds between two checks whether the client has pressed stop; also checked before each tool call."""
RELEASE_WAIT_S = 1.0
"""Seconds that a turn waits to give its lease up: its client is to be told that the database is busy."""

log = logging.getLogger(__name__)


class ToolBusyError(Interrupted, BusyError):
    """A tool could not begin to write; no other engine could either."""


def run_turn(context: AgentContext, lease: Lease) -> Generator[Event, None, bool]:
    """Answers the leased turn. Returns False if another runner has taken the lease over.

    Raises BusyError if the database is busy: the turn stays, and its lease is given up if that is possible.
    """
    answer = Answer(lease.language)
    context.running.add(lease)
    try:
        try:
            if not context.engine.waits:
                yield from _answer_in_one_step(context, lease)
                return True
            yield from _answer(context, lease, answer, separate_steps(context, lease))
        except (LeaseLostError, BusyError):
            raise
        except StoppedError:
            yield from _show_what_was_done(context, lease, answer)
            yield answer.end(Outcome.STOPPED, "stopped")
        except Exception as error:
            log.error("turn %s failed: %s", lease.turn_id, describe(error))
            yield answer.end(Outcome.FAILED, "internal-error")
        with own_step(context, lease, stops=False) as step:
            done = _finish(context, step, answer)
        yield done
    except LeaseLostError:
        return False
    except BusyError:
        _give_up(context, lease)
        raise
    finally:
        context.running.discard(lease)
    return True


def _give_up(context: AgentContext, lease: Lease) -> None:
    """Lets another runner take the turn over at once; while the database stays busy, the lease lapses."""
    try:
        with database.writing(context.database, RELEASE_WAIT_S) as connection:
            release_leases(connection, [lease])
    except BusyError:
        log.warning("turn %s keeps its lease: the database is busy", lease.turn_id)


def _answer_in_one_step(context: AgentContext, lease: Lease) -> list[Event]:
    """The whole answer of an engine that waits for nobody, committed before any of it is shown."""
    early = read_early(context, lease)
    with own_step(context, lease, first=lease.attempt == 1) as step:
        answer = Answer(lease.language)
        return [*_answer(context, lease, answer, same_step(step), early), _finish(context, step, answer)]


def _show_what_was_done(context: AgentContext, lease: Lease, answer: Answer) -> Iterator[Event]:
    """Shows a booking or cancellation that this turn made, if the stopped answer has not shown it yet."""
    with own_step(context, lease, stops=False) as step:
        calls, interpretation = list(step.calls), step.turn.interpretation
    booked = [
        ToolFinished(name, arguments, result, show=True)
        for name, arguments, result in calls
        if is_booking(name, result)
    ]
    cancelled = (interpretation or {}).get("cancelled")
    not_shown: list[Text | ToolFinished] = [] if answer.booking else list(booked)
    if cancelled:
        not_shown.append(Text(say(answer.language, "cancelled", reference=cancelled)))
    for event in not_shown:
        answer.add(event)
        yield event


def _answer(
    context: AgentContext,
    lease: Lease,
    answer: Answer,
    open_step: OpenStep,
    early: EarlyReading | None = None,
) -> Iterator[Event]:
    """Yields the engine's answer. Raises StoppedError if the client stops it."""
    with open_step() as step:
        engine, request = _request(context, step, answer, early)
    answer.language = request.language
    yield Begun(lease.number, request.language)

    def execute(call: Call) -> ToolFinished:
        try:
            return tool_calls.execute(context, open_step, call)
        except BusyError as error:
            raise ToolBusyError(str(error)) from None

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
        if context.engine.waits and time.monotonic() - checked_at > STOP_CHECK_INTERVAL_S:
            with context.reading() as connection:
                check_not_stopped(connection, lease)
            checked_at = time.monotonic()


def _request(
    context: AgentContext, step: Step, answer: Answer, early: EarlyReading | None
) -> tuple[Engine, EngineRequest]:
    """The engine that answers, and the request that it gets: the fallback if the model's tokens are spent."""
    now, settings = context.clock(), context.settings
    request = steps.begin(step, snapshot(step.session), now, settings, early)
    if context.engine.trusted:
        return context.engine, request
    catalogue = tuple(hall_views.halls_view(step.session, now, settings, request.language))
    extras = tuple(hall_views.offered_extras_view(step.session, request.language))
    request = replace(request, catalogue=catalogue, extras=extras)
    limit = usage.limit_reached(step.connection, step.turn, now, settings)
    if limit is None:
        return context.engine, request
    answer.usage.add(loop.EngineFailed(context.engine.name, limit))
    return context.fallback, request


def _finish(context: AgentContext, step: Step, answer: Answer) -> Done:
    done, now = answer.done(), context.clock()
    if answer.outcome == Outcome.STOPPED:  # no later yes may book the open quote
        quotes.supersede(step.session, step.turn.conversation_id, now)
    answer.usage.store(step.connection, step.turn, now, context.settings)
    steps.finish(step, answer.blocks, answer.text(), done, now)
    step.state = answer.next_state(step.state)
    return done
