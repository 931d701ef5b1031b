"""Finds a promo code: «промокод LIGHT», «у меня код light». Group names: `quoted` and `bare`, the code."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from hallchat.nlu.extractors.date_patterns import RELATIVE_SIGN
from hallchat.nlu.languages import PROMO_CODES as WORDS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.vocabulary import is_common

_CODE = r"(?:[«\"“„'](?P<quoted>[^»\"”“'\n]{2,40})[»\"”“']|(?P<bare>[^\W_][\w-]{1,39}))"
_BETWEEN = rf"\s*[:=,-]?\s*(?:(?:{WORDS.before_code})\s+){{0,3}}"
_ANY_NOUN = rf"(?:{WORDS.nouns}|{WORDS.weak_nouns})(?!\w)"
_SIGN = any_of(_ANY_NOUN)
_STRONG = any_of(rf"(?:{WORDS.nouns})(?!\w){_BETWEEN}{_CODE}")
_WEAK = any_of(rf"(?:{WORDS.weak_nouns})(?!\w){_BETWEEN}{_CODE}")
_BEFORE_STRONG = any_of(rf"{_CODE}\s+(?:{WORDS.nouns})(?!\w)")
_BEFORE_WEAK = any_of(rf"(?=[^\W\d]+[\w-]*\d){_CODE}\s+(?:{WORDS.weak_nouns})(?!\w)")
"""«DEMO10 code»: with a digit among its letters, unlike a dress code."""
_OTHER_BEFORE = lazy(rf"(?<!\w)(?:{WORDS.other_nouns})[\s-]+$")
_OTHER_AFTER = lazy(rf"\s+(?:\w+\s+)?(?:{WORDS.other_nouns})(?!\w)")
_NOT_CODE = lazy(rf"(?:{WORDS.not_codes}|{WORDS.before_code}|{_ANY_NOUN})")
_REMOVED = any_of(
    rf"(?:{WORDS.remove_before})\s+(?:\w+\s+)?{_ANY_NOUN}", rf"{_ANY_NOUN}\s+(?:{WORDS.remove_after})"
)


_HAS_ONE = any_of(rf"(?:{WORDS.has_one})(?!\w)")
_SAYS_MORE = re.compile(r"\w")
_WORD = re.compile(r"[\w-]+")
_MIN_LIKENESS = 75
"""From 0 to 100: one letter of four is another."""
_ALONE = lazy(rf"\W*{_CODE}\W*")


@dataclass(frozen=True, slots=True)
class PromoCode:
    """The promo code of a message."""

    text: str | None
    """The code as it is written; "" if the client takes the one given back, None if it is not written."""


def find_promo_code(utterance: Utterance, known: frozenset[str], asked: bool) -> PromoCode | None:
    """The promo code of a message; masks it with its noun.

    `known`: the studio's codes, case-folded; `asked`: the client was asked for one.
    """
    text = utterance.text
    if not _SIGN.search(text):
        return (_lone_code(utterance, known) if asked else None) or _named_code(utterance, known)
    if removed := _REMOVED.search(text):
        utterance.mask(*removed.span())
        return PromoCode("")
    for pattern, is_weak in ((_STRONG, False), (_WEAK, True), (_BEFORE_STRONG, True), (_BEFORE_WEAK, True)):
        for match in pattern.finditer(text):
            group = "quoted" if match["quoted"] else "bare"
            written = utterance.original[match.start(group) : match.end(group)].strip()
            if (
                group == "quoted"
                or written.casefold() in known
                or _looks_like_code(utterance, match, is_weak)
                or _is_misspelt(written, known)
            ):
                utterance.mask(*match.span())
                return PromoCode(written)
    if named := _named_code(utterance, known):
        return named
    return PromoCode(None) if "?" not in text and _HAS_ONE.search(text) else None


def _lone_code(utterance: Utterance, known: frozenset[str]) -> PromoCode | None:
    """The code that is the whole message."""
    match = _ALONE.fullmatch(utterance.text)
    if match is None:
        return None
    group = "quoted" if match["quoted"] else "bare"
    written = utterance.original[match.start(group) : match.end(group)].strip()
    if written.casefold() not in known and is_common(match[group]) and not written.isupper():
        return None
    utterance.mask(*match.span())
    return PromoCode(written)


def _named_code(utterance: Utterance, known: frozenset[str]) -> PromoCode | None:
    """A code of the studio without a noun, «DEMO10 давайте применим»: one that no other word can be."""
    for match in _WORD.finditer(utterance.original):
        written = match[0]
        is_marked = written.isupper() or any(map(str.isdigit, written))
        if is_marked and written.casefold() in known and not is_common(written.casefold()):
            utterance.mask(*match.span())
            return PromoCode(written)
    return None


def _around(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"


def _is_misspelt(written: str, known: frozenset[str]) -> bool:
    """True if the word is nearly one of the studio's codes: the client meant it for one."""
    return any(fuzz.ratio(written.casefold(), code) >= _MIN_LIKENESS for code in known)


def _looks_like_code(utterance: Utterance, match: re.Match[str], is_weak: bool) -> bool:
    """True for a word that is neither everyday language nor, behind a weak noun, another kind of code."""
    word = match["bare"]
    written = utterance.original[match.start("bare") : match.end("bare")]
    if _NOT_CODE.fullmatch(word):
        return False
    if not is_weak:
        says_more = "?" in utterance.text or _SAYS_MORE.search(_around(utterance.text, match))
        if not says_more and not RELATIVE_SIGN.search(word):
            return True  # «промокод лето», but «промокод суббота» names a day
        return not is_common(word) or written.isupper() or any(map(str.isdigit, word))
    if any(map(str.isdigit, word)) and sum(map(str.isalpha, word)) > 1:
        return True
    other = _OTHER_BEFORE.search(utterance.text[: match.start()]) or _OTHER_AFTER.match(
        utterance.text, match.end()
    )
    letters = sum(map(str.isalpha, word))
    is_foreign = word.isascii() and not utterance.text.isascii()
    is_marked = written.isupper() or is_foreign or (word.isascii() and not is_common(word))
    return not other and letters > 1 and is_marked
