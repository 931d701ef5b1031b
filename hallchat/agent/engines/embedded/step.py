"""A step of the conversation: what is said and what is asked for."""

from dataclasses import dataclass
from datetime import timedelta

from hallchat.agent.events import Asks, Turn
from hallchat.wording.formats import day


@dataclass(frozen=True, slots=True)
class Step:
    texts: tuple[str, ...]
    asks: Asks


def date_chips(turn: Turn) -> tuple[str, ...]:
    """The next days, as a client may say them."""
    soon = [turn.now.date() + timedelta(days=ahead) for ahead in (1, 2, 3)]
    return tuple(day(turn.locale, each, turn.now.date()) for each in soon)
