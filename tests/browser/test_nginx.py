"""Hallchat behind nginx with TLS, as docs/nginx.conf has it. Without nginx these tests are skipped."""

import http.client
import os
import re
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.browser import nginx
from tests.browser.conftest import MakeServer
from tests.browser.server import free_port
from tests.browser.slow_app import WORDS
from tests.http.attackers import ATTACKS, Attack, Target, attacking


@pytest.fixture(scope="module")
def target(make_server: MakeServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    """The studio's public address."""
    if not nginx.installed():
        reason = "nginx is not installed (Debian: apt install nginx-light)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    port = free_port()
    public = {"PUBLIC_URL": f"https://{nginx.NAME}", "TRUSTED_PROXIES": "1"}
    server = make_server("tests.browser.slow_app:make()", **public)
    folder: Path = tmp_path_factory.mktemp("nginx")
    with nginx.running(folder, port, server.port) as target:
        yield target


@pytest.fixture
def client(target: Target) -> Iterator[http.client.HTTPConnection]:
    connection = http.client.HTTPConnection(nginx.NAME, target.port)
    connection.sock = target.connect(timeout_s=10)
    yield connection
    connection.close()


def test_a_message_is_sent_over_https_and_its_answer_is_not_held_back(
    client: http.client.HTTPConnection,
) -> None:
    client.request("GET", "/")
    page = client.getresponse()
    cookie = page.getheader("Set-Cookie") or ""
    assert "Secure" in cookie
    fields = dict(re.findall(r'name="(csrf_token|id)" value="([^"]*)"', page.read().decode()))
    headers = {
        "Cookie": cookie.split(";")[0],
        "Referer": f"https://{nginx.NAME}/",
        "Content-Type": "application/x-www-form-urlencoded",
        "HX-Request": "true",
    }
    client.request("POST", "/messages", urlencode(fields | {"message": "hello"}), headers)
    answer = client.getresponse()
    assert answer.status == 200
    began_at = time.monotonic()
    while WORDS[0].encode() not in answer.readline():
        pass
    first = time.monotonic() - began_at
    assert WORDS[-1].encode() in answer.read()
    assert time.monotonic() - began_at - first > 0.5, "words come one by one, over two seconds"


def test_a_form_is_accepted_on_another_port_than_the_usual(client: http.client.HTTPConnection) -> None:
    assert new_chat(client, f"https://{nginx.NAME}:{client.port}").status == 303
    assert new_chat(client, f"https://{nginx.NAME}:1").status == 400


def new_chat(client: http.client.HTTPConnection, origin: str) -> http.client.HTTPResponse:
    """Presses the button for a new conversation, on a page of that origin."""
    client.request("GET", "/")
    page = client.getresponse()
    cookie = (page.getheader("Set-Cookie") or "").split(";")[0]
    [token, *_] = re.findall(r'name="csrf_token" value="([^"]*)"', page.read().decode())
    headers = {"Cookie": cookie, "Origin": origin, "Content-Type": "application/x-www-form-urlencoded"}
    client.request("POST", "/new", urlencode({"csrf_token": token}), headers)
    answer = client.getresponse()
    answer.read()
    return answer


def test_a_browser_that_names_no_host_gets_its_page(target: Target) -> None:
    with target.connect(timeout_s=10) as connection:
        connection.sendall(b"GET /privacy HTTP/1.0\r\n\r\n")
        assert connection.recv(12).endswith(b"200")


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_others_get_their_pages_during(attack: Attack, target: Target) -> None:
    with attacking(target, attack):
        pages = []
        for _ in range(10):
            pages.append(target.load_page(timeout_s=10))
            time.sleep(0.1)  # the attack goes on meanwhile
    assert statistics.median(pages) < 1
