"""Clients that hold connections do not keep others out; requests arrive in any pieces."""

import resource
import socket
import statistics
import time

import pytest

from tests.browser.conftest import MakeServer
from tests.browser.server import Server
from tests.http.attackers import ATTACKS, PAGE, Attack, Target, attacking

PAGES = 15
"""Pages of another client during an attack."""
FORM = b"POST /messages HTTP/1.1\r\nHost: studio\r\nContent-Type: application/x-www-form-urlencoded\r\n"


@pytest.fixture(scope="module")
def server(make_server: MakeServer) -> Server:
    return make_server()


@pytest.fixture
def target(server: Server) -> Target:
    return Target(server.port)


@pytest.fixture
def connection(target: Target) -> socket.socket:
    return target.connect(timeout_s=10)


def status(connection: socket.socket) -> str:
    """The status of the next response."""
    return connection.recv(12).decode()[9:]


def closed(connection: socket.socket) -> bool:
    """True once the server has closed the connection; reads what came before."""
    while connection.recv(65536):
        pass
    return True


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_others_get_their_pages_during(attack: Attack, target: Target) -> None:
    with attacking(target, attack):
        pages = []
        for _ in range(PAGES):
            pages.append(target.load_page(timeout_s=10))
            time.sleep(0.1)  # the attack goes on meanwhile
    # A busy machine may be slow once; a server that waits for an attacker is so each time.
    assert statistics.median(pages) < 1


def test_more_idle_connections_than_are_kept_close_the_oldest(make_server: MakeServer) -> None:
    usual, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (1024, most))  # as on most systems
    target = Target(make_server(HALLCHAT_ENGINE="embedded").port)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(usual, 2048), most))
    first = target.connect(timeout_s=10)
    others = [target.connect() for _ in range(1100)]
    assert first.recv(1) == b"", "closed to make room"
    others[-1].sendall(PAGE + b"\r\n")
    assert status(others[-1]) == "200"
    for each in (first, *others):
        each.close()


def test_a_request_in_pieces_is_answered_and_so_is_the_next_on_the_connection(
    connection: socket.socket,
) -> None:
    for _ in range(2):
        for byte in b"GET /privacy HTTP/1.1\r\nHost: studio\r\nAccept-Encoding: identity\r\n\r\n":
            connection.send(bytes([byte]))
        assert status(connection) == "200"
        while b"</html>" not in connection.recv(65536):
            pass
    connection.close()


def test_a_body_in_pieces_reaches_the_application(connection: socket.socket) -> None:
    body = b"message=" + b"a" * 50_000
    connection.sendall(FORM + b"Content-Length: %d\r\n\r\n" % len(body))
    for start in range(0, len(body), 10_000):
        connection.sendall(body[start : start + 10_000])
    assert status(connection) == "400", "it has no token"
    connection.close()


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (FORM + b"Transfer-Encoding: chunked\r\n\r\n", "411"),
        (PAGE + b"X: " + b"a" * 70_000, "431"),
        (FORM + b"Content-Length: 200000000\r\n\r\nmessage=", "413"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n", "400"),
        (b"nonsense\r\n\r\n", "400"),
    ],
    ids=["chunks", "a long head", "a large body", "no length", "no request"],
)
def test_is_refused_at_once(request_: bytes, expected: str, connection: socket.socket) -> None:
    connection.sendall(request_)
    assert status(connection) == expected
    assert closed(connection)
    connection.close()


def test_a_body_in_chunks_is_told_what_to_send(connection: socket.socket) -> None:
    connection.sendall(FORM + b"Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\n")
    answer = b""
    while data := connection.recv(65536):
        answer += data
    assert answer.endswith(b"\r\n\r\nSend the body with a Content-Length, not in chunks.")
    connection.close()


def test_requests_sent_before_the_answer_are_not_served(connection: socket.socket) -> None:
    connection.sendall((PAGE + b"\r\n") * 3)
    assert status(connection) == "200"
    answers = b""
    while data := connection.recv(65536):
        answers += data
    assert b"HTTP/1.1 " not in answers
    connection.close()
