"""Repairs: say why a tool refused, and offer alternatives."""

from datetime import timedelta

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
from hallchat.wording.formats import day, either, listed, span, time_left
from hallchat.wording.prices import length

MAX_REPLIES = 6
_ASKED_AFTER = {
    "outside_hours": "ask-time",
    "too_short": "ask-time",
    "taken": "ask-other-day",
    "clock_change": "ask-other-day",
    "closed": "ask-other-day",
    "too_soon": "ask-other-day",
    "in_past": "ask-other-day",
}
"""Code -> the question after a reason that asks nothing itself, if there are no alternatives."""


def repair(request: EngineRequest, call_tool: ToolResults, refusal: Data) -> Reply:
    """Says the reason and asks for the slot whose change helps, with alternatives as quick replies."""
    code = str(refusal["error"])
    if "alternatives" in refusal:
        return _offer_instead(request, call_tool, refusal)
    if code == "too_many_people" and not refusal["halls"]:
        return ask_fewer_people(request, call_tool, refusal["people"])
    slots = next_slots(request, refusal)
    reason = why_refused(request, call_tool, refusal)
    if code in _ASKED_AFTER:
        reason = f"{reason} {say_varied(request, _ASKED_AFTER[code])}"
    larger = _other_halls(request, call_tool, {"other_halls": refusal.get("halls", ())})
    open_days = [day(request.language, each, request.now.date()) for each in refusal.get("days", ())]
    if slots == ("date",):
        larger = open_days or [*date_replies(request)]
    replies = tuple(larger)[:MAX_REPLIES]
    return Reply((reason,), NextQuestion(slots, replies))


def tell_refusal(request: EngineRequest, call_tool: ToolResults, refusal: Data) -> str:
    """Says why a wish cannot be had, and what would be free instead, without a question."""
    state = request.state
    assert state.hall
    assert state.date
    assert state.start
    assert state.end
    title = hall_titles(call_tool).get(state.hall, state.hall)
    when = day(request.language, state.date, request.now.date())
    hours = span(state.start, state.end)
    reason = why_refused(request, call_tool, {key: refusal[key] for key in refusal if key != "days"})
    lines = _instead_lines(request, call_tool, refusal) if "alternatives" in refusal else []
    text = say(request.language, "wish-refused", hall=title, day=when, hours=hours, why=reason)
    return "\n".join([text, *lines])


def why_refused(request: EngineRequest, call_tool: ToolResults, refusal: Data) -> str:
    """The reason of a refusal in words, without a question."""
    code = str(refusal["error"])
    message = f"refused-{code.replace('_', '-')}"
    if code == "in_past" and next_slots(request, refusal) == ("date",):
        message = "refused-past-day"
    values = _values(request, call_tool, refusal)
    if "days" not in refusal:
        return say_varied(request, message, **values)
    when = day(request.language, refusal["date"], request.now.date())
    text = say_varied(request, "refused-closed-day", day=f"{when[:1].upper()}{when[1:]}", hall=values["hall"])
    days = [day(request.language, each, request.now.date()) for each in refusal["days"]]
    return (
        f"{text} {say(request.language, 'instead-open-days', days=listed(request.language, days))}"
        if days
        else text
    )


def _values(request: EngineRequest, call_tool: ToolResults, refusal: Data) -> dict[str, str | int]:
    """The data of the refusal, formatted for the client."""
    titles = hall_titles(call_tool)
    hall = str(refusal.get("hall") or request.state.hall or "")
    values: dict[str, str | int] = {}
    for name, value in refusal.items():
        if name == "last":
            values[name] = day(request.language, value)
        elif name == "halls":
            known = [titles.get(each, each) for each in value]
            values |= {name: either(request.language, known) if known else "", "count": len(known)}
        elif isinstance(value, str | int):
            values[name] = value
    if "minutes" in refusal:
        values["length"] = length(request.language, refusal["minutes"] / 60)
        values["notice"] = time_left(request.language, timedelta(minutes=refusal["minutes"]))
    if "hours" in refusal:
        values["ahead"] = time_left(request.language, timedelta(hours=refusal["hours"]))
    return values | {"hall": titles.get(hall, hall)}


def _offer_instead(request: EngineRequest, call_tool: ToolResults, refusal: Data) -> Reply:
    """Offers the nearest hours of that day, the same hours on days around it, and other halls."""
    alternatives = refusal["alternatives"]
    language, today = request.language, request.now.date()
    halls = _other_halls(request, call_tool, alternatives)
    lines = _instead_lines(request, call_tool, refusal)
    spans = [say(language, "chip-span", start=s["start"], end=s["end"]) for s in alternatives["same_day"]]
    days = [day(language, each["date"], today) for each in alternatives["other_days"]]
    asked = "ask-instead" if lines else _ASKED_AFTER.get(refusal["error"], "ask-other-day")
    question = say_varied(request, asked)
    text = "\n".join([why_refused(request, call_tool, refusal), *lines, question])
    return Reply((text,), NextQuestion(next_slots(request, refusal), (*spans, *days, *halls)[:MAX_REPLIES]))


def _instead_lines(request: EngineRequest, call_tool: ToolResults, refusal: Data) -> list[str]:
    """One sentence each for other hours, other days and other halls that are free."""
    alternatives = dict(refusal["alternatives"])
    alternatives["other_halls"] = _other_halls(request, call_tool, alternatives)
    return alternative_lines(request.language, alternatives, request.now.date())


def _other_halls(request: EngineRequest, call_tool: ToolResults, alternatives: Data) -> list[str]:
    """The titles of the halls that are free instead, without those that the client does not want."""
    titles = hall_titles(call_tool)
    refused = {*request.state.refused_halls, *request.nlu.refused_halls}
    return [titles.get(each, each) for each in alternatives["other_halls"] if each not in refused]
