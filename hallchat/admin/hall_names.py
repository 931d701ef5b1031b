"""Names of halls that clients also say in another sense: «Завтра», «Да»."""

from collections.abc import Iterable
from datetime import datetime

from hallchat.nlu import NluContext, understand


def names_with_another_sense(names: Iterable[str], now: datetime) -> list[str]:
    """Those of the names that, in a message without this hall, say something else: a day, a time, yes or no.

    `now` is the studio's local time.
    """
    return [name for name in names if name and _says_something(name, now)]


def _says_something(name: str, now: datetime) -> bool:
    found = understand(name, NluContext(now))
    values = (found.date, found.past_date, found.start, found.daypart, found.people, found.hours)
    return bool(found.intents) or any(value is not None for value in values)
