"""Values that a message names without wanting them: refused ones, and those told of somebody else.

«5 декабря не подходит», "anything but Friday", «подруга снимала Мрак», "is that your number?"
"""

import re
from collections.abc import Set

from hallchat.nlu.languages import DATES, DURATIONS, INTENTS, UNWANTED
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import WORD, Utterance
from hallchat.nlu.text.number_words import number_words_to_digits
from hallchat.nlu.text.phonetics import phonetic_key, to_cyrillic

_MIN_LETTERS = 4
"""The least letters of a hall's name whose cases are recognised."""
_MAX_CASE_ENDING = 2
_ENDING_VOWELS = "аеиоуыэюя"
_CLAUSE = re.compile(r"(?:[^,.;!?\n]|[.,](?=\S))+\??")
_DATA = lazy(
    rf"[\d@+]|{any_of(*DATES.months.values(), *DATES.weekdays.values(), DURATIONS.one_hour).pattern}(?!\w)"
)
_MIN_WORDS_AFTER = 4
"""So many words after a refusal say something else."""
_VALUE = rf"(?:(?:{UNWANTED.before_value})\s+)*(?=\S)"
_WHOM = rf"(?:(?:{UNWANTED.for_whom})\s+)*"
_REFUSED_AFTER = any_of(rf"(?:{UNWANTED.refused_after})\s+{_VALUE}(?P<value>.*)")
_REFUSED_BEFORE = lazy(rf"\W*(?P<value>.*?\S)\s+{_WHOM}(?<!\w)(?:{UNWANTED.refused_before})(?!\w)")
_REFUSED = lazy(rf"\W*(?:{UNWANTED.refused})\s+{_VALUE}(?P<value>.*)")
_OPPOSED = lazy(rf"\s*,?\s*(?:{UNWANTED.opposed})(?!\w)")
_OPPOSED_WITHIN = any_of(rf"(?:{UNWANTED.opposed})(?!\w)")
_UNCHOSEN = any_of(UNWANTED.unchosen)
_OTHERS = any_of(rf"(?:{UNWANTED.others})\s+(?:\S+\s+){{0,3}}(?:{UNWANTED.told})(?!\w)", UNWANTED.last_time)
_INCOME = any_of(rf"(?:{UNWANTED.income})(?!\w)")
_CANCELS, _KEPT = any_of(INTENTS.cancel), any_of(rf"(?:{UNWANTED.kept})(?!\w)")
_ASIDES = tuple(any_of(phrase) for phrase in UNWANTED.asides)
_SOME_KIND = lazy(rf"(?P<hall>[^\W\d]+)\s+(?:{UNWANTED.some_kind})(?=\s*(?:[.,!?;)]|$))")
_NAME_OF_OTHER = any_of(rf"(?:{UNWANTED.others})\s+(?:.*\s)?(?:{UNWANTED.called})(?!\w)")
_WANTED = any_of(rf"(?:{UNWANTED.wanted}|{UNWANTED.wishes})(?!\w)")
_STUDIO_CONTACT = any_of(UNWANTED.contact_of_studio)
_CONTACT = re.compile(r"@|(?:\d[\s()-]*){7}")
_SIGN = any_of(
    *(UNWANTED.refused_after, UNWANTED.refused_before, UNWANTED.refused, UNWANTED.others, UNWANTED.last_time),
    *(UNWANTED.income, UNWANTED.contact_of_studio),
)
"""Finds something in each text that has such a value."""


def blank_unwanted(utterance: Utterance, halls: Set[str]) -> tuple[str, ...]:
    """Blanks the clauses with such values; returns the refused values, in the client's words.

    `halls`: the phonetic keys of the halls' names.
    """
    _blank_asides(utterance)
    for match in _SOME_KIND.finditer(utterance.text):
        if _is_hall(match["hall"], halls):
            utterance.blank(*match.span())
    if not _SIGN.search(utterance.text):
        return ()
    text, refused = number_words_to_digits(utterance.text), []
    for clause in _CLAUSE.finditer(text):
        names_data = _names_value(clause[0], halls) or _NAME_OF_OTHER.search(clause[0])
        if not (names_data or _tells_income(clause[0])):
            continue
        if value := _refused_value(clause, halls):
            start, end = (clause.start() + place for place in value)
            refused.append(utterance.words_at(start, end))
        elif not _tells_of_others(clause[0]):
            continue
        utterance.blank(clause.start(), _end_of_refusal(clause, halls))
    return tuple(refused)


def never_chosen(text: str) -> bool:
    """True if a folded text says that the hall was not the client's choice: «я Мрак не выбирала»."""
    return bool(_UNCHOSEN.search(text))


def _blank_asides(utterance: Utterance) -> None:
    """Blanks until when the client decides, the day of a farewell, and what stays beside what is cancelled.

    «до пятницы решу», «спасибо, до субботы», «пятницу отмените, четверг остаётся»
    """
    for pattern in _ASIDES:
        for match in pattern.finditer(utterance.text):
            utterance.blank(*match.span("value"))
    if _CANCELS.search(utterance.text):
        for clause in _CLAUSE.finditer(utterance.text):
            if _KEPT.search(clause[0]) and not _CANCELS.search(_KEPT.sub(" ", clause[0])):
                utterance.blank(*clause.span())


def _names_value(text: str, halls: Set[str]) -> bool:
    return bool(_DATA.search(text)) or any(_is_hall(word, halls) for word in WORD.findall(text))


def _is_hall(word: str, halls: Set[str]) -> bool:
    """True for a hall's name, in any of its cases: «Пустоту», «Мраком»."""
    key = phonetic_key(to_cyrillic(word))
    if key in halls:
        return True
    stems = (hall.rstrip(_ENDING_VOWELS) for hall in halls if len(hall) >= _MIN_LETTERS)
    return any(key.startswith(stem) and len(key) - len(stem) <= _MAX_CASE_ENDING for stem in stems)


def _refused_value(clause: re.Match[str], halls: Set[str]) -> tuple[int, int] | None:
    """The place in the clause of the value that it refuses; None for a question or a correction."""
    text = clause[0]
    if text.endswith("?") or _OPPOSED.match(clause.string, clause.end()):
        return None
    whole = clause.string.strip(" .!\n") == text.strip()
    match = _REFUSED_AFTER.search(text) or (_REFUSED.match(text) if whole else None)
    if match and not _begins_with_value(match["value"], halls):
        match = None
    match = match or _REFUSED_BEFORE.match(text)
    if match is None or _OPPOSED_WITHIN.search(match["value"]) or not _names_value(match["value"], halls):
        return None
    return match.span("value")


def _end_of_refusal(clause: re.Match[str], halls: Set[str]) -> int:
    """The end of the refusal in a clause: «мрак не надо» of «мрак не надо а парковка у вас есть»."""
    after = _REFUSED_AFTER.search(clause[0])
    hall = WORD.match(clause[0], after.start("value")) if after else None
    if hall and _is_hall(hall[0], halls) and len(WORD.findall(clause[0], hall.end())) >= _MIN_WORDS_AFTER:
        return clause.start() + hall.end()  # "i didn't say mrak i want something light"
    match = _REFUSED_BEFORE.match(clause[0])
    goes_on = match is not None and len(WORD.findall(clause[0], match.end())) >= _MIN_WORDS_AFTER
    return clause.start() + match.end() if match and goes_on else clause.end()


def _begins_with_value(text: str, halls: Set[str]) -> bool:
    """True for «5 декабря», not for «раньше 5 декабря»."""
    first = WORD.match(text)
    return bool(_DATA.match(text)) or bool(first and _is_hall(first[0], halls)) or "@" in text


def _tells_of_others(text: str) -> bool:
    if _CONTACT.search(text) and _STUDIO_CONTACT.search(text):
        return True
    return _tells_income(text) or (bool(_OTHERS.search(text)) and not _WANTED.search(text))


def _tells_income(text: str) -> bool:
    """True for «стипендия завтра», which says when the client can pay; not for a question or a wish."""
    return bool(_INCOME.search(text)) and not text.endswith("?") and not _WANTED.search(text)
