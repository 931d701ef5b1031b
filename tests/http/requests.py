"""Reads requests: the part of HTTP/1.1 that the clients of the tests use."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Received:
    """A request as received."""

    method: str
    path: str
    headers: Mapping[str, str]
    """Headers by their names in lower case."""
    raw: bytes
    """The body."""
    body: Mapping[str, Any]
    """The body as a JSON object; empty for anything else."""
    query: str = ""

    @property
    def keeps_alive(self) -> bool:
        return self.headers.get("connection", "").lower() != "close"


async def read_request(reader: asyncio.StreamReader) -> Received | None:
    """Reads the next request of a connection; None if the client has hung up."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        first, *lines = head[:-4].decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ")
        named = (line.partition(":") for line in lines)
        headers = {name.lower(): value.strip() for name, _, value in named}
        raw = await _read_body(reader, headers)
    except asyncio.IncompleteReadError:
        return None
    path, _, query = target.partition("?")
    return Received(method, path, headers, raw, _read_json(raw), query)


async def _read_body(reader: asyncio.StreamReader, headers: Mapping[str, str]) -> bytes:
    if headers.get("transfer-encoding", "").lower() != "chunked":
        return await reader.readexactly(int(headers.get("content-length", 0)))
    found = []
    while size := int((await reader.readuntil(b"\r\n")).partition(b";")[0], 16):
        found.append((await reader.readexactly(size + 2))[:-2])
    while await reader.readuntil(b"\r\n") != b"\r\n":
        pass  # a trailer
    return b"".join(found)


def _read_json(raw: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(raw)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
