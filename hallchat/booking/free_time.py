"""Search over time: the spans that can be booked now, ranked, and the nearest ones if there is none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from hallchat.booking.free_time_query import FreeSpan, FreeTimeQuery, Rank, bookable_days
from hallchat.booking.span_search import SpanSearch
from hallchat.booking.studio import snapshot
from hallchat.booking.time_rules import check_horizon
from hallchat.config import Settings
from hallchat.studio.description import Description

MAX_FOUND = 6
MAX_NEAREST = 4
_DAYS_AFTER, _DAYS_BEFORE = range(1, 8), range(-2, 0)
"""Days before the first and after the last one of the query that are looked at if those have nothing."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FreeTime:
    """The result of a search."""

    found: tuple[FreeSpan, ...]
    nearest: tuple[FreeSpan, ...]
    """If nothing was found: spans that differ from the query in one respect, or else in several."""
    first: date
    last: date
    """The days that were looked at."""
    more_halls: int
    """The number of halls that were not looked at."""


def find_free_time(session: Session, query: FreeTimeQuery, now: datetime, settings: Settings) -> FreeTime:
    """The spans that fit the query, the best first; else the nearest to it.

    Raises InPast or TooFar if none of its days can be booked, BadPeople or TooManyPeople for people who fit
    in none of its halls, UnknownExtra or OutOfStock for extras that can be had in none.
    """
    described = snapshot(session).description(settings)
    if query.days and not bookable_days(described, query, now):
        check_horizon(described, query.days[0], now)
    search = SpanSearch(session, described, query, now)
    found = search.run(MAX_FOUND)
    nearest = () if found else tuple(_nearest(session, described, query, now))
    return FreeTime(found, nearest, search.first, search.last, search.more_halls)


def _nearest(
    session: Session, described: Description, query: FreeTimeQuery, now: datetime
) -> Sequence[FreeSpan]:
    """The best of each search for the query without one of its conditions; if there are none, without all."""

    def search(wider: FreeTimeQuery) -> tuple[FreeSpan, ...]:
        return SpanSearch(session, described, wider, now).run(2)

    results = [search(wider) for wider in _wider(described, query, now)]
    if query.minutes is not None:
        any_length = search(replace(query, minutes=None))
        is_too_long = any_length and any_length[0].slot.minutes < query.minutes
        results.append(search(replace(query, minutes=None, rank=Rank.LONGEST)) if is_too_long else any_length)
    ranked = [span for place in range(2) for spans in results for span in spans[place : place + 1]]
    if not ranked:
        return search(FreeTimeQuery(people=query.people, extras=query.extras, code=query.code))
    return [*{(span.hall.id, span.slot): span for span in ranked}.values()][:MAX_NEAREST]


def _wider(described: Description, query: FreeTimeQuery, now: datetime) -> Iterator[FreeTimeQuery]:
    """The query without each of its conditions, the least important first."""
    if query.part is not None or query.start is not None:
        yield replace(query, part=None, start=None)
    if query.halls:
        yield replace(query, halls=())
    if query.days:
        for from_day, ahead in ((max(query.days), _DAYS_AFTER), (min(query.days), _DAYS_BEFORE)):
            near = replace(query, days=tuple(from_day + number * _DAY for number in ahead))
            if days := bookable_days(described, near, now):
                yield replace(query, days=days)
    if query.budget is not None:
        yield replace(query, budget=None, rank=Rank.CHEAPEST)
