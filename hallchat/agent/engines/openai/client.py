"""Client of a model's server: every wait has a limit, every failure is a ModelError."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from json import JSONDecodeError
from typing import TYPE_CHECKING, Any

from hallchat.agent.engine_protocol import EngineError

if TYPE_CHECKING:
    from openai import OpenAI as Client

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
    def client(self) -> "Client":
        """The SDK's client, over a transport that obeys the deadline of its thread."""
        import httpx2  # noqa: PLC0415  loaded late, like the SDK
        from openai import OpenAI as Client  # noqa: PLC0415

        from hallchat.agent.engines.openai.deadline_transport import DeadlineTransport  # noqa: PLC0415

        return Client(
            api_key=self.server.api_key,
            base_url=self.server.base_url,
            max_retries=0,
            timeout=httpx2.Timeout(self.server.stall_s, connect=self.server.connect_s),
            http_client=httpx2.Client(transport=DeadlineTransport(self._pace), follow_redirects=False),
        )

    def close(self) -> None:
        """Closes all connections."""
        client = self.__dict__.pop("client", None)
        if client is not None:
            client.close()

    @contextmanager
    def stream(self, body: Mapping[str, Any]) -> Iterator[Iterator[bytes]]:
        """Yields the bytes of a streamed chat completion. Raises ModelError, also while they are read."""
        with _as_model_errors():
            create = self.client.chat.completions.with_streaming_response.create
            # The SDK sends an extra body unchanged; it would spend 3 ms on checking typed arguments.
            with create(model=self.server.model, messages=[], stream=True, extra_body=body) as response:
                kind = response.headers.get("content-type", "")
                if not kind.startswith("text/event-stream"):
                    raise ModelError("no_stream")
                yield response.iter_bytes()


@contextmanager
def _as_model_errors() -> Iterator[None]:
    """Turns the errors of the SDK and of HTTP into ModelError."""
    import httpx2  # noqa: PLC0415  loaded late, like the SDK
    import openai  # noqa: PLC0415

    try:
        yield
    except openai.APIStatusError as error:
        raise _status_error(error.status_code, error.code, error.response.headers) from None
    except (openai.APITimeoutError, httpx2.TimeoutException):
        raise ModelError("timeout", retryable=True) from None
    except (openai.APIConnectionError, httpx2.TransportError):
        raise ModelError("connection", retryable=True) from None
    except (openai.OpenAIError, httpx2.HTTPError, httpx2.StreamError, UnicodeError, JSONDecodeError):
        raise ModelError("protocol") from None


def _status_error(status: int, code: str | None, headers: Mapping[str, str]) -> ModelError:
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
