"""`flask studio apply` and `flask studio export`: the studio as one file."""

from pathlib import Path

import click
from flask.cli import AppGroup

from hallchat import request_context
from hallchat.booking import description_changes
from hallchat.booking.description_warnings import warnings
from hallchat.booking.errors import StudioInUse
from hallchat.booking.live_bookings import with_lost_code
from hallchat.booking.studio import description
from hallchat.languages import INTERNATIONAL_LANGUAGE
from hallchat.studio import toml_file
from hallchat.studio.description import Description
from hallchat.studio.fault import DescriptionError
from hallchat.wording.faults import difference_line, fault_line
from hallchat.wording.promo_codes import kept_codes

studio_group = AppGroup("studio", help="Describe the studio in one file.")


@studio_group.command("apply")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
def apply_command(file: Path, dry_run: bool) -> None:
    """Make the studio as FILE describes it."""
    agent = request_context.agent()
    now, wanted = agent.clock(), _read(file)
    for warning in warnings(wanted, now.astimezone(wanted.studio.timezone)):
        click.echo(f"Warning: {fault_line(INTERNATIONAL_LANGUAGE, warning, 'warning')}", err=True)
    try:
        with agent.sessions.begin() as session:
            lost = with_lost_code(session, description(session, agent.settings), wanted, now)
            changes = description_changes.apply(session, wanted, now, agent.settings)
            if dry_run:
                session.rollback()
    except StudioInUse as error:
        references, more = ", ".join(error.data["references"]), error.data["more"]
        more_of_them = f" and {more} more" if more else ""
        raise click.ClickException(
            f"{file} was not applied: it would break the bookings {references}{more_of_them}."
        ) from None
    if kept := kept_codes(INTERNATIONAL_LANGUAGE, lost):
        click.echo(f"Warning: {kept}", err=True)
    for change in changes:
        click.echo(f"{change.kind} {change.table} {change.what}")
        for difference in change.differences:
            click.echo(f"  {difference_line(INTERNATIONAL_LANGUAGE, difference)}")
    if not changes:
        click.echo("Nothing to change.")


def _read(file: Path) -> Description:
    """The description in the file. Raises ClickException after it has named every fault."""
    today = request_context.studio_time(request_context.agent().clock()).date()
    try:
        with file.open("rb") as opened:
            return toml_file.read(toml_file.decoded(opened.read(toml_file.MAX_BYTES + 1)), today)
    except DescriptionError as error:
        for fault in error.faults:
            click.echo(fault_line(INTERNATIONAL_LANGUAGE, fault), err=True)
        raise click.ClickException(f"{file} was not applied.") from None


@studio_group.command("export")
def export_command() -> None:
    """Write the studio's description to standard output."""
    agent = request_context.agent()
    with agent.sessions() as session:
        click.echo(toml_file.write(description(session, agent.settings)), nl=False)
