"""Finds names that other words introduce: "меня зовут Анна", "фамилия Коваленко"; patronymics; signatures.

Group names: `name`, or its parts `first`, `patronymic` and `last` (`before`, if the surname comes first).
"""

import re

from hallchat.nlu.extractors.name_words import NAME_WORD, is_everyday, name_at_start, titled
from hallchat.nlu.languages import CIRCUMSTANCES, NAMES
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.first_names import KNOWN, is_first_name, nominative
from hallchat.nlu.text.normalize import MASK, fold
from hallchat.nlu.text.vocabulary import looks_like_speech

_NAME = rf"(?P<name>{NAME_WORD}(?:[ ]+{NAME_WORD}){{0,2}})"
_SURNAME = re.compile(
    rf"(?<!\w)(?:{NAMES.surname})(?:\s+(?:{NAMES.after_surname}))*\s*[:-]?\s+(?P<name>{NAME_WORD})", re.I
)
_OF_SURNAME = re.compile(rf"(?<!\w)(?:{NAMES.surname})(?!\w)", re.I)
_TOLD_SURNAME = re.compile(
    rf"(?<!\w)(?:{NAMES.surname})(?:\s+[^\W\d_]+){{1,4}}\s*[:-]\s*(?P<name>{NAME_WORD})", re.I
)
""" "Фамилию мою вы пропустили: Столетов"."""
_NAMED_PATRONYMIC = re.compile(
    rf"(?:{NAMES.patronymic_noun})\s*[:-]?\s+(?P<name>{NAMES.patronymic})(?!\w)", re.I
)
_PATRONYMIC = re.compile(rf"\s(?:{NAMES.patronymic})(?!\w)", re.I)
_BY_PATRONYMIC = re.compile(
    rf"(?<!\w)(?:(?P<before>{NAME_WORD})\s+)?(?P<first>{NAME_WORD})\s+(?P<patronymic>{NAMES.patronymic})(?!\w)"
    rf"(?:\s+(?P<last>{NAME_WORD}))?",
    re.I,
)
_FULL_WORD = r"(?:[^\W\d_]{2,}(?:[-'][^\W\d_]+)*|[^\W\d_]\.?)"
_SIGNED = lazy(rf"[.!?\n,;]\s*(?P<name>{_FULL_WORD}(?:\s+{_FULL_WORD}){{0,2}})[\s.!)]*$")
_INTRODUCED = (
    *(
        re.compile(rf"(?<!\w)(?:{before})\s+(?P<name>{NAME_WORD})\s+(?:{after})", re.I)
        for before, after in NAMES.around
    ),
    re.compile(
        rf"(?<!\w)(?:{NAMES.introductions})\s*(?:[:-]\s*|(?:{NAMES.after_introduction})\s+)?{_NAME}", re.I
    ),
)
_BEFORE_INTRODUCTION = re.compile(rf"{_NAME}\s+(?:{NAMES.after_name})", re.I)
_BEFORE_WEAK_INTRODUCTION = lazy(
    rf"(?P<name>(?i:{NAME_WORD}(?:[ ]+{NAME_WORD}){{0,2}}))\s+(?:{NAMES.weak_after_name})"
)
_AFTER_NAME = re.compile(rf"(?<!\w)(?:{NAMES.after_name})", re.I)
_WEAKLY_INTRODUCED = lazy(
    rf"(?<!\w)(?:(?:{NAMES.weak_introductions_dashed})(?:\s+|\s*-\s*)|(?:{NAMES.weak_introductions})\s+){_NAME}"
)
_IN_RELATIVES_NAME = lazy(
    rf"(?<!\w)(?i:(?:{NAMES.in_whose_name})\s+(?:{CIRCUMSTANCES.relatives})(?:\s+(?:{NAMES.entering}))*)"
    rf"(?P<sign>\s*[,.:-]\s*|\s+){_NAME}"
)
_FOR_CLIENT = re.compile(
    rf"(?:(?<=[,;.\n{MASK}\d])|^)\s*(?:{NAMES.for_client})\s+(?P<name>{NAME_WORD}(?:[ ]+{NAME_WORD}){{0,2}}?)"
    rf"(?=\s*(?:[,;.\n{MASK}]|$|(?:{NAMES.before_data})\s))",
    re.I,
)
_CONTACT = re.compile(r"[\s,;]+(?:\+?\d(?:[\s()-]*\d){6}|\S+@\S)")
BEFORE_DECLINED = re.compile(rf"(?:{NAMES.before_declined})\s+$", re.I)


def introduced_name(visible: str, corrected: bool, known: str | None = None) -> str | None:
    """Returns the name that the words introduce.

    `corrected`: the message corrects a value. `known`: the name given so far, which a surname completes.
    """
    patterns = (*_INTRODUCED, _BEFORE_INTRODUCTION) if _AFTER_NAME.search(visible) else _INTRODUCED
    for pattern in patterns:
        for match in pattern.finditer(visible):
            if found := name_at_start(match["name"], only_name=False):
                return _with_surname(_nominative_after(visible, match, found), visible)
    for match in _WEAKLY_INTRODUCED.finditer(visible):
        found = name_at_start(match["name"], only_name=False)
        if found and (found.split()[0] in match["name"] or is_first_name(fold(found).split()[0])):
            of_surname = known is not None and " " not in found and _OF_SURNAME.search(visible)
            return _completed(known or "", found) if of_surname else _nominative_after(visible, match, found)
    if found := _in_relatives_name(visible) or _before_weak_introduction(visible):
        return found
    if found := _by_patronymic(visible):
        return found
    surname = _surname(visible, corrected)
    return _completed(known, surname) if known and surname else surname


def _in_relatives_name(visible: str) -> str | None:
    """Returns the name of "на жену: Алина Котова", not the client's own."""
    for match in _IN_RELATIVES_NAME.finditer(visible):
        found = name_at_start(match["name"], only_name=False) if match["name"][0].isupper() else None
        if found:
            return found if match["sign"].strip() else nominative(found)
    return None


def _before_weak_introduction(visible: str) -> str | None:
    """Returns the name of "Anna here" or "Meghan Doyle here", not the words of "production manager here"."""
    for match in _BEFORE_WEAK_INTRODUCTION.finditer(visible):
        words = match["name"].split()
        begin = next((at for at, word in enumerate(words) if fold(word) in KNOWN), 0)
        found = name_at_start(" ".join(words[begin:]), only_name=True)
        if found and (fold(words[begin]) in KNOWN or (len(words) > 1 and match["name"].istitle())):
            return found
    return None


def _completed(known: str, surname: str) -> str:
    """Returns the known name with that surname, in the place of another: "Пётр" -> "Пётр Столетов"."""
    first, *rest = known.split()
    if rest and not is_first_name(fold(first)) and any(is_first_name(fold(part)) for part in rest):
        first, *rest = rest  # the old surname stood first
    kept = [part for part in rest if is_first_name(fold(part)) or _PATRONYMIC.fullmatch(f" {part}")]
    return " ".join((first, *kept, surname))


def _nominative_after(visible: str, match: re.Match[str], name: str) -> str:
    """Returns the name in the nominative if the words before it decline it: "на имя Анны"."""
    return nominative(name) if BEFORE_DECLINED.search(visible[: match.start("name")]) else name


def _by_patronymic(visible: str) -> str | None:
    """Returns a name with a patronymic: "Мухина Галина Фёдоровна"."""
    if not _PATRONYMIC.search(visible):
        return None
    for match in _BY_PATRONYMIC.finditer(visible):
        first, before, last = match["first"], match["before"] or "", match["last"] or ""
        if looks_like_speech(fold(first)) and not is_first_name(fold(first)):
            continue
        parts, lower_case = [first, match["patronymic"]], match[0].islower()
        if _is_surname(last, lower_case):
            parts.append(last)
        elif _is_surname(before, lower_case):
            parts.insert(0, before)
        return " ".join(titled(part) for part in nominative(" ".join(parts)).split())
    return None


def _is_surname(word: str, lower_case: bool) -> bool:
    return bool(word) and (lower_case or word[:1].isupper()) and not is_everyday(word)


def _surname(visible: str, corrected: bool) -> str | None:
    """Returns the word after "фамилия"; if corrected, the last word: "фамилия не Коваленко, а Ковалёнок"."""
    if match := _TOLD_SURNAME.search(visible) or _SURNAME.search(visible):
        rest = visible[match.start("name") :] if corrected else match["name"]
        words = [word for word in re.findall(NAME_WORD, rest) if not is_everyday(word.rstrip("."))]
        return titled(words[-1]) if words else None
    return None


def _with_surname(name: str, visible: str) -> str:
    """Returns the first name with the surname given elsewhere: "фамилия Шевченко, имя Игорь"."""
    if " " in name or (match := _SURNAME.search(visible)) is None:
        return name
    surname, patronymic = titled(match["name"].rstrip(".")), _NAMED_PATRONYMIC.search(visible)
    if surname == name or is_everyday(surname):
        return name
    return " ".join((name, *([titled(patronymic["name"])] if patronymic else []), surname))


def name_among_data(visible: str, original: str) -> str | None:
    """Returns the full name that stands among the data of a booking: "2-4pm, for Ruth Okafor, +44 ...".

    A first name alone, or one that is not well known, counts only before a contact: not "for Vogue Magazine".
    """
    for match in _FOR_CLIENT.finditer(visible):
        first, *others = fold(match["name"]).split()
        is_sure = (others and first in KNOWN) or _CONTACT.match(original, match.end())
        is_rare = not any(looks_like_speech(word) for word in (first, *others))
        if (
            is_sure
            and (first in KNOWN or is_rare)
            and match["name"].istitle()
            and (found := name_at_start(match["name"], only_name=True))
        ):
            return found
    return None


def signed_name(visible: str) -> str | None:
    """Returns a well-known name at the end of the message: "..., Прохор."."""
    match = _SIGNED.search(visible)
    if not match or fold(match["name"].split()[0]) not in KNOWN or not match["name"][:1].isupper():
        return None
    return name_at_start(match["name"], only_name=True)
