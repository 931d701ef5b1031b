"""Contacts hidden from whoever reads along: a language model is sent texts in which they are masked."""

import re
import unicodedata
from functools import lru_cache

from hallchat.nlu.extractors.contacts import FAILED_ADDRESS, SPOKEN_ADDRESS
from hallchat.nlu.text.normalize import clean, fold
from hallchat.nlu.text.number_words import number_words_to_digits

EMAIL = "[e-mail]"
PHONE = "[phone]"

_TOKEN = re.compile(r"\S+")
_APART = re.compile(
    r"(?<!\S)[^\s@]{0,63}[^\s@,;:!?][^\S\n]{1,2}@[^\S\n]{0,2}\S+|[^\s@]{1,64}@[^\S\n]{1,2}\S{1,64}\.\S+"
)
"""An address with spaces around its sign."""
_DIGITS = re.compile(r"\+?\d(?:[^\w\n,:;\"'|]{0,4}\d){8,}|\+\d(?:[^\w\n,:;\"'|]{0,4}\d){6,}")
"""Nine digits and more, whatever stands between them that is no letter and ends no statement."""
_IN_WORDS = re.compile(r"(?<!\d)\+?\d{1,3}(?:[\s,.-]+(?:and\s|и\s)?\d{1,3}){4,}(?!\d)\s*")
"""Digits with the wide gaps that number words leave: "восемь девятьсот двенадцать триста ..."."""
_INVISIBLE = re.compile(
    r"[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890-\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U00013438"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
"""Unicode's category Cf."""
_ADDRESS, _NUMBER = "\0", "\1"
"""Stand for each character of what is hidden, until all is found."""


@lru_cache(maxsize=1024)
def mask_contacts(text: str) -> str:
    """A client's text, cleaned as for reading, without e-mail addresses and phone numbers, spoken ones too.

    Errs on the side of hiding: what only looks like a contact is hidden as well.
    """
    text = clean(text)
    for pattern in (SPOKEN_ADDRESS, FAILED_ADDRESS, _APART):
        text = _crossed_out(text, [match.span() for match in pattern.finditer(fold(text))], _ADDRESS)
    folded = fold(text)
    numbers = number_words_to_digits(folded)
    said = [
        (match.start(), match.start() + len(folded[match.start() : match.end()].rstrip()))
        for match in _IN_WORDS.finditer(numbers)
        if len(re.sub(r"\D", "", match[0])) >= 9
    ]
    text = _crossed_out(text, said, _NUMBER)
    return mask_contacts_in_data(re.sub(f"{_NUMBER}+", PHONE, re.sub(f"{_ADDRESS}+", EMAIL, text)))


def mask_contacts_in_data(text: str) -> str:
    """A text of code's own making, with every token that has an @ and every run of nine digits hidden."""
    text = _visible(text)
    if "@" in text:
        text = _TOKEN.sub(lambda match: EMAIL if "@" in match[0] else match[0], _APART.sub(EMAIL, text))
    return _DIGITS.sub(PHONE, text)


def _visible(text: str) -> str:
    """In NFKC, without the invisible signs that may part what belongs together."""
    return _INVISIBLE.sub("", text if text.isascii() else unicodedata.normalize("NFKC", text))


def _crossed_out(text: str, spans: list[tuple[int, int]], by: str) -> str:
    for start, end in spans:
        text = text[:start] + by * (end - start) + text[end:]
    return text
