"""Many clients at once who cost little themselves: bare sockets in one thread, with an eye on the clock."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_END = b"0\r\n\r\n"
"""Of a chunked response."""
PATIENCE_S = 120

Seen = Callable[[bytes], bool]
"""Whether what has come so far holds what a client waits for first."""


@dataclass(slots=True)
class Heard:
    """One response: seconds from before its client connected; infinite for what never came."""

    first: float = float("inf")
    end: float = float("inf")
    data: bytes = b""


class _Client(asyncio.Protocol):
    def __init__(self, request: bytes, seen: Seen, done: "asyncio.Future[None]") -> None:
        self.heard = Heard()
        self._request, self._seen, self._done = request, seen, done
        self._parts: list[bytes] = []
        self._begun = time.perf_counter()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        now = time.perf_counter() - self._begun
        self._parts.append(data)
        if self.heard.first == float("inf") and self._seen(b"".join(self._parts)):
            self.heard.first = now
        if data.endswith(_END):
            self.heard.end = now
            self._transport.close()

    def connection_lost(self, _error: Exception | None) -> None:
        self.heard.data = b"".join(self._parts)
        if not self._done.done():
            self._done.set_result(None)


def at_once(netloc: str, requests: Sequence[bytes], seen: Seen) -> list[Heard]:
    """What each is answered, asked all together, over connections of their own."""
    return asyncio.run(_ask(netloc, requests, seen))


async def _ask(netloc: str, requests: Sequence[bytes], seen: Seen) -> list[Heard]:
    host, _, port = netloc.partition(":")
    loop = asyncio.get_running_loop()

    async def ask(request: bytes) -> Heard:
        done = loop.create_future()
        client = _Client(request, seen, done)
        await loop.create_connection(lambda: client, host, int(port))
        await asyncio.wait([done], timeout=PATIENCE_S)
        return client.heard

    return await asyncio.gather(*map(ask, requests))
