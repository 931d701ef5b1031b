"""Lists of words that are written as data, and the patterns made of them."""

import re

from hallchat.nlu.languages.patterns import lazy


def word_list(data: str) -> frozenset[str]:
    """Returns the words of a text, split at spaces."""
    return frozenset(data.split())


def alternatives(data: str) -> str:
    """Returns one expression: the lines of a text, joined with "|"."""
    return "|".join(line.strip() for line in data.strip().splitlines())


_WORD_BEGINS = r"(?<!\w)"
_GROUP_NAME = re.compile(r"\(\?P<\w+>")


def any_of(*alternatives: str) -> re.Pattern[str]:
    """Returns a pattern that finds any of the expressions at the beginning of a word."""
    return lazy(f"{_WORD_BEGINS}(?:{'|'.join(alternatives)})")


def number_or(*alternatives: str) -> re.Pattern[str]:
    """Returns a pattern that finds a digit, or any of the expressions at the beginning of a word."""
    return lazy(rf"\d|{any_of(*alternatives).pattern}")


def sign_of(*patterns: re.Pattern[str]) -> re.Pattern[str]:
    """Returns one pattern without groups that finds something if any of these patterns of `any_of` does.

    Most messages have none of the words: one search then says so in a fraction of the time of all.
    """
    expressions = (pattern.pattern.removeprefix(_WORD_BEGINS) for pattern in patterns)
    return any_of(*(_GROUP_NAME.sub("(?:", expression) for expression in expressions))
