"""The parameters of a request: from the query, and from JSON, a form, or a form with files."""

import json
from io import BytesIO
from typing import Any
from urllib.parse import parse_qsl

from werkzeug import Request

from tests.http.requests import Received

TEXTS = {
    "caption",
    "callback_query_id",
    "description",
    "file_id",
    "language_code",
    "message_effect_id",
    "parse_mode",
    "text",
    "url",
}
"""Parameters that are text, never JSON: the text "5" stays a text."""


def decode(received: Received) -> dict[str, Any]:
    """The parameters by name; a file is its bytes."""
    kind = received.headers.get("content-type", "").partition(";")[0].strip().lower()
    found: dict[str, Any] = dict(parse_qsl(received.query, keep_blank_values=True))
    if kind == "application/json":
        return {**found, **received.body}
    if kind == "multipart/form-data":
        found |= _multipart(received)
    else:
        found |= parse_qsl(received.raw.decode("utf-8", "replace"), keep_blank_values=True)
    return {name: _value(name, value) for name, value in found.items()}


def _multipart(received: Received) -> dict[str, Any]:
    request = Request(
        {
            "REQUEST_METHOD": "POST",
            "CONTENT_TYPE": received.headers["content-type"],
            "CONTENT_LENGTH": str(len(received.raw)),
            "wsgi.input": BytesIO(received.raw),
        }
    )
    with request:
        files = {name: file.read() for name, file in request.files.items()}
        return request.form.to_dict() | files


def _value(name: str, value: Any) -> Any:
    if name in TEXTS or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
