"""A server in a thread of its own."""

import asyncio
import socket
import struct
import threading
from collections.abc import Awaitable, Callable

HOST = "127.0.0.1"
BACKLOG = 4096
"""Clients that may wait to be let in: benchmarks start a thousand at once."""
LINGER_0 = struct.pack("ii", 1, 0)
"""Closing with this sends a reset."""

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

    def start(self) -> None:
        """From its return on clients are kept waiting, not refused."""
        listening = self._listen()
        self.loop, self._stopped = asyncio.new_event_loop(), asyncio.Event()
        self._thread = threading.Thread(target=self._run, args=(listening,), name=self._name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Returns when the port is free and the thread has ended."""
        self.loop.call_soon_threadsafe(self._stopped.set)
        self._thread.join()

    def _listen(self) -> socket.socket:
        listening = socket.create_server((HOST, self.port), backlog=BACKLOG)
        self.port = listening.getsockname()[1]
        return listening

    def _run(self, listening: socket.socket) -> None:
        # The runner cancels, in the end, whatever connection is still served.
        with asyncio.Runner(loop_factory=lambda: self.loop) as runner:
            runner.run(self._serve(listening))

    async def _serve(self, listening: socket.socket) -> None:
        server = await asyncio.start_server(self._connected, sock=listening, backlog=BACKLOG)
        await self._stopped.wait()
        server.close()


def reset(writer: asyncio.StreamWriter) -> None:
    """End a connection with a reset, in place of whatever was not sent yet."""
    connection: socket.socket = writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_0)
    writer.transport.abort()
