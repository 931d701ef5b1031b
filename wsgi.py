"""The application, for gunicorn and flask."""

from hallchat.application import create_app

app = create_app()
