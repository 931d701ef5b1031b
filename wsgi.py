"""The application, for gunicorn and flask."""

import sys

from hallchat import create_app
from hallchat.config import SettingsError

try:
    app = create_app()
except SettingsError as error:
    sys.exit(str(error))
