"""The origin of a form: a page of the studio, or another site, whose forms are refused.

A browser that tells the relation of the two sites (`Sec-Fetch-Site`) is believed, because no page can forge
it. Otherwise the `Origin` must be PUBLIC_URL or the host that was asked. A browser that sends neither is left
to the token and the SameSite cookie: Flask-WTF would insist on a `Referer`, which some browsers never send.
"""

import logging
from enum import Enum

from flask import Flask, current_app, request
from flask_wtf.csrf import CSRFError

from hallchat.request_context import agent

log = logging.getLogger(__name__)


class FormOrigin(Enum):
    OWN = "a page of the studio"
    FOREIGN = "another site"
    UNKNOWN = "the browser does not say"


class ForeignFormError(CSRFError):  # type: ignore[misc]  # Flask-WTF has no types
    """The form comes from a page of another site."""


def init_app(app: Flask) -> None:
    app.before_request(_refuse_foreign_forms)


def form_origin() -> FormOrigin:
    """The origin of the submitted form, by the browser's own account."""
    site = request.headers.get("Sec-Fetch-Site")
    if site in ("same-origin", "same-site", "cross-site"):
        return FormOrigin.OWN if site == "same-origin" else FormOrigin.FOREIGN
    origin = request.headers.get("Origin", "null")
    if origin == "null":  # for pages that send no Referer
        return FormOrigin.UNKNOWN
    is_own = origin == agent().settings.public_origin or origin.partition("://")[2] == request.host
    return FormOrigin.OWN if is_own else FormOrigin.FOREIGN


def refusal(error: CSRFError) -> str:
    """The name of the message that tells why a form was not accepted: `foreign`, `cookies` or `expired`."""
    if isinstance(error, ForeignFormError):
        return "foreign"
    return "expired" if current_app.config["SESSION_COOKIE_NAME"] in request.cookies else "cookies"


def _refuse_foreign_forms() -> None:
    if request.method in ("GET", "HEAD", "OPTIONS") or form_origin() is not FormOrigin.FOREIGN:
        return
    origin = request.headers.get("Origin", "")[:100]
    log.warning("a form from a page of %r was refused: is PUBLIC_URL the studio's address?", origin)
    raise ForeignFormError
