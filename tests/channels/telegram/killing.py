"""A process that runs the bot until it is killed."""

import logging
import multiprocessing
import time
from datetime import timedelta
from types import TracebackType
from typing import Self

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import NullPool

from hallchat import database
from hallchat.agent import Agent, service
from hallchat.agent.engine_protocol import Engine
from hallchat.agent.engines.rules import RulesEngine
from hallchat.channels.telegram.bot import run
from hallchat.config import Settings
from tests.channels.telegram.engines import Slow
from tests.conftest import NOW

_END_S = 30


class BotProcess:
    """As long as the block lasts; killed in the end, whatever it is at, unless it was told to end."""

    def __init__(self, url: str, settings: Settings, echoing: bool) -> None:
        # A server that has imported everything once forks the processes.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([__name__])
        self._process = context.Process(target=_serve, args=(url, settings, echoing))

    def __enter__(self) -> Self:
        self._process.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
            assert self._process.exitcode == -9, "it must not have ended by itself"

    def works_for(self, seconds: float) -> None:
        """Let it, and let it be killed then."""
        time.sleep(seconds)

    def ends(self) -> None:
        """In order, as SIGTERM asks for."""
        self._process.terminate()
        self._process.join(_END_S)
        assert self._process.exitcode in (0, -15)  # the latter while it has not begun


def _serve(url: str, settings: Settings, echoing: bool) -> None:
    logging.disable()
    service.LEASE_MARGIN = timedelta(seconds=0.5)  # what a killed process had begun is soon begun anew
    engine = database.configure(create_engine(url, poolclass=NullPool))
    says: Engine = Slow(pause_s=0.02) if echoing else RulesEngine()
    run(Agent(sessionmaker(engine, expire_on_commit=False), settings, says, lambda: NOW))
