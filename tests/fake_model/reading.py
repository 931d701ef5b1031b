"""Clients of the fake model: the real SDK, and a bare socket for the raw bytes."""

import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import openai

from tests.fake_model.reply import Reply
from tests.http.wire import encode

MESSAGES = [{"role": "user", "content": "Здравствуйте"}]


def always(reply: Reply) -> Callable[[Mapping[str, Any]], Reply]:
    """An answer that is always the same."""
    return lambda _request: reply


@dataclass
class StreamContent:
    """The content of a stream, as far as it arrived."""

    text: str = ""
    names: list[str | None] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    finish_reason: str | None = None
    usage: tuple[int, int] | None = None
    chunks: list[Any] = field(default_factory=list)


@cache
def _connections() -> openai.DefaultHttpxClient:
    # Shared, because creating one reads all certificates.
    return openai.DefaultHttpxClient()


def sdk(base_url: str, timeout_s: float = 5) -> openai.OpenAI:
    """A client without retries."""
    return openai.OpenAI(
        base_url=base_url, api_key="a-key", max_retries=0, timeout=timeout_s, http_client=_connections()
    )


def read_stream(client: openai.OpenAI, **options: Any) -> StreamContent:
    """Reads a stream to its end. Raises the errors of the SDK."""
    content = StreamContent()
    create: Any = client.chat.completions.create
    for chunk in create(**{"model": "gpt", "messages": MESSAGES, "stream": True} | options):
        content.chunks.append(chunk)
        if chunk.usage:
            content.usage = (chunk.usage.prompt_tokens, chunk.usage.completion_tokens)
        for choice in chunk.choices or ():
            if choice.index == 0 and choice.delta:
                _add(content, choice)
    return content


def _add(content: StreamContent, choice: Any) -> None:
    content.text += choice.delta.content or ""
    content.finish_reason = choice.finish_reason or content.finish_reason
    for part in choice.delta.tool_calls or ():
        if part.index == len(content.names):
            content.names.append(part.function.name)
            content.arguments.append("")
        content.arguments[part.index] += part.function.arguments


@contextmanager
def requested_stream(base_url: str, **options: Any) -> Iterator[socket.socket]:
    """Yields a bare connection over which a stream was requested."""
    address = urlsplit(base_url)
    with socket.create_connection((address.hostname, address.port), timeout=5) as connection:
        connection.sendall(request(**options))
        yield connection


def request(**options: Any) -> bytes:
    """The bytes of a request for a stream."""
    body = encode({"model": "gpt", "messages": MESSAGES, "stream": True} | options).encode()
    first = b"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(body)
    return first + body


def read_until(connection: socket.socket, end: bytes) -> bytes:
    """Reads until `end` has arrived. Raises ConnectionError if the connection closes before."""
    found = b""
    while end not in found:
        more = connection.recv(65536)
        if not more:
            raise ConnectionError(found)
        found += more
    return found
