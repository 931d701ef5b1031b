"""Tells what is written down of the booking in hand, for a client who asks: «А имя какое записали?»."""

from collections.abc import Sequence

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import booking_questions, wish_list
from hallchat.agent.engines.rules.extra_questions import all_extras
from hallchat.agent.engines.rules.hall_question import hall_titles
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.nlu.slots import SLOTS, VISIT, Slot
from hallchat.wording import say
from hallchat.wording.cards import slot_value
from hallchat.wording.extras import ordered
from hallchat.wording.formats import day, span
from hallchat.wording.prices import length

_IN_BOOKING_LINE = ("people", "name")
"""The client's details that the line of a booking shows."""


def has_draft(request: EngineRequest) -> bool:
    """True if anything of a booking is known that is not made yet."""
    state = request.state
    return bool(state.hall or state.date or state.start or state.hours or state.people)


def tell_noted(request: EngineRequest, call_tool: ToolResults, subject: str = "") -> str:
    """Tells the slots of `subject`, all without one, of the booking in hand; else the bookings that are made.

    Says which of them are not known yet. Of a list that waits, hall, day and hours are told of each.
    """
    asked = [slot for slot in SLOTS if slot.name in subject.split()]
    if request.bookings and not has_draft(request):
        return _tell_booked(request, call_tool, asked)
    visit = not asked or any(slot in VISIT for slot in asked)
    if not (request.state.wishes and visit):
        return _tell(request, call_tool, asked)
    listed = "\n".join(wish_list.tell_added(request, call_tool))
    details = [slot for slot in asked or SLOTS if slot not in VISIT]
    known = [slot for slot in details if asked or _value(request, call_tool, slot)]
    return f"{listed}\n{_tell(request, call_tool, known)}" if known else listed


def _tell_booked(request: EngineRequest, call_tool: ToolResults, asked: list[Slot]) -> str:
    """The bookings, and the client's data that their lines do not show."""
    hidden = [slot for slot in asked if slot not in VISIT and slot.name not in _IN_BOOKING_LINE]
    lines = [] if hidden and hidden == asked else [booking_questions.my_bookings(request)]
    return "\n".join([*lines, *([_tell(request, call_tool, hidden)] if hidden else [])])


def _tell(request: EngineRequest, call_tool: ToolResults, asked: Sequence[Slot]) -> str:
    """The known values of these slots, and which of them are missing. Without slots: all known values."""
    values = {slot: _value(request, call_tool, slot) for slot in asked or SLOTS}
    known = [
        say(request.language, "noted-value", label=_label(request, slot), value=value)
        for slot, value in values.items()
        if value
    ]
    missing = [_label(request, slot) for slot in asked if not values[slot] and not slot.optional]
    texts = [say_varied(request, "noted-now", what="; ".join(known))] if known else []
    if missing:
        texts.append(say_varied(request, "noted-not-yet", what=", ".join(missing)))
    return " ".join(texts) or say_varied(request, "nothing-noted")


def _label(request: EngineRequest, slot: Slot) -> str:
    label = say(request.language, "noted-people" if slot.name == "people" else slot.label)
    return label[:1].lower() + label[1:]


def _value(request: EngineRequest, call_tool: ToolResults, slot: Slot) -> str:
    """The value of a slot of the booking in hand in words; "" if it is not known."""
    state, language = request.state, request.language
    match slot.name:
        case "hall":
            return hall_titles(call_tool).get(state.hall, state.hall) if state.hall else ""
        case "date":
            return day(language, state.date, request.now.date()) if state.date else ""
        case "time":
            return _hours(request)
        case "extras":
            known = all_extras(call_tool) if state.extras else {}
            wanted = [
                (known[key]["name"], count) for key, count in (state.extras or {}).items() if key in known
            ]
            return ordered(language, [{"name": name, "count": count} for name, count in wanted if count])
        case _:
            value = getattr(state, slot.name)
            return slot_value(language, slot.name, {slot.name: value}) if value else ""


def _hours(request: EngineRequest) -> str:
    """The hours of the booking in hand, as far as they are known."""
    state, language = request.state, request.language
    if state.start and state.end:
        return span(state.start, state.end)
    if state.start:
        return say(language, "starting", start=state.start)
    return length(language, state.hours) if state.hours else ""
