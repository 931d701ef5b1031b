"""Halls and bookings as JSON values that their client may see, in the client's language."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from hallchat.booking.calendar import Slot, clock_of, slot_of
from hallchat.booking.changes import Change
from hallchat.booking.extras import halls_of, is_of
from hallchat.booking.hall_days import HallDay
from hallchat.booking.hall_prices import hourly_prices
from hallchat.booking.halls import active_halls
from hallchat.booking.offers import Offer, Order
from hallchat.booking.records import BookingRecord
from hallchat.booking.settlement import comes_back
from hallchat.booking.status import effective_status
from hallchat.booking.studio import snapshot
from hallchat.config import Settings
from hallchat.languages import in_language
from hallchat.models import Booking, BookingStatus, Hall
from hallchat.studio.description import Description, Extra, StudioFacts
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


def titles_view(hall: Hall, language: str) -> View:
    """The hall's name, and its title in the client's language."""
    return {"hall": hall.name, "title": _title(hall, language)}


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


def rules_view(hall: Hall, language: str) -> str:
    """The hall's rules."""
    return in_language(hall.rules, hall.rules_en, language)


def offer_view(offer: Offer, now: datetime, tz: ZoneInfo, language: str) -> View:
    """The time of an offer, its price with its lines, and its terms; amounts in whole rubles."""
    shown = order_view(offer.order, offer.terms(), now, tz, language)
    return shown | {"code_applies": offer.code_applies}


def order_view(order: Order, terms: Mapping[str, Any], now: datetime, tz: ZoneInfo, language: str) -> View:
    """The time of an order, and its price and terms as quotes and bookings keep them."""
    return {
        **_time_view(order.hall, order.slot, language),
        "hours": order.slot.hours,
        "cost": terms["cost"],
        "lines": lines_view(terms["lines"], language),
        "prepay": terms["prepay"],
        "refund": refund_view(terms["refund"], now, tz),
        "code": order.code,
    }


def change_view(booking: Booking, change: Change, tz: ZoneInfo, language: str) -> View:
    """The effect of a change: the booking as it is now, the difference of its cost, and its money.

    `difference` is the new cost less the old one; `owed` what the client then owes at once, below zero what
    the studio owes the client; `moves_left` how often it may still be moved then, None without such a rule.
    """
    return {
        "reference": booking.reference,
        "status": booking.status,
        "before": {
            **_time_view(booking.hall, slot_of(booking.starts_at, booking.ends_at, tz), language),
            "cost": booking.cost,
            "people": booking.num_people,
        },
        "difference": change.terms["cost"] - booking.cost,
        "received": change.money.received,
        "prepay": change.money.prepay,
        "owed": change.money.owed,
        "left": max(0, change.terms["cost"] - change.money.received),
        "moves_left": change.moves_left,
    }


def extras_view(extras: Mapping[str, int], studio: Description, language: str) -> list[View]:
    """The extras that were chosen: `extra` (its key), `name` (its key if it is gone) and `count`."""
    known = {extra.key: in_language(extra.name, extra.name_en, language) for extra in studio.extras}
    return [
        {"extra": key, "name": known.get(key, key), "count": count} for key, count in extras.items() if count
    ]


def refund_view(refund: list[Any], now: datetime, tz: ZoneInfo) -> list[View] | None:
    """The refunds that are still to be had, in the studio's time; None if there never were any."""
    tiers = [(datetime.fromisoformat(tier["until"]), tier["amount"]) for tier in refund]
    if not any(amount for _, amount in tiers):
        return None
    return [
        {"until": until.astimezone(tz).isoformat(timespec="minutes"), "amount": amount}
        for until, amount in tiers
        if until > now and amount
    ]


def lines_view(lines: list[Any], language: str) -> list[View]:
    """The lines of a price as they are stored with a quote or a booking."""
    return [
        {"label": in_language(line["label"], line["label_en"], language), "amount": line["amount"]}
        for line in lines
    ]


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


def day_view(day: HallDay) -> View:
    """The opening of a day, what is busy and free in it, and when a booking may begin."""
    return {
        "opens": clock_of(day.opening.start) if day.opening else None,
        "closes": clock_of(day.opening.end) if day.opening else None,
        "busy": [[clock_of(start), clock_of(end)] for start, end in day.busy],
        "free": [[clock_of(start), clock_of(end)] for start, end in day.free],
        "starts": [[clock_of(first), clock_of(last), minutes] for first, last, minutes in day.starts],
    }


def widest_hours(hall: Hall) -> ClockSpan:
    """The hours, in minutes from midnight, between which the hall is open on some day."""
    return widest(ClockSpan.parse(hours) for hours in hall.open.values() if hours)


def booking_view(
    booking: Booking | BookingRecord, now: datetime, studio: Description, settings: Settings, language: str
) -> View:
    """A booking as its own client may see it: status as of `now`, link to its checkout page.

    `owed` is what the client owes after a change, below zero what the studio owes; `back` is what comes back
    if a paid booking is cancelled now.
    """
    tz = studio.studio.timezone
    slot = slot_of(booking.starts_at, booking.ends_at, tz)
    hold_until = booking.hold_until.astimezone(tz) if booking.hold_until else None
    return {
        "reference": booking.reference,
        "link": f"{settings.public_url}/checkout/{booking.checkout_key}",
        "status": str(effective_status(booking, now)),
        **_time_view(booking.hall, slot, language),
        "name": booking.client_name,
        "people": booking.num_people,
        "cost": booking.cost,
        "lines": lines_view(booking.lines, language),
        "extras": extras_view(booking.extras, studio, language),
        "code": booking.code,
        "prepay": booking.prepay,
        "refund": refund_view(booking.refund, now, tz),
        "hold_until": hold_until.isoformat(timespec="minutes") if hold_until else None,
        "owed": booking.owed,
        "back": comes_back(booking, now) if booking.status == BookingStatus.PAID else None,
        "begun": booking.starts_at <= now,
        "over": booking.ends_at <= now,
    }


def _time_view(hall: Hall, slot: Slot, language: str) -> View:
    return {
        **titles_view(hall, language),
        "date": slot.date.isoformat(),
        "start": clock_of(slot.start),
        "end": clock_of(slot.end),
    }


def _title(hall: Hall, language: str) -> str:
    return in_language(hall.name, hall.name_en, language)
