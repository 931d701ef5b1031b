"""The bytes of responses: server-sent events, errors."""

from typing import Any

from tests.http.wire import encode, framed, whole


def event(data: str) -> bytes:
    """A server-sent event, as one chunk."""
    return framed(f"data: {data}\n\n".encode())


def failure(status: str, message: str, code: str | None, *headers: tuple[str, str]) -> bytes:
    """An error response in OpenAI's format."""
    return whole(status, encode(error_body(message, code)).encode(), *headers)


def error_body(message: str, code: str | None) -> dict[str, Any]:
    """The JSON of an error."""
    return {"error": {"message": message, "type": code or "server_error", "param": None, "code": code}}


def chunk(choices: Any) -> bytes:
    """A chunk of a stream with these choices, valid or not."""
    body = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "fake"}
    return event(encode(body | {"choices": choices}))


def delta(value: Any) -> bytes:
    """A chunk with one choice."""
    return chunk([{"index": 0, "delta": value, "logprobs": None, "finish_reason": None}])
