"""Answers to questions about the client's bookings, the payment and the studio's contacts."""

from collections.abc import Sequence
from datetime import datetime

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.wording import say
from hallchat.wording.formats import day, money, span
from hallchat.wording.prices import status_words


def contacts(request: EngineRequest) -> str:
    """The studio's contacts, as a sentence."""
    known = request.studio.contacts
    if not known:
        return say(request.language, "contacts-unknown")
    return say(request.language, "contacts", contacts=", ".join(known))


def with_contacts(request: EngineRequest, text: str) -> str:
    """The text, followed by the studio's contacts if there are any."""
    return f"{text} {contacts(request)}" if request.studio.contacts else text


def booking_line(request: EngineRequest, booking: Data) -> str:
    """A booking in one line."""
    return say(
        request.language,
        "booking-line",
        reference=booking["reference"],
        hall=booking["title"],
        day=day(request.language, booking["date"], request.now.date()),
        hours=span(booking["start"], booking["end"]),
        people=say(request.language, "people", people=booking["people"]),
        name=booking["name"],
        status=status_words(request.language, booking),
        link=booking["link"],
    )


def booking_lines(request: EngineRequest, bookings: Sequence[Data]) -> str:
    """Bookings as a list, one line each."""
    return "\n".join(f"• {booking_line(request, booking)}" for booking in bookings)


def my_bookings(request: EngineRequest) -> str:
    """All bookings of this conversation; without one, how to reach the studio."""
    if not request.bookings:
        return with_contacts(request, say(request.language, "no-bookings"))
    return (
        say(request.language, "your-bookings", count=len(request.bookings))
        + "\n"
        + booking_lines(request, request.bookings)
    )


def payment(request: EngineRequest) -> str:
    """Deadline and link of each unpaid booking, and the sum of several; without one, how to pay."""
    held = [booking for booking in request.bookings if booking["status"] == "held"]
    lines = [_payment_due(request, booking) for booking in held]
    if len(held) > 1:
        total = money(request.language, sum(booking["cost"] for booking in held))
        lines.append(say(request.language, "bookings-total", count=len(held), total=total))
    return "\n".join(lines) or say_varied(request, "payment")


def _payment_due(request: EngineRequest, booking: Data) -> str:
    until = datetime.fromisoformat(booking["hold_until"])
    return say(
        request.language,
        "payment-due",
        reference=booking["reference"],
        cost=money(request.language, booking["cost"]),
        day=day(request.language, until.date(), request.now.date()),
        time=f"{until:%H:%M}",
        link=booking["link"],
    )
