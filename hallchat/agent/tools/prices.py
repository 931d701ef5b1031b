"""The tool that tells prices: of an hour, of a length, of exact hours, by the studio's price rules."""

from dataclasses import replace
from datetime import date as Date  # noqa: N812  the tools' own parameter is called date
from typing import Annotated, Any

from pydantic import Field

from hallchat.agent.tools.context import Clock, ExtraCounts, HallName, ToolContext
from hallchat.agent.tools.extras import chosen_extras
from hallchat.agent.tools.price_ranges import (
    AskedPrice,
    Days,
    PartOfDay,
    by_code,
    days_in_question,
    hourly_price,
    of_length,
    terms_of,
)
from hallchat.booking import availability, booking_views, calendar, hall_views, halls, offers
from hallchat.booking.errors import BookingError
from hallchat.booking.extras import extras_of
from hallchat.booking.stock import within_stock
from hallchat.booking.studio import snapshot
from hallchat.models import Hall
from hallchat.studio.opening import opening

Length = Annotated[float, Field(gt=0, le=1000, description="Length of a rental in hours")]
MAX_HALLS = 20
"""The prices of so many halls are told at once."""


def get_hall_price(
    context: ToolContext,
    hall: HallName | None = None,
    date: Date | None = None,
    days: Days | None = None,
    start: Clock | None = None,
    end: Clock | None = None,
    hours: Length | None = None,
    all_day: bool = False,
    people: int | None = None,
    part_of_day: PartOfDay | None = None,
    extras: ExtraCounts | None = None,
) -> dict[str, Any]:
    """Price of a hall in rubles by the studio's rules; without `hall`, of each hall under `halls`.

    Never work out a price yourself: ask here. `price` and `price_to` are an hour's least and greatest price
    on that date, on such `days`, or on any; `conditions` are what it depends on. With `hours`, `cost` and
    `cost_to` are those of such a length; `with_code` are these prices with the code of the conversation. With
    date, start and end (or hours, or `all_day`) too, `cost` is exact, with that code and the extras (of the
    conversation if they are left out), and `lines` explain it. Of the extras in `out_of_stock` only so many
    are left then, and no more are counted; those in `not_offered` the hall does not have. `taken` hours
    cannot be booked.
    """
    asked = AskedPrice(date, days, start, end, hours, all_day, people, part_of_day, extras)
    if hall is not None:
        return _of_hall(context, halls.find_hall(context.session, hall), asked)
    active = snapshot(context.session).active
    return {
        "halls": [_or_refusal(context, each, asked) for each in active[:MAX_HALLS]],
        "more_halls": max(0, len(active) - MAX_HALLS),
    }


def _or_refusal(context: ToolContext, hall: Hall, asked: AskedPrice) -> dict[str, Any]:
    """The price in one of several halls, or why it cannot be had there."""
    try:
        return _of_hall(context, hall, asked)
    except BookingError as error:
        return hall_views.titles_view(hall, context.language) | {"error": error.code, **error.data}


def _of_hall(context: ToolContext, hall: Hall, asked: AskedPrice) -> dict[str, Any]:
    availability.check_people(context.session, hall, 1 if asked.people is None else asked.people)
    if asked.date is not None:
        availability.check_day(context.session, hall, asked.date, context.now, context.settings)
    days = days_in_question(context, hall, asked)
    facts = hourly_price(context, hall, days, asked)
    start, end = asked.start, asked.end
    if asked.date is not None and asked.all_day:
        hours_of_day = opening(terms_of(context, hall)[0].studio, terms_of(context, hall)[1], asked.date)
        assert hours_of_day is not None  # else it has no price on that day
        start, end = calendar.clock_of(hours_of_day.start), calendar.clock_of(hours_of_day.end)
    if start is not None and asked.date is not None and (end is not None or asked.hours is not None):
        return facts | _exact(context, hall, asked.date, start, end, asked)
    if asked.hours is not None:
        facts |= of_length(context, hall, days, asked.hours, asked)
    return facts | by_code(context, hall, days, asked, facts)


def _exact(
    context: ToolContext,
    hall: Hall,
    day: Date,
    start: str,
    end: str | None,
    asked: AskedPrice,
) -> dict[str, Any]:
    described, _ = terms_of(context, hall)
    step = described.studio.step_minutes
    if end is None:
        assert asked.hours is not None
        begins = calendar.minutes_of(start)
        slot = calendar.widened(day, begins, begins + round(asked.hours * 60), step)
    else:
        slot = calendar.slot_between(day, start, end, step)
    offered = {extra.key for extra in extras_of(context.session, hall)}
    wanted = chosen_extras(context, asked.extras)
    chosen = {key: count for key, count in wanted.items() if count and key in offered}
    order = offers.Order(hall, slot, asked.people or 1, chosen, (context.state.code or "").strip())
    offer, is_taken = offers.price_of(context.session, order, context.now, context.settings)
    counts = within_stock(context.session, described, chosen, offer.times, context.now)
    left = {key: count for key, count in counts.items() if count < chosen[key]}
    if left:
        order = replace(order, extras={key: count for key, count in counts.items() if count})
        offer, _ = offers.price_of(context.session, order, context.now, context.settings)
    facts = booking_views.offer_view(offer, context.now, described.studio.timezone, context.language)
    facts |= {"taken": True} if is_taken else {}
    missing = [key for key, count in wanted.items() if count and key not in offered] if asked.extras else []
    facts |= {"not_offered": missing} if missing else {}
    return facts | ({"out_of_stock": left} if left else {})
