"""The application, for gunicorn and flask."""

from hallchat import create_app

app = create_app()
