"""The connection to a model's server: bounded in time whatever the server does, its errors as one kind."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from json import JSONDecodeError
from typing import TYPE_CHECKING, Any

from hallchat.agent.engines.protocol import EngineError

if TYPE_CHECKING:
    from openai import OpenAI as Client

OPENAI_URL = "https://api.openai.com/v1"
_LASTING = {400: "bad_request", 401: "unauthorized", 403: "forbidden", 404: "not_found", 422: "bad_request"}
"""Statuses that another try, now or in a minute, does not change."""
_LASTS = {"unauthorized", "forbidden", "not_found", "quota"}
_LASTING_REST_S = 120.0
_OF_THIS_TURN = {"bad_request", "refused", "content_filter", "length", "quotes_prompt"}


class ModelError(EngineError):
    """The model did not answer."""

    def __init__(self, reason: str, *, again: bool = False, after_s: float | None = None) -> None:
        super().__init__(reason)
        self.again = again
        """Whether another try may help."""
        self.after_s = after_s
        """How long the server wants us to wait before it, seconds."""
        self.rest_s = (
            None if reason in _OF_THIS_TURN else _LASTING_REST_S if reason in _LASTS else after_s or 0
        )


@dataclass(frozen=True, slots=True)
class Server:
    """Where a model is, and how long to wait for it, seconds."""

    model: str
    api_key: str = "none"
    base_url: str = OPENAI_URL
    connect_s: float = 3
    first_token_s: float = 5
    """To the first token of an answer, tries and waits included."""
    stall_s: float = 5
    """Between two tokens."""
    at_once: int = 1000
    """Requests at the same time; further clients see 'busy' and wait up to 8 s."""


class ModelClient:
    """Requests to one server. The SDK is loaded with the first of them: it takes most of a second."""

    def __init__(self, server: Server, pace: Callable[[], float]) -> None:
        """`pace` says how long to let words gather, seconds, each time before they are read."""
        self.server = server
        self._pace = pace

    @cached_property
    def client(self) -> "Client":
        """The SDK's client, over a transport that keeps to the deadline of the thread it runs in."""
        import httpx2  # noqa: PLC0415  loaded late, as the SDK is
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
        """Close the connections, if there are any."""
        client = self.__dict__.pop("client", None)
        if client is not None:
            client.close()

    @contextmanager
    def stream(self, body: Mapping[str, Any]) -> Iterator[Iterator[bytes]]:
        """The bytes of the answer to a streamed chat completion. Raises ModelError, in the midst as well."""
        with _as_model_errors():
            create = self.client.chat.completions.with_streaming_response.create
            # As an extra body it goes as it is; the SDK's typed arguments are walked through at 3 ms a time.
            with create(model=self.server.model, messages=[], stream=True, extra_body=body) as response:
                kind = response.headers.get("content-type", "")
                if not kind.startswith("text/event-stream"):
                    raise ModelError("no_stream")
                yield response.iter_bytes()


@contextmanager
def _as_model_errors() -> Iterator[None]:
    import httpx2  # noqa: PLC0415  loaded late, as the SDK is
    import openai  # noqa: PLC0415

    try:
        yield
    except openai.APIStatusError as error:
        raise _refusal(error.status_code, error.code, error.response.headers) from None
    except (openai.APITimeoutError, httpx2.TimeoutException):
        raise ModelError("timeout", again=True) from None
    except (openai.APIConnectionError, httpx2.TransportError):
        raise ModelError("connection", again=True) from None
    except (openai.OpenAIError, httpx2.HTTPError, httpx2.StreamError, UnicodeError, JSONDecodeError):
        raise ModelError("protocol") from None


def _refusal(status: int, code: str | None, headers: Mapping[str, str]) -> ModelError:
    if code == "insufficient_quota":
        return ModelError("quota")
    if status in _LASTING:
        return ModelError(_LASTING[status])
    if status == 429:
        return ModelError("rate_limited", again=True, after_s=_seconds(headers.get("retry-after")))
    return ModelError(f"status_{status}", again=status >= 500, after_s=_seconds(headers.get("retry-after")))


def _seconds(header: str | None) -> float | None:
    """Of a Retry-After; one that names a date is left to our own waiting."""
    try:
        return max(0.0, float(header or ""))
    except ValueError:
        return None
