"""The application with a slow engine, so that a test can act during an answer."""

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
    """Takes two seconds for twenty words."""

    name = "slow"
    trusted = True
    waits = True

    def warm_up(self) -> None:
        """There is nothing to load."""

    def respond(self, turn: EngineRequest) -> Iterator[Text | Call | NextQuestion]:
        for word in WORDS:
            time.sleep(0.1)
            yield Text(word)
        yield NextQuestion(())


def make() -> Flask:
    service.LEASE_MARGIN = timedelta(seconds=1)  # turns of a killed server are soon run again
    return create_app(engine=Slow())
