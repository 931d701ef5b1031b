"""The client's name: introduced ("меня зовут Анна"), or alone, as an answer to "your name?"."""

import re

from hallchat.nlu.languages import NAMES
from hallchat.nlu.text.first_names import KNOWN, is_first_name, nominative
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
    introduced: bool,
    beside: bool = False,
    contacts: bool = False,
) -> str | None:
    """Returns the client's name in title case, or None; erases nothing.

    `asked`: the client was asked for it: it may be without an introduction and in lower case.
    `corrected`: the message corrects something: "не Борис, а Бронислав".
    `introduced`: the message has other data of a booking: a well-known name needs no introduction.
    `beside`: the message has a hall, day, hours or people: a word in lower case has to be a well-known name.
    `contacts`: the message has a phone or an e-mail: a name next to it may be in lower case.
    """
    visible = correct_introduction(_visible(utterance))
    for pattern in _INTRODUCED:
        for match in pattern.finditer(visible):
            if found := _taken(match["name"], bare=False):
                found = (
                    nominative(found) if _BEFORE_DECLINED.search(visible[: match.start("name")]) else found
                )
                return _with_surname(found, visible)
    for match in _WEAKLY_INTRODUCED.finditer(visible):
        found = _taken(match["name"], bare=False)
        if found and (found.split()[0] in match["name"] or is_first_name(fold(found).split()[0])):
            return nominative(found) if _BEFORE_DECLINED.search(visible[: match.start("name")]) else found
    if found := _by_patronymic(visible) or _surname(visible, corrected):
        return found
    if asked and (found := _surname_first(visible)):
        return found
    if found := _signed(visible):
        return found
    if contacts and (
        found := _answer(visible, well_known=True, lower=True) or _answer(visible, capital=True)
    ):
        return found
    if "?" in utterance.original and not introduced:
        return None
    if asked:
        return _answer(visible, capital=beside) or _answer(visible, well_known=True)
    if introduced or corrected:
        found = _answer(visible, capital=True, well_known=introduced)
    return found or (None if beside else _alone(visible))


def _by_patronymic(visible: str) -> str | None:
    """Returns a name with a patronymic: "Мухина Галина Фёдоровна"."""
    for match in _BY_PATRONYMIC.finditer(visible):
        first, before, last = match["first"], match["before"] or "", match["last"] or ""
        if looks_like_speech(fold(first)) and not is_first_name(fold(first)):
            continue
        parts, lower = [first, match["patronymic"]], match[0].islower()
        if _is_surname(last, lower):
            parts.append(last)
        elif _is_surname(before, lower):
            parts.insert(0, before)
        return " ".join(_titled(part) for part in nominative(" ".join(parts)).split())
    return None


def _is_surname(word: str, lower: bool) -> bool:
    return bool(word) and (lower or word[:1].isupper()) and not looks_like_speech(fold(word))


def _surname(visible: str, corrected: bool) -> str | None:
    """Returns the word after "фамилия"; the last one if corrected: "фамилия не Коваленко, а Ковалёнок"."""
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
    return _taken(match["name"], bare=True)


def _alone(visible: str) -> str | None:
    """Returns a name that is the whole message: "Лена", "Гульнара Ахметзянова"."""
    said = visible.strip(" .!,")
    if not _ANSWER.fullmatch(said):
        return None
    first = fold(re.split(r"[\s-]", said)[0])
    surname = said.istitle() and _SURNAME_LIKE.fullmatch(fold(said.split()[-1]))
    if first not in KNOWN and not surname:
        return None
    return _taken(said, bare=True)


def _visible(utterance: Utterance) -> str:
    """Returns the client's own words, masked where they were understood, with spaces after initials."""
    shown = {MASK: MASK, HALL_MASK: MASK, " ": " "}  # blanks: numbers in words, and what was taken back
    visible = (
        shown.get(mark, letter) for letter, mark in zip(utterance.original, utterance.text, strict=True)
    )
    return _JOINED_INITIALS.sub(r"\1. ", "".join(visible))


def _taken(words: str, bare: bool) -> str | None:
    """Returns the words up to the first that cannot be in a name, in title case.

    `bare`: all of the words have to be a name, else the result is None.
    """
    kept: list[str] = []
    for word in _TITLE.sub("", words).split():
        folded = fold(word.rstrip("."))
        if kept and folded in NAMES.particles:
            kept.append(word)
            continue
        if not folded or (folded not in KNOWN and looks_like_speech(folded)):
            break
        if kept and kept[0][:1].isupper() and not word[:1].isupper():
            break  # "Анна хочет"
        if len(folded) < 2 and not (word[:1].isupper() and (kept or len(words.split()) > 1)):
            break
        kept.append(word)
        if word.endswith(".") and len(folded) > 1:
            break
    if (
        not kept
        or all(_INITIAL.fullmatch(word) for word in kept)
        or (bare and len(kept) < len(words.split()))
    ):
        return None
    return " ".join(word if word in NAMES.particles else _titled(word) for word in kept)


def _titled(word: str) -> str:
    if _INITIAL.fullmatch(word):
        return word[0].upper() + "."
    word = word.rstrip(".")
    if not word.islower() and not (word.isupper() and len(word) > 1):
        return word
    return re.sub(r"[^\W\d_]+(?:'(?=s\b))?", lambda part: part[0].capitalize(), word)


def _answer(visible: str, capital: bool = False, well_known: bool = False, lower: bool = False) -> str | None:
    """Returns the first part of the message that can only be a name.

    `capital`: only if it begins with a capital letter or a name that many people have; `well_known`: only
    if it begins with such a name, where other words may stand around it ("пусть будет Катя").
    """
    for chunk in _CHUNK.finditer(visible):
        text = _FILLERS.sub("", chunk[0].strip(" .-\"'«»"))
        for part in re.split(r"(?<=\w\w)\.\s+", text):
            one = _COUPLE.split(part)[0]
            sentence = _from_well_known(one, lower) if well_known else one
            if not _ANSWER.fullmatch(sentence) or (capital and not _sure(sentence)):
                continue
            if found := _taken(sentence, bare=not well_known) or _capitals(sentence):
                return found
    return None


def _sure(sentence: str) -> bool:
    return sentence[0].isupper() or fold(sentence.split(maxsplit=1)[0]) in KNOWN


def _surname_first(visible: str) -> str | None:
    """Returns "John Smith" for "Smith, John", but "Иванов Пётр" for "Иванов, Пётр": by language."""
    match = _SURNAME_FIRST.fullmatch(visible)
    if not match or fold(match["first"]).split()[0] not in KNOWN:
        return None
    last, first = fold(match["last"]), match["first"]
    if last in KNOWN or looks_like_speech(last):
        return None
    return _taken(f"{first} {match['last']}" if last.isascii() else f"{match['last']} {first}", bare=True)


def _from_well_known(sentence: str, lower: bool = False) -> str:
    parts = sentence.split()
    begin = next(
        (at for at, word in enumerate(parts) if (word[0].isupper() or lower) and fold(word) in KNOWN),
        len(parts),
    )
    while (
        0 < begin < len(parts)
        and parts[begin - 1][0].isupper()
        and not looks_like_speech(fold(parts[begin - 1]))
    ):
        begin -= 1  # a surname before it
    return " ".join(parts[begin:])


def _capitals(words: str) -> str | None:
    """Returns several capitalised words as a name if not all of them are common: "Вечер Анна"."""
    parts = words.split()
    unusual = [word for word in parts if not looks_like_speech(fold(word))]
    return words if len(parts) > 1 and unusual and all(word[:1].isupper() for word in parts) else None
