"""Lists of words that are written as data, and the patterns made of them."""

import re


def word_list(data: str) -> frozenset[str]:
    """Returns the words of a text, split at spaces."""
    return frozenset(data.split())


def alternatives(data: str) -> str:
    """Returns one expression: the lines of a text, joined with "|"."""
    return "|".join(line.strip() for line in data.strip().splitlines())


def any_of(*alternatives: str) -> re.Pattern[str]:
    """Returns a pattern that finds any of the expressions at the beginning of a word."""
    return re.compile(r"(?<!\w)(?:" + "|".join(alternatives) + ")")
