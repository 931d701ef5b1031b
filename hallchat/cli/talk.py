"""`flask chat`: talk to the receptionist."""

import click

from hallchat import request_context
from hallchat.channels import terminal
from hallchat.database import BusyError
from hallchat.wording import DEFAULT_LANGUAGE, LANGUAGES, say


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
    try:
        terminal.chat(request_context.agent(), language, as_json)
    except BusyError:
        raise click.ClickException(say(language, "too-busy")) from None
