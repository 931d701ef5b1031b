"""The table of a week's prices: what one hour costs in a hall at each time of seven days."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from hallchat.booking.calendar import instant, wall_clock
from hallchat.booking.time_rules import closure_at
from hallchat.studio.description import Description, HallTerms, PriceRule
from hallchat.studio.fitting_rules import Rental, least_minutes
from hallchat.studio.opening import day_names, min_minutes, opening, part_of
from hallchat.studio.prices import price_lines, total
from hallchat.studio.spans import HALF_HOUR

DAYS = 7
SHADES = 5
"""Prices have at most so many colours, from the lowest to the highest."""


@dataclass(frozen=True, slots=True)
class Cell:
    """An hour that begins at this time."""

    price: int
    """Whole rubles for one hour."""
    least: int
    """Minutes: a booking here may not be shorter."""
    shade: int = 0
    """From 0, the lowest price of the week, to `SHADES` - 1."""


@dataclass(frozen=True, slots=True)
class WeekPrices:
    """A row of cells for each time; None where the hour cannot be had."""

    days: tuple[date, ...]
    rows: tuple[tuple[int, tuple[Cell | None, ...]], ...]
    """(minute from the day's midnight, a cell for each day)."""
    legend: tuple[tuple[int, int, int], ...]
    """(shade, lowest price, highest price) of each colour that is there."""


def week_prices(studio: Description, hall: HallTerms, first: date, people: int, now: datetime) -> WeekPrices:
    """The prices of seven days, as a booking that is ordered at `now` without a code costs."""
    days = tuple(first + timedelta(days=ahead) for ahead in range(DAYS))
    columns = [_column(studio, hall, day, people, now) for day in days]
    minutes = sorted({minute for column in columns for minute in column})
    shades = _shades([cell.price for column in columns for cell in column.values()])
    rows = tuple(
        (minute, tuple(_shaded(column.get(minute), shades) for column in columns)) for minute in minutes
    )
    return WeekPrices(days, rows, _legend(shades))


def _column(studio: Description, hall: HallTerms, day: date, people: int, now: datetime) -> dict[int, Cell]:
    """Minute -> cell of the hours that begin in the opening of the day."""
    hours = opening(studio.studio, hall, day)
    if hours is None:
        return {}
    rules = tuple(rule for rule in studio.prices if _may_fit(studio, rule, hall, day, people))
    of_day = studio.model_copy(update={"prices": rules})
    least = min_minutes(studio.studio, hall, day)
    cost_of = _Costs(of_day)
    found = {}
    for minute in range(hours.start, hours.end, studio.studio.step_minutes):
        rental = _rental(of_day, hall, day, minute, people, now)
        if rental is not None:
            price, by_rules = cost_of(rental)
            found[minute] = Cell(price, max(by_rules, least))
    return found


class _Costs:
    """Costs of hours that differ in nothing but their time, each worked out once."""

    def __init__(self, studio: Description) -> None:
        self._studio = studio
        times = [rule.time for rule in studio.prices if rule.time]
        self._edges = sorted({edge for time in times for edge in (time.start, time.end)})
        self._bands = {rule.ahead for rule in studio.prices if rule.ahead}
        self._known: dict[Any, tuple[int, int]] = {}

    def __call__(self, rental: Rental) -> tuple[int, int]:
        """(rubles, least minutes by the rules). The same rules fit between the same edges of their times."""
        halves = tuple((part.day, bisect_right(self._edges, part.minute)) for part in rental.parts)
        key = halves, frozenset(band for band in self._bands if rental.hours_ahead in band)
        if key not in self._known:
            cost = total(price_lines(self._studio, rental))
            self._known[key] = cost, least_minutes(self._studio, rental)
        return self._known[key]


def _may_fit(studio: Description, rule: PriceRule, hall: HallTerms, day: date, people: int) -> bool:
    """False if the rule fits no hour that begins in the day's opening: most rules need no closer look."""
    if (
        rule.code
        or (rule.halls and hall.key not in rule.halls)
        or (rule.people and people not in rule.people)
    ):
        return False
    touched = (day, day + timedelta(days=1))  # an hour may cross into the opening of the next day
    return any(
        (rule.dates is None or each in rule.dates)
        and (not rule.days or not day_names(studio.studio, each).isdisjoint(rule.days))
        for each in touched
    )


def _rental(
    studio: Description, hall: HallTerms, day: date, minute: int, people: int, now: datetime
) -> Rental | None:
    """The hour that begins there; None if it is over, closed, or not of this day's opening."""
    halves = (minute, minute + HALF_HOUR)
    parts = tuple(part_of(studio.studio, hall, day, each) for each in halves)
    walls = [wall_clock(day, each) for each in halves]
    begins = [instant(wall, studio.studio.timezone) for wall in walls]
    open_parts = tuple(part for part in parts if part is not None)
    if (
        len(open_parts) < len(halves)
        or open_parts[0].day != day
        or any(closure_at(studio, hall, w) for w in walls)
    ):
        return None
    if begins[0] is None or begins[1] is None or begins[0] <= now:
        return None
    return Rental(hall, open_parts, begins[0], now, people, {})


def _shades(prices: Sequence[int]) -> dict[int, int]:
    """Price -> its colour; prices in order are spread over the colours."""
    ordered = sorted(set(prices))
    return {price: index * SHADES // len(ordered) for index, price in enumerate(ordered)}


def _shaded(cell: Cell | None, shades: dict[int, int]) -> Cell | None:
    return cell and Cell(cell.price, cell.least, shades[cell.price])


def _legend(shades: dict[int, int]) -> tuple[tuple[int, int, int], ...]:
    found: dict[int, list[int]] = {}
    for price, shade in shades.items():
        found.setdefault(shade, []).append(price)
    return tuple((shade, min(prices), max(prices)) for shade, prices in found.items())
