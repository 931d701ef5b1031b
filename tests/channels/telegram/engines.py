"""A slow engine."""

import threading
import time
from collections.abc import Iterator

from hallchat.agent.engine_protocol import EngineRequest, NextQuestion
from hallchat.agent.events import Text


class Slow:
    """Answers with its words and then the client's message, each after a pause."""

    name = "slow"
    trusted = True
    waits = True

    def __init__(self, *words: str, pause_s: float) -> None:
        self._words = words
        self._pause_s = pause_s
        self._active_threads = set[int]()
        self.max_concurrent = 0

    def warm_up(self) -> None:
        pass

    def respond(self, turn: EngineRequest) -> Iterator[Text | NextQuestion]:
        self._active_threads.add(threading.get_ident())
        self.max_concurrent = max(self.max_concurrent, len(self._active_threads))
        for word in (*self._words, turn.text):
            time.sleep(self._pause_s)
            yield Text(word)
        self._active_threads.discard(threading.get_ident())
        yield NextQuestion(())
