"""Reads the settings as every command and the server do: from the environment and the file `.env`."""

import os

from dotenv import find_dotenv, load_dotenv

from hallchat.config import Settings, from_environ
from hallchat.paths import instance_folder


def read_settings() -> Settings:
    """The settings: environment variables and, for those not set, the file `.env`. Raises SettingsError.

    `.env` is found as the `flask` command finds it, so that a server and a command in one folder agree: from
    the working directory upward, unless FLASK_SKIP_DOTENV is set.
    """
    if os.environ.get("FLASK_SKIP_DOTENV", "").lower() in ("", "0", "false", "no"):
        load_dotenv(find_dotenv(usecwd=True))
    return from_environ(os.environ, instance_folder())
