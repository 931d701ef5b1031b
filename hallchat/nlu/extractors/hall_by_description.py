"""Finds halls by a description ("тёмный", "где танцевать"), compared with the text about each hall."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hallchat.nlu.languages import DESCRIPTION
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import WORD, fold, words
from hallchat.nlu.text.vocabulary import is_common
from hallchat.nlu.types import KnownHall

LOOKS = frozenset({"=dark", "=light"})
"""The qualities that adjectives of a hall's look stand for."""
_RATHER = lazy(rf"^(?:{DESCRIPTION.rather})")
_UNLIKE = any_of(rf"(?:{DESCRIPTION.unlike})\s+(?P<quality>\w+)")
_FOR_CHILDREN = any_of(DESCRIPTION.for_children)
_SHOOTS = any_of(DESCRIPTION.shoots)
_GENTLE = any_of(DESCRIPTION.gentle)
_WANTS = any_of(rf"(?:{DESCRIPTION.wants})(?!\w)")
_MORE = lazy(rf"(?:{DESCRIPTION.more})")
_AFTER_LOOK = lazy(rf"\s*(?:$|[.,!?;)(]|(?:{DESCRIPTION.after_look})(?!\w))")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_MAX_WORDS_BETWEEN = 4
"""The most words between "is there" and the look that is asked for."""
_PREFIX_LETTERS = 5
"""Rare words without a known quality are compared by this number of first letters."""


def halls_by_description(text: str, known: Sequence[KnownHall], *, advises: bool = False) -> tuple[str, ...]:
    """The keys of the halls that a folded text describes best; empty if it describes none.

    `advises`: the client asks for advice, so that the purpose alone tells what suits it: a bright hall suits
    portraits.
    """
    wanted, unwanted = _wanted_and_unwanted(text, advises)
    kept = [hall for hall in known if not unwanted & _qualities_of(hall)]
    if not wanted:
        return tuple(hall.key for hall in kept) if unwanted and 0 < len(kept) < len(known) else ()
    scores = {hall.key: len(wanted & _qualities_of(hall)) for hall in kept}
    best = max(scores.values(), default=0)
    return tuple(key for key, score in scores.items() if score == best) if best else ()


def wants_look(text: str) -> bool:
    """True if a folded text wants a hall of some look: «посветлее зала нет?», "something brighter"."""
    for match in WORD.finditer(text):
        if not LOOKS & set(qualities_of_word(match[0])) or not _AFTER_LOOK.match(text, match.end()):
            continue
        before = " ".join(words(re.split(r"[.!?]", text[: match.start()])[-1])[-_MAX_WORDS_BETWEEN:])
        if _MORE.fullmatch(match[0]) or _WANTS.search(before):
            return True
    return False


def telling_sentence(description: str, text: str) -> str:
    """The sentence of a hall's description that has the most of what a folded text wants; else the first."""
    wanted, _ = _wanted_and_unwanted(text, advises=True)
    sentences = [match[0].strip() for match in _SENTENCE.finditer(description)]
    return max(sentences, key=lambda each: len(wanted & set(_qualities(fold(each)))), default="")


def _wanted_and_unwanted(text: str, advises: bool) -> tuple[set[str], set[str]]:
    """The qualities that a folded text wants a hall to have, and not to have."""
    unwanted = {each for match in _UNLIKE.finditer(text) for each in _qualities(match["quality"])}
    wanted = set(_qualities(_UNLIKE.sub(" ", text))) - unwanted
    compared = {each for word in words(text) if _MORE.fullmatch(word) for each in qualities_of_word(word)}
    if compared & LOOKS:
        wanted = wanted - LOOKS | compared  # «тёмный какой-то, есть посветлее?» wants no dark one
    if _SHOOTS.search(text):
        wanted.discard("=party")  # a photo shoot for a birthday is no party
    if advises and not any(each.startswith("=") for each in wanted) and _GENTLE.search(text):
        wanted.add("=light")
    if _FOR_CHILDREN.search(text) and "=dark" not in wanted:
        unwanted.add("=dark")
    return wanted, unwanted


@lru_cache(maxsize=256)
def _qualities_of(hall: KnownHall) -> frozenset[str]:
    """The qualities of a hall; cached, because its description is long and seldom changes."""
    return frozenset(_qualities(fold(f"{hall.about} {' '.join(hall.names)}")))


def _qualities(text: str) -> Iterator[str]:
    """The known qualities in a folded text, marked by "=", and the first letters of its rare words."""
    for word in words(text):
        yield from qualities_of_word(word)


@lru_cache(maxsize=20_000)
def qualities_of_word(written: str) -> tuple[str, ...]:
    """The known qualities that a folded word stands for, marked by "="; its first letters if it is rare."""
    word = _RATHER.sub("", written)
    known = [
        f"={quality}"
        for quality, beginnings in DESCRIPTION.qualities.items()
        if f"{word}=".startswith(beginnings)
    ]
    is_rare = len(word) > _PREFIX_LETTERS and not is_common(word)
    return (*known, word[:_PREFIX_LETTERS]) if is_rare else tuple(known)
