"""The bytes of responses: HTTP, server-sent events, errors."""

import json
from typing import Any

encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode
"""Compact, and Cyrillic as itself, the way OpenAI sends it."""
LAST_CHUNK = b"0\r\n\r\n"


def framed(data: bytes) -> bytes:
    """A chunk of the chunked transfer encoding."""
    return b"%x\r\n%b\r\n" % (len(data), data)


def event(data: str) -> bytes:
    """A server-sent event, as one chunk."""
    return framed(f"data: {data}\n\n".encode())


def unframed(chunks: bytes) -> bytes:
    """What whole chunks carry."""
    found, start = [], 0
    while start < len(chunks):
        begin = chunks.index(b"\r\n", start) + 2
        size = int(chunks[start:begin], 16)
        found.append(chunks[begin : begin + size])
        start = begin + size + 2
    return b"".join(found)


def head(status: str, *headers: tuple[str, str]) -> bytes:
    """Status line and headers."""
    return "\r\n".join([f"HTTP/1.1 {status}", *(f"{k}: {v}" for k, v in headers), "\r\n"]).encode()


def whole(status: str, body: bytes, *headers: tuple[str, str], kind: str = "application/json") -> bytes:
    """A response with all its body."""
    return head(status, ("Content-Type", kind), ("Content-Length", str(len(body))), *headers) + body


def failure(status: str, message: str, code: str | None, *headers: tuple[str, str]) -> bytes:
    """A response that says what is wrong, the way OpenAI does."""
    return whole(status, encode(error_body(message, code)).encode(), *headers)


def error_body(message: str, code: str | None) -> dict[str, Any]:
    """JSON of an error."""
    return {"error": {"message": message, "type": code or "server_error", "param": None, "code": code}}


def chunk(choices: Any) -> bytes:
    """A chunk of a stream with these choices, whatever they are."""
    body = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "fake"}
    return event(encode(body | {"choices": choices}))


def delta(said: Any) -> bytes:
    """A chunk of the only choice."""
    return chunk([{"index": 0, "delta": said, "logprobs": None, "finish_reason": None}])
