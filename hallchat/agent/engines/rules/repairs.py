"""Repairs: say why a tool refused, and offer alternatives."""

from hallchat.agent.engine_protocol import EngineRequest, NextQuestion
from hallchat.agent.engines.next_question import next_slots
from hallchat.agent.engines.quick_replies import date_replies
from hallchat.agent.engines.rules.hall_question import ask_fewer_people, hall_titles
from hallchat.agent.engines.rules.reply import Reply
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.wording import say
from hallchat.wording.alternatives import alternative_lines
from hallchat.wording.formats import day, either

MAX_REPLIES = 6


def repair(request: EngineRequest, call_tool: ToolResults, refusal: Data) -> Reply:
    """Says the reason and asks for the slot whose change helps, with alternatives as quick replies."""
    code = str(refusal["error"])
    if code == "taken":
        return _taken(request, call_tool, refusal)
    if code == "too_many_people" and not refusal["halls"]:
        return ask_fewer_people(request, call_tool, refusal["people"])
    slots = next_slots(request, refusal)
    is_past_day = code == "in_past" and slots == ("date",)
    message = "refused-past-day" if is_past_day else f"refused-{code.replace('_', '-')}"
    reason = say_varied(request, message, **_values(request, call_tool, refusal))
    larger = [hall_titles(call_tool).get(hall, hall) for hall in refusal.get("halls", ())]
    replies = date_replies(request) if slots == ("date",) else tuple(larger)[:MAX_REPLIES]
    return Reply((reason,), NextQuestion(slots, replies))


def _values(request: EngineRequest, call_tool: ToolResults, refusal: Data) -> dict[str, str | int]:
    """The data of the refusal, formatted for the client."""
    titles = hall_titles(call_tool)
    hall = request.state.hall or ""
    values: dict[str, str | int] = {}
    for name, value in refusal.items():
        if name == "last":
            values[name] = day(request.language, value)
        elif name == "halls":
            known = [titles.get(each, each) for each in value]
            values |= {name: either(request.language, known) if known else "", "count": len(known)}
        elif isinstance(value, str | int):
            values[name] = value
    return values | {"hall": titles.get(hall, hall)}


def _taken(request: EngineRequest, call_tool: ToolResults, refusal: Data) -> Reply:
    """Offers the nearest hours of that day, the same hours on days around it, and other halls."""
    alternatives = refusal["alternatives"]
    language, today = request.language, request.now.date()
    titles = hall_titles(call_tool)
    halls = [titles.get(each, each) for each in alternatives["other_halls"]]
    lines = alternative_lines(language, dict(alternatives) | {"other_halls": halls}, today)
    spans = [say(language, "chip-span", start=s["start"], end=s["end"]) for s in alternatives["same_day"]]
    days = [day(language, each["date"], today) for each in alternatives["other_days"]]
    question = say(language, "ask-instead" if lines else "ask-other-day")
    text = "\n".join([say_varied(request, "refused-taken"), *lines, question])
    return Reply((text,), NextQuestion(next_slots(request, refusal), (*spans, *days, *halls)[:MAX_REPLIES]))
