"""Claiming hours: the one place that writes booked_hours."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from hallchat.booking.availability import taken_error
from hallchat.booking.calendar import HOUR, slot_of
from hallchat.config import Settings
from hallchat.models import BookedHour, Booking, BookingStatus, Hall

_OWNED = select(BookedHour.hour).where(
    BookedHour.booking_id == bindparam("booking"), BookedHour.hall_id == bindparam("hall")
)
# What it returns makes all rows one statement: psycopg's pipeline of many would log each refusal.
_OWN = insert(BookedHour).returning(BookedHour.hour)
_LEAVE = delete(BookedHour).where(
    BookedHour.booking_id == bindparam("booking"),
    or_(
        BookedHour.hall_id != bindparam("hall"),
        BookedHour.hour.not_in(bindparam("hours", expanding=True)),
    ),
)
_LAPSED = (
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
"""Owners of any of the hours whose hold has run out."""


def allocate(
    session: Session, booking: Booking, hours: Sequence[datetime], now: datetime, settings: Settings
) -> None:
    """Write the booking and the rows of its hours. Raises Taken when a live booking owns one.

    Owners whose hold has run out are expired first.
    """
    slot = slot_of(hours[0], hours[-1] + HOUR, settings.timezone)
    hall = session.get_one(Hall, booking.hall_id)
    try:
        with session.begin_nested():
            session.add(booking)
            session.flush()
            _expire_owners(session, booking.hall_id, hours, now)
            _own(session, booking, hours)
    except IntegrityError:
        raise taken_error(session, hall, slot, now, settings) from None


def _own(session: Session, booking: Booking, hours: Sequence[datetime]) -> None:
    """Own these hours and no others.

    Rows go in by hour, so that two that race for the same hours wait for each other in the same
    order. Hours that the booking leaves go last: two that move into each other's would each wait
    for the other otherwise.
    """
    connection = session.connection()
    values = {"booking": booking.id, "hall": booking.hall_id, "hours": list(hours)}
    new = sorted(set(hours).difference(connection.scalars(_OWNED, values)))
    if new:
        rows = [{"hall_id": booking.hall_id, "hour": hour, "booking_id": booking.id} for hour in new]
        connection.execute(_OWN, rows)
    connection.execute(_LEAVE, values)


def _expire_owners(session: Session, hall_id: int, hours: Sequence[datetime], now: datetime) -> None:
    lapsed = session.scalars(_LAPSED, {"hall": hall_id, "hours": list(hours), "now": now}).all()
    for booking in lapsed:
        booking.status = BookingStatus.EXPIRED
        release(session, booking)


def release(session: Session, booking: Booking) -> None:
    """Its hours are free again."""
    session.execute(delete(BookedHour).where(BookedHour.booking_id == booking.id))


def lock_hall(session: Session, hall: Hall) -> None:
    """The hall as it is now, and until the transaction ends: staff who change it meanwhile wait."""
    session.refresh(hall, with_for_update={"read": True, "key_share": True})


def lock_phone(session: Session, phone: str) -> None:
    """Until the transaction ends, nobody else counts and adds holds of that phone.

    SQLite has one writer as it is.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(func.hashtext(phone))))
