"""Finds price rules that no booking can ever meet."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from hallchat.studio.description import Description, HallTerms, PriceRule
from hallchat.studio.opening import day_names, min_minutes, opening
from hallchat.studio.spans import DAY_MINUTES, HALF_HOUR

_DAYS_LOOKED_AT = 366
"""Weekdays and public holidays of a year stand for those of all years."""


def why_never(studio: Description, rule: PriceRule, today: date) -> str | None:
    """The condition because of which no booking of any hall can meet the rule; None if one can.

    It is the rule's own key: "ahead", "people", "length", "time", "dates" or "days". Past dates do not count as
    never.
    """
    halls = [hall for hall in studio.halls if not rule.halls or hall.key in rule.halls]
    if not _ahead_can_be(studio, rule):
        return "ahead"
    if any(
        _people_can_be(rule, hall)
        and _length_can_be(studio, rule, hall, today)
        and _day_can_be(studio, rule, hall, today)
        for hall in halls
    ):
        return None
    if not any(_people_can_be(rule, hall) for hall in halls):
        return "people"
    if not any(_length_can_be(studio, rule, hall, today) for hall in halls if _people_can_be(rule, hall)):
        return "length"
    return next((key for key in ("time", "dates") if getattr(rule, key) is not None), "days")


def _ahead_can_be(studio: Description, rule: PriceRule) -> bool:
    band, facts = rule.ahead, studio.studio
    if band is None:
        return True
    soonest, latest = Decimal(facts.lead_minutes) / 60, Decimal(facts.horizon_days + 1) * 24
    return (band.high is None or (band.high >= soonest and band.high > 0)) and (
        band.low is None or band.low <= latest
    )


def _people_can_be(rule: PriceRule, hall: HallTerms) -> bool:
    band = rule.people
    if band is None:
        return True
    least = max(Decimal(1), band.low or Decimal(1)).to_integral_value("ROUND_CEILING")
    return least in band and least <= hall.capacity


def _length_can_be(studio: Description, rule: PriceRule, hall: HallTerms, today: date) -> bool:
    """True if a length of whole steps lies in the band, the opening hours, and above the least length."""
    band, step = rule.length, studio.studio.step_minutes
    longest = _longest_minutes(studio, hall, today)
    shortest = max(step, rule.min_minutes)
    if not hall.short_fills_gap:
        shortest = max(shortest, min(min_minutes(studio.studio, hall, day) for day in _year(today)))
    lengths = range(-(-shortest // step) * step, longest + 1, step)
    return any(band is None or Decimal(minutes) / 60 in band for minutes in lengths)


def _longest_minutes(studio: Description, hall: HallTerms, today: date) -> int:
    """The longest opening of a day; a week if openings touch, because they may be crossed."""
    longest, before = 0, None
    for day in _year(today):
        hours = opening(studio.studio, hall, day)
        if hours is not None:
            longest = max(longest, hours.minutes)
            if before is not None and before.end - DAY_MINUTES >= hours.start:
                return 7 * DAY_MINUTES
        before = hours
    return longest


def _day_can_be(studio: Description, rule: PriceRule, hall: HallTerms, today: date) -> bool:
    """True if the hall is open in the rule's hours on one of its days."""
    for day in _days_of(rule, today):
        hours = opening(studio.studio, hall, day)
        names = day_names(studio.studio, day)
        if hours is None or (rule.days and names.isdisjoint(rule.days)):
            continue
        if rule.time is None or max(hours.start, rule.time.start) + HALF_HOUR <= min(
            hours.end, rule.time.end
        ):
            return True
    return False


def _days_of(rule: PriceRule, today: date) -> Iterator[date]:
    """The days of the rule's dates, at most a year of them."""
    if rule.dates is None:
        return _year(today)
    last = rule.dates.last or (rule.dates.first or today) + timedelta(days=_DAYS_LOOKED_AT)
    first = max(rule.dates.first or date.min, last - timedelta(days=_DAYS_LOOKED_AT))
    return (first + timedelta(days=index) for index in range((last - first).days + 1))


def _year(today: date) -> Iterator[date]:
    return (today + timedelta(days=index) for index in range(_DAYS_LOOKED_AT))
