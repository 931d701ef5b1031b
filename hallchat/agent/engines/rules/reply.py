"""The reply of the rules engine."""

from dataclasses import dataclass

from hallchat.agent.engine_protocol import NextQuestion


@dataclass(frozen=True, slots=True)
class Reply:
    """Texts of a reply, and what it asks for."""

    texts: tuple[str, ...]
    next_question: NextQuestion
