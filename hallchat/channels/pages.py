"""What all pages share: their language, their words, and pages for what went wrong."""

from functools import partial
from typing import Any

from flask import Blueprint, Flask, render_template
from htmx_flask import request
from werkzeug.exceptions import HTTPException

from hallchat.current import agent, locale
from hallchat.wording import cards, formats, say

bp = Blueprint("pages", __name__)


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
    app.context_processor(_words)
    app.register_error_handler(HTTPException, _error_page)


@bp.get("/privacy")
def privacy() -> str:
    return render_template("privacy.html")


def _words() -> dict[str, Any]:
    """What templates may use beside their own values."""
    language = locale()
    return {
        "locale": language,
        "t": partial(say, language),
        "cards": cards,
        "formats": formats,
        "settings": agent().settings,
    }


def _error_page(error: HTTPException) -> tuple[str, int]:
    """A page, or for HTMX a line, instead of the server's own; nothing of what happened inside is shown."""
    status = error.code or 500
    if request.htmx:
        return render_template("_notice.html", notice=say(locale(), "page-failed")), status
    known = "not-found" if status == 404 else "error"
    return render_template("error.html", known=known), status
