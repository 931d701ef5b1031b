"""Names of halls and extras that clients' messages cannot tell from other words."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from hallchat.nlu import Intent, NluContext, understand
from hallchat.nlu.slots import BOOKING_FIELDS, CONTACTS
from hallchat.studio.description import Description, Extra, HallTerms
from hallchat.studio.fault import Fault

_MOST_NAMES = 2000
"""Reading a name takes a millisecond; in a larger studio nobody reads more warnings."""

_ABOUT_THINGS = {Intent.HALL_INFO, Intent.RULES}
"""Read in words for things of a studio, «гримёрка» or "smoke machine": they ask, and change nothing."""


def warnings(studio: Description, now: datetime) -> tuple[Fault, ...]:
    """A `named_like_a_word` for each name that means something else too: "завтра", "yes", "12".

    `now` is the studio's local time.
    """
    context = NluContext(now, ())
    return tuple(
        Fault((table, index, field), "named_like_a_word", {"value": name})
        for table, index, field, name in islice(_names(studio), _MOST_NAMES)
        if _is_word(name, context)
    )


def is_word(name: str, now: datetime) -> bool:
    """True if the name means something else too; `now` is the studio's local time."""
    return _is_word(name, NluContext(now, ()))


def _names(studio: Description) -> Iterator[tuple[str, int, str, str]]:
    tables: dict[str, tuple[HallTerms | Extra, ...]] = {"hall": studio.halls, "extra": studio.extras}
    for table, entries in tables.items():
        for index, entry in enumerate(entries):
            for field, name in (("name", entry.name), ("name_en", entry.name_en)):
                if name:
                    yield table, index, field, name


def _is_word(name: str, context: NluContext) -> bool:
    """True if a message of this name alone says something, in a studio that has no hall of that name."""
    if name.strip(" .,-").isdecimal():
        return True
    read = understand(name, context)
    intents = set(read.intents) - _ABOUT_THINGS
    return bool(intents) or any(getattr(read, field) for field in (*BOOKING_FIELDS, *CONTACTS))
