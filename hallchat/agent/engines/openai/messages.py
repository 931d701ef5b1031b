"""What a model is sent for a turn: no more for the 200th message than for the tenth, and no contacts."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from string import Template
from typing import Any

from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.engines.protocol import EngineRequest
from hallchat.agent.events import Data, ToolFinished
from hallchat.agent.tools.registry import Tool
from hallchat.nlu.slots import CONTACTS
from hallchat.nlu.text.masking import mask_contacts, mask_contacts_in_data

Message = dict[str, Any]

WINDOW = 6000
"""Characters of earlier messages, whole exchanges of them, the latest first."""
LONGEST_EARLIER = 800
"""Characters of an earlier message or answer."""
LONGEST_RESULT = 6000
"""Characters of a tool's result."""
LINK = "[checkout link]"
_MOST_HALLS = 30
"""So many names stand in the prompt; the tools tell of all."""
_LANGUAGES = {"ru": "Russian", "en": "English"}
_HIDDEN = {"name", "phone", "email", "link", "privacy_link", "photo", "costs"}
"""Of a tool's result: the client's own data, and what the cards show."""
_SECRET_LINK = re.compile(r"\S+/checkout/\S+")
"""Whoever has it sees the booking."""
_LETTERS = str.maketrans("0123456789", "ghijklmnop")
_DIGITS = str.maketrans("ghijklmnop", "0123456789")
"""An identifier in hexadecimal may hold a run of digits that looks like a phone, so it travels in letters."""


def messages(request: EngineRequest, prompt: Template) -> list[Message]:
    """The prompt with all that is known, a window of the conversation, the message, the results so far."""
    return [
        {"role": "system", "content": _system(request, prompt)},
        *_earlier(request),
        {"role": "user", "content": _fenced(mask_contacts(request.text))},
        *_results(request.results),
    ]


def tools(offered: Sequence[Tool]) -> list[Message]:
    """The tools as the API wants them described."""
    return [
        {
            "type": "function",
            "function": {"name": each.name, "description": each.description, "parameters": each.schema()},
        }
        for each in offered
    ]


def arguments(written: str) -> Any:
    """The arguments of a call as the tools want them; what is no JSON stays as it was written."""
    try:
        given = json.loads(written or "{}")
    except (ValueError, RecursionError):
        return written
    if isinstance(given, dict) and isinstance(given.get("quote"), str):
        given["quote"] = given["quote"].translate(_DIGITS)
    return given


def _system(request: EngineRequest, prompt: Template) -> str:
    names = [str(hall["title"]) for hall in request.catalogue]
    more = f" and {len(names) - _MOST_HALLS} more" if len(names) > _MOST_HALLS else ""
    return prompt.safe_substitute(
        studio=mask_contacts_in_data(request.studio.name),
        language=_LANGUAGES.get(request.language, "the client's language"),
        now=f"{request.now:%A, %Y-%m-%d, %H:%M}",
        zone=str(request.now.tzinfo),
        halls=mask_contacts_in_data(", ".join(names[:_MOST_HALLS]) + more),
        known=mask_contacts_in_data("\n".join(_known(request))),
    )


def _known(request: EngineRequest) -> Iterator[str]:
    """The draft in words, the bookings, and what the client's last message did by itself."""
    yield "Known so far: " + ("; ".join(_facts(request.state)) or "nothing") + "."
    yield "Still unknown: " + (", ".join(_unknown(request.state)) or "nothing") + "."
    for booking in request.bookings[-3:]:
        slot = f"{booking['title']}, {booking['date']}, {booking['start']} to {booking['end']}"
        yield f"Booked in this conversation: {booking['reference']}, {slot}, {booking['status']}."
    if request.refused:
        yield f"The client's yes could not be carried out: {request.refused}. Show the present summary again."
    if request.state.quote and not request.agreed_quote:
        yield "The last answer showed a summary that the client has not agreed to."
    if request.said:
        yield f"Of this answer the client has read already: {' '.join(request.said)}"


def _facts(state: DialogueState) -> Iterator[str]:
    for name in ("hall", "date", "start", "end", "hours", "people"):
        value = getattr(state, name)
        if value is not None:
            yield f"{name} {mask_contacts_in_data(str(value))}"
    if state.days:
        yield f"one of the days from {state.days[0]} to {state.days[1]}"
    for name in CONTACTS:
        if getattr(state, name) is not None:
            yield f"{name} is known"


def _unknown(state: DialogueState) -> list[str]:
    names = ("hall", "date", "start", "end", "people", *CONTACTS)
    return [name for name in names if getattr(state, name) is None]


def _earlier(request: EngineRequest) -> list[Message]:
    """Whole exchanges, as many of the latest as the window holds."""
    kept: list[Message] = []
    left = WINDOW
    for exchange in reversed(request.history):
        client = mask_contacts(exchange.client[:LONGEST_EARLIER])
        agent = mask_contacts_in_data(_SECRET_LINK.sub(LINK, exchange.agent[:LONGEST_EARLIER])) or "…"
        left -= len(client) + len(agent)
        if left < 0:
            break
        kept[:0] = [{"role": "user", "content": _fenced(client)}, {"role": "assistant", "content": agent}]
    return kept


def _fenced(text: str) -> str:
    """A client's words, marked as such; they cannot close the mark themselves."""
    return f"<client>{text.replace('<', '‹')}</client>"


def _results(results: Sequence[ToolFinished]) -> Iterator[Message]:
    """Each call with its result right behind it, as the API insists."""
    for number, each in enumerate(results):
        call = {
            "id": f"call_{number}",
            "type": "function",
            "function": {"name": each.name, "arguments": _told(each.arguments)},
        }
        yield {"role": "assistant", "content": None, "tool_calls": [call]}
        yield {"role": "tool", "tool_call_id": f"call_{number}", "content": _told(each.result)}


def _told(data: Data) -> str:
    """A result as JSON that holds no contact and no secret link."""
    return mask_contacts_in_data(
        json.dumps(_visible(data), ensure_ascii=False, separators=(",", ":"))[:LONGEST_RESULT]
    )


def _visible(data: Mapping[str, Any]) -> dict[str, Any]:
    shown = {key: value for key, value in data.items() if key not in _HIDDEN}
    for key in data.keys() & set(CONTACTS):
        shown[key] = "known" if data[key] else None
    if isinstance(shown.get("quote"), str):
        shown["quote"] = shown["quote"].translate(_LETTERS)
    return shown
