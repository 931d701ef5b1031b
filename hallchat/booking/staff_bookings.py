"""Bookings as staff enter, change and delete them: any status, the same rules for hours."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from hallchat.booking.allocation import allocate, allocate_extras, check_extras, lock_hall, release
from hallchat.booking.availability import check_people
from hallchat.booking.bookings import new_reference
from hallchat.booking.calendar import Slot, slot_of
from hallchat.booking.client_details import ClientDetails, columns_of
from hallchat.booking.errors import StaleEdit
from hallchat.booking.offers import Offer, Order, check_names, price_again, work_out
from hallchat.booking.outbox import announce
from hallchat.booking.settlement import settlement
from hallchat.booking.status import LIVE, effective_status, hold_end
from hallchat.booking.studio import description
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Hall


@dataclass(frozen=True, slots=True)
class BookingDetails:
    """A booking as staff enter it in the form."""

    hall: Hall
    slot: Slot
    people: int
    client: ClientDetails
    status: BookingStatus
    extras: Mapping[str, int] = field(default_factory=dict)
    """Key of an extra -> how many of it."""
    code: str = ""
    keeps_hold: bool = False
    """True if a held booking that moves is held no longer than before."""

    def order(self) -> Order:
        """The part that the price rules need."""
        return Order(self.hall, self.slot, self.people, self.extras, self.code)


def create_booking(session: Session, details: BookingDetails, now: datetime, settings: Settings) -> Booking:
    """Create a booking without a quote. Raises what `work_out` raises."""
    _lock_hall(session, details.hall)
    is_live = details.status in LIVE
    offer = work_out(session, details.order(), now, settings, needs_room=is_live)
    booking = Booking(reference=new_reference(session), created_at=now)
    _apply(session, booking, details, offer, now, settings)
    if is_live:
        allocate(session, lambda: _saved(session, booking), offer, now, settings)
    else:
        _saved(session, booking)
    announce(session, booking.id, booking.status, now)
    return booking


def change_booking(
    session: Session,
    booking: Booking,
    details: BookingDetails,
    version: int,
    now: datetime,
    settings: Settings,
) -> None:
    """Give the booking these details; hours that it no longer needs become free.

    A booking that is moved gets the present price; one that stays keeps its price unless the change of
    people, extras or code makes a difference to it. A past booking may change in everything but its hours.
    A paid booking keeps as its prepayment what was received, up to its new cost; `owed` has the rest.
    `version` is the version that the editor saw: raises StaleEdit if the booking has another one by now;
    also what `work_out` raises.
    """
    session.refresh(booking, with_for_update=True)
    if booking.version != version:
        raise StaleEdit()
    old_status = effective_status(booking, now)
    _lock_hall(session, details.hall)
    old, new = _order_of(session, booking, settings), details.order()
    revived = details.status in LIVE and old_status not in LIVE
    if _where(old) != _where(new) or revived:
        _move(session, booking, details, now, settings)
    else:
        _stay(session, booking, details, now, settings)
    if booking.status != old_status:
        announce(session, booking.id, booking.status, now)


def _lock_hall(session: Session, hall: Hall) -> None:
    lock_hall(session, hall.id)
    session.refresh(hall)


def _saved(session: Session, booking: Booking) -> int:
    """Writes the booking's row; returns its id."""
    session.add(booking)
    session.flush()
    return booking.id


def _order_of(session: Session, booking: Booking, settings: Settings) -> Order:
    tz = description(session, settings).studio.timezone
    slot = slot_of(booking.starts_at, booking.ends_at, tz)
    return Order(booking.hall, slot, booking.num_people, booking.extras, booking.code)


def _move(
    session: Session, booking: Booking, details: BookingDetails, now: datetime, settings: Settings
) -> None:
    """Gives the booking other hours, or its own hours back after it had ended."""
    old, new = _order_of(session, booking, settings), details.order()
    is_live, stays = details.status in LIVE, _where(old) == _where(new)
    offer = work_out(session, new, now, settings, but=booking.id, needs_room=is_live, is_kept=stays)
    terms = _terms_where_it_is(session, booking, new, settings) if stays else offer.terms()
    terms |= _money(booking, details, terms)
    with session.begin_nested():
        _apply(session, booking, details, offer, now, settings)
        _set(booking, terms)
        if is_live:
            allocate(session, lambda: _saved(session, booking), offer, now, settings, booking.id)
        else:
            release(session, booking)


def _stay(
    session: Session, booking: Booking, details: BookingDetails, now: datetime, settings: Settings
) -> None:
    """Changes all but the hours."""
    check_people(session, details.hall, details.people)
    if details.status not in LIVE:
        release(session, booking)
    elif booking.extras != details.extras and booking.ends_at > now:
        allocate_extras(session, booking, details.order(), now, settings)
    terms = _terms_where_it_is(session, booking, details.order(), settings)
    _set(booking, terms | _money(booking, details, terms))
    if details.status == BookingStatus.HELD and booking.status != BookingStatus.HELD:
        hold_for = description(session, settings).payment.hold_for
        booking.hold_until = hold_end(booking.starts_at, now, hold_for)
    _set_details(booking, details)
    session.flush()


def _money(booking: Booking, details: BookingDetails, terms: Mapping[str, Any]) -> dict[str, int]:
    """The prepayment and what is owed, of a booking that is paid and stays so; else nothing changes."""
    if not booking.status == details.status == BookingStatus.PAID:
        return {}
    settled = settlement(booking, terms)
    return {"prepay": settled.prepay, "owed": settled.owed}


def terms_of(
    session: Session, order: Order, booking: Booking | None, now: datetime, settings: Settings
) -> dict[str, Any]:
    """The terms with which staff would save the order now, as a new booking or as a change of `booking`.

    Raises what `work_out` raises.
    """
    if booking is not None and _where(_order_of(session, booking, settings)) == _where(order):
        check_people(session, order.hall, order.people)
        if booking.extras != order.extras and booking.ends_at > now:
            check_extras(session, booking, order, now, settings)
        return _terms_where_it_is(session, booking, order, settings)
    return work_out(session, order, now, settings, but=booking.id if booking else None).terms()


def _where(order: Order) -> tuple[int, Slot]:
    return order.hall.id, order.slot


def _terms_where_it_is(
    session: Session, booking: Booking, order: Order, settings: Settings
) -> dict[str, Any]:
    """The terms of a booking that keeps its hours: new ones if the order makes a difference to its price."""
    old = _order_of(session, booking, settings)
    if (order.extras, order.code) != (old.extras, old.code):
        check_names(session, order.hall, order.extras, order.code, settings, booking.id)
    old_offer, offer = (price_again(session, each, booking.created_at, settings) for each in (old, order))
    if offer.lines != old_offer.lines:
        return offer.terms()
    kept = {name: getattr(booking, name) for name in offer.terms()}
    return kept | {"extras": order.extras, "code": order.code}


def settle(session: Session, booking: Booking) -> None:
    """Records that what was owed after a change or a cancellation is paid or given back.

    If nothing was owed, it records that the rest of a booking is paid of which only the prepayment had come.
    """
    session.refresh(booking, with_for_update=True)
    if booking.owed > 0:
        booking.prepay = min(booking.cost, booking.prepay + booking.owed)
    elif not booking.owed and booking.status == BookingStatus.PAID:
        booking.prepay = booking.cost
    booking.owed = 0
    session.flush()


def delete_booking(session: Session, booking: Booking) -> None:
    """Delete the booking's row and free its hours."""
    release(session, booking)
    session.delete(booking)
    session.flush()


def _apply(
    session: Session,
    booking: Booking,
    details: BookingDetails,
    offer: Offer,
    now: datetime,
    settings: Settings,
) -> None:
    booking.hall_id = details.hall.id
    booking.starts_at, booking.ends_at = offer.times.starts_at, offer.times.ends_at
    _set_details(booking, details)
    _set(booking, offer.terms())
    if details.keeps_hold and booking.hold_until:
        booking.hold_until = min(booking.hold_until, booking.starts_at)
    else:
        hold_for = description(session, settings).payment.hold_for
        booking.hold_until = hold_end(booking.starts_at, now, hold_for)


def _set_details(booking: Booking, details: BookingDetails) -> None:
    """Set all but hall, hours and price."""
    booking.num_people, booking.status = details.people, details.status
    _set(booking, columns_of(details.client))


def _set(booking: Booking, values: Mapping[str, Any]) -> None:
    for column, value in values.items():
        setattr(booking, column, value)
