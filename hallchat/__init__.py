"""Hallchat: an AI receptionist for a photo studio that rents its halls by the hour."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hallchat.application import create_app

__all__ = ["create_app"]


def __getattr__(name: str) -> Any:
    """Loads the web application on first use: commands without it start in half the time."""
    if name == "create_app":
        from hallchat.application import create_app  # noqa: PLC0415  loaded late

        return create_app
    raise AttributeError(name)
