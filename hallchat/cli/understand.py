"""`flask understand`: shows the understanding of messages. It starts without the web application."""

import json
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

import click

from hallchat.config import Settings
from hallchat.dotenv import read_settings
from hallchat.languages import DEFAULT_LANGUAGE, LANGUAGES
from hallchat.nlu import Intent, KnownHall, NluContext, understand
from hallchat.nlu.extractors.clock_patterns import OpeningHours
from hallchat.nlu.serialize import to_json
from hallchat.standard_input import input_lines


class IsoDateTime(click.ParamType[datetime]):
    """An ISO 8601 date and time, with or without a UTC offset."""

    name = "ISO"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no date and time, such as 2026-11-25T12:00", param, ctx)


@click.command("understand", epilog=f"Intents: {', '.join(Intent)}.")
@click.option("--json", is_flag=True, expose_value=False, help="The default and only format.")
@click.option(
    "--now",
    type=IsoDateTime(),
    help="The studio's local time, such as 2026-11-25T12:00. Default: the present time.",
)
@click.option(
    "--locale",
    "language",
    type=click.Choice(LANGUAGES),
    default=DEFAULT_LANGUAGE,
    help="Language of messages that show none.",
)
@click.option(
    "--halls", help='Hall names, such as "A,B,C", open from 9 to 23. Default: the halls of the database.'
)
def understand_command(now: datetime | None, language: str, halls: str | None) -> None:
    """Read one message per line and print what is understood, without context: one JSON object per line."""
    settings = read_settings()
    now = now or settings.now()
    tz = settings.timezone
    if halls is None:
        known, tz = _halls_of_studio(settings)
    else:
        usual = OpeningHours()
        names = filter(None, (name.strip() for name in halls.split(",")))
        known = tuple(KnownHall(name, (name,), usual.opens / 60, usual.closes / 60) for name in names)
    local = now.astimezone(tz) if now.tzinfo else now
    context = NluContext(local, known, language=language)
    for line in input_lines():
        sys.stdout.write(json.dumps(to_json(understand(line, context)), ensure_ascii=False) + "\n")
        sys.stdout.flush()


def _halls_of_studio(settings: Settings) -> tuple[tuple[KnownHall, ...], ZoneInfo]:
    """The studio's halls and its time zone."""
    # Loaded late: named halls need none of it.
    from sqlalchemy import create_engine  # noqa: PLC0415
    from sqlalchemy.exc import OperationalError, ProgrammingError  # noqa: PLC0415
    from sqlalchemy.orm import Session  # noqa: PLC0415

    from hallchat import database  # noqa: PLC0415
    from hallchat.booking.known_names import known_halls  # noqa: PLC0415
    from hallchat.booking.studio import snapshot  # noqa: PLC0415

    engine = database.configure(create_engine(settings.database_url, hide_parameters=True))
    try:
        with Session(engine) as session:
            database.read_only(session)
            studio = snapshot(session)
            return known_halls(studio, settings), studio.description(settings).studio.timezone
    except (OperationalError, ProgrammingError):
        raise click.ClickException(
            "The database has no halls. Make it with `flask prepare`, or name halls with --halls."
        ) from None
    finally:
        engine.dispose()
