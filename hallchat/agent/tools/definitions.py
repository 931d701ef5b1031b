"""The nine tools. Bodies of a few lines: the rules are in `booking`."""

from datetime import date as Date  # noqa: N812  the tools' own parameter is called date
from typing import Annotated, Any, Literal

from pydantic import Field

from hallchat.agent.tools.booking_changes import change_quote, changed_booking
from hallchat.agent.tools.context import (
    BookingReference,
    Clock,
    ExtraCounts,
    HallName,
    PromoCode,
    ToolContext,
)
from hallchat.agent.tools.extras import all_extras, chosen_extras, extras_of_hall, extras_to_offer
from hallchat.agent.tools.listed_wishes import check_list
from hallchat.agent.tools.prices import get_hall_price
from hallchat.agent.tools.quote_views import changed_terms, quote_view
from hallchat.agent.tools.registry import ToolRegistry, tool
from hallchat.agent.tools.search import find_free_time
from hallchat.agent.tools.studio_info import get_studio_info
from hallchat.booking import (
    availability,
    booking_views,
    bookings,
    calendar,
    hall_days,
    hall_views,
    halls,
    offers,
    quotes,
)
from hallchat.booking.calendar import clock_of
from hallchat.booking.client_details import COLUMNS as CLIENT_COLUMNS
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.minimums import minimums_view
from hallchat.booking.studio import description
from hallchat.models import Hall, QuoteState
from hallchat.nlu.slots import DETAILS

DataType = Literal[
    "all", "names", "prices", "hours", "capacity", "rules", "descriptions", "minimums", "extras"
]


def get_halls_data(context: ToolContext, data_type: DataType, date: Date | None = None) -> dict[str, Any]:
    """All halls of the studio: everything of them, or only what is needed.

    "minimums" are the least lengths by day. "extras" are what can be rented or bought beside a hall: `rubles`
    by `unit`, `includes` so many people. With `date` both are those of that day: `taken` says from when to
    when how many are left.
    """
    if data_type == "minimums":
        of_halls = [_minimums(context, hall, date) for hall in halls.active_halls(context.session)]
        return {"data_type": data_type, "halls": of_halls}
    if data_type == "extras":
        return {"data_type": data_type, "extras": all_extras(context, date), "halls": []}
    found = hall_views.halls_view(context.session, context.now, context.settings, context.language)
    wanted = {
        "names": (),
        "prices": ("price", "price_to"),
        "hours": ("opens", "closes", "opening"),
        "capacity": ("capacity",),
        "rules": ("rules",),
        "descriptions": ("description",),
    }.get(data_type)
    if wanted is not None:
        found = [{name: hall[name] for name in ("hall", "title", *wanted) if name in hall} for hall in found]
    return {"data_type": data_type, "halls": found}


def _minimums(context: ToolContext, hall: Hall, day: Date | None) -> dict[str, Any]:
    least = minimums_view(context.session, hall, day, context.now, context.settings, context.language)
    return hall_views.titles_view(hall, context.language) | least


def get_hall_info(context: ToolContext, hall: HallName) -> dict[str, Any]:
    """Everything of one hall: description, price of an hour, opening hours, capacity, rules.

    An hour costs from `price` to `price_to` rubles. `opens` and `closes` are the widest hours; if the days
    differ, `opening` has those of each day.
    """
    found = halls.find_hall(context.session, hall)
    return hall_views.hall_view(
        context.session, found, context.now, context.settings, context.language
    ) | extras_of_hall(context, found)


def get_bookings_by_date(context: ToolContext, hall: HallName, date: Date) -> dict[str, Any]:
    """Busy and free hours of a hall on a day, and its opening hours on that day.

    A clock before `opens` is after midnight. Bookings begin and end on steps of `step_minutes`.
    """
    found = halls.find_hall(context.session, hall)
    availability.check_day(context.session, found, date, context.now, context.settings)
    people = context.state.people
    day = hall_days.hall_day(
        context.session, found, date, context.now, context.settings, min(people or 1, found.capacity)
    )
    if day.opening is None:
        raise availability.closed_day(context.session, found, date, context.now, context.settings)
    return {
        **hall_views.titles_view(found, context.language),
        "date": date.isoformat(),
        "people": people,
        **hall_views.day_view(day),
        "step_minutes": description(context.session, context.settings).studio.step_minutes,
    }


def generate_booking_info(
    context: ToolContext,
    hall: HallName,
    date: Date,
    start: Clock,
    end: Clock,
    people: int | None = None,
    extras: ExtraCounts | None = None,
    code: PromoCode | None = None,
    booking: BookingReference | None = None,
) -> dict[str, Any]:
    """Check the hours, and when everything is known make the quote: the summary that the client agrees to.

    With `booking` it is the quote of a change: `change` says what that booking is now, the `difference` of
    the cost, what was `received`, and what is then `owed` (below zero: to the client).

    Name, phone and e-mail come from the conversation, extras and code too if they are left out.
    `missing` names what is still to be asked for; `can_add` are extras that may be offered, once. A code
    whose `code_applies` is false changes nothing in this booking.
    """
    found = halls.find_hall(context.session, hall)
    described = description(context.session, context.settings)
    facts = described.studio
    slot = calendar.slot_between(date, start, end, facts.step_minutes)
    rounded = (clock_of(slot.start), clock_of(slot.end)) != (start.zfill(5), end.zfill(5))
    order = offers.Order(
        found,
        slot,
        people if people is not None else 1,
        chosen_extras(context, extras),
        (code if code is not None else context.state.code or "").strip(),
    )
    if booking or context.state.changing:
        return change_quote(context, order, people, booking or context.state.changing or "", rounded)
    offer = offers.with_alternatives(context.session, order, context.now, context.settings)
    known = {each.name: getattr(context.state, each.name) for each in DETAILS} | {"people": people}
    shown = booking_views.offer_view(offer, context.now, facts.timezone, context.language) | known
    shown |= {"extras": booking_views.extras_view(order.extras, described, context.language)}
    shown |= {"rounded": rounded, "step_minutes": facts.step_minutes}
    shown |= extras_to_offer(context, offer)
    missing = [name for name, value in known.items() if value is None]
    if missing or people is None:
        return shown | {"missing": missing}
    client = ClientDetails(**{name: known[name] for name in CLIENT_COLUMNS})
    quote, before = quotes.make_quote(
        context.session, context.conversation_id, offer, client, context.now, context.settings
    )
    return shown | quote_view(quote, found, context) | changed_terms(before, quote)


def create_booking_info(context: ToolContext, quote: Annotated[str, Field(max_length=32)]) -> dict[str, Any]:
    """Book a quote that the client has agreed to, or make the change that it is of.

    Returns the booking with the link to its checkout page.
    """
    found = quotes.get_quote(context.session, context.conversation_id, quote)
    repeated = found.state == QuoteState.BOOKED
    if found.changes is not None:
        return changed_booking(context, found) | {"repeated": repeated}
    booking = bookings.book_quote(
        context.session, found, context.now, context.settings, language=context.language
    )
    described = description(context.session, context.settings)
    return booking_views.booking_view(booking, context.now, described, context.settings, context.language) | {
        "repeated": repeated
    }


TOOLS = ToolRegistry(
    [
        tool(function)
        for function in (
            get_halls_data,
            get_hall_info,
            get_hall_price,
            get_bookings_by_date,
            find_free_time,
            check_list,
            get_studio_info,
            generate_booking_info,
            create_booking_info,
        )
    ]
)
