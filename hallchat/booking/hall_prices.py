"""The price of an hour in a hall by the price rules: from, to, and the conditions on which it depends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy.orm import Session

from hallchat.booking.studio import StudioSnapshot, snapshot
from hallchat.config import Settings
from hallchat.languages import in_language
from hallchat.models import Hall
from hallchat.studio.conditions import conditions_of, plain
from hallchat.studio.description import Description
from hallchat.studio.opening import opening
from hallchat.studio.price_range import PriceRange, hourly_range, kinds_of_days, may_count_on, rules_of
from hallchat.studio.spans import Band


@dataclass(frozen=True, slots=True)
class _HallPrices:
    """The range of a hall's hourly price, and the days it was found on."""

    hourly: PriceRange
    open_days: tuple[date, ...]
    """One day of each kind on which the hall is open."""


_KNOWN: WeakKeyDictionary[StudioSnapshot, dict[tuple[int, date], _HallPrices]] = WeakKeyDictionary()
"""The prices of a studio's halls by (id of the hall, day of the question)."""


def hourly_prices(session: Session, hall: Hall, now: datetime, settings: Settings) -> PriceRange:
    """The lowest and the highest price of an hour, whatever the day, for one person without a code."""
    return _known(session, hall, now, settings).hourly


def _known(session: Session, hall: Hall, now: datetime, settings: Settings) -> _HallPrices:
    studio = snapshot(session)
    described = studio.description(settings)
    local = now.astimezone(described.studio.timezone)
    known = _KNOWN.setdefault(studio, {})
    key = (hall.id, local.date())
    if key not in known:
        known[key] = _worked_out(studio, described, hall, local)
    return known[key]


def _worked_out(studio: StudioSnapshot, described: Description, hall: Hall, local: datetime) -> _HallPrices:
    terms, today = studio.terms[hall.id], local.date()
    alone = PriceRange(hall.price, hall.price)
    if not rules_of(described, terms, today):
        return _HallPrices(alone, ())
    days = kinds_of_days(described, terms, today)
    open_days = tuple(day for day in days if opening(described.studio, terms, day))
    return _HallPrices(hourly_range(described, terms, days, local) or alone, open_days)


def price_conditions(
    session: Session,
    hall: Hall,
    now: datetime,
    settings: Settings,
    language: str,
    *,
    days: Sequence[date] | None = None,
    people: int | None = None,
    hours: float | None = None,
) -> list[dict[str, Any]]:
    """The price rules of the hall that need no code: label, when it counts, and effect or least length.

    Those that may count on some of the `days` (without them, on any day that the hall is open), for so many
    people and hours. `amount` is rubles, or percent, or a factor, as `effect` says.
    """
    if days is None:
        days = _known(session, hall, now, settings).open_days
    studio = snapshot(session)
    described = studio.description(settings)
    today = now.astimezone(described.studio.timezone).date()
    found = []
    for rule in rules_of(described, studio.terms[hall.id], today):
        if not any(may_count_on(described, rule, day) for day in days):
            continue
        if not (_holds(rule.people, people) and _holds(rule.length, hours)):
            continue
        label = in_language(rule.label, rule.label_en, language)
        condition: dict[str, Any] = {"label": label, **conditions_of(rule)}
        if rule.effect:
            condition |= {"effect": rule.effect, "amount": plain(getattr(rule, rule.effect))}
        if rule.above:
            condition["above"] = rule.above
        if rule.min_minutes:
            condition["min_hours"] = plain(rule.min_minutes / 60)
        found.append(condition)
    return found


def _holds(band: Band | None, number: float | None) -> bool:
    """True if the number lies in the band, or either is not known."""
    return band is None or number is None or Decimal(str(number)) in band
