"""Picks options by their number: "первый вариант", "давайте второй", "the last one".

Group names: `ordinal` ("второй"), `number` ("вариант 2").
"""

import re
from collections.abc import Sequence

from hallchat.nlu.languages import CHOICE
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.normalize import Utterance, fold

_LAST = -1
"""The key of "последний" among the ordinals of the lexicon."""
_ORDINAL = "(?P<ordinal>" + "|".join(CHOICE.ordinals.values()) + ")"
_NOT_REFUSED = "".join(f"(?<!{word} )" for word in CHOICE.not_)
_WITH_NOUN = lazy(
    rf"(?<!\w){_NOT_REFUSED}(?:(?:{CHOICE.article})\s+)?(?:{_ORDINAL}\s+(?:{CHOICE.after_ordinal})"
    rf"|(?:№|{CHOICE.before_number})\s*№?\s*(?P<number>[1-6])(?![\d:.]))(?!\w)"
)
"""An ordinal with a noun ("второй вариант"), or such a noun with a number ("вариант 2")."""
_ALONE = lazy(rf"\W*(?:(?:{CHOICE.before_lone})[\s,]+)*{_ORDINAL}(?:[\s,]+(?:{CHOICE.after_lone}))*\W*")
"""An ordinal that is the whole answer."""
_DAY_OF_MONTH = lazy(rf"{CHOICE.days_of_month}|\d\w+")


def replace_choice(utterance: Utterance, offers: Sequence[str], date_asked: bool) -> Utterance:
    """The message with the option in place of the words that pick it; unchanged if no option is picked.

    `date_asked`: the last answer asked for a date. Then a lone ordinal in a form for days ("второе",
    "второго", "2nd") is a day.
    """
    if not offers or "?" in utterance.text:
        return utterance
    alone = None
    match = _WITH_NOUN.search(utterance.text) or (alone := _ALONE.fullmatch(utterance.text))
    if match is None:
        return utterance
    ordinal = match["ordinal"]
    if date_asked and alone and _DAY_OF_MONTH.fullmatch(ordinal):
        return utterance
    number = _number(ordinal, len(offers)) if ordinal else int(match["number"])
    if number > len(offers):
        return utterance
    start, end = match.span("ordinal") if alone else match.span()
    picked = f"{utterance.original[:start]} {offers[number - 1]} {utterance.original[end:]}"
    return Utterance(picked, fold(picked))


def _number(ordinal: str, count: int) -> int:
    """The number of the option, from 1; `count` for the last one."""
    number = next(number for number, words in CHOICE.ordinals.items() if re.fullmatch(words, ordinal))
    return count if number == _LAST else number
