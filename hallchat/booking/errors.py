"""The errors of the booking rules.

    BookingError
    ├── UnknownHall            no hall of that name
    ├── SlotError              these hours cannot be had
    │   ├── HallInactive       the hall is closed to bookings
    │   ├── BadSlot            no length (data: is_length), or not on the studio's steps
    │   ├── ClockChange        the clock is put forward or back in these hours
    │   ├── InPast
    │   ├── TooSoon            data: minutes (how long before the start an order must come)
    │   ├── TooFar             data: last (the last day that can be booked)
    │   ├── Closed             the hall is not open on that day, or closed for these hours; data: date
    │   ├── OutsideHours       not open at that hour; data: opens, closes (of that day)
    │   ├── TooShort           data: minutes (the least length)
    │   └── Taken              data: alternatives
    ├── BadPeople              fewer than one
    ├── TooManyPeople          data: capacity, halls (those that are large enough)
    ├── UnknownExtra           data: extra, halls (that have it), instead (the keys of the hall's extras)
    ├── UnknownCode            data: code
    ├── CodeGone               staff have not agreed to the new cost without the code; data: code, old, new
    ├── OutOfStock             data: extra, left, most (True if one booking may not have more)
    ├── StudioInUse            a change would break live bookings; data: those of `in_use`
    ├── TooManyHolds           data: limit
    ├── QuoteError             this quote cannot be booked
    │   ├── UnknownQuote
    │   ├── QuoteNotAgreed
    │   ├── QuoteLapsed
    │   └── QuoteSuperseded
    ├── BadStatus              a booking cannot go from its status there; data: status
    ├── UnknownBooking         the client has no booking of that reference; data: reference
    ├── NothingChanged         a change that leaves a booking as it is
    ├── MoveRefused            the terms of moving forbid it; data: hours, times, reason (never, late, often)
    ├── RefundChanged          another sum than the client was told would come back
    ├── StaleEdit              somebody changed it meanwhile
    └── HallError              this change of a hall is refused
        ├── HallHasBookings    it can be closed, not deleted; data: hall, and those of `named`
        ├── BadPhoto           not a JPEG, PNG or WebP picture that can be read
        └── PhotoTooLarge      data: megabytes, megapixels (the limits)

Errors carry data and no text: `wording` has the text for each `code`.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

_NAMED = 20


class BookingError(Exception):
    """A rule refused the request. `code` is the class name in snake case, `data` JSON values for the text."""

    code: str = "booking_error"

    def __init_subclass__(cls) -> None:
        cls.code = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()

    def __init__(self, **data: Any) -> None:
        super().__init__(self.code)
        self.data = data


def named(references: Sequence[str]) -> dict[str, Any]:
    """The data of an error that names bookings: some of the `references`, and how many `more` there are."""
    return {"references": list(references[:_NAMED]), "more": max(0, len(references) - _NAMED)}


class UnknownHall(BookingError): ...


class SlotError(BookingError): ...


class HallInactive(SlotError): ...


class BadSlot(SlotError): ...


class OutsideHours(SlotError): ...


class ClockChange(SlotError): ...


class TooSoon(SlotError): ...


class Closed(SlotError): ...


class TooShort(SlotError): ...


class InPast(SlotError): ...


class TooFar(SlotError): ...


class Taken(SlotError): ...


class BadPeople(BookingError): ...


class TooManyPeople(BookingError): ...


class UnknownExtra(BookingError): ...


class UnknownCode(BookingError): ...


class CodeGone(BookingError): ...


class StudioInUse(BookingError): ...


def in_use(broken: Mapping[str, str]) -> StudioInUse:
    """The error that names bookings, by their references, with the reason of each that is named."""
    data = named(list(broken))
    return StudioInUse(**data, reasons=[broken[reference] for reference in data["references"]])


class OutOfStock(BookingError): ...


class TooManyHolds(BookingError): ...


class QuoteError(BookingError): ...


class UnknownQuote(QuoteError): ...


class QuoteNotAgreed(QuoteError): ...


class QuoteLapsed(QuoteError): ...


class QuoteSuperseded(QuoteError): ...


class BadStatus(BookingError): ...


class UnknownBooking(BookingError): ...


class NothingChanged(BookingError): ...


class MoveRefused(BookingError): ...


class RefundChanged(BookingError): ...


class StaleEdit(BookingError): ...


class HallError(BookingError): ...


class HallHasBookings(HallError): ...


class BadPhoto(HallError): ...


class PhotoTooLarge(HallError): ...
