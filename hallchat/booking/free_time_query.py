"""A search over time: its conditions, the halls and days that may fit, and a span that is found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from hallchat.booking.availability import check_people
from hallchat.booking.calendar import Slot
from hallchat.booking.errors import OutOfStock
from hallchat.booking.extras import is_of, unknown_extra
from hallchat.booking.studio import snapshot
from hallchat.models import Hall
from hallchat.studio.description import Description
from hallchat.studio.spans import ClockSpan

PARTS_OF_DAY: Mapping[str, ClockSpan] = {
    "morning": ClockSpan(0, 12 * 60),
    "afternoon": ClockSpan(12 * 60, 18 * 60),
    "evening": ClockSpan(18 * 60, 22 * 60),
    "night": ClockSpan(22 * 60, 30 * 60),
}
"""The beginnings of a rental that is wanted in a part of the day, in minutes from its midnight."""


class Rank(StrEnum):
    """The order of the spans that are found."""

    EARLIEST = "earliest"
    CHEAPEST = "cheapest"
    LONGEST = "longest"


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeTimeQuery:
    """The conditions of a search; one that is left out may be anything."""

    halls: tuple[Hall, ...] = ()
    days: tuple[date, ...] = ()
    part: ClockSpan | None = None
    """The booking begins within it, in minutes from the midnight of its day."""
    start: int | None = None
    """The booking begins at this minute of its day."""
    minutes: int | None = None
    """The length. Without it each span is the shortest that can be had, an hour at the least."""
    people: int = 1
    stretches: bool = False
    """True for one span in each stretch of free time: the first of that length."""
    budget: int | None = None
    """The most that it may cost, in rubles."""
    rank: Rank = Rank.EARLIEST
    extras: Mapping[str, int] = field(default_factory=dict)
    """Key of an extra -> how many of it."""
    code: str = ""


@dataclass(frozen=True, slots=True)
class FreeSpan:
    """A span that can be booked now, at that price."""

    hall: Hall
    slot: Slot
    cost: int
    """Whole rubles, extras included, by the price rules."""
    until: int
    """A booking from that start may end as late as this minute, counted like the end of the slot."""


def bookable_days(described: Description, query: FreeTimeQuery, now: datetime) -> tuple[date, ...]:
    """Those of the days of the query that are neither past nor beyond the horizon, in order."""
    today = now.astimezone(described.studio.timezone).date()
    last = today + timedelta(days=described.studio.horizon_days)
    return tuple(sorted({day for day in query.days if today <= day <= last}))


def fitting_halls(session: Session, described: Description, query: FreeTimeQuery) -> list[Hall]:
    """The active halls of the query that are large enough and have its extras. Raises why there are none."""
    active = snapshot(session).active
    halls = [hall for hall in query.halls or active if hall.active]
    if not halls:
        return []
    large = [hall for hall in halls if hall.capacity >= query.people]
    check_people(session, max(halls, key=lambda hall: hall.capacity), query.people)
    for extra in described.extras:
        count = query.extras.get(extra.key, 0)
        left = min((limit for limit in (extra.most, extra.stock) if limit is not None), default=count)
        if count > left:
            raise OutOfStock(extra=extra.key, left=left, most=left == extra.most)
    for key, count in query.extras.items():
        offering = {extra.key: extra for extra in described.extras if extra.key == key}
        having = [hall for hall in large if key in offering and is_of(offering[key], hall.key)]
        if count and not having:
            raise unknown_extra(active, described.extras, large[0].key, key)
        large = having if count else large
    return large
