"""Finds amenities of a studio (parking, Wi-Fi ...) in questions and in descriptions."""

from hallchat.nlu.languages import AMENITIES
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import fold

_AMENITIES = {amenity: any_of(words) for amenity, words in AMENITIES.amenities.items()}
_QUESTION = any_of(AMENITIES.questions)


def asked_amenity(text: str) -> str | None:
    """The amenity that a folded question is about."""
    if "?" not in text and not _QUESTION.search(text):
        return None
    return next((amenity for amenity, pattern in _AMENITIES.items() if pattern.search(text)), None)


def sentences_about(description: str, amenity: str) -> list[str]:
    """The sentences of a description that mention the amenity."""
    sentences = description.replace("\n", " ").split(". ")
    return [
        sentence.strip(" .") + "." for sentence in sentences if _AMENITIES[amenity].search(fold(sentence))
    ]
