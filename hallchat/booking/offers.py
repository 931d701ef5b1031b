"""Works out the price and terms of a rental, or why it cannot be had: the question behind every quote."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from hallchat.booking.alternatives import alternatives, taken_error
from hallchat.booking.availability import check_people, check_times, rental_of
from hallchat.booking.calendar import Slot
from hallchat.booking.errors import (
    ClockChange,
    Closed,
    InPast,
    OutsideHours,
    TooShort,
    TooSoon,
    UnknownCode,
)
from hallchat.booking.extras import is_of, unknown_extra
from hallchat.booking.stock import check_stock
from hallchat.booking.studio import StudioSnapshot, description, snapshot
from hallchat.booking.time_rules import Times, allowed_times, booked_times, check_length
from hallchat.config import Settings
from hallchat.models import Booking, Hall
from hallchat.studio.description import Description
from hallchat.studio.fitting_rules import Rental, least_minutes
from hallchat.studio.prices import Line, code_applies, prepay, price_lines, refunds, total


@dataclass(frozen=True, slots=True)
class Order:
    """A rental that somebody wants."""

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
    session: Session,
    order: Order,
    now: datetime,
    settings: Settings,
    but: int | None = None,
    *,
    needs_room: bool = True,
    is_kept: bool = False,
) -> Offer:
    """The offer for the order at `now`. `but` is the id of a booking that would give way to it.

    Without `needs_room` others may own its time and extras: of a booking that is entered as cancelled. With
    `is_kept` that booking gets its own time back: step, lead, horizon and least length do not count.
    Raises the first that applies of HallInactive, UnknownExtra, UnknownCode, BadPeople, BadSlot,
    ClockChange, InPast, TooSoon, TooFar, Closed, OutsideHours, TooShort, TooManyPeople, Taken, OutOfStock.
    """
    offer, is_taken = _priced(session, order, now, settings, but, is_kept=is_kept)
    if not needs_room:
        return offer
    if is_taken:
        raise taken_error(session, order.hall, order.slot, now, settings, order.people, order.code)
    check_stock(session, description(session, settings), order.extras, offer.times, now, but)
    return offer


def price_of(session: Session, order: Order, now: datetime, settings: Settings) -> tuple[Offer, bool]:
    """The offer for the order as if all hours and extras were free, and whether some of its hours are taken.

    Raises what `work_out` raises else.
    """
    return _priced(session, order, now, settings, None)


def with_alternatives(session: Session, order: Order, now: datetime, settings: Settings) -> Offer:
    """Works out the offer; an error that other hours or another hall can help has alternatives.

    After TooShort, those of that day have the least length.
    """
    with offering_alternatives(session, order, now, settings):
        return work_out(session, order, now, settings)


@contextmanager
def offering_alternatives(
    session: Session, order: Order, now: datetime, settings: Settings
) -> Iterator[None]:
    """Adds alternatives to an error of the block that other hours or another hall can help."""
    try:
        yield
    except (ClockChange, Closed, InPast, OutsideHours, TooShort, TooSoon) as error:
        slot, tz = order.slot, description(session, settings).studio.timezone
        if isinstance(error, InPast) and slot.date < now.astimezone(tz).date():
            raise
        longer = None
        if isinstance(error, TooShort):
            longer = Slot(slot.date, slot.start, slot.start + error.data["minutes"])
        found = alternatives(session, order.hall, slot, now, settings, order.people, longer, order.code)
        error.data["alternatives"] = found.as_data()
        raise


def _priced(
    session: Session,
    order: Order,
    now: datetime,
    settings: Settings,
    but: int | None,
    *,
    is_kept: bool = False,
) -> tuple[Offer, bool]:
    """The offer for the order, and whether others own some of its time."""
    studio = snapshot(session)
    described = studio.description(settings)
    check_names(session, order.hall, order.extras, order.code, settings, but)
    check_people(session, order.hall, min(order.people, 1))
    times, is_taken = check_times(session, order.hall, order.slot, now, settings, but, is_kept=is_kept)
    terms = studio.terms[order.hall.id]
    rental = rental_of(terms, times, now, order.people, order.extras, order.code)
    if not is_kept:
        _check_least(described, rental, order.slot)
    check_people(session, order.hall, order.people)
    return offer_of(described, order, times, rental), is_taken


def price_again(session: Session, order: Order, ordered_at: datetime, settings: Settings) -> Offer:
    """The offer for an order whose time is booked already, by the present prices.

    The rules of time, people and stock do not count. `ordered_at` is the instant of the booking.
    """
    studio = snapshot(session)
    described = studio.description(settings)
    terms = studio.terms[order.hall.id]
    times = booked_times(described, terms, order.slot)
    rental = rental_of(terms, times, ordered_at, order.people, order.extras, order.code)
    return offer_of(described, order, times, rental)


def work_out_as_described(session: Session, described: Description, order: Order, now: datetime) -> Offer:
    """The offer for the order at `now` if the studio's rules were as described, whatever others own.

    The halls stay as they are. Raises like `work_out`, but neither HallInactive nor Taken nor OutOfStock.
    """
    studio = snapshot(session)
    terms = studio.terms[order.hall.id]
    _check_names(studio, described, order.hall, order.extras, order.code)
    check_people(session, order.hall, min(order.people, 1))
    times = allowed_times(described, terms, order.slot, now)
    check_length(described, terms, times, frozenset())
    rental = rental_of(terms, times, now, order.people, order.extras, order.code)
    _check_least(described, rental, order.slot)
    check_people(session, order.hall, order.people)
    return offer_of(described, order, times, rental)


def _check_least(described: Description, rental: Rental, slot: Slot) -> None:
    least = least_minutes(described, rental)
    if slot.minutes < least:
        raise TooShort(minutes=least)


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


def check_names(
    session: Session,
    hall: Hall,
    extras: Mapping[str, int],
    code: str,
    settings: Settings,
    but: int | None = None,
) -> None:
    """Raises UnknownExtra for an extra that this hall does not have, UnknownCode for a code of no rule.

    `but` is the id of a booking that changes: the code that it has is known, also after its rule has gone.
    """
    studio = snapshot(session)
    own = "" if but is None else session.get_one(Booking, but).code
    new_code = "" if is_same_code(code, own) else code
    _check_names(studio, studio.description(settings), hall, extras, new_code)


def _check_names(
    studio: StudioSnapshot, described: Description, hall: Hall, extras: Mapping[str, int], code: str
) -> None:
    key = studio.terms[hall.id].key
    offered = {extra.key for extra in described.extras if is_of(extra, key)}
    for extra, count in extras.items():
        if extra not in offered or count < 0:
            raise unknown_extra(studio.active, described.extras, key, extra)
    if code.strip() and not any(is_same_code(code, rule.code) for rule in described.prices):
        raise UnknownCode(code=code[:40])


def is_same_code(typed: str, code: str) -> bool:
    """True if the typed promo code is this one."""
    return typed.strip().casefold() == code.casefold()
