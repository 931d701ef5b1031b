"""The matter of a message about a booking that was made, as a value that engines read."""

from dataclasses import dataclass

CHANGE, CANCEL, TELL = "change", "cancel", "tell"
STATUS = "status"
"""The question what is cancelled and what stands."""
KEEP = "keep"
"""The booking whose change had begun is to stay as it is."""
PAID, LEFT, LINK = "paid", "left", "link"
"""Questions whether a booking is paid, what is left to pay, and for its link: all bookings answer them."""


@dataclass(frozen=True, slots=True)
class BookedMatter:
    """A request or question of a message about what is booked."""

    act: str
    """CHANGE, CANCEL, TELL, KEEP, STATUS, PAID, LEFT or LINK."""
    reference: str | None = None
    """The booking that is meant; None if it is not known."""
    which: tuple[str, ...] = ()
    """References of the bookings one of which is meant."""
    is_none: bool = False
    """True if the message names a day or a hall that none of them has."""
    asks: str = ""
    """The data still missing to open a booking made elsewhere: "reference", "phone" or "both"."""
    lookup: str = ""
    """"opened", "not_found" or "too_many": what became of a reference and a phone."""
