"""Messages about cancelling a booking: that the client will, whether it is done, if it costs anything."""

from hallchat.nlu.languages import BOOKED, INTENTS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import fold

_WANTS = any_of(rf"(?:{BOOKED.wants_cancel})(?!\w)")
_CANCEL, _SPARES = any_of(INTENTS.cancel), any_of(INTENTS.spares)
_KEEP = any_of(INTENTS.spares, INTENTS.keep)
_PERHAPS = any_of(rf"(?:{BOOKED.perhaps_cancels})")
_IS_CANCELLED = lazy(rf"\W*(?:{BOOKED.is_cancelled})\W*$")
_FEE = any_of(BOOKED.cancel_fees)
_SENTENCE = lazy(r"[^.!?;\n]+[.!?;]*")


def wants_cancelling(text: str) -> bool:
    """True if a folded text says that its client cancels, without an if or a perhaps: «5-е отменяю»."""
    sentences = (each[0] for each in _SENTENCE.finditer(_KEEP.sub(" ", text)))
    return any(_WANTS.search(each) and not _PERHAPS.search(each) and "?" not in each for each in sentences)


def spares_booking(text: str) -> bool:
    """True if a folded text has words for cancelling only where it refuses it: "don't drop the booking"."""
    return bool(_SPARES.search(text)) and not _CANCEL.search(_KEEP.sub(" ", text))


def without_spares(text: str) -> str:
    """The folded text, as long, with spaces for the words that refuse to cancel: they ask for no terms."""
    return _SPARES.sub(lambda match: " " * len(match[0]), text)


def asks_if_cancelled(text: str) -> bool:
    """True if a message asks whether a booking is cancelled: «так вы отменили или нет?»."""
    return any(_IS_CANCELLED.match(each[0]) for each in _SENTENCE.finditer(fold(text)) if "?" in each[0])


def asks_for_fee(question: str) -> bool:
    """True if a question beside a cancelling asks whether the client has to pay for it."""
    return "?" in question and bool(_FEE.search(fold(question)))
