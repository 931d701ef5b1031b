"""The hours that bookings own: gives them and frees them. Only this module writes the table booked_hours.

A double booking is impossible: (hall, hour) is the primary key of `models.BookedHour`.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from hallchat.booking.availability import taken_error
from hallchat.booking.calendar import HOUR, slot_of
from hallchat.config import Settings
from hallchat.models import BookedHour, Booking, BookingStatus, Hall

_OWNED_HOURS = select(BookedHour.hour).where(
    BookedHour.booking_id == bindparam("booking"), BookedHour.hall_id == bindparam("hall")
)
# RETURNING sends all rows as one INSERT: a conflict leaves one error in PostgreSQL's log, not one per row.
_INSERT_HOURS = insert(BookedHour).returning(BookedHour.hour)
_DELETE_OTHER_HOURS = delete(BookedHour).where(
    BookedHour.booking_id == bindparam("booking"),
    or_(
        BookedHour.hall_id != bindparam("hall"),
        BookedHour.hour.not_in(bindparam("hours", expanding=True)),
    ),
)
_LAPSED_BOOKINGS = (
    select(Booking)
    .where(
        Booking.id.in_(
            select(BookedHour.booking_id).where(
                BookedHour.hall_id == bindparam("hall"),
                BookedHour.hour.in_(bindparam("hours", expanding=True)),
            )
        ),
        Booking.status == BookingStatus.HELD,
        Booking.hold_until <= bindparam("now"),
    )
    .order_by(Booking.id)
    .with_for_update()
    .execution_options(populate_existing=True)
)
"""Locks the bookings that own any of these hours and whose hold has run out."""


def allocate(
    session: Session, booking: Booking, hours: Sequence[datetime], now: datetime, settings: Settings
) -> None:
    """Saves the booking and gives it exactly these hours. Raises Taken if a live booking owns one of them.

    Bookings whose hold has run out are expired first.
    """
    slot = slot_of(hours[0], hours[-1] + HOUR, settings.timezone)
    hall = session.get_one(Hall, booking.hall_id)
    try:
        with session.begin_nested():
            session.add(booking)
            session.flush()
            _expire_lapsed_bookings(session, booking.hall_id, hours, now)
            _replace_hours(session, booking, hours)
    except IntegrityError:  # the primary key: another booking owns one of the hours
        raise taken_error(session, hall, slot, now, settings, booking.num_people) from None


def _replace_hours(session: Session, booking: Booking, hours: Sequence[datetime]) -> None:
    """Makes the booking own these hours and no others.

    Against deadlocks between bookings that compete for hours: rows are inserted in order of time,
    and old hours are deleted after the new ones are inserted.
    """
    connection = session.connection()
    values = {"booking": booking.id, "hall": booking.hall_id, "hours": list(hours)}
    new = sorted(set(hours).difference(connection.scalars(_OWNED_HOURS, values)))
    if new:
        rows = [{"hall_id": booking.hall_id, "hour": hour, "booking_id": booking.id} for hour in new]
        connection.execute(_INSERT_HOURS, rows)
    connection.execute(_DELETE_OTHER_HOURS, values)


def _expire_lapsed_bookings(session: Session, hall_id: int, hours: Sequence[datetime], now: datetime) -> None:
    lapsed = session.scalars(_LAPSED_BOOKINGS, {"hall": hall_id, "hours": list(hours), "now": now}).all()
    for booking in lapsed:
        booking.status = BookingStatus.EXPIRED
        release(session, booking)


def release(session: Session, booking: Booking) -> None:
    """Frees all hours of the booking."""
    session.execute(delete(BookedHour).where(BookedHour.booking_id == booking.id))


def lock_hall(session: Session, hall: Hall) -> None:
    """Reloads the hall under a shared lock: `halls.change_hall` must wait, other bookings need not."""
    session.refresh(hall, with_for_update={"read": True, "key_share": True})


def lock_phone(session: Session, phone: str) -> None:
    """Lets only one transaction at a time count the holds of a phone and add one.

    SQLite needs no lock: it has one writer.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(func.hashtext(phone))))
