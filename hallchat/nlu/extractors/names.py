"""Finds the client's name: introduced ("меня зовут Анна"), or alone, as an answer to "your name?".

Group names: `last` and `first` of "Smith, John".
"""

import re

from hallchat.nlu.extractors.circumstances import others_names
from hallchat.nlu.extractors.introduced_names import introduced_name, name_among_data, signed_name
from hallchat.nlu.extractors.name_words import (
    NAME_WORD,
    SURNAME_LIKE,
    announcing_words,
    is_known_first,
    name_at_start,
)
from hallchat.nlu.languages import CIRCUMSTANCES, CORRECTIONS, NAMES
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.first_names import KNOWN, is_first_name, is_pet_name
from hallchat.nlu.text.normalize import HALL_MASK, MASK, Utterance, fold
from hallchat.nlu.text.typos import correct_introduction
from hallchat.nlu.text.vocabulary import looks_like_speech

_EMOJI = r"\u2600-\u27bf\U0001f000-\U0001faff"
_CHUNK = lazy(rf"[^,;:!?()\n{MASK}{_EMOJI}]+")
"""A part of a message between signs and emoji."""
_ANSWER = lazy(rf"{NAME_WORD}(?:\s+{NAME_WORD}){{0,3}}")
_COUPLE = re.compile(rf"\s+(?:{NAMES.and_}|&|\+)\s+", re.I)
_SENTENCE = lazy(
    rf"(?:^|(?<=[.!?,;\n{MASK}]))\s*(?P<sentence>[^.!?,;:()\n{MASK}{_EMOJI}]+)(?=[.!,;\n{_EMOJI}]|\W*$)"
)
_COURTESY = re.compile(rf"(?<=\w)[\s,.!]+(?:{NAMES.courtesies})(?=\W*$)", re.I)
_BEFORE_QUESTION = re.compile(
    rf"\W*(?P<name>{NAME_WORD}(?:\s+{NAME_WORD})?)\s*[,.!]\s*(?:{NAMES.before_question})(?!\w)[,:]?"
    rf"(?!.*(?<!\w)(?:{NAMES.speaks_of_it})(?!\w))[^.!?\n]+\?",
    re.I,
)
_VOCATIVE = re.compile(NAMES.vocatives)
_CORRECTED = any_of(rf"(?:{CORRECTIONS.instead})(?!\w)")
_SURNAME_FIRST = lazy(rf"\W*(?P<last>{NAME_WORD})\s*,\s*(?P<first>{NAME_WORD}(?:\s+{NAME_WORD})?)\W*")
_FILLERS = re.compile(rf"^(?:(?:{NAMES.fillers})\s+)+", re.I)
_CORRECTION = re.compile(
    rf"^(?:{NAME_WORD}\s*,\s*)?(?:(?:{CORRECTIONS.instead}|{CORRECTIONS.before_new})(?!\w)[\s,:-]*)+", re.I
)
"""The words before the name that counts: "Anna, no, Olga"."""
_MODAL = lazy(rf"\W*(?:{NAMES.modals})\s+(?:{NAMES.after_modals})(?!\w)")
_ASKS = re.compile(rf"(?<!\w)(?:{CIRCUMSTANCES.asks})(?!\w)", re.I)
_PARTICLE_LETTERS = 2
"""A small word of so few letters is none of a name without a capital: «есть ли парковка»."""
_JOINED_INITIALS = re.compile(r"\b([А-ЯЁA-Z])\.(?=[А-ЯЁA-Z])")


def find_name(
    utterance: Utterance,
    asked: bool,
    corrected: bool,
    known_name_suffices: bool,
    booking_given: bool = False,
    contacts_given: bool = False,
    known: str | None = None,
) -> str | None:
    """Returns the client's name in title case, or None; masks nothing.

    `asked`: the client was asked for the name, which needs no introduction and no capital then.
    `corrected`: the message corrects a value: "не Борис, а Бронислав".
    `known_name_suffices`: the message has so much data that a well-known name needs no introduction.
    `booking_given`: the message has a hall, day, hours or people. A lower-case name must be well known then.
    `contacts_given`: the message has a phone or an e-mail. A name next to it may be in lower case.
    `known`: the name given so far, which a surname given alone completes.
    """
    visible = correct_introduction(_visible(utterance))
    among_data = name_among_data(visible, utterance.original) if booking_given or contacts_given else None
    if found := introduced_name(visible, corrected, known) or among_data:
        return found
    if asked and (found := _surname_first(visible) or _own_sentence(visible) or _before_question(visible)):
        return found
    if found := signed_name(visible):
        return found
    if contacts_given and (
        found := _answer(visible, well_known=True, lower_case=True) or _beside_contacts(visible, known)
    ):
        return found
    if "?" in utterance.original and not known_name_suffices:
        return None
    if asked:
        return _answer(visible, capital=booking_given) or _answer(visible, well_known=True)
    if known_name_suffices or corrected:
        found = _answer(visible, capital=True, well_known=known_name_suffices)
    return found or (None if booking_given else _alone(visible))


def _beside_contacts(visible: str, known: str | None) -> str | None:
    """Returns words with a capital beside a contact.

    One word alone, or words in lower case, do not replace a name that is known.
    """
    found = _answer(visible, capital=True)
    return found if found and (known is None or (" " in found and found in visible)) else None


def with_shared_surname(name: str, message: str) -> str:
    """Returns "Marco Ferri" for the "Marco" of "Marco and Giulia Ferri".

    Only in Latin letters: a Russian surname has a gender.
    """
    if " " in name or not name.isascii():
        return name
    match = re.search(rf"(?<!\w){name}{_COUPLE.pattern}(?P<other>{NAME_WORD}\s+{NAME_WORD})", message, re.I)
    other = name_at_start(match["other"], only_name=True) if match and match["other"].istitle() else None
    first, *surname = other.split() if other else [""]
    return " ".join((name, *surname)) if is_first_name(fold(first)) else name


def _alone(visible: str) -> str | None:
    """Returns a name that is the whole message: "Лена", "Гульнара Ахметзянова", "нет, лучше Ольга"."""
    message = _CORRECTION.sub("", visible.strip(" .!,"))
    if not _ANSWER.fullmatch(message):
        return None
    has_surname = message.istitle() and SURNAME_LIKE.fullmatch(fold(message.split()[-1]))
    if not is_known_first(re.split(r"[\s-]", message)[0]) and not has_surname:
        return None
    return name_at_start(message, only_name=True)


def _own_sentence(visible: str) -> str | None:
    """Returns the name that is a sentence of its own beside others: "Лена. Муж спрашивает, можно ли позже?".

    A later one counts if it is longer or stands behind a word of correction: "Megan. Sorry, Meghan Doyle".
    """
    found: str | None = None
    for match in _SENTENCE.finditer(visible):
        sentence = _FILLERS.sub("", _CORRECTION.sub("", match["sentence"].strip()))
        name = name_at_start(sentence, only_name=True) if _ANSWER.fullmatch(sentence) else None
        if name is None or not _is_certain(sentence):
            continue
        corrects = _CORRECTED.search(visible, 0, match.end()) is not None
        if found is None or corrects or len(name.split()) > len(found.split()):
            found = name
    return found


def _before_question(visible: str) -> str | None:
    """Returns a name, however rare, that a question is joined to: "Бахыт, а парковка есть?"."""
    match = _BEFORE_QUESTION.match(visible)
    if match is None or _VOCATIVE.match(fold(match["name"])):
        return None
    if not (match["name"].istitle() or is_pet_name(fold(match["name"].rstrip(".")))):
        return None
    return name_at_start(match["name"], only_name=True)


def _is_certain(sentence: str) -> bool:
    """True if the words begin with a well-known name, or are two or more with capitals."""
    parts = sentence.split()
    return fold(parts[0]) in KNOWN or (len(parts) > 1 and sentence.istitle())


def _visible(utterance: Utterance) -> str:
    """Returns the client's own words without courtesies at the end, with spaces after initials.

    Masked and blanked words stay hidden.
    """
    shown = {MASK: MASK, HALL_MASK: MASK, " ": " "}
    visible = [
        shown.get(mark, letter) for letter, mark in zip(utterance.original, utterance.text, strict=True)
    ]
    for start, end in (*others_names(utterance.original), *announcing_words(utterance.original)):
        visible[start:end] = MASK * (end - start)
    spaced = _JOINED_INITIALS.sub(r"\1. ", "".join(visible))
    return _COURTESY.sub(lambda match: MASK * len(match[0]), spaced)


def _answer(
    visible: str, capital: bool = False, well_known: bool = False, lower_case: bool = False
) -> str | None:
    """Returns the first part of the message that can only be a name.

    `capital`: it begins with a capital letter or a well-known name. `well_known`: it begins with a well-known
    name, and other words may stand around it ("пусть будет Катя"); with `lower_case` even if in lower case.
    """
    for chunk in _CHUNK.finditer(visible):
        if _MODAL.match(chunk[0]):
            continue  # "Will that do?"
        if lower_case and visible[chunk.end() : chunk.end() + 1] in ("?", ":"):
            continue  # "who will take the picture?", «кирилл латиницей: kirill@example.com»
        if lower_case and _ASKS.search(chunk[0]):
            continue  # "you didn't say how many people max"
        text = _FILLERS.sub("", chunk[0].strip(" .-\"'«»"))
        for part in re.split(r"(?<=\w\w)\.\s+", text):
            first_person = _COUPLE.split(part)[0]
            sentence = _from_well_known(first_person, lower_case) if well_known else first_person
            if not _ANSWER.fullmatch(sentence) or (capital and not _looks_like_name(sentence)):
                continue
            if found := name_at_start(sentence, only_name=not well_known) or _capitals(sentence):
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
    return name_at_start(
        f"{first} {match['last']}" if last.isascii() else f"{match['last']} {first}", only_name=True
    )


def _from_well_known(sentence: str, lower_case: bool) -> str:
    """Returns the words from the first well-known name on, with a surname that stands before it."""
    parts = sentence.split()
    begin = next(
        (
            at
            for at, word in enumerate(parts)
            if fold(word) in KNOWN
            and (
                word[0].isupper()
                or (lower_case and len(word) > _PARTICLE_LETTERS and _is_no_verb(parts[at:]))
            )
        ),
        len(parts),
    )
    while (
        0 < begin < len(parts)
        and parts[begin - 1][0].isupper()
        and not looks_like_speech(fold(parts[begin - 1]))
    ):
        begin -= 1
    return " ".join(parts[begin:])


def _is_no_verb(words: list[str]) -> bool:
    """False for an everyday word among others: "will" of "it will be five of us", not of "will smith"."""
    return not looks_like_speech(fold(words[0])) or bool(name_at_start(" ".join(words), only_name=True))


def _capitals(words: str) -> str | None:
    """Returns several capitalised words as a name, unless all of them are everyday words: "Вечер Анна"."""
    parts = words.split()
    has_rare_word = any(not looks_like_speech(fold(word)) for word in parts)
    return words if len(parts) > 1 and has_rare_word and all(word[:1].isupper() for word in parts) else None
