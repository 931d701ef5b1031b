"""Words of several languages as one set: clients mix languages, so that every pattern reads all of them."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, TypeVar

T = TypeVar("T")

NEVER = "(?!)"
"""The expression that matches nothing: for words that no language has."""


def merge(lexicons: Sequence[T]) -> T:
    """One lexicon with the words of all, for lexicons that are instances of the same dataclass.

    Expressions become alternatives, in the order of the languages; tuples follow one another, sets are
    united, and mappings are merged key by key. What no language has matches nothing.
    """
    kind = type(lexicons[0])
    parts = {
        each.name: [getattr(one, each.name) for one in lexicons]
        for each in fields(kind)  # type: ignore[arg-type]  # every lexicon is a dataclass
    }
    return kind(**{name: _merged(values) for name, values in parts.items()})


def fill(phrase: str, **expressions: str) -> str:
    """The phrase with `{name}` replaced by that expression; other braces, as in `\\d{2}`, stay."""
    for name, expression in expressions.items():
        phrase = phrase.replace(f"{{{name}}}", expression)
    return phrase


def _merged(values: list[Any]) -> Any:
    first = values[0]
    if isinstance(first, str):
        return "|".join(filter(None, values)) or NEVER
    if isinstance(first, tuple):
        return tuple(item for value in values for item in value)
    if isinstance(first, frozenset):
        return frozenset[Any]().union(*values)
    if isinstance(first, dict):
        keys = dict.fromkeys(key for value in values for key in value)
        return {key: _merged([value[key] for value in values if key in value]) for key in keys}
    return values[-1]
