"""What a rental costs and on which terms, or why it cannot be had: the one question behind every quote."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from hallchat.booking.availability import check_people, check_times, taken_error
from hallchat.booking.calendar import Slot
from hallchat.booking.errors import TooShort, UnknownCode
from hallchat.booking.extras import is_of, unknown_extra
from hallchat.booking.stock import check_stock
from hallchat.booking.studio import StudioSnapshot, snapshot
from hallchat.booking.time_rules import Times
from hallchat.config import Settings
from hallchat.models import Hall
from hallchat.studio.description import Description
from hallchat.studio.prices import (
    Line,
    Rental,
    code_applies,
    least_minutes,
    prepay,
    price_lines,
    refunds,
    total,
)


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody wants to rent."""

    hall: Hall
    slot: Slot
    people: int
    extras: Mapping[str, int] = field(default_factory=dict)
    """Key of an extra -> how many of it."""
    code: str = ""
    """A promo code."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An order that can be booked now, with its price and terms."""

    order: Order
    times: Times
    lines: tuple[Line, ...]
    total: int
    """The sum of the lines, in whole rubles."""
    prepay: int
    """Rubles of it that are due at once."""
    refunds: tuple[tuple[datetime, int], ...]
    """(instant, rubles): so much comes back if the booking is cancelled until then."""
    code_applies: bool
    """True if the promo code changes the price of this order."""

    def terms(self) -> dict[str, Any]:
        """Price and terms as the columns of quotes and bookings keep them."""
        return {
            "cost": self.total,
            "extras": dict(self.order.extras),
            "code": self.order.code,
            "lines": [
                {"label": line.label, "label_en": line.label_en, "amount": line.amount} for line in self.lines
            ],
            "prepay": self.prepay,
            "refund": [{"until": until.isoformat(), "amount": amount} for until, amount in self.refunds],
        }


def work_out(
    session: Session, order: Order, now: datetime, settings: Settings, but: int | None = None
) -> Offer:
    """The offer for the order at `now`. `but` is the id of a booking that would give way to it.

    Raises the first that applies of HallInactive, UnknownExtra, UnknownCode, BadPeople, BadSlot,
    ClockChange, InPast, TooSoon, TooFar, Closed, OutsideHours, TooShort, TooManyPeople, Taken, OutOfStock.
    """
    studio = snapshot(session)
    described = studio.description(settings)
    _check_names(studio, described, order)
    check_people(session, order.hall, min(order.people, 1))
    times, is_taken = check_times(session, order.hall, order.slot, now, settings, but)
    rental = rental_of(studio, order, times, now)
    least = least_minutes(described, rental)
    if order.slot.minutes < least:
        raise TooShort(minutes=least)
    check_people(session, order.hall, order.people)
    if is_taken:
        raise taken_error(session, order.hall, order.slot, now, settings, order.people)
    check_stock(session, described, order.extras, times, now, but)
    return offer_of(described, order, times, rental)


def rental_of(studio: StudioSnapshot, order: Order, times: Times, now: datetime) -> Rental:
    """The order as the price rules see it."""
    return Rental(
        hall=studio.terms[order.hall.id],
        parts=times.parts,
        starts_at=times.starts_at,
        ordered_at=now,
        people=order.people,
        extras=order.extras,
        code=order.code,
    )


def offer_of(studio: Description, order: Order, times: Times, rental: Rental) -> Offer:
    """The price and terms of a rental that can be had."""
    lines = price_lines(studio, rental)
    cost = total(lines)
    return Offer(
        order=order,
        times=times,
        lines=lines,
        total=cost,
        prepay=prepay(studio.payment, rental.hours, cost),
        refunds=refunds(studio.payment, times.starts_at, cost),
        code_applies=code_applies(studio, rental),
    )


def _check_names(studio: StudioSnapshot, described: Description, order: Order) -> None:
    """Raises UnknownExtra for an extra that this hall does not have, UnknownCode for a code of no rule."""
    key = studio.terms[order.hall.id].key
    offered = {extra.key for extra in described.extras if is_of(extra, key)}
    for extra, count in order.extras.items():
        if extra not in offered or count < 0:
            raise unknown_extra(studio, order.hall, extra)
    code = order.code.strip().casefold()
    if code and all(rule.code.casefold() != code for rule in described.prices):
        raise UnknownCode(code=order.code[:40])
