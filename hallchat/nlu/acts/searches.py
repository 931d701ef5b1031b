"""Finds what a client looks for over time: the earliest, any day, as long as the money lasts."""

from hallchat.nlu.languages import SEARCHES as WORDS
from hallchat.nlu.languages.word_lists import any_of, sign_of
from hallchat.nlu.text.normalize import words

EARLIEST, WHEN_FREE, LONGEST = "earliest", "when_free", "longest"
OTHER_DAYS, ANY_TIME = "other_days", "any_time"
"""The kinds of search, the subject of `Digression.SEARCH`."""
_EARLIEST = any_of(WORDS.earliest)
_WHEN_FREE = any_of(WORDS.when_free)
_SOON = any_of(rf"(?:{WORDS.soon})(?!\w)")
_OTHER_DAYS = any_of(WORDS.other_days)
_ANY_TIME = any_of(WORDS.any_time)
_ANY_HALL = any_of(WORDS.any_hall)
_ANYTHING = any_of(rf"(?:{WORDS.anything})(?!\w)")
_HOW_LONG = any_of(WORDS.how_long)
_WHERE = any_of(WORDS.where)
_DAYS = {
    "weekdays": any_of(rf"(?:{WORDS.weekdays})(?!\w)"),
    "weekends": any_of(rf"(?:{WORDS.weekends})(?!\w)"),
}
_SIGN = sign_of(_EARLIEST, _WHEN_FREE, _SOON, _OTHER_DAYS, _ANY_TIME, _ANY_HALL, _ANYTHING, _HOW_LONG)
_MAX_ANSWER_WORDS = 5
"""A longer message with «любой» says of what."""


def searched(text: str, has_budget: bool, names_visit: bool) -> str:
    """The kind of search that the folded text asks for; "" for none.

    `has_budget`: the text names a sum; `names_visit`: it names what is to be soon, and no call or letter.
    """
    if not _SIGN.search(text):
        return ""
    if has_budget and _HOW_LONG.search(text):
        return LONGEST
    if _OTHER_DAYS.search(text):
        return OTHER_DAYS
    if _EARLIEST.search(text) or (names_visit and _SOON.search(text)):
        return EARLIEST
    if _WHEN_FREE.search(text):
        return WHEN_FREE
    return ANY_TIME if _ANY_TIME.search(text) else ""


def searched_days(text: str) -> str:
    """ "weekdays" or "weekends" if the folded text names them; else an empty text."""
    return next((days for days, words in _DAYS.items() if words.search(text)), "")


def asks_where(text: str) -> bool:
    """True if the folded text asks which halls come into question, or where: "what can you offer?"."""
    return bool(_WHERE.search(text))


def leaves_hall_open(text: str) -> bool:
    """True if the folded text takes any hall: «любой зал», "whichever is free"."""
    return bool(_SIGN.search(text) and _ANY_HALL.search(text))


def leaves_open(text: str) -> bool:
    """True if the folded text is an answer that takes whatever was asked for: «любой», "whatever"."""
    return bool(_SIGN.search(text) and _ANYTHING.search(text)) and len(words(text)) <= _MAX_ANSWER_WORDS
