"""Sends an answer as server-sent events, which HTMX inserts into the page."""

import secrets
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

from flask import Response, g, render_template, stream_with_context

from hallchat.agent import StoredTurn
from hallchat.agent.events import Begun, Done, Event, Text, ToolFinished
from hallchat.agent.turns.blocks import Block, add_block, is_summary
from hallchat.agent.turns.transcript import PastTurn
from hallchat.channels.web.quick_replies import shown_replies
from hallchat.database import BusyError
from hallchat.request_context import agent, current_language, studio_time
from hallchat.wording import say

SSE_HEADERS = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
UPDATE_INTERVAL_S = 0.1
"""Shortest time between two updates of an unfinished answer."""


def respond(past: PastTurn, stored: StoredTurn, events: Iterator[Event], seen_day: str) -> Response:
    """The message and its answer as server-sent events: in one piece if nothing has to be waited for.

    `past` is the turn as stored so far, `seen_day` the ISO date of the last message on the page.
    """
    g.language = stored.language
    if agent().answers_at_once(stored):
        body: str | Iterator[str] = at_once(events, past, seen_day)
    else:
        body = stream_with_context(stream(events, past, seen_day))
    return Response(body, mimetype="text/event-stream", headers=SSE_HEADERS)


def stream(events: Iterator[Event], past: PastTurn, seen_day: str) -> Iterator[str]:
    """Yields the client's message, then the parts of the answer, then the whole answer as stored."""
    new_day, updated_at = _is_new_day(past, seen_day), time.monotonic()
    try:
        yield _sse(render_template("_turn.html", turn=past, streaming=True, new_day=new_day))
        answer = _StreamedAnswer()
        for event in events:
            match event:
                case Begun():  # a second one: another runner has taken the turn over, and starts again
                    g.language, answer = event.language, _StreamedAnswer()
                case Text() | ToolFinished(show=True):
                    answer.add(event)
                    # A quick answer is rendered once, a slow one in parts.
                    if time.monotonic() - updated_at > UPDATE_INTERVAL_S:
                        yield _sse(answer.next_part(past.number))
                        updated_at = time.monotonic()
                case Done():
                    whole = PastTurn(past.number, past.text, past.created_at, tuple(answer.blocks), event)
                    yield _sse(render_template("_answer.html", turn=whole, replaces=True, **next_step(whole)))
    finally:
        drain(events)  # the turn is completed even if the client disconnects


def at_once(events: Iterator[Event], past: PastTurn, seen_day: str) -> str:
    """Returns the client's message and the whole answer as one event.

    Without the answer if the database is busy: the message is stored, and the page fetches its answer.
    """
    with suppress(BusyError):
        past = _answered(past, events)
    new_day = _is_new_day(past, seen_day)
    return _sse(render_template("_whole_turn.html", turn=past, new_day=new_day, **next_step(past)))


def _answered(past: PastTurn, events: Iterator[Event]) -> PastTurn:
    """The turn with its answer; makes the page speak the answer's language."""
    blocks: list[Block] = []
    for event in events:
        match event:
            case Begun():
                g.language, blocks = event.language, []
            case Text() | ToolFinished(show=True):
                add_block(blocks, event)
            case Done():
                past = replace(past, blocks=tuple(blocks), done=event)
    return past


def _is_new_day(past: PastTurn, seen_day: str) -> bool:
    return seen_day != studio_time(past.created_at).date().isoformat()


class _StreamedAnswer:
    """The blocks of an unfinished answer, and how many of them the page has."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._sent = 0
        self._last_sent_grew = False

    def add(self, event: Text | ToolFinished) -> None:
        """Adds a block, or text to the last one."""
        add_block(self.blocks, event)
        self._last_sent_grew = self._last_sent_grew or len(self.blocks) == self._sent

    def next_part(self, number: int) -> str:
        """Renders the blocks that the page lacks, and the last one that it has if that one grew."""
        grew = self._last_sent_grew
        blocks = self.blocks[self._sent - grew :]
        self._sent, self._last_sent_grew = len(self.blocks), False
        return render_template("_part.html", number=number, blocks=blocks, last_grew=grew)


def drain(events: Iterator[Event]) -> None:
    """Runs the answer to its end without showing it."""
    for _ in events:
        pass


def next_step(past: PastTurn | None) -> dict[str, Any]:
    """Returns the template values of the forms under an answer.

    They are a new message id, the suggested replies and the id of the quote that a yes would confirm.
    """
    suggestions: tuple[str, ...] = ()
    if past is None:
        suggestions = (say(current_language(), "chip-halls"), say(current_language(), "chip-book"))
    else:
        today = studio_time(agent().clock()).date()
        suggestions = shown_replies(past, current_language(), today)
    blocks = past.blocks if past else ()
    quotes = [
        b.result["quote"] for b in blocks if isinstance(b, ToolFinished) and is_summary(b.name, b.result)
    ]
    return {
        "suggestions": suggestions,
        "quote": quotes[-1] if quotes else "",
        "page_id": secrets.token_hex(8),
        "seen_day": studio_time(past.created_at).date().isoformat() if past else "",
    }


def _sse(html: str) -> str:
    lines = "".join(f"data: {line}\n" for line in html.splitlines())
    return f"{lines}\n"
