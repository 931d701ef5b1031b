"""Which of the halls: those that are large enough, or can be had at that time, by what is known so far."""

from collections.abc import Sequence

from hallchat.agent.engines.protocol import EngineRequest
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.events import Data
from hallchat.nlu.types import Digression
from hallchat.wording import say
from hallchat.wording.formats import day, either, listed, span


def fitting(call_tool: ToolResults, people: int | None) -> list[Data]:
    """The halls that hold so many; all of them where the number is not known."""
    halls = call_tool("get_halls_data", data_type="capacity")["halls"]
    return [hall for hall in halls if hall["capacity"] >= (people or 0)]


def largest(call_tool: ToolResults) -> Data | None:
    """The hall that holds most."""
    return max(call_tool("get_halls_data", data_type="capacity")["halls"], key=_capacity, default=None)


def capacities(request: EngineRequest, halls: Sequence[Data]) -> str:
    """How many each of several halls holds, the largest first."""
    by_size = sorted(halls, key=_capacity, reverse=True)
    each = [say(request.language, "holds", hall=hall["title"], people=hall["capacity"]) for hall in by_size]
    return say(request.language, "capacities", halls=listed(request.language, each))


def answers(request: EngineRequest, call_tool: ToolResults) -> list[str]:
    """The answer to "which hall?", as far as that was asked."""
    digressions = request.nlu.digressions
    if Digression.WHICH_FITS in digressions:
        return [_fits(request, call_tool)]
    return [_is_open(request, call_tool)] if Digression.WHICH_IS_OPEN in digressions else []


def _fits(request: EngineRequest, call_tool: ToolResults) -> str:
    people = request.state.people
    if people is None:
        return capacities(request, fitting(call_tool, None))
    enough = [hall["title"] for hall in fitting(call_tool, people)]
    if not enough:
        return too_many(request, call_tool, people)
    return say(request.language, "fitting", people=people, halls=either(request.language, enough))


def too_many(request: EngineRequest, call_tool: ToolResults, people: int) -> str:
    """That no hall holds so many, and how many the largest does."""
    hall = largest(call_tool) or {"title": "", "capacity": 0}
    return say(
        request.language, "too-many-for-all", people=people, hall=hall["title"], capacity=hall["capacity"]
    )


def _is_open(request: EngineRequest, call_tool: ToolResults) -> str:
    """Halls available then; without hours, shows the opening-hours card."""
    state = request.state
    start, end = state.start, state.end or state.start
    if start is None or end is None:
        call_tool("get_halls_data", show=True, data_type="hours")
        return ""
    hours = span(start, end) if end != start else start
    when = f"{day(request.language, state.date, request.now.date())}, {hours}" if state.date else hours
    halls = [
        hall
        for hall in call_tool("get_halls_data", data_type="hours")["halls"]
        if _can_be_had(request, call_tool, hall)
    ]
    if not halls:
        return say(request.language, "none-open-then", when=when)
    each = [f"{hall['title']} ({span(hall['opens'], hall['closes'])})" for hall in halls]
    return say(request.language, "open-then", when=when, halls=listed(request.language, each))


def _can_be_had(request: EngineRequest, call_tool: ToolResults, hall: Data) -> bool:
    state = request.state
    start, end = state.start or "", state.end or state.start or ""
    times = [[hall["opens"], hall["closes"]]]
    if state.date is not None:
        free_day = call_tool("get_bookings_by_date", hall=hall["hall"], date=state.date.isoformat())
        times = free_day.get("free", [])
    return any(opens <= start < closes and end <= closes for opens, closes in times)


def _capacity(hall: Data) -> int:
    return int(hall["capacity"])
