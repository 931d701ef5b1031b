"""A step of the conversation."""

from dataclasses import dataclass

from hallchat.agent.events import Asks


@dataclass(frozen=True, slots=True)
class Step:
    """What is said, and what is asked for."""

    texts: tuple[str, ...]
    asks: Asks
