"""The values of a wish beside those of another one: what it takes from it, and whether both are the same."""

from dataclasses import replace
from typing import Any

from hallchat.nlu.slots import TIME
from hallchat.nlu.types import Wish, length_minutes

HOURS = ("start", "end", "hours")


def visit(wish: Wish) -> tuple[Any, ...]:
    """Hall, day and hours of a wish: two wishes of the same are one."""
    return (wish.hall, wish.date, wish.start, wish.end, wish.hours if not wish.end else None)


def filled(wish: Wish, known: Wish) -> Wish:
    """The wish with what it does not say taken from another one."""
    values: dict[str, Any] = {}
    for name in ("hall", "date"):
        if getattr(wish, name) is None and name not in wish.unclear:
            values[name] = getattr(known, name)
    if TIME not in wish.unclear:
        if not (wish.start or wish.end or wish.hours):
            values |= {name: getattr(known, name) for name in HOURS}
        elif wish.hours and not wish.start and not wish.end:
            values["start"] = known.start
    if wish.extras is None:
        values["extras"] = known.extras
    return replace(wish, **values)


def is_same(wish: Wish, other: Wish) -> bool:
    """True if the wish names nothing that the other one does not have."""
    if wish.unclear or not (wish.hall or wish.date or wish.start or wish.hours):
        return False
    whole = filled(wish, other)
    same_end = whole.end == other.end if whole.end else whole.hours == _length(other)
    return (whole.hall, whole.date, whole.start) == (other.hall, other.date, other.start) and same_end


def _length(wish: Wish) -> float | None:
    return length_minutes(wish.start, wish.end) / 60 if wish.start and wish.end else wish.hours
