"""The half hours and the pieces of extras that bookings own: gives them and frees them.

Only this module writes the tables owned_half_hours and owned_extras. A double booking is impossible: (hall,
half hour) and (extra, half hour, piece) are primary keys.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from hallchat.booking.availability import taken_error
from hallchat.booking.offers import Offer, Order
from hallchat.booking.stock import check_stock, take_from_stock
from hallchat.booking.studio import description, snapshot
from hallchat.booking.time_rules import Times, booked_times
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Hall, OwnedExtra, OwnedHalfHour

_OWNED = select(OwnedHalfHour.half_hour, OwnedHalfHour.buffer).where(
    OwnedHalfHour.booking_id == bindparam("booking"), OwnedHalfHour.hall_id == bindparam("hall")
)
# RETURNING sends all rows as one INSERT: a conflict leaves one error in PostgreSQL's log, not one per row.
_INSERT = insert(OwnedHalfHour).returning(OwnedHalfHour.half_hour)
_DELETE_OTHERS = delete(OwnedHalfHour).where(
    OwnedHalfHour.booking_id == bindparam("booking"),
    or_(
        OwnedHalfHour.hall_id != bindparam("hall"),
        OwnedHalfHour.half_hour.not_in(bindparam("half_hours", expanding=True)),
    ),
)
_LAPSED_BOOKINGS = (
    select(Booking)
    .where(
        Booking.id.in_(
            select(OwnedHalfHour.booking_id).where(
                OwnedHalfHour.hall_id == bindparam("hall"),
                OwnedHalfHour.half_hour.in_(bindparam("half_hours", expanding=True)),
            )
        ),
        Booking.status == BookingStatus.HELD,
        Booking.hold_until <= bindparam("now"),
    )
    .order_by(Booking.id)
    .with_for_update()
    .execution_options(populate_existing=True)
)
"""Locks the bookings that own any of these half hours and whose hold has run out."""


def allocate(session: Session, booking: Booking, offer: Offer, now: datetime, settings: Settings) -> None:
    """Saves the booking and gives it exactly the offer's times, their buffer, and its extras.

    Raises Taken or OutOfStock if a live booking owns some of it. Bookings whose hold has run out are expired
    first.
    """
    hall, times = session.get_one(Hall, booking.hall_id), offer.times
    studio = description(session, settings)
    half_hours = (*times.own, *times.buffer)
    try:
        with session.begin_nested():
            session.add(booking)
            session.flush()
            _expire_lapsed_bookings(session, booking.hall_id, half_hours, now)
            _replace(session, booking, times)
            take_from_stock(session, studio, booking, offer.order.extras, times, now)
    except IntegrityError:  # the primary key: another booking owns one of the half hours
        raise taken_error(
            session, hall, times.slot, now, settings, booking.num_people, booking.code
        ) from None


def allocate_extras(
    session: Session, booking: Booking, order: Order, now: datetime, settings: Settings
) -> None:
    """Gives a live booking that stays in its hours exactly these extras. Raises OutOfStock."""
    studio = description(session, settings)
    times = booked_times(studio, snapshot(session).terms[booking.hall_id], order.slot)
    with session.begin_nested():
        check_stock(session, studio, order.extras, times, now, booking.id)
        take_from_stock(session, studio, booking, order.extras, times, now)


def _replace(session: Session, booking: Booking, times: Times) -> None:
    """Makes the booking own these half hours and no others.

    Against deadlocks between bookings that compete for time: rows are inserted in order of time, and old
    ones are deleted after the new ones are inserted.
    """
    connection = session.connection()
    wanted = dict.fromkeys(times.own, False) | dict.fromkeys(times.buffer, True)
    whose = {"booking": booking.id, "hall": booking.hall_id}
    has = {row.half_hour: row.buffer for row in connection.execute(_OWNED, whose)}
    new = sorted(set(wanted) - set(has))
    if new:
        rows = [
            {"hall_id": booking.hall_id, "half_hour": at, "booking_id": booking.id, "buffer": wanted[at]}
            for at in new
        ]
        connection.execute(_INSERT, rows)
    connection.execute(_DELETE_OTHERS, whose | {"half_hours": list(wanted)})
    for at in set(has) & set(wanted):
        if has[at] != wanted[at]:
            connection.execute(
                update(OwnedHalfHour)
                .where(OwnedHalfHour.hall_id == booking.hall_id, OwnedHalfHour.half_hour == at)
                .values(buffer=wanted[at])
            )


def _expire_lapsed_bookings(
    session: Session, hall_id: int, half_hours: Sequence[datetime], now: datetime
) -> None:
    values = {"hall": hall_id, "half_hours": list(half_hours), "now": now}
    for booking in session.scalars(_LAPSED_BOOKINGS, values).all():
        booking.status = BookingStatus.EXPIRED
        release(session, booking)


def release(session: Session, booking: Booking) -> None:
    """Frees all that the booking owns."""
    session.execute(delete(OwnedHalfHour).where(OwnedHalfHour.booking_id == booking.id))
    session.execute(delete(OwnedExtra).where(OwnedExtra.booking_id == booking.id))


def lock_hall(session: Session, hall: Hall) -> None:
    """Reloads the hall under a shared lock: `halls.change_hall` must wait, other bookings need not."""
    session.refresh(hall, with_for_update={"read": True, "key_share": True})


def lock_phone(session: Session, phone: str) -> None:
    """Lets only one transaction at a time count the holds of a phone and add one.

    SQLite needs no lock: it has one writer.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(func.hashtext(phone))))
