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
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from hallchat.request_context import agent, current_language, studio_time
from hallchat.security import is_local_path
from hallchat.wording import LANGUAGES, cards, formats, say

bp = Blueprint("pages", __name__)

_LINKING = re.compile(r"[@/]|\.\w")
_HOURS = re.compile(r"<[^>]*>|\d\d:\d\d–\d\d:\d\d")


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
    app.context_processor(_words)
    app.add_template_filter(unbroken)
    app.add_template_test(linking)
    app.register_error_handler(HTTPException, _error_page)


@bp.get("/privacy")
def privacy() -> str:
    return render_template("privacy.html")


@bp.post("/language")
def language() -> AnyResponse:
    """Go on in another language, where the reader was."""
    wanted = page_request.form.get("language", "")
    if wanted in LANGUAGES:
        session["language"] = wanted
        agent().set_language(session.get("conversation", ""), wanted)
    back = page_request.form.get("next", "")
    return redirect(back if is_local_path(back) else url_for("web.page"), 303)


def _words() -> dict[str, Any]:
    """Returns the values that every template can use."""
    language = current_language()
    return {
        "language": language,
        "languages": LANGUAGES,
        "t": partial(say, language),
        "cards": cards,
        "formats": formats,
        "settings": agent().settings,
        "asset": _asset,
        "local": studio_time,
        "today": studio_time(agent().clock()).date(),
    }


def linking(text: str) -> bool:
    """True if the text may contain a link or an address: a cheap check before the slow search."""
    return bool(_LINKING.search(text))


def unbroken(text: str) -> Markup:
    """The text as HTML, in which no "10:00–11:00" breaks over two lines."""
    return Markup(_HOURS.sub(_whole, escape(text)))  # noqa: S704  escaped


def _whole(found: re.Match[str]) -> str:
    kept = found[0]  # a tag is left as it is: a link may have hours in its address
    return kept if kept.startswith("<") else f'<span class="whole">{kept}</span>'


def _asset(name: str) -> str:
    """The address of a static file; it changes with the file, so that browsers may keep it for good."""
    return url_for("static", filename=name, v=_digest(str(current_app.static_folder), name))


@cache
def _digest(folder: str, name: str) -> str:
    return sha256(Path(folder, name).read_bytes()).hexdigest()[:8]


def _error_page(error: HTTPException) -> tuple[str, int]:
    """A page, or for HTMX a line, instead of the server's own; nothing of what happened inside is shown."""
    status = error.code or 500
    if request.htmx:
        return render_template(
            "_notice.html", notice=say(current_language(), "page-failed"), again=True
        ), status
    known = "not-found" if status == 404 else "error"
    return render_template("error.html", known=known), status
