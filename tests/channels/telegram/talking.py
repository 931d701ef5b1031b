"""A client in Telegram, one message at a time."""

import time
from collections.abc import Callable

from sqlalchemy.orm import Session, sessionmaker

from hallchat.channels.telegram import inbox
from tests.fake_telegram import Person, Shown

PATIENCE_S = 30


def until(holds: Callable[[], bool], within_s: float = PATIENCE_S) -> None:
    """Wait for it. Raises AssertionError when it never comes."""
    deadline = time.monotonic() + within_s
    while not holds():
        assert time.monotonic() < deadline, "it did not come"
        time.sleep(0.01)


class Chat:
    """What a person says and what the bot answers to it."""

    def __init__(self, person: Person, sessions: sessionmaker[Session]) -> None:
        self.person = person
        self._sessions = sessions

    def say(self, text: str) -> list[Shown]:
        return self.hear(lambda: self.person.says(text))

    def tap(self, label: str) -> list[Shown]:
        return self.hear(lambda: self.person.taps(label))

    def share_contact(self, phone: str) -> list[Shown]:
        return self.hear(lambda: self.person.shares_contact(phone))

    def last(self) -> Shown:
        return self.person.messages[-1]

    def hear(self, act: Callable[[], object]) -> list[Shown]:
        """What the bot answers to that, whole."""
        before = len(self.person.messages)
        act()
        until(lambda: len(self.person.messages) > before)
        self.settle()
        return self.person.messages[before:]

    def settle(self) -> None:
        """Wait until nothing that has come is unanswered."""
        until(lambda: not inbox.pending(self._sessions))


def text_of(messages: list[Shown]) -> str:
    return "\n".join(message.text for message in messages)
