"""Parser of a streamed chat completion: five times cheaper than the SDK's typed events."""

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import from_json

from hallchat.agent.engines.openai.client import ModelError

_MAX_LINE_BYTES = 256 * 1024
_MAX_CALLS = 16
_MAX_CALL_CHARACTERS = 16 * 1024
_FINISHED = {"stop", "tool_calls", "function_call"}
_INCOMPLETE = {"length", "content_filter"}


@dataclass(slots=True)
class Completion:
    """A model's answer without its prose: tool calls, token counts and times."""

    calls: dict[int, dict[str, str]] = field(default_factory=dict)
    """Index -> name and arguments (as text)."""
    finish: str | None = None
    """The reason why the model stopped; None until it has."""
    tokens_in: int | None = None
    tokens_out: int | None = None
    pieces: int = 0
    """Received fragments, of prose and of calls."""
    first_token_at: float | None = None
    """On the monotonic clock, seconds; None if no token came."""
    last_token_at: float | None = None

    def saw_token(self) -> None:
        """Counts a fragment and its time."""
        self.pieces += 1
        self.last_token_at = time.monotonic()
        self.first_token_at = self.first_token_at or self.last_token_at


def read_completion(chunks: Iterable[bytes], completion: Completion) -> Iterator[str]:
    """Yields pieces of prose as they arrive and stores the rest in `completion`.

    Raises ModelError if the bytes are not such a stream, if it ends too early, or if the model refused or
    was cut off.
    """
    for data in _events(chunks):
        if data == b"[DONE]":
            break
        yield from _read_chunk(_parse_event(data), completion)
    if completion.finish in _INCOMPLETE:
        raise ModelError(completion.finish)
    if completion.finish is None:
        raise ModelError("cut", retryable=True)


def _events(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yields the data of server-sent events; ignores comments and other fields."""
    rest = b""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        if len(rest) > _MAX_LINE_BYTES:
            raise ModelError("protocol")
        for line in lines:
            if line.startswith(b"data:"):
                yield line[5:].strip()
    if rest.startswith(b"data:"):
        yield rest[5:].strip()


def _parse_event(data: bytes) -> Mapping[str, Any]:
    """The JSON object of an event. Raises ModelError if it is none, or reports an error."""
    try:
        event = from_json(data)  # a third of the time of the standard library's
    except ValueError:
        raise ModelError("protocol") from None
    if not isinstance(event, dict):
        raise ModelError("protocol")
    if event.get("error"):
        raise ModelError("error_in_stream", retryable=True)
    return event


def _read_chunk(event: Mapping[str, Any], completion: Completion) -> Iterator[str]:
    """Reads one chunk; ignores all choices but the first."""
    usage = event.get("usage")
    if isinstance(usage, dict):
        completion.tokens_in = _count(usage, "prompt_tokens")
        completion.tokens_out = _count(usage, "completion_tokens")
    choices = event.get("choices")
    for choice in choices if isinstance(choices, list) else ():
        if not isinstance(choice, dict) or choice.get("index", 0) != 0:
            continue
        delta = choice.get("delta")
        if isinstance(delta, dict):
            if delta.get("refusal"):
                raise ModelError("refused")
            content = delta.get("content")
            if isinstance(content, str) and content:
                completion.saw_token()
                yield content
            _collect_calls(delta.get("tool_calls"), completion)
        finish = choice.get("finish_reason")
        if finish is not None:
            completion.finish = finish if finish in _FINISHED or finish in _INCOMPLETE else "stop"


def _collect_calls(deltas: object, completion: Completion) -> None:
    """Joins fragments of tool calls: the first of a call has its name, later ones more of its arguments."""
    for delta in deltas if isinstance(deltas, list) else ():
        function = delta.get("function") if isinstance(delta, dict) else None
        if not isinstance(function, dict):
            continue
        completion.saw_token()
        index = delta.get("index")
        if not isinstance(index, int):  # some servers send whole calls without an index
            index = len(completion.calls)
        call = completion.calls.setdefault(index, {"name": "", "arguments": ""})
        for part in call:
            call[part] += str(function.get(part) or "")
        size = len(call["name"]) + len(call["arguments"])
        if len(completion.calls) > _MAX_CALLS or size > _MAX_CALL_CHARACTERS:
            raise ModelError("protocol")


def _count(usage: Mapping[str, Any], name: str) -> int | None:
    """A number of tokens; None if the server sent no plausible one."""
    value = usage.get(name)
    return value if isinstance(value, int) and 0 <= value < 10**9 else None
