"""What was read, said back, so that a client sees a misunderstanding at once."""

from collections.abc import Callable

from hallchat.agent.dialogue import state as dialogue_state
from hallchat.agent.engines.protocol import EngineRequest
from hallchat.agent.engines.rules.hall_question import hall_titles
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.nlu.types import Intent
from hallchat.wording import say
from hallchat.wording.formats import day, listed, money, phone, span

_SLOT = {"hall", "date", "start", "end", "hours"}


def free(request: EngineRequest, result: Data) -> tuple[str, ...]:
    """Hall, day, hours and cost in full, whenever the message spoke of one of them."""
    said = {name for name in _SLOT if getattr(request.nlu, name) is not None}
    if request.nlu.hall != request.state.hall:
        said.discard("hall")  # it was only asked about
    if not said and not result["rounded"]:
        return ()
    return (
        say(
            request.language,
            "hours-are-free",
            hall=result["title"],
            day=day(request.language, result["date"], request.now.date()),
            hours=span(result["start"], result["end"]),
            count=result["hours"],
            cost=money(request.language, result["cost"]),
        ),
    )


def undone(request: EngineRequest) -> str:
    """What holds again, once the last change was taken back."""
    state = request.state
    if state.previous is None:
        return say_varied(request, "nothing-to-undo")
    known = [day(request.language, state.date, request.now.date()) if state.date else ""]
    known.append(span(state.start, state.end) if state.start and state.end else "")
    what = ", ".join(filter(None, known))
    return say_varied(request, "undone-to", what=what) if what else say_varied(request, "undone")


def so_far(request: EngineRequest, call_tool: ToolResults) -> tuple[str, ...]:
    """What is known, for a client who comes back to it; nothing where the next step shows it all."""
    state = request.state
    if None not in dialogue_state.quoted_values(state):
        return ()
    known = [hall_titles(call_tool).get(state.hall, state.hall) if state.hall else ""]
    known.append(day(request.language, state.date, request.now.date()) if state.date else "")
    known.append(span(state.start, state.end) if state.start and state.end else "")
    known.append(say(request.language, "people", people=state.people) if state.people else "")
    facts = [*filter(None, known)]
    return (say(request.language, "so-far", what=", ".join(facts)),) if facts else ()


def rounded(request: EngineRequest, result: Data) -> tuple[str, ...]:
    """That half hours were rounded outward, when they were."""
    hours = span(result["start"], result["end"])
    return (say(request.language, "rounded", hours=hours),) if result["rounded"] else ()


def noted(request: EngineRequest, asks: tuple[str, ...]) -> tuple[str, ...]:
    """Confirms given data that the next question does not mention."""
    unknown = request.state.hall is None or request.state.date is None
    heard = {"hall", *asks} if unknown else {*_SLOT, *asks}
    sure = [name for name in _FACTS if name != "people" or name not in request.nlu.ambiguous]
    told = [name for name in sure if getattr(request.nlu, name) is not None]
    if (
        request.nlu.intents == (Intent.OFFTOPIC,)
        or "confirm" in asks
        or not (unknown or asks == request.state.asked)
    ):
        return ()
    facts = [fact for name in told if name not in heard if (fact := _FACTS[name](request))]
    return (say(request.language, "noted", what=listed(request.language, facts)),) if facts else ()


def _hours(request: EngineRequest) -> str:
    nlu = request.nlu
    if nlu.start and nlu.end:
        return span(nlu.start, nlu.end)
    return say(request.language, "starting", start=nlu.start) if nlu.start else ""


def _day(request: EngineRequest) -> str:
    """The day that was named, or the first and the last of them."""
    named = (request.nlu.past_date or request.nlu.date, request.nlu.date_end)
    return " – ".join(day(request.language, each, request.now.date()) for each in named if each)


def _length(request: EngineRequest) -> str:
    nlu = request.nlu
    if nlu.hours is None or (nlu.start and nlu.end):
        return ""
    whole = nlu.hours == int(nlu.hours)  # a plural knows "3" and "1.5", and takes 3.0 for the latter
    return say(request.language, "hours", hours=int(nlu.hours) if whole else nlu.hours)


_FACTS: dict[str, Callable[[EngineRequest], str]] = {
    "hall": lambda request: request.nlu.hall or "",
    "date": _day,
    "start": _hours,
    "end": lambda request: "",  # said with the start
    "hours": _length,
    "people": lambda request: say(request.language, "people", people=request.nlu.people or 0),
    "name": lambda request: request.nlu.name or "",
    "phone": lambda request: phone(request.nlu.phone or ""),
    "email": lambda request: request.nlu.email or "",
}
