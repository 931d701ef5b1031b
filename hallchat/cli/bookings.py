"""`flask bookings list`: all bookings as text or JSON."""

import json
from datetime import UTC
from typing import Any
from zoneinfo import ZoneInfo

import click
from flask.cli import AppGroup
from sqlalchemy import select

from hallchat import request_context
from hallchat.agent import Agent
from hallchat.booking.calendar import clock_of, slot_of
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.staff_bookings import BookingDetails, create_booking
from hallchat.booking.status import effective_status
from hallchat.booking.studio import description
from hallchat.cli.orders import BadRequest, OrderLine, answer_each_line
from hallchat.models import Booking, BookingStatus, Hall
from hallchat.nlu.extractors.emails import parse_email
from hallchat.nlu.extractors.phones import parse_phone
from hallchat.nlu.slots import DETAILS

bookings_group = AppGroup("bookings", help="Look at bookings.")


@bookings_group.command("list")
@click.option("--json", "as_json", is_flag=True, help="A JSON array.")
def bookings_list(as_json: bool) -> None:
    """All bookings, the oldest first."""
    agent = request_context.agent()
    with agent.sessions() as session:
        tz = description(session, agent.settings).studio.timezone
        rows = [_row(booking, agent, tz) for booking in session.scalars(select(Booking).order_by(Booking.id))]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        click.echo("{reference}  {date} {start}-{end}  {hall}  {status}  {cost} RUB".format(**row))


@bookings_group.command("add")
@click.option("--json", "as_json", is_flag=True, required=True, help="A JSON object a line, in and out.")
def bookings_add(as_json: bool) -> None:
    """Book orders from standard input, one JSON object a line, as staff would: no payment is waited for."""
    for line in answer_each_line(_add, {"reference": None}):
        click.echo(line)


def _add(line: OrderLine) -> dict[str, Any]:
    agent = request_context.agent()
    phone, email = parse_phone(line.phone), parse_email(line.email)
    if not line.name.strip() or phone is None or (line.email and email is None):
        raise BadRequest()
    with agent.sessions.begin() as session:
        tz = description(session, agent.settings).studio.timezone
        order, now = line.order(session, agent.settings), line.instant(agent.clock(), tz)
        details = BookingDetails(
            hall=session.get_one(Hall, order.hall.id),
            slot=order.slot,
            people=order.people,
            client=ClientDetails(line.name.strip(), phone, email or ""),
            status=BookingStatus.PAID,
            extras=order.extras,
            code=order.code,
        )
        return {"reference": create_booking(session, details, now, agent.settings).reference, "refused": None}


def _row(booking: Booking, agent: Agent, tz: ZoneInfo) -> dict[str, Any]:
    slot = slot_of(booking.starts_at, booking.ends_at, tz)
    return {
        "id": booking.id,
        "hall": booking.hall.name,
        "date": slot.date.isoformat(),
        "start": clock_of(slot.start),
        "end": clock_of(slot.end),
        **{slot.column: getattr(booking, slot.column) for slot in DETAILS},
        "cost": booking.cost,
        "status": str(effective_status(booking, agent.clock())),
        "created_at": booking.created_at.astimezone(UTC).isoformat(),
        "reference": booking.reference,
    }
