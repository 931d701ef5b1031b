"""The least length of a rental in a hall by day, as clients may know it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from hallchat.booking.calendar import whole_if_possible
from hallchat.booking.hall_prices import price_conditions
from hallchat.booking.studio import snapshot
from hallchat.config import Settings
from hallchat.models import Hall
from hallchat.studio.description import HallTerms, StudioFacts
from hallchat.studio.opening import min_minutes, of_day, opening
from hallchat.studio.value_types import WEEKDAYS, WEEKEND


def minimums_view(
    session: Session, hall: Hall, day: date | None, now: datetime, settings: Settings, language: str
) -> dict[str, Any]:
    """`least`: `hours` of the shortest rental on `days`; with `day` on that day alone, none if it is closed.

    `conditions` are the price rules that ask for more. With `fills_gap` less can be had between bookings.
    """
    studio = snapshot(session)
    described, terms = studio.description(settings), studio.terms[hall.id]
    days = None if day is None else (day,)
    rules = price_conditions(session, hall, now, settings, language, days=days)
    asking = [{key: rule[key] for key in rule if key != "effect"} for rule in rules if "min_hours" in rule]
    least = _by_day(described.studio, terms) if day is None else _on_day(described.studio, terms, day)
    found = {"least": least, "conditions": asking}
    return found | ({"fills_gap": True} if terms.short_fills_gap else {})


def _on_day(studio: StudioFacts, hall: HallTerms, day: date) -> list[dict[str, Any]]:
    if opening(studio, hall, day) is None:
        return []
    return [{"days": [], "hours": _hours(min_minutes(studio, hall, day))}]


def _by_day(studio: StudioFacts, hall: HallTerms) -> list[dict[str, Any]]:
    """The lengths of the weekdays on which the hall is open, each with its days; then that of holidays."""
    by_length: dict[int, list[str]] = {}
    for day in WEEKDAYS:
        names = frozenset((day, "weekend") if day in WEEKEND else (day,))
        if of_day(hall.open, names):
            minutes = of_day(hall.min_minutes, names) or studio.step_minutes
            by_length.setdefault(minutes, []).append(day)
    rows = [{"days": days, "hours": _hours(minutes)} for minutes, days in by_length.items()]
    if "holiday" in hall.min_minutes and hall.open.get("holiday", True):
        minutes = hall.min_minutes["holiday"] or studio.step_minutes
        rows.append({"days": ["holiday"], "hours": _hours(minutes)})
    return rows


def _hours(minutes: int) -> float:
    return whole_if_possible(minutes / 60)
