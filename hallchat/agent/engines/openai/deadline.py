"""A transport whose every wait ends at the deadline of its thread, however slowly the bytes drip.

A read timeout alone starts anew with each byte, in the headers as well, where nobody sees the clock.
"""

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore2
import httpx2

from hallchat.agent.engines.openai.wire import seconds_left


def _bounded(timeout: float | None) -> float:
    """The shorter of the timeout and what is left. Raises ReadTimeout once nothing is."""
    left = seconds_left()
    if left <= 0:
        raise httpcore2.ReadTimeout
    return left if timeout is None else min(timeout, left)


class _Stream(httpcore2.NetworkStream):
    def __init__(self, stream: httpcore2.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _bounded(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _bounded(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, _bounded(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend(httpcore2.SyncBackend):
    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        connected = super().connect_tcp(host, port, _bounded(timeout), local_address, socket_options)
        return _Stream(connected)


class DeadlineTransport(httpx2.HTTPTransport):
    """Over connections that know the deadline."""

    def __init__(self, limits: httpx2.Limits) -> None:
        super().__init__(limits=limits)
        # The pool takes a backend, the transport that makes the pool passes none on.
        self._pool._network_backend = _Backend()
