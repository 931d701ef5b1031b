"""The conditions of a price rule as JSON values, for the tools and for texts."""

from typing import Any

from hallchat.studio.description import PriceRule
from hallchat.studio.spans import DAY_MINUTES


def conditions_of(rule: PriceRule) -> dict[str, Any]:
    """The days, the dates and the hours of the day on which a rule counts; and bands [from, to].

    These are of the hours of a rental, of the people, and of the hours between order and start; null is open.
    """
    found: dict[str, Any] = {}
    if rule.days:
        found["days"] = list(rule.days)
    if rule.dates:
        found["dates"] = [end and end.isoformat() for end in (rule.dates.first, rule.dates.last)]
    if rule.time:
        found["time"] = [_clock(rule.time.start), _clock(rule.time.end)]
    for name in ("length", "people", "ahead"):
        band = getattr(rule, name)
        if band is not None:
            found[name] = [None if end is None else plain(end) for end in (band.low, band.high)]
    return found


def plain(number: Any) -> float:
    """The number as JSON has it: 2100, 1.5."""
    return int(number) if number == int(number) else float(number)


def _clock(minute: int) -> str:
    shown = minute if minute <= DAY_MINUTES else minute - DAY_MINUTES
    return f"{shown // 60:02d}:{shown % 60:02d}"
