"""What is compared with: the least that a page, a stored message and the libraries cost by themselves."""

import importlib
import json
import os
import sqlite3
import threading
from http.client import HTTPConnection
from types import SimpleNamespace
from urllib.parse import urlsplit

from flask import Flask, Response

LIBRARIES = (
    *("babel.dates", "email_validator", "flask_admin.contrib.sqla", "flask_babel", "flask_compress"),
    *("flask_limiter", "flask_login", "flask_migrate", "flask_sqlalchemy", "flask_wtf", "fluent.runtime"),
    *("htmx_flask", "icalendar", "phonenumbers", "pydantic", "rapidfuzz", "sqlalchemy.orm"),
)
"""What the studio stands on, imported and left alone."""


def pages() -> Flask:
    """`/` says a word; `/rows` stores two rows, as a message and its answer are at the very least."""
    app = Flask(__name__)
    app.extensions["hallchat"] = SimpleNamespace(
        resume=lambda: None, warm_up=lambda: None
    )  # gunicorn.conf.py
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


def proxy() -> Flask:
    """`/proxy` asks the model at MODEL_URL and passes its stream on as it comes."""
    app = pages()
    model = urlsplit(os.environ["MODEL_URL"])
    local = threading.local()
    body = json.dumps(
        {"model": "m", "stream": True, "messages": [{"role": "user", "content": "words " * 1000}]}
    )

    @app.post("/proxy")
    def pass_on() -> Response:
        if not hasattr(local, "connection"):
            local.connection = HTTPConnection(str(model.hostname), model.port or 80)
        local.connection.request(
            "POST", f"{model.path}/chat/completions", body, {"Content-Type": "application/json"}
        )
        answer = local.connection.getresponse()
        return Response(iter(lambda: answer.read1(65536), b""), mimetype="text/event-stream")

    return app


def libraries() -> Flask:
    """A page of an application that has imported everything, and uses nothing of it."""
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
