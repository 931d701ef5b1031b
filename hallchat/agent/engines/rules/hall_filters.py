"""Halls that are large enough, or free at the chosen time; answers to «какой зал вместит 20?»."""

from collections.abc import Sequence

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.agent.free_time import is_free
from hallchat.nlu.types import Digression
from hallchat.wording import say
from hallchat.wording.cards import hall_details, hall_headline, hall_hours
from hallchat.wording.formats import day, either, listed, span


def large_enough(call_tool: ToolResults, people: int | None) -> list[Data]:
    """The halls whose capacity is at least `people`; all halls if that is None."""
    halls = call_tool("get_halls_data", data_type="capacity")["halls"]
    return [hall for hall in halls if hall["capacity"] >= (people or 0)]


def without_too_small(call_tool: ToolResults, halls: Sequence[str], people: int | None) -> list[str]:
    """Those of the halls, in their order, whose capacity is at least `people`."""
    enough = {hall["hall"] for hall in large_enough(call_tool, people)}
    return [hall for hall in halls if hall in enough]


def too_small(request: EngineRequest, call_tool: ToolResults) -> Data | None:
    """The refusal of the chosen hall, as generate_booking_info has it, if it is too small; else None."""
    hall, people = request.state.hall, request.state.people
    if people is None:
        return None
    enough = {each["hall"]: each for each in large_enough(call_tool, people)}
    chosen = [each for each in large_enough(call_tool, None) if each["hall"] == hall]
    if not chosen or hall in enough:
        return None
    larger = [each["hall"] for each in sorted(enough.values(), key=_capacity)]
    capacity = chosen[0]["capacity"]
    return {"error": "too_many_people", "capacity": capacity, "people": people, "halls": larger}


def largest(call_tool: ToolResults) -> Data | None:
    """The hall with the highest capacity; None if there are no halls."""
    return max(call_tool("get_halls_data", data_type="capacity")["halls"], key=_capacity, default=None)


def cheapest(call_tool: ToolResults, people: int | None, among: Sequence[str] = ()) -> Data | None:
    """The hall with the lowest price of those that are large enough, with its price.

    `among`: the halls that are compared; all if there are fewer than two.
    """
    prices = {hall["hall"]: hall for hall in call_tool("get_halls_data", data_type="prices")["halls"]}
    compared = [hall for hall in among if hall in prices]
    enough = without_too_small(call_tool, compared if len(compared) > 1 else tuple(prices), people)
    return min((prices[hall] for hall in enough), key=lambda each: each["price"], default=None)


def list_capacities(request: EngineRequest, halls: Sequence[Data]) -> str:
    """The capacities of several halls, the largest first."""
    by_size = sorted(halls, key=_capacity, reverse=True)
    capacities = [
        say(request.language, "holds", hall=hall["title"], people=hall["capacity"]) for hall in by_size
    ]
    return say(request.language, "capacities", halls=listed(request.language, capacities))


def answer_which_hall(request: EngineRequest, call_tool: ToolResults) -> list[str]:
    """The answer to a question which hall fits or is open; empty if the message has none."""
    digressions = request.nlu.digressions
    if Digression.WHICH_FITS in digressions:
        return [list_fitting(request, call_tool)]
    return [_which_is_open(request, call_tool)] if Digression.WHICH_IS_OPEN in digressions else []


def compare(request: EngineRequest, call_tool: ToolResults) -> str:
    """The facts of each hall that the message names, one line each."""
    named = request.nlu.ambiguous.get("hall") or (request.state.hall, request.nlu.hall)
    halls = [call_tool("get_hall_info", hall=key) for key in named if key is not None]
    return "\n".join(_facts_line(request.language, hall) for hall in halls if "error" not in hall)


def _facts_line(language: str, hall: Data) -> str:
    details = (f"{label}: {value}" for label, value in hall_details(language, hall))
    return "; ".join((f"• {hall_headline(language, hall)}", *details))


def list_fitting(request: EngineRequest, call_tool: ToolResults) -> str:
    """The halls that are large enough for the people; if these are not known, the capacities of all halls."""
    people = request.state.people
    if people is None:
        return list_capacities(request, large_enough(call_tool, None))
    enough = [hall["title"] for hall in large_enough(call_tool, people)]
    if not enough:
        return exceeds_all(request, call_tool, people)
    return say(request.language, "fitting", people=people, halls=either(request.language, enough))


def exceeds_all(request: EngineRequest, call_tool: ToolResults, people: int) -> str:
    """Says that no hall is large enough, and the capacity of the largest."""
    hall = largest(call_tool) or {"title": "", "capacity": 0}
    return say_varied(
        request, "too-many-for-all", people=people, hall=hall["title"], capacity=hall["capacity"]
    )


def _which_is_open(request: EngineRequest, call_tool: ToolResults) -> str:
    """The halls that are free at the chosen day and time; without a day, the open ones; else all hours."""
    state = request.state
    start, end = state.start, state.end or state.start
    if start is None or end is None:
        call_tool("get_halls_data", show=True, data_type="hours")
        return ""
    hours = span(start, end) if end != start else start
    when = f"{day(request.language, state.date, request.now.date())}, {hours}" if state.date else hours
    enough = {hall["hall"] for hall in large_enough(call_tool, state.people)}
    halls = [
        hall
        for hall in call_tool("get_halls_data", data_type="hours")["halls"]
        if hall["hall"] in enough
        and hall["hall"] not in state.refused_halls
        and _is_available(request, call_tool, hall)
    ]
    kind = "free" if state.date else "open"
    if not halls:
        return say(request.language, f"none-{kind}-then", when=when)
    available = [f"{hall['title']} ({hall_hours(request.language, hall)})" for hall in halls]
    return say(request.language, f"{kind}-then", when=when, halls=listed(request.language, available))


def _is_available(request: EngineRequest, call_tool: ToolResults, hall: Data) -> bool:
    """True if the hall is free at the chosen time; without a date, if it is open then."""
    state = request.state
    start, end = state.start or "", state.end or state.start or ""
    if state.date is not None:
        free_day = call_tool("get_bookings_by_date", hall=hall["hall"], date=state.date.isoformat())
        return "error" not in free_day and is_free(free_day, start, end)
    return is_open_some_day(hall, start, end)


def is_open_some_day(hall: Data, start: str, end: str) -> bool:
    """True if the hall, with its opening hours, is open then on some day of the week."""
    days = [row for row in hall.get("opening", (hall,)) if row["opens"]]
    return any(is_free({**row, "free": [[row["opens"], row["closes"]]]}, start, end) for row in days)


def _capacity(hall: Data) -> int:
    return int(hall["capacity"])
