"""A disconnected client and a killed server: the turn still ends, once."""

import http.client
import re
import time

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from hallchat.models import Message, Turn
from tests.browser.conftest import MakeServer
from tests.browser.server import Server
from tests.browser.slow_app import WORDS


@pytest.fixture
def server(make_server: MakeServer) -> Server:
    return make_server("tests.browser.slow_app:make()", TURN_DEADLINE_S="3")


class Visitor:
    """A client with a cookie that controls its connections."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.headers: dict[str, str] = {}

    def page(self) -> str:
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        connection.request("GET", "/", headers=self.headers)
        response = connection.getresponse()
        self._keep_cookie(response)
        text = response.read().decode()
        connection.close()
        return text

    def begin_answer(self, message: str) -> http.client.HTTPConnection:
        """Sends a message and reads the first word of its answer."""
        fields = dict(re.findall(r'name="(csrf_token|id)" value="([^"]*)"', self.page()))
        body = "&".join(f"{k}={v}" for k, v in {**fields, "message": message}.items())
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        form = {"Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true"}
        connection.request("POST", "/messages", body, self.headers | form)
        response = connection.getresponse()
        self._keep_cookie(response)
        while WORDS[0].encode() not in response.readline():
            pass
        self.answer = response
        return connection

    def _keep_cookie(self, response: http.client.HTTPResponse) -> None:
        if cookie := response.getheader("Set-Cookie"):
            self.headers["Cookie"] = cookie.split(";")[0]


def wait_for_answers(server: Server, count: int) -> list[str]:
    """Waits until there are `count` messages of the agent, and returns them."""
    engine = create_engine(server.database)
    deadline = time.monotonic() + 30
    while True:
        with Session(engine) as session:
            unfinished = session.scalars(select(Turn.id).where(Turn.state != "done")).all()
            answers = list(session.scalars(select(Message.text).where(Message.role == "agent")))
        if (len(answers) >= count and not unfinished) or time.monotonic() > deadline:
            engine.dispose()
            return answers
        time.sleep(0.1)


def test_a_client_that_goes_away_in_mid_answer_is_still_answered(server: Server) -> None:
    visitor = Visitor(server)
    visitor.begin_answer("hello").close()
    assert [answer.split() for answer in wait_for_answers(server, 1)] == [WORDS]
    assert WORDS[-1] in visitor.page()


def test_a_turn_of_a_killed_server_ends_once_after_the_restart(server: Server) -> None:
    visitor = Visitor(server)
    connection = visitor.begin_answer("hello")
    server.kill()
    connection.close()
    server.start()
    assert "aria-busy" in visitor.page(), "a reload finds the turn unfinished"
    assert [answer.split() for answer in wait_for_answers(server, 1)] == [WORDS]
    page = visitor.page()
    assert "aria-busy" not in page
    assert page.count(WORDS[-1]) == 1
