"""The command line: prepare, seed, chat, understand, telegram, bookings."""

from hallchat.cli.commands import init_app

__all__ = ["init_app"]
