"""Runs a turn's tool calls, each committed together with its record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from hallchat.agent.dialogue import wishes
from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.engine_protocol import Call
from hallchat.agent.events import Data, ToolFinished
from hallchat.agent.tools.context import ToolContext
from hallchat.agent.tools.definitions import TOOLS
from hallchat.agent.tools.registry import BadCall
from hallchat.agent.turns.blocks import is_booking, is_summary
from hallchat.agent.turns.context import AgentContext
from hallchat.agent.turns.step import OpenStep
from hallchat.booking.errors import BookingError

Result = dict[str, Any]
"""A tool's result, or its refusal, as JSON values."""
BINDING = ("generate_booking_info", "create_booking_info")
"""Tools whose results are always shown as cards, but for a summary that the last answer showed."""


def execute(context: AgentContext, open_step: OpenStep, call: Call) -> ToolFinished:
    """Runs one tool call. A refusal is recorded: a tool that refuses has written nothing."""
    try:
        result, shown_quote = _run(
            context, open_step, call, lambda tool: TOOLS.call(tool, call.name, call.arguments)
        )
    except BookingError as error:
        refusal = {"error": error.code, **error.data}
        result, shown_quote = _run(context, open_step, call, lambda _: refusal)
    except BadCall as error:
        rejection = error.data
        result, shown_quote = _run(context, open_step, call, lambda _: rejection)
    is_known = is_summary(call.name, result) and result["quote"] == shown_quote
    show = (call.show or (call.name in BINDING and not is_known)) and "error" not in result
    return ToolFinished(call.name, call.arguments, result, show)


def _run(
    context: AgentContext, open_step: OpenStep, call: Call, tool: Callable[[ToolContext], Result]
) -> tuple[Result, str | None]:
    """Runs the tool and records its result in one step. Returns also the quote that the last answer showed.

    The same call made before by this turn, perhaps in a process that died, returns the recorded result.
    """
    with open_step() as step:
        for name, arguments, result in step.calls:
            if (name, arguments) == (call.name, call.arguments):
                return result, step.state.quote
        now, turn = context.clock(), step.turn
        result = tool(
            ToolContext(step.session, turn.conversation_id, step.state, context.settings, now, step.language)
        )
        shown_quote = step.state.quote
        result, step.state = _after_tool(step.state, call, result, turn.number)
        step.record(call, result, now)
        return result, shown_quote


def _after_tool(
    state: DialogueState, call: Call, result: Result, number: int
) -> tuple[Result, DialogueState]:
    """The result and the state after a tool. `next` of the result is the wish that is then in hand.

    That is so once a booking is made, and if the wish in hand cannot be had.
    """
    following, waits = None, bool(state.wishes)
    if is_booking(call.name, result):
        told = {**(state.statuses or {}), result["reference"]: result["status"]}
        known = replace(state, statuses=told)
        following = wishes.after_booking(known)
        waits = following.wish_number > 0
        following = replace(following, about=result["reference"], about_turn=number)
    elif call.name == "generate_booking_info" and "error" in result and not state.changing:
        following = wishes.after_refusal(state, call.arguments, result)
    if following is None:
        return result, _state_after_tool(state, call, result)
    return (result | {"next": wishes.wish_view(following)} if waits else result), following


def _state_after_tool(state: DialogueState, call: Call, result: Data) -> DialogueState:
    """The state with the values of a quote, or without what it could not have; with what was searched for."""
    name = call.name
    if name == "find_free_time" and "error" not in result:
        return replace(state, search=dict(call.arguments))
    if name == "generate_booking_info" and "error" not in result:
        return replace(
            state,
            hall=result["hall"],
            date=date.fromisoformat(result["date"]),
            start=result["start"],
            end=result["end"],
            hours=None,
            people=result["people"] or state.people,
            extras={each["extra"]: each["count"] for each in result["extras"]} or state.extras,
            returned_extras={},
            code=result["code"] or state.code,
            changing=result["change"]["reference"] if "change" in result else state.changing,
        )
    return _without_refused(state, result) if name == "generate_booking_info" else state


def _without_refused(state: DialogueState, refusal: Data) -> DialogueState:
    """The state without the code or the extra that cannot be had: the booking goes on without it."""
    match refusal["error"]:
        case "unknown_code":
            return replace(state, code=None)
        case "unknown_extra" | "out_of_stock":
            wanted, extra = state.extras or {}, refusal["extra"]
            counts = {**wanted, extra: refusal.get("left", 0)}
            is_taken = refusal["error"] == "out_of_stock" and not refusal["most"] and extra in wanted
            return replace(
                state,
                extras={key: count for key, count in counts.items() if count},
                dropped_extras=state.dropped_extras | ({extra: wanted[extra]} if is_taken else {}),
                returned_extras={
                    key: state.returned_extras[key] for key in state.returned_extras if key != extra
                },
            )
    return state
