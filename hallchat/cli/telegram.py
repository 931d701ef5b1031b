"""`flask telegram`: run the bot."""

import logging

import click

from hallchat import request_context
from hallchat.cli.errors import ConfigurationError


@click.command("telegram")
def telegram_command() -> None:
    """Talk to clients in Telegram until the process is stopped. Needs TELEGRAM_BOT_TOKEN."""
    # Imported here because no other command needs it and the import takes half a second.
    from hallchat.channels.telegram.bot import TokenRefusedError, run  # noqa: PLC0415

    agent = request_context.agent()
    if not agent.settings.telegram_bot_token:
        raise ConfigurationError("Set TELEGRAM_BOT_TOKEN: @BotFather in Telegram gives one for a new bot.")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    try:
        run(agent)
    except TokenRefusedError:
        raise ConfigurationError(
            "Telegram does not know this TELEGRAM_BOT_TOKEN: copy it from @BotFather."
        ) from None
