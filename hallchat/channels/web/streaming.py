"""An answer as server-sent events, which HTMX puts into the page as they come."""

import secrets
import time
from collections.abc import Iterator
from typing import Any

from flask import g, render_template

from hallchat.agent.dialogue.transcript import PastTurn, add_block, is_summary
from hallchat.agent.events import Begun, Done, Event, Text, ToolFinished
from hallchat.request_context import current_language, studio_time
from hallchat.wording import say

SHOWS_EVERY_S = 0.1
"""How often a growing answer is shown, seconds."""


def stream(events: Iterator[Event], past: PastTurn, seen_day: str) -> Iterator[str]:
    """Two bubbles, each part as it comes, at last the whole as it is stored.

    `past` is the turn as far as it is known, `seen_day` the day of the page's last message.
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
                )  # anew: another runner took it over
            elif isinstance(event, Text) or (isinstance(event, ToolFinished) and event.show):
                add_block(blocks, event)
                grown = grown or len(blocks) == shown
                # An answer that is there at once is drawn once, a long one as it grows.
                if time.monotonic() - shown_at > SHOWS_EVERY_S:
                    unseen = blocks[shown - grown :]
                    yield _sse(render_template("_part.html", number=past.number, blocks=unseen, grown=grown))
                    shown, grown, shown_at = len(blocks), False, time.monotonic()
            elif isinstance(event, Done):
                whole = PastTurn(past.number, past.text, past.created_at, tuple(blocks), event)
                yield _sse(render_template("_answer.html", turn=whole, replaces=True, **next_step(whole)))
    finally:
        drain(events)  # a client that went away is still answered


def drain(events: Iterator[Event]) -> None:
    """Let the answer come to its end, with nobody to show it to."""
    for _ in events:
        pass


def next_step(past: PastTurn | None) -> dict[str, Any]:
    """What the forms under an answer hold: a fresh id, ready replies, the quote that a yes would speak of."""
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
