"""Everything that a turn needs to run."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy import Engine as DatabaseEngine
from sqlalchemy.orm import Session, sessionmaker

from hallchat import database
from hallchat.agent.engine_protocol import Engine
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.turns.lease import Lease
from hallchat.config import Settings


@dataclass(frozen=True)
class AgentContext:
    """Everything that a turn needs to run. Tests pass their own engine and clock."""

    sessions: sessionmaker[Session]
    settings: Settings
    engine: Engine
    clock: Callable[[], datetime]
    fallback: Engine = field(default_factory=RulesEngine)
    running: set[Lease] = field(default_factory=set, compare=False, repr=False)
    """The leases of the turns that this process answers now."""

    def reading(self) -> AbstractContextManager[Connection]:
        """A read-only transaction, which waits for no writer."""
        return database.reading(self.database)

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that may write. Raises BusyError if it cannot begin in time."""
        return database.writing(self.database)

    @property
    def database(self) -> DatabaseEngine:
        bind: DatabaseEngine = self.sessions.kw["bind"]
        return bind
