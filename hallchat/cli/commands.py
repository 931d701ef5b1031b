"""Registers the commands of the application."""

from copy import copy

import click
from flask import Flask

from hallchat.cli import bookings, database, talk, telegram, understand
from hallchat.cli.errors import database_errors


def init_app(app: Flask) -> None:
    commands = (
        database.prepare_command,
        database.seed_command,
        talk.chat_command,
        understand.understand_command,
        telegram.telegram_command,
        bookings.bookings_group,
    )
    for command in commands:
        app.cli.add_command(_explaining(command))


def _explaining(command: click.Command) -> click.Command:
    """A copy of the command, or of the group, that explains a database that cannot be used."""
    explaining = copy(command)
    explaining.invoke = database_errors()(command.invoke)  # type: ignore[method-assign]  # a copy of its own
    return explaining
