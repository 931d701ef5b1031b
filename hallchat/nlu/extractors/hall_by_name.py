"""Finds the hall that a message names, in any spelling.

`hall_index` rates the similarity of names from 0 to 100, by the keys of `text/phonetics`. The thresholds are
`SAME_BUT_ENDINGS` and `MIN_POSSIBLE` there, and two stricter ones here.
Group names: `quoted` and `capital`, the name after a word for a hall ("зал «Мрак»", "зал Мрак").
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from hallchat.nlu.extractors.hall_candidates import hall_name_candidates
from hallchat.nlu.extractors.hall_index import MIN_POSSIBLE, SAME_BUT_ENDINGS, HallIndex, IndexCache
from hallchat.nlu.extractors.refused_halls import asks_of_look, end_of_dislike, is_refused
from hallchat.nlu.languages import HALLS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.first_names import KNOWN
from hallchat.nlu.text.layout import is_random_keys
from hallchat.nlu.text.normalize import HALL_MASK, MASK, Utterance, fold, words
from hallchat.nlu.text.phonetics import phonetic_key, to_cyrillic
from hallchat.nlu.text.vocabulary import is_common
from hallchat.nlu.types import KnownHall

_MIN_CERTAIN = 78.0
"""From this similarity on the hall is certainly meant."""
_MIN_POSSIBLE_UNASKED = 66.0
"""`MIN_POSSIBLE` if the client was not asked for a hall."""
_MAX_SHORT_LETTERS = 4
"""Up to this length a word names a hall only if all but its case ending is right."""

_DESCRIBED_NOUN = lazy(rf"\s+(?:{HALLS.described_nouns})")
_THANKS = lazy(rf"(?:{HALLS.thanks})\s+$")
_INTRODUCTION = lazy(rf"(?:{HALLS.introductions})(?:\s+\w+){{0,2}}\s+$")
_HALL_AND_NAME = lazy(
    rf"(?<!\w)(?:{HALLS.before_name})\s+(?:(?:{HALLS.called})\s+)?"
    r"(?:[«\"“„'](?P<quoted>[^»\"”“'\n]{2,40})[»\"”“']"
    r"|(?P<capital>[А-ЯЁA-Z][\w-]{2,30}(?:\s+[А-ЯЁA-Z][\w-]{2,30})?))"
)
_QUOTED = re.compile(r'[«“„"]([^»”“"\n]{1,80})[»”“"]')
_RATHER = any_of(rf"(?:{HALLS.rather})\b(?:[^.!?\n]*|\W+(?:\w+\W+)?)$")
"""A word of correction in the sentence of the hall that counts."""

_indexes = IndexCache(by_noun=True)


@dataclass(frozen=True, slots=True)
class HallResult:
    """The hall that a message names."""

    key: str | None = None
    options: tuple[str, ...] = ()
    """The keys of the possible halls, if the name is unclear."""
    unknown: str | None = None
    """A name that no hall has."""
    refused: tuple[str, ...] = ()
    """The keys of the halls that the client does not want."""
    dislikes: tuple[tuple[int, int], ...] = ()
    """The start and the end of the words that say why: «как-то страшно»."""
    looked_at: tuple[str, ...] = ()
    """The keys of the halls whose look a question is about."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words of the message that are similar to a hall's name."""

    start: int
    end: int
    key: str
    similarity: float


def exact_names(known: tuple[KnownHall, ...]) -> Mapping[str, str]:
    """The phonetic key of each name -> the key of its hall."""
    return _indexes.get(known).exact


def find_hall(
    utterance: Utterance,
    known: tuple[KnownHall, ...],
    strict: bool = False,
    asked: bool = False,
    chosen: str | None = None,
) -> HallResult:
    """Returns the hall that the message names; masks the name.

    `strict`: only correctly spelled names count, because the client was asked for something else.
    `asked`: the client was asked for a hall. `chosen`: the key of the hall in hand.
    """
    if not known:
        return HallResult()
    index = _indexes.get(known)
    if quoted := _quoted(utterance.text, index):
        return _choose(utterance, quoted, chosen)
    certain, possible = _compare(utterance, index, strict, asked)
    if certain:
        return _choose(utterance, sorted(certain, key=lambda hit: hit.start), chosen)
    if (unknown := _unknown(utterance)) and not possible:
        return unknown
    if strict or not possible:
        return HallResult()
    ranked = sorted(possible, key=lambda hit: -hit.similarity)
    utterance.mask(ranked[0].start, ranked[0].end, HALL_MASK)
    return HallResult(options=tuple(dict.fromkeys(hit.key for hit in ranked))[:3])


def may_be_a_name(text: str) -> bool:
    """True if a folded answer is one or two words that could name a hall, although no hall has that name."""
    found = words(text)
    return 0 < len(found) < 3 and not any(is_common(word) or is_random_keys(word) for word in found)


def _compare(
    utterance: Utterance, index: HallIndex, strict: bool, asked: bool
) -> tuple[list[_Hit], list[_Hit]]:
    """Returns the hits that certainly name a hall, and the hits that possibly do."""
    certain: list[_Hit] = []
    possible: list[_Hit] = []
    min_possible = MIN_POSSIBLE if asked else _MIN_POSSIBLE_UNASKED
    for start, end, name in hall_name_candidates(utterance.text, index):
        overlaps = any(hit.start < end and start < hit.end for hit in certain)
        if overlaps or _describes(utterance.text, start, end):
            continue
        hits = [_Hit(start, end, key, similarity) for similarity, key in index.similar(name)]
        best = hits[0].similarity if hits else 0.0
        if best >= (SAME_BUT_ENDINGS if strict or len(name) <= _MAX_SHORT_LETTERS else _MIN_CERTAIN):
            certain.append(hits[0])
        elif best >= min_possible and (asked or not _is_client_name(utterance.text, start, end)):
            possible += hits
    return certain, possible


def _quoted(text: str, index: HallIndex) -> list[_Hit]:
    """Returns hall names in quotes, as the buttons of hall cards send them.

    Beside a quoted name no other word names a hall: "May" is a month, even if a hall has that name.
    """
    return [
        _Hit(match.start(), match.end(), index.exact[key], 100.0)
        for match in _QUOTED.finditer(text)
        if (key := phonetic_key(to_cyrillic(match[1]))) in index.exact
    ]


def _choose(utterance: Utterance, hits: list[_Hit], chosen_before: str | None) -> HallResult:
    """Returns the hall of the hits: the last one after "лучше" or "ой", else several are options."""
    for hit in hits:
        utterance.mask(hit.start, hit.end, HALL_MASK)
    text = utterance.text
    refused = _keys(hit for hit in hits if is_refused(text, hit.start, hit.end, hit.key == chosen_before))
    looked_at = _keys(hit for hit in hits if asks_of_look(text, hit.start, hit.end))
    chosen = [hit for hit in hits if hit.key not in (*refused, *looked_at)]
    dislikes = tuple((hit.end, end_of_dislike(text, hit.start, hit.end)) for hit in hits)
    keys, beside = _keys(chosen), HallResult(refused=refused, dislikes=dislikes, looked_at=looked_at)
    if not keys:
        return beside
    if len(keys) == 1 or _RATHER.search(text[chosen[0].end : chosen[-1].start]):
        return replace(beside, key=chosen[-1].key)
    return replace(beside, options=keys)


def _keys(hits: Iterable[_Hit]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(hit.key for hit in hits))


def _describes(text: str, start: int, end: int) -> bool:
    """True if the words describe something that is not a hall: "белый фон", "спасибо большое"."""
    return bool(_DESCRIBED_NOUN.match(text, end) or _THANKS.search(text, 0, start))


def _is_client_name(text: str, start: int, end: int) -> bool:
    """True if the words are a first name, or are introduced as the client's name."""
    first_name = any(word in KNOWN for word in words(text[start:end]))
    return first_name or bool(_INTRODUCTION.search(text[:start]))


def _unknown(utterance: Utterance) -> HallResult | None:
    """Returns a name after a word for a hall, which no hall has: "зал Космос"; masks it."""
    match = _HALL_AND_NAME.search(utterance.original)
    if not match or MASK in utterance.text[match.start() : match.end()]:
        return None
    name = match["quoted"] or match["capital"]
    if match["capital"] and is_common(fold(name).split()[0]):
        return None
    utterance.mask(*match.span(), HALL_MASK)
    return HallResult(unknown=name)
