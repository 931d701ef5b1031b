"""Where clients write from. A channel holds no rule and no state."""

from flask import Flask


def init_app(app: Flask) -> None:
    """Mount the pages."""
