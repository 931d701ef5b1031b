"""Many clients at once, as cheap as they can be, so that it is the server that is measured."""

import asyncio
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

_HIDDEN = re.compile(rb'name="(csrf_token|id)" value="([^"]*)"')
_COOKIE = re.compile(rb"set-cookie: ([^;]+);", re.IGNORECASE)
_OPENING = 16
"""Pages that are opened at the same time, before anything is measured."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Seconds from the request to the marked words and to the end of the answer; lost where it has none."""

    first_s: float | None
    end_s: float | None


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who has the chat page open."""

    cookie: str
    hidden: dict[str, str]


async def open_pages(port: int, count: int) -> list[Guest]:
    """So many clients, each with a session of its own."""
    gate = asyncio.Semaphore(_OPENING)

    async def one() -> Guest:
        async with gate:
            page = await _read_all(port, _get("/"))
        cookie = _COOKIE.search(page)
        hidden = {name.decode(): value.decode() for name, value in _HIDDEN.findall(page)}
        return Guest(cookie[1].decode() if cookie else "", hidden)

    return await asyncio.gather(*(one() for _ in range(count)))


async def all_say(port: int, guests: Sequence[Guest], message: str, mark: str) -> list[Heard]:
    """All write at once; `mark` is what the first words of the answer are known by."""
    return await asyncio.gather(*(_say(port, guest, message, mark.encode()) for guest in guests))


async def page_times(port: int, until: asyncio.Event) -> list[float]:
    """Seconds of the first page, opened again and again meanwhile."""
    took = []
    while not until.is_set():
        begun = time.perf_counter()
        await _read_all(port, _get("/"))
        took.append(time.perf_counter() - begun)
        await asyncio.sleep(0.1)
    return took


async def _say(port: int, guest: Guest, message: str, mark: bytes) -> Heard:
    body = urlencode(guest.hidden | {"message": message}).encode()
    head = (
        f"POST /messages HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {guest.cookie}\r\nHX-Request: true\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    begun, first, heard = time.perf_counter(), None, b""
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(head.encode() + body)
        while chunk := await reader.read(65536):
            heard += chunk
            if first is None and mark in heard:
                first = time.perf_counter() - begun
        writer.close()
    except OSError:
        return Heard(first, None)
    whole = heard.endswith(b"0\r\n\r\n") and first is not None
    return Heard(first, time.perf_counter() - begun if whole else None)


def _get(path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode()


async def _read_all(port: int, request: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    answer = await reader.read()
    writer.close()
    return answer
