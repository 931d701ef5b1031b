"""Everything that a turn needs to run."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

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
