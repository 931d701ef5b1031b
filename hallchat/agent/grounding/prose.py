"""Prepares a sentence for checking: plain characters, numbers in digits, links taken out."""

import html
import re
import unicodedata
from dataclasses import dataclass

from hallchat.agent.grounding.contact_mentions import MAY_HOLD_WEB_ADDRESS, WEB_ADDRESS
from hallchat.nlu.text.normalize import DASHES, QUOTES, fold
from hallchat.nlu.text.number_words import number_words_to_digits

MAX_CHARACTERS = 2000
"""A longer sentence is not readable; only its beginning is checked."""
_NEEDS_CLEANING = re.compile(r"[^\x20-\x7eа-яА-ЯёЁ\s«»“”„‘’–—…№₽€•·]|&")
_PLAIN_SIGNS = str.maketrans(
    {
        **DASHES,
        **QUOTES,
        **dict.fromkeys("«»“”„‟〝〞", '"'),
        **dict.fromkeys((sign for sign in map(chr, range(0x3001)) if sign.isspace() and sign != "\n"), " "),
        **dict.fromkeys("…•·", " "),
        "⁄": "/",
    }
)
_WRITING_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKUP = str.maketrans(dict.fromkeys("*_~#", None) | {"`": None, "|": " "})
_LETTERS_AS_DIGITS = re.compile(r"(?<!\w)(?=[lоo\d]*[lоo])[lоo\d]*\d[lоo\d]*(?!\w)")
"""A number in which letters take the place of digits that look the same: "5OOO"."""
_LETTER_TO_DIGIT = str.maketrans("lоo", "100")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Prose:
    """A sentence as its reader sees it. `text` is `cased` folded and with numbers in digits, equally long."""

    text: str
    cased: str
    web_addresses: tuple[str, ...]
    """Links, e-mail addresses and handles, which the texts do not contain."""
    foreign_letters: frozenset[str]
    """Letters that are neither Latin nor Cyrillic."""
    is_readable: bool
    """False for a sentence that is too long or changes the writing direction."""


def read_prose(sentence: str) -> Prose:
    """Returns the sentence as a client sees it: without invisible characters and markup."""
    is_readable = len(sentence) <= MAX_CHARACTERS and not _WRITING_DIRECTION.search(sentence)
    foreign_letters: frozenset[str] = frozenset()
    cleaned = sentence[:MAX_CHARACTERS]
    if _NEEDS_CLEANING.search(cleaned):
        cleaned, foreign_letters = _clean(html.unescape(cleaned))
    cleaned = cleaned.translate(_PLAIN_SIGNS)
    web_addresses: tuple[str, ...] = ()
    if MAY_HOLD_WEB_ADDRESS.search(cleaned):
        web_addresses = tuple(match[0] for match in WEB_ADDRESS.finditer(cleaned))
        cleaned = WEB_ADDRESS.sub(" ", cleaned) if web_addresses else cleaned
    cased = cleaned.translate(_MARKUP)
    return Prose(_with_digits(fold(cased)), cased, web_addresses, foreign_letters, is_readable)


def _clean(text: str) -> tuple[str, frozenset[str]]:
    """Returns the text without invisible characters and with ASCII digits, and its foreign letters."""
    visible, foreign_letters = [], set()
    for character in unicodedata.normalize("NFKC", text):
        category = unicodedata.category(character)
        if category == "Zs" or (category == "Cc" and not character.isascii()):
            visible.append(" ")
        elif character.isascii():
            visible.append(character)
        elif category == "Nd":
            visible.append(str(unicodedata.decimal(character)))
        elif category not in ("Cf", "Mn", "Me"):  # formats and accents are not seen
            visible.append(character)
            if (category[0] == "L" or category in ("Nl", "No")) and _is_foreign(character):
                foreign_letters.add(character)
    return "".join(visible), frozenset(foreign_letters)


def _is_foreign(letter: str) -> bool:
    return not unicodedata.name(letter, "").startswith(("LATIN", "CYRILLIC", "MODIFIER"))


def _with_digits(text: str) -> str:
    """Returns the folded text with its number words in digits, and of the same length."""
    if _DIGIT.search(text):
        text = _LETTERS_AS_DIGITS.sub(lambda match: match[0].translate(_LETTER_TO_DIGIT), text)
    return number_words_to_digits(text)
