"""Reads the settings as every command and the server do: from the environment and the file `.env`."""

import os

from flask.cli import load_dotenv
from flask.helpers import get_load_dotenv

from hallchat.config import Settings, from_environ
from hallchat.paths import instance_folder


def read_settings() -> Settings:
    """The settings: environment variables and, for those not set, the file `.env`. Raises SettingsError.

    `.env` is found as the `flask` command finds it, so that a server and a command in one folder agree.
    """
    if get_load_dotenv():
        load_dotenv()
    return from_environ(os.environ, instance_folder())
