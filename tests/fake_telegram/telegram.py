"""The fake Telegram, as tests use it."""

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

from tests.fake_telegram.account import Account
from tests.fake_telegram.api import TOKEN, Api, Refusal, Request
from tests.fake_telegram.connection import Connection
from tests.fake_telegram.faults import Fault
from tests.fake_telegram.people import Group, Person
from tests.http.server import HOST, Server

__all__ = ["FakeTelegram", "Refusal", "Request"]


class FakeTelegram:
    """The Bot API of one bot on a free port, as long as the context lasts, and the people it talks to.

    `per_chat_per_second`: more messages, changes and drafts than that are refused with 429. Entered once
    more, it is back at the same address. What goes wrong in the server itself is raised in the end.
    """

    token = TOKEN

    def __init__(self, *, port: int = 0, per_chat_per_second: int | None = None) -> None:
        self._account = Account()
        self._api = Api(self._account, per_chat_per_second)
        self._connection = Connection(self._api.answer)
        self._server = Server(self._connection.serve, port=port, name="fake telegram")
        self._people: dict[int, Person] = {}
        self._groups: dict[int, Group] = {}

    # The state, for tests

    @property
    def base_url(self) -> str:
        return f"http://{HOST}:{self._server.port}"

    @property
    def requests(self) -> list[Request]:
        """All requests of the bot, oldest first, also refused ones."""
        with self._account.lock:
            return list(self._api.requests)

    @property
    def refusals(self) -> list[Refusal]:
        """Refusals that the real Telegram would give too: not faults, nor the limit `per_chat_per_second`."""
        with self._account.lock:
            return list(self._api.refusals)

    @property
    def commands(self) -> dict[str, list[tuple[str, str]]]:
        """The bot's commands by language; "" for all other languages."""
        with self._account.lock:
            return dict(self._account.commands)

    @property
    def taps_answered(self) -> list[Mapping[str, Any]]:
        """The parameters of each answer to a tap."""
        with self._account.lock:
            return [each.answer for each in self._account.queries.values() if each.answer is not None]

    def wait(self, condition: Callable[[], object], within_s: float = 10) -> None:
        """Waits until the condition holds; checked after each handled request. Raises AssertionError."""
        if not self._account.wait(condition, within_s):
            raise AssertionError(f"not within {within_s} s; last of the requests: {self.requests[-5:]}")

    # Events

    def person(self, number: int, *, language: str | None = "ru", name: str = "Анна") -> Person:
        """The user with that id, always the same object."""
        if number not in self._people:
            self._people[number] = Person(self._account, number, name, language)
        return self._people[number]

    def group(self, number: int, title: str = "Группа") -> Group:
        """The group with that id, always the same object."""
        if number not in self._groups:
            self._groups[number] = Group(self._account, number, title)
        return self._groups[number]

    def push(self, update: Mapping[str, Any]) -> int:
        """Sends an update unchanged; returns its id, a new one if it has none. A known id is repeated."""
        with self._account.lock:
            return self._account.updates.push(update)

    def fail(self, method: str, fault: Fault, *, times: int | None = 1, chat_id: int | None = None) -> None:
        """Plans a fault for the next requests of a method ("*": any); times None: until `recover`."""
        with self._account.lock:
            self._api.plan.add(method, fault, times, chat_id)

    def recover(self) -> None:
        """Ends all planned faults."""
        with self._account.lock:
            self._api.plan.clear()

    def close_doors(self) -> None:
        """Simulates a lost network: resets connections and refuses new ones until `open_doors`."""
        self._server.close_doors()

    def open_doors(self) -> None:
        """Accepts connections again, at the same address."""
        self._server.open_doors()

    # Start and end

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stop()
        if self._connection.error and error is None:
            raise self._connection.error
