"""The message made ready for reading: one cleaning, one tokenizer, one way to cross out what was read."""

import re
import unicodedata
from dataclasses import dataclass

MAX_CHARACTERS = 4000
"""Characters that are read; what lies beyond is left unread, so that no message costs much."""

MASK = "\0"
"""Stands for each character that was read already. Cleaning removes it from what clients write."""

HALL_MASK = "\1"
"""The same for the name of a hall: "хочу Мрак" is a wish to book, "хочу 25.11" an answer."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

_RUN = 12
_LONG_RUN = re.compile(rf"(\S)\1{{{_RUN},}}")
_SPACES = re.compile(r"\s{2,}")
_LONG_WORD = re.compile(r"(\S{100})\S+")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
_QUOTES = dict.fromkeys(map(ord, "’‘ʼ`´"), "'")
_LOOKALIKES = str.maketrans("aceopxyk", "асеорхук")
_MIXED = re.compile(r"[а-я]+[aceopxyk][а-яaceopxyk]*|[aceopxyk]+[а-я][а-яaceopxyk]*")
_LONE_C = re.compile(r"(?<![a-z])c(?=\s+(?:\d|[а-я]))")


@dataclass(slots=True)
class Utterance:
    """One message. `original` keeps case and ё; `text` is folded for reading, letter under letter.

    Readers cross out what they understood with `mask`, so that a later one cannot take it for
    something else. Both strings always have the same length.
    """

    original: str
    text: str

    def mask(self, start: int, end: int, by: str = MASK) -> None:
        """Cross out `text[start:end]`."""
        self.text = self.text[:start] + by * (end - start) + self.text[end:]

    def words_at(self, start: int, end: int) -> str:
        """The client's own words there, the last one whole, without the spaces around them."""
        while (
            0 < end < len(self.original) and self.original[end - 1].isalpha() and self.original[end].isalpha()
        ):
            end += 1
        return self.original[start:end].strip()


def clean(message: str) -> str:
    """The message in NFKC without control characters, dashes and quotes made plain, cut to `LONGEST`.

    Long runs of one sign, of spaces and of signs without a space are shortened as well: they say
    nothing, and searching them would cost more than the rest of the message.
    """
    text = unicodedata.normalize("NFKC", message[: MAX_CHARACTERS * 2])[:MAX_CHARACTERS]
    text = text.translate(_DASHES).translate(_QUOTES)
    text = "".join(_visible(letter) for letter in text)
    text = _LONG_RUN.sub(lambda match: match[1] * _RUN, text)
    text = _SPACES.sub(lambda match: "\n" if "\n" in match[0] else "  ", text)
    return _LONG_WORD.sub(lambda match: match[1], text)


def _visible(letter: str) -> str:
    if letter.isprintable():
        return letter
    return "\n" if letter == "\n" else " "


def fold(text: str) -> str:
    """Lower case, ё as е, lookalike Latin letters inside Russian words as Russian; the length stays."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    low = low.replace("ё", "е")
    low = _MIXED.sub(lambda match: match[0].translate(_LOOKALIKES), low)
    return _LONE_C.sub("с", low)


_WEB_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def prepare(message: str) -> Utterance:
    """The message as a page, nothing crossed out but web addresses, which say nothing of a booking."""
    original = _WEB_ADDRESS.sub(lambda match: " " * len(match[0]), clean(message))
    return Utterance(original, fold(original))


def words(text: str) -> list[str]:
    """The words of a folded text; numbers and signs are none."""
    return WORD.findall(text)


def word_list(data: str) -> frozenset[str]:
    """The words of a text, for data written as one."""
    return frozenset(data.split())


def alternatives(data: str) -> str:
    """One expression with the alternatives of a text, which are written one or more to a line."""
    return "|".join(line.strip() for line in data.strip().splitlines())


def any_of(*alternatives: str) -> re.Pattern[str]:
    """A pattern that finds any of the expressions where a word begins."""
    return re.compile(r"(?<!\w)(?:" + "|".join(alternatives) + ")")
