"""The list of bookings: its columns, filter, search, order, pages and export."""

from typing import Any

from flask import request
from flask_admin import expose
from markupsafe import Markup
from werkzeug.wrappers import Response

from hallchat.admin import export
from hallchat.admin.booking_filter import QUICK_FILTERS, BookingFilter, search_condition, upcoming_first
from hallchat.admin.booking_form import hall_choices, status_choices
from hallchat.admin.labels import (
    date_label,
    extras_text,
    hall_name,
    lazy_say,
    payment_of,
    short_date_time_label,
    status_badge,
)
from hallchat.admin.views import RulesView
from hallchat.booking.calendar import clock_of, slot_of
from hallchat.extensions import db
from hallchat.models import Booking, BookingStatus
from hallchat.nlu.slots import DETAILS
from hallchat.request_context import agent, current_language, studio
from hallchat.wording import say
from hallchat.wording.cards import detail_value
from hallchat.wording.formats import money, phone, span
from hallchat.wording.prices import owed_now, part_paid


def _when(booking: Booking) -> Markup:
    slot = slot_of(booking.starts_at, booking.ends_at, studio().studio.timezone)
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
    """The status badge; until when a booking is held, what is still to pay of a prepaid one, what is owed."""
    language, payment, more = current_language(), payment_of(booking), ""
    if payment["status"] == BookingStatus.HELD and booking.hold_until:
        more = say(language, "admin-until", time=short_date_time_label(booking.hold_until))
    elif (paid := part_paid(payment)) and not owed_now(payment):
        more = say(language, "admin-left-to-pay", left=money(language, paid[1]))
    return status_badge(booking) + Markup(" <small>{}</small>").format(more) + owed_badge(booking)


def owed_badge(booking: Booking) -> Markup:
    """A badge with the sum that a change or a cancellation left open; empty if nothing is owed.

    What the client owes at once is shown as a part of all that is left to pay, so that nobody adds them up.
    """
    if not booking.owed:
        return Markup("")
    message, language = (
        "admin-owed-by-client" if booking.owed > 0 else "admin-owed-to-client",
        current_language(),
    )
    sums = {"sum": money(language, abs(booking.owed))}
    paid = part_paid(payment_of(booking))
    if paid and 0 < booking.owed < paid[1]:
        message, sums = "admin-owed-part", sums | {"left": money(language, paid[1])}
    return Markup(' <span class="badge owed">{}</span>').format(say(language, message, **sums))


_LISTED = {slot.column: slot for slot in DETAILS if not slot.contact}
"""The columns of the list that show a slot; "client_name" shows the contacts."""
_EXPORT_ARGS = ("show", "hall", "status", "from", "to", "search", "sort", "desc")


class BookingList(RulesView):
    """The page that lists the bookings."""

    list_template = "admin/bookings.html"
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

    quick_filters = QUICK_FILTERS
    halls = staticmethod(hall_choices)
    statuses = staticmethod(status_choices)

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
