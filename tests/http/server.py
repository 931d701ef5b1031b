"""A server in its own thread."""

import asyncio
import socket
import struct
import threading
from collections.abc import Awaitable, Callable

HOST = "127.0.0.1"
BACKLOG = 4096
"""Clients that may wait for a connection: benchmarks start a thousand at once."""
LINGER_0 = struct.pack("ii", 1, 0)
"""A socket option with which closing sends a reset."""

Connected = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Server:
    """Listens on 127.0.0.1 from `start` to `stop`; `connected` serves each connection.

    Port 0 is a free one; it stays the same when the server is started again. In the end the connections
    that are still served are cancelled.
    """

    def __init__(self, connected: Connected, *, port: int, name: str) -> None:
        self.port = port
        self._connected = connected
        self._name = name
        self._open = set[asyncio.StreamWriter]()
        self._held: socket.socket | None = None

    def start(self) -> None:
        """Starts the server. After the return clients may have to wait, but are not refused."""
        listening = self._listen()
        self.loop, self._stopped = asyncio.new_event_loop(), asyncio.Event()
        self._thread = threading.Thread(target=self._run, args=(listening,), name=self._name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stops the server; at the return the port is free and the thread has ended."""
        self.loop.call_soon_threadsafe(self._stopped.set)
        self._thread.join()
        self._release()

    def close_doors(self) -> None:
        """Resets all connections and refuses new ones until `open_doors`; keeps the port."""
        asyncio.run_coroutine_threadsafe(self._close_doors(), self.loop).result()

    def open_doors(self) -> None:
        """Accepts clients again, at the same port."""
        asyncio.run_coroutine_threadsafe(self._open_doors(), self.loop).result()

    def _listen(self) -> socket.socket:
        listening = socket.create_server((HOST, self.port), backlog=BACKLOG)
        self.port = listening.getsockname()[1]
        return listening

    def _run(self, listening: socket.socket) -> None:
        # At the end the runner cancels connections that are still open.
        with asyncio.Runner(loop_factory=lambda: self.loop) as runner:
            runner.run(self._serve(listening))

    async def _serve(self, listening: socket.socket) -> None:
        await self._accept(listening)
        await self._stopped.wait()
        self._server.close()

    async def _accept(self, listening: socket.socket) -> None:
        self._server = await asyncio.start_server(self._track, sock=listening, backlog=BACKLOG)

    async def _track(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            await self._connected(reader, writer)
        finally:
            self._open.discard(writer)

    async def _close_doors(self) -> None:
        self._server.close()
        for writer in self._open:
            reset(writer)
        # Bound but not listening: no other server can take the port.
        self._held = socket.socket()
        self._held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._held.bind((HOST, self.port))

    async def _open_doors(self) -> None:
        self._release()
        await self._accept(self._listen())

    def _release(self) -> None:
        if self._held:
            self._held.close()
            self._held = None


def reset(writer: asyncio.StreamWriter) -> None:
    """Ends a connection with a reset; unsent data is lost."""
    connection: socket.socket = writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_0)
    writer.transport.abort()
