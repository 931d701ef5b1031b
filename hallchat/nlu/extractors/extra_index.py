"""The extras of a studio, prepared for the search in messages; quickly rejects messages that name none."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from rapidfuzz import fuzz, process

from hallchat.nlu.extractors.hall_index import HallIndex, build_index
from hallchat.nlu.languages import EXTRAS, HALLS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.normalize import WORD, fold
from hallchat.nlu.text.phonetics import phonetic_key, stem_name, to_cyrillic
from hallchat.nlu.types import KnownExtra

_PREPOSITION = lazy(rf"\s(?:{EXTRAS.prepositions})\s")
_HALL = lazy(HALLS.in_answers)
"""A noun that means the hall itself: the "room" of "dressing room"."""
_LATIN = re.compile(r"[a-z' -]+")
_MAX_KEPT_WORDS = 20_000
_MIN_HEAD_LETTERS = 3
_MIN_NEAR = 76.0
"""From this similarity on a word is worth a closer look."""
_MIN_NEAR_IF_SHORT = 86.0
_MAX_SHORT_LETTERS = 5
_MAX_SPELLED_LETTERS = 3
"""A word up to so long has to be spelled as in the name: «Дима» and "time" sound like «дым»."""


@dataclass(frozen=True, slots=True)
class ExtraIndex:
    """The names of the extras."""

    names: HallIndex
    words: tuple[str, ...]
    """The phonetic stems of all words in their names."""
    spelled: frozenset[str]
    """The stems of the same words as they are spelled."""
    heads: dict[str, tuple[str, ...]]
    """Phonetic stem of the first noun of a longer name -> keys: clients write "фон" for "Бумажный фон"."""
    firsts: dict[str, tuple[str, ...]]
    """Stem of the first word of an English name, a noun too -> keys: "smoke" of "Smoke machine"."""
    _near: dict[str, bool] = field(default_factory=dict)

    def near_words(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each word of a folded text that may be part of a name, misspelled or not."""
        if not any(map(self._is_near, WORD.findall(text))):  # most messages have none
            return []
        return [match.span() for match in WORD.finditer(text) if self._is_near(match[0])]

    def _is_near(self, word: str) -> bool:
        known = self._near.get(word)
        if known is None:
            if len(self._near) >= _MAX_KEPT_WORDS:
                self._near.clear()
            cutoff = _MIN_NEAR_IF_SHORT if len(word) <= _MAX_SHORT_LETTERS else _MIN_NEAR
            stem, spelled = _stem(word), _spelled(word)
            near = process.extractOne(stem, self.words, scorer=fuzz.ratio, score_cutoff=cutoff)
            is_chance = len(stem) <= _MAX_SPELLED_LETTERS and spelled not in self.spelled
            known = self._near[word] = near is not None and not is_chance
        return known

    def similar(self, name: str) -> list[tuple[float, str]]:
        """The extras that a name in Russian letters is similar to, as (similarity from 0 to 100, key).

        The beginning of a name is another word, no misspelling: «гримёр» is no «гримёрка».
        """
        stem = phonetic_key(stem_name(name))
        return [hit for hit in self.names.similar(name) if not self._begins_name(stem, hit[1])]

    def _begins_name(self, stem: str, key: str) -> bool:
        """True if a stem is the beginning of a name of the extra, and none of its names."""
        own = [each for each, of in zip(self.names.stems, self.names.keys, strict=True) if of == key]
        return stem not in own and any(each.startswith(stem) for each in own)


@lru_cache(maxsize=8)
def extra_index(extras: tuple[KnownExtra, ...]) -> ExtraIndex:
    """The index of these extras, kept with the words that were looked up in it: they seldom change."""
    extras = tuple(replace(each, names=_spoken(each.names)) for each in extras)
    words = set[str]()
    heads, firsts = dict[str, dict[str, None]](), dict[str, dict[str, None]]()
    for extra in extras:
        for name in map(fold, extra.names):
            words |= set(WORD.findall(name))
            if head := _head(name):
                heads.setdefault(_stem(head), {})[extra.key] = None
            if _LATIN.fullmatch(name) and " " in name:
                firsts.setdefault(_stem(WORD.findall(name)[0]), {})[extra.key] = None
    return ExtraIndex(
        names=build_index(extras),
        words=tuple(sorted(filter(None, set(map(_stem, words))))),
        spelled=frozenset(map(_spelled, words)),
        heads={stem: tuple(keys) for stem, keys in heads.items()},
        firsts={stem: tuple(keys) for stem, keys in firsts.items()},
    )


def _spoken(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, and each of the names of «Шампанское/бокалы»."""
    parts = (part.strip() for name in names if "/" in name for part in name.split("/"))
    return tuple(dict.fromkeys((*names, *filter(None, parts))))


def _stem(word: str) -> str:
    return phonetic_key(_spelled(word))


def _spelled(word: str) -> str:
    return stem_name(to_cyrillic(word))


def _head(name: str) -> str | None:
    """The first noun of a folded name of several words: «бокалы» of «бокалы для шампанского»."""
    parts = WORD.findall(_PREPOSITION.split(name)[0])
    is_longer = len(WORD.findall(name)) > 1
    if _LATIN.fullmatch(name):
        noun = parts[-1] if parts else None
    else:
        noun = next((word for word in parts if not word.endswith(HALLS.adjective_endings)), None)
    is_telling = noun is not None and len(noun) >= _MIN_HEAD_LETTERS and not _HALL.fullmatch(noun)
    return noun if is_longer and is_telling else None
