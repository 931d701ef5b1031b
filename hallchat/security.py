"""Security headers, compression that leaks no secrets, and a log without private data."""

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
    """Add the headers and the compression to every response, and replace Flask's error log."""
    app.after_request(_add_headers)
    app.after_request(_keep_redirects_on_site)
    app.after_request(_compress)
    app.log_exception = _log_exception  # type: ignore[method-assign]  # Flask's own would log URLs, and a checkout URL is a secret


def _compress(response: Response) -> Response:
    """Compress the response, except pages that may echo a query: their size could reveal secrets."""
    if response.mimetype == "text/html" and request.args:
        return response
    if response.status_code == 200 and response.mimetype in ("text/css", "text/javascript"):
        response.direct_passthrough = False
        response.make_sequence()  # or the compressor would leave the file open
    return compress.after_request(response)


def is_local_path(address: str) -> bool:
    """True if the address is a path on this site, so that a redirect to it cannot leave the site."""
    return address.startswith("/") and address.isprintable() and "\\" not in address and address[1:2] != "/"


def _add_headers(response: Response) -> Response:
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    if request.endpoint != "static":  # static files need no policy
        response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        response.headers.setdefault("Referrer-Policy", "same-origin")
    if response.mimetype == "text/html":
        # The back button loads the present conversation, and a shared computer stores nothing.
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def _keep_redirects_on_site(response: Response) -> Response:
    """Shorten addresses of this site to a path: a proxy may have changed the visitor's host and scheme."""
    if response.location and response.location.startswith(request.host_url):
        response.location = "/" + response.location.removeprefix(request.host_url).lstrip("/")
    return response


def _log_exception(exc_info: Any) -> None:
    log.error("%s failed: %s", request.endpoint, describe(exc_info[1]))
