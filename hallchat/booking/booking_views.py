"""Offers, changes and bookings as JSON values that their client may see, in the client's language."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from hallchat.booking.calendar import Slot, clock_of, slot_of
from hallchat.booking.changes import Change
from hallchat.booking.hall_views import View, titles_view
from hallchat.booking.offers import Offer, Order
from hallchat.booking.records import BookingRecord
from hallchat.booking.settlement import comes_back
from hallchat.booking.status import effective_status
from hallchat.config import Settings
from hallchat.languages import in_language
from hallchat.models import Booking, BookingStatus, Hall
from hallchat.studio.description import Description


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
