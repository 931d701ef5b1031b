"""Tells the price of each of several bookings that a question names, and whether its hours are free."""

from dataclasses import replace
from typing import Any

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules.hall_question import hall_titles
from hallchat.agent.engines.rules.price_questions import tell_price
from hallchat.agent.engines.rules.repairs import why_refused
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.nlu.types import Wish, length_minutes
from hallchat.wording import say
from hallchat.wording.formats import day, span


def tell(request: EngineRequest, call_tool: ToolResults) -> str:
    """A line for each of the bookings, in their order."""
    return "\n".join(_line(request, call_tool, wish) for wish in request.nlu.priced)


def _line(request: EngineRequest, call_tool: ToolResults, wish: Wish) -> str:
    """The price of one of them, or why it cannot be had."""
    result = call_tool("get_hall_price", **_arguments(request, wish))
    if "error" not in result:
        taken = [say_varied(request, "refused-taken")] if result.get("taken") else []
        return " ".join([tell_price(request, [result]), *taken])
    about = replace(request, state=replace(request.state, hall=wish.hall))
    title = hall_titles(call_tool).get(wish.hall or "", "")
    why = why_refused(about, call_tool, {**result, "hall": wish.hall})
    if not (wish.date and wish.start and wish.end):
        return why
    when = day(request.language, wish.date, request.now.date())
    hours = span(wish.start, wish.end)
    return say(request.language, "wish-refused", hall=title, day=when, hours=hours, why=why)


def _arguments(request: EngineRequest, wish: Wish) -> dict[str, Any]:
    """The arguments of get_hall_price for one of them: without a day, those of its length."""
    given: dict[str, Any] = {"hall": wish.hall, "people": wish.people or request.state.people}
    if wish.date:
        given |= {"date": wish.date.isoformat(), "start": wish.start, "end": wish.end}
    if not (wish.date and wish.end):
        known = length_minutes(wish.start, wish.end) / 60 if wish.start and wish.end else None
        given["hours"] = wish.hours or known
    return {name: value for name, value in given.items() if value}
