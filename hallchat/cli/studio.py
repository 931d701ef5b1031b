"""`flask studio apply` and `flask studio export`: the studio as one file."""

from pathlib import Path

import click
from flask.cli import AppGroup

from hallchat import request_context
from hallchat.booking import description_changes
from hallchat.booking.studio import description
from hallchat.studio import toml_file
from hallchat.studio.fault import DescriptionError, place_text

studio_group = AppGroup("studio", help="Describe the studio in one file.")


@studio_group.command("apply")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
def apply_command(file: Path, dry_run: bool) -> None:
    """Make the studio as FILE describes it."""
    agent = request_context.agent()
    now = agent.clock()
    try:
        described = toml_file.read(file.read_text("utf-8"), request_context.studio_time(now).date())
    except UnicodeDecodeError:
        raise click.ClickException(f"{file} is not a text in UTF-8.") from None
    except DescriptionError as error:
        for fault in error.faults:
            click.echo(f"{place_text(fault.place) or file.name}: {fault.code} {fault.data}", err=True)
        raise click.ClickException(f"{file} was not applied.") from None
    with agent.sessions.begin() as session:
        changes = description_changes.apply(session, described, now, agent.settings)
        if dry_run:
            session.rollback()
    for change in changes:
        click.echo(f"{change.kind} {change.table} {change.what}")
    if not changes:
        click.echo("Nothing to change.")


@studio_group.command("export")
def export_command() -> None:
    """Write the studio's description to standard output."""
    agent = request_context.agent()
    with agent.sessions() as session:
        click.echo(toml_file.write(description(session, agent.settings)), nl=False)
