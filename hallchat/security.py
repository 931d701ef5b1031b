"""Headers that every page carries, and what of a failure the log may hold."""

import logging
from typing import Any

from flask import Flask, Response, request

from hallchat.error_summary import describe
from hallchat.extensions import compress

log = logging.getLogger(__name__)

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def init_app(app: Flask) -> None:
    app.after_request(_secure)
    app.after_request(_compress)
    app.log_exception = _log_failure  # type: ignore[method-assign]  # Flask's would log addresses, which open bookings


def _compress(response: Response) -> Response:
    """Smaller on the wire; but not what mirrors a query beside secrets, which its size would tell of."""
    if response.mimetype == "text/html" and request.args:
        return response
    if response.status_code == 200 and response.mimetype in ("text/css", "text/javascript"):
        response.direct_passthrough = False
        response.make_sequence()  # else the compressor would leave the file open
    return compress.after_request(response)


def is_local_path(address: str) -> bool:
    """Whether the address is a path of this site: nobody is sent elsewhere by a form or a link."""
    return address.startswith("/") and address.isprintable() and "\\" not in address and address[1:2] != "/"


def _secure(response: Response) -> Response:
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    if request.endpoint != "static":  # of our own files only pages have a policy to keep to
        response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        response.headers.setdefault("Referrer-Policy", "same-origin")
    if response.mimetype == "text/html":
        # Back shows the conversation as it is, and a shared computer keeps nobody's.
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def _log_failure(exc_info: Any) -> None:
    log.error("%s failed: %s", request.endpoint, describe(exc_info[1]))
