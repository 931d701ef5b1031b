"""Sends an answer as server-sent events, which HTMX inserts into the page."""

import secrets
import time
from collections.abc import Iterator
from typing import Any

from flask import g, render_template

from hallchat.agent.events import Begun, Done, Event, Text, ToolFinished
from hallchat.agent.turns.blocks import add_block, is_summary
from hallchat.agent.turns.transcript import PastTurn
from hallchat.request_context import current_language, studio_time
from hallchat.wording import say

SHOWS_EVERY_S = 0.1
"""Shortest time between two updates of an unfinished answer, seconds."""


def stream(events: Iterator[Event], past: PastTurn, seen_day: str) -> Iterator[str]:
    """Yields the client's message, then the parts of the answer, then the whole answer as stored.

    `past` is the turn as stored so far, `seen_day` the ISO date of the last message on the page.
    """
    new_day, shown_at = seen_day != studio_time(past.created_at).date().isoformat(), time.monotonic()
    try:
        yield _sse(render_template("_turn.html", turn=past, streaming=True, new_day=new_day))
        blocks: list[Text | ToolFinished] = []
        shown, grown = (
            0,
            False,
        )  # how many of them the page has, and whether the last of these has grown since
        for event in events:
            if isinstance(event, Begun):
                g.language, blocks, shown, grown = (
                    event.language,
                    [],
                    0,
                    False,
                )  # start again: another runner took the turn over
            elif isinstance(event, Text) or (isinstance(event, ToolFinished) and event.show):
                add_block(blocks, event)
                grown = grown or len(blocks) == shown
                # A quick answer is rendered once, a slow one in parts.
                if time.monotonic() - shown_at > SHOWS_EVERY_S:
                    unseen = blocks[shown - grown :]
                    yield _sse(render_template("_part.html", number=past.number, blocks=unseen, grown=grown))
                    shown, grown, shown_at = len(blocks), False, time.monotonic()
            elif isinstance(event, Done):
                whole = PastTurn(past.number, past.text, past.created_at, tuple(blocks), event)
                yield _sse(render_template("_answer.html", turn=whole, replaces=True, **next_step(whole)))
    finally:
        drain(events)  # the turn is completed even if the client disconnects


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
    elif past.done is not None:
        suggestions = past.done.suggestions
    blocks = past.blocks if past else ()
    quotes = [
        b.result["quote"] for b in blocks if isinstance(b, ToolFinished) and is_summary(b.name, b.result)
    ]
    return {
        "suggestions": () if quotes else suggestions,  # a summary has its own buttons
        "quote": quotes[-1] if quotes else "",
        "page_id": secrets.token_hex(8),
        "seen_day": studio_time(past.created_at).date().isoformat() if past else "",
    }


def _sse(html: str) -> str:
    lines = "".join(f"data: {line}\n" for line in html.splitlines())
    return f"{lines}\n"
