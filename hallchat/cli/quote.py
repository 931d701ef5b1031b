"""`flask quote --json`: prices and terms of orders, without booking them."""

from typing import Any

import click
from flask.cli import with_appcontext

from hallchat import request_context
from hallchat.booking.offers import work_out
from hallchat.booking.studio import description
from hallchat.cli.orders import OrderLine, answer_each_line

_REFUSED: dict[str, Any] = {"total": None, "lines": [], "prepay": None, "refund": []}


@click.command("quote")
@click.option("--json", "as_json", is_flag=True, required=True, help="A JSON object a line, in and out.")
@with_appcontext
def quote_command(as_json: bool) -> None:
    """Read orders from standard input, one JSON object a line, and write the quote of each."""
    for line in answer_each_line(_quote, _REFUSED):
        click.echo(line)


def _quote(line: OrderLine) -> dict[str, Any]:
    agent = request_context.agent()
    settings = agent.settings
    with agent.sessions() as session:
        tz = description(session, settings).studio.timezone
        offer = work_out(session, line.order(session, settings), line.instant(agent.clock(), tz), settings)
    return {
        "total": offer.total,
        "lines": [{"label": each.label, "amount": each.amount} for each in offer.lines],
        "prepay": offer.prepay,
        "refund": [
            {"until": until.astimezone(tz).isoformat(), "amount": amount} for until, amount in offer.refunds
        ],
        "refused": None,
    }
