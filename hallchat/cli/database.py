"""`flask prepare` and `flask seed`: create the tables and fill an empty studio."""

import click
import flask_migrate

from hallchat import request_context, seed


@click.command("seed")
@click.option("--days", default=14, type=click.IntRange(0, 365), show_default=True, help="Days to fill.")
@click.option(
    "--load", default=30, type=click.IntRange(0, 100), show_default=True, help="Percent of hours to book."
)
@click.option("--no-bookings", is_flag=True, help="Create halls and an administrator only.")
@click.option("--admin-password", help="Default: a generated password, printed once.")
@click.option("--if-empty", is_flag=True, help="Do nothing if there is a hall or a member of staff.")
def seed_command(days: int, load: int, no_bookings: bool, admin_password: str | None, if_empty: bool) -> None:
    """Fill an empty studio with demo halls, bookings and an administrator. Safe to run twice."""
    agent = request_context.agent()
    now = agent.clock()
    with agent.sessions.begin() as session:
        if if_empty and not seed.is_empty(session):
            return
        hall_count = seed.seed_halls(session, now)
        booking_count = 0 if no_bookings else seed.seed_bookings(session, days, load, now, agent.settings)
        password = seed.seed_admin(session, admin_password, now)
    click.echo(f"Halls made: {hall_count}. Bookings made: {booking_count}.")
    if password:
        click.echo(f"Admin: {agent.settings.public_url}/admin/ login {seed.ADMIN} password {password}")


@click.command("prepare")
@click.pass_context
def prepare_command(context: click.Context) -> None:
    """Create or upgrade the database and fill an empty studio: run it before the server starts."""
    flask_migrate.upgrade()
    context.invoke(seed_command, if_empty=True)
