"""The price of an hour in a hall by the price rules: from, to, and the conditions on which it depends."""

from datetime import date, datetime
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy.orm import Session

from hallchat.booking.calendar import clock_of
from hallchat.booking.studio import StudioSnapshot, snapshot
from hallchat.config import Settings
from hallchat.languages import in_language
from hallchat.models import Hall
from hallchat.studio.description import Description, PriceRule
from hallchat.studio.price_range import PriceRange, hourly_range, kinds_of_days, may_count_on, rules_of

_KNOWN: WeakKeyDictionary[StudioSnapshot, dict[tuple[int, date], PriceRange]] = WeakKeyDictionary()
"""The ranges of a studio's halls by (id of the hall, day of the question)."""


def hourly_prices(session: Session, hall: Hall, now: datetime, settings: Settings) -> PriceRange:
    """The lowest and the highest price of an hour, whatever the day, for one person without a code."""
    studio = snapshot(session)
    described = studio.description(settings)
    local = now.astimezone(described.studio.timezone)
    known = _KNOWN.setdefault(studio, {})
    key = (hall.id, local.date())
    if key not in known:
        known[key] = _worked_out(studio, described, hall, local)
    return known[key]


def _worked_out(studio: StudioSnapshot, described: Description, hall: Hall, local: datetime) -> PriceRange:
    terms, today = studio.terms[hall.id], local.date()
    found = None
    if rules_of(described, terms, today):
        found = hourly_range(described, terms, kinds_of_days(described, terms, today), local)
    return found or PriceRange(hall.price, hall.price)


def price_conditions(
    session: Session, hall: Hall, day: date | None, now: datetime, settings: Settings, language: str
) -> list[dict[str, Any]]:
    """The price rules of the hall that need no code: label, when it counts, and effect or least length.

    With `day` those that may count on it. `amount` is rubles, or percent, or a factor, as `effect` says.
    """
    studio = snapshot(session)
    described = studio.description(settings)
    today = now.astimezone(described.studio.timezone).date()
    found = []
    for rule in rules_of(described, studio.terms[hall.id], today):
        if day is not None and not may_count_on(described, rule, day):
            continue
        label = in_language(rule.label, rule.label_en, language)
        condition: dict[str, Any] = {"label": label, **_when(rule)}
        if rule.effect:
            condition |= {"effect": rule.effect, "amount": _plain(getattr(rule, rule.effect))}
        if rule.above:
            condition["above"] = rule.above
        if rule.min_minutes:
            condition["min_hours"] = _plain(rule.min_minutes / 60)
        found.append(condition)
    return found


def _when(rule: PriceRule) -> dict[str, Any]:
    """The hours of the day, and [from, to] of the hours of a rental and of the people; null is open."""
    found: dict[str, Any] = {}
    if rule.time:
        found["time"] = [clock_of(rule.time.start), clock_of(rule.time.end)]
    for name in ("length", "people"):
        band = getattr(rule, name)
        if band is not None:
            found[name] = [None if end is None else _plain(end) for end in (band.low, band.high)]
    return found


def _plain(number: Any) -> float:
    """The number as JSON has it: 2100, 1.5."""
    return int(number) if number == int(number) else float(number)
