"""Answers to questions about prices: of an hour, of a length, of exact hours, by the studio's rules."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import hall_filters
from hallchat.agent.engines.rules.repairs import why_refused
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.events import Data
from hallchat.nlu.types import Intent, length_minutes
from hallchat.wording import say
from hallchat.wording.formats import day, listed, money, money_range, span
from hallchat.wording.prices import condition, explaining_lines, hourly_price, length, price_lines

MAX_HALLS = 3
"""Halls whose prices one answer tells."""
MAX_DAYS = 2
"""Days whose prices one answer tells; of more days it tells the price of any day."""


def answer_price(request: EngineRequest, call_tool: ToolResults, hall: str | None) -> str:
    """Tells the price of the hall, or of several halls, on the days, for the time and people in question."""
    asked = _asked(request)
    if hall is not None:
        return _of_hall(request, call_tool, hall, asked)
    if not asked and not _days(request):
        if Intent.HALLS not in request.nlu.intents:  # the cards of the halls show the prices
            call_tool("get_halls_data", show=True, data_type="prices")
        return ""
    halls = [each["hall"] for each in hall_filters.large_enough(call_tool, request.state.people)]
    return "\n".join(_of_hall(request, call_tool, each, asked) for each in halls[:MAX_HALLS])


def _asked(request: EngineRequest) -> dict[str, Any]:
    """The arguments of get_hall_price, apart from hall and date, that the client has given."""
    nlu, state = request.nlu, request.state
    given: dict[str, Any] = {}
    if nlu.hours or state.hours:
        given["hours"] = nlu.hours or state.hours
    if state.start and state.end and not nlu.daypart:
        given = {"hours": length_minutes(state.start, state.end) / 60}
        if len(_days(request)) == 1:
            given = {"start": state.start, "end": state.end}
    if state.people:
        given["people"] = state.people
    if nlu.daypart and "hours" in given and len(_days(request)) == 1:
        given["part_of_day"] = str(nlu.daypart)
    return given


def _days(request: EngineRequest) -> list[date]:
    """The days in question; none if there are too many, or none was named."""
    state = request.state
    if state.date is not None:
        return [state.date]
    first, last = state.days or (None, None)
    if first is None or last is None or (last - first).days >= MAX_DAYS:
        return []
    return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]


def _of_hall(request: EngineRequest, call_tool: ToolResults, hall: str, asked: dict[str, Any]) -> str:
    calls = [asked | {"date": each.isoformat()} for each in _days(request)] or [asked]
    results = [call_tool("get_hall_price", hall=hall, **arguments) for arguments in calls]
    told = [result for result in results if "error" not in result]
    refused = [result for result in results if "error" in result and not _form_tells(request, hall, result)]
    about = replace(request, state=replace(request.state, hall=hall))
    texts = [why_refused(about, call_tool, result) for result in refused]
    by_price: dict[object, list[Data]] = {}
    for result in told:
        prices = tuple(result.get(key) for key in ("price", "price_to", "cost", "cost_to"))
        by_price.setdefault(prices, []).append(result)
    texts += [_price(request, same) for same in by_price.values()]
    if told and not all("lines" in result for result in told):
        texts.append(_conditions(request, told))
    return " ".join(dict.fromkeys(filter(None, texts)))


def _form_tells(request: EngineRequest, hall: str, refusal: Data) -> bool:
    """True if the next question of the booking meets the same refusal and tells it."""
    state = request.state
    is_asked = state.hall == hall and state.date is not None and not request.nlu.only_asks
    return is_asked and bool(refusal["error"] == "closed" or (state.start and state.end))


def _price(request: EngineRequest, same: list[Data]) -> str:
    """The price of exact hours with its lines; else of an hour, and of a length if one is known.

    `same` are the results of days with the same price.
    """
    language, today, result = request.language, request.now.date(), same[0]
    when = listed(language, [day(language, each["date"], today) for each in same if "date" in each])
    if "lines" in result:
        cost = money(language, result["cost"])
        hours = span(result["start"], result["end"])
        text = say(language, "price-exact", hall=result["title"], day=when, hours=hours, cost=cost)
        lines = price_lines(language, explaining_lines(result))
        return f"{text} {say(language, 'price-made-of', lines='; '.join(lines))}" if lines else text
    price = hourly_price(language, result)
    message = "price-on-day" if when else "price"
    text = say(language, message, hall=result["title"], day=when, price=price)
    if "cost" not in result:
        return text
    cost = money_range(language, result["cost"], result["cost_to"])
    return f"{text} {say(language, 'price-of-hours', length=length(language, result['hours']), cost=cost)}"


def _conditions(request: EngineRequest, results: list[Data]) -> str:
    """Tells what the prices depend on."""
    said = dict.fromkeys(
        condition(request.language, each) for result in results for each in result["conditions"]
    )
    return say(request.language, "price-depends", conditions="; ".join(said)) if said else ""
