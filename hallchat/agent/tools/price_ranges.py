"""The prices that `get_hall_price` tells of no exact hours: of an hour and of a length, least and most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  the tools' own parameter is called date
from datetime import timedelta
from typing import Any, Literal

from hallchat.agent.tools.context import ToolContext
from hallchat.booking import availability, calendar, hall_prices, hall_views
from hallchat.booking.errors import Closed, OutsideHours, SlotError, TooFar, TooShort
from hallchat.booking.free_time_query import PARTS_OF_DAY
from hallchat.booking.studio import snapshot
from hallchat.models import Hall
from hallchat.studio.description import Description, HallTerms
from hallchat.studio.price_range import (
    NEW_YEAR,
    PriceRange,
    cost_range,
    days_of_kind,
    hourly_range,
    kinds_of_days,
)
from hallchat.studio.spans import DAY_MINUTES, ClockSpan

PartOfDay = Literal["morning", "afternoon", "evening", "night"]
Days = Literal[
    "weekdays", "weekends", "holidays", "new_year", "mon", "tue", "wed", "thu", "fri", "sat", "sun"
]
"""Days in general, which a question about prices names instead of a date."""


@dataclass(frozen=True, slots=True)
class AskedPrice:
    """The rentals whose price is asked, as the parameters of `get_hall_price` have them."""

    date: Date | None
    days: Days | None
    start: str | None
    end: str | None
    hours: float | None
    all_day: bool
    people: int | None
    part_of_day: PartOfDay | None
    extras: dict[str, int] | None


def days_in_question(context: ToolContext, hall: Hall, asked: AskedPrice) -> Sequence[Date] | None:
    """The days in question; None for all. Raises TooFar for holidays beyond the horizon."""
    if asked.date is not None:
        return (asked.date,)
    if asked.days is None:
        return None
    described, terms = terms_of(context, hall)
    today = context.now.astimezone(described.studio.timezone).date()
    found = days_of_kind(described, terms, asked.days, today)
    if not found and asked.days == NEW_YEAR:
        raise TooFar(last=(today + timedelta(days=described.studio.horizon_days)).isoformat())
    return found or None  # a studio that knows no holidays has no prices of theirs


def hourly_price(
    context: ToolContext, hall: Hall, days: Sequence[Date] | None, asked: AskedPrice
) -> dict[str, Any]:
    """The price of an hour and what it depends on. Raises Closed, or OutsideHours of that part of the day."""
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
    facts = hall_views.titles_view(hall, context.language) | {"conditions": conditions}
    hourly = _hourly_or_refusal(context, hall, days, asked)
    facts |= {"price": hourly.low, "price_to": hourly.high}
    if day is not None:
        facts["date"] = day.isoformat()
    elif asked.days is not None and days is not None:
        facts |= {"days": asked.days, "first": days[0].isoformat(), "last": days[-1].isoformat()}
    return facts | ({"people": people} if people else {})


def _hourly_or_refusal(
    context: ToolContext, hall: Hall, days: Sequence[Date] | None, asked: AskedPrice
) -> PriceRange:
    if days is None and asked.people is None and asked.part_of_day is None:
        return hall_prices.hourly_prices(context.session, hall, context.now, context.settings)
    if found := _hourly_range(context, hall, days, asked):
        return found
    if asked.part_of_day and _hourly_range(context, hall, days, asked, any_time=True):
        raise _why_none(hall, None)
    if asked.date is not None:
        raise availability.closed_day(context.session, hall, asked.date, context.now, context.settings)
    if days:
        raise Closed(date=days[0].isoformat(), days_in_general=asked.days)
    return PriceRange(hall.price, hall.price)


def _hourly_range(
    context: ToolContext,
    hall: Hall,
    days: Sequence[Date] | None,
    asked: AskedPrice,
    code: str = "",
    any_time: bool = False,
) -> PriceRange | None:
    """The price of an hour on the days, in the part of the day in question; None if it cannot be had then."""
    described, terms = terms_of(context, hall)
    local = context.now.astimezone(described.studio.timezone)
    days = days or kinds_of_days(described, terms, local.date())
    starts = None if any_time else _starts(asked)
    return hourly_range(described, terms, days, local, asked.people or 1, starts, code)


def _starts(asked: AskedPrice) -> ClockSpan | None:
    return PARTS_OF_DAY[asked.part_of_day] if asked.part_of_day else None


def by_code(
    context: ToolContext, hall: Hall, days: Sequence[Date] | None, asked: AskedPrice, facts: Mapping[str, Any]
) -> dict[str, Any]:
    """The same prices with the code of the conversation, or that it changes nothing; empty without one."""
    code = (context.state.code or "").strip()
    if not code:
        return {}
    hourly = _hourly_range(context, hall, days, asked, code)
    prices = {"price": hourly.low, "price_to": hourly.high} if hourly else {}
    if asked.hours is not None:
        prices |= of_length(context, hall, days, asked.hours, asked, code)
    applies = any(facts[name] != prices[name] for name in prices)
    return {"code": code, **({"with_code": prices} if applies else {"code_applies": False})}


def of_length(
    context: ToolContext,
    hall: Hall,
    days: Sequence[Date] | None,
    hours: float,
    asked: AskedPrice,
    code: str = "",
) -> dict[str, Any]:
    """The cost of a rental of that length, whenever it begins. Raises TooShort, or OutsideHours."""
    described, terms = terms_of(context, hall)
    step, local = described.studio.step_minutes, context.now.astimezone(described.studio.timezone)
    minutes = -(-round(hours * 60) // step) * step
    days, people = days or kinds_of_days(described, terms, local.date()), asked.people or 1
    starts = _starts(asked)
    found = cost_range(described, terms, days, minutes, local, people, starts, code)
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
    hours = hall_views.widest_hours(hall)
    return OutsideHours(opens=calendar.clock_of(hours.start), closes=calendar.clock_of(hours.end))


def terms_of(context: ToolContext, hall: Hall) -> tuple[Description, HallTerms]:
    """The studio as it is described, and the terms of that hall."""
    studio = snapshot(context.session)
    return studio.description(context.settings), studio.terms[hall.id]
