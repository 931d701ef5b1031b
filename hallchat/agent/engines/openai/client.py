"""Client of a model's server: every wait has a limit, every failure is a ModelError."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from functools import cached_property
from http.client import HTTPException
from typing import Any

from hallchat.agent.engine_protocol import EngineError
from hallchat.agent.engines.openai.connections import Connections, Response
from hallchat.agent.engines.openai.sdk_request import sdk_request

OPENAI_URL = "https://api.openai.com/v1"
_PERMANENT_STATUSES = {
    400: "bad_request",
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    422: "bad_request",
}
"""HTTP status -> reason, for statuses that a retry does not change."""
_NEEDS_STAFF = {"unauthorized", "forbidden", "not_found", "quota"}
"""Reasons that last until somebody changes the settings or pays."""
_MAX_ERROR_BYTES = 64 * 1024
_LONG_COOL_DOWN_S = 120.0
_ONLY_THIS_TURN = {"bad_request", "refused", "content_filter", "length", "quotes_prompt"}
"""Reasons that say nothing about the next turn."""


class ModelError(EngineError):
    """The model gave no usable answer."""

    def __init__(self, reason: str, *, retryable: bool = False, retry_after_s: float | None = None) -> None:
        super().__init__(reason)
        self.retryable = retryable
        """True if a second attempt may help."""
        self.retry_after_s = retry_after_s
        """Seconds to wait before it, as the server asks; None if the server does not say."""
        if reason in _ONLY_THIS_TURN:
            self.cool_down_s = None
        else:
            self.cool_down_s = _LONG_COOL_DOWN_S if reason in _NEEDS_STAFF else retry_after_s or 0


@dataclass(frozen=True, slots=True)
class Server:
    """Address of a model, and limits (seconds) of the wait for it."""

    model: str
    api_key: str = "none"
    base_url: str = OPENAI_URL
    connect_s: float = 3
    first_token_s: float = 5
    """Until the first token of an answer, all attempts and pauses included."""
    stall_s: float = 5
    """Between two tokens."""
    max_concurrent: int = 1000
    """Requests that run at the same time; further clients see 'busy' and wait up to 8 s."""


class ModelClient:
    """Sends requests to one server. The first request loads the SDK, which takes most of a second."""

    def __init__(self, server: Server, pace: Callable[[], float]) -> None:
        """`pace` returns the seconds for which received words gather before each read."""
        self.server = server
        self._pace = pace

    @cached_property
    def _connections(self) -> Connections:
        server = self.server
        return Connections(
            sdk_request(server.base_url, server.api_key, server.model), server.connect_s, self._pace
        )

    def warm_up(self) -> None:
        """Loads the SDK and has it build the request."""
        _ = self._connections

    def close(self) -> None:
        """Closes all connections."""
        connections = self.__dict__.pop("_connections", None)
        if connections is not None:
            connections.close()

    @contextmanager
    def stream(self, body: Mapping[str, Any]) -> Iterator[Iterator[bytes]]:
        """Yields the bytes of a streamed chat completion. Raises ModelError, also while they are read.

        `body` is the request's without the name of the model.
        """
        whole = {"model": self.server.model, "stream": True, **body}
        del body  # only its bytes are needed, until they are sent
        with _as_model_errors(), self._connections.send(_as_json(whole)) as response:
            del whole
            if not 200 <= response.status < 300:
                raise _status_error(response.status, _error_code(response), response.headers)
            if not (response.headers.get("content-type") or "").startswith("text/event-stream"):
                raise ModelError("no_stream")
            yield response.pieces()


def _as_json(body: Mapping[str, Any]) -> bytes:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


@contextmanager
def _as_model_errors() -> Iterator[None]:
    """Turns the errors of HTTP into ModelError."""
    try:
        yield
    except TimeoutError:
        raise ModelError("timeout", retryable=True) from None
    except (OSError, HTTPException):
        raise ModelError("connection", retryable=True) from None
    except UnicodeError:
        raise ModelError("protocol") from None


def _error_code(response: Response) -> str | None:
    """The code in the body of a response that reports an error; None without one."""
    try:
        body = json.loads(response.read(_MAX_ERROR_BYTES))
    except (ValueError, RecursionError):
        return None
    error = body.get("error", body) if isinstance(body, dict) else None
    code = error.get("code") if isinstance(error, dict) else None
    return code if isinstance(code, str) else None


def _status_error(status: int, code: str | None, headers: Message) -> ModelError:
    if code == "insufficient_quota":
        return ModelError("quota")
    if status in _PERMANENT_STATUSES:
        return ModelError(_PERMANENT_STATUSES[status])
    if status == 429:
        return ModelError(
            "rate_limited", retryable=True, retry_after_s=_retry_after(headers.get("retry-after"))
        )
    return ModelError(
        f"status_{status}", retryable=status >= 500, retry_after_s=_retry_after(headers.get("retry-after"))
    )


def _retry_after(header: str | None) -> float | None:
    """Seconds of a Retry-After header; None without one, or if it names a date."""
    try:
        return max(0.0, float(header or ""))
    except ValueError:
        return None
