"""The six tools. Bodies of a few lines: the rules are in `booking`."""

import math
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  the tools' own parameter is called date
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field
from sqlalchemy.orm import Session

from hallchat.agent.dialogue.consent import privacy_version
from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.tools.registry import ToolRegistry, tool
from hallchat.booking import availability, bookings, calendar, halls, offers, quotes, views
from hallchat.booking.calendar import clock_of
from hallchat.booking.client_details import COLUMNS as CLIENT_COLUMNS
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.errors import Closed
from hallchat.booking.studio import description
from hallchat.config import Settings
from hallchat.models import Hall, Quote, QuoteState
from hallchat.nlu.slots import DETAILS


@dataclass(frozen=True, slots=True)
class ToolContext:
    """Whom a tool serves."""

    session: Session
    conversation_id: str
    state: DialogueState
    settings: Settings
    now: datetime
    language: str


HallName = Annotated[str, Field(max_length=80, description="Name of the hall")]
Clock = Annotated[str, Field(pattern=r"^\d{1,2}:\d{2}$", description="HH:MM, studio time; midnight is 24:00")]
Length = Annotated[float, Field(gt=0, le=1000, description="Length of a rental in hours")]
DataType = Literal["all", "names", "prices", "hours", "capacity", "rules", "descriptions"]


def get_halls_data(context: ToolContext, data_type: DataType) -> dict[str, Any]:
    """All halls of the studio: everything of them, or only what is needed."""
    found = views.halls_view(context.session, context.now, context.settings, context.language)
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


def get_hall_info(context: ToolContext, hall: HallName) -> dict[str, Any]:
    """Everything of one hall: description, price per hour in rubles, opening hours, capacity, rules."""
    return _hall_view(context, halls.find_hall(context.session, hall))


def get_hall_price(context: ToolContext, hall: HallName, hours: Length | None = None) -> dict[str, Any]:
    """Price of one hall, rubles per hour; with `hours` also the cost of that many hours, rounded up."""
    found = halls.find_hall(context.session, hall)
    data = _hall_view(context, found)
    price = {name: data[name] for name in ("hall", "title", "price")}
    if hours is None:
        return price
    return price | {"hours": math.ceil(hours), "cost": found.price * math.ceil(hours)}


def get_bookings_by_date(context: ToolContext, hall: HallName, date: Date) -> dict[str, Any]:
    """Busy and free hours of a hall on a day."""
    found = halls.find_hall(context.session, hall)
    availability.check_day(context.session, found, date, context.now, context.settings)
    people = context.state.people
    day = availability.hall_day(
        context.session, found, date, context.now, context.settings, min(people or 1, found.capacity)
    )
    if day.opening is None:
        raise Closed(date=date.isoformat())
    return {
        **views.titles_view(found, context.language),
        "date": date.isoformat(),
        "people": people,
        **views.day_view(day),
        "step_minutes": description(context.session, context.settings).studio.step_minutes,
    }


def generate_booking_info(
    context: ToolContext,
    hall: HallName,
    date: Date,
    start: Clock,
    end: Clock,
    people: int | None = None,
) -> dict[str, Any]:
    """Check the hours, and when everything is known make the quote: the summary that the client agrees to.

    Name, phone and e-mail come from the conversation; `missing` names what is still to be asked for.
    """
    found = halls.find_hall(context.session, hall)
    step = description(context.session, context.settings).studio.step_minutes
    slot = calendar.slot_between(date, start, end, step)
    rounded = (clock_of(slot.start), clock_of(slot.end)) != (start.zfill(5), end.zfill(5))
    order = offers.Order(found, slot, people if people is not None else 1)
    offer = offers.work_out(context.session, order, context.now, context.settings)
    known = {each.name: getattr(context.state, each.name) for each in DETAILS} | {"people": people}
    described = description(context.session, context.settings)
    facts = views.offer_view(offer, context.now, described.studio.timezone, context.language)
    facts |= {"extras": views.extras_view(order.extras, described, context.language)}
    facts |= known | {"rounded": rounded}
    missing = [name for name, value in known.items() if value is None]
    if missing or people is None:
        return facts | {"missing": missing}
    client = ClientDetails(**{name: known[name] for name in CLIENT_COLUMNS})
    quote = quotes.make_quote(
        context.session,
        context.conversation_id,
        order,
        client,
        context.now,
        context.settings,
    )
    return facts | _quote_view(quote, found, context)


def create_booking_info(context: ToolContext, quote: Annotated[str, Field(max_length=32)]) -> dict[str, Any]:
    """Book a quote that the client has agreed to; returns the link to its checkout page."""
    found = quotes.get_quote(context.session, context.conversation_id, quote)
    repeated = found.state == QuoteState.BOOKED
    booking = bookings.book_quote(
        context.session, found, context.now, context.settings, language=context.language
    )
    described = description(context.session, context.settings)
    return views.booking_view(booking, context.now, described, context.settings, context.language) | {
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
            generate_booking_info,
            create_booking_info,
        )
    ]
)


def _hall_view(context: ToolContext, hall: Hall) -> dict[str, Any]:
    return views.hall_view(context.session, hall, context.now, context.settings, context.language)


def _quote_view(quote: Quote, hall: Hall, context: ToolContext) -> dict[str, Any]:
    rules = views.rules_view(hall, context.language)
    agreed = not rules or context.state.rules.get(hall.name) == hall.rules_version
    agreed = agreed and context.state.privacy == privacy_version()
    return {
        "quote": quote.id,
        "cost": quote.cost,
        "rules": rules,
        "rules_version": hall.rules_version,
        "rules_agreed": agreed,
        "privacy_link": f"{context.settings.public_url}/privacy",
    }
