"""A step of the conversation."""

from dataclasses import dataclass

from hallchat.agent.engines.protocol import NextQuestion


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said, and what is asked for."""

    texts: tuple[str, ...]
    next_question: NextQuestion
