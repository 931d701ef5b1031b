"""The first page: a day of the studio, hall by hall, and what waits to be done."""

from datetime import date, timedelta
from typing import Any

from flask import request
from flask_admin import AdminIndexView, expose
from sqlalchemy import func, select

from hallchat.admin import dates
from hallchat.admin.booking_filter import begin_on, lapses_soon
from hallchat.admin.labels import date_label, hall_name, status_badge, weekday_label
from hallchat.admin.timeline import Timeline, timeline
from hallchat.admin.views import StaffOnly
from hallchat.booking.calendar import clock_of_hour
from hallchat.booking.status import has_status, is_live
from hallchat.extensions import db
from hallchat.models import Booking, BookingStatus, Hall
from hallchat.request_context import agent, studio_time


class Today(StaffOnly, AdminIndexView):
    @expose("/")
    def index(self) -> Any:
        day = dates.asked_for(request.args.get("day")) or dates.today()
        shown = _timeline(day)
        return self.render(
            "admin/today.html",
            day=day,
            today=dates.today(),
            elsewhere=day != dates.today(),
            step=timedelta(days=1),
            week=_week(day),
            timeline=shown,
            now=studio_time(agent().clock()),
            figures=_figures(),
            free=sum(row.free for row in shown.rows),
            date_label=date_label,
            weekday_label=weekday_label,
            clock=clock_of_hour,
            status_badge=status_badge,
            hall_name=hall_name,
        )

    @expose("/<path:_path>")
    def missing(self, _path: str) -> Any:
        """An address that is no page of the admin."""
        return self.render("admin/missing.html", elsewhere=True), 404


def _timeline(day: date) -> Timeline:
    now, tz = agent().clock(), agent().settings.timezone
    halls = db.session.scalars(select(Hall).order_by(Hall.id)).all()
    found = db.session.scalars(select(Booking).where(begin_on(day, day, tz), is_live(now)))
    return timeline(halls, found, day, now, tz)


def _week(day: date) -> list[tuple[date, int]]:
    """The days of its week, each with the number of bookings that begin then."""
    now, tz = agent().clock(), agent().settings.timezone
    week = dates.week_of(day)
    begin = db.session.scalars(
        select(Booking.starts_at).where(begin_on(week[0], week[-1], tz), is_live(now))
    ).all()
    begun = [at.astimezone(tz).date() for at in begin]
    return [(each, begun.count(each)) for each in week]


def _figures() -> dict[str, int]:
    """How many bookings a quick filter shows, by its name."""
    now = agent().clock()
    conditions = {"unpaid": has_status(BookingStatus.HELD, now), "lapsing": lapses_soon(now)}
    return {
        name: db.session.scalar(select(func.count()).select_from(Booking).where(condition)) or 0
        for name, condition in conditions.items()
    }
