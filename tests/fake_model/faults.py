"""Faults of a model or of the network. `FAULTS` has all of them, with those of `drips` and `bad_content`."""

from collections.abc import Callable
from dataclasses import replace

from tests.fake_model import bad_content, drips
from tests.fake_model.reply import ANYWHERE, IN_THE_STREAM, Fault
from tests.fake_model.steps import AFTER_HEADERS, Act, Mark, Step, after
from tests.fake_model.wire import chunk, delta, event, failure
from tests.http.wire import LAST_CHUNK, encode, framed, unframed, whole

HUGE = 2_000_000
"""Characters of the huge chunk."""


# Statuses and pages: another response


def _instead(name: str, response: bytes) -> Fault:
    return Fault(name, change_steps=lambda _steps, _at: [Step(Mark.HEAD, response)])


def _status(line: str, message: str, code: str | None = None, *headers: tuple[str, str]) -> Fault:
    return _instead(
        " ".join([line, *(value for _, value in headers)]), failure(line, message, code, *headers)
    )


BAD_REQUEST = _status("400 Bad Request", "Unsupported parameter", "unsupported_parameter")
UNAUTHORIZED = _status("401 Unauthorized", "Incorrect API key provided", "invalid_api_key")
FORBIDDEN = _status("403 Forbidden", "Country, region, or territory not supported", "unsupported_country")
NOT_FOUND = _status("404 Not Found", "The model does not exist", "model_not_found")
RATE_LIMITED = _status("429 Too Many Requests", "Rate limit reached", "rate_limit_exceeded")
RETRY_LATER = _status(
    "429 Too Many Requests", "Rate limit reached", "rate_limit_exceeded", ("Retry-After", "20")
)
OUT_OF_QUOTA = replace(
    _status("429 Too Many Requests", "You exceeded your current quota", "insufficient_quota"),
    name="429 insufficient_quota",
)
SERVER_ERROR = _status("500 Internal Server Error", "The server had an error")
OVERLOADED = _status("503 Service Unavailable", "The engine is currently overloaded", "overloaded")
HTML_PAGE = _instead("a page", whole("200 OK", b"<!doctype html><p>Sign in", kind="text/html; charset=utf-8"))
EMPTY_BODY = _instead("an empty body", whole("200 OK", b"", kind="text/event-stream"))
PLAIN_JSON = _instead("JSON and no stream", whole("200 OK", encode({"status": "ok"}).encode()))


# Ends: nothing is sent after the point


def _end(name: str, data: bytes, act: Act, *, raw: bool = False) -> Fault:
    def change_steps(steps: list[Step], at: int) -> list[Step]:
        return [*steps[:at], Step(Mark.FAULT, data, act=act)]

    points = ANYWHERE if raw else IN_THE_STREAM
    at = after(3) if act is not Act.STALL else AFTER_HEADERS
    return Fault(name, at, change_steps=change_steps, points=points, endless=act is Act.STALL)


CLOSED = _end("connection closed", b"", Act.CLOSE, raw=True)
RESET = _end("connection reset", b"", Act.RESET, raw=True)
STALL = _end("a stall", b"", Act.STALL, raw=True)
UNFINISHED = _end("an end without finish", LAST_CHUNK, Act.GO_ON)
TRUNCATED_JSON = _end(
    "an end within JSON", framed(b'data: {"id":"chatcmpl-1","choices":[{"ind\n\n') + LAST_CHUNK, Act.GO_ON
)
ERROR_EVENT = _end(
    "an error event",
    event('{"error":{"message":"The server had an error","type":"server_error","param":null,"code":null}}')
    + LAST_CHUNK,
    Act.GO_ON,
)


# Insertions: the stream continues after them


def _insert(name: str, data: bytes) -> Fault:
    def change_steps(steps: list[Step], at: int) -> list[Step]:
        return [*steps[:at], Step(Mark.FAULT, data), *steps[at:]]

    return Fault(name, after(3), change_steps=change_steps, points=IN_THE_STREAM)


MALFORMED = _insert("a malformed event", event("{oops"))
INVALID_UTF8 = _insert("invalid UTF-8", delta({"content": "??"}).replace(b"??", b"\xd0\xff"))
HUGE_CHUNK = _insert("a huge event", delta({"content": "a" * HUGE}))
NULL_CHOICES = _insert("null choices", chunk(None))
NULL_DELTA = _insert("a null delta", delta(None))
NO_CHOICES = _insert("no choices", chunk([]))


# Harmless: a client has to accept them


def _recast(name: str, recast: Callable[[bytes], bytes]) -> Fault:
    """The body of the stream in other bytes with the same meaning."""

    def change_steps(steps: list[Step], _at: int) -> list[Step]:
        body = unframed(b"".join(step.data for step in steps[1:]))
        return [steps[0], Step(Mark.FAULT, recast(body) + LAST_CHUNK)]

    return Fault(name, change_steps=change_steps)


TORN = _recast(
    "chunks that end anywhere", lambda body: b"".join(framed(body[i : i + 7]) for i in range(0, len(body), 7))
)
CRLF = _recast("lines that end in CRLF", lambda body: framed(body.replace(b"\n", b"\r\n")))
NO_SPACE = _recast("no space after data:", lambda body: framed(body.replace(b"data: ", b"data:")))
NO_DONE = _recast("no [DONE]", lambda body: framed(body.replace(b"data: [DONE]\n\n", b"")))
COMMENT = _insert("a comment", framed(b": keep-alive\n\n"))

FAULTS = (
    *(BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, RATE_LIMITED, RETRY_LATER, OUT_OF_QUOTA),
    *(SERVER_ERROR, OVERLOADED, HTML_PAGE, EMPTY_BODY, PLAIN_JSON),
    *(CLOSED, RESET, STALL, UNFINISHED, TRUNCATED_JSON, ERROR_EVENT),
    *drips.DRIPS,
    *(MALFORMED, INVALID_UTF8, HUGE_CHUNK, NULL_CHOICES, NULL_DELTA, NO_CHOICES),
    *bad_content.BAD_CONTENT,
)
BRIEF = tuple(fault for fault in FAULTS if not fault.endless)
"""Faults after which the response ends."""
HARMLESS = (TORN, CRLF, NO_SPACE, NO_DONE, COMMENT)
"""Streams that differ from OpenAI's but are valid."""
