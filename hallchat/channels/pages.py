"""What all pages share: their language, their words, and pages for what went wrong."""

from functools import partial
from typing import Any

from flask import Blueprint, Flask, current_app, g, render_template, request
from werkzeug.exceptions import HTTPException

from hallchat.agent import Agent
from hallchat.wording import DEFAULT, LOCALES, cards, formats, say

bp = Blueprint("pages", __name__)


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
    app.context_processor(_words)
    app.register_error_handler(HTTPException, _error_page)


def agent() -> Agent:
    """The application's agent."""
    found: Agent = current_app.extensions["hallchat"]
    return found


def locale() -> str:
    """The page's language: the conversation's, where a view has set it, else the browser's."""
    if "locale" not in g:
        g.locale = request.accept_languages.best_match(LOCALES, default=DEFAULT)
    chosen: str = g.locale
    return chosen


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
    """A page instead of the server's own; nothing of what happened inside is shown."""
    known = "not-found" if error.code == 404 else "error"
    return render_template("error.html", known=known), error.code or 500
