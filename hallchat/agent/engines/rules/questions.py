"""Answers to the client's questions, one for each intent, from results of tools."""

from collections.abc import Callable
from datetime import timedelta

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import (
    booked_money,
    booking_questions,
    compared_prices,
    hall_advice,
    hall_filters,
    noted,
    studio_answers,
)
from hallchat.agent.engines.rules.price_questions import answer_price
from hallchat.agent.engines.rules.repairs import why_refused
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.nlu.acts.topics import asks_for_place, mentions
from hallchat.nlu.text.normalize import fold, prepare
from hallchat.nlu.topics import Topic
from hallchat.nlu.types import Digression, Intent
from hallchat.wording import say
from hallchat.wording.formats import day, listed, money
from hallchat.wording.opening import opening_words
from hallchat.wording.prices import hourly_price

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


def _price(request: EngineRequest, call_tool: ToolResults) -> str:
    if request.nlu.priced:
        return compared_prices.tell(request, call_tool)
    return answer_price(request, call_tool, _hall(request))


def amount_due(request: EngineRequest, call_tool: ToolResults) -> str:
    """The amount to pay: the price of the booking in progress, else that of the bookings that are made."""
    if request.bookings and request.state.hall is None:
        return booked_money.tell_all(request)
    return _price(request, call_tool)


def share_of_each(request: EngineRequest) -> str:
    """Says that a price is for all, and what each of them would pay of the only booking, if they share it."""
    text = say(request.language, "price-of-hall")
    live = booked_money.live_bookings(request)
    if len(live) != 1 or request.state.hall is not None:
        return text
    people = request.nlu.people or live[0]["people"]
    share = money(request.language, -(-live[0]["cost"] // people))  # rounded up: the sum has to be reached
    cost = money(request.language, live[0]["cost"])
    return f"{text} {say(request.language, 'share-of-each', cost=cost, people=people, share=share)}"


def _cheapest(request: EngineRequest, call_tool: ToolResults) -> str:
    people = request.state.people
    named = request.nlu.ambiguous.get("hall", ())
    hall = hall_filters.cheapest(call_tool, people, named)
    if hall is None:
        return ""
    values = {"hall": hall["title"], "price": hourly_price(request.language, hall)}
    if len(named) > 1:
        return say(request.language, "cheapest-of-these", **values)
    if people and hall != hall_filters.cheapest(call_tool, None):
        return say(request.language, "cheapest-for", people=people, **values)
    return say(request.language, "cheapest", **values)


def too_dear(request: EngineRequest, call_tool: ToolResults) -> str:
    """Answers who finds the prices high: who sets them, what the hall costs, and the cheapest one."""
    texts = [say_varied(request, "too-dear")]
    hall = _hall(request)
    if hall is not None:
        texts.append(_price(request, call_tool))
    least = hall_filters.cheapest(call_tool, request.state.people)
    if Intent.CHEAPEST not in request.nlu.intents and least is not None and least["hall"] != hall:
        texts.append(_cheapest(request, call_tool))
    return " ".join(filter(None, texts))


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
            people=hall["capacity"],
            rules=hall["rules"],
        )

    return answer


def _opening_hours(request: EngineRequest, call_tool: ToolResults) -> str:
    """The hours of the hall in question on the day that the message names, else those of each day."""
    hall, when = _hall(request), request.nlu.date
    if hall is None and Intent.HALLS in request.nlu.intents:
        return ""  # the cards of the halls show the hours
    if hall is None:
        call_tool("get_halls_data", show=True, data_type="hours")
        return ""
    if when is not None and request.nlu.date_end is None:
        of_day = call_tool("get_bookings_by_date", hall=hall, date=when.isoformat())
        if "error" in of_day:
            return why_refused(request, call_tool, of_day)
        values = {"hall": of_day["title"], "opens": of_day["opens"], "closes": of_day["closes"]}
        return say(
            request.language,
            "opening-hours-on-day",
            day=day(request.language, of_day["date"], request.now.date()),
            **values,
        )
    info = call_tool("get_hall_info", hall=hall)
    if "error" in info:
        return ""
    if "opening" in info:
        hours = opening_words(request.language, info["opening"])
        return say(request.language, "opening-hours-by-day", hall=info["title"], hours=hours)
    return say(
        request.language, "opening-hours", hall=info["title"], opens=info["opens"], closes=info["closes"]
    )


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
    if state.start is not None and not request.nlu.only_asks:
        return ""  # the booking form asks for the date, or checks the hours
    if state.date is not None:
        days = [state.date]
    elif state.days is not None:
        first, last = state.days
        days = [first + timedelta(days=ahead) for ahead in range(min(MAX_DAYS, (last - first).days + 1))]
    else:
        return ""
    named = _hall(request)
    large = [each["hall"] for each in hall_filters.large_enough(call_tool, state.people)]
    halls = [named] if named else [hall for hall in large if hall not in state.refused_halls]
    for hall in halls[:MAX_HALLS]:
        for each in days:
            call_tool("get_bookings_by_date", show=True, hall=hall, date=each.isoformat())
    return ""


def _my_bookings(request: EngineRequest, call_tool: ToolResults) -> str:
    """The client's bookings; before the first is made, what is noted of the one in hand, if anything."""
    state = request.state
    if not request.bookings and "confirm" in state.asked and state.name and state.people:
        return say(request.language, "not-booked-yet", name=state.name, people=state.people)
    if not request.bookings and noted.has_draft(request) and Digression.NOTED not in request.nlu.digressions:
        return f"{say(request.language, 'nothing-booked-yet')} {noted.tell_noted(request, call_tool)}"
    return booking_questions.my_bookings(request)


def _payment(request: EngineRequest, call_tool: ToolResults) -> str:
    """Answers on paying: how and by when; for a message that names an invoice, the answer on invoices."""
    asks_invoice = mentions(fold(request.text), Topic.INVOICE)
    told = studio_answers.of_topic(request, call_tool, Topic.INVOICE, _hall(request)) if asks_invoice else ""
    return told or booking_questions.payment(request)


def _contacts(request: EngineRequest, call_tool: ToolResults) -> str:
    """The studio's contacts; who asks for the place is told the way there if no address is known."""
    if request.studio.address or not asks_for_place(prepare(request.text).text):
        return booking_questions.contacts(request)
    told = studio_answers.of_topic(request, call_tool, Topic.ROUTE, _hall(request))
    return booking_questions.with_contacts(request, told) if told else booking_questions.contacts(request)


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
    Intent.RECOMMEND: hall_advice.recommend,
    Intent.HALL_INFO: _hall_info,
    Intent.CHEAPEST: _cheapest,
    Intent.PRICE: _price,
    Intent.OPENING_HOURS: _opening_hours,
    Intent.CAPACITY: _capacity,
    Intent.RULES: _about_hall_or_all("rules", "rules"),
    Intent.AVAILABILITY: _availability,
    Intent.PAYMENT: _payment,
    Intent.MY_BOOKING: _my_bookings,
    Intent.CONTACTS: _contacts,
}
