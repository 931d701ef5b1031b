"""Which hall is meant, by name, however it is spelled."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from hallchat.nlu.extractors.first_names import KNOWN
from hallchat.nlu.text.normalize import (
    HALL_MASK,
    MASK,
    TO_ENGLISH_LAYOUT,
    TO_RUSSIAN_LAYOUT,
    Utterance,
    any_of,
    fold,
    words,
)
from hallchat.nlu.text.phonetics import is_random, russian, sound, stem
from hallchat.nlu.text.vocabulary import is_common
from hallchat.nlu.types import KnownHall

SURE = 78.0
"""From this likeness on a hall is taken as meant."""
LIKELY = 58.0
"""From this likeness on it is worth asking "did you mean ...?"."""
_LIKELY_UNASKED = 66.0
_SPELLED_RIGHT = 90.0
"""From this likeness on a name is right but for its ending."""
_SHORT = 4
"""Letters: so short a word is a hall only if it is spelled right."""
_OF_SOMETHING = re.compile(
    r"\s+(?:фон|стен|плать|цвет|костюм|пол\b|интерьер|рубаш|стол|кот\b|background|wall|dress)"
)
"""What an adjective belongs to, so that it names no hall: "белый фон"."""
_THANKS = re.compile(r"(?:спасибо|благодарю)\s+$")
_INTRODUCED = re.compile(
    r"(?:зовут|звать|имя|имени|фамили\w+|name\s+is|name's|i'm|i\s+am)(?:\s+\w+){0,2}\s+$"
)
_NOUN = re.compile(r"\w{5,}(?<!ый|ий|ой|ая|яя|ое|ее|ые|ие)")
_MOST_TRIED = 24  # words of a message that are compared with the names

_NAMED = re.compile(
    r"(?<!\w)(?:[Зз]ал[еуа]?|[Зз]алом|ЗАЛ[ЕУА]?|[Hh]all|[Ss]tudio)\s+(?:под\s+названием\s+|called\s+)?"
    r"(?:[«\"“'](?P<quoted>[^»\"”'\n]{2,40})[»\"”']"
    r"|(?P<capital>[А-ЯЁA-Z][\w-]{2,30}(?:\s+[А-ЯЁA-Z][\w-]{2,30})?))"
)
_REFUSED = re.compile(r"(?<!\w)(?:не|not|кроме|except)\s+(?:зал\w?\s+|во?\s+|про\s+|the\s+)?$")
_NUMBERED = re.compile(r"(?<!\w)(?:зал\w{0,2}|hall|studio|номер|number)\s*[№#]?\s*$|[№#]\s*$")
_QUOTED = re.compile(r'[«“"]([^»”"\n]{1,80})[»”"]')
_RATHER = any_of(
    r"(?:лучше|нет|ой|точнее|вернее|теперь|поэтому|все-таки|все же|давайте|rather|actually|instead|no)\b"
)


@dataclass(frozen=True, slots=True)
class HallResult:
    """What was said of the hall; `options` where it is not sure, `unknown` a name that no hall has."""

    key: str | None = None
    options: tuple[str, ...] = ()
    unknown: str | None = None


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words of the message that are like a hall's name."""

    start: int
    end: int
    key: str
    score: float


@dataclass(frozen=True, slots=True)
class _Index:
    """The names of the halls, ready for comparing; `keys[i]` owns `sounds[i]` and `stems[i]`."""

    halls: tuple[KnownHall, ...]
    keys: tuple[str, ...]
    sounds: tuple[str, ...]
    stems: tuple[str, ...]
    exact: dict[str, str]
    nouns: frozenset[str]
    """Stems of names that are one noun: declined, they are a hall although they are a common word."""
    longest: int


_kept = _Index((), (), (), (), {}, frozenset(), 1)


def _index(halls: tuple[KnownHall, ...]) -> _Index:
    """The index of these halls; the last one made is kept, because the halls seldom change."""
    global _kept  # noqa: PLW0603  hashing thousands of halls for a cache would cost more than reading
    if _kept.halls != halls:
        pairs = [(hall.key, russian(fold(name))) for hall in halls for name in (hall.key, *hall.names)]
        pairs = [(key, name) for key, name in dict.fromkeys(pairs) if name]
        _kept = _Index(
            halls,
            tuple(key for key, _ in pairs),
            tuple(sound(name) for _, name in pairs),
            tuple(sound(stem(name)) for _, name in pairs),
            {sound(name): key for key, name in reversed(pairs)},
            frozenset(sound(stem(name)) for _, name in pairs if _NOUN.fullmatch(name)),
            max((name.count(" ") + 1 for _, name in pairs), default=1),
        )
    return _kept


def find_hall(
    utterance: Utterance, known: tuple[KnownHall, ...], strict: bool = False, asked: bool = False
) -> HallResult:
    """The hall that is named; crosses it out. `strict`: only spelled right, for an answer about something
    else."""
    if not known:
        return HallResult()
    index = _index(known)
    sure = _quoted(utterance.text, index)
    if sure:
        return _named(utterance, sure)
    likely: list[_Hit] = []
    for start, end, text in _tries(utterance.text, index):
        if any(hit.start < end and start < hit.end for hit in sure) or _is_no_hall(
            utterance.text, start, end
        ):
            continue
        best = max(_alike(text, index), default=None)
        if best and best[0] >= (_SPELLED_RIGHT if strict or len(text) <= _SHORT else SURE):
            sure.append(_Hit(start, end, best[1], best[0]))
        elif (
            best
            and best[0] >= (LIKELY if asked else _LIKELY_UNASKED)
            and (asked or not _is_name(utterance, start, end))
        ):
            likely += (_Hit(start, end, key, score) for score, key in _alike(text, index))
    if sure:
        return _named(utterance, sorted(sure, key=lambda hit: hit.start))
    if (unknown := _unknown(utterance)) and not likely:
        return unknown
    if strict or not likely:
        return HallResult()
    ranked = sorted(likely, key=lambda hit: -hit.score)
    utterance.mask(ranked[0].start, ranked[0].end, HALL_MASK)
    return HallResult(options=tuple(dict.fromkeys(hit.key for hit in ranked))[:3])


def _quoted(text: str, index: _Index) -> list[_Hit]:
    """Names in quotes, as cards send them: beside these nothing else is one, be there a hall called May."""
    return [
        _Hit(match.start(), match.end(), index.exact[heard], 100.0)
        for match in _QUOTED.finditer(text)
        if (heard := sound(russian(match[1]))) in index.exact
    ]


def _named(utterance: Utterance, hits: list[_Hit]) -> HallResult:
    """The hall of the hits; after "лучше" or "ой" the last one, else several are a choice to be made."""
    text = utterance.text
    meant = [hit for hit in hits if not _REFUSED.search(text[: hit.start])]
    for hit in hits:
        utterance.mask(hit.start, hit.end, HALL_MASK)
    keys = tuple(dict.fromkeys(hit.key for hit in meant))
    if not keys:
        return HallResult()
    if len(keys) == 1 or _RATHER.search(text[meant[0].end : meant[-1].start]):
        return HallResult(meant[-1].key)
    return HallResult(options=keys)


def _tries(text: str, index: _Index) -> Iterator[tuple[int, int, str]]:
    """Runs of words that may be a name, in Russian letters, and the same typed on the wrong layout."""
    found = list(re.finditer(r"[\w'][\w'\[\];,.]*[\w'\]]|\w", text))[: _MOST_TRIED * 4]
    tried = 0
    for size in range(max(index.longest, 2), 0, -1):
        for run in (found[at : at + size] for at in range(len(found) - size + 1)):
            start, end = run[0].start(), run[-1].end()
            written = text[start:end]
            if written.isdecimal() and not _is_number_of_hall(text, start, end):
                continue
            if size > index.longest:  # "black box"
                joined = russian(written).replace(" ", "")
                if sound(joined) in index.exact and sound(russian(run[0][0])) not in index.exact:
                    yield start, end, joined
                continue
            plain, turned = russian(written), russian(written.translate(TO_ENGLISH_LAYOUT))
            common = all(is_common(part) for part in words(written))
            if sound(plain) in index.exact or (common and sound(stem(plain)) in index.nouns):
                yield start, end, plain
            elif sound(turned) in index.exact:
                yield start, end, turned
            elif size > 1 and any(sound(russian(word[0])) in index.exact for word in run):
                continue  # one of the words is a hall's name by itself
            elif not common and len(written) > 2 and tried < _MOST_TRIED:
                tried += 1
                yield start, end, plain
                if written.isascii():
                    yield start, end, fold(written.translate(TO_RUSSIAN_LAYOUT))


def _alike(text: str, index: _Index) -> list[tuple[float, str]]:
    """The likeliest halls for what was written, with their likeness from 0 to 100."""
    heard, bare = sound(text), sound(stem(text))
    if heard in index.exact:
        return [(100.0, index.exact[heard])]
    near = process.extract(bare, index.stems, scorer=fuzz.ratio, score_cutoff=LIKELY, limit=5)
    scored = []
    for _, likeness, at in near:
        if _digits(heard) != _digits(index.sounds[at]):
            continue  # "22" is no misspelling of "Зал 2"
        score = (likeness + fuzz.ratio(heard, index.sounds[at])) / 2
        if likeness == 100.0:
            score = max(score, 90.0)
        if heard[:1] != index.sounds[at][:1]:
            score -= 10  # a name is seldom misspelled in its first letter
        if score >= LIKELY and 3 * len(heard) >= 2 * len(index.sounds[at]):
            scored.append((score, index.keys[at]))
    return sorted(scored, reverse=True)


def _is_number_of_hall(text: str, start: int, end: int) -> bool:
    """Whether a number names a hall ("Зал 2"), not an hour or a day: it says so, or stands alone."""
    return bool(_NUMBERED.search(text[:start])) or not (text[:start] + text[end:]).strip(" .,!")


def _is_no_hall(text: str, start: int, end: int) -> bool:
    """Whether an adjective belongs to something else: "белый фон", "спасибо большое"."""
    return bool(_OF_SOMETHING.match(text, end) or _THANKS.search(text, 0, start))


def _is_name(utterance: Utterance, start: int, end: int) -> bool:
    """Whether the words are a client's rather: they are a first name, or introduced as one."""
    said = any(word in KNOWN for word in words(utterance.text[start:end]))
    return said or bool(_INTRODUCED.search(utterance.text[:start]))


def _digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def _unknown(utterance: Utterance) -> HallResult | None:
    """A name that the client gives to a hall, which no hall has."""
    match = _NAMED.search(utterance.original)
    if not match or MASK in utterance.text[match.start() : match.end()]:
        return None
    name = match["quoted"] or match["capital"]
    if match["capital"] and is_common(fold(name).split()[0]):
        return None
    utterance.mask(*match.span(), HALL_MASK)
    return HallResult(unknown=name)


def may_be_a_name(text: str) -> bool:
    """Whether a folded answer is one or two words that could be a hall's name, had the studio such a hall."""
    said = words(text)
    return 0 < len(said) < 3 and not any(is_common(word) or is_random(word) for word in said)
