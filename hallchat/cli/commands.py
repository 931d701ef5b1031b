"""Registers the commands of the application."""

from flask import Flask

from hallchat.cli import bookings, database, quote, studio, talk, telegram, understand


def init_app(app: Flask) -> None:
    commands = (
        database.prepare_command,
        database.seed_command,
        talk.chat_command,
        understand.understand_command,
        telegram.telegram_command,
        bookings.bookings_group,
        studio.studio_group,
        quote.quote_command,
    )
    for command in commands:
        app.cli.add_command(command)
