"""Each fault shows as what it is: to the SDK, or to a bare socket where the SDK would read on for ever."""

import json
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

import openai
import pytest

from tests.fake_model import (
    AFTER_HEADERS,
    BEFORE_FINISH,
    BEFORE_HEADERS,
    IN_ARGUMENTS,
    FakeModel,
    Fault,
    Point,
    Reply,
    ToolCall,
    after,
    bad_content,
    drips,
    faults,
)
from tests.fake_model.reading import (
    MESSAGES,
    StreamContent,
    always,
    read_stream,
    read_until,
    requested_stream,
    sdk,
)

TEXT = "Зал свободен с 12 до 15, это 5000 рублей в час."
CALL = ToolCall("get_hall_price", {"hall": "Мрак"})
STALL_S = 0.15

RAISES: Mapping[Fault, type[Exception]] = {
    faults.BAD_REQUEST: openai.BadRequestError,
    faults.UNAUTHORIZED: openai.AuthenticationError,
    faults.FORBIDDEN: openai.PermissionDeniedError,
    faults.NOT_FOUND: openai.NotFoundError,
    faults.RATE_LIMITED: openai.RateLimitError,
    faults.RETRY_LATER: openai.RateLimitError,
    faults.OUT_OF_QUOTA: openai.RateLimitError,
    faults.SERVER_ERROR: openai.InternalServerError,
    faults.OVERLOADED: openai.InternalServerError,
    faults.CLOSED: openai.APIConnectionError,
    faults.RESET: openai.APIConnectionError,
    faults.STALL: openai.APITimeoutError,
    faults.ERROR_EVENT: openai.APIError,
    faults.TRUNCATED_JSON: json.JSONDecodeError,
    faults.MALFORMED: json.JSONDecodeError,
    faults.INVALID_UTF8: UnicodeDecodeError,
}

SAYS: Mapping[Fault, Callable[[StreamContent], bool]] = {
    faults.HTML_PAGE: lambda content: not content.chunks,
    faults.EMPTY_BODY: lambda content: not content.chunks,
    faults.PLAIN_JSON: lambda content: not content.chunks,
    faults.UNFINISHED: lambda content: content.text == TEXT[:12] and content.finish_reason is None,
    faults.HUGE_CHUNK: lambda content: len(content.text) == len(TEXT) + faults.HUGE,
    faults.NULL_CHOICES: lambda content: any(chunk.choices is None for chunk in content.chunks),
    faults.NULL_DELTA: lambda content: any(chunk.choices[0].delta is None for chunk in content.chunks),
    faults.NO_CHOICES: lambda content: any(chunk.choices == [] for chunk in content.chunks),
    bad_content.UNKNOWN_TOOL: lambda content: content.names == ["get_hall_price", "open_the_safe"],
    bad_content.NAMELESS_CALL: lambda content: content.names == ["get_hall_price", None],
    bad_content.BAD_ARGUMENTS: lambda content: content.arguments[-1] == "{hall: Мрак",
    bad_content.CUT_ARGUMENTS: lambda content: (
        (content.arguments, content.finish_reason) == (['{"hall": "М'], "length")
    ),
    bad_content.CONTENT_FILTER: lambda content: (
        content.finish_reason == "content_filter" and content.text in TEXT
    ),
    bad_content.SILENCE: lambda content: (
        (content.text, content.names, content.finish_reason) == ("", [], "stop")
    ),
}

DRIPS = (
    (drips.dripping_headers(0.005), b"X-Long: aaa"),
    (drips.dripping_comment(0.005), b": \r\n1\r\na\r\n1\r\na"),
    (drips.dripping_chunk(0.005), b'{"content":"\r\n1\r\na\r\n1\r\na'),
    (drips.keep_alives(0.005), b": keep-alive\n\n\r\ne\r\n: keep-alive"),
    (drips.endless_text(0.005), "и так далее ".encode()),
)

PLACED = [(fault, point) for fault in faults.FAULTS for point in fault.points if fault is not faults.STALL]


def failing(fault: Fault | None) -> Callable[[Mapping[str, Any]], Reply]:
    return always(Reply(TEXT, (CALL,), fault=fault))


def content_with(fault: Fault | None, timeout_s: float = 5) -> StreamContent:
    with FakeModel(failing(fault)) as model:
        return read_stream(sdk(model.base_url, timeout_s))


def test_every_fault_is_looked_at() -> None:
    looked_at = {fault.name for fault in (*RAISES, *SAYS)} | {fault.name for fault, _ in DRIPS}
    assert looked_at == {fault.name for fault in faults.FAULTS}
    assert len(looked_at) == len(faults.FAULTS)


@pytest.mark.parametrize("fault", RAISES, ids=str)
def test_some_are_raised_by_the_sdk(fault: Fault) -> None:
    with pytest.raises(RAISES[fault]) as raised:
        content_with(fault, STALL_S if fault.endless else 5)
    assert type(raised.value) is RAISES[fault]


@pytest.mark.parametrize("fault", SAYS, ids=str)
def test_some_are_read_as_if_nothing_were_wrong(fault: Fault) -> None:
    assert SAYS[fault](content_with(fault))


@pytest.mark.parametrize(("fault", "shows"), DRIPS, ids=str)
def test_drips_go_on_until_the_client_hangs_up(fault: Fault, shows: bytes) -> None:
    with FakeModel(failing(fault)) as model:
        with requested_stream(model.base_url) as connection:
            read_until(connection, shows)
            assert connection.recv(100)
            assert model.open == 1
        model.wait_until(lambda model: (model.open, model.hung_up) == (0, 1))


def test_a_stall_ends_when_the_client_hangs_up() -> None:
    with FakeModel(failing(faults.STALL.put(after(2)))) as model:
        with requested_stream(model.base_url) as connection:
            read_until(connection, TEXT[:4].encode())
        model.wait_until(lambda model: (model.open, model.hung_up) == (0, 1))


def test_limits_say_when_to_come_back() -> None:
    for fault, retry, code in (
        (faults.RATE_LIMITED, None, "rate_limit_exceeded"),
        (faults.RETRY_LATER, "20", "rate_limit_exceeded"),
        (faults.OUT_OF_QUOTA, None, "insufficient_quota"),
    ):
        with pytest.raises(openai.RateLimitError) as raised:
            content_with(fault)
        assert raised.value.response.headers.get("retry-after") == retry
        assert raised.value.code == code


POINTS: Mapping[Point, tuple[int, int, int]] = {
    BEFORE_HEADERS: (0, 0, 0),
    AFTER_HEADERS: (1, 0, 0),
    after(1): (1, 1, 0),
    after(5): (1, 5, 0),
    IN_ARGUMENTS: (1, 12, 2),
    BEFORE_FINISH: (1, 12, 4),
}
"""Headers, pieces of text and of arguments that come before."""


@pytest.mark.parametrize("point", POINTS, ids=str)
def test_a_stream_breaks_at_its_point(point: Point) -> None:
    with (
        FakeModel(failing(faults.CLOSED.put(point))) as model,
        requested_stream(model.base_url) as connection,
    ):
        came = read_all(connection)
    fragments = came.count(b'"arguments":') - came.count(b'"arguments":""')
    assert (came.count(b"200 OK"), came.count(b'{"content":'), fragments) == POINTS[point]
    assert b'"finish_reason":"' not in came


def read_all(connection: socket.socket) -> bytes:
    found = b""
    while more := connection.recv(65536):
        found += more
    return found


@pytest.mark.parametrize(("fault", "point"), PLACED, ids=str)
@pytest.mark.parametrize("stream", [True, False], ids=["stream", "plain"])
def test_a_fault_may_happen_wherever_it_says(fault: Fault, point: Point, stream: bool) -> None:
    with FakeModel(failing(fault.put(point))) as model:
        with requested_stream(model.base_url, stream=stream) as connection:
            model.wait_until(lambda model: len(model.requests) == 1)
            with suppress(ConnectionResetError):
                assert connection.recv(65536) or point == BEFORE_HEADERS
        model.wait_until(lambda model: model.open == 0)


def test_a_fault_does_not_happen_elsewhere() -> None:
    with pytest.raises(ValueError, match="500"):
        faults.SERVER_ERROR.put(after(3))


@pytest.mark.parametrize("fault", faults.HARMLESS, ids=str)
def test_some_do_no_harm(fault: Fault) -> None:
    content, usual = content_with(fault), content_with(None)
    assert (content.text, content.arguments, content.finish_reason) == (TEXT, usual.arguments, "tool_calls")


def test_a_json_breaks_off_too() -> None:
    for fault in (faults.RESET, faults.CLOSED):
        with FakeModel(failing(fault)) as model, pytest.raises(openai.APIConnectionError):
            sdk(model.base_url).chat.completions.create(model="gpt", messages=MESSAGES)  # type: ignore[arg-type]
