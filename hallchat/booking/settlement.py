"""Money of a booking that is paid and then changes or ends: what was received, what is owed, what comes back.

Until payments are rows, a booking keeps what was received as its prepayment, and the rest as `owed`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hallchat.booking.records import BookingRecord
from hallchat.models import Booking, BookingStatus


@dataclass(frozen=True, slots=True)
class Settlement:
    """The money of a booking after a change, in rubles."""

    received: int
    prepay: int
    """The new value of the booking's prepayment."""
    owed: int
    """The new value of the booking's `owed`."""


def received(booking: Booking | BookingRecord) -> int:
    """The rubles that the client has paid for the booking; 0 if it is not paid."""
    if booking.status != BookingStatus.PAID:
        return 0
    return min(booking.prepay, booking.cost) + max(0, -booking.owed)


def settlement(booking: Booking, terms: Mapping[str, Any]) -> Settlement:
    """The money of a booking that gets these terms.

    Of a paid one, what was received stays: above the new cost the studio owes it, and what the new terms want
    at once beyond it the client owes.
    """
    had, cost, due = received(booking), terms["cost"], terms["prepay"]
    if booking.status != BookingStatus.PAID:
        return Settlement(had, due, 0)
    if cost == booking.cost:
        return Settlement(had, min(had, cost), booking.owed)
    return Settlement(had, min(had, cost), cost - had if had > cost else max(0, due - had))


def comes_back(booking: Booking | BookingRecord, now: datetime) -> int:
    """The rubles that the client gets back if the booking is cancelled now, by the terms that were agreed."""
    if booking.status != BookingStatus.PAID:
        return 0
    tiers = ((datetime.fromisoformat(tier["until"]), tier["amount"]) for tier in booking.refund)
    share = max((amount for until, amount in tiers if until > now), default=0)
    return max(0, -booking.owed) + min(share, booking.prepay, booking.cost)
