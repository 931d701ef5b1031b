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

_TIMEOUT_S = 30


class BotProcess:
    """Runs the bot inside a `with` block, then kills it, unless it was terminated before.

    Its engine repeats each message after `echo_after_s` seconds; it is the embedded engine if that is None.
    """

    def __init__(self, url: str, settings: Settings, echo_after_s: float | None) -> None:
        # The fork server imports everything once.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([__name__])
        self._process = context.Process(target=_serve, args=(url, settings, echo_after_s))

    def __enter__(self) -> Self:
        self._process.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
            assert self._process.exitcode == -9, "it ended before it was killed"

    def run_for(self, seconds: float) -> None:
        """Waits; the end of the block then kills the process."""
        time.sleep(seconds)

    def terminate(self) -> None:
        """Ends the process in order, with SIGTERM."""
        self._process.terminate()
        self._process.join(_TIMEOUT_S)
        assert self._process.exitcode in (0, -15)  # -15: it had not started to serve


def _serve(url: str, settings: Settings, echo_after_s: float | None) -> None:
    logging.disable()
    service.LEASE_MARGIN = timedelta(seconds=0.5)  # turns of a killed process are soon run again
    engine = database.configure(create_engine(url, poolclass=NullPool))
    engine_of_bot: Engine = RulesEngine() if echo_after_s is None else Slow(pause_s=echo_after_s)
    run(Agent(sessionmaker(engine, expire_on_commit=False), settings, engine_of_bot, lambda: NOW))
