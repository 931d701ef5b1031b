"""A streamed chat completion, read by hand: five times cheaper than as the SDK's typed events."""

import json
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from hallchat.agent.engines.openai.client import ModelError

_LONGEST_LINE = 256 * 1024
_MOST_CALLS = 16
_LONGEST_ARGUMENTS = 16 * 1024
_FINISHED = {"stop", "tool_calls", "function_call"}
_CUT = {"length": "length", "content_filter": "content_filter"}


@dataclass(slots=True)
class Round:
    """What a model's answer was, beside the pieces of its prose."""

    calls: dict[int, dict[str, str]] = field(default_factory=dict)
    """Name and arguments, as text, by their index."""
    finish: str | None = None
    tokens_in: int | None = None
    tokens_out: int | None = None
    pieces: int = 0
    first_token_at: float | None = None
    last_token_at: float | None = None

    def saw_token(self) -> None:
        self.pieces += 1
        self.last_token_at = time.monotonic()
        self.first_token_at = self.first_token_at or self.last_token_at


def read(chunks: Iterable[bytes], answer: Round) -> Iterator[str]:
    """The pieces of prose as they come; all else goes into `answer`.

    Raises ModelError for what is no such stream, for one that ends before the answer does, for an
    answer that was refused or cut.
    """
    for data in _events(chunks):
        if data == b"[DONE]":
            break
        yield from _chunk(_json(data), answer)
    if answer.finish in _CUT:
        raise ModelError(_CUT[answer.finish])
    if answer.finish is None:
        raise ModelError("cut", again=True)


def _events(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The data of the server-sent events; comments and other fields are passed over."""
    rest = b""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        if len(rest) > _LONGEST_LINE:
            raise ModelError("protocol")
        for line in lines:
            if line.startswith(b"data:"):
                yield line[5:].strip()
    if rest.startswith(b"data:"):
        yield rest[5:].strip()


def _json(data: bytes) -> Mapping[str, Any]:
    try:
        event = json.loads(data)
    except (ValueError, RecursionError):
        raise ModelError("protocol") from None
    if not isinstance(event, dict):
        raise ModelError("protocol")
    if event.get("error"):
        raise ModelError("error_in_stream", again=True)
    return event


def _chunk(event: Mapping[str, Any], answer: Round) -> Iterator[str]:
    """One chunk: of several choices the first is the answer, the others are passed over."""
    usage = event.get("usage")
    if isinstance(usage, dict):
        answer.tokens_in = _count(usage, "prompt_tokens")
        answer.tokens_out = _count(usage, "completion_tokens")
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
                answer.saw_token()
                yield content
            _collect(delta.get("tool_calls"), answer)
        finish = choice.get("finish_reason")
        if finish is not None:
            answer.finish = finish if finish in _FINISHED or finish in _CUT else "stop"


def _collect(deltas: object, answer: Round) -> None:
    """Fragments of tool calls: the first of each has its name, the later ones more of its arguments."""
    for delta in deltas if isinstance(deltas, list) else ():
        function = delta.get("function") if isinstance(delta, dict) else None
        if not isinstance(function, dict):
            continue
        answer.saw_token()
        index = delta.get("index")
        if not isinstance(index, int):  # some servers send each call whole, and number none
            index = len(answer.calls)
        call = answer.calls.setdefault(index, {"name": "", "arguments": ""})
        for part in call:
            call[part] += str(function.get(part) or "")
        if len(answer.calls) > _MOST_CALLS or len(call["name"]) + len(call["arguments"]) > _LONGEST_ARGUMENTS:
            raise ModelError("protocol")


def _count(usage: Mapping[str, Any], name: str) -> int | None:
    value = usage.get(name)
    return value if isinstance(value, int) and 0 <= value < 10**9 else None
