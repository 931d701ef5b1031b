"""Halls and bookings as JSON values that their client may see, in the client's language."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from hallchat.booking import pricing
from hallchat.booking.calendar import Slot, clock_of_hour, slot_of
from hallchat.booking.halls import active_halls
from hallchat.booking.status import effective_status
from hallchat.config import Settings
from hallchat.models import Booking, Hall

View = dict[str, Any]
"""JSON values by name."""


def in_language(russian: str, english: str, language: str) -> str:
    """The text for a reader of the given language: the studio writes in Russian and English only.

    English for all but readers of Russian; Russian if the studio has not written the English text.
    """
    return english if language != "ru" and english else russian


def halls_view(session: Session, language: str) -> list[View]:
    """All halls that clients may book, in the order in which they were created."""
    return [hall_view(hall, language) for hall in active_halls(session)]


def hall_view(hall: Hall, language: str) -> View:
    """Everything that clients may know of a hall."""
    return {
        "hall": hall.name,
        "title": _title(hall, language),
        "description": in_language(hall.description, hall.description_en, language),
        "rules": rules_view(hall, language),
        "price": hall.price,
        "opens": clock_of_hour(hall.opens),
        "closes": clock_of_hour(hall.closes),
        "capacity": hall.capacity,
        "photo": hall.photo,
    }


def rules_view(hall: Hall, language: str) -> str:
    """The hall's rules."""
    return in_language(hall.rules, hall.rules_en, language)


def slot_view(hall: Hall, slot: Slot, language: str) -> View:
    """The hours of a hall and what they cost, in whole rubles."""
    return {
        **_hours_view(hall, slot, language),
        "hours": slot.hours,
        "price": hall.price,
        "cost": pricing.cost(hall.price, slot.hours),
    }


def booking_view(booking: Booking, now: datetime, settings: Settings, language: str) -> View:
    """A booking as its own client may see it: status as of `now`, link to its checkout page."""
    slot = slot_of(booking.starts_at, booking.ends_at, settings.timezone)
    hold_until = booking.hold_until.astimezone(settings.timezone) if booking.hold_until else None
    return {
        "reference": booking.reference,
        "link": f"{settings.public_url}/checkout/{booking.checkout_key}",
        "status": str(effective_status(booking, now)),
        **_hours_view(booking.hall, slot, language),
        "cost": booking.cost,
        "hold_until": hold_until.isoformat(timespec="minutes") if hold_until else None,
    }


def _hours_view(hall: Hall, slot: Slot, language: str) -> View:
    return {
        "hall": hall.name,
        "title": _title(hall, language),
        "date": slot.date.isoformat(),
        "start": clock_of_hour(slot.start),
        "end": clock_of_hour(slot.end),
    }


def _title(hall: Hall, language: str) -> str:
    return in_language(hall.name, hall.name_en, language)
