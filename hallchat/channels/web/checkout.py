"""The checkout page: the booking, its hold, the payment, a calendar file."""

import re
from datetime import UTC
from typing import Any
from urllib.parse import urlsplit

from flask import Blueprint, Flask, Response, abort, g, redirect, render_template, url_for
from flask import session as cookie_session
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from hallchat.booking.booking_views import booking_view
from hallchat.booking.bookings import find_by_key, pay_booking
from hallchat.booking.errors import BadStatus
from hallchat.booking.hall_views import photos_view, rules_view, studio_view
from hallchat.booking.status import LIVE, effective_status
from hallchat.database import read_only
from hallchat.models import Booking, BookingStatus
from hallchat.payments import provider
from hallchat.request_context import agent, studio
from hallchat.wording import say
from hallchat.wording.cards import booking_facts, client_rows, hall_photos
from hallchat.wording.formats import day, time_left
from hallchat.wording.prices import part_paid

bp = Blueprint("checkout", __name__, url_prefix="/checkout")


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)


@bp.get("/<key>")
def page(key: str) -> str:
    with agent().sessions() as session:
        read_only(session)
        return _page(_booking(session, key))


@bp.get("/<key>/status")
def status(key: str) -> AnyResponse | str:
    """Returns the current status; reloads the page if the booking no longer awaits payment."""
    with agent().sessions() as session:
        read_only(session)
        booking = _booking(session, key)
        values = _status_values(booking)
        if values["data"]["status"] != BookingStatus.HELD:
            return Response(headers={"HX-Refresh": "true"})
        return render_template("_status.html", booking=booking, **values)


@bp.post("/<key>/pay")
def pay(key: str) -> AnyResponse | tuple[str, int]:
    """Pays through the provider; a booking that is no longer held shows its current state instead."""
    with agent().sessions.begin() as session:
        booking = _booking(session, key)
        payments = provider(agent().settings)
        if payments is None:
            return _page(booking), 409
        try:
            if payments.take(booking):
                pay_booking(session, booking, agent().clock())
        except BadStatus as error:
            if error.data["status"] != BookingStatus.PAID:  # paid already: a second click
                return _page(booking, refused=str(error.data["status"])), 409
    return redirect(url_for("checkout.page", key=key), 303)


@bp.get("/<key>/booking.ics")
def calendar(key: str) -> Response:
    """The booking for the client's own calendar."""
    with agent().sessions() as session:
        read_only(session)
        booking = _booking(session, key)
        if effective_status(booking, agent().clock()) not in LIVE:
            abort(404)
        body = _calendar(booking)
    disposition = f'attachment; filename="{booking.reference}.ics"'
    return Response(body, mimetype="text/calendar", headers={"Content-Disposition": disposition})


def _booking(session: Session, key: str) -> Booking:
    # PostgreSQL rejects some characters that an address may contain.
    booking = find_by_key(session, key) if re.fullmatch(r"[\w-]{22}", key, re.ASCII) else None
    if booking is None:
        abort(404)
    g.language = cookie_session.get("language") or booking.language
    return booking


def _page(booking: Booking, refused: str = "") -> str:
    payments = provider(agent().settings)
    values = _status_values(booking)
    rules, title = rules_view(booking.hall, g.language), values["data"]["title"]
    return render_template(
        "checkout.html",
        booking=booking,
        refused=refused,
        is_demo=payments is not None and payments.is_demo,
        steps=_next_step_texts(values["data"], rules),
        client=client_rows(g.language, booking),
        photos=hall_photos(g.language, {"title": title, "photos": photos_view(booking.hall, g.language)}),
        rules=rules,
        **values,
    )


def _status_values(booking: Booking) -> dict[str, Any]:
    """Returns the state of the booking now and the time left to pay."""
    now, settings = agent().clock(), agent().settings
    data = booking_view(booking, now, studio(), settings, g.language)
    time_left_text, share = "", 0.0
    if data["status"] == BookingStatus.HELD and booking.hold_until:
        remaining = booking.hold_until - now
        time_left_text = time_left(g.language, remaining)
        share = round(min(1.0, remaining / max(remaining, booking.hold_until - booking.created_at)), 3)
    return {
        "data": data,
        "shown": "prepaid" if part_paid(data) else data["status"],
        "due": min(booking.prepay, booking.cost),
        "time_left": time_left_text,
        "share_left": share,
        "can_pay": provider(settings) is not None,
    }


def _next_step_texts(data: dict[str, Any], rules: str) -> list[str]:
    """Returns the next steps for the client, in order."""
    if data["status"] not in LIVE:
        return [say(g.language, "checkout-step-again")]
    steps = ["checkout-step-pay"] if data["status"] == BookingStatus.HELD else []
    known = studio_view(studio().studio, g.language)
    address = known["address"]
    come = "checkout-step-come-to" if address else "checkout-step-come"
    return [
        *(say(g.language, step) for step in steps),
        say(g.language, come, day=day(g.language, data["date"]), start=data["start"], address=address),
        *([say(g.language, "checkout-step-rules")] if rules else []),
        say(g.language, f"checkout-step-change{'' if studio().studio.has_contacts else '-unreachable'}"),
    ]


def _calendar(booking: Booking) -> bytes:
    import icalendar  # noqa: PLC0415  it takes 4 MB of memory and is rarely needed

    settings = agent().settings
    data = booking_view(booking, agent().clock(), studio(), settings, booking.language)
    known = studio_view(studio().studio, booking.language)
    event = icalendar.Event()
    # A stable id: a file that is downloaded again after a change replaces the first one.
    event.add("uid", f"{booking.reference}@{urlsplit(settings.public_url).hostname}")
    event.add("sequence", booking.version)
    event.add("dtstamp", agent().clock())
    event.add("dtstart", booking.starts_at.astimezone(UTC))
    event.add("dtend", booking.ends_at.astimezone(UTC))
    event.add("summary", say(booking.language, "calendar-summary", hall=data["title"], studio=known["name"]))
    event.add("url", data["link"])
    rows = booking_facts(booking.language, data)
    event.add("description", "\n".join(f"{label}: {value}" for label, value in rows))
    if known["address"]:
        event.add("location", known["address"])
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Hallchat//")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
