"""The studio and its halls as JSON values that clients may see, in the client's language."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from hallchat.booking.calendar import clock_of
from hallchat.booking.extras import halls_of, is_of
from hallchat.booking.hall_days import HallDay
from hallchat.booking.hall_prices import hourly_prices
from hallchat.booking.halls import active_halls
from hallchat.booking.studio import snapshot
from hallchat.config import Settings
from hallchat.languages import in_language
from hallchat.models import Hall
from hallchat.studio.description import Extra, StudioFacts
from hallchat.studio.hall_facts import hall_facts
from hallchat.studio.opening import of_day, widest
from hallchat.studio.spans import ClockSpan
from hallchat.studio.value_types import WEEKDAYS, WEEKEND

View = dict[str, Any]
"""JSON values by name."""


def studio_view(studio: StudioFacts, language: str) -> View:
    """Everything that clients may know of the studio itself."""
    return {
        "name": in_language(studio.name, studio.name_en, language),
        "phone": studio.phone,
        "email": studio.email,
        "address": in_language(studio.address, studio.address_en, language),
        "about": in_language(studio.about, studio.about_en, language),
    }


def halls_view(session: Session, now: datetime, settings: Settings, language: str) -> list[View]:
    """All halls that clients may book, in the studio's order."""
    return [hall_view(session, hall, now, settings, language) for hall in active_halls(session)]


def hall_view(session: Session, hall: Hall, now: datetime, settings: Settings, language: str) -> View:
    """Everything that clients may know of a hall.

    `price` and `price_to` are what an hour costs at the least and at the most; `opens` and `closes` are the
    widest hours, and `opening` has those of each day if they differ.
    """
    hourly = hourly_prices(session, hall, now, settings)
    by_day = opening_by_day(hall)
    return {
        **titles_view(hall, language),
        "description": in_language(hall.description, hall.description_en, language),
        "rules": rules_view(hall, language),
        "price": hourly.low,
        "price_to": hourly.high,
        "opens": clock_of(widest_hours(hall).start),
        "closes": clock_of(widest_hours(hall).end),
        **({"opening": by_day} if len(by_day) > 1 else {}),
        "capacity": hall.capacity,
        "facts": facts_view(hall, language),
        "photos": photos_view(hall, language),
    }


def titles_view(hall: Hall, language: str) -> View:
    """The hall's name, and its title in the client's language."""
    return {"hall": hall.name, "title": _title(hall, language)}


def _title(hall: Hall, language: str) -> str:
    return in_language(hall.name, hall.name_en, language)


def rules_view(hall: Hall, language: str) -> str:
    """The hall's rules."""
    return in_language(hall.rules, hall.rules_en, language)


def facts_view(hall: Hall, language: str) -> dict[str, str]:
    """The hall's facts by the studio's own keys, such as `area`."""
    told = (fact.told(language) for fact in hall_facts(hall.facts, hall.facts_en))
    return {name: value for name, value in told if value}


def photos_view(hall: Hall, language: str) -> list[View]:
    """The hall's photos in order: `name`, and `alt`, what it shows; an empty text if nobody has said it."""
    return [
        {"name": photo["name"], "alt": in_language(photo["alt"], photo["alt_en"], language)}
        for photo in hall.photos
    ]


def opening_by_day(hall: Hall) -> list[View]:
    """The hall's hours: `days` that have the same, `opens` and `closes`, None on days when it is closed.

    `days` are weekdays, the first of which is the earliest, or the holidays alone.
    """
    spans = {day: of_day(hall.open, frozenset(_names_of(day))) or "" for day in WEEKDAYS}
    groups: dict[str, list[str]] = {}
    for day, hours in spans.items():
        groups.setdefault(hours, []).append(day)
    rows = [{"days": days, **_hours_view(hours)} for hours, days in groups.items()]
    if "holiday" in hall.open:
        rows.append({"days": ["holiday"], **_hours_view(hall.open["holiday"])})
    return rows


def _names_of(weekday: str) -> tuple[str, ...]:
    return (weekday, "weekend") if weekday in WEEKEND else (weekday,)


def _hours_view(hours: str) -> View:
    span = ClockSpan.parse(hours) if hours else None
    return {
        "opens": clock_of(span.start) if span else None,
        "closes": clock_of(span.end) if span else None,
    }


def widest_hours(hall: Hall) -> ClockSpan:
    """The hours, in minutes from midnight, between which the hall is open on some day."""
    return widest(ClockSpan.parse(hours) for hours in hall.open.values() if hours)


def day_view(day: HallDay) -> View:
    """The opening of a day, what is busy and free in it, and when a booking may begin."""
    return {
        "opens": clock_of(day.opening.start) if day.opening else None,
        "closes": clock_of(day.opening.end) if day.opening else None,
        "busy": [[clock_of(start), clock_of(end)] for start, end in day.busy],
        "free": [[clock_of(start), clock_of(end)] for start, end in day.free],
        "starts": [[clock_of(first), clock_of(last), minutes] for first, last, minutes in day.starts],
    }


def offered_extras_view(session: Session, language: str, hall: Hall | None = None) -> list[View]:
    """The extras of a hall, or all of the studio, as clients may know them."""
    studio = snapshot(session)
    extras = studio.stored.extras
    return [
        _extra_view(extra, [_title(each, language) for each in halls_of(studio.active, extra)], language)
        for extra in extras
        if hall is None or is_of(extra, studio.terms[hall.id].key)
    ]


def _extra_view(extra: Extra, halls: list[str], language: str) -> View:
    view = {
        "extra": extra.key,
        "name": in_language(extra.name, extra.name_en, language),
        "rubles": _rubles(extra.price),
        "unit": extra.unit,
        "stock": extra.stock,
        "most": extra.most,
        "includes": extra.includes or None,
        "further": _rubles(extra.further) if extra.includes else None,
        "only_halls": halls if extra.halls else None,
    }
    return {name: value for name, value in view.items() if value is not None}


def _rubles(amount: Decimal) -> int | float:
    return int(amount) if amount % 1 == 0 else float(amount)
