"""Quick replies: ready texts that a client may send with one tap."""

from collections.abc import Iterable
from datetime import timedelta
from itertools import islice

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.events import Data
from hallchat.agent.free_time import DAYPART_MINUTES, free_spans, starts
from hallchat.nlu.types import DAY_MINUTES, clock_of_minutes, length_minutes, minutes_of_clock
from hallchat.wording import say
from hallchat.wording.formats import day
from hallchat.wording.free_times import are_windows, choosing_words

MAX_REPLIES = 4
MAX_DAYS = 3
_DAYS_LOOKED_AT = 14
"""The next open days are looked for so far ahead."""
_PEOPLE = ("1", "2", "5", "10")
_DEFAULT_LENGTH_MINUTES, _LEAST_LENGTH_MINUTES = 120, 60
"""The length of a proposed booking if the client has not given one."""


def say_all(request: EngineRequest, messages: Iterable[str]) -> tuple[str, ...]:
    """These messages of `wording` in the client's language."""
    return tuple(say(request.language, message) for message in messages)


def slot_replies(request: EngineRequest, slot: str, free_day: Data | None = None) -> tuple[str, ...]:
    """Replies that fill that slot; none for a hall or a contact.

    `free_day` is a result of get_bookings_by_date: without it there are none for the time.
    """
    if slot == "date":
        return date_replies(request)
    if slot == "time" and free_day:
        start = request.state.start
        return end_replies(request, free_day, start) if start else start_replies(request, free_day)
    return _PEOPLE if slot == "people" else ()


def date_replies(request: EngineRequest) -> tuple[str, ...]:
    """The next days, or those that the client chooses from, on which the hall is open.

    The date of the state is left out.
    """
    today, state = request.now.date(), request.state
    first, last = state.days or (today + timedelta(days=1), today + timedelta(days=_DAYS_LOOKED_AT))
    last = min(last, today + timedelta(days=request.studio.horizon_days))
    days = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    possible = (
        each
        for each in days
        if each != state.date and (state.hall is None or request.is_open_on(state.hall, each))
    )
    return tuple(day(request.language, each, today) for each in islice(possible, MAX_DAYS))


def end_replies(request: EngineRequest, free_day: Data, start: str) -> tuple[str, ...]:
    """Spans from that start: of the least length, then one hour longer each, while the hall stays free."""
    first = minutes_of_clock(start)
    shortest = max(60, starts(free_day).get(first, 60))
    ends = [
        last
        for opens, closes in free_spans(free_day)
        if opens <= first < closes
        for last in range(first + shortest, closes + 1, 60)
    ]
    return _spans(request, [(first, last) for last in ends])


def start_replies(request: EngineRequest, free_day: Data) -> tuple[str, ...]:
    """Free spans of the wanted length, one after another; in the part of the day that is named."""
    state, part = request.state, request.nlu.daypart or request.state.daypart
    length = int(state.hours * 60) if state.hours else _DEFAULT_LENGTH_MINUTES
    if state.start and state.end:
        length = length_minutes(state.start, state.end)
    in_part = _one_after_another(free_day, length, *DAYPART_MINUTES[part]) if part else []
    if part and not in_part and not state.hours:
        in_part = _one_after_another(free_day, _LEAST_LENGTH_MINUTES, *DAYPART_MINUTES[part])
    return _spans(request, in_part or _one_after_another(free_day, length, 0, DAY_MINUTES))


def _one_after_another(free_day: Data, length: int, begin: int, end: int) -> list[tuple[int, int]]:
    """Free spans of that length, or the least that can be had, which start from `begin` to `end`."""
    step, possible = free_day.get("step_minutes", 60), starts(free_day)
    length = -(-length // step) * step
    found = []
    for opens, closes in free_spans(free_day):
        first = max(opens, begin)
        last = min(closes, end, DAY_MINUTES)  # a start after midnight would be read as that day's morning
        while first < last:
            minutes = max(length, possible.get(first, length))
            if first in possible and first + minutes <= closes:
                found.append((first, first + minutes))
                first += max(minutes, 60)
            else:
                first += step
    return found


def _spans(request: EngineRequest, spans: list[tuple[int, int]]) -> tuple[str, ...]:
    return tuple(
        say(request.language, "chip-span", start=clock_of_minutes(start), end=clock_of_minutes(end))
        for start, end in spans[:MAX_REPLIES]
    )


def span_replies(request: EngineRequest, result: Data) -> tuple[str, ...]:
    """Replies that take one of the times of find_free_time; without an end they lead on to it."""
    language, today, is_window = request.language, request.now.date(), are_windows(result)
    spans = (result["found"] or result["nearest"])[:MAX_REPLIES]
    return tuple(choosing_words(language, each, today, is_window=is_window) for each in spans)


def offered_spans(result: Data) -> tuple[dict[str, str], ...]:
    """The times of find_free_time as `NextQuestion.spans` has them."""
    names = ("hall", "date", "start", *(() if are_windows(result) else ("end",)))
    spans = result["found"] or result["nearest"]
    return tuple({name: each[name] for name in names} for each in spans)
