"""What an hour in a hall costs at least, for a list of halls: the rules say what it costs on a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from hallchat.studio.description import Description, HallTerms, PriceRule
from hallchat.studio.opening import Part, min_minutes, opening
from hallchat.studio.prices import Rental, price_lines, rounded, total
from hallchat.studio.spans import HALF_HOUR, ClockSpan

_WEEK = tuple(timedelta(days=each) for each in range(7))


@dataclass(frozen=True, slots=True)
class HourPrice:
    """The lowest price of an hour that the rules give, in whole rubles."""

    lowest: int
    varies: bool
    """True if other hours, lengths or days cost more."""


def hour_price(studio: Description, hall: HallTerms, rules: Iterable[PriceRule], today: date) -> HourPrice:
    """The lowest price of an hour for one person in the week from today, and in seasons that are ahead.

    `rules` are those of this hall. Codes and discounts for late orders do not count: they are not for all.
    """
    counted = tuple(
        rule for rule in rules if rule.effect is not None and not rule.code and rule.ahead is None
    )
    if not counted:
        return HourPrice(hall.price, varies=False)
    priced = studio.model_copy(update={"prices": counted, "extras": ()})
    found = {
        rounded(total(price_lines(priced, rental)) / rental.hours)
        for day in _days(counted, today)
        for rental in _rentals(priced, hall, day)
    }
    return HourPrice(min(found, default=hall.price), varies=len(found) > 1)


def _days(rules: Iterable[PriceRule], today: date) -> list[date]:
    """The next seven days, and the first days of seasons that begin later."""
    seasons = {rule.dates.first for rule in rules if rule.dates and rule.dates.first}
    return [today + each for each in _WEEK] + sorted(first for first in seasons if first > today)


def _rentals(studio: Description, hall: HallTerms, day: date) -> Iterator[Rental]:
    """Rentals of one person that show what the rules make of this day."""
    hours = opening(studio.studio, hall, day)
    if hours is None:
        return
    for minutes in _lengths(studio, hall, day):
        for start in _starts(studio, hours):
            if start + minutes <= hours.end:
                yield _rental(hall, day, start, minutes)


def _lengths(studio: Description, hall: HallTerms, day: date) -> set[int]:
    """The shortest length of the day in minutes, and those from which a rule fits."""
    step, least = studio.studio.step_minutes, min_minutes(studio.studio, hall, day)
    lows = [rule.length.low for rule in studio.prices if rule.length and rule.length.low is not None]
    return {least, *(max(least, -(-int(low * 60) // step) * step) for low in lows)}


def _starts(studio: Description, hours: ClockSpan) -> set[int]:
    """The opening, and the times at which a rule begins to fit."""
    return {hours.start, *(rule.time.start for rule in studio.prices if rule.time and rule.time.start in hours)}


def _rental(hall: HallTerms, day: date, start: int, minutes: int) -> Rental:
    at_midnight = datetime.combine(day, time(), UTC)  # no rule that counts here asks for the instant
    return Rental(
        hall=hall,
        parts=tuple(Part(day, minute) for minute in range(start, start + minutes, HALF_HOUR)),
        starts_at=at_midnight,
        ordered_at=at_midnight,
        people=1,
        extras={},
    )
