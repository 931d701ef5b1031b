"""The hall that a message names, in any spelling."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hallchat.nlu.extractors.hall_index import MIN_POSSIBLE, SAME_BUT_ENDINGS, HallIndex, IndexCache
from hallchat.nlu.languages import HALLS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.first_names import KNOWN
from hallchat.nlu.text.layout import from_latin_layout, is_random_keys, to_latin_layout
from hallchat.nlu.text.normalize import HALL_MASK, MASK, Utterance, fold, words
from hallchat.nlu.text.phonetics import phonetic_key, stem_name, to_cyrillic
from hallchat.nlu.text.vocabulary import is_common
from hallchat.nlu.types import KnownHall

_MIN_CERTAIN = 78.0
"""The least similarity at which a hall is certainly meant."""
_MIN_POSSIBLE_UNASKED = 66.0
"""`MIN_POSSIBLE` where the client was not asked for a hall."""
_MAX_SHORT = 4
"""Letters of a word so short that it names a hall only if nothing but its ending is wrong."""
_MAX_COMPARED = 24
"""Parts of a message that are compared with all names."""

_WORD = re.compile(r"[\w'][\w'\[\];,.]*[\w'\]]|\w")
"""A word, with signs inside and at its end that are letters on another layout."""
_DESCRIBED_NOUN = re.compile(rf"\s+(?:{HALLS.described_nouns})")
_THANKS = re.compile(rf"(?:{HALLS.thanks})\s+$")
_INTRODUCTION = re.compile(rf"(?:{HALLS.introductions})(?:\s+\w+){{0,2}}\s+$")
_HALL_AND_NAME = re.compile(
    rf"(?<!\w)(?:{HALLS.before_name})\s+(?:(?:{HALLS.called})\s+)?"
    r"(?:[«\"“„'](?P<quoted>[^»\"”“'\n]{2,40})[»\"”“']"
    r"|(?P<capital>[А-ЯЁA-Z][\w-]{2,30}(?:\s+[А-ЯЁA-Z][\w-]{2,30})?))"
)
_REFUSAL = re.compile(rf"(?<!\w)(?:{HALLS.except_})\s+(?:(?:{HALLS.before_refused})\s+)?$")
_BEFORE_NUMBER = re.compile(rf"(?<!\w)(?:{HALLS.before_number})\s*[№#]?\s*$|[№#]\s*$")
_QUOTED = re.compile(r'[«“„"]([^»”“"\n]{1,80})[»”“"]')
_RATHER = any_of(rf"(?:{HALLS.rather})\b")

_indexes = IndexCache()


@dataclass(frozen=True, slots=True)
class HallResult:
    """The hall that a message names."""

    key: str | None = None
    options: tuple[str, ...] = ()
    """Keys of halls, where more than one may be meant."""
    unknown: str | None = None
    """A name that no hall has."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words of the message that are similar to a hall's name."""

    start: int
    end: int
    key: str
    similarity: float


def find_hall(
    utterance: Utterance, known: tuple[KnownHall, ...], strict: bool = False, asked: bool = False
) -> HallResult:
    """Returns the hall that the message names; erases the name.

    `strict`: only correctly spelled names count, because the client was asked for something else.
    `asked`: the client was asked for a hall.
    """
    if not known:
        return HallResult()
    index = _indexes.get(known)
    if quoted := _quoted(utterance.text, index):
        return _choose(utterance, quoted)
    certain, possible = _compare(utterance, index, strict, asked)
    if certain:
        return _choose(utterance, sorted(certain, key=lambda hit: hit.start))
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
    """Returns the words that certainly name a hall, and those that possibly do."""
    certain: list[_Hit] = []
    possible: list[_Hit] = []
    min_possible = MIN_POSSIBLE if asked else _MIN_POSSIBLE_UNASKED
    for start, end, name in _candidates(utterance.text, index):
        taken = any(hit.start < end and start < hit.end for hit in certain)
        if taken or _describes(utterance.text, start, end):
            continue
        hits = [_Hit(start, end, key, similarity) for similarity, key in index.similar(name)]
        best = hits[0].similarity if hits else 0.0
        if best >= (SAME_BUT_ENDINGS if strict or len(name) <= _MAX_SHORT else _MIN_CERTAIN):
            certain.append(hits[0])
        elif best >= min_possible and (asked or not _is_client_name(utterance.text, start, end)):
            possible += hits
    return certain, possible


def _quoted(text: str, index: HallIndex) -> list[_Hit]:
    """Names in quotes, as the buttons of hall cards send them. Then nothing else in the message names a hall:
    "May" in it is a month, even if a hall has that name."""
    return [
        _Hit(match.start(), match.end(), index.exact[sound], 100.0)
        for match in _QUOTED.finditer(text)
        if (sound := phonetic_key(to_cyrillic(match[1]))) in index.exact
    ]


def _choose(utterance: Utterance, hits: list[_Hit]) -> HallResult:
    """Returns the hall of the hits: the last one after "лучше" or "ой", else several are options."""
    text = utterance.text
    wanted = [hit for hit in hits if not _REFUSAL.search(text[: hit.start])]
    for hit in hits:
        utterance.mask(hit.start, hit.end, HALL_MASK)
    keys = tuple(dict.fromkeys(hit.key for hit in wanted))
    if not keys:
        return HallResult()
    if len(keys) == 1 or _RATHER.search(text[wanted[0].end : wanted[-1].start]):
        return HallResult(wanted[-1].key)
    return HallResult(options=keys)


def _candidates(text: str, index: HallIndex) -> Iterator[tuple[int, int, str]]:
    """Yields words that may be a name, as (start, end, name in Russian letters), the longest first.

    Words in Latin letters come a second time, as typed on the wrong keyboard layout.
    """
    found = list(_WORD.finditer(text))[: _MAX_COMPARED * 4]
    compared = 0
    for size in range(max(index.max_words, 2), 0, -1):
        for group in (found[at : at + size] for at in range(len(found) - size + 1)):
            start, end = group[0].start(), group[-1].end()
            written = text[start:end]
            if written.isdecimal() and not _is_hall_number(text, start, end):
                continue
            if size > index.max_words:  # "black box" for "Blackbox"
                if joined := _joined(group, written, index):
                    yield start, end, joined
                continue
            common = all(is_common(part) for part in words(written))
            if exact := _exact(written, common, index):
                yield start, end, exact
            elif size > 1 and any(_is_exact(word[0], index) for word in group):
                continue  # a word of the group is a name already
            elif not common and len(written) > 2 and compared < _MAX_COMPARED:
                compared += 1
                yield start, end, to_cyrillic(written)
                if written.isascii():
                    yield start, end, fold(from_latin_layout(written))


def _joined(group: list[re.Match[str]], written: str, index: HallIndex) -> str | None:
    """Returns words without the spaces if that is a hall's name and the first word is not."""
    joined = to_cyrillic(written).replace(" ", "")
    return joined if phonetic_key(joined) in index.exact and not _is_exact(group[0][0], index) else None


def _exact(written: str, common: bool, index: HallIndex) -> str | None:
    """Returns the words in Russian letters if they are a hall's name, also as typed on the wrong layout.

    `common`: the words are everyday ones; then a name that is a noun counts in any case.
    """
    plain = to_cyrillic(written)
    if phonetic_key(plain) in index.exact or (common and phonetic_key(stem_name(plain)) in index.nouns):
        return plain
    relaid = to_cyrillic(to_latin_layout(written))
    return relaid if phonetic_key(relaid) in index.exact else None


def _is_exact(word: str, index: HallIndex) -> bool:
    return phonetic_key(to_cyrillic(word)) in index.exact


def _is_hall_number(text: str, start: int, end: int) -> bool:
    """True if a number is a hall's name, not an hour or a day: it follows "зал" or is the whole message."""
    return bool(_BEFORE_NUMBER.search(text[:start])) or not (text[:start] + text[end:]).strip(" .,!")


def _describes(text: str, start: int, end: int) -> bool:
    """True if the words describe something that is not a hall: "белый фон", "спасибо большое"."""
    return bool(_DESCRIBED_NOUN.match(text, end) or _THANKS.search(text, 0, start))


def _is_client_name(text: str, start: int, end: int) -> bool:
    """True if the words are a first name, or are introduced as the client's name."""
    first_name = any(word in KNOWN for word in words(text[start:end]))
    return first_name or bool(_INTRODUCTION.search(text[:start]))


def _unknown(utterance: Utterance) -> HallResult | None:
    """Returns the name that the client calls a hall by, where no hall has it; erases it."""
    match = _HALL_AND_NAME.search(utterance.original)
    if not match or MASK in utterance.text[match.start() : match.end()]:
        return None
    name = match["quoted"] or match["capital"]
    if match["capital"] and is_common(fold(name).split()[0]):
        return None
    utterance.mask(*match.span(), HALL_MASK)
    return HallResult(unknown=name)
