"""Ready replies that a client may send as they are."""

from datetime import timedelta

from hallchat.agent.engines.protocol import EngineRequest
from hallchat.agent.events import Data
from hallchat.nlu.types import clock_of_minutes, minutes_of_clock
from hallchat.wording import say
from hallchat.wording.formats import day

MOST = 4
MOST_DAYS = 3
_USUAL_LENGTH = 120
"""Minutes, where the client has not said how long."""


def date_chips(request: EngineRequest) -> tuple[str, ...]:
    """The next days, or those that the client chooses from; not the one that turned out not to do."""
    today = request.now.date()
    first, last = request.state.days or (today + timedelta(days=1), today + timedelta(days=MOST_DAYS + 1))
    days = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    others = [each for each in days if each != request.state.date][:MOST_DAYS]
    return tuple(day(request.language, each, today) for each in others)


def end_chips(request: EngineRequest, free_day: Data, start: str) -> tuple[str, ...]:
    """Spans from that start, hour by hour, as long as it stays free."""
    first = minutes_of_clock(start)
    ends = [
        last
        for opens, closes in free_day["free"]
        if minutes_of_clock(opens) <= first
        for last in range(first + 60, minutes_of_clock(closes) + 1, 60)
    ]
    return _spans(request, [(first, last) for last in ends])


def start_chips(request: EngineRequest, free_day: Data) -> tuple[str, ...]:
    """Spans of the wanted length, one after another, in the free hours."""
    state = request.state
    length = int(state.hours * 60) if state.hours else _USUAL_LENGTH
    if state.start and state.end:
        length = minutes_of_clock(state.end) - minutes_of_clock(state.start)
    found = [
        (first, first + length)
        for opens, closes in free_day["free"]
        for first in range(minutes_of_clock(opens), minutes_of_clock(closes) - length + 1, max(length, 60))
    ]
    return _spans(request, found)


def chips(request: EngineRequest, field: str) -> tuple[str, ...]:
    """Replies that make sense for that field, with nothing else known."""
    if field == "date":
        return date_chips(request)
    return ("1", "2", "5", "10") if field == "people" else ()


def _spans(request: EngineRequest, spans: list[tuple[int, int]]) -> tuple[str, ...]:
    return tuple(
        say(request.language, "chip-span", start=clock_of_minutes(a), end=clock_of_minutes(b))
        for a, b in spans[:MOST]
    )
