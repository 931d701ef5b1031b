"""The tool that tells prices: of an hour, of a length, of exact hours, by the studio's price rules."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812  the tools' own parameter is called date
from datetime import timedelta
from typing import Annotated, Any, Literal

from pydantic import Field

from hallchat.agent.tools.context import Clock, HallName, ToolContext
from hallchat.booking import availability, calendar, extras, hall_prices, halls, offers, views
from hallchat.booking.errors import BookingError, Closed, OutsideHours, SlotError, TooFar, TooShort
from hallchat.booking.free_time_query import PARTS_OF_DAY
from hallchat.booking.stock import within_stock
from hallchat.booking.studio import snapshot
from hallchat.models import Hall
from hallchat.studio.description import Description, HallTerms
from hallchat.studio.opening import opening
from hallchat.studio.price_range import (
    NEW_YEAR,
    PriceRange,
    cost_range,
    days_of_kind,
    hourly_range,
    kinds_of_days,
)
from hallchat.studio.spans import DAY_MINUTES

Length = Annotated[float, Field(gt=0, le=1000, description="Length of a rental in hours")]
PartOfDay = Literal["morning", "afternoon", "evening", "night"]
Days = Literal[
    "weekdays", "weekends", "holidays", "new_year", "mon", "tue", "wed", "thu", "fri", "sat", "sun"
]
"""Days in general, which a question about prices names instead of a date."""
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
) -> dict[str, Any]:
    """Price of a hall in rubles by the studio's rules; without `hall`, of each hall under `halls`.

    Never work out a price yourself: ask here. `price` and `price_to` are an hour's least and greatest price
    on that date, on such `days`, or on any; `conditions` are what it depends on. With `hours`, `cost` and
    `cost_to` are those of such a length; with date, start and end (or hours, or `all_day`) too, `cost` is
    exact, with the extras and the code of the conversation, and `lines` explain it.
    Of the extras in `out_of_stock` only so many are left then, and no more are counted. `taken` hours cannot
    be booked.
    """
    asked = _Asked(date, days, start, end, hours, all_day, people, part_of_day)
    if hall is not None:
        return _of_hall(context, halls.find_hall(context.session, hall), asked)
    active = snapshot(context.session).active
    return {
        "halls": [_or_refusal(context, each, asked) for each in active[:MAX_HALLS]],
        "more_halls": max(0, len(active) - MAX_HALLS),
    }


@dataclass(frozen=True, slots=True)
class _Asked:
    """The rentals whose price is asked, as the parameters of `get_hall_price` have them."""

    date: Date | None
    days: Days | None
    start: str | None
    end: str | None
    hours: float | None
    all_day: bool
    people: int | None
    part_of_day: PartOfDay | None


def _or_refusal(context: ToolContext, hall: Hall, asked: _Asked) -> dict[str, Any]:
    """The price in one of several halls, or why it cannot be had there."""
    try:
        return _of_hall(context, hall, asked)
    except BookingError as error:
        return views.titles_view(hall, context.language) | {"error": error.code, **error.data}


def _of_hall(context: ToolContext, hall: Hall, asked: _Asked) -> dict[str, Any]:
    availability.check_people(context.session, hall, 1 if asked.people is None else asked.people)
    if asked.date is not None:
        availability.check_day(context.session, hall, asked.date, context.now, context.settings)
    days = _days(context, hall, asked)
    facts = _hourly(context, hall, days, asked)
    start, end = asked.start, asked.end
    if asked.date is not None and asked.all_day:
        hours_of_day = opening(_terms(context, hall)[0].studio, _terms(context, hall)[1], asked.date)
        assert hours_of_day is not None  # else it has no price on that day
        start, end = calendar.clock_of(hours_of_day.start), calendar.clock_of(hours_of_day.end)
    if start is not None and asked.date is not None and (end is not None or asked.hours is not None):
        return facts | _exact(context, hall, asked.date, start, end, asked.hours, asked.people)
    if asked.hours is None:
        return facts
    return facts | _of_length(context, hall, days, asked.hours, asked)


def _days(context: ToolContext, hall: Hall, asked: _Asked) -> Sequence[Date] | None:
    """The days in question; None for all. Raises TooFar for holidays beyond the horizon."""
    if asked.date is not None:
        return (asked.date,)
    if asked.days is None:
        return None
    described, terms = _terms(context, hall)
    today = context.now.astimezone(described.studio.timezone).date()
    found = days_of_kind(described, terms, asked.days, today)
    if not found and asked.days == NEW_YEAR:
        raise TooFar(last=(today + timedelta(days=described.studio.horizon_days)).isoformat())
    return found or None  # a studio that knows no holidays has no prices of theirs


def _hourly(context: ToolContext, hall: Hall, days: Sequence[Date] | None, asked: _Asked) -> dict[str, Any]:
    people, day = asked.people, asked.date
    conditions = hall_prices.price_conditions(
        context.session,
        hall,
        context.now,
        context.settings,
        context.language,
        days=days,
        people=people,
        hours=asked.hours,
    )
    facts = views.titles_view(hall, context.language) | {"conditions": conditions}
    if days is None and people is None:
        hourly = hall_prices.hourly_prices(context.session, hall, context.now, context.settings)
    else:
        described, terms = _terms(context, hall)
        local = context.now.astimezone(described.studio.timezone)
        found = hourly_range(
            described, terms, days or kinds_of_days(described, terms, local.date()), local, people or 1
        )
        if found is None and day is not None:
            raise availability.closed_day(context.session, hall, day, context.now, context.settings)
        if found is None and days:
            raise Closed(date=days[0].isoformat(), days_in_general=asked.days)
        hourly = found or PriceRange(hall.price, hall.price)
    facts |= {"price": hourly.low, "price_to": hourly.high}
    if day is not None:
        facts["date"] = day.isoformat()
    elif asked.days is not None and days is not None:
        facts |= {"days": asked.days, "first": days[0].isoformat(), "last": days[-1].isoformat()}
    return facts | ({"people": people} if people else {})


def _exact(
    context: ToolContext,
    hall: Hall,
    day: Date,
    start: str,
    end: str | None,
    hours: float | None,
    people: int | None,
) -> dict[str, Any]:
    described, _ = _terms(context, hall)
    step = described.studio.step_minutes
    if end is None:
        assert hours is not None
        begins = calendar.minutes_of(start)
        slot = calendar.widened(day, begins, begins + round(hours * 60), step)
    else:
        slot = calendar.slot_between(day, start, end, step)
    offered = {extra.key for extra in extras.extras_of(context.session, hall)}
    chosen = {key: count for key, count in (context.state.extras or {}).items() if key in offered}
    order = offers.Order(hall, slot, people or 1, chosen, (context.state.code or "").strip())
    offer, is_taken = offers.price_of(context.session, order, context.now, context.settings)
    counts = within_stock(context.session, described, chosen, offer.times, context.now)
    left = {key: count for key, count in counts.items() if count < chosen[key]}
    if left:
        order = replace(order, extras={key: count for key, count in counts.items() if count})
        offer, _ = offers.price_of(context.session, order, context.now, context.settings)
    facts = views.offer_view(offer, context.now, described.studio.timezone, context.language)
    facts |= {"taken": True} if is_taken else {}
    return facts | ({"out_of_stock": left} if left else {})


def _of_length(
    context: ToolContext,
    hall: Hall,
    days: Sequence[Date] | None,
    hours: float,
    asked: _Asked,
) -> dict[str, Any]:
    """The cost of a rental of that length, whenever it begins. Raises TooShort, or OutsideHours."""
    described, terms = _terms(context, hall)
    step, local = described.studio.step_minutes, context.now.astimezone(described.studio.timezone)
    minutes = -(-round(hours * 60) // step) * step
    days, people = days or kinds_of_days(described, terms, local.date()), asked.people or 1
    starts = PARTS_OF_DAY[asked.part_of_day] if asked.part_of_day else None
    found = cost_range(described, terms, days, minutes, local, people, starts)
    if found is None:
        longer = range(minutes + step, DAY_MINUTES + 1, step)
        least = (each for each in longer if cost_range(described, terms, days, each, local, people, starts))
        raise _why_none(hall, next(least, None))
    length = calendar.whole_if_possible(minutes / 60)
    return {"hours": length, "cost": found.low, "cost_to": found.high}


def _why_none(hall: Hall, least: int | None) -> SlotError:
    """The reason why a length cannot be had; `least` are the minutes of a longer one that can."""
    if least is not None:
        return TooShort(minutes=least)
    hours = views.widest_hours(hall)
    return OutsideHours(opens=calendar.clock_of(hours.start), closes=calendar.clock_of(hours.end))


def _terms(context: ToolContext, hall: Hall) -> tuple[Description, HallTerms]:
    studio = snapshot(context.session)
    return studio.description(context.settings), studio.terms[hall.id]
