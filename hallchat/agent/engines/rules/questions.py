"""Side questions, answered from tools and from what the conversation has booked."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from hallchat.agent.engines.protocol import EngineRequest
from hallchat.agent.engines.rules import hall_filters
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.nlu.types import Intent, minutes_of_clock
from hallchat.wording import say
from hallchat.wording.formats import day, listed, money, span

MOST_HALLS = 3
"""How many halls' days are shown when no hall is named."""
MOST_DAYS = 2


def answers(request: EngineRequest, call_tool: ToolResults) -> list[str]:
    """The answers to all that was asked, in the order of `_ANSWERS`."""
    asked = [intent for intent in _ANSWERS if intent in request.nlu.intents]
    return [text for intent in asked if (text := _ANSWERS[intent](request, call_tool))]


def contacts(request: EngineRequest) -> str:
    """How to reach a human being."""
    studio = request.studio
    known = [each for each in (studio.phone, studio.email, studio.address) if each]
    if not known:
        return say(request.language, "contacts-unknown")
    return say(request.language, "contacts", contacts=", ".join(known))


def booking_line(request: EngineRequest, booking: Data) -> str:
    """One booking in a line."""
    return say(
        request.language,
        "booking-line",
        reference=booking["reference"],
        hall=booking["title"],
        day=day(request.language, booking["date"], request.now.date()),
        hours=span(booking["start"], booking["end"]),
        status=say(request.language, f"status-{booking['status']}"),
        link=booking["link"],
    )


def booking_lines(request: EngineRequest, bookings: Sequence[Data]) -> str:
    return "\n".join(f"• {booking_line(request, booking)}" for booking in bookings)


def _halls(request: EngineRequest, call_tool: ToolResults) -> str:
    call_tool("get_halls_data", show=True, data_type="all")
    return ""


def _hall(request: EngineRequest) -> str | None:
    """The hall that is asked about, else the one that is chosen, or was proposed."""
    return request.nlu.hall or request.state.hall or request.state.offered


def _hall_info(request: EngineRequest, call_tool: ToolResults) -> str:
    if _hall(request) is None:
        return _halls(request, call_tool)
    call_tool("get_hall_info", show=True, hall=_hall(request))
    return ""


def _recommend(request: EngineRequest, call_tool: ToolResults) -> str:
    named = (request.nlu.hall,) if request.nlu.hall else ()
    fitting = request.nlu.ambiguous.get("hall", ()) or named
    if not fitting:
        return _halls(request, call_tool)
    titles = [call_tool("get_hall_info", show=True, hall=hall)["title"] for hall in fitting[:MOST_HALLS]]
    if len(titles) > 1:
        return say(request.language, "recommend-several", halls=listed(request.language, titles))
    return say(request.language, "recommend", hall=titles[0])


def _price(request: EngineRequest, call_tool: ToolResults) -> str:
    if _hall(request) is None:
        if Intent.HALLS not in request.nlu.intents:  # else their cards tell the prices already
            call_tool("get_halls_data", show=True, data_type="prices")
        return ""
    length = request.nlu.hours or request.state.hours or _chosen_hours(request)
    wanted: dict[str, Any] = {} if length is None else {"hours": length}
    hall = call_tool("get_hall_price", hall=_hall(request), **wanted)
    if "error" in hall:
        return _halls(request, call_tool)
    price = say(request.language, "price", hall=hall["title"], price=money(request.language, hall["price"]))
    if length is None:
        return price
    cost = money(request.language, hall["cost"])
    return f"{price} {say(request.language, 'price-of-hours', hours=hall['hours'], cost=cost)}"


def owed(request: EngineRequest, call_tool: ToolResults) -> str:
    """What is to be paid: for the bookings that wait for it, else for what is being booked."""
    begun = request.state.hall is not None
    waiting = any(booking["status"] == "held" for booking in request.bookings)
    if request.bookings and not begun:
        return _payment(request, call_tool) if waiting else _my_booking(request, call_tool)
    return _price(request, call_tool)


def _chosen_hours(request: EngineRequest) -> float | None:
    start, end = request.state.start, request.state.end
    return (minutes_of_clock(end) - minutes_of_clock(start)) / 60 if start and end else None


def cheapest(call_tool: ToolResults) -> Data | None:
    """The hall with the lowest price, with its price."""
    return min(
        call_tool("get_halls_data", data_type="prices")["halls"], key=lambda each: each["price"], default=None
    )


def _cheapest(request: EngineRequest, call_tool: ToolResults) -> str:
    hall = cheapest(call_tool)
    if hall is None:
        return ""
    return say(request.language, "cheapest", hall=hall["title"], price=money(request.language, hall["price"]))


def _of_hall_or_all(data_type: str, message: str) -> Callable[[EngineRequest, ToolResults], str]:
    """An answer in words for the hall that is spoken of, else a card of all."""

    def tell(request: EngineRequest, call_tool: ToolResults) -> str:
        if _hall(request) is None:
            call_tool("get_halls_data", show=True, data_type=data_type)
            return ""
        hall = call_tool("get_hall_info", hall=_hall(request))
        if "error" in hall:
            return ""
        return say(
            request.language,
            message,
            hall=hall["title"],
            opens=hall["opens"],
            closes=hall["closes"],
            people=hall["capacity"],
            rules=hall["rules"],
        )

    return tell


def _capacity(request: EngineRequest, call_tool: ToolResults) -> str:
    """Of the halls between which the client hesitates, else of the one that is spoken of, else of all."""
    between = request.nlu.ambiguous.get("hall", ())
    if len(between) > 1:
        return hall_filters.capacities(
            request, [hall for hall in hall_filters.fitting(call_tool, None) if hall["hall"] in between]
        )
    return _of_hall_or_all("capacity", "capacity")(request, call_tool)


def _availability(request: EngineRequest, call_tool: ToolResults) -> str:
    """Of the hall that is spoken of, else of all, on the day, or on the first of the days to choose from."""
    state = request.state
    if state.start is not None:
        return ""  # the next step asks for the date, or checks the hours
    if state.date is not None:
        wanted = [state.date]
    elif state.days is not None:
        first, last = state.days
        wanted = [first + timedelta(days=ahead) for ahead in range(min(MOST_DAYS, (last - first).days + 1))]
    else:
        return ""
    named = _hall(request)
    halls = [named] if named else [h["hall"] for h in call_tool("get_halls_data", data_type="names")["halls"]]
    for hall in halls[:MOST_HALLS]:
        for each in wanted:
            call_tool("get_bookings_by_date", show=True, hall=hall, date=each.isoformat())
    return ""


def _my_booking(request: EngineRequest, _use: ToolResults) -> str:
    if not request.bookings:
        return f"{say(request.language, 'no-bookings')} {contacts(request)}"
    return (
        say(request.language, "your-bookings", count=len(request.bookings))
        + "\n"
        + booking_lines(request, request.bookings)
    )


def _payment(request: EngineRequest, _use: ToolResults) -> str:
    """How to pay; where something waits for it, until when and by which link."""
    held = [booking for booking in request.bookings if booking["status"] == "held"]
    return "\n".join(_due(request, booking) for booking in held) or say_varied(request, "payment")


def _due(request: EngineRequest, booking: Data) -> str:
    until = datetime.fromisoformat(booking["hold_until"])
    return say(
        request.language,
        "payment-due",
        reference=booking["reference"],
        cost=money(request.language, booking["cost"]),
        day=day(request.language, until.date(), request.now.date()),
        time=f"{until:%H:%M}",
        link=booking["link"],
    )


def _contacts(request: EngineRequest, _use: ToolResults) -> str:
    return contacts(request)


def _rude(request: EngineRequest, _use: ToolResults) -> str:
    studio = request.studio
    known = studio.phone or studio.email or studio.address
    return f"{say_varied(request, 'rude')} {contacts(request)}" if known else say_varied(request, "rude")


def _says(message: str) -> Callable[[EngineRequest, ToolResults], str]:
    def tell(request: EngineRequest, _use: ToolResults) -> str:
        return say_varied(request, message)

    return tell


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
    Intent.OPENING_HOURS: _of_hall_or_all("hours", "opening-hours"),
    Intent.CAPACITY: _capacity,
    Intent.RULES: _of_hall_or_all("rules", "rules"),
    Intent.AVAILABILITY: _availability,
    Intent.PAYMENT: _payment,
    Intent.MY_BOOKING: _my_booking,
    Intent.CONTACTS: _contacts,
}
