"""The terminal as a channel: to try the agent, for scripts and for tests from outside."""

import json
import sys
from collections.abc import Iterator
from typing import Any

from hallchat.agent import MAX_MESSAGE_CHARACTERS, Agent, MessageTooLongError
from hallchat.agent.events import Event
from hallchat.agent.turns.blocks import blocks_text
from hallchat.booking.hall_views import studio_view
from hallchat.channels.collected_answer import CollectedAnswer
from hallchat.database import BusyError
from hallchat.standard_input import input_lines
from hallchat.wording import say

BOOKING_KEYS = ("reference", "link", "status")


def chat(agent: Agent, language: str, as_json: bool) -> None:
    """Reads one message per line of standard input and writes each answer, until the input ends."""
    out = sys.stdout
    conversation_id = agent.start("terminal", language)
    greeting = {
        "reply": say(language, "greeting", studio=studio_view(agent.studio().studio, language)["name"]),
        "suggestions": [say(language, "chip-halls"), say(language, "chip-book")],
        "asks": ["hall"],
        "tool_calls": [],
        "engine": agent.engine.name,
        "booking": None,
    }
    answer = greeting
    _write(out, answer, as_json)
    for line in input_lines():
        try:
            answer, language = collect(agent.reply(conversation_id, line), language)
        except MessageTooLongError:
            answer = _refusal(answer, say(language, "too-long", limit=MAX_MESSAGE_CHARACTERS))
        except BusyError:
            answer = _refusal(answer, say(language, "too-busy"))
        _write(out, answer, as_json)


def collect(events: Iterator[Event], language: str) -> tuple[dict[str, Any], str]:
    """Returns an answer as one object, with cards as text, and its language."""
    collected = CollectedAnswer(language)
    collected.collect(events)
    done = collected.done
    assert done is not None, "an answer ends with Done"
    answer = {
        "reply": blocks_text(collected.language, collected.blocks),
        "suggestions": list(done.suggestions),
        "asks": None if done.asks is None else list(done.asks),
        "tool_calls": [{"name": call.name, "arguments": dict(call.arguments)} for call in collected.calls],
        "engine": done.engine,
        "booking": done.booking and {key: done.booking[key] for key in BOOKING_KEYS},
    }
    return answer, collected.language


def _refusal(last: dict[str, Any], reply: str) -> dict[str, Any]:
    """The last answer with another text: its question stays open, with its suggestions."""
    return last | {"reply": reply, "tool_calls": [], "booking": None}


def _write(out: Any, answer: dict[str, Any], as_json: bool) -> None:
    if as_json:
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
    else:
        chips = "  ".join(f"[{chip}]" for chip in answer["suggestions"])
        out.write("\n".join(filter(None, (answer["reply"], chips))) + "\n\n> ")
    out.flush()
