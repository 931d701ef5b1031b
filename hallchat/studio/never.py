"""Finds price rules that no booking can ever meet."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from hallchat.studio.description import Description, HallTerms, PriceRule
from hallchat.studio.opening import day_names, of_day
from hallchat.studio.spans import DAY_MINUTES, HALF_HOUR, ClockSpan

_DAYS_LOOKED_AT = 366
"""Weekdays and public holidays of a year stand for those of all years."""
_Names = frozenset[str]
"""The names of a day: {"sat", "weekend"}. A year has few of them, and hours depend on nothing else."""


class RuleCheck:
    """Says of a studio's price rules whether a booking can meet them. Past dates do not count as never."""

    def __init__(self, studio: Description, today: date) -> None:
        self._studio = studio
        self._names = {day: day_names(studio.studio, day) for day in _days(today, _DAYS_LOOKED_AT)}
        self._today = today
        self._halls = [_HallYear(studio, hall, list(self._names.values())) for hall in studio.halls]

    def why_never(self, rule: PriceRule) -> str | None:
        """The condition because of which no booking of any hall can meet the rule; None if one can.

        It is the rule's own key: "ahead", "people", "length", "time", "dates" or "days".
        """
        if not self._ahead_can_be(rule):
            return "ahead"
        names = set(self._names.values()) if rule.dates is None else set(self._names_in_dates(rule))
        halls = [year for year in self._halls if not rule.halls or year.hall.key in rule.halls]
        if any(year.can_meet(rule, names) for year in halls):
            return None
        if not any(year.people_can_be(rule) for year in halls):
            return "people"
        if not any(year.length_can_be(rule) for year in halls if year.people_can_be(rule)):
            return "length"
        return next((key for key in ("time", "dates") if getattr(rule, key) is not None), "days")

    def _ahead_can_be(self, rule: PriceRule) -> bool:
        band, facts = rule.ahead, self._studio.studio
        if band is None:
            return True
        soonest, latest = Decimal(facts.lead_minutes) / 60, Decimal(facts.horizon_days + 1) * 24
        if band.high is not None and (band.high < soonest or band.high == 0):
            return False
        return band.low is None or band.low <= latest

    def _names_in_dates(self, rule: PriceRule) -> Iterator[_Names]:
        """The names of the days in the rule's dates, of at most a year of them."""
        assert rule.dates is not None
        last = rule.dates.last or (rule.dates.first or self._today) + timedelta(days=_DAYS_LOOKED_AT)
        first = max(rule.dates.first or date.min, last - timedelta(days=_DAYS_LOOKED_AT))
        for day in _days(first, (last - first).days + 1):
            if day not in self._names:
                self._names[day] = day_names(self._studio.studio, day)
            yield self._names[day]


def _days(first: date, count: int) -> Iterator[date]:
    return (first + timedelta(days=index) for index in range(count))


class _HallYear:
    """A hall and the days of a year, as rules look at them."""

    def __init__(self, studio: Description, hall: HallTerms, names_by_day: list[_Names]) -> None:
        self.hall = hall
        self._step = studio.studio.step_minutes
        self._names_by_day = names_by_day

    def can_meet(self, rule: PriceRule, days: set[_Names]) -> bool:
        """True if one booking can meet all of the rule's conditions."""
        return self.people_can_be(rule) and self.length_can_be(rule) and self.day_can_be(rule, days)

    def people_can_be(self, rule: PriceRule) -> bool:
        band = rule.people
        if band is None:
            return True
        least = max(Decimal(1), band.low or Decimal(1)).to_integral_value("ROUND_CEILING")
        return least in band and least <= self.hall.capacity

    def length_can_be(self, rule: PriceRule) -> bool:
        """True if a length of whole steps lies in the band, the opening hours, and above the least length.

        A rule's own least length keeps its effect from counting; a rule without an effect refuses by it.
        """
        band, step = rule.length, self._step
        of_rule = rule.min_minutes if rule.effect else 0
        shortest = max(step, of_rule, 0 if self.hall.short_fills_gap else self._least_minutes)
        lengths = range(-(-shortest // step) * step, self._longest_minutes + 1, step)
        return any(band is None or Decimal(minutes) / 60 in band for minutes in lengths)

    def day_can_be(self, rule: PriceRule, days: set[_Names]) -> bool:
        """True if the hall is open in the rule's hours on one of these days, and the rule counts on it."""
        return any(
            _is_open_in(rule.time, self._hours(names))
            for names in days
            if not rule.days or not names.isdisjoint(rule.days)
        )

    def _hours(self, names: _Names) -> ClockSpan | None:
        return of_day(self.hall.open, names) or None

    @cached_property
    def _least_minutes(self) -> int:
        return min(of_day(self.hall.min_minutes, names) or self._step for names in set(self._names_by_day))

    @cached_property
    def _longest_minutes(self) -> int:
        """The longest opening of a day; a week if openings touch, because they may be crossed."""
        hours = {names: self._hours(names) for names in set(self._names_by_day)}
        longest, before = 0, None
        for names in self._names_by_day:
            of_names = hours[names]
            if of_names is not None:
                longest = max(longest, of_names.minutes)
                if before is not None and before.end - DAY_MINUTES >= of_names.start:
                    return 7 * DAY_MINUTES
            before = of_names
        return longest


def _is_open_in(time: ClockSpan | None, hours: ClockSpan | None) -> bool:
    """True if a half hour of the opening hours lies in the rule's hours."""
    if hours is None:
        return False
    span = time or hours
    return max(hours.start, span.start) + HALF_HOUR <= min(hours.end, span.end)
