"""Questions about what is noted of the client's booking: «А имя какое записали?», "did you put Lee?"."""

from hallchat.nlu.languages import NOTED
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance, words

_NOUNS = {slot: any_of(nouns) for slot, nouns in NOTED.nouns.items()}
_ANY_NOUN = "|".join(NOTED.nouns.values())
_NOTING = any_of(NOTED.noting, NOTED.places)
_IS_RIGHT = any_of(rf"(?:{_ANY_NOUN})\s+(?:\w+\s+)?(?:{NOTED.right})")
_ALL = any_of(NOTED.all)
_OPENING = lazy(rf"\W*(?:{NOTED.openings})")
_OTHER = any_of(rf"(?:{NOTED.others})")
_VALUE = lazy(rf"\W*(?:{NOTED.before_value})\s+(?P<value>[^\W\d_]+(?:[\s-]+[^\W\d_]+)?)\W*$")
_SENTENCE = lazy(r"[^.!?;\n]+[.!?;]*")
_MAX_WORDS = 10
"""A longer sentence asks for more."""


def blank_noted(utterance: Utterance) -> str | None:
    """Blanks such questions, whose words are no data; returns the slots in question, "" for all of them.

    None if the message asks nothing of the kind.
    """
    found: dict[str, None] = {}
    blanked = False
    for match in _SENTENCE.finditer(utterance.text):
        slots = _asked_slots(match[0], utterance.original[slice(*match.span())])
        if slots is not None:
            found |= dict.fromkeys(slots)
            blanked = True
            utterance.blank(*match.span())
    return " ".join(found) if blanked else None


def _asked_slots(sentence: str, original: str) -> tuple[str, ...] | None:
    """The slots that a folded sentence asks about, none if about all; None if it asks no such thing."""
    is_question = "?" in sentence or bool(_OPENING.match(sentence))
    if len(words(sentence)) > _MAX_WORDS:
        return None
    if _ALL.search(sentence):
        return ()
    if not is_question or _OTHER.search(sentence):
        return None
    if _NOTING.search(sentence) or ("?" in sentence and _IS_RIGHT.search(sentence)):
        slots = tuple(slot for slot, noun in _NOUNS.items() if noun.search(sentence))
        if slots:
            return slots
    value = _VALUE.match(sentence)
    is_name = value and original[value.start("value")].isupper()
    return ("name",) if is_name and "?" in sentence else None
