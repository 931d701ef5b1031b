"""The data that Telegram stores for one bot."""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from tests.fake_telegram.answers import bad
from tests.fake_telegram.chats import Chat, Posted
from tests.fake_telegram.files import Files
from tests.fake_telegram.updates import Updates


@dataclass(slots=True)
class Query:
    """A tap on a button, as the bot gets it."""

    chat_id: int
    answer: Mapping[str, Any] | None = None


class Account:
    """The state that the server's thread and the tests share; `lock` must be held to read or change it."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self.updates = Updates()
        self.queries: dict[str, Query] = {}
        self.commands: dict[str, list[tuple[str, str]]] = {}
        self.numbers = count(1)
        """Numbers of messages: one sequence for all chats."""
        self._changed = threading.Condition(self.lock)
        self._changes = 0

    def change(self) -> None:
        """Wakes all waiting threads, which check their conditions again."""
        with self._changed:
            self._changes += 1
            self._changed.notify_all()

    def wait(self, condition: Callable[[], object], within_s: float) -> bool:
        """True if the condition holds within that time; it is checked after each change, without the lock."""
        ends = time.monotonic() + within_s
        seen = -1
        while self._changed_since(seen, ends):
            seen = self._changes
            if condition():
                return True
        return bool(condition())

    def chat(self, parameters: Mapping[str, Any]) -> Chat:
        """The chat of a request. Raises Refused."""
        number = parameters.get("chat_id")
        if number in (None, ""):
            raise bad("chat_id is empty")
        chat = self.chats.get(number) if isinstance(number, int) else None
        if chat is None:
            raise bad("chat not found")
        return chat

    def post(self, chat: Chat, posted: Posted) -> dict[str, Any]:
        """Adds a message to a chat; returns it as JSON."""
        return chat.post(next(self.numbers), posted)

    def _changed_since(self, seen: int, ends: float) -> bool:
        """Waits for a change. Returns False if there was none in time."""
        with self._changed:
            return self._changed.wait_for(lambda: self._changes != seen, ends - time.monotonic())
