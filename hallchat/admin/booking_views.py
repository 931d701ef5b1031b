"""The page of bookings: the list, the form, the export and the actions of staff."""

from typing import Any

from flask import flash, request
from flask_admin import expose
from flask_admin.actions import action
from flask_admin.form import BaseForm
from flask_admin.helpers import get_form_data, get_redirect_target
from markupsafe import Markup
from werkzeug.wrappers import Response

from hallchat.admin import export
from hallchat.admin.booking_filter import QUICK_FILTERS, BookingFilter, search_condition, upcoming_first
from hallchat.admin.booking_form import (
    BookingFields,
    form_values,
    hall_choices,
    initial_values,
    status_choices,
    to_booking_details,
)
from hallchat.admin.labels import (
    date_label,
    date_time_label,
    extras_text,
    hall_name,
    lazy_say,
    short_date_time_label,
    status_badge,
)
from hallchat.admin.views import RulesView
from hallchat.booking import bookings, staff_bookings
from hallchat.booking.calendar import Slot, clock_of, slot_of
from hallchat.booking.errors import (
    BadPeople,
    BadSlot,
    BookingError,
    ClockChange,
    Closed,
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
from hallchat.booking.offers import work_out
from hallchat.booking.status import effective_status
from hallchat.booking.views import lines_view
from hallchat.extensions import db
from hallchat.models import Booking, BookingStatus
from hallchat.nlu.slots import DETAILS
from hallchat.request_context import agent, current_language, studio
from hallchat.wording import say
from hallchat.wording.cards import detail_value
from hallchat.wording.formats import money, phone, span


def _slot(booking: Booking) -> Slot:
    return slot_of(booking.starts_at, booking.ends_at, studio().studio.timezone)


def _when(booking: Booking) -> Markup:
    slot = _slot(booking)
    return Markup('{} <small class="nowrap">{}</small>').format(
        date_label(slot.date), span(clock_of(slot.start), clock_of(slot.end))
    )


def _cost(booking: Booking) -> Markup:
    """The cost, and the extras that are in it."""
    return Markup("{} <small>{}</small>").format(
        money(current_language(), booking.cost), extras_text(booking.extras)
    )


def _client(booking: Booking) -> Markup:
    return Markup("{} <small>{}</small>").format(booking.client_name, phone(booking.client_phone))


def _status(booking: Booking) -> Markup:
    """The status badge; for an unpaid booking also the time at which its hold ends."""
    held = effective_status(booking, agent().clock()) == BookingStatus.HELD
    until = (
        say(current_language(), "admin-until", time=short_date_time_label(booking.hold_until))
        if held and booking.hold_until
        else ""
    )
    return status_badge(booking) + Markup(" <small>{}</small>").format(until)


_LISTED = {slot.column: slot for slot in DETAILS if not slot.contact}
"""The columns of the list that show a slot; "client_name" shows the contacts."""
_EXPORT_ARGS = ("show", "hall", "status", "from", "to", "search", "sort", "desc")


class BookingsView(RulesView):
    form = BookingFields
    list_template = "admin/bookings.html"
    create_template = edit_template = "admin/booking.html"
    can_export = True
    can_set_page_size = True
    column_list = (
        "reference",
        "starts_at",
        "hall",
        "client_name",
        *_LISTED,
        "cost",
        "status",
        "created_at",
    )
    column_sortable_list = (
        "reference",
        "starts_at",
        ("hall", "hall.name"),
        "client_name",
        *_LISTED,
        "cost",
        "created_at",
    )
    usual_order = ("starts_at", "other")
    column_searchable_list = ("reference", "client_name", "client_phone", "client_email")
    column_formatters = {  # noqa: RUF012  Flask-Admin's own way to declare it
        "starts_at": lambda view, context, row, name: _when(row),
        "hall": lambda view, context, row, name: hall_name(row.hall),
        "client_name": lambda view, context, row, name: _client(row),
        **dict.fromkeys(
            _LISTED, lambda view, context, row, name: detail_value(current_language(), _LISTED[name], row)
        ),
        "cost": lambda view, context, row, name: _cost(row),
        "status": lambda view, context, row, name: _status(row),
        "created_at": lambda view, context, row, name: short_date_time_label(row.created_at),
    }
    _labels = {  # noqa: RUF012  read, never written
        "starts_at": "admin-when",
        "client_name": "admin-client",
        **{column: slot.label for column, slot in _LISTED.items()},
        "created_at": "admin-created",
    }

    def get_column_name(self, field: str) -> Any:
        return lazy_say(self._labels.get(field, f"label-{field}"))

    def search_placeholder(self) -> str:
        return say(current_language(), "admin-search-bookings")

    # The list: filter, search, order and pages

    quick_filters = QUICK_FILTERS
    halls = staticmethod(hall_choices)
    statuses = staticmethod(status_choices)
    status_badge = staticmethod(status_badge)
    date_time_label = staticmethod(date_time_label)
    detail_fields = tuple(slot.column for slot in DETAILS)

    def active_filter(self) -> BookingFilter:
        """The filter that the address of the request names."""
        return BookingFilter.from_args(request.args)

    def export_args(self) -> dict[str, str]:
        """The parameters of the request that the link to the export passes on."""
        return {name: request.args[name] for name in _EXPORT_ARGS if name in request.args}

    def get_query(self) -> Any:
        return db.session.query(Booking).where(*self._conditions())

    def get_count_query(self) -> Any:
        return super().get_count_query().where(*self._conditions())

    def _conditions(self) -> list[Any]:
        return self.active_filter().conditions(agent().clock(), studio().studio.timezone)

    def _apply_sorting(self, query: Any, joins: Any, sort_column: Any, sort_desc: bool) -> Any:
        if sort_column is None:
            return query.order_by(*upcoming_first(agent().clock())), joins
        return super()._apply_sorting(query, joins, sort_column, sort_desc)

    def _apply_pagination(self, query: Any, page: Any, page_size: Any) -> Any:
        """Sorts and skips ids only, then reads the whole rows of one page: faster than sorting whole rows."""
        numbers = super()._apply_pagination(query.with_entities(Booking.id), page, page_size)
        return query.where(Booking.id.in_(numbers))

    def _apply_search(self, query: Any, count_query: Any, joins: Any, count_joins: Any, search: str) -> Any:
        condition = search_condition(search)
        count_query = None if count_query is None else count_query.filter(condition)
        return query.filter(condition), count_query, joins, count_joins

    @expose("/export/<export_type>/")
    def export(self, export_type: str) -> Response:
        """The bookings of all pages of the list, with its filter and order, as CSV for Excel."""
        args = self._get_list_extra_args()
        column = self._get_column_by_idx(args.sort)
        _, query = self.get_list(
            0,
            column and column[0],
            args.sort_desc,
            args.search,
            None,
            execute=False,
            page_size=export.MAX_ROWS,
        )
        return export.table(query)

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
        BadPeople: "num_people",
        TooManyPeople: "num_people",
    }

    def create_row(self, form: BaseForm) -> Booking:
        context = agent()
        return staff_bookings.create_booking(
            db.session(), to_booking_details(form), context.clock(), context.settings
        )

    def update_row(self, form: BaseForm, row: Booking) -> str | None:
        context, status, paid = agent(), row.status, row.cost
        staff_bookings.change_booking(
            db.session(),
            row,
            to_booking_details(form),
            form.version.data or 0,
            context.clock(),
            context.settings,
        )
        if not status == row.status == BookingStatus.PAID or row.cost == paid:
            return None
        language, difference = current_language(), row.cost - paid
        return say(
            language,
            "admin-paid-more" if difference > 0 else "admin-paid-less",
            reference=row.reference,
            paid=money(language, paid),
            cost=money(language, row.cost),
            difference=money(language, abs(difference)),
        )

    def delete_row(self, row: Booking) -> None:
        staff_bookings.delete_booking(db.session(), row)

    def saved_values(self, row: Booking) -> dict[str, Any]:
        values = form_values(row, agent().clock())
        return values | {"client_phone": row.client_phone}  # E.164, as in the validated form

    def create_form(self, obj: Any = None) -> BookingFields:
        return BookingFields(get_form_data(), **initial_values(request.args, agent().clock()))

    def edit_form(self, obj: Booking | None = None) -> BookingFields:
        assert obj is not None
        return BookingFields(get_form_data(), **form_values(obj, agent().clock()))

    # The price

    @expose("/price/", methods=("POST",))
    def price(self) -> Any:
        """The form with the price of what is typed; nothing is saved."""
        row = self.get_one(request.args.get("id", ""))
        form = self.create_form() if row is None else self.edit_form(row)
        offer = self._offer(form, row) if form.validate() else None
        shown = {} if row is None else {"model": row}
        template = self.create_template if row is None else self.edit_template
        target = get_redirect_target() or self.get_url(".index_view")
        return self.render(template, form=form, form_opts=None, return_url=target, offer=offer, **shown)

    def _offer(self, form: BookingFields, row: Booking | None) -> dict[str, Any] | None:
        """The lines and terms of the typed booking; None if the rules refuse it, as the form then shows."""
        context = agent()
        try:
            order = to_booking_details(form).order()
            offer = work_out(
                db.session(), order, context.clock(), context.settings, but=row.id if row else None
            )
        except BookingError as error:
            self.show_refusal(error, form, "")
            return None
        terms = offer.terms()
        return {**terms, "lines": self.lines(terms["lines"])}

    @staticmethod
    def lines(lines: list[Any]) -> list[dict[str, Any]]:
        """The lines of a price in the reader's language."""
        return lines_view(lines, current_language())

    @action("cancel", lazy_say("admin-cancel"), lazy_say("admin-cancel-sure"))
    def action_cancel(self, ids: list[str]) -> None:
        now = agent().clock()
        count = self.attempt_each(lambda row: bookings.cancel_booking(db.session(), row, now), ids)
        if count:
            flash(say(current_language(), "admin-cancelled", count=count), "success")
