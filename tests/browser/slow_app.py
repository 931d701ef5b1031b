"""The application with an engine that takes its time, so that a test can act in the midst of an answer."""

import time
from collections.abc import Iterator

from flask import Flask

from hallchat import create_app
from hallchat.agent.events import Asks, Call, Text, Turn

WORDS = [f"слово-{number}" for number in range(20)]


class Slow:
    """Two seconds for twenty words."""

    name = "slow"
    trusted = True

    def warm_up(self) -> None:
        """There is nothing to load."""

    def respond(self, turn: Turn) -> Iterator[Text | Call | Asks]:
        for word in WORDS:
            time.sleep(0.1)
            yield Text(word)
        yield Asks(())


def make() -> Flask:
    return create_app(engine=Slow())
