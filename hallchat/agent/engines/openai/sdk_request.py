"""The request that the SDK sends for a streamed completion, taken from it once.

The SDK takes more than a millisecond to build a request of which only the body differs from turn to turn.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx2


@dataclass(frozen=True, slots=True)
class SdkRequest:
    """A request without its body."""

    host: str
    port: int | None
    is_secure: bool
    _lines: bytes
    """The request line and the headers that all requests share."""

    def head(self, length: int) -> bytes:
        """The request up to its body of `length` bytes."""
        return b"%scontent-length: %d\r\n\r\n" % (self._lines, length)


def sdk_request(base_url: str, api_key: str, model: str) -> SdkRequest:
    """Has the SDK send one request to a transport that only keeps it. Loads the SDK: most of a second."""
    import httpx2  # noqa: PLC0415  loaded late, like the SDK
    from openai import OpenAI  # noqa: PLC0415

    sent: list[httpx2.Request] = []

    def keep(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        return httpx2.Response(200)

    http_client = httpx2.Client(transport=httpx2.MockTransport(keep))
    with OpenAI(api_key=api_key, base_url=base_url, max_retries=0, http_client=http_client) as client:
        client.chat.completions.with_raw_response.create(model=model, messages=[], stream=True)
    return _without_body(sent[0])


def _without_body(request: "httpx2.Request") -> SdkRequest:
    url = request.url
    lines = [b"%s %s HTTP/1.1\r\n" % (request.method.encode("ascii"), url.raw_path)]
    for name, value in request.headers.raw:
        if name.lower() not in (b"content-length", b"accept-encoding"):
            lines.append(b"%s: %s\r\n" % (name, value))
    lines.append(b"accept-encoding: identity\r\n")  # compressed words would come late
    return SdkRequest(url.raw_host.decode("ascii"), url.port, url.scheme == "https", b"".join(lines))
