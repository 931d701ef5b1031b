"""One claimed turn from its stored message to its stored answer."""

import logging
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent.dialogue import state as dialogue_state
from hallchat.agent.dialogue.state import DialogueState, for_next_booking
from hallchat.agent.dialogue.transcript import Block, add_block, blocks_text, is_booking, is_summary
from hallchat.agent.engines import loop
from hallchat.agent.engines.protocol import Call, Engine, NextQuestion, TokenUsage
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Begun, Data, Done, Event, Text, ToolFinished, ToolStarted
from hallchat.agent.tools.definitions import TOOLS, ToolContext
from hallchat.agent.tools.registry import BadCall
from hallchat.agent.turns import lease, steps, usage
from hallchat.agent.turns.lease import Lease, LeaseLostError, StoppedError
from hallchat.agent.turns.usage import Usage
from hallchat.booking import halls, quotes, views
from hallchat.booking.errors import BookingError
from hallchat.config import Settings
from hallchat.error_summary import describe
from hallchat.models import Outcome
from hallchat.wording import say

Result = dict[str, Any]
"""Of a tool, or why it refused: JSON values."""
STOP_LOOK_S = 0.3
"""How often a client's wish to stop is looked for while an engine speaks; before each tool call besides."""
ASKABLE = ("hall", "date", "time", "name", "phone", "email", "people", "rules", "confirm")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class AgentContext:
    """What answering needs; tests hand in their own engine and clock."""

    sessions: sessionmaker[Session]
    settings: Settings
    engine: Engine
    clock: Callable[[], datetime]
    fallback: Engine = field(default_factory=RulesEngine)


def run_turn(needs: AgentContext, claim: Lease) -> Generator[Event, None, bool]:
    """Answer the claimed turn; False when another runner had to take it over, and answers it."""
    try:
        spoken = _Spoken(claim.language)
        try:
            yield from _speak(needs, claim, spoken)
        except LeaseLostError:
            raise
        except StoppedError:
            yield from _tell_done(needs, claim, spoken)
            yield spoken.end(Outcome.STOPPED, "stopped")
        except Exception as error:
            log.error("turn %s failed: %s", claim.turn_id, describe(error))
            yield spoken.end(Outcome.FAILED, "internal-error")
        yield _finish(needs, claim, spoken)
    except LeaseLostError:
        return False
    return True


def _tell_done(needs: AgentContext, claim: Lease, spoken: "_Spoken") -> Iterator[Event]:
    """What the message has changed already is told, however early the answer is stopped."""
    with needs.sessions() as session:
        held = lease.lock_turn(session, claim)
        calls = steps.recorded_calls(held)
    booked = [ToolFinished(*call, show=True) for call in calls if is_booking(call[0], call[2])]
    cancelled = (held.interpretation or {}).get("cancelled")
    told: list[Text | ToolFinished] = [] if spoken.booking else list(booked)
    if cancelled:
        told.append(Text(say(spoken.language, "cancelled", reference=cancelled)))
    for event in told:
        spoken.add(event)
        yield event


def _speak(needs: AgentContext, claim: Lease, spoken: "_Spoken") -> Iterator[Event]:
    """The engine's answer as it comes. Raises StoppedError where the client wants no more of it."""
    with needs.sessions.begin() as session:
        held = lease.lock_turn(session, claim)
        lease.check_wanted(held)
        offered = halls.active_halls(session)
        turn = steps.begin(session, held, offered, needs.clock(), needs.settings)
        engine = needs.engine
        if not engine.trusted:
            turn = replace(turn, catalogue=tuple(views.hall_view(hall, turn.language) for hall in offered))
            if limit := usage.limit_reached(session, held, needs.clock(), needs.settings):
                spoken.usage.add(loop.EngineFailed(engine.name, limit))
                engine = needs.fallback
    spoken.language = turn.language
    yield Begun(claim.number, turn.language)

    def execute(call: Call) -> ToolFinished:
        return _execute(needs, claim, call)

    bounds = loop.Limits(needs.settings.turn_deadline_s, needs.settings.tokens_per_message)
    looked = time.monotonic()
    for event in loop.run(engine, needs.fallback, turn, execute, bounds):
        if isinstance(event, loop.Finished):
            spoken.engine, spoken.asks = event.engine, event.next_question
        elif isinstance(event, TokenUsage | loop.EngineFailed):
            spoken.usage.add(event)
        else:
            spoken.add(event)
            yield event
        if time.monotonic() - looked > STOP_LOOK_S:
            with needs.sessions() as session:
                lease.check_wanted(lease.lock_turn(session, claim))
            looked = time.monotonic()


class _Spoken:
    """The answer as it grows."""

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
        """The words that end an answer which did not come to its own end; nothing is asked by it."""
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
        """The draft that the next message is read against: what this answer asked for.

        A yes cancels only a booking that the answer named, and not beside a summary.
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
    """The replies that may be picked by their place; none where one of them could be a yes."""
    agrees = asks.cancelling or asks.hall or {"rules", "confirm"} & set(asks.slots)
    return () if agrees or not asks.slots else asks.suggestions


def _askable(asks: NextQuestion) -> tuple[str, ...]:
    return tuple(name for name in asks.slots if name in ASKABLE)


def _finish(needs: AgentContext, claim: Lease, spoken: _Spoken) -> Done:
    done = spoken.done()
    with needs.sessions.begin() as session:
        held = lease.lock_turn(session, claim)
        if spoken.outcome == Outcome.STOPPED:  # whatever the message agreed to, the client thought better of
            quotes.supersede(session, held.conversation_id, needs.clock())
        spoken.usage.store(held, needs.clock(), needs.settings)
        steps.finish(held, spoken.blocks, spoken.text(), done, needs.clock())
        steps.save_draft(held, spoken.next_draft(dialogue_state.load(held.state)))
    return done


def _execute(needs: AgentContext, claim: Lease, call: Call) -> ToolFinished:
    """Run one call. What a tool wrote before it refused is taken back; that it refused is recorded."""
    try:
        result = _run(needs, claim, call, lambda context: TOOLS.call(context, call.name, call.arguments))
    except BookingError as error:
        refusal = {"error": error.code, **error.data}
        result = _run(needs, claim, call, lambda _: refusal)
    except BadCall as error:
        wrong = error.data
        result = _run(needs, claim, call, lambda _: wrong)
    # What a client agrees to, and what came of it, is shown whatever the engine wishes.
    binding = call.name in ("generate_booking_info", "create_booking_info")
    return ToolFinished(call.name, call.arguments, result, (call.show or binding) and "error" not in result)


def _run(needs: AgentContext, claim: Lease, call: Call, tool: Callable[[ToolContext], Result]) -> Result:
    """What the tool writes and the record of it are one transaction.

    A call that this turn has made before, perhaps in a process that died, gets its recorded result.
    """
    with needs.sessions.begin() as session:
        held = lease.lock_turn(session, claim)
        lease.check_wanted(held)
        calls = steps.recorded_calls(held)
        again = [result for name, given, result in calls if (name, given) == (call.name, call.arguments)]
        if again:
            return again[0]
        state, now = dialogue_state.load(held.state), needs.clock()
        result = tool(ToolContext(session, held.conversation_id, state, needs.settings, now, held.language))
        steps.save_draft(held, _after(state, call.name, result))
        steps.record_call(held, len(calls), call, result, now)
        return result


def _after(state: DialogueState, name: str, result: Data) -> DialogueState:
    """The draft follows what was quoted, and is ready for another booking after one is made."""
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
