"""Ready replies that a client may send as they are."""

from datetime import timedelta

from hallchat.agent.events import Data, Turn
from hallchat.nlu.types import clock, minutes
from hallchat.wording import say
from hallchat.wording.formats import day

MOST = 4
MOST_DAYS = 3
_USUAL_LENGTH = 120
"""Minutes, where the client has not said how long."""


def date_chips(turn: Turn) -> tuple[str, ...]:
    """The next days, or those that the client chooses from; not the one that turned out not to do."""
    today = turn.now.date()
    first, last = turn.draft.days or (today + timedelta(days=1), today + timedelta(days=MOST_DAYS + 1))
    days = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    others = [each for each in days if each != turn.draft.date][:MOST_DAYS]
    return tuple(day(turn.locale, each, today) for each in others)


def end_chips(turn: Turn, free_day: Data, start: str) -> tuple[str, ...]:
    """Spans from that start, hour by hour, as long as it stays free."""
    first = minutes(start)
    ends = [
        last
        for opens, closes in free_day["free"]
        if minutes(opens) <= first
        for last in range(first + 60, minutes(closes) + 1, 60)
    ]
    return _spans(turn, [(first, last) for last in ends])


def start_chips(turn: Turn, free_day: Data) -> tuple[str, ...]:
    """Spans of the wanted length, one after another, in the free hours."""
    draft = turn.draft
    length = int(draft.hours * 60) if draft.hours else _USUAL_LENGTH
    if draft.start and draft.end:
        length = minutes(draft.end) - minutes(draft.start)
    found = [
        (first, first + length)
        for opens, closes in free_day["free"]
        for first in range(minutes(opens), minutes(closes) - length + 1, max(length, 60))
    ]
    return _spans(turn, found)


def chips(turn: Turn, field: str) -> tuple[str, ...]:
    """Replies that make sense for that field, with nothing else known."""
    if field == "date":
        return date_chips(turn)
    return ("1", "2", "5", "10") if field == "people" else ()


def _spans(turn: Turn, spans: list[tuple[int, int]]) -> tuple[str, ...]:
    return tuple(say(turn.locale, "chip-span", start=clock(a), end=clock(b)) for a, b in spans[:MOST])
