"""Acknowledgements: repeat what was understood, so that the client notices a misunderstanding."""

from collections.abc import Callable
from typing import Any

from hallchat.agent.dialogue import state as dialogue_state
from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules.hall_question import hall_titles
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.nlu.slots import BOOKING_FIELDS, CONTACTS, DETAILS, slot_of
from hallchat.nlu.types import Intent
from hallchat.wording import say
from hallchat.wording.cards import slot_value
from hallchat.wording.formats import day, either, listed, money, span
from hallchat.wording.prices import changes, length

HALF_HOUR = 30
_SHOWN_WITH_FREE_HOURS = {"hall", "date", "start", "end", "hours"}


def confirm_free_hours(request: EngineRequest, result: Data) -> tuple[str, ...]:
    """Confirms free hours with their cost, if the message named hall, day or hours, or they were rounded."""
    named = {name for name in _SHOWN_WITH_FREE_HOURS if getattr(request.nlu, name) is not None}
    if request.nlu.only_asks:
        named = set()
    if request.nlu.hall != request.state.hall:
        named.discard("hall")  # the client only asked about it
    if not named and not result["rounded"]:
        return ()
    return (
        say(
            request.language,
            "hours-are-free",
            hall=result["title"],
            day=day(request.language, result["date"], request.now.date()),
            hours=span(result["start"], result["end"]),
            length=length(request.language, result["hours"]),
            cost=money(request.language, result["cost"]),
        ),
    )


def confirm_undo(request: EngineRequest) -> str:
    """Says that the last change was undone, and which day and hours are valid again."""
    state = request.state
    if state.previous is None:
        return say_varied(request, "nothing-to-undo")
    known = [day(request.language, state.date, request.now.date()) if state.date else ""]
    known.append(span(state.start, state.end) if state.start and state.end else "")
    what = ", ".join(filter(None, known))
    return say_varied(request, "undone-to", what=what) if what else say_varied(request, "undone")


def recap(request: EngineRequest, call_tool: ToolResults) -> tuple[str, ...]:
    """Repeats the known data to a client who comes back; empty if a summary will show them."""
    state = request.state
    if dialogue_state.is_complete(state):
        return ()
    known = [hall_titles(call_tool).get(state.hall, state.hall) if state.hall else ""]
    known.append(day(request.language, state.date, request.now.date()) if state.date else "")
    known.append(span(state.start, state.end) if state.start and state.end else "")
    given = {slot.name: getattr(state, slot.name) for slot in DETAILS if not slot.contact}
    known += [_detail_words(request.language, name, value) for name, value in given.items() if value]
    facts = [*filter(None, known)]
    return (say(request.language, "so-far", what=", ".join(facts)),) if facts else ()


def mention_rounding(request: EngineRequest, result: Data) -> tuple[str, ...]:
    """Says that the hours were rounded outward to the studio's steps; empty if they were not."""
    hours = span(result["start"], result["end"])
    message = "rounded-half" if result.get("step_minutes") == HALF_HOUR else "rounded"
    return (say(request.language, message, hours=hours),) if result["rounded"] else ()


def mention_changes(request: EngineRequest, result: Data) -> tuple[str, ...]:
    """Says what the studio has changed since the last summary of the same order; empty if nothing."""
    what = changes(request.language, result)
    return (say(request.language, "quote-changed", what=listed(request.language, what)),) if what else ()


def confirm_data(request: EngineRequest, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Confirms given data that the next question does not mention.

    Returns nothing for an off-topic message, at a summary, and if hall and day are known and the question
    has changed: the new question shows that the data were understood.
    """
    hall_or_day_unknown = request.state.hall is None or request.state.date is None
    mentioned = {"hall", *asked} if hall_or_day_unknown else {*_SHOWN_WITH_FREE_HOURS, *asked}
    mentioned |= set(request.state.replaced)  # `replacements` says those
    unambiguous = [
        name for name in _CONFIRMED_FIELDS if name != "people" or name not in request.nlu.ambiguous
    ]
    given = [name for name in unambiguous if getattr(request.nlu, name) is not None]
    if (
        request.nlu.intents == (Intent.OFFTOPIC,)
        or request.nlu.only_asks
        or "confirm" in asked
        or not (hall_or_day_unknown or asked == request.state.asked)
    ):
        return ()
    facts = [fact for name in given if name not in mentioned if (fact := _field_words(request, name))]
    return (say(request.language, "noted", what=listed(request.language, facts)),) if facts else ()


def _start_and_end(request: EngineRequest) -> str:
    nlu = request.nlu
    if nlu.start and nlu.end:
        return span(nlu.start, nlu.end)
    return say(request.language, "starting", start=nlu.start) if nlu.start else ""


def _day(request: EngineRequest) -> str:
    """The named day, the first and the last of the named days, or those of which one is meant."""
    if options := request.nlu.ambiguous.get("date"):
        return either(request.language, [day(request.language, each, request.now.date()) for each in options])
    named = (request.nlu.past_date or request.nlu.date, request.nlu.date_end)
    return " – ".join(day(request.language, each, request.now.date()) for each in named if each)


def _duration(request: EngineRequest) -> str:
    nlu = request.nlu
    if nlu.hours is None or (nlu.start and nlu.end):
        return ""
    return length(request.language, nlu.hours)


_CONFIRMED_FIELDS = tuple(name for name in (*BOOKING_FIELDS, *CONTACTS) if not slot_of(name).optional)
"""`extras.acknowledge` confirms the others."""
_FIELD_WORDS: dict[str, Callable[[EngineRequest], str]] = {
    "date": _day,
    "start": _start_and_end,
    "end": lambda request: "",  # "start" shows both
    "hours": _duration,
    "all_day": lambda request: "",
    "daypart": lambda request: "",
}
"""The words of a field that is no detail, if they are more than its plain value; "" leaves the field out."""


def _field_words(request: EngineRequest, field: str) -> str:
    to_words = _FIELD_WORDS.get(field)
    return (
        to_words(request) if to_words else _detail_words(request.language, field, getattr(request.nlu, field))
    )


def _detail_words(language: str, name: str, value: Any) -> str:
    """The value of a detail without its label."""
    return (
        say(language, "people", people=value)
        if name == "people"
        else slot_value(language, name, {name: value})
    )
