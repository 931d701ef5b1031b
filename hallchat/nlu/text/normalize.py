"""The preparation of a message: cleaning, folding, words, and the masking of words that were understood."""

import re
import unicodedata
from dataclasses import dataclass

MAX_CHARACTERS = 4000
"""Only this many characters of a message are read, so that no message takes long."""

MASK = "\0"
"""Replaces each character that an extractor understood. `clean()` removes it from the messages of clients."""

CUT = "…"
"""Stands where `clean()` cut letters or digits off, so that a shortened name or address is not taken for a
whole one; in a message the sign itself becomes three full stops."""

HALL_MASK = "\1"
"""Replaces each character of a hall's name: "хочу Мрак" is a wish to book, "хочу 25.11" an answer."""

DASHES = dict.fromkeys("‐‑‒–—―−﹣－", "-")
QUOTES = dict.fromkeys("’‘ʼ`´", "'")
"""Dashes and single quotes of all sorts -> the plain sign."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

_PLAIN_SIGNS = str.maketrans({**DASHES, **QUOTES})
_MAX_REPEATS = 12
_LONG_RUN = re.compile(rf"(\S)\1{{{_MAX_REPEATS},}}")
_SPACES = re.compile(r"\s{2,}")
_LONG_WORD = re.compile(r"(\S{100})\S+")
_LOOKALIKES = str.maketrans("aceopxyk", "асеорхук")
_MIXED = re.compile(r"[а-я]+[aceopxyk][а-яaceopxyk]*|[aceopxyk]+[а-я][а-яaceopxyk]*")
_LONE_C = re.compile(r"(?<![a-z])c(?=\s+(?:\d|[а-я]))")


@dataclass(slots=True)
class Utterance:
    """One message: `original` keeps capitals and ё, `text` is folded. Both always have the same length.

    Extractors mask in `text` the words that they understood, so that no later extractor reads them. They
    blank words that say nothing: the words on both sides then read as neighbours.
    """

    original: str
    text: str

    def mask(self, start: int, end: int, by: str = MASK) -> None:
        """Replaces each character of `text[start:end]` by the sign `by`, which no pattern matches."""
        self.text = self.text[:start] + by * (end - start) + self.text[end:]

    def blank(self, start: int, end: int) -> None:
        """Replaces each character of `text[start:end]` by a space."""
        self.mask(start, end, by=" ")

    def words_at(self, start: int, end: int) -> str:
        """Returns the client's own words between two positions, stripped, the last word whole."""
        while (
            0 < end < len(self.original) and self.original[end - 1].isalpha() and self.original[end].isalpha()
        ):
            end += 1
        return self.original[start:end].strip()


def clean(message: str) -> str:
    """Returns the message in NFKC, without control characters, with plain dashes and quotes.

    Cuts it to `MAX_CHARACTERS`. Shortens long runs of one character, of spaces, and of characters without a
    space, and marks the place by `CUT`: patterns would search them for longer than the rest of the message.
    """
    text = unicodedata.normalize("NFKC", message[: MAX_CHARACTERS * 2])[:MAX_CHARACTERS]
    text = text.translate(_PLAIN_SIGNS)
    if not text.isprintable():
        text = "".join(_printable(letter) for letter in text)
    text = _LONG_RUN.sub(lambda match: match[1] * _MAX_REPEATS + (CUT if match[1].isalnum() else ""), text)
    text = _SPACES.sub(lambda match: "\n" if "\n" in match[0] else "  ", text)
    return _LONG_WORD.sub(lambda match: match[1] + CUT, text)


def _printable(letter: str) -> str:
    """Returns the character, or a space for one that is not printed; line breaks stay."""
    if letter.isprintable():
        return letter
    return "\n" if letter == "\n" else " "


def fold(text: str) -> str:
    """Returns the text in lower case, of the same length.

    "ё" becomes "е", and Latin letters inside Russian words become the Russian letters that look the same.
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    low = low.replace("ё", "е")
    low = _MIXED.sub(lambda match: match[0].translate(_LOOKALIKES), low)
    return _LONE_C.sub("с", low)


def without_mask(masked: str, text: str, mask: str) -> str:
    """Returns the masked text with the letters of `text`, which is as long, in place of this mask."""
    return "".join(letter if sign == mask else sign for sign, letter in zip(masked, text, strict=True))


_WEB_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def prepare(message: str) -> Utterance:
    """Returns the message ready for extractors, with spaces in place of web addresses."""
    original = _WEB_ADDRESS.sub(lambda match: " " * len(match[0]), clean(message))
    return Utterance(original, fold(original))


def words(text: str) -> list[str]:
    """Returns the words of a folded text, without numbers and punctuation."""
    return WORD.findall(text)
