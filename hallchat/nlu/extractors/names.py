"""Finds the client's name: introduced ("меня зовут Анна"), or alone, as an answer to "your name?".

Group names: `name`, or its parts `first`, `patronymic` and `last` (`before`, if the surname comes first).
"""

import re

from hallchat.nlu.extractors.first_names import KNOWN, is_first_name, nominative
from hallchat.nlu.languages import NAMES
from hallchat.nlu.text.normalize import HALL_MASK, MASK, Utterance, fold
from hallchat.nlu.text.typos import correct_introduction
from hallchat.nlu.text.vocabulary import looks_like_speech

_TITLE = re.compile(rf"^(?:{NAMES.titles})\.?\s+(?=\w)", re.I)
_WORD = r"[^\W\d_]+(?:[-'][^\W\d_]+)*\.?"
_NAME = rf"(?P<name>{_WORD}(?:[ ]+{_WORD}){{0,2}})"
_SURNAME = re.compile(
    rf"(?<!\w)(?:{NAMES.surname})(?:\s+(?:{NAMES.after_surname}))*\s*[:-]?\s+(?P<name>{_WORD})", re.I
)
_BY_PATRONYMIC = re.compile(
    rf"(?<!\w)(?:(?P<before>{_WORD})\s+)?(?P<first>{_WORD})\s+(?P<patronymic>{NAMES.patronymic})(?!\w)"
    rf"(?:\s+(?P<last>{_WORD}))?",
    re.I,
)
_SURNAME_LIKE = re.compile(rf"\w{{2,}}(?:{NAMES.surname_endings})")
_FULL_WORD = r"(?:[^\W\d_]{2,}(?:[-'][^\W\d_]+)*|[^\W\d_]\.?)"
_SIGNED = re.compile(rf"[.!?\n,;]\s*(?P<name>{_FULL_WORD}(?:\s+{_FULL_WORD}){{0,2}})[\s.!)]*$")
_INTRODUCED = (
    *(
        re.compile(rf"(?<!\w)(?:{before})\s+(?P<name>{_WORD})\s+(?:{after})", re.I)
        for before, after in NAMES.around
    ),
    re.compile(
        rf"(?<!\w)(?:{NAMES.introductions})\s*(?:[:-]\s*|(?:{NAMES.after_introduction})\s+)?{_NAME}", re.I
    ),
    re.compile(rf"{_NAME}\s+(?:{NAMES.after_name})", re.I),
)
_WEAKLY_INTRODUCED = re.compile(
    rf"(?<!\w)(?:(?:{NAMES.weak_introductions_dashed})(?:\s+|\s*-\s*)|(?:{NAMES.weak_introductions})\s+){_NAME}"
)
_BEFORE_DECLINED = re.compile(rf"(?:{NAMES.before_declined})\s+$", re.I)
_CHUNK = re.compile(rf"[^,;:!?()\n{MASK}]+")
_ANSWER = re.compile(rf"{_WORD}(?:\s+{_WORD}){{0,3}}")
_COUPLE = re.compile(rf"\s+(?:{NAMES.and_}|&|\+)\s+", re.I)
_SURNAME_FIRST = re.compile(rf"\W*(?P<last>{_WORD})\s*,\s*(?P<first>{_WORD}(?:\s+{_WORD})?)\W*")
_FILLERS = re.compile(rf"^(?:(?:{NAMES.fillers})\s+)+", re.I)
_JOINED_INITIALS = re.compile(r"\b([А-ЯЁA-Z])\.(?=[А-ЯЁA-Z])")
_INITIAL = re.compile(r"[^\W\d_]\.?")


def find_name(
    utterance: Utterance,
    asked: bool,
    corrected: bool,
    known_name_suffices: bool,
    booking_given: bool = False,
    contacts_given: bool = False,
) -> str | None:
    """Returns the client's name in title case, or None; masks nothing.

    `asked`: the client was asked for the name, which needs no introduction and no capital then.
    `corrected`: the message corrects a value: "не Борис, а Бронислав".
    `known_name_suffices`: the message has so much data that a well-known name needs no introduction.
    `booking_given`: the message has a hall, day, hours or people. A lower-case name must be well known then.
    `contacts_given`: the message has a phone or an e-mail. A name next to it may be in lower case.
    """
    visible = correct_introduction(_visible(utterance))
    for pattern in _INTRODUCED:
        for match in pattern.finditer(visible):
            if found := _name_at_start(match["name"], only_name=False):
                found = (
                    nominative(found) if _BEFORE_DECLINED.search(visible[: match.start("name")]) else found
                )
                return _with_surname(found, visible)
    for match in _WEAKLY_INTRODUCED.finditer(visible):
        found = _name_at_start(match["name"], only_name=False)
        if found and (found.split()[0] in match["name"] or is_first_name(fold(found).split()[0])):
            return nominative(found) if _BEFORE_DECLINED.search(visible[: match.start("name")]) else found
    if found := _by_patronymic(visible) or _surname(visible, corrected):
        return found
    if asked and (found := _surname_first(visible)):
        return found
    if found := _signed(visible):
        return found
    if contacts_given and (
        found := _answer(visible, well_known=True, lower_case=True) or _answer(visible, capital=True)
    ):
        return found
    if "?" in utterance.original and not known_name_suffices:
        return None
    if asked:
        return _answer(visible, capital=booking_given) or _answer(visible, well_known=True)
    if known_name_suffices or corrected:
        found = _answer(visible, capital=True, well_known=known_name_suffices)
    return found or (None if booking_given else _alone(visible))


def _by_patronymic(visible: str) -> str | None:
    """Returns a name with a patronymic: "Мухина Галина Фёдоровна"."""
    for match in _BY_PATRONYMIC.finditer(visible):
        first, before, last = match["first"], match["before"] or "", match["last"] or ""
        if looks_like_speech(fold(first)) and not is_first_name(fold(first)):
            continue
        parts, lower_case = [first, match["patronymic"]], match[0].islower()
        if _is_surname(last, lower_case):
            parts.append(last)
        elif _is_surname(before, lower_case):
            parts.insert(0, before)
        return " ".join(_titled(part) for part in nominative(" ".join(parts)).split())
    return None


def _is_surname(word: str, lower_case: bool) -> bool:
    return bool(word) and (lower_case or word[:1].isupper()) and not looks_like_speech(fold(word))


def _surname(visible: str, corrected: bool) -> str | None:
    """Returns the word after "фамилия"; if corrected, the last word: "фамилия не Коваленко, а Ковалёнок"."""
    if match := _SURNAME.search(visible):
        rest = visible[match.start("name") :] if corrected else match["name"]
        words = [word for word in re.findall(_WORD, rest) if not looks_like_speech(fold(word))]
        return _titled(words[-1]) if words else None
    return None


def _with_surname(name: str, visible: str) -> str:
    """Returns the first name with the surname given elsewhere: "фамилия Шевченко, имя Игорь"."""
    if " " in name or (match := _SURNAME.search(visible)) is None:
        return name
    surname = _titled(match["name"].rstrip("."))
    return name if surname == name or looks_like_speech(fold(surname)) else f"{name} {surname}"


def _signed(visible: str) -> str | None:
    """Returns a well-known name at the end of the message: "..., Прохор."."""
    match = _SIGNED.search(visible)
    if not match or fold(match["name"].split()[0]) not in KNOWN or not match["name"][:1].isupper():
        return None
    return _name_at_start(match["name"], only_name=True)


def _alone(visible: str) -> str | None:
    """Returns a name that is the whole message: "Лена", "Гульнара Ахметзянова"."""
    message = visible.strip(" .!,")
    if not _ANSWER.fullmatch(message):
        return None
    first = fold(re.split(r"[\s-]", message)[0])
    has_surname = message.istitle() and _SURNAME_LIKE.fullmatch(fold(message.split()[-1]))
    if first not in KNOWN and not has_surname:
        return None
    return _name_at_start(message, only_name=True)


def _visible(utterance: Utterance) -> str:
    """Returns the client's own words, with spaces after initials; masked and blanked words stay hidden."""
    shown = {MASK: MASK, HALL_MASK: MASK, " ": " "}
    visible = (
        shown.get(mark, letter) for letter, mark in zip(utterance.original, utterance.text, strict=True)
    )
    return _JOINED_INITIALS.sub(r"\1. ", "".join(visible))


def _name_at_start(words: str, only_name: bool) -> str | None:
    """Returns the words up to the first that cannot be in a name, in title case.

    `only_name`: None if any word cannot be in a name.
    """
    parts: list[str] = []
    for word in _TITLE.sub("", words).split():
        folded = fold(word.rstrip("."))
        if parts and folded in NAMES.particles:
            parts.append(word)
            continue
        if not folded or (folded not in KNOWN and looks_like_speech(folded)):
            break
        if parts and parts[0][:1].isupper() and not word[:1].isupper():
            break  # "Анна хочет"
        if len(folded) < 2 and not (word[:1].isupper() and (parts or len(words.split()) > 1)):
            break
        parts.append(word)
        if word.endswith(".") and len(folded) > 1:
            break
    if (
        not parts
        or all(_INITIAL.fullmatch(word) for word in parts)
        or (only_name and len(parts) < len(words.split()))
    ):
        return None
    return " ".join(word if word in NAMES.particles else _titled(word) for word in parts)


def _titled(word: str) -> str:
    if _INITIAL.fullmatch(word):
        return word[0].upper() + "."
    word = word.rstrip(".")
    if not word.islower() and not (word.isupper() and len(word) > 1):
        return word
    return re.sub(r"[^\W\d_]+(?:'(?=s\b))?", lambda part: part[0].capitalize(), word)


def _answer(
    visible: str, capital: bool = False, well_known: bool = False, lower_case: bool = False
) -> str | None:
    """Returns the first part of the message that can only be a name.

    `capital`: it begins with a capital letter or a well-known name. `well_known`: it begins with a well-known
    name, and other words may stand around it ("пусть будет Катя"); with `lower_case` even if in lower case.
    """
    for chunk in _CHUNK.finditer(visible):
        text = _FILLERS.sub("", chunk[0].strip(" .-\"'«»"))
        for part in re.split(r"(?<=\w\w)\.\s+", text):
            first_person = _COUPLE.split(part)[0]
            sentence = _from_well_known(first_person, lower_case) if well_known else first_person
            if not _ANSWER.fullmatch(sentence) or (capital and not _looks_like_name(sentence)):
                continue
            if found := _name_at_start(sentence, only_name=not well_known) or _capitals(sentence):
                return found
    return None


def _looks_like_name(sentence: str) -> bool:
    return sentence[0].isupper() or fold(sentence.split(maxsplit=1)[0]) in KNOWN


def _surname_first(visible: str) -> str | None:
    """Returns "John Smith" for "Smith, John", but "Иванов Пётр" for "Иванов, Пётр"."""
    match = _SURNAME_FIRST.fullmatch(visible)
    if not match or fold(match["first"]).split()[0] not in KNOWN:
        return None
    last, first = fold(match["last"]), match["first"]
    if last in KNOWN or looks_like_speech(last):
        return None
    return _name_at_start(
        f"{first} {match['last']}" if last.isascii() else f"{match['last']} {first}", only_name=True
    )


def _from_well_known(sentence: str, lower_case: bool) -> str:
    """Returns the words from the first well-known name on, with a surname that stands before it."""
    parts = sentence.split()
    begin = next(
        (at for at, word in enumerate(parts) if (word[0].isupper() or lower_case) and fold(word) in KNOWN),
        len(parts),
    )
    while (
        0 < begin < len(parts)
        and parts[begin - 1][0].isupper()
        and not looks_like_speech(fold(parts[begin - 1]))
    ):
        begin -= 1
    return " ".join(parts[begin:])


def _capitals(words: str) -> str | None:
    """Returns several capitalised words as a name, unless all of them are everyday words: "Вечер Анна"."""
    parts = words.split()
    has_rare_word = any(not looks_like_speech(fold(word)) for word in parts)
    return words if len(parts) > 1 and has_rare_word and all(word[:1].isupper() for word in parts) else None
