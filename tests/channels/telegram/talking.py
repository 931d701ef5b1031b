"""A client in Telegram, one message at a time."""

import time
from collections.abc import Callable

from sqlalchemy.orm import Session, sessionmaker

from hallchat.channels.telegram import inbox
from tests.fake_telegram import Person, Shown

TIMEOUT_S = 30


def wait_until(condition: Callable[[], bool], within_s: float = TIMEOUT_S) -> None:
    """Waits until the condition holds. Raises AssertionError after `within_s`."""
    deadline = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < deadline, "the condition did not become true"
        time.sleep(0.01)


class Chat:
    """The conversation of a person with the bot."""

    def __init__(self, person: Person, sessions: sessionmaker[Session]) -> None:
        self.person = person
        self._sessions = sessions

    def say(self, text: str) -> list[Shown]:
        return self.answer_to(lambda: self.person.says(text))

    def tap(self, label: str) -> list[Shown]:
        return self.answer_to(lambda: self.person.taps(label))

    def share_contact(self, phone: str) -> list[Shown]:
        return self.answer_to(lambda: self.person.shares_contact(phone))

    def last(self) -> Shown:
        return self.person.messages[-1]

    def answer_to(self, act: Callable[[], object]) -> list[Shown]:
        """The complete answer of the bot to an action."""
        before = len(self.person.messages)
        act()
        wait_until(lambda: len(self.person.messages) > before)
        self.settle()
        return self.person.messages[before:]

    def settle(self) -> None:
        """Waits until all updates are answered."""
        wait_until(lambda: not inbox.pending(self._sessions))


def text_of(messages: list[Shown]) -> str:
    return "\n".join(message.text for message in messages)
