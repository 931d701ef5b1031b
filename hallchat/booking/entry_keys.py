"""Keys of halls and extras: names in `studio.toml` that stay when staff rename the entry."""

import re
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

_LONGEST = 30
_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщыэюя"
_IN_LATIN = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya"
_LATIN = dict(zip(_RUSSIAN, _IN_LATIN.split(), strict=True))
"""A Russian letter in Latin ones."""


def new_key(session: Session, table: Any, name: str) -> str:
    """A key that no row of the table has: the name in Latin letters, with a number if another has that."""
    taken = set(session.scalars(select(table.key)))
    latin = "".join(_LATIN.get(letter, letter) for letter in name.casefold())
    stem = re.sub(r"[^a-z0-9]+", "-", latin)[:_LONGEST].strip("-") or table.__name__.lower()
    keys = (stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3)))
    return next(key for key in keys if key not in taken)
