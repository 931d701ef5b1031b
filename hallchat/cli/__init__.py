"""The command line: prepare, seed, chat, understand, telegram, bookings."""

from flask import Flask

from hallchat.cli import bookings, database, talk, telegram


def init_app(app: Flask) -> None:
    commands = (
        database.prepare_command,
        database.seed_command,
        talk.chat_command,
        talk.understand_command,
        telegram.telegram_command,
        bookings.bookings_group,
    )
    for command in commands:
        app.cli.add_command(command)
