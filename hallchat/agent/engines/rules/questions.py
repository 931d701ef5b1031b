"""Answers to the client's questions, one for each intent, from results of tools."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import booking_questions, hall_filters
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.nlu.types import Intent, minutes_of_clock
from hallchat.wording import say
from hallchat.wording.formats import listed, money

MAX_HALLS = 3
"""Halls that one answer shows."""
MAX_DAYS = 2
"""Days whose free hours one answer shows."""


def answer_questions(request: EngineRequest, call_tool: ToolResults) -> list[str]:
    """The answers to all questions of the message, in the order of `_ANSWERS`."""
    asked = [intent for intent in _ANSWERS if intent in request.nlu.intents]
    return [text for intent in asked if (text := _ANSWERS[intent](request, call_tool))]


def _halls(request: EngineRequest, call_tool: ToolResults) -> str:
    call_tool("get_halls_data", show=True, data_type="all")
    return ""


def _hall(request: EngineRequest) -> str | None:
    """The hall that the message names, else the chosen or the proposed one."""
    return request.nlu.hall or request.state.hall or request.state.offered


def _hall_info(request: EngineRequest, call_tool: ToolResults) -> str:
    if _hall(request) is None:
        return _halls(request, call_tool)
    call_tool("get_hall_info", show=True, hall=_hall(request))
    return ""


def _recommend(request: EngineRequest, call_tool: ToolResults) -> str:
    named = (request.nlu.hall,) if request.nlu.hall else ()
    suitable = request.nlu.ambiguous.get("hall", ()) or named
    if not suitable:
        return _halls(request, call_tool)
    recommended = hall_filters.without_too_small(call_tool, suitable, request.state.people)
    if not recommended:  # the next question tells the halls that are large enough if people are new
        return "" if request.nlu.people else hall_filters.list_fitting(request, call_tool)
    titles = [call_tool("get_hall_info", show=True, hall=hall)["title"] for hall in recommended[:MAX_HALLS]]
    if len(titles) > 1:
        return say(request.language, "recommend-several", halls=listed(request.language, titles))
    return say(request.language, "recommend", hall=titles[0])


def _price(request: EngineRequest, call_tool: ToolResults) -> str:
    if _hall(request) is None:
        if Intent.HALLS not in request.nlu.intents:  # the cards of the halls show the prices
            call_tool("get_halls_data", show=True, data_type="prices")
        return ""
    length = request.nlu.hours or request.state.hours or _chosen_hours(request)
    duration: dict[str, Any] = {} if length is None else {"hours": length}
    hall = call_tool("get_hall_price", hall=_hall(request), **duration)
    if "error" in hall:
        return _halls(request, call_tool)
    price = say(request.language, "price", hall=hall["title"], price=money(request.language, hall["price"]))
    if length is None:
        return price
    cost = money(request.language, hall["cost"])
    return f"{price} {say(request.language, 'price-of-hours', hours=hall['hours'], cost=cost)}"


def amount_due(request: EngineRequest, call_tool: ToolResults) -> str:
    """The amount to pay: for unpaid bookings, else the price of the booking in progress."""
    has_begun_another = request.state.hall is not None
    has_unpaid = any(booking["status"] == "held" for booking in request.bookings)
    if request.bookings and not has_begun_another:
        return booking_questions.payment(request) if has_unpaid else booking_questions.my_bookings(request)
    return _price(request, call_tool)


def _chosen_hours(request: EngineRequest) -> float | None:
    start, end = request.state.start, request.state.end
    return (minutes_of_clock(end) - minutes_of_clock(start)) / 60 if start and end else None


def cheapest_hall(call_tool: ToolResults, people: int | None) -> Data | None:
    """The hall with the lowest price of those that are large enough, with its price."""
    prices = {hall["hall"]: hall for hall in call_tool("get_halls_data", data_type="prices")["halls"]}
    enough = hall_filters.without_too_small(call_tool, tuple(prices), people)
    return min((prices[hall] for hall in enough), key=lambda each: each["price"], default=None)


def _cheapest(request: EngineRequest, call_tool: ToolResults) -> str:
    people = request.state.people
    hall = cheapest_hall(call_tool, people)
    if hall is None:
        return ""
    values = {"hall": hall["title"], "price": money(request.language, hall["price"])}
    if people and hall != cheapest_hall(call_tool, None):
        return say(request.language, "cheapest-for", people=people, **values)
    return say(request.language, "cheapest", **values)


def _about_hall_or_all(data_type: str, message: str) -> Callable[[EngineRequest, ToolResults], str]:
    """An answerer: a sentence about the hall in question; without one, the card of all halls."""

    def answer(request: EngineRequest, call_tool: ToolResults) -> str:
        if _hall(request) is None:
            call_tool("get_halls_data", show=True, data_type=data_type)
            return ""
        hall = call_tool("get_hall_info", hall=_hall(request))
        if "error" in hall:
            return ""
        return say(
            request.language,
            "no-rules" if message == "rules" and not hall["rules"] else message,
            hall=hall["title"],
            opens=hall["opens"],
            closes=hall["closes"],
            people=hall["capacity"],
            rules=hall["rules"],
        )

    return answer


def _capacity(request: EngineRequest, call_tool: ToolResults) -> str:
    """The capacities of the halls that the message may mean, else of the hall in question, else of all."""
    candidates = request.nlu.ambiguous.get("hall", ())
    if len(candidates) > 1:
        return hall_filters.list_capacities(
            request,
            [hall for hall in hall_filters.large_enough(call_tool, None) if hall["hall"] in candidates],
        )
    return _about_hall_or_all("capacity", "capacity")(request, call_tool)


def _availability(request: EngineRequest, call_tool: ToolResults) -> str:
    """Shows the free hours of the hall in question, else of the first halls, on the chosen days."""
    state = request.state
    if state.start is not None:
        return ""  # the booking form asks for the date, or checks the hours
    if state.date is not None:
        days = [state.date]
    elif state.days is not None:
        first, last = state.days
        days = [first + timedelta(days=ahead) for ahead in range(min(MAX_DAYS, (last - first).days + 1))]
    else:
        return ""
    named = _hall(request)
    halls = [named] if named else [h["hall"] for h in hall_filters.large_enough(call_tool, state.people)]
    for hall in halls[:MAX_HALLS]:
        for day in days:
            call_tool("get_bookings_by_date", show=True, hall=hall, date=day.isoformat())
    return ""


def _my_bookings(request: EngineRequest, _call_tool: ToolResults) -> str:
    return booking_questions.my_bookings(request)


def _payment(request: EngineRequest, _call_tool: ToolResults) -> str:
    return booking_questions.payment(request)


def _contacts(request: EngineRequest, _call_tool: ToolResults) -> str:
    return booking_questions.contacts(request)


def _rude(request: EngineRequest, _call_tool: ToolResults) -> str:
    return booking_questions.with_contacts(request, say_varied(request, "rude"))


def _says(message: str) -> Callable[[EngineRequest, ToolResults], str]:
    """An answerer that says a message of `wording`."""

    def answer(request: EngineRequest, _call_tool: ToolResults) -> str:
        return say_varied(request, message)

    return answer


def _help(request: EngineRequest, call_tool: ToolResults) -> str:
    halls = call_tool("get_halls_data", data_type="names")["halls"]
    return say(request.language, "help", halls=listed(request.language, [hall["title"] for hall in halls]))


_ANSWERS: dict[Intent, Callable[[EngineRequest, ToolResults], str]] = {
    Intent.RUDE: _rude,
    Intent.OFFTOPIC: _says("offtopic"),
    Intent.HELP: _help,
    Intent.HALLS: _halls,
    Intent.RECOMMEND: _recommend,
    Intent.HALL_INFO: _hall_info,
    Intent.CHEAPEST: _cheapest,
    Intent.PRICE: _price,
    Intent.OPENING_HOURS: _about_hall_or_all("hours", "opening-hours"),
    Intent.CAPACITY: _capacity,
    Intent.RULES: _about_hall_or_all("rules", "rules"),
    Intent.AVAILABILITY: _availability,
    Intent.PAYMENT: _payment,
    Intent.MY_BOOKING: _my_bookings,
    Intent.CONTACTS: _contacts,
}
