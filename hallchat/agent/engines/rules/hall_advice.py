"""Advice which hall to take, with its reason, and what a hall looks like, in the studio's own words."""

from collections.abc import Sequence

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import hall_filters
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.nlu.extractors.hall_by_description import telling_sentence
from hallchat.nlu.text.normalize import prepare
from hallchat.wording import say
from hallchat.wording.cards import hall_headline
from hallchat.wording.formats import listed
from hallchat.wording.prices import hourly_price

MAX_HALLS = 3
"""Halls that one answer recommends."""


def recommend(request: EngineRequest, call_tool: ToolResults) -> str:
    """The halls that suit what the message describes, else the least expensive one, each with its reason.

    Their cards are shown only the first time.
    """
    named = (request.nlu.hall,) if request.nlu.hall else ()
    suitable = request.nlu.ambiguous.get("hall", ()) or named
    if not suitable:
        return _without_wishes(request, call_tool)
    recommended = hall_filters.without_too_small(call_tool, suitable, request.state.people)[:MAX_HALLS]
    if not recommended:  # the next question tells the halls that are large enough if people are new
        return "" if request.nlu.people else hall_filters.list_fitting(request, call_tool)
    shown = _were_shown(request, call_tool, recommended)
    halls = [call_tool("get_hall_info", show=not shown, hall=hall) for hall in recommended]
    if len(halls) > 1:
        titles = listed(request.language, [hall["title"] for hall in halls])
        looks = [_look(request, hall) for hall in halls] if shown else []
        return "\n".join([say(request.language, "recommend-several", halls=titles), *looks])
    if not shown:
        return say(request.language, "recommend", hall=halls[0]["title"])
    reason = _reason(request, halls[0])
    return say_varied(request, "recommend-because", hall=halls[0]["title"], reason=reason)


def tell_looks(request: EngineRequest, call_tool: ToolResults) -> list[str]:
    """Describes each hall of a question such as «а мрак тёмный?» in the studio's own words."""
    halls = [call_tool("get_hall_info", hall=hall) for hall in request.nlu.looked_at]
    return [_look(request, hall) for hall in halls if hall.get("description")]


def _without_wishes(request: EngineRequest, call_tool: ToolResults) -> str:
    """The least expensive hall, for who asks for advice and says nothing of what it is for."""
    prices = call_tool("get_halls_data", data_type="prices")["halls"]
    if not _were_shown(request, call_tool, [hall["hall"] for hall in prices[:MAX_HALLS]]):
        call_tool("get_halls_data", show=True, data_type="all")
    least = hall_filters.cheapest(call_tool, request.state.people)
    if least is None or len(prices) == 1:
        return ""
    reason = _reason(request, call_tool("get_hall_info", hall=least["hall"]))
    price = hourly_price(request.language, least)
    return say_varied(request, "recommend-any", hall=least["title"], price=price, reason=reason)


def _were_shown(request: EngineRequest, call_tool: ToolResults, halls: Sequence[str]) -> bool:
    """True if an earlier answer has shown the card of each of these halls."""
    prices = call_tool("get_halls_data", data_type="prices")["halls"]
    headlines = [hall_headline(request.language, hall) for hall in prices if hall["hall"] in halls]
    return all(any(line in exchange.agent for exchange in request.history) for line in headlines)


def _look(request: EngineRequest, hall: Data) -> str:
    return say(request.language, "hall-look", hall=hall["title"], description=hall["description"])


def _reason(request: EngineRequest, hall: Data) -> str:
    return telling_sentence(hall.get("description", ""), prepare(request.text).text)
