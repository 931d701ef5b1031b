"""A reply in OpenAI's formats: the chunks of a stream, or one JSON."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from tests.fake_model.reply import Reply, ToolCall, Usage
from tests.fake_model.steps import PIECES, Mark, Step
from tests.fake_model.wire import event
from tests.http.wire import LAST_CHUNK, encode, framed, head

MODEL = "fake"
STREAM_HEAD = Step(
    Mark.HEAD,
    head(
        "200 OK",
        ("Content-Type", "text/event-stream; charset=utf-8"),
        ("Cache-Control", "no-cache"),
        ("Transfer-Encoding", "chunked"),
    ),
)
JSON_HEAD = Step(
    Mark.HEAD, head("200 OK", ("Content-Type", "application/json"), ("Transfer-Encoding", "chunked"))
)
DONE = Step(Mark.DONE, event("[DONE]") + LAST_CHUNK)
OTHER = "Something else."
"""The text of choices that were not requested."""


def steps(reply: Reply, request: Mapping[str, Any], number: int) -> list[Step]:
    """The response to the request with that number, including the reply's fault."""
    fault = reply.fault
    if fault and fault.change_reply:
        reply = replace(fault.change_reply(reply), fault=None)
    completion = Completion(reply, request, number)
    found = completion.stream() if request.get("stream") else completion.plain()
    return fault.change_steps(found, fault.at.of(found)) if fault and fault.change_steps else found


class Completion:
    """Builds the response of a reply."""

    def __init__(self, reply: Reply, request: Mapping[str, Any], number: int) -> None:
        self.reply = reply
        self.number = number
        self.id = f"chatcmpl-fake{number}"
        self.created = int(time.time())
        self.model = str(request.get("model", MODEL))
        self.wants_usage = bool((request.get("stream_options") or {}).get("include_usage"))
        self.prompt_characters = sum(len(str(each.get("content"))) for each in request.get("messages", ()))
        self.finish_reason = reply.finish_reason or ("tool_calls" if reply.calls else "stop")

    # The stream

    def stream(self) -> list[Step]:
        """Headers, a role, pieces, the finish, usage if requested, [DONE]."""
        found = [STREAM_HEAD, self._role(), *self._text(), *self._calls()]
        found.append(self._chunk(Mark.FINISH, "{}", finish=encode(self.finish_reason)))
        if self.wants_usage:
            usage = encode(self._usage(sum(step.mark in PIECES for step in found)))
            found.append(Step(Mark.USAGE, event(f'{self._envelope}"choices":[],"usage":{usage}}}')))
        found.append(DONE)
        return found

    def _role(self) -> Step:
        content = "null" if self.reply.refusal or (self.reply.calls and not self.reply.text) else '""'
        delta = f'{{"role":"assistant","content":{content},"refusal":null}}'
        return self._chunk(Mark.ROLE, delta, self.reply.first_token_s)

    def _text(self) -> Iterator[Step]:
        name, text = ("refusal", self.reply.refusal) if self.reply.refusal else ("content", self.reply.text)
        for piece in self._pieces(text):
            yield self._chunk(Mark.TEXT, f'{{"{name}":{encode(piece)}}}', self.reply.token_s)

    def _calls(self) -> Iterator[Step]:
        for index, call in enumerate(self.reply.calls):
            opening = {"index": index, **self._call(index, call, "")}
            yield self._chunk(Mark.CALL, encode({"tool_calls": [opening]}), self.reply.token_s)
            for piece in self._pieces(_arguments(call)):
                delta = encode({"tool_calls": [{"index": index, "function": {"arguments": piece}}]})
                yield self._chunk(Mark.ARGUMENTS, delta, self.reply.token_s)

    def _pieces(self, text: str) -> Iterator[str]:
        size = self.reply.piece
        return (text[start : start + size] for start in range(0, len(text), size))

    def _chunk(self, mark: Mark, delta: str, delay_s: float = 0, finish: str = "null") -> Step:
        """A chunk of each choice. Built from strings, because a JSON encoder would take most of the time."""
        data = self._first_choice + delta + self._middle + finish + self._end
        chunks = event(data)
        for index in range(1, self.reply.extra_choices + 1):
            other = f'{{"content":{encode(OTHER)}}}' if mark is Mark.ROLE else "{}"
            opening = self._first_choice.replace('"index":0', f'"index":{index}')
            chunks += event(opening + other + self._middle + finish + self._end)
        return Step(mark, chunks, delay_s)

    @cached_property
    def _envelope(self) -> str:
        return (
            f'{{"id":"{self.id}","object":"chat.completion.chunk","created":{self.created},'
            f'"model":{encode(self.model)},"system_fingerprint":"fp_fake",'
        )

    @cached_property
    def _first_choice(self) -> str:
        return f'{self._envelope}"choices":[{{"index":0,"delta":'

    _middle = ',"logprobs":null,"finish_reason":'

    @cached_property
    def _end(self) -> str:
        return '}],"usage":null}' if self.wants_usage else "}]}"

    # One JSON

    def plain(self) -> list[Step]:
        """The JSON in two halves, so that a fault can happen between them."""
        choices = [self._choice(0, self._message())]
        for index in range(1, self.reply.extra_choices + 1):
            choices.append(self._choice(index, {"role": "assistant", "content": OTHER, "refusal": None}))
        pieces = len(list(self._text())) + len(list(self._calls()))
        body = {
            "id": self.id,
            "object": "chat.completion",
            "created": self.created,
            "model": self.model,
            "choices": choices,
            "usage": self._usage(pieces),
            "system_fingerprint": "fp_fake",
        }
        data = encode(body).encode()
        half = len(data) // 2
        wait = self.reply.first_token_s + self.reply.token_s * max(0, pieces - 1)
        first = Step(Mark.TEXT, framed(data[:half]), wait)
        return [JSON_HEAD, first, Step(Mark.FINISH, framed(data[half:]) + LAST_CHUNK)]

    def _choice(self, index: int, message: dict[str, Any]) -> dict[str, Any]:
        return {"index": index, "message": message, "logprobs": None, "finish_reason": self.finish_reason}

    def _message(self) -> dict[str, Any]:
        calls = [self._call(index, call, _arguments(call)) for index, call in enumerate(self.reply.calls)]
        silent = self.reply.refusal or (calls and not self.reply.text)
        message: dict[str, Any] = {"role": "assistant", "content": None if silent else self.reply.text}
        return message | {"refusal": self.reply.refusal} | ({"tool_calls": calls} if calls else {})

    # Both

    def _call(self, index: int, call: ToolCall, arguments: str) -> dict[str, Any]:
        name = {} if call.name is None else {"name": call.name}
        function = {**name, "arguments": arguments}
        return {"id": call.id or f"call_{self.number}_{index}", "type": "function", "function": function}

    def _usage(self, pieces: int) -> dict[str, int]:
        used = self.reply.usage or Usage(self.prompt_characters // 4, pieces)
        return {
            "prompt_tokens": used.prompt,
            "completion_tokens": used.completion,
            "total_tokens": used.prompt + used.completion,
        }


def _arguments(call: ToolCall) -> str:
    return call.arguments if isinstance(call.arguments, str) else encode(dict(call.arguments))
