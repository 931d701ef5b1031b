"""Reads that a client puts the decision off: «завтра спрошу у второго фотографа», "don't book it yet"."""

from hallchat.nlu.languages import INTENTS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.types import Intent

_POSTPONES = any_of(INTENTS.phrases[Intent.LATER])


def blank_postponing(utterance: Utterance) -> bool:
    """Blanks when and with whom the client will decide: no value of the booking; true if it says so."""
    places = [match.span() for match in _POSTPONES.finditer(utterance.text)]
    for place in places:
        utterance.blank(*place)
    return bool(places)
