"""Turns the events of an engine into values that are safe to show and to store."""

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from hallchat.agent.engine_protocol import Call, NextQuestion, TokenUsage
from hallchat.agent.events import Text
from hallchat.agent.printable import printable
from hallchat.agent.tools.registry import MAX_ARGUMENT_CHARACTERS

MAX_SUGGESTIONS = 12
_OF_SPAN = {"hall", "date", "start", "end"}
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|24:00", re.ASCII)


class BadEventError(Exception):
    """The engine yielded an invalid event."""


def sanitize_event(event: object) -> Text | Call | NextQuestion | TokenUsage:
    """Returns the event with plain values of limited size. Raises BadEventError."""
    match event:
        case Text(str(text)):
            return Text(printable(text))
        case TokenUsage(str(), int(), int()):
            return event
        case Call(str(name), arguments, show):
            return Call(printable(name)[:64], _json_object(arguments), bool(show))
        case NextQuestion(
            tuple(slots),
            tuple(suggestions),
            hall,
            cancelling,
            int() | None as back,
            bool(offers_extras),
            extras,
            tuple(spans),
        ):
            return NextQuestion(
                tuple(map(_short_text, slots)),
                tuple(map(_short_text, suggestions[:MAX_SUGGESTIONS])),
                None if hall is None else _short_text(hall),
                None if cancelling is None else _short_text(cancelling),
                back,
                offers_extras,
                None if extras is None else _counts(extras),
                tuple(map(_span, spans[:MAX_SUGGESTIONS])),
            )
    raise BadEventError(type(event).__name__)


def _short_text(value: object) -> str:
    """The printable text, at most 200 characters. Raises BadEventError if it is no text."""
    if not isinstance(value, str):
        raise BadEventError(type(value).__name__)
    return printable(value)[:200]


def _counts(value: object) -> dict[str, int]:
    """Numbers by name, at most `MAX_SUGGESTIONS`. Raises BadEventError if it is anything else."""
    if not isinstance(value, Mapping) or not all(isinstance(count, int) for count in value.values()):
        raise BadEventError(type(value).__name__)
    return {_short_text(name): int(count) for name, count in [*value.items()][:MAX_SUGGESTIONS]}


def _span(value: object) -> dict[str, str]:
    """A hall, a day and the hours there. Raises BadEventError if it is anything else."""
    if not isinstance(value, Mapping) or not {"hall", "date", "start"} <= set(value) <= _OF_SPAN:
        raise BadEventError(type(value).__name__)
    span = {name: _short_text(text) for name, text in value.items()}
    if not all(_CLOCK.fullmatch(span[name]) for name in ("start", "end") if name in span):
        raise BadEventError("clock")
    try:
        date.fromisoformat(span["date"])
    except ValueError:
        raise BadEventError("date") from None
    return span


def _json_object(arguments: object) -> dict[str, Any]:
    """The arguments as JSON. Invalid ones are replaced by one that no tool has: the tool rejects the call."""
    try:
        if not isinstance(arguments, Mapping):
            raise TypeError
        text = json.dumps(dict(arguments), ensure_ascii=False, allow_nan=False)
        if len(text) > MAX_ARGUMENT_CHARACTERS or "\\u0000" in text or printable(text) != text:
            raise ValueError
        checked: dict[str, Any] = json.loads(text)
    except (TypeError, ValueError, RecursionError):
        return {"no_json_object": type(arguments).__name__}
    return checked
