"""Engines that take their time."""

import time
from collections.abc import Iterator

from hallchat.agent.events import Asks, Text, Turn


class Slow:
    """Says each word after a pause, the client's own last."""

    name = "slow"
    trusted = True

    def __init__(self, *words: str, pause_s: float) -> None:
        self._words = words
        self._pause_s = pause_s

    def warm_up(self) -> None:
        pass

    def respond(self, turn: Turn) -> Iterator[Text | Asks]:
        for word in (*self._words, turn.text):
            time.sleep(self._pause_s)
            yield Text(word)
        yield Asks(())
