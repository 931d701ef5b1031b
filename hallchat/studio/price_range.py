"""The lowest and the highest price of a rental over several days and starts, by the price rules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from hallchat.studio.description import Description, HallTerms, PriceRule
from hallchat.studio.fitting_rules import Rental, least_minutes
from hallchat.studio.opening import Part, day_names, min_minutes, opening
from hallchat.studio.prices import per_hour, price_lines, total
from hallchat.studio.spans import HALF_HOUR, ClockSpan
from hallchat.studio.value_types import WEEKDAYS

HOUR = 60
_USUAL_DAYS_AHEAD = 7
"""Days of one kind are priced by the first that is so far ahead: the price of late orders is a condition."""

NEW_YEAR = "new_year"
_WORKING_DAYS = ("weekdays", *WEEKDAYS[:5])
_LAST_NEW_YEAR_DAY = 8
"""Of January: until then the holidays that people call New Year's."""


@dataclass(frozen=True, slots=True)
class PriceRange:
    """Whole rubles, at the least and at the most."""

    low: int
    high: int


def rules_of(studio: Description, hall: HallTerms, today: date) -> tuple[PriceRule, ...]:
    """The rules from which the price of the hall may depend today or later, apart from those with a code."""
    hours = [span for span in hall.open.values() if span is not None]
    return tuple(
        rule
        for rule in studio.prices
        if (not rule.halls or hall.key in rule.halls)
        and not rule.code
        and not (rule.dates and rule.dates.last and rule.dates.last < today)
        and not (rule.people and rule.people.low and rule.people.low > hall.capacity)
        and not (rule.per_person_hour is not None and rule.above >= hall.capacity)
        and (rule.time is None or any(_overlap(rule.time, span) for span in hours))
    )


def _overlap(one: ClockSpan, other: ClockSpan) -> bool:
    return one.start < other.end and other.start < one.end


def may_count_on(studio: Description, rule: PriceRule, day: date) -> bool:
    """True if the days and dates of the rule hold that day."""
    return (rule.dates is None or day in rule.dates) and (
        not rule.days or not day_names(studio.studio, day).isdisjoint(rule.days)
    )


def days_of_kind(studio: Description, hall: HallTerms, kind: str, today: date) -> tuple[date, ...]:
    """One day of each sort that a client's kind of days has, in order: `weekdays`, `holidays`, `sat`.

    Empty if there is none within the horizon. A public holiday is no working day, as people say it.
    """
    if kind == NEW_YEAR:
        return tuple(day for day in _new_year_days(today) if (day - today).days <= studio.studio.horizon_days)
    days = kinds_of_days(studio, hall, today)
    return tuple(day for day in sorted(days) if _is_of_kind(day_names(studio.studio, day), kind))


def _is_of_kind(names: frozenset[str], kind: str) -> bool:
    if kind in _WORKING_DAYS and "holiday" in names:
        return False
    if kind == "weekdays":
        return "weekend" not in names
    return {"weekends": "weekend", "holidays": "holiday"}.get(kind, kind) in names


def _new_year_days(today: date) -> list[date]:
    """The first days of the year that has them ahead, from today on."""
    year = today.year if today <= date(today.year, 1, _LAST_NEW_YEAR_DAY) else today.year + 1
    days = (date(year, 1, day) for day in range(1, _LAST_NEW_YEAR_DAY + 1))
    return [day for day in days if day >= today]


def kinds_of_days(studio: Description, hall: HallTerms, today: date) -> tuple[date, ...]:
    """One day of each kind that the hall's hours and price rules tell apart, within the horizon."""
    dated = [rule.dates for rule in rules_of(studio, hall, today) if rule.dates]
    ahead = [*range(_USUAL_DAYS_AHEAD, studio.studio.horizon_days + 1), *range(_USUAL_DAYS_AHEAD)]
    found: dict[object, date] = {}
    for days in ahead:
        day = today + timedelta(days=days)
        kind = (day_names(studio.studio, day), tuple(day in dates for dates in dated))
        found.setdefault(kind, day)
    return tuple(found.values())


def hourly_range(
    studio: Description,
    hall: HallTerms,
    days: Iterable[date],
    now: datetime,
    people: int = 1,
    starts: ClockSpan | None = None,
    code: str = "",
) -> PriceRange | None:
    """The price of an hour on these days in the shortest rentals of an hour or more; None if it is closed.

    They begin within `starts`. `now` is the studio's time of the order.
    """
    hourly = [
        per_hour(cost, length)
        for day in days
        for start, length in _shortest(studio, hall, day, now, people, starts)
        if (cost := _cost(studio, _rental(hall, day, start, length, now, people, code))) is not None
    ]
    return PriceRange(min(hourly), max(hourly)) if hourly else None


def cost_range(
    studio: Description,
    hall: HallTerms,
    days: Iterable[date],
    minutes: int,
    now: datetime,
    people: int = 1,
    starts: ClockSpan | None = None,
    code: str = "",
) -> PriceRange | None:
    """The price of so many minutes on these days that begin within `starts`; None if they cannot be had."""
    costs = [
        cost
        for day in days
        for start in _starts(studio, hall, day, minutes, starts)
        if (cost := _cost(studio, _rental(hall, day, start, minutes, now, people, code))) is not None
    ]
    return PriceRange(min(costs), max(costs)) if costs else None


def _shortest(
    studio: Description, hall: HallTerms, day: date, now: datetime, people: int, starts: ClockSpan | None
) -> Iterator[tuple[int, int]]:
    """(start, minutes) of the shortest rentals of a day that begin within `starts`, an hour at the least."""
    shortest = max(HOUR, min_minutes(studio.studio, hall, day))
    for start in _starts(studio, hall, day, shortest, starts):
        by_rules = least_minutes(studio, _rental(hall, day, start, shortest, now, people))
        yield start, max(shortest, by_rules)


def _starts(
    studio: Description, hall: HallTerms, day: date, minutes: int, within: ClockSpan | None = None
) -> list[int]:
    """Starts of which one has the least and one the greatest cost: between them it changes evenly."""
    hours = opening(studio.studio, hall, day)
    if hours is None:
        return []
    bounds = {hours.start, hours.end, *((within.start, within.end) if within else ())}
    bounds |= {bound for rule in studio.prices if rule.time for bound in (rule.time.start, rule.time.end)}
    step = studio.studio.step_minutes
    near = {bound + shift for bound in bounds for shift in (0, -minutes)}
    starts = {start // step * step + shift for start in near for shift in (-step, 0, step)}
    fitting = (start for start in starts if hours.start <= start and start + minutes <= hours.end)
    return sorted(start for start in fitting if within is None or start in within)


def _cost(studio: Description, rental: Rental) -> int | None:
    """The rubles; None for a rental that is too short, ends after closing, or begins in the past."""
    first, last = rental.parts[0], rental.parts[-1]
    hours = opening(studio.studio, rental.hall, first.day)
    minutes = last.minute + HALF_HOUR - first.minute
    least = max(min_minutes(studio.studio, rental.hall, first.day), least_minutes(studio, rental))
    ends_late = hours is None or last.minute + HALF_HOUR > hours.end
    if minutes < least or ends_late or rental.starts_at <= rental.ordered_at:
        return None
    return total(price_lines(studio, rental))


def _rental(
    hall: HallTerms, day: date, start: int, minutes: int, now: datetime, people: int, code: str = ""
) -> Rental:
    return Rental(
        hall=hall,
        parts=tuple(Part(day, minute) for minute in range(start, start + minutes, HALF_HOUR)),
        starts_at=datetime.combine(day, time(), now.tzinfo) + timedelta(minutes=start),
        ordered_at=now,
        people=people,
        extras={},
        code=code,
    )
