"""Says at once that a hall is not open at the wanted hours, before its day is asked for: "all night"."""

from hallchat.agent.engine_protocol import EngineRequest, NextQuestion
from hallchat.agent.engines.rules.hall_filters import is_open_some_day
from hallchat.agent.engines.rules.reply import Reply
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.agent.free_time import DAYPART_MINUTES, opening_span
from hallchat.nlu.types import Daypart, Intent
from hallchat.wording import say
from hallchat.wording.cards import hall_hours
from hallchat.wording.formats import listed
from hallchat.wording.opening import opening_words

_LEAST_NIGHT_MINUTES = 120
"""A hall that is open for less of the night is closed then."""


def ask_other_hours(request: EngineRequest, call_tool: ToolResults) -> Reply | None:
    """Names the opening hours and asks for other ones, if the hall is open at the wanted ones on no day.

    Without a hall, if none of them is. None if the hours can be had on some day, or are not known yet.
    """
    state = request.state
    at_night = state.daypart is Daypart.NIGHT and state.start is None
    is_day_known = state.hall and (state.date or state.days)
    is_new = at_night and request.nlu.daypart is Daypart.NIGHT
    if (is_day_known and not is_new) or not (state.start or at_night):
        return None
    halls = call_tool("get_halls_data", data_type="hours")["halls"]
    asked = [hall for hall in halls if state.hall in (None, hall["hall"])]
    if not asked or any(_is_open_then(request, hall, at_night=at_night) for hall in asked):
        return None
    texts = _closed(request, asked, at_night=at_night)
    return Reply((*texts, say_varied(request, "ask-time")), NextQuestion(("time",)))


def _is_open_then(request: EngineRequest, hall: Data, *, at_night: bool) -> bool:
    if not at_night:
        start = request.state.start or ""
        return is_open_some_day(hall, start, request.state.end or start)
    begins, ends = DAYPART_MINUTES[Daypart.NIGHT]
    spans = (opening_span(row) for row in hall.get("opening", (hall,)) if row["opens"])
    return any(min(last, ends) - max(first, begins) >= _LEAST_NIGHT_MINUTES for first, last in spans)


def _closed(request: EngineRequest, asked: list[Data], *, at_night: bool) -> tuple[str, ...]:
    """Says that the hall, or each of several, is closed then, and the hours unless they are told already."""
    language, state, hall = request.language, request.state, asked[0]
    is_told = Intent.OPENING_HOURS in request.nlu.intents
    if state.hall is None:
        closed = say(language, "none-open-at-night" if at_night else "none-open-at-those-hours")
        each = listed(language, [f"{hall['title']} ({hall_hours(language, hall)})" for hall in asked])
        return (closed,) if is_told else (f"{closed} {say(language, 'open-at', halls=each)}",)
    if is_told:
        return ()
    if "opening" in hall:
        by_day = opening_words(language, hall["opening"])
        return (say(language, "opening-hours-by-day", hall=hall["title"], hours=by_day),)
    values = {"hall": hall["title"], "opens": hall["opens"], "closes": hall["closes"]}
    return (say_varied(request, "refused-outside-hours", **values),)
