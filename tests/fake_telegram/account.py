"""All that Telegram keeps of one bot."""

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
    """A tap that the bot is told of."""

    chat_id: int
    answer: Mapping[str, Any] | None = None


class Account:
    """The state that the server's thread and tests share: hold `lock` to read or change it."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self.updates = Updates()
        self.queries: dict[str, Query] = {}
        self.commands: dict[str, list[tuple[str, str]]] = {}
        self.numbers = count(1)
        """Of messages: one sequence for all chats, as a bot sees it."""
        self._changed = threading.Condition(self.lock)
        self._changes = 0

    def change(self) -> None:
        """Have those who wait look again."""
        with self._changed:
            self._changes += 1
            self._changed.notify_all()

    def wait(self, holds: Callable[[], object], within_s: float) -> bool:
        """True if the condition holds within that time; it is checked after each change, without the lock."""
        ends = time.monotonic() + within_s
        seen = -1
        while self._changed_since(seen, ends):
            seen = self._changes
            if holds():
                return True
        return bool(holds())

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
        """Put a message into a chat; what Telegram tells of it."""
        return chat.post(next(self.numbers), posted)

    def _changed_since(self, seen: int, ends: float) -> bool:
        """Wait for that; False when there was none in time."""
        with self._changed:
            return self._changed.wait_for(lambda: self._changes != seen, ends - time.monotonic())
