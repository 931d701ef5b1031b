"""The extras of a hall, and the names under which they are ordered."""

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from hallchat.booking.errors import UnknownExtra
from hallchat.booking.studio import snapshot
from hallchat.models import Hall
from hallchat.studio.description import Extra


def extras_of(session: Session, hall: Hall) -> tuple[Extra, ...]:
    """The extras that can be ordered with a hall, in the studio's order."""
    found = snapshot(session)
    return tuple(extra for extra in found.stored.extras if is_of(extra, found.terms[hall.id].key))


def is_of(extra: Extra, hall_key: str) -> bool:
    """True if the extra can be ordered with the hall."""
    return not extra.halls or hall_key in extra.halls


def halls_of(halls: Sequence[Hall], extra: Extra) -> list[Hall]:
    """Those of the halls with which the extra can be ordered."""
    return [hall for hall in halls if is_of(extra, hall.key)]


def by_key(session: Session, wanted: Mapping[str, int]) -> dict[str, int]:
    """Key -> number of the extras that are named by key or by a name in any case, without zeros.

    A name that no extra has stays as it is: `work_out` refuses it with the hall's own extras.
    """
    keys = {
        name.casefold(): extra.key
        for extra in reversed(snapshot(session).stored.extras)
        for name in (extra.name_en, extra.name, extra.key)
        if name
    }
    counts: dict[str, int] = {}
    for name, count in wanted.items():
        key = keys.get(name.strip().casefold(), name)
        counts[key] = counts.get(key, 0) + count
    return {key: count for key, count in counts.items() if count}


def unknown_extra(halls: Sequence[Hall], extras: Sequence[Extra], hall_key: str, wanted: str) -> UnknownExtra:
    """The refusal of an extra that the hall lacks: which of `halls` have it, and what this one has."""
    elsewhere = next((extra for extra in extras if extra.key == wanted), None)
    return UnknownExtra(
        extra=wanted[:80],
        halls=[each.name for each in halls_of(halls, elsewhere)] if elsewhere else [],
        instead=[extra.key for extra in extras if is_of(extra, hall_key)],
    )
