"""The half hours and the pieces of extras that bookings own: gives them and frees them.

Only this module writes the tables owned_half_hours and owned_extras. A double booking is impossible: (hall,
half hour) and (extra, half hour, piece) are primary keys.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from hallchat.booking.alternatives import taken_error
from hallchat.booking.offers import Offer, Order
from hallchat.booking.stock import check_stock, take_from_stock
from hallchat.booking.studio import description, renew_stamp, snapshot
from hallchat.booking.time_rules import Times, booked_times
from hallchat.config import Settings
from hallchat.database import flushed, has_row_locks
from hallchat.models import Booking, BookingStatus, Hall, OwnedExtra, OwnedHalfHour
from hallchat.models.base import UtcDateTime
from hallchat.prepared_statement import Prepared

_OF_BOOKING = OwnedHalfHour.booking_id == bindparam("booking")
_OF_HALL = OwnedHalfHour.hall_id == bindparam("hall")
_OWNED = Prepared(select(OwnedHalfHour.half_hour, OwnedHalfHour.buffer).where(_OF_BOOKING, _OF_HALL))
_GIVE = Prepared(insert(OwnedHalfHour))
_SET_BUFFER = Prepared(
    update(OwnedHalfHour).where(_OF_BOOKING, _OF_HALL, OwnedHalfHour.half_hour == bindparam("at"))
)
_TAKE_OTHERS = Prepared(
    delete(OwnedHalfHour).where(
        _OF_BOOKING,
        or_(
            OwnedHalfHour.hall_id != bindparam("hall"),
            OwnedHalfHour.half_hour < bindparam("first"),
            OwnedHalfHour.half_hour > bindparam("last"),
        ),
    )
)
_RUN_OUT = (Booking.status == BookingStatus.HELD, Booking.hold_until <= bindparam("now", type_=UtcDateTime))
_LAPSED = Prepared(
    select(Booking.id).where(
        Booking.id.in_(
            select(OwnedHalfHour.booking_id).where(
                _OF_HALL, OwnedHalfHour.half_hour.between(bindparam("first"), bindparam("last"))
            )
        ),
        *_RUN_OUT,
    )
)
_LOCK_LAPSED = (
    select(Booking)
    .where(Booking.id.in_(bindparam("bookings", expanding=True)), *_RUN_OUT)
    .order_by(Booking.id)
    .with_for_update()
    .execution_options(populate_existing=True)
)
_LOCK_HALL = Prepared(
    select(Hall.id).where(Hall.id == bindparam("hall")).with_for_update(read=True, key_share=True)
)
_LOCK_PHONE = Prepared(select(func.pg_advisory_xact_lock(func.hashtext(bindparam("phone")))))


def allocate(
    session: Session,
    save: Callable[[], int],
    offer: Offer,
    now: datetime,
    settings: Settings,
    owner: int | None = None,
) -> int:
    """Saves a booking and gives it exactly the offer's times, their buffer, and its extras. Returns its id.

    `save` writes the booking's row and returns its id; `owner` is that id if the booking was there before.
    Raises Taken or OutOfStock if a live booking owns some of it: then nothing is written. Bookings whose hold
    has run out are expired first.
    """
    order, times = offer.order, offer.times
    studio = description(session, settings)
    try:
        with session.begin_nested():
            booking_id = save()
            _expire_lapsed_bookings(session, order.hall.id, (*times.own, *times.buffer), now)
            _give(flushed(session), booking_id, order.hall.id, times, owns_some=owner is not None)
            take_from_stock(session, studio, booking_id, order.extras, times, now, owner)
    except IntegrityError:  # the primary key: another booking owns one of the half hours
        raise taken_error(session, order.hall, times.slot, now, settings, order.people, order.code) from None
    return booking_id


def allocate_extras(
    session: Session, booking: Booking, order: Order, now: datetime, settings: Settings
) -> None:
    """Gives a live booking that stays in its hours exactly these extras. Raises OutOfStock."""
    with session.begin_nested():
        times = check_extras(session, booking, order, now, settings)
        studio = description(session, settings)
        take_from_stock(session, studio, booking.id, order.extras, times, now, booking.id)


def check_extras(
    session: Session, booking: Booking, order: Order, now: datetime, settings: Settings
) -> Times:
    """The times of a booking that can have these extras in its hours. Raises OutOfStock."""
    studio = description(session, settings)
    times = booked_times(studio, snapshot(session).terms[booking.hall_id], order.slot)
    check_stock(session, studio, order.extras, times, now, booking.id)
    return times


def _give(connection: Connection, booking_id: int, hall_id: int, times: Times, *, owns_some: bool) -> None:
    """Makes the booking own these half hours and no others.

    Against deadlocks between bookings that compete for time: rows are inserted in order of time, and old
    ones are deleted after the new ones are inserted.
    """
    wanted = dict.fromkeys(times.own, False) | dict.fromkeys(times.buffer, True)
    whose = {"booking": booking_id, "hall": hall_id}
    has = dict(map(tuple, _OWNED.run(connection, whose))) if owns_some else {}
    new = [
        {"hall_id": hall_id, "half_hour": at, "booking_id": booking_id, "buffer": wanted[at]}
        for at in sorted(set(wanted) - set(has))
    ]
    _GIVE.run_all(connection, new)
    if owns_some:
        _TAKE_OTHERS.run(connection, {**whose, "first": min(wanted), "last": max(wanted)})
    for at in set(has) & set(wanted):
        if has[at] != wanted[at]:
            _SET_BUFFER.run(connection, {**whose, "at": at, "buffer": wanted[at]})


def _expire_lapsed_bookings(
    session: Session, hall_id: int, half_hours: Sequence[datetime], now: datetime
) -> None:
    values = {"hall": hall_id, "first": half_hours[0], "last": half_hours[-1], "now": now}
    found = [booking_id for (booking_id,) in _LAPSED.run(flushed(session), values)]
    if not found:
        return
    for booking in session.scalars(_LOCK_LAPSED, {"bookings": found, "now": now}).all():
        booking.status = BookingStatus.EXPIRED
        release(session, booking)


def release(session: Session, booking: Booking) -> None:
    """Frees all that the booking owns."""
    session.execute(delete(OwnedHalfHour).where(OwnedHalfHour.booking_id == booking.id))
    session.execute(delete(OwnedExtra).where(OwnedExtra.booking_id == booking.id))


def lock_hall(session: Session, hall_id: int) -> None:
    """Locks the hall against changes of the studio, which wait; other bookings need not.

    The studio counts as it is from then on. SQLite needs no lock: it has one writer.
    """
    connection = flushed(session)
    if has_row_locks(connection):
        _LOCK_HALL.run(connection, {"hall": hall_id})
        renew_stamp(session)


def lock_phone(session: Session, phone: str) -> None:
    """Lets only one transaction at a time count the holds of a phone and add one.

    SQLite needs no lock: it has one writer.
    """
    connection = flushed(session)
    if has_row_locks(connection):
        _LOCK_PHONE.run(connection, {"phone": phone})
