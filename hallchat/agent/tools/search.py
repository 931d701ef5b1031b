"""The tool that searches over time: the earliest, the cheapest or the longest that is free."""

from datetime import date as Date  # noqa: N812  the tools' own parameters are called dates
from typing import Annotated, Any, Literal

from pydantic import Field

from hallchat.agent.tools.context import Clock, HallName, ToolContext
from hallchat.agent.tools.price_ranges import PartOfDay
from hallchat.booking import calendar, free_time, hall_views
from hallchat.booking.free_time_query import PARTS_OF_DAY, FreeSpan, FreeTimeQuery, Rank
from hallchat.booking.halls import find_hall

HallNames = Annotated[list[HallName], Field(max_length=20, description="The halls that come into question")]
SearchDays = Annotated[list[Date], Field(max_length=62, description="The days that come into question")]
Hours = Annotated[float, Field(gt=0, le=24, description="Length of the rental in hours")]
Budget = Annotated[int, Field(ge=0, le=10_000_000, description="The most that it may cost, in rubles")]
Order = Literal["earliest", "cheapest", "longest"]


def find_free_time(
    context: ToolContext,
    halls: HallNames | None = None,
    days: SearchDays | None = None,
    part_of_day: PartOfDay | None = None,
    start: Clock | None = None,
    hours: Hours | None = None,
    people: int | None = None,
    budget: Budget | None = None,
    order: Order = "earliest",
    stretches: bool = False,
) -> dict[str, Any]:
    """Times that can be booked, the best first: all that is left out may be any hall, any day, any hour.

    For "the earliest", "any evening next week", "Saturday or Sunday, where it is cheaper", "how many hours
    for 10,000". Each costs `cost`, with the extras and the code of the conversation; a rental from its
    `start` may last until `free_until`. `stretches`: each stretch of free time once: "when are you free?".
    Without `hours` each is the shortest that can be had ("longest": the longest). If `found` is empty,
    `nearest` are the nearest times to what was asked.
    """
    people = context.state.people if people is None else people
    query = FreeTimeQuery(
        halls=tuple(find_hall(context.session, name) for name in halls or ()),
        days=tuple(days or ()),
        part=PARTS_OF_DAY[part_of_day] if part_of_day else None,
        start=calendar.minutes_of(start) if start else None,
        minutes=None if hours is None else round(hours * 60),
        people=1 if people is None else people,
        budget=budget,
        stretches=stretches,
        rank=Rank(order),
        extras={key: count for key, count in (context.state.extras or {}).items() if count},
        code=(context.state.code or "").strip(),
    )
    result = free_time.find_free_time(context.session, query, context.now, context.settings)
    asked = {"part_of_day": part_of_day, "start": start, "hours": hours, "people": people, "budget": budget}
    asked |= {"stretches": True} if stretches else {}
    return {
        "order": order,
        **{name: value for name, value in asked.items() if value is not None},
        "only_halls": [hall_views.titles_view(hall, context.language)["title"] for hall in query.halls],
        "first": result.first.isoformat(),
        "last": result.last.isoformat(),
        "more_halls": result.more_halls,
        "found": [_span_view(span, context.language) for span in result.found],
        "nearest": [_span_view(span, context.language) for span in result.nearest],
    }


def _span_view(span: FreeSpan, language: str) -> dict[str, Any]:
    slot = span.slot
    return {
        **hall_views.titles_view(span.hall, language),
        "date": slot.date.isoformat(),
        "start": calendar.clock_of(slot.start),
        "end": calendar.clock_of(slot.end),
        "hours": slot.hours,
        "cost": span.cost,
        "free_until": calendar.clock_of(span.until),
    }
