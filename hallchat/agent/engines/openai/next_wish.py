"""The way from one wish of the list to the next: code takes it, no model decides."""

from collections.abc import Iterator

from hallchat.agent.engine_protocol import Call, EngineRequest
from hallchat.agent.events import Text, ToolFinished
from hallchat.wording import say
from hallchat.wording.formats import day, span

MAX_IN_A_ROW = 3
"""After so many wishes in one answer the model goes on: the rounds of a turn are limited."""


def take_next_wish(request: EngineRequest) -> Iterator[Text | Call]:
    """Yields the quote's call for the wish that the last result has as `next`, if all of it is known.

    That the wish before cannot be had is said first; the model tells the reason.
    """
    with_next = [each for each in request.results if "next" in each.result]
    if not with_next or with_next[-1] is not request.results[-1] or len(with_next) > MAX_IN_A_ROW:
        return
    if "error" in with_next[-1].result:
        yield Text(_refused(request, with_next[-1]) + "\n")
    wish = with_next[-1].result["next"]
    values = {name: wish[name] for name in ("hall", "date", "start", "end", "people")}
    if None not in values.values():
        yield Call("generate_booking_info", values)


def _refused(request: EngineRequest, refused: ToolFinished) -> str:
    """Says which wish cannot be had."""
    tried = refused.arguments
    titles = {str(hall["hall"]): str(hall["title"]) for hall in request.catalogue}
    return say(
        request.language,
        "wish-refused",
        hall=titles.get(tried["hall"], str(tried["hall"])),
        day=day(request.language, tried["date"], request.now.date()),
        hours=span(tried["start"], tried["end"]),
        why="",
    ).strip()
