"""Channels through which clients write. A channel holds no business rules and no state."""

from flask import Flask

from hallchat.channels.web import chat, checkout, cost, earlier, message_limits, pages, photos


def init_app(app: Flask) -> None:
    """Registers the web pages."""
    for module in (pages, chat, earlier, checkout, cost, message_limits, photos):
        module.init_app(app)
