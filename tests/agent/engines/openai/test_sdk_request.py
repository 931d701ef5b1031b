"""The request that the SDK builds once for all turns."""

import socket
import time

import pytest

from hallchat.agent.engines.openai import client
from hallchat.agent.engines.openai.client import ModelClient, Server
from hallchat.agent.engines.openai.connections import Response
from hallchat.agent.engines.openai.deadline import set_deadline
from hallchat.agent.engines.openai.sdk_request import sdk_request


def test_the_request_is_the_sdks_with_another_body() -> None:
    request = sdk_request("https://models.example:8443/api/v1", "a-key", "a-model")
    assert (request.host, request.port, request.is_secure) == ("models.example", 8443, True)
    first, *headers, empty, body = request.head(17).decode("ascii").split("\r\n")
    assert first == "POST /api/v1/chat/completions HTTP/1.1"
    named = {name.lower(): value for name, value in (each.split(": ", 1) for each in headers)}
    assert len(named) == len(headers), "no header is there twice"
    assert named["host"] == "models.example:8443"
    assert named["authorization"] == "Bearer a-key"
    assert named["user-agent"].startswith("OpenAI/Python")
    assert (named["content-length"], named["accept-encoding"]) == ("17", "identity")
    assert (empty, body) == ("", "")


def test_the_sdk_builds_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[str] = []

    def build(base_url: str, api_key: str, model: str) -> object:
        built.append(base_url)
        return sdk_request(base_url, api_key, model)

    monkeypatch.setattr(client, "sdk_request", build)
    used = ModelClient(Server(model="a-model", base_url="http://models.example/v1"), float)
    for _ in range(3):
        used.warm_up()
    assert built == ["http://models.example/v1"]


def test_only_small_pieces_gather_before_the_next_read() -> None:
    """A fast model is not slowed down to one buffer for each pause."""
    ours, servers = socket.socketpair()
    with ours, servers:
        body = b"x" * 100_000
        servers.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(body) + body[:50_000])
        set_deadline(time.monotonic() + 30)
        asked: list[int] = []

        def pace() -> float:
            asked.append(1)
            return 0

        response = Response(ours, pace)
        received = 0
        while received < 40_000:
            received += len(response.read1(4096))
        assert len(asked) <= 1, "full buffers are followed by the next read at once"
        response.close()
