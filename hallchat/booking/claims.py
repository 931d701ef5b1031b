"""Claiming hours: the one place that writes booked_hours."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, insert, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from hallchat.booking.calendar import HOUR, slot_of
from hallchat.booking.slots import taken
from hallchat.config import Settings
from hallchat.models import BookedHour, Booking, BookingStatus, Hall


def claim(
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
        raise taken(session, hall, slot, now, settings) from None


def _own(session: Session, booking: Booking, hours: Sequence[datetime]) -> None:
    """Own these hours and no others.

    Rows go in by hour, so that two that race for the same hours wait for each other in the same
    order. Hours that the booking leaves go last: two that move into each other's would each wait
    for the other otherwise.
    """
    owned = select(BookedHour.hour).where(
        BookedHour.booking_id == booking.id, BookedHour.hall_id == booking.hall_id
    )
    new = sorted(set(hours).difference(session.scalars(owned)))
    if new:
        rows = [{"hall_id": booking.hall_id, "hour": hour, "booking_id": booking.id} for hour in new]
        # One statement: many at a time go through psycopg's pipeline, which logs each refusal.
        session.execute(insert(BookedHour).values(rows))
    elsewhere = or_(BookedHour.hall_id != booking.hall_id, BookedHour.hour.not_in(hours))
    session.execute(delete(BookedHour).where(BookedHour.booking_id == booking.id, elsewhere))


def _expire_owners(session: Session, hall_id: int, hours: Sequence[datetime], now: datetime) -> None:
    owners = select(BookedHour.booking_id).where(BookedHour.hall_id == hall_id, BookedHour.hour.in_(hours))
    lapsed = session.scalars(
        select(Booking)
        .where(Booking.id.in_(owners), Booking.status == BookingStatus.HELD, Booking.hold_until <= now)
        .order_by(Booking.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()
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
