"""`flask chat`: talk to the receptionist."""

import click

from hallchat import request_context
from hallchat.channels import terminal
<<<<<<< HEAD
from hallchat.wording import DEFAULT_LANGUAGE, LANGUAGES
=======
from hallchat.database import BusyError, read_only
from hallchat.nlu import Intent, KnownHall, NluContext
from hallchat.nlu.extractors.clock_patterns import OpeningHours
from hallchat.wording import DEFAULT_LANGUAGE, LANGUAGES, say
>>>>>>> c177b6ecabc8a48ecd015d056f9ca12fc666f6bb


@click.command("chat")
@click.option(
    "--locale",
    "language",
    type=click.Choice(LANGUAGES),
    default=DEFAULT_LANGUAGE,
    help="Language of the greeting.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def chat_command(language: str, as_json: bool) -> None:
    """Talk to the receptionist: one message per line."""
<<<<<<< HEAD
    terminal.chat(request_context.agent(), language, as_json)
=======
    try:
        terminal.chat(request_context.agent(), language, as_json)
    except BusyError:
        raise click.ClickException(say(language, "too-busy")) from None


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
    agent = request_context.agent()
    now = now or agent.clock()
    local = now.astimezone(agent.settings.timezone) if now.tzinfo else now
    if halls is None:
        known = _halls_of_studio(agent)
    else:
        names = filter(None, (name.strip() for name in halls.split(",")))
        known = tuple(KnownHall(name, (name,), OpeningHours().opens, OpeningHours().closes) for name in names)
    terminal.print_understood(NluContext(local, known, language=language))


def _halls_of_studio(agent: Agent) -> tuple[KnownHall, ...]:
    with agent.sessions() as session:
        try:
            read_only(session)
            return known_halls(active_halls(session))
        except (OperationalError, ProgrammingError):
            raise click.ClickException(
                "The database has no halls. Make it with `flask prepare`, or name halls with --halls."
            ) from None
>>>>>>> c177b6ecabc8a48ecd015d056f9ca12fc666f6bb
