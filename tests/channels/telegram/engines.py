"""Engines that take their time."""

import threading
import time
from collections.abc import Iterator

from hallchat.agent.engine_protocol import EngineRequest, NextQuestion
from hallchat.agent.events import Text


class Slow:
    """Says each word after a pause, the client's own last."""

    name = "slow"
    trusted = True

    def __init__(self, *words: str, pause_s: float) -> None:
        self._words = words
        self._pause_s = pause_s
        self._talking = set[int]()
        self.most_at_once = 0

    def warm_up(self) -> None:
        pass

    def respond(self, turn: EngineRequest) -> Iterator[Text | NextQuestion]:
        self._talking.add(threading.get_ident())
        self.most_at_once = max(self.most_at_once, len(self._talking))
        for word in (*self._words, turn.text):
            time.sleep(self._pause_s)
            yield Text(word)
        self._talking.discard(threading.get_ident())
        yield NextQuestion(())
