"""The floors: the least cost of a page, of a stored message, and of importing the libraries."""

import importlib
import os
import sqlite3
import threading
from types import SimpleNamespace

from flask import Flask

LIBRARIES = (
    *("babel.dates", "email_validator", "flask_admin.contrib.sqla", "flask_babel", "flask_compress"),
    *("flask_login", "flask_migrate", "flask_sqlalchemy", "flask_wtf", "fluent.runtime"),
    *("htmx_flask", "icalendar", "phonenumbers", "pydantic", "rapidfuzz", "sqlalchemy.orm"),
)
"""The libraries of the studio, for an application that only imports them."""


def pages() -> Flask:
    """An application: `/` returns a word, `/rows` stores two rows, the least for a message and its answer."""
    app = Flask(__name__)
    app.extensions["hallchat"] = agent()
    local = threading.local()

    @app.get("/")
    def bare() -> str:
        return "ok"

    @app.post("/rows")
    def rows() -> str:
        if not hasattr(local, "connection"):
            local.connection = _connect()
        with local.connection as connection:
            for role in ("client", "agent"):
                connection.execute("INSERT INTO messages (role, text) VALUES (?, ?)", (role, "words " * 20))
        return "ok"

    return app


def agent() -> SimpleNamespace:
    """The methods that the server calls when a worker starts and ends."""
    return SimpleNamespace(warm_up=_nothing, sweep=_nothing, release_leases=_nothing)


def _nothing(*_arguments: object) -> None:
    pass


def libraries() -> Flask:
    """The application of `pages` with all libraries imported."""
    for name in LIBRARIES:
        importlib.import_module(name)
    return pages()


def _connect() -> sqlite3.Connection:
    connection = sqlite3.connect(os.environ["FLOOR_DATABASE"], timeout=30)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("CREATE TABLE IF NOT EXISTS messages (id INTEGER PRIMARY KEY, role TEXT, text TEXT)")
    connection.commit()
    return connection
