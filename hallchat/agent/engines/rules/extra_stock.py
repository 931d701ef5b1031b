"""Counts the pieces of extras that are left at the time of a question."""

from collections.abc import Iterator, Sequence

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.events import Data
from hallchat.agent.free_time import DAYPART_MINUTES
from hallchat.nlu.types import DAY_MINUTES, clock_of_minutes, minutes_of_clock, span_minutes
from hallchat.wording import say
from hallchat.wording.formats import day, listed, span

_LAST = DAY_MINUTES + 6 * 60


def left_then(request: EngineRequest, call_tool: ToolResults, asked: Sequence[Data]) -> Iterator[str]:
    """Says of each extra what is left at the time that the message names; nothing if it names no day."""
    nlu, language = request.nlu, request.language
    if nlu.date is None or nlu.date_end is not None:
        return
    found = call_tool("get_halls_data", data_type="extras", date=nlu.date.isoformat())["extras"]
    then = {extra["extra"]: extra for extra in found}
    first, last = _window(request)
    when = day(language, nlu.date, request.now.date())
    if (first, last) != (0, _LAST):
        when = f"{when}, {span(clock_of_minutes(first), clock_of_minutes(last))}"
    for extra in asked:
        yield _left(language, then[extra["extra"]], when, first, last)


def _window(request: EngineRequest) -> tuple[int, int]:
    """The minutes of the day that the message names; the whole day if it names none."""
    nlu = request.nlu
    if nlu.start and nlu.end:
        return span_minutes(nlu.start, nlu.end)
    return DAYPART_MINUTES[nlu.daypart] if nlu.daypart else (0, _LAST)


def _left(language: str, extra: Data, when: str, first: int, last: int) -> str:
    if "stock" not in extra:
        return say(language, "extra-always", extra=extra["name"])
    parts = [(*_minutes(start, end), left) for start, end, left in extra["taken"]]
    touched = [part for part in parts if part[0] < last and first < part[1]]
    gone = [(start, end) for start, end, left in touched if not left]
    if not gone:
        left = min((left for _, _, left in touched), default=extra["stock"])
        return say(language, "extra-free-then", extra=extra["name"], when=when, left=left)
    if gone[0][0] <= first and last <= gone[-1][1] and len(gone) == 1:
        return say(language, "extra-none-then", extra=extra["name"], when=when)
    spans = listed(language, [span(clock_of_minutes(start), clock_of_minutes(end)) for start, end in gone])
    return say(language, "extra-taken-then", extra=extra["name"], when=when, spans=spans)


def _minutes(start: str, end: str) -> tuple[int, int]:
    """The part of the day; what begins after its midnight is at its end."""
    first, last = minutes_of_clock(start), minutes_of_clock(end)
    return first, last if last > first else last + DAY_MINUTES
