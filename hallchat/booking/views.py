"""Halls and bookings as JSON values that their client may see, in the client's language."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from hallchat.booking.calendar import Slot, clock_of, slot_of
from hallchat.booking.halls import active_halls
from hallchat.booking.offers import Offer
from hallchat.booking.status import effective_status
from hallchat.config import Settings
from hallchat.models import Booking, Hall
from hallchat.studio.description import Description, StudioFacts
from hallchat.studio.spans import DAY_MINUTES, ClockSpan

View = dict[str, Any]
"""JSON values by name."""


def in_language(russian: str, english: str, language: str) -> str:
    """The text for a reader of the given language: the studio writes in Russian and English only.

    English for all but readers of Russian; Russian if the studio has not written the English text.
    """
    return english if language != "ru" and english else russian


def studio_view(studio: StudioFacts, language: str) -> View:
    """Everything that clients may know of the studio itself."""
    return {
        "name": in_language(studio.name, studio.name_en, language),
        "phone": studio.phone,
        "email": studio.email,
        "address": in_language(studio.address, studio.address_en, language),
        "about": in_language(studio.about, studio.about_en, language),
    }


def halls_view(studio: StudioSnapshot, language: str, now: datetime) -> list[View]:
    """All halls that clients may book, in the order in which they are shown."""
    return [hall_view(studio, hall, language, now) for hall in studio.active]


def hall_view(studio: StudioSnapshot, hall: Hall, language: str, now: datetime) -> View:
    """Everything that clients may know of a hall: `price` is the lowest of an hour, `open` has the hours by day."""
    price, widest = _hour_price(studio, hall.id, now.date()), widest_hours(hall)
    return {
        "hall": hall.name,
        "title": title(hall, language),
        "description": in_language(hall.description, hall.description_en, language),
        "rules": rules_view(hall, language),
        "price": price.lowest,
        "price_varies": price.varies,
        "opens": clock_of(widest.start),
        "closes": clock_of(widest.end),
        "open": {day: _clocks(hours) for day, hours in studio.terms[hall.id].open.items()},
        "capacity": hall.capacity,
        "facts": facts_view(hall, language),
        "photos": photos_view(hall, language),
    }


def photos_view(hall: Hall, language: str) -> list[View]:
    """The hall's photos in order: `name`, and `alt`, what they show; an empty text if nobody has said it."""
    return [
        {"name": photo["name"], "alt": in_language(photo["alt"], photo["alt_en"], language)}
        for photo in hall.photos
    ]


def facts_view(hall: Hall, language: str) -> dict[str, str]:
    """The hall's facts by the studio's own keys, such as `area`."""
    if language == "ru":
        return dict(hall.facts)
    return {key: hall.facts_en.get(key) or fact for key, fact in (hall.facts_en | hall.facts).items()}


@lru_cache(maxsize=20_000)
def _hour_price(studio: StudioSnapshot, hall_id: int, today: date) -> HourPrice:
    hall = studio.terms[hall_id]
    return hour_price(studio.stored, hall, studio.rules_of(hall), today)


def _clocks(hours: ClockSpan | None) -> list[str]:
    return [clock_of(hours.start), clock_of(hours.end)] if hours else []


def rules_view(hall: Hall, language: str) -> str:
    """The hall's rules."""
    return in_language(hall.rules, hall.rules_en, language)


def offer_view(offer: Offer, language: str) -> View:
    """The time of an offer, its price with its lines, and its terms; amounts in whole rubles."""
    return {
        **_time_view(offer.order.hall, offer.order.slot, language),
        "hours": offer.order.slot.hours,
        "cost": offer.total,
        "lines": lines_view(offer.terms()["lines"], language),
        "prepay": offer.prepay,
        "refund": [
            {"until": until.astimezone(tz).isoformat(timespec="minutes"), "amount": amount}
            for until, amount in offer.refunds
        ],
    }


def lines_view(lines: list[Any], language: str) -> list[View]:
    """The lines of a price as they are stored with a quote or a booking."""
    return [
        {"label": in_language(line["label"], line["label_en"], language), "amount": line["amount"]}
        for line in lines
    ]


def widest_hours(hall: Hall) -> ClockSpan:
    """The hours, in minutes from midnight, between which the hall is open on some day."""
    spans = [ClockSpan.parse(hours) for hours in hall.open.values() if hours] or [ClockSpan(0, DAY_MINUTES)]
    return ClockSpan(min(span.start for span in spans), max(span.end for span in spans))


def booking_view(
    booking: Booking, now: datetime, studio: Description, settings: Settings, language: str
) -> View:
    """A booking as its own client may see it: status as of `now`, link to its checkout page."""
    tz = studio.studio.timezone
    slot = slot_of(booking.starts_at, booking.ends_at, tz)
    hold_until = booking.hold_until.astimezone(tz) if booking.hold_until else None
    return {
        "reference": booking.reference,
        "link": f"{settings.public_url}/checkout/{booking.checkout_key}",
        "status": str(effective_status(booking, now)),
        **_time_view(booking.hall, slot, language),
        "cost": booking.cost,
        "lines": lines_view(booking.lines, language),
        "prepay": booking.prepay,
        "refund": refund_view(booking.refund, now, tz),
        "hold_until": hold_until.isoformat(timespec="minutes") if hold_until else None,
    }


def _time_view(hall: Hall, slot: Slot, language: str) -> View:
    return {
        "hall": hall.name,
        "title": title(hall, language),
        "date": slot.date.isoformat(),
        "start": clock_of(slot.start),
        "end": clock_of(slot.end),
    }


def title(hall: Hall, language: str) -> str:
    """The hall's name."""
    return in_language(hall.name, hall.name_en, language)
