"""Finds the extras that a message names, in any spelling, with the numbers beside them.

Group names: `count` (with `minus`), a number of pieces; `lone_count` (with `lone_minus`), one without a unit.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hallchat.nlu.extractors.extra_index import ExtraIndex
from hallchat.nlu.extractors.hall_candidates import hall_name_candidates
from hallchat.nlu.languages import EXTRAS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import CUT, WORD
from hallchat.nlu.text.phonetics import phonetic_key, stem_name, to_cyrillic
from hallchat.nlu.text.vocabulary import is_common

_MIN_CERTAIN = 86.0
"""From this similarity on the extra is certainly meant. Stricter than for halls: it is not asked for."""
_MIN_CERTAIN_OF_WORDS = 78.0
"""The same for a name of several words, which nothing resembles by chance."""
_MIN_POSSIBLE = 70.0
"""From this similarity on the extra may be meant: worth asking."""
_NUMBER = rf"(?P<minus>-\s?)?(?P<count>\d{{1,20}}(?:[.,]\d+)?{CUT}?)"
_LONE_NUMBER = _NUMBER.replace("<minus>", "<lone_minus>").replace("<count>", "<lone_count>")
_UNIT = rf"(?:\s*[xх×*]|\s*(?:{EXTRAS.units})(?!\w))"
_COUNT_BEFORE = lazy(rf"(?<![\w.,:/-]){_NUMBER}{_UNIT}?\s+(?:\w+\s+)?$")
_ONE_BEFORE = lazy(rf"(?<![\w.,:/-]){_NUMBER}{_UNIT}?\s+$")
_NOT_COUNT = lazy(rf"(?<!\w)(?:{EXTRAS.not_counts})\s+$")
_COUNT_AFTER = lazy(
    rf"\s*[,(:=-]?\s*(?:(?:{EXTRAS.after_name})\s+)?{_NUMBER}{_UNIT}\)?"
    rf"|\s*[:=xх×]?\s*(?:(?:{EXTRAS.after_name})\s+)?{_LONE_NUMBER}"
    rf"(?=\s*(?:$|[,;!?)]|\.(?!\d)|(?:{EXTRAS.linked})(?!\w)))"
)
_WORD_BEFORE = re.compile(r"(?<![\w'])([a-z'-]+)\s+$")
_WORD_AFTER = re.compile(r"\s+([a-z'-]+)")
_FIRST_BEFORE = lazy(rf"(?<!\w)(?:{EXTRAS.before_first})\s+$")
_BESIDE_NOUN = lazy(
    rf"\d+|{EXTRAS.requests}|{EXTRAS.orders}|{EXTRAS.remove_before}|{EXTRAS.again}|{EXTRAS.units}"
)
"""Words before the noun of an extra that are none of its name: "add machine"."""
_OTHER_THINGS = any_of(rf"(?:{EXTRAS.other_things})(?!\w)")
_PAUSE = re.compile(r"[,;:!?]")
_AGAIN = lazy(rf"(?<!\w)(?:{EXTRAS.again})\s+(?:(?:{EXTRAS.units})\s+)?$")


@dataclass(slots=True)
class Mention:
    """An extra that the message names."""

    start: int
    end: int
    """With the number beside it."""
    keys: tuple[str, ...]
    """One key, or several if it is unclear which extra is meant."""
    is_certain: bool
    count: int | None = None
    """The number beside it; None if there is none."""
    again: bool = False
    """True if the number adds to the one known: «ещё две»."""
    invalid: bool = False
    """True if the number counts nothing: "-2", "1.5"."""


def find_mentions(
    text: str, digits: str, index: ExtraIndex, taken: Mapping[str, str], near: list[tuple[int, int]]
) -> list[Mention]:
    """The extras that a folded text names, from left to right.

    `digits` is the text with digits for its number words; `taken` has the exact names of halls, which are no
    extras; `near` are the places of words like those in their names.
    """
    found: list[Mention] = []
    others = [match.span() for match in _OTHER_THINGS.finditer(text)]
    near = [(start, end) for start, end in near if not any(first <= start < last for first, last in others)]
    for mention in (
        *_by_name(text, index, taken, near),
        *_by_head(text, index, near),
        *_by_first(text, index, near),
    ):
        if not any(mention.start < other.end and other.start < mention.end for other in found):
            found.append(mention)
    found.sort(key=lambda mention: mention.start)
    for number, mention in enumerate(found):
        before = found[number - 1].end if number else 0
        after = found[number + 1].start if number + 1 < len(found) else len(text)
        _read_count(mention, text, digits, before, after)
    return found


def _by_name(
    text: str, index: ExtraIndex, taken: Mapping[str, str], near: list[tuple[int, int]]
) -> Iterator[Mention]:
    """Names in any spelling, the most similar first: "дым-машину не" is worse than "дым-машину"."""
    rated = []
    for start, end, name in hall_name_candidates(text, index.names):
        names_hall = any(phonetic_key(part) in taken for part in (name, *name.split()))
        if names_hall or not any(start <= first < end for first, _ in near):
            continue
        hits = [hit for hit in index.similar(name) if hit[0] >= _MIN_POSSIBLE]
        if not hits:
            continue
        best = hits[0][0]
        is_certain = best >= (_MIN_CERTAIN_OF_WORDS if " " in name else _MIN_CERTAIN)
        keys = tuple(dict.fromkeys(key for _, key in hits))
        if not is_certain and (_says_other(text, start, end, near) or _PAUSE.search(text, start, end)):
            continue  # «после съемок, мы сами» is no smoke machine
        rated.append((best, Mention(start, end, keys[:1] if is_certain else keys, is_certain)))
    for _, mention in sorted(rated, key=lambda each: -each[0]):
        yield mention


def _says_other(text: str, start: int, end: int, near: list[tuple[int, int]]) -> bool:
    """True if some English word there is neither like one of an extra's name nor an everyday word."""
    found = (match for match in WORD.finditer(text, start, end) if match[0].isascii())
    return any(
        match.span() not in near and not is_common(match[0]) and not _BESIDE_NOUN.fullmatch(match[0])
        for match in found
    )


def _by_head(text: str, index: ExtraIndex, near: list[tuple[int, int]]) -> Iterator[Mention]:
    """Names of several words of which the message has only the noun: «фон»."""
    for start, end in near:
        stem = phonetic_key(stem_name(to_cyrillic(text[start:end])))
        before = _WORD_BEFORE.search(text, 0, start) if text[start:end].isascii() else None
        if before and _says_other(text, *before.span(1), near):
            continue  # "coffee machine"
        if keys := index.heads.get(stem):
            yield Mention(start, end, keys, is_certain=False)


def _by_first(text: str, index: ExtraIndex, near: list[tuple[int, int]]) -> Iterator[Mention]:
    """English names of which the message has only the first noun, as a thing: "add the smoke"."""
    for start, end in near:
        keys = index.firsts.get(phonetic_key(stem_name(to_cyrillic(text[start:end]))))
        after = _WORD_AFTER.match(text, end)
        names_other = after is not None and not is_common(after[1])  # "the smoke alarm"
        if keys and text[start:end].isascii() and _FIRST_BEFORE.search(text[:start]) and not names_other:
            yield Mention(start, end, keys, is_certain=False)


def _read_count(mention: Mention, text: str, digits: str, before: int, after: int) -> None:
    """Reads the number beside the name, between the extras around it, and adds it to the mention."""
    pieces = digits[before : mention.start]
    match = _ONE_BEFORE.search(pieces) or (_COUNT_BEFORE.search(pieces) if not mention.is_certain else None)
    if match and not _NOT_COUNT.search(pieces[: match.start()]):
        mention.start = before + match.start()
        _set_count(mention, match["count"], match["minus"])
    elif (
        match := (
            _COUNT_AFTER.match(text[:after], mention.end)  # "4 пары": in `digits` the unit is a number
            or _COUNT_AFTER.match(digits[:after], mention.end)
        )
    ):
        mention.end = match.end()
        _set_count(mention, match["count"] or match["lone_count"], match["minus"] or match["lone_minus"])
    if again := _AGAIN.search(digits[before : mention.start]):
        mention.start, mention.again = before + again.start(), True


def _set_count(mention: Mention, number: str, minus: str | None) -> None:
    mention.invalid = bool(minus) or not number.isdigit()
    mention.count = int(number) if number.isdigit() else None
