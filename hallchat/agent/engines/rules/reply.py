"""The reply of the rules engine."""

from dataclasses import dataclass

from hallchat.agent.engine_protocol import NextQuestion
from hallchat.agent.events import Data


@dataclass(frozen=True, slots=True)
class Reply:
    """Texts of a reply, and what it asks for."""

    texts: tuple[str, ...]
    next_question: NextQuestion
    next_wish: Data | None = None
    """The wish that is taken instead of the one in hand, which cannot be had."""
