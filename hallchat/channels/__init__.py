"""Where clients write from. A channel holds no rule and no state."""

from flask import Flask

from hallchat.channels import checkout, pages, photos, web


def init_app(app: Flask) -> None:
    """Mount the pages."""
    for module in (pages, web, checkout, photos):
        module.init_app(app)
