"""Lists of words that are written as data, and the patterns made of them."""

import re


def word_list(data: str) -> frozenset[str]:
    """Returns the words of a table that is written as one text."""
    return frozenset(data.split())


def alternatives(data: str) -> str:
    """Returns one expression of the alternatives in a text, which are written one or more to a line."""
    return "|".join(line.strip() for line in data.strip().splitlines())


def any_of(*alternatives: str) -> re.Pattern[str]:
    """Returns a pattern that finds any of the expressions at the beginning of a word."""
    return re.compile(r"(?<!\w)(?:" + "|".join(alternatives) + ")")
