"""The names of halls or extras, prepared for comparison with words of a message; the similarity of names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from rapidfuzz import fuzz, process

from hallchat.nlu.languages import HALLS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.first_names import KNOWN
from hallchat.nlu.text.normalize import fold
from hallchat.nlu.text.phonetics import phonetic_key, stem_name, to_cyrillic
from hallchat.nlu.text.vocabulary import is_common

MIN_POSSIBLE = 58.0
"""From this similarity on the hall may be meant: worth asking "did you mean ...?"."""
SAME_BUT_ENDINGS = 90.0
"""The least similarity given to names that differ only in their case endings."""
_FIRST_LETTER_PENALTY = 10.0
"""Subtracted if the first letters differ: clients seldom misspell the first letter of a name."""
_MAX_SIMILAR = 5
"""The number of names whose similarity is worked out exactly."""
_KIND_OF_HALL = lazy(rf"(?:{HALLS.before_name})")
_SHORT_NOUN = re.compile(r"[^\W\d_]{3,}")
_SINGLE_WORD = re.compile(r"\w{5,}")


class Named(Protocol):
    """A hall or an extra."""

    @property
    def key(self) -> str: ...

    @property
    def names(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class HallIndex:
    """The names of the halls: `keys[i]`, `sounds[i]` and `stems[i]` belong to the same name."""

    halls: Sequence[Named]
    keys: tuple[str, ...]
    """The hall's key."""
    sounds: tuple[str, ...]
    """The phonetic key of the name."""
    stems: tuple[str, ...]
    """The phonetic key of the name without case endings."""
    exact: dict[str, str]
    """Phonetic key of a name -> the hall's key."""
    nouns: frozenset[str]
    """Stems of names that are one noun: they mean the hall even if the noun is an everyday word.

    They are as written, not as they sound: «пустят» sounds like «пустот», but is no form of «Пустота».
    """
    other_endings: tuple[str, ...]
    """Endings of verbs and adverbs, in Russian letters, that no name has."""
    max_words: int
    """The number of words in the longest name."""

    def is_other_word(self, name: str) -> bool:
        """True for a verb or an adverb in Russian letters, unless only its ending tells it from a name."""
        return name.endswith(self.other_endings) and phonetic_key(stem_name(name)) not in self.stems

    def similar(self, name: str) -> list[tuple[float, str]]:
        """Returns the halls that a Russian name is similar to, as (similarity from 0 to 100, hall's key)."""
        sound = phonetic_key(name)
        if sound in self.exact:
            return [(100.0, self.exact[sound])]
        found = []
        for _, stem_similarity, at in process.extract(
            phonetic_key(stem_name(name)),
            self.stems,
            scorer=fuzz.ratio,
            score_cutoff=MIN_POSSIBLE,
            limit=_MAX_SIMILAR,
        ):
            if _digits(sound) != _digits(self.sounds[at]):
                continue  # "22" is no misspelling of "Зал 2"
            similarity = (stem_similarity + fuzz.ratio(sound, self.sounds[at])) / 2
            if stem_similarity == 100.0:
                similarity = max(similarity, SAME_BUT_ENDINGS)
            if sound[:1] != self.sounds[at][:1]:
                similarity -= _FIRST_LETTER_PENALTY
            long_enough = 3 * len(sound) >= 2 * len(self.sounds[at])  # a part of a name is not the name
            if similarity >= MIN_POSSIBLE and long_enough:
                found.append((similarity, self.keys[at]))
        return sorted(found, reverse=True)


def build_index(halls: Sequence[Named], by_noun: bool = False) -> HallIndex:
    """Returns the index of these halls. `by_noun`: the noun alone names the hall if no other hall has it."""
    written = [(hall.key, fold(name)) for hall in halls for name in hall.names]
    written += _telling_nouns(written) if by_noun else []
    named = [(key, to_cyrillic(name)) for key, name in written]
    pairs = [(key, name) for key, name in dict.fromkeys(named) if name]
    return HallIndex(
        halls=halls,
        keys=tuple(key for key, _ in pairs),
        sounds=tuple(phonetic_key(name) for _, name in pairs),
        stems=tuple(phonetic_key(stem_name(name)) for _, name in pairs),
        exact={phonetic_key(name): key for key, name in reversed(pairs)},
        nouns=frozenset(stem_name(name) for _, name in pairs if _is_noun(name)),
        other_endings=tuple(
            ending
            for ending in sorted(HALLS.verb_endings)
            if not any(name.endswith(ending) for _, name in pairs)
        ),
        max_words=max((name.count(" ") + 1 for _, name in pairs), default=1),
    )


def _telling_nouns(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The nouns of longer names that belong to one hall only, as (hall's key, noun): «куб» of «Белый куб»."""
    keys_of: dict[str, set[str]] = {}
    for key, name in pairs:
        for word in name.split():
            keys_of.setdefault(word, set()).add(key)
    alone = {name for _, name in pairs}
    return [
        (key, word)
        for key, name in pairs
        for word in name.split()[-1:]
        if " " in name and len(keys_of[word]) == 1 and word not in alone and _tells_hall(word)
    ]


def _tells_hall(word: str) -> bool:
    is_noun = _SHORT_NOUN.fullmatch(word) and not word.endswith(HALLS.adjective_endings)
    return bool(is_noun and not is_common(word) and word not in KNOWN and not _KIND_OF_HALL.fullmatch(word))


class IndexCache:
    """A cache of one index, because halls seldom change.

    It compares tuples of halls, which costs nothing for the same tuple; hashing 10,000 halls takes 1 ms.
    """

    def __init__(self, by_noun: bool = False) -> None:
        self._by_noun = by_noun
        self._last = build_index(())

    def get(self, halls: Sequence[Named]) -> HallIndex:
        """Returns the index of these halls; builds it if the halls have changed."""
        index = self._last
        if index.halls != halls:
            index = self._last = build_index(halls, self._by_noun)
        return index


def _is_noun(name: str) -> bool:
    return bool(_SINGLE_WORD.fullmatch(name)) and not name.endswith(HALLS.adjective_endings)


def _digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)
