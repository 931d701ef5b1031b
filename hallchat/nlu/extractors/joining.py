"""Finds one more person whom the client asks for or announces: "can my sister come too?"."""

import re

from hallchat.nlu.languages import PEOPLE
from hallchat.nlu.languages.word_lists import any_of

_LEAVES = any_of(*PEOPLE.leaves)
_JOINS = any_of(*PEOPLE.joins)


def one_more(text: str) -> re.Match[str] | None:
    """The words of a folded text by which one more person comes; None if nobody does."""
    return _JOINS.search(text)


def one_less(text: str) -> re.Match[str] | None:
    """The words of a folded text by which one person stays away; None if nobody does."""
    return _LEAVES.search(text)
