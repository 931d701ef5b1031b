"""Builds the messages for a model: of limited size in long conversations, without contacts of clients."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from string import Template
from typing import Any

from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.next_question import with_next_wish
from hallchat.agent.events import Data, ToolFinished
from hallchat.agent.tools.registry import Tool
from hallchat.nlu.extractors.contact_masking import mask_contacts, mask_contacts_in_data
from hallchat.nlu.slots import BOOKING_FIELDS, CONTACTS, QUOTED_FIELDS, SLOTS
from hallchat.nlu.types import Wish
from hallchat.wording.formats import language_name

Message = dict[str, Any]

MAX_HISTORY_CHARACTERS = 6000
"""Of all earlier exchanges together."""
MAX_EARLIER_CHARACTERS = 800
"""Of one earlier message or answer."""
MAX_RESULT_CHARACTERS = 6000
"""Of the result of one tool."""
LINK = "[checkout link]"
_MAX_HALLS = 30
"""Names of halls in the prompt; the tools return all halls."""
_HIDDEN = {*CONTACTS, "link", "privacy_link", "photo", "photos", "costs", "starts"}
"""Fields that the model does not get: the client's data, and data that only cards show."""
_FACT_FIELDS = tuple(name for name in BOOKING_FIELDS if name not in ("all_day", "daypart"))
"""Fields whose value the prompt states; the two others only help to find the hours."""
_SECRET_LINK = re.compile(r"\S+/checkout/\S+")
"""Anybody with this link sees the booking."""
_LETTERS = str.maketrans("0123456789", "ghijklmnop")
_DIGITS = str.maketrans("ghijklmnop", "0123456789")
"""Digits of a quote's identifier are sent as letters: a run of them would be masked like a phone number."""


def messages(request: EngineRequest, prompt: Template) -> list[Message]:
    """The prompt with the known facts, the last exchanges, the message, the results so far."""
    return [
        {"role": "system", "content": _system(with_next_wish(request), prompt)},
        *_earlier(request),
        {"role": "user", "content": _fenced(mask_contacts(request.text))},
        *_results(request.results),
    ]


def tools(offered: Sequence[Tool]) -> list[Message]:
    """Descriptions of the tools in the format of the API."""
    return [
        {
            "type": "function",
            "function": {"name": each.name, "description": each.description, "parameters": each.schema()},
        }
        for each in offered
    ]


def arguments(written: str) -> Any:
    """Parses the arguments of a call. Returns text that is no JSON unchanged: the tool will reject it."""
    try:
        given = json.loads(written or "{}")
    except (ValueError, RecursionError):
        return written
    if isinstance(given, dict) and isinstance(given.get("quote"), str):
        given["quote"] = given["quote"].translate(_DIGITS)
    return given


def _system(request: EngineRequest, prompt: Template) -> str:
    """The prompt, filled with the studio, the time, the halls and the known facts."""
    names = [str(hall["title"]) for hall in request.catalogue]
    more = f" and {len(names) - _MAX_HALLS} more" if len(names) > _MAX_HALLS else ""
    return prompt.safe_substitute(
        studio=mask_contacts_in_data(request.studio.name),
        language=language_name(request.language, "en"),
        now=f"{request.now:%A, %Y-%m-%d, %H:%M}",
        zone=str(request.now.tzinfo),
        halls=mask_contacts_in_data(", ".join(names[:_MAX_HALLS]) + more),
        known=mask_contacts_in_data("\n".join(_known(request))),
    )


def _known(request: EngineRequest) -> Iterator[str]:
    """Yields known and unknown slots, the bookings, and the effect of the client's last message."""
    yield "Known so far: " + ("; ".join(_facts(request.state)) or "nothing") + "."
    yield "Still unknown: " + (", ".join(_unknown(request.state)) or "nothing") + "."
    if replaced := ", ".join(_replaced(request.state)):
        yield f"The last message replaced: {replaced}. Tell the client that."
    yield from _wishes(request.state)
    for booking in request.bookings[-3:]:
        slot = f"{booking['title']}, {booking['date']}, {booking['start']} to {booking['end']}"
        yield f"Booked in this conversation: {booking['reference']}, {slot}, {booking['status']}."
    if request.state.changing:
        yield (
            f"The client is changing booking {request.state.changing}: the values above are the wanted ones."
            f" Call generate_booking_info with booking {request.state.changing}; the client's yes changes it."
        )
    for reference in request.news:
        yield f"Tell the client first: the status of booking {reference} is new."
    if request.refused:
        yield f"The client's yes could not be carried out: {request.refused}. Show the present summary again."
    if request.state.quote and not request.agreed_quote:
        yield "The last answer showed a summary that the client has not agreed to."
    if request.said:
        yield f"Of this answer the client has read already: {' '.join(request.said)}"


def _wishes(state: DialogueState) -> Iterator[str]:
    """Yields the bookings that wait for the one in hand, and what the last message did to their list."""
    if state.wishes:
        wishes = "; ".join(_wish(wish) for wish in state.wishes)
        yield f"Wanted after this booking, one by one, each with its own summary and yes: {wishes}."
    if state.wishes_added:
        yield "The last message added to that list: tell the client the whole list, this booking first."
    if state.wishes_dropped:
        gone = "; ".join(_wish(wish) for wish in state.wishes_dropped)
        yield f"The last message took off the list: {gone}. Tell the client that."
    if state.wishes_refused:
        yield f"{state.wishes_refused} more wishes did not fit the list: tell the client to name them later."


def _wish(wish: Wish) -> str:
    values = ((name, getattr(wish, name)) for name in ("hall", "date", "start", "end", "hours", "people"))
    return mask_contacts_in_data(", ".join(f"{name} {value}" for name, value in values if value is not None))


def _facts(state: DialogueState) -> Iterator[str]:
    """Yields what the state knows; of contacts only that they are known."""
    for name in _FACT_FIELDS:
        value = getattr(state, name)
        if value is not None:
            yield f"{name} {mask_contacts_in_data(str(value))}"
    if state.days:
        yield f"one of the days from {state.days[0]} to {state.days[1]}"
    for name in CONTACTS:
        if getattr(state, name) is not None:
            yield f"{name} is known"


def _replaced(state: DialogueState) -> Iterator[str]:
    """Yields the old and the new value of each field that the last message replaced, contacts apart."""
    for name in _FACT_FIELDS:
        if name in state.replaced and state.previous and getattr(state, name) is not None:
            yield f"{name} {getattr(state.previous, name)} by {getattr(state, name)}"


def _unknown(state: DialogueState) -> list[str]:
    """The fields of a quote that the state lacks, contacts last."""
    of_booking = [name for name in QUOTED_FIELDS if name not in CONTACTS]
    optional = {name for slot in SLOTS if slot.optional for name in slot.fields}
    return [
        name for name in (*of_booking, *CONTACTS) if getattr(state, name) is None and name not in optional
    ]


def _earlier(request: EngineRequest) -> list[Message]:
    """The latest exchanges that fit into the limit, oldest first."""
    messages: list[Message] = []
    characters_left = MAX_HISTORY_CHARACTERS
    for exchange in reversed(request.history):
        client = mask_contacts(exchange.client[:MAX_EARLIER_CHARACTERS])
        agent = mask_contacts_in_data(_SECRET_LINK.sub(LINK, exchange.agent[:MAX_EARLIER_CHARACTERS])) or "…"
        characters_left -= len(client) + len(agent)
        if characters_left < 0:
            break
        messages[:0] = [{"role": "user", "content": _fenced(client)}, {"role": "assistant", "content": agent}]
    return messages


def _fenced(text: str) -> str:
    """The client's words between marks; the words cannot contain the closing mark."""
    return f"<client>{text.replace('<', '‹')}</client>"


def _results(results: Sequence[ToolFinished]) -> Iterator[Message]:
    """Yields each call and then its result, as the API requires."""
    for number, each in enumerate(results):
        call = {
            "id": f"call_{number}",
            "type": "function",
            "function": {"name": each.name, "arguments": _as_json(each.arguments)},
        }
        yield {"role": "assistant", "content": None, "tool_calls": [call]}
        yield {"role": "tool", "tool_call_id": f"call_{number}", "content": _as_json(each.result)}


def _as_json(data: Data) -> str:
    """The data as JSON, cut to the limit, without contacts and secret links."""
    return mask_contacts_in_data(
        json.dumps(_visible(data), ensure_ascii=False, separators=(",", ":"))[:MAX_RESULT_CHARACTERS]
    )


def _visible(data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that the model may see."""
    shown = {key: value for key, value in data.items() if key not in _HIDDEN}
    for key in data.keys() & set(CONTACTS):
        shown[key] = "known" if data[key] else None
    if isinstance(shown.get("quote"), str):
        shown["quote"] = shown["quote"].translate(_LETTERS)
    return shown
