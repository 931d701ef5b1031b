"""A rental as price rules see it, and the rules that fit it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from hallchat.studio.description import Description, HallTerms, PriceRule
from hallchat.studio.opening import Part, day_names

HALF_AN_HOUR = Decimal("0.5")
_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Rental:
    """A rental whose price is asked."""

    hall: HallTerms
    parts: tuple[Part, ...]
    """Its half hours in order; all lie within opening hours."""
    starts_at: datetime
    ordered_at: datetime
    people: int
    extras: Mapping[str, int]
    """Key of an extra -> how many of it."""
    code: str = ""

    @property
    def hours(self) -> Decimal:
        """Its length."""
        return len(self.parts) * HALF_AN_HOUR

    @property
    def hours_ahead(self) -> Decimal:
        """The hours between the order and the start."""
        return Decimal((self.starts_at - self.ordered_at) // timedelta(seconds=1)) / 3600


class Conditions:
    """The values that conditions of price rules test, worked out once for all rules."""

    def __init__(self, studio: Description, rental: Rental) -> None:
        self.hall, self.people, self.hours = rental.hall.key, rental.people, rental.hours
        self.hours_ahead, self.code = rental.hours_ahead, rental.code.strip().casefold()
        self.parts = rental.parts
        self.names = {day: day_names(studio.studio, day) for day in {part.day for part in rental.parts}}

    def fit(self, rule: PriceRule) -> bool:
        """True if the rental as a whole meets the conditions; those of single half hours stand apart."""
        return (
            (not rule.halls or self.hall in rule.halls)
            and (rule.people is None or self.people in rule.people)
            and (rule.length is None or self.hours in rule.length)
            and (rule.ahead is None or self.hours_ahead in rule.ahead)
            and (not rule.code or rule.code.casefold() == self.code)
        )

    def fitting_parts(self, rule: PriceRule) -> frozenset[int]:
        """The positions of the half hours that the rule fits."""
        if not self.fit(rule):
            return _NONE
        days = [
            day
            for day, names in self.names.items()
            if (rule.dates is None or day in rule.dates)
            and (not rule.days or not names.isdisjoint(rule.days))
        ]
        if not days:
            return _NONE
        return frozenset(
            index
            for index, part in enumerate(self.parts)
            if part.day in days and (rule.time is None or part.minute in rule.time)
        )


def fitting_parts(studio: Description, rule: PriceRule, rental: Rental) -> frozenset[int]:
    """The positions of the half hours that the rule fits; none if it does not fit the rental."""
    return Conditions(studio, rental).fitting_parts(rule)


def least_minutes(studio: Description, rental: Rental) -> int:
    """The least length that the price rules that fit the rental ask for; 0 if none asks for one."""
    asking = [rule for rule in studio.prices if rule.min_minutes]
    conditions = Conditions(studio, rental)
    return max((rule.min_minutes for rule in asking if conditions.fitting_parts(rule)), default=0)


def asking_for_length(studio: Description, day: date) -> Description:
    """The studio with those price rules alone that may ask for a least length of a booking of that day.

    Its hours may lie in the opening of the day before, or reach into that of the next.
    """
    near = [day + timedelta(days=days) for days in (-1, 0, 1)]
    names = frozenset().union(*(day_names(studio.studio, each) for each in near))
    asking = tuple(
        rule
        for rule in studio.prices
        if rule.min_minutes
        and (rule.dates is None or any(each in rule.dates for each in near))
        and (not rule.days or not names.isdisjoint(rule.days))
    )
    return studio.model_copy(update={"prices": asking})
