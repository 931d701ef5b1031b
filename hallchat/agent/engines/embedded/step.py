"""A step of the conversation: what is said and what is asked for."""

from dataclasses import dataclass
from datetime import timedelta

from hallchat.agent.events import Asks, Turn
from hallchat.wording.formats import day

MOST_DAYS = 3


@dataclass(frozen=True, slots=True)
class Step:
    texts: tuple[str, ...]
    asks: Asks


def date_chips(turn: Turn) -> tuple[str, ...]:
    """The next days, or those that the client chooses from, as a client may say them."""
    today = turn.now.date()
    first, last = turn.draft.days or (today + timedelta(days=1), today + timedelta(days=MOST_DAYS))
    soon = [first + timedelta(days=ahead) for ahead in range(min(MOST_DAYS, (last - first).days + 1))]
    return tuple(day(turn.locale, each, today) for each in soon)
