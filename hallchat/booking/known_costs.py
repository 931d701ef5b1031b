"""The costs of many rentals of one search: of those that no price rule tells apart only one is worked out."""

from datetime import date, timedelta

from hallchat.studio.description import Description, HallTerms, PriceRule
from hallchat.studio.fitting_rules import Rental
from hallchat.studio.opening import day_names
from hallchat.studio.price_range import may_count_on
from hallchat.studio.prices import price_lines, total

_DAY = timedelta(days=1)


def rules_between(studio: Description, first: date, last: date, people: int, code: str) -> Description:
    """The studio with those price rules alone that may count for such a rental between these days."""
    typed = code.strip().casefold()
    span = (first - _DAY, last + 2 * _DAY)  # an opening may begin the day before, and end two days later
    kept = tuple(rule for rule in studio.prices if _may_count(rule, span, people, typed))
    return studio.model_copy(update={"prices": kept})


def _may_count(rule: PriceRule, span: tuple[date, date], people: int, code: str) -> bool:
    if (rule.people is not None and people not in rule.people) or (
        rule.code and rule.code.casefold() != code
    ):
        return False
    first, last = (rule.dates.first, rule.dates.last) if rule.dates else (None, None)
    return (first is None or first <= span[1]) and (last is None or last >= span[0])


def of_hall(studio: Description, hall: HallTerms) -> Description:
    """The studio with those price rules and closures alone that are of the hall."""
    prices = tuple(rule for rule in studio.prices if not rule.halls or hall.key in rule.halls)
    closures = tuple(each for each in studio.closures if not each.halls or hall.key in each.halls)
    return studio.model_copy(update={"prices": prices, "closures": closures})


class KnownCosts:
    """The costs of rentals in one hall for the same people, extras and code."""

    def __init__(self, studio: Description) -> None:
        """`studio` has the price rules of the hall alone."""
        self.studio = studio
        self.worked_out = 0
        """The number of costs that were not known before."""
        self._named = frozenset(name for rule in studio.prices for name in rule.days)
        self._dated = [rule.dates for rule in studio.prices if rule.dates]
        self._ahead = [rule.ahead for rule in studio.prices if rule.ahead]
        self._times = list({rule.time for rule in studio.prices if rule.time})
        self._kinds: dict[date, object] = {}
        self._minutes: dict[int, tuple[bool, ...]] = {}
        self._studios: dict[object, Description] = {}
        self._known: dict[object, int] = {}

    def of(self, rental: Rental) -> int:
        """The cost in whole rubles, extras included."""
        kinds = tuple((self._kind(part.day), self._times_of(part.minute)) for part in rental.parts)
        key = (kinds, tuple(rental.hours_ahead in band for band in self._ahead))
        if key not in self._known:
            self.worked_out += 1
            self._known[key] = total(price_lines(self._studio_of(rental), rental))
        return self._known[key]

    def _kind(self, day: date) -> object:
        """The day as the price rules see it."""
        if day not in self._kinds:
            names = day_names(self.studio.studio, day)
            self._kinds[day] = (names & self._named, tuple(day in dates for dates in self._dated))
        return self._kinds[day]

    def _times_of(self, minute: int) -> tuple[bool, ...]:
        """The hours of the price rules in which a half hour lies."""
        if minute not in self._minutes:
            self._minutes[minute] = tuple(minute in time for time in self._times)
        return self._minutes[minute]

    def _studio_of(self, rental: Rental) -> Description:
        """The studio with those price rules alone that may count on the days of the rental."""
        days = tuple(dict.fromkeys(part.day for part in rental.parts))
        kinds = tuple(map(self._kind, days))
        if kinds not in self._studios:
            rules = [
                rule
                for rule in self.studio.prices
                if any(may_count_on(self.studio, rule, day) for day in days)
            ]
            self._studios[kinds] = self.studio.model_copy(update={"prices": tuple(rules)})
        return self._studios[kinds]
