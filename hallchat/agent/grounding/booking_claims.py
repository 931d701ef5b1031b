"""Checks claims that something was booked, paid or cancelled against the client's bookings."""

from datetime import date

from hallchat.agent.events import Data
from hallchat.agent.grounding.claims import ClaimKind, DetectedClaim
from hallchat.agent.grounding.known_facts import KnownFacts
from hallchat.agent.grounding.mentions import Mentions


def action_happened(claim: DetectedClaim, mentions: Mentions, facts: KnownFacts) -> bool:
    """True if a booking of the client's bears the claim out."""
    request = facts.request
    new = [
        each.result
        for each in request.results
        if each.name == "create_booking_info" and "error" not in each.result
    ]
    bookings = [each for each in (*new, *request.bookings) if _may_be_meant(each, mentions, facts)]
    if claim.kind is ClaimKind.CANCELLED:
        return bool(request.cancelled) or any(each.get("status") == "cancelled" for each in bookings)
    if claim.kind is ClaimKind.MOVED:
        return any(each.get("changed_booking") for each in new)
    if claim.kind is ClaimKind.PAID:
        return any(each.get("status") == "paid" for each in bookings)
    is_choosing = not new and request.state.date is not None and request.state.start is not None
    if is_choosing and (claim.by_speaker or not (mentions.dates.dates or mentions.hall_spans)):
        return False  # an earlier booking is no reason to call the new choice booked
    return any(each.get("status") in ("held", "paid") for each in bookings)


def _may_be_meant(booking: Data, mentions: Mentions, facts: KnownFacts) -> bool:
    """True if the halls and dates that the sentence names, if any, fit the booking."""
    if mentions.hall_spans and facts.hall_names.find(str(booking.get("hall"))) not in mentions.hall_spans:
        return False
    days = {text[:10] for key in ("date", "hold_until") if (text := str(booking.get(key) or ""))}
    dates = mentions.dates.dates
    return not dates or any(each.fits(date.fromisoformat(day)) for each in dates for day in days)
