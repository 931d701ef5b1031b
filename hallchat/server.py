"""The worker of gunicorn: threads never wait for a client.

gunicorn's threads read requests from the socket, so a client that sends half a request holds a thread. Here
the main loop collects each request and hands it to a thread when it is complete. It also waits for clients
to close their connections, which gunicorn does for one after the other, two seconds each.
"""

import contextlib
import errno
import os
import re
import select
import socket
import struct
import time
from concurrent.futures import Future
from functools import partial
from selectors import EVENT_READ
from threading import Thread
from typing import Any

from gunicorn.http import get_parser
from gunicorn.http.unreader import SocketUnreader
from gunicorn.workers.gthread import STOP_KEEPALIVE_LINGER, TConn, ThreadWorker

from hallchat.config import MAX_FORM_BYTES
from hallchat.nlu.languages.patterns import compile_all

MAX_HEAD_BYTES = 64 * 1024
MAX_COLLECTED_BYTES = 64 * 1024 * 1024
"""Most bytes of unfinished requests in memory; above it the largest one is dropped."""
SEND_BUFFER_BYTES = 256 * 1024
"""The kernel takes a whole page at once, whether its client reads it or not."""
PATIENCE_S = 10
"""A thread waits so long for a slow client: in large uploads and downloads only."""
_CONTENT_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,18})[ \t]*(?=\r\n|$)", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:", re.IGNORECASE)


class _RefusedError(Exception):
    """A request that is answered with this status and sentence instead of being read."""


def _refusal(status: str, sentence: str) -> bytes:
    headers = f"Connection: close\r\nContent-Type: text/plain\r\nContent-Length: {len(sentence)}"
    return f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n{sentence}".encode()


class _Collected(SocketUnreader):
    """The bytes that have arrived, for the parser; after them the end, unless `is_large`."""

    is_large = False

    def add(self, data: bytes) -> None:
        self.buf.seek(0, 2)
        self.buf.write(data)

    def chunk(self, size_hint: int | None = None) -> bytes:
        """Reads from the socket the rest of a large upload, which the application has decided to read."""
        return super().chunk(size_hint) if self.is_large else b""


class Connection(TConn):
    """A client's connection, and what has arrived of its next request."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.parser = get_parser(self.cfg, self.sock, self.client)
        self.parser.unreader = _Collected(self.sock)
        self.initialized = True  # there is nothing left for the thread to do before it parses
        self.is_closing = False
        self.begin_request()

    def begin_request(self) -> None:
        self.size = 0
        self._missing: int | None = None

    def collect(self, data: bytes) -> bool:
        """True if the request is complete, or if it is too large to be collected. Raises _RefusedError."""
        self.parser.unreader.add(data)
        self.size += len(data)
        if self._missing is None:
            self._missing = self._missing_bytes()
        else:
            self._missing -= len(data)
        return self._missing is not None and self._missing <= 0

    def _missing_bytes(self) -> int | None:
        """The bytes missing from the body; None while the head is incomplete."""
        head, end, body = self.parser.unreader.buf.getvalue().partition(b"\r\n\r\n")
        if len(head) > MAX_HEAD_BYTES:
            raise _RefusedError("431 Request Header Fields Too Large", "The head of the request is too long.")
        if not end:
            return None
        if _CHUNKED.search(head):
            raise _RefusedError("411 Length Required", "Send the body with a Content-Length, not in chunks.")
        length = _CONTENT_LENGTH.search(head)
        size = int(length[1]) if length else 0
        # The application refuses a larger body without reading it, unless staff upload a photo.
        self.parser.unreader.is_large = size > MAX_FORM_BYTES
        return 0 if size > MAX_FORM_BYTES else size - len(body)

    def takes_answer(self) -> bool:
        """True if the client has read enough of the answers before for the next one to be sent."""
        poll = select.poll()
        poll.register(self.sock, select.POLLOUT)
        return bool(poll.poll(0))


class Worker(ThreadWorker):
    """Collects requests on the main loop; `keepalived_conns` holds all connections that it listens to.

    They wait for at most `keepalive` seconds, in this order. If there are too many, the oldest is closed.
    """

    def run(self) -> None:
        """Serves until a signal. Answers then have seconds to end; the next process takes up the rest."""
        # gunicorn kills its workers when this time is over: they end before.
        self.cfg.set("graceful_timeout", max(1, self.cfg.graceful_timeout - 2))
        Thread(target=compile_all, name="patterns", daemon=True).start()
        try:
            super().run()
        finally:
            self.wsgi.extensions["hallchat"].release_leases()
        if self.nr_conns:
            os._exit(0)  # does not wait for the threads of answers that another process may answer now

    def accept(self, listener: socket.socket) -> None:
        try:
            sock, address = listener.accept()
        except OSError as error:
            if error.errno in (errno.EMFILE, errno.ENFILE) and self.keepalived_conns:
                self._drop(self.keepalived_conns[0])
            return  # otherwise the client has gone already
        patience = struct.pack("ll", PATIENCE_S, 0)  # seconds and microseconds
        for option, value in (
            (socket.SO_SNDBUF, SEND_BUFFER_BYTES),
            (socket.SO_SNDTIMEO, patience),
            (socket.SO_RCVTIMEO, patience),
        ):
            sock.setsockopt(socket.SOL_SOCKET, option, value)
        self.nr_conns += 1
        self._listen_to(Connection(self.cfg, sock, address, listener.getsockname()))
        self._make_room()

    def on_client_socket_readable(self, conn: Connection, client: socket.socket) -> None:
        try:
            data = client.recv(MAX_HEAD_BYTES)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._drop(conn)
        elif not conn.is_closing:
            self._collect(conn, data)

    def finish_request(self, conn: Connection, fs: "Future[Any]") -> None:
        """Listens to the connection again, for the next request or for the client to close it."""
        keep = not fs.cancelled() and not fs.exception() and fs.result() and self.alive
        # A client that sends the next request before the answer is read is not served: browsers do not.
        conn.is_closing = not keep or bool(conn.parser.unreader.buf.getvalue())
        conn.begin_request()
        try:
            conn.sock.setblocking(False)
            if conn.is_closing:
                conn.sock.shutdown(socket.SHUT_WR)
            self._listen_to(conn)
        except (OSError, ValueError):  # the client, or gunicorn after an error, has closed it
            self.nr_conns -= 1
            conn.close()

    def handle_request(self, req: Any, conn: Connection) -> bool:
        """Answers in a thread. Returns False if the connection cannot be used again."""
        try:
            return bool(super().handle_request(req, conn))
        except BlockingIOError:
            self.log.warning("A client stopped reading its answer, and was cut off.")
            return False

    def _keepalive_after(self, conn: Connection, keepalive: bool) -> bool:
        """False after a large upload: its unread rest need not be waited for by this thread."""
        return not conn.parser.unreader.is_large and super()._keepalive_after(conn, keepalive)

    def _listen_to(self, conn: Connection) -> None:
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_client_socket_readable, conn))
        conn.set_timeout()
        if not self.alive:
            conn.timeout = min(conn.timeout, time.monotonic() + STOP_KEEPALIVE_LINGER)
        self.keepalived_conns.append(conn)

    def _collect(self, conn: Connection, data: bytes) -> None:
        try:
            is_complete = conn.collect(data)
        except _RefusedError as refused:
            with contextlib.suppress(OSError):
                conn.sock.send(_refusal(*refused.args))
                conn.sock.shutdown(socket.SHUT_WR)
            conn.is_closing = True
            return
        if is_complete and conn.takes_answer():
            self._forget(conn)
            self.enqueue_req(conn)
        elif is_complete:
            self._drop(conn)
        elif conn.size > MAX_HEAD_BYTES:
            self._limit_memory()

    def _limit_memory(self) -> None:
        if sum(conn.size for conn in self.keepalived_conns) > MAX_COLLECTED_BYTES:
            self._drop(max(self.keepalived_conns, key=lambda conn: conn.size))

    def _make_room(self) -> None:
        """Closes the oldest connections, so that others are accepted."""
        while self.keepalived_conns and self.nr_conns >= self.worker_connections:
            self._drop(self.keepalived_conns[0])

    def _forget(self, conn: Connection) -> None:
        self.poller.unregister(conn.sock)
        self.keepalived_conns.remove(conn)

    def _drop(self, conn: Connection) -> None:
        self._forget(conn)
        self.nr_conns -= 1
        conn.close()
