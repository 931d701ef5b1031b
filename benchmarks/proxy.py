"""The floor of a turn with a language model: an application that passes the model's stream on unchanged."""

import http.client
import os
import threading
from collections.abc import Iterator
from types import SimpleNamespace
from urllib.parse import urlsplit

from flask import Flask, Response, request

from benchmarks.floor import agent

BODY = b'{"model": "fake", "stream": true, "messages": [{"role": "user", "content": "?"}]}'
_HEADERS = {"Content-Type": "application/json"}


def proxy() -> Flask:
    """An application whose `POST /messages` streams the model's answer and neither parses nor stores it."""
    app = Flask(__name__)
    app.extensions["hallchat"] = agent()
    model = urlsplit(os.environ["OPENAI_BASE_URL"])
    local = threading.local()

    @app.get("/")
    def bare() -> str:
        return "ok"

    @app.post("/messages")
    def send() -> Response:
        _ = request.form.get("message")
        return Response(_stream(local, str(model.netloc), model.path), mimetype="text/event-stream")

    return app


def _stream(local: threading.local | SimpleNamespace, netloc: str, path: str) -> Iterator[bytes]:
    if not hasattr(local, "connection"):
        local.connection = http.client.HTTPConnection(netloc, timeout=60)
    local.connection.request("POST", f"{path}/chat/completions", BODY, _HEADERS)
    response = local.connection.getresponse()
    while data := response.read1(65536):
        yield data
