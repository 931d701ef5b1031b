"""`flask bookings list`: all bookings as text or JSON."""

import json
from datetime import UTC
from typing import Any

import click
from flask.cli import AppGroup
from sqlalchemy import select

from hallchat import request_context
from hallchat.agent import Agent
from hallchat.booking.calendar import clock_of_hour, slot_of
from hallchat.booking.status import effective_status
from hallchat.models import Booking
from hallchat.nlu.slots import DETAILS

bookings_group = AppGroup("bookings", help="Look at bookings.")


@bookings_group.command("list")
@click.option("--json", "as_json", is_flag=True, help="A JSON array.")
def bookings_list(as_json: bool) -> None:
    """All bookings, the oldest first."""
    agent = request_context.agent()
    with agent.sessions() as session:
        rows = [_row(booking, agent) for booking in session.scalars(select(Booking).order_by(Booking.id))]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        click.echo("{reference}  {date} {start}-{end}  {hall}  {status}  {cost} RUB".format(**row))


def _row(booking: Booking, agent: Agent) -> dict[str, Any]:
    slot = slot_of(booking.starts_at, booking.ends_at, agent.settings.timezone)
    return {
        "id": booking.id,
        "hall": booking.hall.name,
        "date": slot.date.isoformat(),
        "start": clock_of_hour(slot.start),
        "end": clock_of_hour(slot.end),
        **{slot.column: getattr(booking, slot.column) for slot in DETAILS},
        "cost": booking.cost,
        "status": str(effective_status(booking, agent.clock())),
        "created_at": booking.created_at.astimezone(UTC).isoformat(),
        "reference": booking.reference,
    }
