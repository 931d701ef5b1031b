"""The differences between an entry of the description as it was and as it is to be, key by key."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile, zip_longest
from typing import Any

from hallchat.studio.value_types import Described

_LONGEST = 60
"""Characters of a value that are shown."""
_BEFORE = 15
"""Characters that a shortened value keeps before its first difference."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that differs, in about the notation of `studio.toml`; long texts are cut."""

    key: str
    """Its place in the entry: "price", "open, fri", "prepay 2, percent"."""
    old: str = ""
    """Empty for a value that is added."""
    new: str = ""
    """Empty for a value that is removed."""


def differences(old: Described, new: Described) -> tuple[Difference, ...]:
    """The differences of two values of the same kind, in the order of their keys."""
    before, after = (each.model_dump(mode="json", by_alias=True) for each in (old, new))
    return tuple(
        difference
        for key in before
        for difference in _of_value(key, *map(_filled, (before[key], after[key])))
    )


def _filled(value: Any) -> Any:
    """The value of a key of the entry; None if it is empty, as if the key were absent."""
    return None if value in ("", [], {}) else value


def _of_value(place: str, old: Any, new: Any) -> Iterator[Difference]:
    some = new if old is None else old
    if old == new:
        return
    if isinstance(some, dict):
        before, after = old or {}, new or {}
        for key in dict.fromkeys((*before, *after)):
            yield from _of_value(f"{place}, {key}", before.get(key), after.get(key))
    elif isinstance(some, list):
        yield from _of_list(place, old or [], new or [])
    else:
        yield _difference(place, old, new)


def _of_list(place: str, old: list[Any], new: list[Any]) -> Iterator[Difference]:
    """The values that a list gains and loses; tables in it are compared by their number."""
    if any(isinstance(each, dict) for each in (*old, *new)):
        for number, (before, after) in enumerate(zip_longest(old, new), 1):
            yield from _of_value(f"{place} {number}", before, after)
        return
    gone = [each for each in old if each not in new]
    come = [each for each in new if each not in old]
    if not gone and not come:  # another order, or a value that stood there twice
        yield _difference(place, ", ".join(map(str, old)), ", ".join(map(str, new)))
    yield from (_difference(place, each, None) for each in gone)
    yield from (_difference(place, None, each) for each in come)


def _difference(place: str, old: Any, new: Any) -> Difference:
    return Difference(place, *_shortened(_shown(old), _shown(new)))


def _shown(value: Any) -> str:
    """The value as the file has it, but a text without quotes unless it is empty; "" for none."""
    if value is None:
        return ""
    text = " ".join(str(value).split()) or '""'
    return text.lower() if isinstance(value, bool) else text


def _shortened(old: str, new: str) -> tuple[str, str]:
    """Both texts, long ones only from a little before they differ."""
    is_long = max(len(old), len(new)) > _LONGEST
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    first = max(0, same - _BEFORE) if is_long else 0
    return _cut(old, first), _cut(new, first)


def _cut(text: str, first: int) -> str:
    shown = text[first : first + _LONGEST]
    return f"{'…' if first else ''}{shown}{'…' if first + _LONGEST < len(text) else ''}"
