"""Takes a whole answer to "your name?" as the name as written: "Анна Суббота", "Joe Friday", "Lee"."""

import re
from collections.abc import Set

from hallchat.nlu.extractors.introduced_names import BEFORE_DECLINED
from hallchat.nlu.extractors.name_words import MAX_CHARACTERS, NAME_WORD, titled
from hallchat.nlu.languages import DATES, NAMES
from hallchat.nlu.text.first_names import KNOWN, nominative
from hallchat.nlu.text.normalize import Utterance, fold
from hallchat.nlu.text.phonetics import phonetic_key, to_cyrillic
from hallchat.nlu.text.transliteration import in_russian
from hallchat.nlu.text.vocabulary import looks_like_speech

_BEFORE = re.compile(
    rf"^(?:(?:{NAMES.fillers}|{NAMES.courtesies}|{NAMES.introductions}|{NAMES.weak_introductions_dashed}|{NAMES.weak_introductions})"
    r"(?:\s*[,:-]\s*|\s+))+",
    re.I,
)
_COURTESY = re.compile(rf"\s(?:{NAMES.courtesies})$", re.I)
_WHOLE = re.compile(rf"(?!.*\s(?:{NAMES.and_})\s){NAME_WORD}(?:\s+{NAME_WORD}){{0,3}}", re.I)
"""Up to four words of one person's name."""
_ENDS_WITH_INITIAL = re.compile(r"\s[^\W\d_]\.\s*$")
_INITIAL = re.compile(r"[^\W\d_]\.?")
_TITLE = re.compile(rf"(?:{NAMES.titles})\.?", re.I)
_WEEKDAY_NAME = re.compile(DATES.weekday_names)
_MONTH = re.compile("|".join(DATES.months.values()))
_DAY_WORD = re.compile("|".join((*DATES.weekdays.values(), *DATES.months.values())))


def answered_name(utterance: Utterance, halls: Set[str]) -> str | None:
    """Returns the name that is the whole answer to "your name?", as it is written but for its case.

    Masks the message. In a name a hall, a weekday or a month is none. `halls`: the phonetic keys of the
    halls' names.
    """
    whole = utterance.original.strip(" .!,\n")
    written = _BEFORE.sub("", whole)
    is_declined = BEFORE_DECLINED.search(whole.removesuffix(written))
    if _ENDS_WITH_INITIAL.search(utterance.original):
        written += "."
    if _COURTESY.search(written):  # "Анна Вопросов нет"
        return None
    if len(written) > MAX_CHARACTERS or not _WHOLE.fullmatch(written) or not _is_name(written.split(), halls):
        return None
    utterance.mask(0, len(utterance.text))
    plain = written.islower() or (written.isupper() and len(written) > 1)
    name = " ".join(titled(word) if plain else word for word in written.split())
    return nominative(name) if is_declined else name


def _is_name(words: list[str], halls: Set[str]) -> bool:
    first, *rest = words
    if _TITLE.fullmatch(first) or all(_INITIAL.fullmatch(word) for word in words):
        return False
    if not rest:
        return _is_lone_name(first, halls)
    capitals = all(word[0].isupper() for word in words if fold(word) not in NAMES.particles)
    if not capitals or all(word.isupper() for word in words if len(word) > 2):
        surnames = [word for word in rest if not _WEEKDAY_NAME.fullmatch(fold(word))]
        return _is_known(first) and not any(_is_speech(word) or _is_hall(word, halls) for word in surnames)
    # The first word has a capital in every message: "Давайте Завтра".
    begins = _is_known(first) or _is_hall(first, halls) or _is_day(first) or not _is_speech(first)
    # «Марта Понедельник»: a month without a day is no date.
    weekdays_follow = all(_WEEKDAY_NAME.fullmatch(fold(word)) for word in rest)
    after_month = weekdays_follow and bool(_MONTH.fullmatch(fold(first)))
    return begins and (after_month or any(_is_known(word) or not _may_be_data(word, halls) for word in words))


def _is_lone_name(word: str, halls: Set[str]) -> bool:
    if _is_hall(word, halls):
        return False
    if _is_known(word) or (word.isascii() and _MONTH.fullmatch(fold(word))):
        return True  # a month without a day is no date
    return word.isascii() and word.istitle() and not _is_speech(word)


def _may_be_data(word: str, halls: Set[str]) -> bool:
    return _is_speech(word) or _is_hall(word, halls) or _is_day(word) or bool(_INITIAL.fullmatch(word))


def _is_known(word: str) -> bool:
    folded = fold(word)
    return folded in KNOWN or (folded.isascii() and to_cyrillic(folded) in KNOWN)


def _is_speech(word: str) -> bool:
    """True for an everyday word, also one in Latin letters: "zavtra"."""
    folded = fold(word)
    if folded in KNOWN or _INITIAL.fullmatch(word):
        return False
    return looks_like_speech(folded) or (folded.isascii() and looks_like_speech(in_russian(folded)))


def _is_day(word: str) -> bool:
    return bool(_DAY_WORD.fullmatch(fold(word)))


def _is_hall(word: str, halls: Set[str]) -> bool:
    return phonetic_key(to_cyrillic(fold(word))) in halls
