"""The booking tools for a booking that was made: they quote a change, and make it."""

from dataclasses import replace
from typing import Any

from hallchat.agent.tools.context import ToolContext
from hallchat.agent.tools.quote_views import changed_terms, quote_view
from hallchat.booking import booking_views, bookings, changes, offers
from hallchat.booking.client_details import COLUMNS as CLIENT_COLUMNS
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.offers import Order
from hallchat.booking.records import QuoteRecord
from hallchat.booking.studio import description
from hallchat.models import Booking
from hallchat.nlu.slots import DETAILS


def change_quote(
    context: ToolContext, order: Order, people: int | None, reference: str, rounded: bool
) -> dict[str, Any]:
    """The quote of a change of the client's own booking; what the client has not said stays as it is.

    `people` is the number if one was given. Raises UnknownBooking, and what `changes` raises.
    """
    session, now, settings = context.session, context.now, context.settings
    own = bookings.bookings_of(session, context.conversation_id, context.state.opened)
    booking = changes.find_own(own, reference)
    order = _completed(context, order, people, booking)
    with offers.offering_alternatives(session, order, now, settings):
        change = changes.work_out_change(session, booking, order, now, settings)
    described = description(session, settings)
    tz, client = described.studio.timezone, _client(context, booking)
    shown = {
        **booking_views.order_view(order, change.terms, now, tz, context.language),
        "code_applies": change.code_applies,
        **{name: getattr(client, name) for name in CLIENT_COLUMNS},
        "people": order.people,
        "extras": booking_views.extras_view(order.extras, described, context.language),
        "rounded": rounded,
        "step_minutes": described.studio.step_minutes,
    }
    if missing := _missing(context, booking):
        return shown | {"missing": missing}
    before = booking_views.change_view(booking, change, tz, context.language)
    quote, superseded = changes.quote_change(
        session, context.conversation_id, booking, change, client, now, settings
    )
    return {
        **shown,
        "change": before,
        **quote_view(quote, order.hall, context),
        **changed_terms(superseded, quote),
    }


def _missing(context: ToolContext, booking: Booking) -> list[str]:
    """The details that the client wants changed and has not said yet: «хочу поменять телефон»."""
    if context.state.changing != booking.reference:
        return []
    return [slot.name for slot in DETAILS if getattr(context.state, slot.name) is None]


def changed_booking(context: ToolContext, quote: QuoteRecord) -> dict[str, Any]:
    """Makes the change that the client agreed to; the booking as it is then."""
    booking = changes.make_change(context.session, quote, context.now, context.settings)
    described = description(context.session, context.settings)
    shown = booking_views.booking_view(booking, context.now, described, context.settings, context.language)
    return shown | {"changed_booking": True}


def _completed(context: ToolContext, order: Order, people: int | None, booking: Booking) -> Order:
    """The order with the booking's own people, extras and code where nothing else is known."""
    if context.state.changing == booking.reference:  # the dialogue state began with the booking's values
        return replace(order, people=people or context.state.people or booking.num_people)
    return replace(
        order,
        people=people or booking.num_people,
        extras=order.extras or dict(booking.extras),
        code=order.code or booking.code,
    )


def _client(context: ToolContext, booking: Booking) -> ClientDetails:
    """The client's details: the booking's own, but what the client has changed in it."""
    own = {name: getattr(booking, column) for name, column in CLIENT_COLUMNS.items()}
    if context.state.changing == booking.reference:
        own |= {name: value for name in own if (value := getattr(context.state, name)) is not None}
    return ClientDetails(**own)
