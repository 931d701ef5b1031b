"""Changes of bookings by their clients: quoted, agreed to like a booking, and made as those of staff."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from hallchat.booking.calendar import instants, slot_of
from hallchat.booking.client_details import COLUMNS, ClientDetails
from hallchat.booking.errors import (
    BadStatus,
    MoveRefused,
    NothingChanged,
    QuoteSuperseded,
    UnknownBooking,
    UnknownQuote,
)
from hallchat.booking.offers import Order, price_again
from hallchat.booking.outbox import CHANGED, announce
from hallchat.booking.quotes import check_agreed, mark_booked, new_quote, open_instead, order_of
from hallchat.booking.records import QuoteRecord
from hallchat.booking.settlement import Settlement, settlement
from hallchat.booking.staff_bookings import BookingDetails, change_booking, terms_of
from hallchat.booking.status import LIVE, effective_status
from hallchat.booking.studio import description
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Hall, QuoteState

_ORDERED = ("hall_id", "starts_at", "ends_at", "num_people", "extras", "code")


@dataclass(frozen=True, slots=True)
class Change:
    """A change that can be made now."""

    order: Order
    terms: dict[str, Any]
    """Price and terms after it, as the columns of quotes and bookings keep them."""
    money: Settlement
    code_applies: bool
    moves_left: int | None
    """The moves that are left after this one; None if the change is no move, or nothing limits them."""


def work_out_change(
    session: Session, booking: Booking, order: Order, now: datetime, settings: Settings
) -> Change:
    """The booking as it would be if the client changed it to this order now.

    Raises BadStatus if it is not live or is over, MoveRefused, and what `work_out` raises.
    """
    status = effective_status(booking, now)
    if status not in LIVE or booking.ends_at <= now:
        raise BadStatus(status=str(status), over=booking.ends_at <= now)
    moves_left = _moves_left(session, booking, order, now, settings)
    terms = terms_of(session, order, booking, now, settings)
    applies = bool(order.code) and price_again(session, order, now, settings).code_applies
    return Change(order, terms, settlement(booking, terms), applies, moves_left)


def quote_change(
    session: Session,
    conversation_id: str,
    booking: Booking,
    change: Change,
    client: ClientDetails,
    now: datetime,
    settings: Settings,
) -> tuple[QuoteRecord, QuoteRecord | None]:
    """The conversation's open quote of this change, and the open quote that it supersedes, if any.

    The change is as `work_out_change` has just given it. Raises NothingChanged.
    """
    tz = description(session, settings).studio.timezone
    half_hours = instants(change.order.slot, tz)
    ends_at = half_hours[-1] + timedelta(minutes=30)
    wanted = new_quote(
        conversation_id, change.order, (half_hours[0], ends_at), change.terms, client, now, booking
    )
    stored = wanted.stored()
    if all(stored[name] == getattr(booking, name) for name in (*_ORDERED, *COLUMNS.values())):
        raise NothingChanged()
    return open_instead(session, wanted, now)


def make_change(session: Session, quote: QuoteRecord, now: datetime, settings: Settings) -> Booking:
    """Makes the change that the client agreed to; the booking keeps its reference, hold and link.

    The quote is as `get_quote` has just locked it. A second call returns the booking as it is. Raises
    UnknownQuote if staff have deleted the booking; QuoteNotAgreed, QuoteLapsed, QuoteSuperseded (also if
    the booking has changed since the client saw it), or what `work_out_change` raises: nothing is written.
    """
    booking = session.scalar(
        select(Booking)
        .where(Booking.reference == quote.changes)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if booking is None:
        raise UnknownQuote()
    if quote.state == QuoteState.BOOKED:
        return booking
    check_agreed(session, quote, now)
    if booking.version != quote.changes_version:
        raise QuoteSuperseded()
    order = order_of(session, quote, settings)
    change = work_out_change(session, booking, order, now, settings)
    if any(getattr(quote, name) != value for name, value in change.terms.items()):
        raise QuoteSuperseded()
    moves = is_move(session, booking, order, settings) and booking.status == BookingStatus.PAID
    details = BookingDetails(
        hall=session.get_one(Hall, order.hall.id),
        slot=order.slot,
        people=order.people,
        client=quote.client,
        status=BookingStatus(booking.status),
        extras=order.extras,
        code=order.code,
        keeps_hold=True,
    )
    change_booking(session, booking, details, booking.version, now, settings)
    if moves:
        booking.moves += 1
        session.flush()
    mark_booked(session, quote)
    announce(session, booking.id, CHANGED, now)
    session.refresh(booking)  # its hall may be another one
    return booking


def is_move(session: Session, booking: Booking, order: Order, settings: Settings) -> bool:
    """True if the order gives up time of the booking: a booking that only gets longer is not moved."""
    slot = slot_of(booking.starts_at, booking.ends_at, description(session, settings).studio.timezone)
    new, old = order.slot, slot
    if order.hall.id != booking.hall_id or new.date != old.date:
        return True
    return new.start > old.start or new.end < old.end


def _moves_left(
    session: Session, booking: Booking, order: Order, now: datetime, settings: Settings
) -> int | None:
    """The moves of a paid booking that are left after this one; None if it is no move or nothing limits them.

    Raises MoveRefused if the studio's terms forbid it. An unpaid booking may move freely.
    """
    terms = description(session, settings).payment.move
    if terms is None or booking.status != BookingStatus.PAID:
        return None
    if not is_move(session, booking, order, settings):
        return None
    is_late = booking.starts_at - now < timedelta(hours=float(terms.hours))
    if is_late or booking.moves >= terms.times:
        reason = "never" if not terms.times else "late" if is_late else "often"
        raise MoveRefused(hours=float(terms.hours), times=terms.times, reason=reason)
    return terms.times - booking.moves - 1


def find_own(bookings: Sequence[Booking], reference: str) -> Booking:
    """The booking with that reference, however it is typed. Raises UnknownBooking."""
    wanted = reference.strip().upper()
    found = next((each for each in bookings if each.reference == wanted), None)
    if found is None:
        raise UnknownBooking(reference=wanted[:12])
    return found
