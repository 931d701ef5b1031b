"""Says which known values a message replaced, and what they were: nothing changes unnoticed."""

from collections.abc import Sequence

from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules.hall_question import hall_title
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.nlu.slots import REQUIRED, TIME, Slot
from hallchat.nlu.types import length_minutes
from hallchat.wording import say
from hallchat.wording.cards import slot_value
from hallchat.wording.formats import day, span
from hallchat.wording.prices import length

_QUOTED = {"hall", "name"}
"""Slots whose values are words, which stand in quotes."""


def say_replaced(
    request: EngineRequest, call_tool: ToolResults, slots: Sequence[Slot] = REQUIRED
) -> tuple[str, ...]:
    """One text with a sentence for each of the slots whose known value this message replaced; else empty."""
    before = request.state.previous
    if before is None:
        return ()
    sentences = []
    for slot in slots:
        if set(slot.fields) & set(request.state.replaced):
            old, new = (_words(request, call_tool, slot, state) for state in (before, request.state))
            if old and new and old != new and not (slot.name == TIME and _only_placed(before, request.state)):
                label = say(request.language, slot.label)
                message = "replaced-quoted" if slot.name in _QUOTED else "replaced"
                sentences.append(say(request.language, message, label=label, new=new, old=old))
    return (" ".join(sentences),) if sentences else ()


def _only_placed(before: DialogueState, after: DialogueState) -> bool:
    """True if a length that was known has got its hours: nothing of it is replaced."""
    if before.start or before.end or not (before.hours and after.start and after.end):
        return False
    return length_minutes(after.start, after.end) == before.hours * 60


def _words(request: EngineRequest, call_tool: ToolResults, slot: Slot, state: DialogueState) -> str:
    """The value of a slot as people read it; "" if it is not known."""
    if slot.name == TIME:
        return _hours(request.language, state)
    value = getattr(state, slot.name)
    if value is None:
        return ""
    if slot.name == "date":
        return day(request.language, value, request.now.date())
    if slot.name == "hall":
        return hall_title(call_tool, value)
    return slot_value(request.language, slot.name, {slot.name: value})


def _hours(language: str, state: DialogueState) -> str:
    if state.start and state.end:
        return span(state.start, state.end)
    return state.start or state.end or (length(language, state.hours) if state.hours else "")
