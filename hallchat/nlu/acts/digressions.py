"""Digressions: the client gives the booking up, returns to it, or asks about something else.

Unlike intents they are found by rules alone, and they never alter stored slot values.
"""

import re
import unicodedata

from hallchat.nlu.languages import CONSENT, DIGRESSIONS, EXTRAS, INTENTS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.slots import JUSTIFIED, REFUSABLE
from hallchat.nlu.text.normalize import words
from hallchat.nlu.types import Digression

_GIVES_UP = any_of(DIGRESSIONS.gives_up)
_FINISHES = any_of(rf"(?:{DIGRESSIONS.finishes})(?!\w)")
_DECLINES = any_of(DIGRESSIONS.declines)
_QUESTION_OR_DATA = re.compile(r"[?\d@]")
"""Signs that the message does more than give the booking up."""
_NEEDS_NOTHING = any_of(rf"(?:{EXTRAS.needs_nothing})(?!\w)")
_NEEDS_NO = any_of(rf"(?:{DIGRESSIONS.needs_no})(?!\w)")
_BOOKING = any_of(INTENTS.booking)
_RESUMES = any_of(DIGRESSIONS.resumes)
_WHY = any_of(DIGRESSIONS.why)
_NOUNS = {slot: any_of(DIGRESSIONS.slots[slot]) for slot in JUSTIFIED}
_LACKS = {
    slot: any_of(
        rf"(?:{DIGRESSIONS.lacks_before})(?:{DIGRESSIONS.slots[slot]})(?!\w)",
        rf"(?:{DIGRESSIONS.slots[slot]})(?:{DIGRESSIONS.lacks_after})",
    )
    for slot in ("phone", "email")
}
_WHICH_HALL = rf"(?:{DIGRESSIONS.which})\s+(?:(?:{DIGRESSIONS.out_of})\s+)?(?:\w+\s+){{0,4}}"
_WHICH_FITS = any_of(rf"{_WHICH_HALL}(?:{DIGRESSIONS.fits})\w*")
_WHICH_IS_OPEN = any_of(rf"{_WHICH_HALL}(?:{DIGRESSIONS.is_open})\w*")
_PHRASES = {
    Digression.OWES: any_of(DIGRESSIONS.owes),
    Digression.NUMBER_FITS: any_of(DIGRESSIONS.number_fits),
    Digression.IS_PROGRAM: any_of(DIGRESSIONS.is_program),
    Digression.PERSONAL_DATA: any_of(DIGRESSIONS.personal_data),
    Digression.REPEATS: any_of(DIGRESSIONS.repeats),
    Digression.TOO_DEAR: any_of(DIGRESSIONS.too_dear),
    Digression.REPROACHES: any_of(DIGRESSIONS.reproaches),
    Digression.TIME_ZONE: any_of(DIGRESSIONS.time_zone),
    Digression.PER_PERSON: any_of(DIGRESSIONS.per_person),
}
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_CONDITION = any_of(rf"(?:{CONSENT.supposing})(?!\w)")
_COMPARES = any_of(DIGRESSIONS.compares)
_ACKNOWLEDGES = any_of(rf"(?:{DIGRESSIONS.acknowledges})(?!\w)")
_ONLY_ACKNOWLEDGES = re.compile(
    rf"\W*(?:(?:{DIGRESSIONS.acknowledges}|{DIGRESSIONS.beside_acknowledging})(?!\w)\W*)+"
)
_SMILE = re.compile(r"[\s:;=-]*\)+\s*")
_SAD_SIGNS = frozenset("😡🤬👎😠😢😭💩🖕😤🙄❓❔⁉😞😔💔")
_MAX_ACKNOWLEDGING = 60
"""Characters; a longer message says more."""
_SUM = re.compile(r"\d{4,}|\d[ ,.]\d{3}(?!\d)|\d\s?[kк](?!\w)")
_MAX_WHY_WORDS = 8
"""A longer question is about something else."""
_MAX_UNNAMED_WHY_WORDS = 4
"""A longer question has to name the slot."""


def digressions(text: str, asked: tuple[str, ...]) -> dict[Digression, str]:
    """The digressions of a folded text, each with its subject (a slot) or an empty text."""
    found: dict[Digression, str] = {}
    if gives_up(text, asked):
        found[Digression.GIVES_UP] = ""
    elif _RESUMES.search(text):
        found[Digression.RESUMES] = ""
    if _WHICH_FITS.search(text):
        found[Digression.WHICH_FITS] = ""
    elif _WHICH_IS_OPEN.search(text):
        found[Digression.WHICH_IS_OPEN] = ""
    for digression, phrases in _PHRASES.items():
        if phrases.search(text):
            found[digression] = ""
    if acknowledges(text):
        found[Digression.ACKNOWLEDGES] = ""
    if slot := _questioned_slot(text, asked):
        found[Digression.WHY] = slot
    if lacking := next((slot for slot, said in _LACKS.items() if slot in asked and said.search(text)), None):
        found = {Digression.LACKS: lacking}
    return found


def program_question(text: str) -> tuple[int, int]:
    """The place of the words of a folded text that ask if a program answers; an empty place without them."""
    match = _PHRASES[Digression.IS_PROGRAM].search(text)
    return match.span() if match else (0, 0)


def compares(text: str) -> bool:
    """True if a folded text asks how things differ: «чем отличаются»."""
    return bool(_COMPARES.search(text))


def asks_for_sum(text: str) -> bool:
    """True if a folded text asks what is to be paid in all."""
    return bool(_PHRASES[Digression.OWES].search(text))


def without_sum(text: str) -> str:
    """The folded text with the words that ask for the sum blanked."""
    return _PHRASES[Digression.OWES].sub(" ", text)


def without_reproaches(text: str) -> str:
    """The folded text with reproaches that a question was passed over blanked, which ask nothing."""
    return _PHRASES[Digression.REPROACHES].sub(lambda match: " " * len(match[0]), text)


def repeats(text: str) -> bool:
    """True if a folded text speaks of several days at the same hours."""
    return bool(_PHRASES[Digression.REPEATS].search(text))


def asks_about_repeating(text: str) -> bool:
    """True if the words of a folded text for several days stand in a question with an if."""
    repeats = _PHRASES[Digression.REPEATS]
    sentences = (each[0] for each in _SENTENCE.finditer(text) if repeats.search(each[0]))
    return any("?" in each and _CONDITION.search(each) for each in sentences)


def gives_up(text: str, asked: tuple[str, ...]) -> bool:
    """True if the text gives up the booking and says nothing else."""
    if "extras" in asked and _NEEDS_NOTHING.search(text) and not _BOOKING.search(text):
        return False  # «ничего не надо» refuses the extras that were offered
    remaining, phrase_count = _GIVES_UP.subn(" ", text)
    # If an optional slot was asked for, «нет, спасибо» refuses that slot, not the booking.
    if not phrase_count and not set(REFUSABLE) & set(asked):
        remaining, phrase_count = _DECLINES.subn(" ", text)
    if phrase_count or not asked:
        remaining, more = _FINISHES.subn(" ", remaining)
        phrase_count += more
    if not phrase_count or _QUESTION_OR_DATA.search(text):
        return False
    return set(words(remaining)) <= DIGRESSIONS.beside_giving_up


def wants_nothing(text: str) -> bool:
    """True if a folded text has words that refuse something, as «не надо»."""
    return bool(_GIVES_UP.search(text) or _NEEDS_NOTHING.search(text))


def needs_no(text: str) -> bool:
    """True if a folded text without a question says that a thing is not needed: "we need no invoice"."""
    return "?" not in text and _NEEDS_NO.search(text) is not None


def acknowledges(text: str) -> bool:
    """True if a folded text says only that it is understood or liked: «ну ясно», "cool", ❤️, :)."""
    if len(text) > _MAX_ACKNOWLEDGING or _QUESTION_OR_DATA.search(text):
        return False
    if not words(text):
        shows = any(unicodedata.category(sign) == "So" for sign in text) and _SAD_SIGNS.isdisjoint(text)
        return shows or bool(_SMILE.fullmatch(text))
    return bool(_ACKNOWLEDGES.search(text) and _ONLY_ACKNOWLEDGES.fullmatch(text))


def _questioned_slot(text: str, asked: tuple[str, ...]) -> str | None:
    """The slot that the client asks the purpose of: the slot that the text names, else the one asked for."""
    asked_slots = [slot for slot in asked if slot in JUSTIFIED]
    word_count = len(words(text))
    if not asked_slots or word_count > _MAX_WHY_WORDS or not _WHY.search(text) or _SUM.search(text):
        return None  # "why 21,000?" asks about the price
    named = next((slot for slot, noun in _NOUNS.items() if noun.search(text)), None)
    return named or (asked_slots[0] if word_count <= _MAX_UNNAMED_WHY_WORDS else None)
