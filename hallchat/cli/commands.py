"""The command line: prepare, seed, chat, understand, telegram, bookings."""

import json
import logging
from datetime import UTC, datetime
from typing import Any

import click
import flask_migrate
from flask import Flask
from flask.cli import AppGroup
from sqlalchemy import select
from sqlalchemy.exc import OperationalError, ProgrammingError

from hallchat import request_context, seed
from hallchat.agent import Agent
from hallchat.agent.dialogue.interpret import known_halls
from hallchat.booking.calendar import clock_of_hour, slot_of
from hallchat.booking.halls import active_halls
from hallchat.booking.status import effective_status
from hallchat.channels import terminal
from hallchat.models import Booking
from hallchat.nlu import Intent, KnownHall, NluContext
from hallchat.nlu.extractors.clock_patterns import OpeningHours


class Moment(click.ParamType[datetime]):
    """An ISO date and time, with or without an offset."""

    name = "ISO"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no date and time, such as 2026-11-25T12:00", param, ctx)


bookings = AppGroup("bookings", help="Look at bookings.")


def init_app(app: Flask) -> None:
    app.cli.add_command(prepare_command)
    app.cli.add_command(seed_command)
    app.cli.add_command(chat_command)
    app.cli.add_command(understand_command)
    app.cli.add_command(telegram_command)
    app.cli.add_command(bookings)


@click.command("seed")
@click.option("--days", default=14, type=click.IntRange(0, 365), show_default=True, help="Days to fill.")
@click.option(
    "--load", default=30, type=click.IntRange(0, 100), show_default=True, help="Percent of hours taken."
)
@click.option("--no-bookings", is_flag=True, help="Halls and an administrator only.")
@click.option("--admin-password", help="Else one is generated and printed once.")
@click.option("--if-empty", is_flag=True, help="Do nothing where there is a hall or a member of staff.")
def seed_command(days: int, load: int, no_bookings: bool, admin_password: str | None, if_empty: bool) -> None:
    """Fill a studio to try the product on; running it twice harms nothing."""
    agent = request_context.agent()
    now = agent.clock()
    with agent.sessions.begin() as session:
        if if_empty and not seed.is_empty(session):
            return
        halls = seed.seed_halls(session, now)
        made = 0 if no_bookings else seed.seed_bookings(session, days, load, now, agent.settings)
        password = seed.seed_admin(session, admin_password, now)
    click.echo(f"Halls made: {halls}. Bookings made: {made}.")
    if password:
        click.echo(f"Admin: {agent.settings.public_url}/admin/ login {seed.ADMIN} password {password}")


@click.command("prepare")
@click.pass_context
def prepare_command(context: click.Context) -> None:
    """Make the database or bring it up to date, and fill an empty studio: what has to be done to serve."""
    flask_migrate.upgrade()
    context.invoke(seed_command, if_empty=True)


@click.command("chat")
@click.option(
    "--locale", "language", type=click.Choice(["ru", "en"]), default="ru", help="Language of the greeting."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def chat_command(language: str, as_json: bool) -> None:
    """Talk to the receptionist: a message a line."""
    terminal.chat(request_context.agent(), language, as_json)


@click.command("understand", epilog=f"Intents: {', '.join(Intent)}.")
@click.option("--json", is_flag=True, expose_value=False, help="As ever: there is no other format.")
@click.option("--now", type=Moment(), help="The studio's time, as 2026-11-25T12:00; else the clock's.")
@click.option(
    "--locale", "language", type=click.Choice(["ru", "en"]), default="ru", help="Of words that show none."
)
@click.option("--halls", help='Names, as "A,B,C", open from 9 to 23, instead of the database\'s halls.')
def understand_command(now: datetime | None, language: str, halls: str | None) -> None:
    """Read messages, a line each, and print what each says by itself: a JSON object a line."""
    agent = request_context.agent()
    now = now or agent.clock()
    local = now.astimezone(agent.settings.timezone) if now.tzinfo else now
    if halls is None:
        known = _studios_halls(agent)
    else:
        names = filter(None, (name.strip() for name in halls.split(",")))
        known = tuple(KnownHall(name, (name,), OpeningHours().opens, OpeningHours().closes) for name in names)
    terminal.print_understood(NluContext(local, known, language=language))


class Unusable(click.ClickException):
    """What has to be set before the command can run."""

    exit_code = 2


@click.command("telegram")
def telegram_command() -> None:
    """Talk to clients in Telegram, until it is stopped. Needs TELEGRAM_BOT_TOKEN."""
    # Loaded here, as no other command needs it and it takes half a second.
    from hallchat.channels.telegram.bot import TokenRefusedError, run  # noqa: PLC0415

    agent = request_context.agent()
    if not agent.settings.telegram_bot_token:
        raise Unusable("Set TELEGRAM_BOT_TOKEN: @BotFather in Telegram gives one for a new bot.")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    try:
        run(agent)
    except TokenRefusedError:
        raise Unusable("Telegram does not know this TELEGRAM_BOT_TOKEN: copy it from @BotFather.") from None
    except (OperationalError, ProgrammingError):
        raise Unusable("The database is not there or not up to date: run `flask prepare` first.") from None


def _studios_halls(agent: Agent) -> tuple[KnownHall, ...]:
    with agent.sessions() as session:
        try:
            return known_halls(active_halls(session))
        except (OperationalError, ProgrammingError):
            raise click.ClickException(
                "The database has no halls. Make it with `flask prepare`, or name halls with --halls."
            ) from None


@bookings.command("list")
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
        "client_name": booking.client_name,
        "client_phone": booking.client_phone,
        "client_email": booking.client_email,
        "num_people": booking.num_people,
        "cost": booking.cost,
        "status": str(effective_status(booking, agent.clock())),
        "created_at": booking.created_at.astimezone(UTC).isoformat(),
        "reference": booking.reference,
    }
