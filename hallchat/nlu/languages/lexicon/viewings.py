"""Words of clients who will come to look at a hall, and of what they pass on to the staff."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewingWords:
    """Alternatives of one expression each, without groups, for folded text."""

    viewings: str = ""
    """Words for looking at a hall on the spot: «зайдём посмотреть зал», "come for a viewing"."""
    days: str = ""
    """Words for a day, besides figures and weekdays: «завтра», «тридцатого»."""
    searches: str = ""
    """Words with which a message looks for free hours or a booking instead: «свободно», "book"."""
    passes_on: str = ""
    """Requests that stand behind what they pass on: "pass that on to the staff"."""
    polite: str = ""
    """Words behind such a request that tell nothing: «пожалуйста»."""
