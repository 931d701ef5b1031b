"""The names of the halls, prepared for comparison with words of a message."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from hallchat.nlu.languages import HALLS
from hallchat.nlu.text.normalize import fold
from hallchat.nlu.text.phonetics import phonetic_key, stem_name, to_cyrillic
from hallchat.nlu.types import KnownHall

MIN_POSSIBLE = 58.0
"""The least similarity at which a hall may be meant, so that it is worth asking "did you mean ...?"."""
SAME_BUT_ENDINGS = 90.0
"""The least similarity of names that differ in their case endings only."""
_OTHER_FIRST_LETTER = 10.0
"""Taken off the similarity: clients seldom misspell the first letter of a name."""
_MAX_SIMILAR = 5
_SINGLE_WORD = re.compile(r"\w{5,}")


@dataclass(frozen=True, slots=True)
class HallIndex:
    """The names of the halls; `keys[i]` is the hall that `sounds[i]` and `stems[i]` belong to."""

    halls: tuple[KnownHall, ...]
    keys: tuple[str, ...]
    sounds: tuple[str, ...]
    stems: tuple[str, ...]
    exact: dict[str, str]
    """Phonetic key of a name -> the hall's key."""
    nouns: frozenset[str]
    """Stems of names that are one noun: in any case they mean the hall, even if the word is a common one."""
    max_words: int
    """The number of words in the longest name."""

    def similar(self, name: str) -> list[tuple[float, str]]:
        """Returns the halls that a Russian name is similar to, as (similarity from 0 to 100, hall's key)."""
        sound = phonetic_key(name)
        if sound in self.exact:
            return [(100.0, self.exact[sound])]
        found = []
        for _, of_stems, at in process.extract(
            phonetic_key(stem_name(name)),
            self.stems,
            scorer=fuzz.ratio,
            score_cutoff=MIN_POSSIBLE,
            limit=_MAX_SIMILAR,
        ):
            if _digits(sound) != _digits(self.sounds[at]):
                continue  # "22" is no misspelling of "Зал 2"
            similarity = (of_stems + fuzz.ratio(sound, self.sounds[at])) / 2
            if of_stems == 100.0:
                similarity = max(similarity, SAME_BUT_ENDINGS)
            if sound[:1] != self.sounds[at][:1]:
                similarity -= _OTHER_FIRST_LETTER
            if similarity >= MIN_POSSIBLE and 3 * len(sound) >= 2 * len(self.sounds[at]):
                found.append((similarity, self.keys[at]))
        return sorted(found, reverse=True)


def build_index(halls: tuple[KnownHall, ...]) -> HallIndex:
    """Returns the index of these halls."""
    named = [(hall.key, to_cyrillic(fold(name))) for hall in halls for name in (hall.key, *hall.names)]
    pairs = [(key, name) for key, name in dict.fromkeys(named) if name]
    return HallIndex(
        halls=halls,
        keys=tuple(key for key, _ in pairs),
        sounds=tuple(phonetic_key(name) for _, name in pairs),
        stems=tuple(phonetic_key(stem_name(name)) for _, name in pairs),
        exact={phonetic_key(name): key for key, name in reversed(pairs)},
        nouns=frozenset(phonetic_key(stem_name(name)) for _, name in pairs if _is_noun(name)),
        max_words=max((name.count(" ") + 1 for _, name in pairs), default=1),
    )


class IndexCache:
    """The index that was used last: halls seldom change.

    It compares the halls, which costs nothing for the same tuple; a cache by hash would add 1 ms to each
    message with 10,000 halls.
    """

    def __init__(self) -> None:
        self._last = build_index(())

    def get(self, halls: tuple[KnownHall, ...]) -> HallIndex:
        """Returns the index of these halls, built only if the last one was of others."""
        index = self._last
        if index.halls != halls:
            index = self._last = build_index(halls)
        return index


def _is_noun(name: str) -> bool:
    return bool(_SINGLE_WORD.fullmatch(name)) and not name.endswith(HALLS.adjective_endings)


def _digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)
