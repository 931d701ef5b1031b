"""The tool that tells prices: of an hour, of a length, of exact hours, by the studio's price rules."""

from datetime import date as Date  # noqa: N812  the tools' own parameter is called date
from typing import Annotated, Any, Literal

from pydantic import Field

from hallchat.agent.tools.context import Clock, ExtraCounts, HallName, ToolContext
from hallchat.agent.tools.extras import chosen_extras
from hallchat.booking import availability, calendar, hall_prices, halls, offers, views
from hallchat.booking.errors import OutsideHours, SlotError, TooShort
from hallchat.booking.extras import extras_of
from hallchat.booking.studio import description, snapshot
from hallchat.models import Hall
from hallchat.studio.description import Description, HallTerms
from hallchat.studio.price_range import PriceRange, cost_range, hourly_range, kinds_of_days
from hallchat.studio.spans import DAY_MINUTES, ClockSpan

Length = Annotated[float, Field(gt=0, le=1000, description="Length of a rental in hours")]
PartOfDay = Literal["morning", "afternoon", "evening", "night"]
_PARTS_OF_DAY = {
    "morning": ClockSpan(0, 12 * 60),
    "afternoon": ClockSpan(12 * 60, 18 * 60),
    "evening": ClockSpan(18 * 60, 22 * 60),
    "night": ClockSpan(22 * 60, 30 * 60),
}
"""The beginnings of a rental that is wanted in a part of the day, in minutes from midnight."""


def get_hall_price(
    context: ToolContext,
    hall: HallName,
    date: Date | None = None,
    start: Clock | None = None,
    end: Clock | None = None,
    hours: Length | None = None,
    people: int | None = None,
    part_of_day: PartOfDay | None = None,
    extras: ExtraCounts | None = None,
) -> dict[str, Any]:
    """Price of a hall in rubles by the studio's rules. Never work out a price yourself: ask here.

    `price` and `price_to` are an hour's least and greatest price, on that day or on any; `conditions` are
    what it depends on. With `hours`, `cost` and `cost_to` are those of such a length; with date, start and
    end (or hours) too, `cost` is exact, with the code and the extras of the conversation unless others are
    named, and `lines` explain it.
    """
    found = halls.find_hall(context.session, hall)
    availability.check_people(context.session, found, 1 if people is None else people)
    if date is not None:
        availability.check_day(context.session, found, date, context.now, context.settings)
    facts = _hourly(context, found, date, people)
    if start is not None and date is not None and (end is not None or hours is not None):
        slot = _slot(context, date, start, end, hours)
        return facts | _exact(context, found, slot, people, extras)
    if hours is None:
        return facts
    return facts | _of_length(context, found, date, hours, people, part_of_day)


def _hourly(context: ToolContext, hall: Hall, day: Date | None, people: int | None) -> dict[str, Any]:
    conditions = hall_prices.price_conditions(
        context.session, hall, day, context.now, context.settings, context.language
    )
    facts = views.titles_view(hall, context.language) | {"conditions": conditions}
    if day is None and people is None:
        hourly = hall_prices.hourly_prices(context.session, hall, context.now, context.settings)
    else:
        described, terms = _terms(context, hall)
        local = context.now.astimezone(described.studio.timezone)
        days = (day,) if day else kinds_of_days(described, terms, local.date())
        found = hourly_range(described, terms, days, local, people or 1)
        if found is None and day is not None:
            raise availability.closed_day(context.session, hall, day, context.now, context.settings)
        hourly = found or PriceRange(hall.price, hall.price)
    facts |= {"price": hourly.low, "price_to": hourly.high}
    return facts | ({"date": day.isoformat()} if day else {}) | ({"people": people} if people else {})


def _slot(context: ToolContext, day: Date, start: str, end: str | None, hours: float | None) -> calendar.Slot:
    """The time from the start to the end, or of that length, on the studio's steps."""
    step = description(context.session, context.settings).studio.step_minutes
    if end is not None:
        return calendar.slot_between(day, start, end, step)
    assert hours is not None
    begins = calendar.minutes_of(start)
    return calendar.widened(day, begins, begins + round(hours * 60), step)


def _exact(
    context: ToolContext, hall: Hall, slot: calendar.Slot, people: int | None, given: dict[str, int] | None
) -> dict[str, Any]:
    chosen = chosen_extras(context, given)
    if given is None:  # another hall may lack what was chosen
        offered = {extra.key for extra in extras_of(context.session, hall)}
        chosen = {key: count for key, count in chosen.items() if key in offered}
    order = offers.Order(hall, slot, people or 1, chosen, (context.state.code or "").strip())
    offer = offers.price_of(context.session, order, context.now, context.settings)
    tz = description(context.session, context.settings).studio.timezone
    return views.offer_view(offer, context.now, tz, context.language)


def _of_length(
    context: ToolContext,
    hall: Hall,
    day: Date | None,
    hours: float,
    people: int | None,
    part_of_day: PartOfDay | None,
) -> dict[str, Any]:
    """The cost of a rental of that length, whenever it begins. Raises TooShort, or OutsideHours."""
    described, terms = _terms(context, hall)
    step, local = described.studio.step_minutes, context.now.astimezone(described.studio.timezone)
    minutes = -(-round(hours * 60) // step) * step
    days = (day,) if day else kinds_of_days(described, terms, local.date())
    starts = _PARTS_OF_DAY[part_of_day] if part_of_day else None
    found = cost_range(described, terms, days, minutes, local, people or 1, starts)
    if found is None:
        longer = range(minutes + step, DAY_MINUTES + 1, step)
        least = (
            each for each in longer if cost_range(described, terms, days, each, local, people or 1, starts)
        )
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
