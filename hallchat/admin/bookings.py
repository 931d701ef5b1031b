"""Bookings: the list, and what staff may do to them."""

import re
from datetime import datetime
from typing import Any

from flask import flash
from flask_admin.actions import action
from flask_admin.babel import lazy_gettext
from flask_admin.contrib.sqla.filters import BaseSQLAFilter
from flask_admin.form import BaseForm
from flask_admin.helpers import get_form_data
from sqlalchemy import ColumnElement, and_, or_, true

from hallchat.admin.booking_form import BookingFields, hall_choices, shown, typed
from hallchat.admin.views import RulesView
from hallchat.admin.words import lazy, on, when
from hallchat.booking import bookings
from hallchat.booking.calendar import Slot, clock, slot_of
from hallchat.current import agent, locale
from hallchat.extensions import db
from hallchat.models import Booking, BookingStatus
from hallchat.wording import say
from hallchat.wording.formats import money, phone, span


class HallFilter(BaseSQLAFilter):
    """Bookings of one hall; which halls there are is looked up for each page."""

    def __init__(self) -> None:
        super().__init__(Booking.hall_id, lazy("label-hall"))

    def operation(self) -> Any:
        return lazy_gettext("equals")

    def clean(self, value: str) -> int:
        if len(value) > 9:
            raise ValueError("no hall has such a number")
        return int(value)

    def apply(self, query: Any, value: int, alias: Any = None) -> Any:
        return query.filter(Booking.hall_id == value)


class StatusFilter(BaseSQLAFilter):
    """Bookings that now are of that status, whatever was written."""

    def __init__(self) -> None:
        options = [(each.value, lazy(f"status-{each}")) for each in BookingStatus]
        super().__init__(Booking.status, lazy("label-status"), options=options)

    def operation(self) -> Any:
        return lazy_gettext("equals")

    def clean(self, value: str) -> BookingStatus:
        return BookingStatus(value)

    def apply(self, query: Any, value: BookingStatus, alias: Any = None) -> Any:
        return query.filter(has_status(value, agent().clock()))


def has_status(status: BookingStatus, now: datetime) -> ColumnElement[bool]:
    """The condition that `effective_status` is that one."""
    lapsed = and_(Booking.status == BookingStatus.HELD, Booking.hold_until <= now)
    if status == BookingStatus.EXPIRED:
        return or_(Booking.status == status, lapsed)
    return and_(Booking.status == status, ~lapsed)


def matches(text: str) -> ColumnElement[bool]:
    """The condition that a booking has what was typed: a phone however written, or each of the words."""
    digits = re.sub(r"[\s()+.-]", "", text)
    if digits.isdecimal() and len(digits) > 4:
        number = digits[1:] if len(digits) == 11 and digits[0] in "78" else digits
        return or_(Booking.client_phone.contains(number), Booking.reference.contains(digits))
    return and_(true(), *(_has_word(word) for word in text.replace("\0", "").split()))


def _has_word(word: str) -> ColumnElement[bool]:
    # SQLite knows no case but that of ASCII, so the usual ways to write a name are tried.
    spellings = {word, word.lower(), word.upper(), word.capitalize()}
    columns = (Booking.reference, Booking.client_email, Booking.client_phone)
    return or_(
        *(Booking.client_name.icontains(spelling, autoescape=True) for spelling in spellings),
        *(column.icontains(word, autoescape=True) for column in columns),
    )


def _slot(booking: Booking) -> Slot:
    return slot_of(booking.starts_at, booking.ends_at, agent().settings.timezone)


def _status(booking: Booking) -> str:
    return say(locale(), f"status-{bookings.effective_status(booking, agent().clock())}")


class BookingsView(RulesView):
    form = BookingFields
    column_list = (
        "reference",
        "hall",
        "starts_at",
        "ends_at",
        "client_name",
        "client_phone",
        "num_people",
        "cost",
        "status",
        "created_at",
    )
    column_sortable_list = (
        "reference",
        ("hall", "hall.name"),
        "starts_at",
        "client_name",
        "num_people",
        "cost",
        "created_at",
    )
    column_default_sort = ("id", True)
    column_searchable_list = ("reference", "client_name", "client_phone", "client_email")
    column_formatters = {  # noqa: RUF012  Flask-Admin's own way to declare it
        "starts_at": lambda view, context, row, name: on(_slot(row).date),
        "ends_at": lambda view, context, row, name: span(clock(_slot(row).start), clock(_slot(row).end)),
        "client_phone": lambda view, context, row, name: phone(row.client_phone),
        "cost": lambda view, context, row, name: money(locale(), row.cost),
        "status": lambda view, context, row, name: _status(row),
        "created_at": lambda view, context, row, name: when(row.created_at),
    }
    _labels = {  # noqa: RUF012  read, never written
        "starts_at": "label-date",
        "ends_at": "label-time",
        "client_name": "admin-client",
        "client_phone": "label-phone",
        "num_people": "label-people",
        "created_at": "admin-created",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.column_filters = (HallFilter(), StatusFilter())
        super().__init__(*args, **kwargs)

    def get_column_name(self, field: str) -> Any:
        return lazy(self._labels.get(field, f"label-{field}"))

    def search_placeholder(self) -> str:
        return say(locale(), "admin-search-bookings")

    def make(self, form: BaseForm) -> Booking:
        context = agent()
        return bookings.create_booking(db.session(), typed(form), context.clock(), context.settings)

    def change(self, form: BaseForm, row: Booking) -> None:
        context = agent()
        bookings.change_booking(
            db.session(), row, typed(form), form.version.data or 0, context.clock(), context.settings
        )

    def remove(self, row: Booking) -> None:
        bookings.delete_booking(db.session(), row)

    def create_form(self, obj: Any = None) -> BookingFields:
        context = agent()
        today = context.clock().astimezone(context.settings.timezone).date()
        return BookingFields(get_form_data(), date=today, start=12, end=13)

    def edit_form(self, obj: Booking | None = None) -> BookingFields:
        assert obj is not None
        context = agent()
        return BookingFields(get_form_data(), **shown(obj, context.clock(), context.settings))

    @action("cancel", lazy("admin-cancel"), lazy("admin-cancel-sure"))
    def action_cancel(self, ids: list[str]) -> None:
        now = agent().clock()
        count = self.attempt_each(lambda row: bookings.cancel_booking(db.session(), row, now), ids)
        if count:
            flash(say(locale(), "admin-cancelled", count=count), "success")

    def _apply_search(self, query: Any, count_query: Any, joins: Any, count_joins: Any, search: str) -> Any:
        found = matches(search)
        return query.filter(found), count_query.filter(found), joins, count_joins

    def _get_filter_groups(self) -> Any:
        groups = super()._get_filter_groups()
        groups[str(lazy("label-hall"))][0]["options"] = list(hall_choices().items())
        return groups
