"""What a message wants of a booking that was made, as a value that engines read."""

from dataclasses import dataclass

CHANGE, CANCEL, TELL = "change", "cancel", "tell"
PAID, LEFT, LINK = "paid", "left", "link"
"""Questions whether a booking is paid, what is left to pay, and for its link: all bookings answer them."""


@dataclass(frozen=True, slots=True)
class BookedMatter:
    """What a message has to do with what is booked."""

    act: str
    """CHANGE, CANCEL, TELL, PAID, LEFT or LINK."""
    reference: str | None = None
    """The booking that is meant; None if it is not known."""
    which: tuple[str, ...] = ()
    """References of the bookings one of which is meant."""
    asks: str = ""
    """What would open a booking made elsewhere: "reference", "phone" or "both"."""
    lookup: str = ""
    """"opened", "not_found" or "too_many": what became of a reference and a phone."""
