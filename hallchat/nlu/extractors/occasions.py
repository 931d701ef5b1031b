"""Takes out the days of what clients celebrate beside the day that they book: "my birthday is on the 7th"."""

from datetime import date

from hallchat.nlu.extractors import dates
from hallchat.nlu.extractors.date_rules import MONTHS, WEEKDAYS
from hallchat.nlu.languages import CIRCUMSTANCES, DATES
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance, prepare
from hallchat.nlu.text.number_words import number_words_to_digits

_MONTH = rf"(?:{'|'.join(MONTHS.values())})(?!\w)"
_NUMBER = rf"\d{{1,2}}(?:\s*-?\s*(?:{DATES.day_ending})(?!\w))?"
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})(?!\w)"
_DAY = rf"(?:{_MONTH}\s+{_NUMBER}|{_NUMBER}(?:\s+(?:(?:{DATES.of})\s+)?{_MONTH})?|{_WEEKDAY})"
_NAMED = any_of(rf"(?:{CIRCUMSTANCES.occasions})(?!\w)")
_OCCASION = lazy(
    rf"(?:^|[.,;!?:(\n]|-\s)\s*(?:(?:{CIRCUMSTANCES.before_occasion})\s+)*(?:{CIRCUMSTANCES.occasions})(?!\w)"
    rf"(?:\s*-)?(?:\s+(?:{CIRCUMSTANCES.after_occasion})(?!\w))*(?P<day>\s+(?:(?:{DATES.on}|{DATES.definite})\s+)*"
    rf"{_DAY})(?=\s*(?:$|[.,;!?)\n]|-\s))"
)
"""A clause that only says when the client celebrates."""


def without_occasions(text: str, today: date) -> str:
    """The text with spaces in place of the days of occasions, if it names another day; else the text."""
    message = prepare(text)
    if not _NAMED.search(message.text):
        return text
    folded = number_words_to_digits(message.text)
    found = list(_OCCASION.finditer(folded))
    left = message.original
    for match in found:
        start, end = match.span("day")
        left = left[:start] + " " * (end - start) + left[end:]
        folded = folded[:start] + " " * (end - start) + folded[end:]
    names_other = dates.find_date(Utterance(left, folded), today).span is not None
    return left if names_other else text
