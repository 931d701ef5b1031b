"""Blanks what a client is glad of, which asks nothing and refuses nothing: «рад, что ступеней нет»."""

import re

from hallchat.nlu.acts.topics import mentions_any
from hallchat.nlu.languages import DIGRESSIONS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance, words

_GLAD = any_of(rf"(?:{DIGRESSIONS.glad})[^,.!?;\n]*")
_DATA = re.compile(r"[\d@]")


def blank_gladness(utterance: Utterance) -> bool:
    """Blanks such clauses about what a studio tells of; returns true if nothing else is left to read."""
    blanked = False
    for match in _GLAD.finditer(utterance.text):
        asks = utterance.text[match.end() : match.end() + 1] == "?"
        if not asks and mentions_any(match[0]) and not _DATA.search(match[0]):
            utterance.blank(*match.span())
            blanked = True
    return blanked and not words(utterance.text)
