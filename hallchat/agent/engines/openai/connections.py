"""HTTP connections whose waits all end at the deadline of their thread, however slowly the bytes drip.

A read timeout alone starts again with each byte, also in the headers. The standard library takes a third less
CPU to read an answer than httpx, whose pool also walks through all its connections for each request.
"""

import http.client
import io
import select
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from socket import socket
from ssl import SSLContext
from typing import Any

from hallchat.agent.engines.openai.deadline import seconds_left
from hallchat.agent.engines.openai.sdk_request import SdkRequest

_MAX_IDLE_S = 30.0
"""A connection that was idle for longer is not used again."""
_MAX_LINGER_S = 0.02
"""Wait for the end of a response after its last word: only a complete response frees its connection."""
_BUFFER_BYTES = 4096
"""The tokens that gather between two reads; every answer in flight holds one buffer."""

Pace = Callable[[], float]
"""Returns the seconds for which bytes gather between two reads of a connection."""


class _DeadlineReader(io.RawIOBase):
    """Reads from a socket until the deadline of the thread; then raises TimeoutError."""

    def __init__(self, raw: io.RawIOBase, sock: socket) -> None:
        self._raw = raw
        self._socket = sock
        self.max_read_s = float("inf")
        self.pace: Pace = float  # 0
        self._next_read_at = 0.0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int | None:
        pause = self._next_read_at - time.monotonic()
        if pause > 0:
            time.sleep(min(pause, _seconds_to_wait(), self.max_read_s))
        self._socket.settimeout(min(_seconds_to_wait(), self.max_read_s))
        read = self._raw.readinto(buffer)
        # More is waiting behind a full buffer: only what comes in small pieces has to gather.
        self._next_read_at = 0.0 if read == len(buffer) else time.monotonic() + self.pace()
        return read

    def close(self) -> None:
        self._raw.close()
        super().close()


class Response(http.client.HTTPResponse):
    """A response that obeys the deadline of the thread that reads it."""

    fp: io.BufferedReader

    def __init__(self, sock: socket, pace: Pace) -> None:
        super().__init__(sock, method="POST")
        self.reader = _DeadlineReader(self.fp.detach(), sock)
        self.fp = io.BufferedReader(self.reader, _BUFFER_BYTES)
        self.begin()
        self.reader.pace = pace

    def pieces(self) -> Iterator[bytes]:
        """Yields the body as it arrives."""
        while data := self.read1(_BUFFER_BYTES):
            yield data

    def finish(self) -> bool:
        """Waits briefly for the end of the body. Returns True if the connection can be used again."""
        with suppress(OSError, ValueError, http.client.HTTPException):
            if not self.isclosed():
                self.reader.max_read_s = _MAX_LINGER_S
                self.read1(1)
        return self.isclosed() and not self.will_close


_IdleConnection = tuple[float, http.client.HTTPConnection]
"""The time since when it is idle (monotonic clock, seconds), and the connection."""


class Connections:
    """Sends one request with different bodies. The caller limits how many run at the same time.

    Bodies of responses are read at the `pace`, because to wake a thread for a few bytes costs more than the
    bytes.
    """

    def __init__(self, request: SdkRequest, connect_s: float, pace: Pace) -> None:
        """`connect_s`: seconds to wait for a new connection."""
        self._request = request
        self._connect_s = connect_s
        self._pace = pace
        self._pool: list[_IdleConnection] = []

    @contextmanager
    def send(self, body: bytes) -> Iterator[Response]:
        """Yields the response before its body is read. Raises OSError and http.client.HTTPException."""
        connection = self._reuse() or self._connect()
        response = None
        try:
            connection.sock.settimeout(_seconds_to_wait())
            connection.sock.sendall(self._request.head(len(body)) + body)
            del body  # an answer in flight holds as little as possible
            response = Response(connection.sock, self._pace)
            yield response
            if response.finish():
                self._pool.append((time.monotonic(), connection))
                return
        except BaseException:
            _close(connection, response)
            raise
        _close(connection, response)

    def close(self) -> None:
        """Closes the idle connections."""
        while self._pool:
            self._pool.pop()[1].close()

    def _reuse(self) -> http.client.HTTPConnection | None:
        """Takes the idle connection that was used last, if the server has not closed it."""
        while self._pool:
            try:
                since, connection = self._pool.pop()
            except IndexError:  # another thread took the last one
                return None
            if time.monotonic() - since < _MAX_IDLE_S and not _is_readable(connection.sock):
                return connection
            connection.close()
        return None

    def _connect(self) -> http.client.HTTPConnection:
        host, port, timeout = self._request.host, self._request.port, min(_seconds_to_wait(), self._connect_s)
        connection = (
            http.client.HTTPSConnection(host, port, timeout=timeout, context=self._tls)
            if self._request.is_secure
            else http.client.HTTPConnection(host, port, timeout=timeout)
        )
        connection.connect()
        return connection

    @cached_property
    def _tls(self) -> SSLContext:
        import httpx2  # noqa: PLC0415  loaded late, like the SDK

        return httpx2.create_ssl_context()


def _close(connection: http.client.HTTPConnection, response: Response | None) -> None:
    if response is not None:
        response.close()
    connection.close()


def _seconds_to_wait() -> float:
    """Seconds until the deadline of the thread, above 0. Raises TimeoutError after it."""
    left = seconds_left()
    if left <= 0:
        raise TimeoutError
    return left


def _is_readable(idle: socket) -> bool:
    """True if an idle socket received something: most likely the server closed it."""
    poll = select.poll()
    poll.register(idle, select.POLLIN)
    return bool(poll.poll(0))
