"""The first page: who comes today and tomorrow."""

from datetime import date, datetime, time, timedelta
from typing import Any

from flask_admin import AdminIndexView, expose
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from hallchat.admin.views import StaffOnly
from hallchat.admin.words import on
from hallchat.booking.bookings import effective_status
from hallchat.booking.calendar import clock, is_live, slot_of
from hallchat.current import agent
from hallchat.extensions import db
from hallchat.models import Booking


class Today(StaffOnly, AdminIndexView):
    @expose("/")
    def index(self) -> Any:
        today = agent().clock().astimezone(agent().settings.timezone).date()
        days = [(word, on(day), _rows(day)) for word, day in _days(today)]
        return self.render("admin/today.html", days=days)


def _days(today: date) -> list[tuple[str, date]]:
    return [("admin-today", today), ("admin-tomorrow", today + timedelta(days=1))]


def _rows(day: date) -> list[dict[str, Any]]:
    """The live bookings that begin on that day, in the order of the clock."""
    now, tz = agent().clock(), agent().settings.timezone
    begins = datetime.combine(day, time(), tz)
    ends = datetime.combine(day + timedelta(days=1), time(), tz)
    found = db.session.scalars(
        select(Booking)
        .where(Booking.starts_at >= begins, Booking.starts_at < ends, is_live(now))
        .order_by(Booking.starts_at, Booking.hall_id)
        .options(joinedload(Booking.hall))
    )
    return [_row(booking, now) for booking in found]


def _row(booking: Booking, now: datetime) -> dict[str, Any]:
    slot = slot_of(booking.starts_at, booking.ends_at, agent().settings.timezone)
    return {
        "booking": booking,
        "start": clock(slot.start),
        "end": clock(slot.end),
        "status": effective_status(booking, now),
    }
