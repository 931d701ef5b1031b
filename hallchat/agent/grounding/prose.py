"""A sentence made ready for checking: signs that hide something undone, links apart."""

import html
import re
import unicodedata
from dataclasses import dataclass

from hallchat.agent.grounding.contact_mentions import MAYBE_WEB, WEB
from hallchat.nlu.text import number_words
from hallchat.nlu.text.normalize import fold
from hallchat.nlu.text.number_words import CARDINALS, COLLECTIVES, ORDINALS

LONGEST = 2000
"""Characters of a sentence that are checked; a longer one is not readable."""
_ODD = re.compile(r"[^\x20-\x7eа-яА-ЯёЁ\s«»“”„‘’–—…№₽€•·]|&")
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
        **dict.fromkeys("«»“”„‟〝〞", '"'),
        **dict.fromkeys("’‘ʼ`´", "'"),
        **dict.fromkeys((sign for sign in map(chr, range(0x3001)) if sign.isspace() and sign != "\n"), " "),
        **dict.fromkeys("…•·", " "),
        "⁄": "/",
    }
)
_BACKWARDS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKUP = str.maketrans(dict.fromkeys("*_~#", None) | {"`": None, "|": " "})
_ZEROS = re.compile(r"(?<!\w)(?=[lоo\d]*[lоo])[lоo\d]*\d[lоo\d]*(?!\w)")
_AS_DIGITS = str.maketrans("lоo", "100")
_HUNDREDS = re.compile(
    r"(?<!\w)(дву|тре|четыре|пяти|шести|семи|восьми|девяти|(?:пять|шесть|семь|восемь|девять)ю)(?:ста(?:м|х|ми)|сот)(?!\w)"
)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_SPOKEN = CARDINALS.keys() | COLLECTIVES.keys() | ORDINALS.keys()
_HALVES = "пол"
_DECLINED = ("сот", "стам", "стах", "стами")
_COUNTS = {"дв": 2, "тр": 3, "че": 4, "пя": 5, "ше": 6, "се": 7, "во": 8, "де": 9}


@dataclass(frozen=True, slots=True)
class Prose:
    """`text` is folded, its numbers in digits; `cased` is the same letter by letter, as it was written."""

    text: str
    cased: str
    web: tuple[str, ...]
    """Links, addresses and the like, which the texts hold no more."""
    strange: frozenset[str]
    """Letters of other scripts."""
    readable: bool


def read(sentence: str) -> Prose:
    """The sentence as a client's eye takes it."""
    readable = len(sentence) <= LONGEST and not _BACKWARDS.search(sentence)
    strange: frozenset[str] = frozenset()
    plain = sentence[:LONGEST]
    if _ODD.search(plain):
        plain, strange = _clean(html.unescape(plain))
    plain = plain.translate(_PLAIN)
    web: tuple[str, ...] = ()
    if MAYBE_WEB.search(plain):
        web = tuple(match[0] for match in WEB.finditer(plain))
        plain = WEB.sub(" ", plain) if web else plain
    cased = plain.translate(_MARKUP)
    return Prose(_in_digits(fold(cased)), cased, web, strange, readable)


def _clean(text: str) -> tuple[str, frozenset[str]]:
    """The text in plain letters and ASCII digits, without what is not seen; letters of other scripts."""
    kept, strange = [], set()
    for sign in unicodedata.normalize("NFKC", text):
        category = unicodedata.category(sign)
        if sign.isascii() or category == "Zs":
            kept.append(" " if category == "Zs" else sign)
        elif category == "Nd":
            kept.append(str(unicodedata.decimal(sign)))
        elif category not in ("Cf", "Mn", "Me", "Cc"):
            kept.append(sign)
            if category[0] == "L" or category in ("Nl", "No"):
                strange |= _strange(sign)
        elif category == "Cc":
            kept.append(" ")
    return "".join(kept), frozenset(strange)


def _strange(sign: str) -> set[str]:
    known = unicodedata.name(sign, "").startswith(("LATIN", "CYRILLIC", "MODIFIER"))
    return set() if known else {sign}


def _in_digits(text: str) -> str:
    """Number words as digits; the text stays as long as it was."""
    if _DIGIT.search(text):
        text = _ZEROS.sub(lambda match: match[0].translate(_AS_DIGITS), text)
    words = _WORD.findall(text)
    if _SPOKEN.isdisjoint(words) and not any(
        word.startswith(_HALVES) or word.endswith(_DECLINED) for word in words
    ):
        return text
    text = _HUNDREDS.sub(lambda match: f"{_COUNTS[match[1][:2]]}00".ljust(len(match[0])), text)
    return number_words.number_words_to_digits(text)
