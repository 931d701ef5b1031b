"""Runs a turn's tool calls, each in one transaction with its record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, insert, select

from hallchat.agent.dialogue import state as dialogue_state
from hallchat.agent.dialogue.state import DialogueState, for_next_booking
from hallchat.agent.engine_protocol import Call
from hallchat.agent.events import Data, ToolFinished
from hallchat.agent.tools.definitions import TOOLS, ToolContext
from hallchat.agent.tools.registry import BadCall
from hallchat.agent.turns.blocks import is_booking
from hallchat.agent.turns.context import AgentContext
from hallchat.agent.turns.lease import Lease, LockedTurn, check_not_stopped, lock_turn
from hallchat.agent.turns.steps import save_state
from hallchat.booking.errors import BookingError
from hallchat.models import ToolCall

Result = dict[str, Any]
"""A tool's result, or its refusal, as JSON values."""

# Built at import: building a statement takes longer than running it.
_RECORD_CALL = insert(ToolCall)
_RECORDED = (
    select(ToolCall.name, ToolCall.arguments, ToolCall.result)
    .where(ToolCall.turn_id == bindparam("turn"))
    .order_by(ToolCall.position)
)


def execute(context: AgentContext, lease: Lease, call: Call) -> ToolFinished:
    """Runs one tool call. A refusal rolls back what the tool wrote, and is recorded."""
    try:
        result = _run(context, lease, call, lambda context: TOOLS.call(context, call.name, call.arguments))
    except BookingError as error:
        refusal = {"error": error.code, **error.data}
        result = _run(context, lease, call, lambda _: refusal)
    except BadCall as error:
        rejection = error.data
        result = _run(context, lease, call, lambda _: rejection)
    # Summaries and bookings are always shown as cards, also if the engine asked for none.
    always_shown = call.name in ("generate_booking_info", "create_booking_info")
    show = (call.show or always_shown) and "error" not in result
    return ToolFinished(call.name, call.arguments, result, show)


def _run(context: AgentContext, lease: Lease, call: Call, tool: Callable[[ToolContext], Result]) -> Result:
    """Runs the tool and records its result in one transaction.

    The same call made before by this turn, perhaps in a process that died, returns the recorded result.
    """
    with context.sessions.begin() as session:
        turn = lock_turn(session, lease)
        check_not_stopped(turn)
        calls = recorded_calls(turn)
        for name, arguments, result in calls:
            if (name, arguments) == (call.name, call.arguments):
                return result
        state, now = dialogue_state.load(turn.state), context.clock()
        result = tool(ToolContext(session, turn.conversation_id, state, context.settings, now, turn.language))
        save_state(turn, _state_after_tool(state, call.name, result))
        _record_call(turn, len(calls), call, result, now)
        return result


def _state_after_tool(state: DialogueState, name: str, result: Data) -> DialogueState:
    """The state after a tool: with a quote's values; after a booking only with contacts and consents."""
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


def recorded_calls(turn: LockedTurn) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """(name, arguments, result) of the turn's tool calls so far, in order."""
    rows = turn.connection.execute(_RECORDED, {"turn": turn.turn_id})
    return [(name, arguments, result) for name, arguments, result in rows]


def _record_call(turn: LockedTurn, position: int, call: Call, result: dict[str, Any], now: datetime) -> None:
    """Records a tool call, in the same transaction as what the tool wrote."""
    values = {
        "turn_id": turn.turn_id,
        "position": position,
        "name": call.name,
        "arguments": dict(call.arguments),
        "result": result,
        "created_at": now,
    }
    turn.connection.execute(_RECORD_CALL, values)
