"""Earlier turns of a conversation: for HTMX the turns alone, otherwise a page of them."""

from flask import Blueprint, Flask, abort, g, redirect, render_template, url_for
from htmx_flask import request
from werkzeug.wrappers import Response as AnyResponse

from hallchat.agent import History
from hallchat.agent.turns.transcript import TURNS_PER_PAGE
from hallchat.channels.web import browser_session
from hallchat.channels.web.streaming import next_step
from hallchat.request_context import agent

bp = Blueprint("earlier", __name__)


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)


# The token is a part of the path, because pages with a query are not compressed.
@bp.get("/earlier/<of>/<int(max=2147483647):before>")
def turns(of: str, before: int) -> AnyResponse | str:
    """The turns before the turn `before` of the conversation of a page with the token `of`.

    A browser that asks for turns that are not there, or for the newest ones, is sent to the chat page.
    """
    history = _history(of, before)
    if history is None or not history.turns or history.next_at is None:
        return abort(404) if request.htmx else redirect(url_for("web.page"), 303)
    g.language = history.language
    return render_template(
        "_turns.html" if request.htmx else "earlier.html",
        history=history,
        later=before + TURNS_PER_PAGE,
        page_token=of,
        **next_step(None) | {"suggestions": ()},
    )


def _history(of: str, before: int) -> History | None:
    try:
        conversation_id = browser_session.conversation_of_page(of)
    except browser_session.UnknownConversationError:
        return None
    return agent().history(conversation_id, before) if conversation_id else None
