"""Two server processes on one SQLite file: clients may reach either, and the promise holds."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

import pytest
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import Session

from hallchat.models import Booking, Turn, TurnState
from tests.browser.conftest import MakeServer
from tests.browser.server import Server
from tests.conftest import MakeSettings
from tests.promise import assert_promise

CLIENTS = 8


@pytest.fixture
def servers(make_server: MakeServer) -> Iterator[list[Server]]:
    first = make_server()
    second = Server(first.folder)
    second.start()
    yield [first, second]
    second.stop()


class Client:
    """A browser whose requests reach one server and the other in turn; cookies do not know of ports."""

    def __init__(self, servers: list[Server], number: int) -> None:
        self._opener: OpenerDirector = build_opener(HTTPCookieProcessor())
        self._urls = [each.url for each in servers]
        self._number = number

    def _read(self, path: str, form: dict[str, str] | None = None) -> str:
        self._urls.reverse()
        data = urlencode(form).encode() if form else None
        request = Request(self._urls[0] + path, data)  # noqa: S310  loopback
        page: str = self._opener.open(request).read().decode()
        return page

    def say(self, message: str) -> None:
        fields = dict(re.findall(r'name="(csrf_token|id|of)" value="([^"]*)"', self._read("/")))
        self._read("/messages", fields | {"message": message})

    def book(self) -> None:
        """Asks for the same hours as all others."""
        self.say("Хочу зал Мрак послезавтра с 12 до 14, нас пятеро")
        self.say(f"Анна, +7912{self._number:07}, anna@example.com")
        self.say("да")


def test_clients_of_both_race_for_the_same_hours(servers: list[Server], make_settings: MakeSettings) -> None:
    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(lambda number: Client(servers, number).book(), range(CLIENTS)))
    engine = create_engine(servers[0].database)
    with Session(engine) as session:
        assert_promise(session, make_settings())
        turns = list(session.scalars(select(Turn)))
        assert len(turns) == 3 * CLIENTS
        assert {turn.state for turn in turns} == {TurnState.DONE}
        assert {turn.attempt for turn in turns} == {1}, "none was answered twice"
        assert session.scalar(select(func.count(Booking.id))) == 1
    engine.dispose()
