"""The application with an engine that takes its time, so that a test can act in the midst of an answer."""

import time
from collections.abc import Iterator
from datetime import timedelta

from flask import Flask

from hallchat import create_app
from hallchat.agent import service
from hallchat.agent.engine_protocol import Call, EngineRequest, NextQuestion
from hallchat.agent.events import Text

WORDS = [f"слово-{number}" for number in range(20)]


class Slow:
    """Two seconds for twenty words."""

    name = "slow"
    trusted = True

    def warm_up(self) -> None:
        """There is nothing to load."""

    def respond(self, turn: EngineRequest) -> Iterator[Text | Call | NextQuestion]:
        for word in WORDS:
            time.sleep(0.1)
            yield Text(word)
        yield NextQuestion(())


def make() -> Flask:
    service.LEASE_MARGIN = timedelta(seconds=1)  # what a killed server leaves is taken up again soon
    return create_app(engine=Slow())
