"""Masks e-mail addresses and phone numbers in texts that a language model reads."""

import re
import unicodedata
from functools import lru_cache

from hallchat.nlu.extractors.emails import INVALID_ADDRESS, SPOKEN_ADDRESS
from hallchat.nlu.languages import CONTACTS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.normalize import clean, fold
from hallchat.nlu.text.number_words import number_words_to_digits

EMAIL = "[e-mail]"
PHONE = "[phone]"

_TOKEN = re.compile(r"\S+")
_SPACED_ADDRESS = lazy(
    r"(?<!\S)[^\s@]{0,63}[^\s@,;:!?][^\S\n]{1,2}@[^\S\n]{0,2}\S+|[^\s@]{1,64}@[^\S\n]{1,2}\S{1,64}\.\S+"
)
"""An address with spaces around its sign."""
_PHONE_DIGITS = re.compile(r"\+?\d(?:[^\w\n,:;\"'|]{0,4}\d){8,}|\+\d(?:[^\w\n,:;\"'|]{0,4}\d){6,}")
"""Nine digits or more (seven after a plus), with up to four signs between two of them.

Letters, line breaks, commas, colons and quotes end a number.
"""
_NUMBER_IN_WORDS = lazy(rf"(?<!\d)\+?\d{{1,3}}(?:[\s,.-]+(?:(?:{CONTACTS.and_})\s)?\d{{1,3}}){{4,}}(?!\d)\s*")
"""A number in words, which are digits with wide gaps by now: "восемь девятьсот двенадцать ..."."""
_FORMAT_CHARACTERS = re.compile(
    r"[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890-\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U00013438"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
"""Invisible characters, Unicode's category Cf."""
_ADDRESS_SIGN, _NUMBER_SIGN = "\0", "\1"
"""Stand for each character of a contact until all contacts are found, so that offsets stay the same."""
_MIN_SPOKEN_DIGITS = 9
"""The number of digits of a phone number in words."""


@lru_cache(maxsize=1024)
def mask_contacts(text: str) -> str:
    """Returns a client's text, cleaned, with `EMAIL` and `PHONE` in place of contacts, spoken ones too.

    Masks too much rather than too little: also words that only look like a contact.
    """
    text = clean(text)
    for pattern in (SPOKEN_ADDRESS, INVALID_ADDRESS, _SPACED_ADDRESS):
        text = _overwrite(text, [match.span() for match in pattern.finditer(fold(text))], _ADDRESS_SIGN)
    folded = fold(text)
    numbers = number_words_to_digits(folded)
    spoken = [
        (match.start(), match.start() + len(folded[match.start() : match.end()].rstrip()))
        for match in _NUMBER_IN_WORDS.finditer(numbers)
        if len(re.sub(r"\D", "", match[0])) >= _MIN_SPOKEN_DIGITS
    ]
    text = _overwrite(text, spoken, _NUMBER_SIGN)
    return mask_contacts_in_data(re.sub(f"{_NUMBER_SIGN}+", PHONE, re.sub(f"{_ADDRESS_SIGN}+", EMAIL, text)))


def mask_contacts_in_data(text: str) -> str:
    """Masks each word that has an @ and each long run of digits in a text that code made, such as JSON."""
    text = _without_invisible(text)
    if "@" in text:
        text = _TOKEN.sub(
            lambda match: EMAIL if "@" in match[0] else match[0], _SPACED_ADDRESS.sub(EMAIL, text)
        )
    return _PHONE_DIGITS.sub(PHONE, text)


def _without_invisible(text: str) -> str:
    """Returns the text in NFKC without invisible characters, which could divide a contact."""
    return _FORMAT_CHARACTERS.sub("", text if text.isascii() else unicodedata.normalize("NFKC", text))


def _overwrite(text: str, spans: list[tuple[int, int]], by: str) -> str:
    """Returns the text with each character of the spans replaced by the sign `by`."""
    for start, end in spans:
        text = text[:start] + by * (end - start) + text[end:]
    return text
