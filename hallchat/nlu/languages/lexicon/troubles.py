"""Words of clients for whom something went wrong: late, locked out, angry, charged twice."""

from dataclasses import dataclass, field

from hallchat.nlu.types import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class TroubleWords:
    """Texts are alternatives of an expression that begins where a word begins, for folded text."""

    phrases: dict[Trouble, str] = field(default_factory=dict)
    """Statements and requests that show a trouble, within one sentence."""
    no_trouble: str = ""
    """Phrases that only look like one: «не опоздаем», "late evening"."""
    enquiries: str = ""
    """Beginnings of a sentence that asks how something is done: «как связаться», "do you offer"."""
    cancelled: str = ""
    """Words for a booking that is cancelled already: no order to cancel one."""
    arrives: str = ""
    """Words of clients who say when they come, up to the hour: "we'll be there at"."""
    begins: tuple[str, ...] = ()
    """Expressions for what was booked, with its hour in the group `begin`: "for our 3 o'clock"."""
    visit: str = ""
    """Words for what was booked, which the hours in a message about a trouble are of: «бронь на 14:00»."""
