"""`flask prepare` and `flask seed`: create the tables and fill an empty studio."""

import click
import flask_migrate

from hallchat import request_context, seed
from hallchat.seed import AdminPassword

MIN_PASSWORD_CHARACTERS = 8
_TOLD = {
    AdminPassword.GENERATED: "Admin: {url} login {login} password {password}",
    AdminPassword.GIVEN: "Admin: {url} login {login} with the password you gave.",
    AdminPassword.REPLACED: "The password of {login} is now the one you gave: {url}",
    AdminPassword.KEPT: "The administrator {login} exists already and keeps the same password: {url}",
}


def _long_enough(_context: click.Context, _parameter: click.Parameter, password: str | None) -> str | None:
    """The password. Raises BadParameter if it is too short to protect anything."""
    if password is not None and len(password.strip()) < MIN_PASSWORD_CHARACTERS:
        raise click.BadParameter(f"it needs at least {MIN_PASSWORD_CHARACTERS} characters.")
    return password


@click.command("seed")
@click.option("--days", default=14, type=click.IntRange(0, 365), show_default=True, help="Days to fill.")
@click.option(
    "--load", default=30, type=click.IntRange(0, 100), show_default=True, help="Percent of hours to book."
)
@click.option("--no-bookings", is_flag=True, help="Create halls and an administrator only.")
@click.option(
    "--admin-password",
    callback=_long_enough,
    help="At least 8 characters. Default: a new administrator gets a generated password, printed once.",
)
@click.option("--if-empty", is_flag=True, help="Do nothing if there is a hall or a member of staff.")
def seed_command(days: int, load: int, no_bookings: bool, admin_password: str | None, if_empty: bool) -> None:
    """Fill an empty studio with demo halls, bookings and an administrator. Safe to run twice."""
    agent = request_context.agent()
    now = agent.clock()
    with agent.sessions.begin() as session:
        if if_empty and not seed.is_empty(session):
            return
        hall_count = seed.seed_halls(session, now, agent.settings)
        booking_count = 0 if no_bookings else seed.seed_bookings(session, days, load, now, agent.settings)
        origin, password = seed.seed_admin(session, admin_password, now)
    click.echo(f"Halls made: {hall_count}. Bookings made: {booking_count}.")
    url = f"{agent.settings.public_url}/admin/"
    click.echo(_TOLD[origin].format(url=url, login=seed.ADMIN, password=password))


@click.command("prepare")
@click.pass_context
def prepare_command(context: click.Context) -> None:
    """Create or upgrade the database and fill an empty studio: run it before the server starts."""
    flask_migrate.upgrade()
    context.invoke(seed_command, if_empty=True)
