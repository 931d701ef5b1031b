"""The status of a booking: its present value, whether it blocks hours, and how long a hold lasts."""

from datetime import datetime, timedelta

from sqlalchemy import BindParameter, ColumnElement, and_, or_

from hallchat.booking.records import BookingRecord
from hallchat.models import Booking, BookingStatus

LIVE = (BookingStatus.HELD, BookingStatus.PAID)
"""Statuses of a booking that blocks its hours."""


def effective_status(booking: Booking | BookingRecord, now: datetime) -> BookingStatus:
    """The status at `now`: a hold that has run out is expired, even if the row still says `held`."""
    if booking.status == BookingStatus.HELD and booking.hold_until and booking.hold_until <= now:
        return BookingStatus.EXPIRED
    return BookingStatus(booking.status)


def has_status(status: BookingStatus, now: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    """The SQL condition that `effective_status` is this one."""
    if status == BookingStatus.HELD:
        return and_(Booking.status == status, Booking.hold_until > now)
    if status == BookingStatus.EXPIRED:
        run_out = and_(Booking.status == BookingStatus.HELD, Booking.hold_until <= now)
        return or_(Booking.status == status, run_out)
    return Booking.status == status


def is_live(now: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    """The SQL condition that a booking blocks its hours."""
    return or_(*(has_status(status, now) for status in LIVE))


def hold_end(starts_at: datetime, now: datetime, hold_for: timedelta) -> datetime:
    """The end of a hold that begins at `now`: at the latest when the booking starts."""
    return min(now + hold_for, starts_at)
