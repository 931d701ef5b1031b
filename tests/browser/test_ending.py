"""SIGTERM while answers are streaming: they end, or the next process takes them up at once."""

import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

from tests.browser.conftest import MakeServer
from tests.browser.server import Server
from tests.browser.slow_app import WORDS
from tests.browser.test_cut_off import Visitor, wait_for_answers

CLIENTS = 30
SLOW = "tests.browser.slow_app:make()"
IMPATIENT = {"GUNICORN_CMD_ARGS": "--graceful-timeout 3", "TURN_DEADLINE_S": "60"}
"""The worker gives answers a second to end; leases last for a minute."""


@contextmanager
def answering(server: Server, clients: int) -> Iterator[list[Visitor]]:
    """Clients who have read the first word of their answers."""
    visitors = [Visitor(server) for _ in range(clients)]
    with ThreadPoolExecutor(clients) as pool, ExitStack() as connections:
        for connection in pool.map(lambda visitor: visitor.begin_answer("hello"), visitors):
            connections.callback(connection.close)
        yield visitors


def test_answers_end_before_the_server_does(make_server: MakeServer) -> None:
    server = make_server(SLOW)
    with answering(server, CLIENTS) as visitors:
        server.stop()
        for visitor in visitors:
            assert WORDS[-1].encode() in visitor.answer.read(), "the stream was not cut"


def test_answers_that_take_longer_are_taken_up_at_once_by_the_next_process(make_server: MakeServer) -> None:
    server = make_server(SLOW, **IMPATIENT)
    with answering(server, CLIENTS) as visitors:
        stopped_at = time.monotonic()
        server.stop()
        assert time.monotonic() - stopped_at < 8
    server.start()
    assert [answer.split() for answer in wait_for_answers(server, CLIENTS)] == [WORDS] * CLIENTS
    for visitor in visitors:
        assert visitor.page().count(WORDS[-1]) == 1


def test_an_interrupted_server_leaves_its_answers_to_the_next(make_server: MakeServer) -> None:
    server = make_server(SLOW, **IMPATIENT)
    with answering(server, 1):
        assert server.process is not None
        server.process.send_signal(signal.SIGINT)
        server.process.wait(20)
    server.start()
    assert [answer.split() for answer in wait_for_answers(server, 1)] == [WORDS]
