r"""Expressions that show what a client wants.

All are for folded text and begin where a word begins. "\x01" stands for the name of a hall.
"""

from dataclasses import dataclass

from hallchat.nlu.types import Intent


@dataclass(frozen=True, slots=True, kw_only=True)
class IntentPhrases:
    """Expressions by what they show."""

    phrases: dict[Intent, str]
    """Expressions that show an intent. YES, NO and CANCEL_BOOKING have words of their own."""
    all_halls: str = ""
    """Requests for the descriptions of all halls: «покажите все три», "the difference between the rooms"."""
    off_topic: str = ""
    """Requests that are not the studio's business: «напиши стих»."""
    injection: str = ""
    """Attempts to change a model's instructions: off topic even if the studio is named."""
    business: str = ""
    """Words of the studio's business: with one of them a request is not off topic."""
    spares: str = ""
    """Words of cancelling that refuse it: «не надо отменять», "don't cancel"."""
    keep: str = ""
    """Words of cancelling that only ask about it: «до какого дня отменить», "if I cancel"."""
    cancel: str = ""
    """Verbs that cancel: «отмените»."""
    booking: str = ""
    """Nouns for a booking: «бронь»."""
    follow_up: str = ""
    """Words that begin a question about something else of the same kind: «а Пустота?»."""
    somewhere: str = ""
    """Words that show that a hall is looked for, not named: «где», «что-нибудь тёмное»."""
