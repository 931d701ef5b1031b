"""Reads single values from the results of tools."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TypeGuard

from hallchat.nlu.types import minutes_of_clock

_HINTS_FOR_THE_MODEL = ("halls", "wrong", "expected", "tools", "costs", "question", "not_told", "answers")
"""Keys that hold no facts: halls and answers are read apart, the others tell the model what to do."""
_MAX_DEPTH = 5
_CLOCK = re.compile(r"\d\d:\d\d")
_ISO = re.compile(r"(20\d\d-\d\d-\d\d)(?:T(\d\d:\d\d))?")

_FOR_CARDS = ("photos", "starts")


def values_of(result: object, key: str = "", depth: int = 0) -> Iterator[tuple[str, object]]:
    """Yields (key, value) for each value in the result; the items of a list have the key of the list.

    Skips photos, lists of halls and hints for the model, and what is nested deeper than `_MAX_DEPTH`.
    """
    if isinstance(result, dict) and depth < _MAX_DEPTH:
        for name, inner in result.items():
            if name not in _HINTS_FOR_THE_MODEL and name not in _FOR_CARDS:
                yield from values_of(inner, str(name), depth + 1)
    elif isinstance(result, (list, tuple)) and depth < _MAX_DEPTH:
        for inner in result:
            yield from values_of(inner, key, depth + 1)
    elif key != "photo":
        yield key, result


def is_number(value: object) -> TypeGuard[float]:
    """True for a number; False for a bool."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def date_of(text: str) -> date | None:
    """Returns the date at the beginning of a text in ISO format; None if there is none."""
    try:
        return date.fromisoformat(text[:10]) if _ISO.match(text) else None
    except ValueError:
        return None


def clock_of(text: str) -> int | None:
    """Returns the minutes of the day of "12:00" or "2026-12-05T12:00"; None for other texts. 24:00 is 0."""
    match = _ISO.match(text)
    clock = text if _CLOCK.fullmatch(text) else match[2] if match else None
    return minutes_of_clock(clock) % (24 * 60) if clock else None
