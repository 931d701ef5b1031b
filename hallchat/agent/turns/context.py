"""Everything that a turn needs to run."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent.engine_protocol import Engine
from hallchat.agent.engines.rules import RulesEngine
from hallchat.config import Settings


@dataclass(frozen=True)
class AgentContext:
    """Everything that a turn needs to run. Tests pass their own engine and clock."""

    sessions: sessionmaker[Session]
    settings: Settings
    engine: Engine
    clock: Callable[[], datetime]
    fallback: Engine = field(default_factory=RulesEngine)
