"""The plan of a booking: hall, date, hours, contacts, people, summary, yes. What is known is not asked."""

from dataclasses import replace
from datetime import date, timedelta

from hallchat.agent.dialogue.state import fills_quoted_slot
from hallchat.agent.engines.protocol import EngineRequest, NextQuestion
from hallchat.agent.engines.quick_replies import MOST, chips, end_chips, start_chips
from hallchat.agent.engines.rules import acknowledgements
from hallchat.agent.engines.rules.hall_question import ask_hall
from hallchat.agent.engines.rules.repairs import repair
from hallchat.agent.engines.rules.reply import Reply
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.nlu.types import Intent
from hallchat.wording import say
from hallchat.wording.formats import day, either

CHANGE_CHIPS = ("chip-change-hall", "chip-change-date", "chip-change-time", "chip-start-over")
MOST_NAMED = 2
"""Days: of so few, one is asked for by name."""


def changes(request: EngineRequest) -> bool:
    """Whether the message says anything that a booking consists of."""
    return fills_quoted_slot(request.nlu)


def in_progress(request: EngineRequest) -> bool:
    """Whether the client is on the way to a booking; after one is made, only when a new one is begun."""
    if not request.bookings or changes(request):
        return True
    state = request.state
    begun = state.hall or state.date or state.start or state.hours or state.asked
    return bool(begun or {Intent.BOOK, Intent.ANOTHER} & set(request.nlu.intents))


def next_step(request: EngineRequest, call_tool: ToolResults) -> Reply:
    """What is to be asked now; a wrong answer first, then what is missing, in the order of the plan."""
    state = request.state
    wrong = next(iter(request.nlu.invalid.items()), None)
    if wrong is not None:
        return _wrong(request, call_tool, *wrong)
    if state.hall is None:
        return ask_hall(request, call_tool)
    if state.date is None:
        return _ask_date(request, call_tool)
    if state.all_day or (state.start and state.end):
        return _offer(request, call_tool)
    return _ask_time(request, call_tool)


def _ask_date(request: EngineRequest, call_tool: ToolResults) -> Reply:
    """Which day; of a few that were named, which of these."""
    first, last = request.state.days or (None, None)
    named = [date.fromisoformat(each) for each in request.nlu.ambiguous.get("date", ())]
    if first and last and not named and last - first < timedelta(days=MOST_NAMED):
        named = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    if len(named) > 1:
        days = [day(request.language, each, request.now.date()) for each in named]
        text = say_varied(request, "which-date", days=either(request.language, days))
        return Reply((text,), NextQuestion(("date",), tuple(days)[:MOST]))
    title = str(call_tool("get_hall_price", hall=request.state.hall).get("title", request.state.hall))
    return _ask(request, "date", say_varied(request, "ask-date", hall=title))


def _wrong(request: EngineRequest, call_tool: ToolResults, what: str, said: str) -> Reply:
    """What cannot be is named, and asked for again."""
    text = say_varied(request, f"wrong-{what}", said=said[:60])
    if what == "hall":
        step = ask_hall(request, call_tool)
        return Reply((text, *step.texts), step.next_question)
    return _ask(request, what, text)


def _ask_time(request: EngineRequest, call_tool: ToolResults) -> Reply:
    """Shows what is free on that day; without a free hour, or for an impossible day, asks for another."""
    state = request.state
    free_day = _free_day(request, call_tool)
    if "error" in free_day:
        return repair(request, call_tool, free_day)
    if not free_day["free"]:
        return _ask(
            request, "date", say_varied(request, "day-full", day=day(request.language, free_day["date"]))
        )
    readings = request.nlu.ambiguous.get("time", ())
    if readings:
        text = say_varied(request, "which-time", times=either(request.language, readings))
        return Reply((text,), NextQuestion(("time",), readings[:MOST]))
    if state.start is not None:
        opening = call_tool("get_hall_info", hall=state.hall)
        if not opening.get("opens", "") <= state.start < opening.get("closes", "24:00"):
            return _closed(request, opening, free_day)
        text = say_varied(request, "ask-end", start=state.start)
        return Reply((text,), NextQuestion(("time",), end_chips(request, free_day, state.start)))
    question = "ask-time" if state.hours is None and state.end is None else "ask-start"
    return Reply((say_varied(request, question),), NextQuestion(("time",), start_chips(request, free_day)))


def _closed(request: EngineRequest, opening: Data, free_day: Data) -> Reply:
    """The hall is not open when the client wants to start."""
    values = {"hall": opening["title"], "opens": opening["opens"], "closes": opening["closes"]}
    text = say_varied(request, "refused-outside-hours", **values)
    return Reply((text,), NextQuestion(("time",), start_chips(request, free_day)))


def _offer(request: EngineRequest, call_tool: ToolResults) -> Reply:
    """Hall, day and hours are known: check them, then ask for what else the quote needs, or for the yes."""
    state = request.state
    assert state.date is not None
    opening = call_tool("get_hall_info", hall=state.hall) if state.all_day else {}
    if "error" in opening:
        return repair(request, call_tool, opening)
    result = call_tool(
        "generate_booking_info",
        show=True,
        hall=state.hall,
        date=state.date.isoformat(),
        start=opening.get("opens", state.start),
        end=opening.get("closes", state.end),
        people=state.people,
    )
    if "error" in result:
        return _refuse(request, call_tool, result)
    if "missing" in result:
        field = result["missing"][0]
        either_of = request.nlu.ambiguous.get("people", ()) if field == "people" else ()
        question = (
            say_varied(request, "which-people", counts=either(request.language, either_of))
            if either_of
            else say_varied(request, f"ask-{field}")
        )
        texts = (
            *acknowledgements.free(request, result),
            *acknowledgements.rounded(request, result),
            question,
        )
        return Reply(texts, NextQuestion((field,), either_of or chips(request, field)))
    asks = ("confirm",) if result["rules_agreed"] else ("rules", "confirm")
    question = "ask-confirm" if result["rules_agreed"] else "ask-rules-and-confirm"
    texts = (*acknowledgements.rounded(request, result), say_varied(request, question))
    return Reply(
        texts,
        NextQuestion(asks, (say(request.language, "chip-confirm"), say(request.language, "chip-change"))),
    )


def _refuse(request: EngineRequest, call_tool: ToolResults, result: Data) -> Reply:
    """The reason; to closed hours also what is free on that day."""
    step = repair(request, call_tool, result)
    if result["error"] != "outside_hours":
        return step
    return replace(
        step,
        next_question=replace(
            step.next_question, suggestions=start_chips(request, _free_day(request, call_tool))
        ),
    )


def _free_day(request: EngineRequest, call_tool: ToolResults) -> Data:
    assert request.state.date is not None
    return call_tool(
        "get_bookings_by_date", show=True, hall=request.state.hall, date=request.state.date.isoformat()
    )


def _ask(request: EngineRequest, field: str, text: str) -> Reply:
    return Reply((text,), NextQuestion((field,), chips(request, field)))
