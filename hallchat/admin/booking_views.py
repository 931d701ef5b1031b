"""The pages of bookings: the list, the form, the price of what is typed, and the actions of staff."""

from typing import Any

from flask import flash, request
from flask_admin import expose
from flask_admin.actions import action
from flask_admin.babel import lazy_gettext
from flask_admin.form import BaseForm
from flask_admin.helpers import get_form_data, get_redirect_target

from hallchat.admin import booking_form, booking_price
from hallchat.admin.booking_form import BookingFields, form_values, initial_values, to_booking_details
from hallchat.admin.booking_list import BookingList, owed_badge
from hallchat.admin.labels import date_time_label, lazy_say, status_badge
from hallchat.booking import bookings, staff_bookings
from hallchat.booking.errors import (
    BadPeople,
    BadSlot,
    BookingError,
    ClockChange,
    Closed,
    CodeGone,
    HallInactive,
    InPast,
    OutOfStock,
    OutsideHours,
    Taken,
    TooFar,
    TooManyPeople,
    TooShort,
    TooSoon,
    UnknownCode,
    UnknownExtra,
)
from hallchat.extensions import db
from hallchat.models import Booking, BookingStatus
from hallchat.nlu.slots import DETAILS
from hallchat.request_context import agent, current_language
from hallchat.wording import say


class BookingsView(BookingList):
    form = BookingFields
    create_template = edit_template = "admin/booking.html"
    detail_fields = tuple(slot.column for slot in DETAILS)
    date_time_label = staticmethod(date_time_label)
    status_badge = staticmethod(status_badge)
    owed_badge = staticmethod(owed_badge)

    # Changes, made by the booking rules

    error_fields = {  # noqa: RUF012  read, never written
        HallInactive: "hall",
        InPast: "date",
        TooFar: "date",
        ClockChange: "start",
        OutsideHours: "start",
        Taken: "start",
        BadSlot: "end",
        TooSoon: "date",
        Closed: "date",
        TooShort: "end",
        UnknownExtra: "extras",
        OutOfStock: "extras",
        UnknownCode: "code",
        CodeGone: "code",
        BadPeople: "num_people",
        TooManyPeople: "num_people",
    }

    def show_refusal(self, error: Exception, form: BaseForm | None, row_name: str) -> None:
        super().show_refusal(error, form, row_name)
        if form is not None and isinstance(error, OutOfStock | UnknownExtra):
            form.extras.wrong_key = error.data["extra"]

    def create_row(self, form: BaseForm) -> Booking:
        context = agent()
        return staff_bookings.create_booking(
            db.session(), to_booking_details(form), context.clock(), context.settings
        )

    def update_row(self, form: BaseForm, row: Booking) -> str | None:
        context, status, cost, received = agent(), row.status, row.cost, min(row.prepay, row.cost)
        lines = row.lines
        staff_bookings.change_booking(
            db.session(),
            row,
            to_booking_details(form),
            form.version.data or 0,
            context.clock(),
            context.settings,
        )
        booking_price.check_code(form, row, cost, is_new_price=row.lines != lines)
        stays_paid = status == row.status == BookingStatus.PAID
        return booking_price.difference_text(row, received) if stays_paid and row.cost != cost else None

    def delete_row(self, row: Booking) -> None:
        staff_bookings.delete_booking(db.session(), row)

    def saved_values(self, row: Booking) -> dict[str, Any]:
        values = form_values(row, agent().clock())
        return values | {"client_phone": row.client_phone}  # E.164, as in the validated form

    def create_form(self, obj: Any = None) -> BookingFields:
        return BookingFields(get_form_data(), **initial_values(request.args, agent().clock()))

    def edit_form(self, obj: Booking | None = None) -> BookingFields:
        assert obj is not None
        return booking_form.edit_form(get_form_data(), obj, agent().clock())

    # The price

    @expose("/price/", methods=("POST",))
    def price(self) -> Any:
        """The form with the price of what is typed; nothing is saved."""
        row = self.get_one(request.args.get("id", ""))
        form = self.create_form() if row is None else self.edit_form(row)
        offer = self._price(form, row) if form.validate() else None
        shown = {} if row is None else {"model": row}
        template = self.create_template if row is None else self.edit_template
        target = get_redirect_target() or self.get_url(".index_view")
        return self.render(template, form=form, form_opts=None, return_url=target, offer=offer, **shown)

    def _price(self, form: BookingFields, row: Booking | None) -> dict[str, Any] | None:
        """The price of the typed booking; None if the rules refuse it, as the form then shows."""
        try:
            return booking_price.price_of_form(form, row)
        except BookingError as error:
            self.show_refusal(error, form, "")
            return None

    lines = staticmethod(booking_price.shown_lines)
    payment = staticmethod(booking_price.payment_text)

    @action("delete", lazy_gettext("Delete"), lazy_say("admin-delete-bookings-sure"))
    def action_delete(self, ids: list[str]) -> None:
        super().action_delete(ids)

    @action("cancel", lazy_say("admin-cancel"), lazy_say("admin-cancel-sure"))
    def action_cancel(self, ids: list[str]) -> None:
        now = agent().clock()
        count = self.attempt_each(lambda row: bookings.cancel_booking(db.session(), row, now), ids)
        if count:
            flash(say(current_language(), "admin-cancelled", count=count), "success")

    @action("settle", lazy_say("admin-settle"), lazy_say("admin-settle-sure"))
    def action_settle(self, ids: list[str]) -> None:
        count = self.attempt_each(lambda row: staff_bookings.settle(db.session(), row), ids)
        if count:
            flash(say(current_language(), "admin-settled", count=count), "success")
