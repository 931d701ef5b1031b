"""Many clients at the same time, cheap ones: bare sockets in one thread, with timing."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_END = b"0\r\n\r\n"
"""The last bytes of a chunked response."""
TIMEOUT_S = 120

Check = Callable[[bytes], bool]
"""True if the bytes that have arrived contain the expected part of the answer."""


@dataclass(slots=True)
class Timing:
    """One response, in seconds since before its client connected; infinite for a part that never came."""

    first: float = float("inf")
    end: float = float("inf")
    data: bytes = b""


class _Client(asyncio.Protocol):
    def __init__(self, request: bytes, has_first: Check, done: "asyncio.Future[None]") -> None:
        self.timing = Timing()
        self._request, self._has_first, self._done = request, has_first, done
        self._parts: list[bytes] = []
        self._started_at = time.perf_counter()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        now = time.perf_counter() - self._started_at
        self._parts.append(data)
        if self.timing.first == float("inf") and self._has_first(b"".join(self._parts)):
            self.timing.first = now
        if data.endswith(_END):
            self.timing.end = now
            self._transport.close()

    def connection_lost(self, _error: Exception | None) -> None:
        self.timing.data = b"".join(self._parts)
        if not self._done.done():
            self._done.set_result(None)


def send_all(netloc: str, requests: Sequence[bytes], has_first: Check) -> list[Timing]:
    """Sends all requests at the same time, each over its own connection; returns the responses in order."""
    return asyncio.run(_send_all(netloc, requests, has_first))


async def _send_all(netloc: str, requests: Sequence[bytes], has_first: Check) -> list[Timing]:
    host, _, port = netloc.partition(":")
    loop = asyncio.get_running_loop()

    async def send(request: bytes) -> Timing:
        done = loop.create_future()
        client = _Client(request, has_first, done)
        await loop.create_connection(lambda: client, host, int(port))
        await asyncio.wait([done], timeout=TIMEOUT_S)
        return client.timing

    return await asyncio.gather(*map(send, requests))
