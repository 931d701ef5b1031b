"""What an engine yields, as values that can be shown and stored, whatever it has put into them."""

import json
from collections.abc import Mapping
from typing import Any

from hallchat.agent.engines.protocol import Call, NextQuestion, TokenUsage
from hallchat.agent.events import Text
from hallchat.agent.printable import printable
from hallchat.agent.tools.registry import MAX_ARGUMENT_CHARACTERS

MOST_SUGGESTIONS = 12


class BadEventError(Exception):
    """The engine yielded an invalid event."""


def sanitize_event(event: object) -> Text | Call | NextQuestion | TokenUsage:
    """The event with plain values of bounded size. Raises BadEventError."""
    match event:
        case Text(str(text)):
            return Text(printable(text))
        case TokenUsage(str(), int(), int()):
            return event
        case Call(str(name), arguments, show):
            return Call(printable(name)[:64], _json_object(arguments), bool(show))
        case NextQuestion(tuple(slots), tuple(suggestions), hall, cancelling):
            return NextQuestion(
                tuple(map(_word, slots)),
                tuple(map(_word, suggestions[:MOST_SUGGESTIONS])),
                None if hall is None else _word(hall),
                None if cancelling is None else _word(cancelling),
            )
    raise BadEventError(type(event).__name__)


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise BadEventError(type(value).__name__)
    return printable(value)[:200]


def _json_object(arguments: object) -> dict[str, Any]:
    """Invalid arguments become an object every tool rejects, so the engine gets the reason."""
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
