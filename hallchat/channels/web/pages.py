"""Language, template values and error pages that all web pages share."""

import re
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask, current_app, redirect, render_template, session, url_for
from flask import request as page_request
from htmx_flask import request
from markupsafe import Markup, escape
from werkzeug.exceptions import BadHost, HTTPException
from werkzeug.wrappers import Response as AnyResponse

from hallchat.booking.hall_views import studio_view
from hallchat.request_context import agent, current_language, studio, studio_time
from hallchat.security import is_local_path
from hallchat.wording import LANGUAGES, cards, formats, free_times, say

bp = Blueprint("pages", __name__)

_LINK_SIGNS = re.compile(r"[@/]|\.\w")
_SPANS = re.compile(r"<[^>]*>|\d\d:\d\d–\d\d:\d\d|\b[^\W\d_]{2,3}–[^\W\d_]{2,3}\b")


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
    app.context_processor(_template_values)
    app.add_template_filter(unbroken)
    app.add_template_test(may_hold_link)
    app.register_error_handler(HTTPException, _error_page)


@bp.get("/privacy")
def privacy() -> str:
    return render_template("privacy.html")


@bp.post("/language")
def language() -> AnyResponse:
    """Switches the language and returns to the reader's page."""
    chosen = page_request.form.get("language", "")
    if chosen in LANGUAGES:
        session["language"] = chosen
        agent().set_language(session.get("conversation", ""), chosen)
    back = page_request.form.get("next", "")
    return redirect(back if is_local_path(back) else url_for("web.page"), 303)


def _template_values() -> dict[str, Any]:
    """Returns the values that every template can use."""
    language = current_language()
    return {
        "language": language,
        "languages": LANGUAGES,
        "t": partial(say, language),
        "cards": cards,
        "formats": formats,
        "free_times": free_times,
        "studio": studio_view(studio().studio, language),
        "has_contacts": studio().studio.has_contacts,
        "public_url": agent().settings.public_url,
        "asset": _asset,
        "local": studio_time,
        "today": studio_time(agent().clock()).date(),
    }


def may_hold_link(text: str) -> bool:
    """True if the text may contain a link or an address: a cheap check before the slow search."""
    return bool(_LINK_SIGNS.search(text))


def unbroken(text: str) -> Markup:
    """The text as HTML, in which no line breaks inside "10:00–11:00" and "пн–чт"."""
    return Markup(_SPANS.sub(_without_break, escape(text)))  # noqa: S704  escaped


def _without_break(match: re.Match[str]) -> str:
    is_tag = match[0].startswith("<")  # stays as it is: the address of a link may contain hours
    return match[0] if is_tag else f'<span class="nowrap">{match[0]}</span>'


def _asset(name: str) -> str:
    """The address of a static file. It changes with the file's content, so browsers may cache it forever."""
    return url_for("static", filename=name, v=_digest(str(current_app.static_folder), name))


@cache
def _digest(folder: str, name: str) -> str:
    return sha256(Path(folder, name).read_bytes()).hexdigest()[:8]


def _error_page(error: HTTPException) -> AnyResponse | tuple[str, int]:
    """Renders an error as a page, or for HTMX as a notice, without any internal details."""
    status = error.code or 500
    if isinstance(error, BadHost):  # no address of a page can be made, so a page cannot be rendered
        return AnyResponse(say(current_language(), "page-host"), status, mimetype="text/plain")
    if request.htmx:
        return render_template(
            "_notice.html", notice=say(current_language(), "page-failed"), can_retry=True
        ), status
    kind = "not-found" if status == 404 else "error"
    return render_template("error.html", kind=kind), status
