"""The first page: the timeline of a day for each hall, and the number of bookings that need attention."""

from datetime import date, timedelta
from typing import Any

from flask import request
from flask_admin import AdminIndexView, expose
from sqlalchemy import func, select

from hallchat.admin import dates
from hallchat.admin.booking_filter import begins_between, lapses_soon
from hallchat.admin.labels import date_label, hall_name, status_badge, weekday_label
from hallchat.admin.timeline import REACH, Timeline, timeline
from hallchat.admin.views import StaffOnly
from hallchat.booking.calendar import clock_of, whole_if_possible
from hallchat.booking.status import has_status, is_live
from hallchat.booking.studio import snapshot
from hallchat.extensions import db
from hallchat.models import Booking, BookingStatus
from hallchat.request_context import agent, studio, studio_time


class Today(StaffOnly, AdminIndexView):
    @expose("/")
    def index(self) -> Any:
        day = dates.parse_day(request.args.get("day")) or dates.today()
        day_timeline = _timeline(day)
        return self.render(
            "admin/today.html",
            day=day,
            today=dates.today(),
            elsewhere=day != dates.today(),
            step=timedelta(days=1),
            week=_week(day),
            timeline=day_timeline,
            now=studio_time(agent().clock()),
            figures=_figures(),
            free=whole_if_possible(sum(row.free_hours for row in day_timeline.rows)),
            date_label=date_label,
            weekday_label=weekday_label,
            clock=clock_of,
            status_badge=status_badge,
            hall_name=hall_name,
        )

    @expose("/<path:_path>")
    def missing(self, _path: str) -> Any:
        """The 404 page for an unknown address below /admin."""
        return self.render("admin/missing.html", elsewhere=True), 404


def _timeline(day: date) -> Timeline:
    now, kept = agent().clock(), snapshot(db.session())
    near = begins_between(day - REACH, day + REACH, studio().studio.timezone)
    live = select(Booking).where(near, is_live(now))
    halls = [(hall, kept.terms[hall.id]) for hall in kept.halls]
    return timeline(studio(), halls, db.session.scalars(live), day, now)


def _week(day: date) -> list[tuple[date, int]]:
    """The days of the week that contains `day`, each with the number of live bookings that begin on it."""
    now, tz = agent().clock(), studio().studio.timezone
    week = dates.week_of(day)
    starts = db.session.scalars(
        select(Booking.starts_at).where(begins_between(week[0], week[-1], tz), is_live(now))
    ).all()
    start_days = [at.astimezone(tz).date() for at in starts]
    return [(each, start_days.count(each)) for each in week]


def _figures() -> dict[str, int]:
    """The number of bookings that each of these quick filters shows, by the name of the filter."""
    now = agent().clock()
    conditions = {"unpaid": has_status(BookingStatus.HELD, now), "lapsing": lapses_soon(now)}
    return {
        name: db.session.scalar(select(func.count()).select_from(Booking).where(condition)) or 0
        for name, condition in conditions.items()
    }
