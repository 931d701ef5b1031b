"""Messages that put another day, hour or hall in the place of the booked one, and keep the rest."""

from hallchat.nlu.languages import BOOKED
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import fold, prepare

_INSTEAD = any_of(rf"(?:{BOOKED.instead})(?!\w)")
_REST_KEPT = any_of(BOOKED.rest_kept)


def without_rest_kept(text: str) -> str:
    """The text with spaces in place of «всё остальное так же», if it says anything else.

    These words change nothing: they ask for no other booking, and nothing of the studio.
    """
    message = prepare(text)
    if not _REST_KEPT.search(message.text):
        return text
    for match in _REST_KEPT.finditer(message.text):
        start, end = match.span()
        message.original = message.original[:start] + " " * (end - start) + message.original[end:]
    return message.original if any(sign.isalnum() for sign in message.original) else text


def puts_instead(text: str) -> bool:
    """True if what a message names takes the place of what was booked: "could it be Sunday instead?"."""
    folded = fold(text)
    return bool(_INSTEAD.search(folded) or _REST_KEPT.search(folded))
