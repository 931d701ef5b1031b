"""The chat page. With JavaScript the answer streams into it; without, the form posts and the page reloads."""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256

from flask import (
    Blueprint,
    Flask,
    Response,
    abort,
    g,
    redirect,
    render_template,
    request,
    url_for,
)
from flask_wtf.csrf import CSRFError
from htmx_flask import request as htmx_request
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge
from werkzeug.wrappers import Response as AnyResponse

from hallchat.agent import MAX_MESSAGE_CHARACTERS, History, MessageTooLongError, StoredTurn
from hallchat.agent.events import Event
from hallchat.agent.turns.transcript import PastTurn
from hallchat.channels.web import browser_session, form_to_message, message_limits
from hallchat.channels.web.streaming import drain, next_step, respond
from hallchat.database import BusyError
from hallchat.form_origin import refusal
from hallchat.request_context import agent, current_language, studio_time, use_studio_of
from hallchat.wording import say

bp = Blueprint("web", __name__)

MAX_GREETING_HALLS = 6
"""Of the cards above the conversation; the agent lists all halls."""


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
    app.register_error_handler(CSRFError, lambda error: _refuse(400, f"page-{refusal(error)}"))
    app.register_error_handler(BusyError, lambda _: _refuse(503, "page-busy"))
    app.register_error_handler(RequestEntityTooLarge, lambda _: _refuse(413, "too-long"))


@bp.context_processor
def _page_token() -> dict[str, str]:
    return {"page_token": browser_session.page_token(browser_session.current_conversation())}


@bp.get("/")
def page() -> str:
    return _page()


@bp.post("/messages")
def send() -> AnyResponse | tuple[str, int]:
    """Stores the message and answers it: as a stream for HTMX, otherwise with the whole page."""
    try:
        browser_session.switch_to_page(request.form.get("of", ""))
        if not message_limits.allow(browser_session.current_conversation()):
            return _refuse(429, "page-too-often")
        text, quote_id = form_to_message.message_of_form(
            request.form, _language, lambda: studio_time(agent().clock()).date()
        )
        stored, events = _receive(text, quote_id)
    except MessageTooLongError:
        return _refuse(422, "too-long")
    except form_to_message.NoHoursError:
        return _refuse(422, "page-hours-missing")
    except browser_session.UnknownConversationError:
        return _refuse(409, "page-left")
    page_is_current = browser_session.shows_current(request.form.get("shown", ""))
    if htmx_request.htmx and page_is_current:
        use_studio_of(stored)
        _keep_form_token()
        past = PastTurn(stored.number, text, agent().clock())
        return respond(past, stored, events, request.form.get("day", ""))
    with suppress(BusyError):  # the message is stored: the page shows it and asks for its answer
        drain(events)
    if htmx_request.htmx:  # the turns on the page are another conversation's
        return Response(headers={"HX-Redirect": url_for("web.page")})
    return redirect(url_for("web.page", _anchor=f"turn-{stored.number}"), 303)


@bp.post("/turns/<int(max=2147483647):number>/stop")
def stop(number: int) -> AnyResponse:
    """Stops an answer; its own stream then updates the page."""
    agent().stop(_conversation_of_request(), number)
    if htmx_request.htmx:
        return Response(status=204)
    return redirect(url_for("web.page", _anchor=f"turn-{number}"), 303)


@bp.post("/new")
def start_new() -> AnyResponse:
    """Leaves the conversation for a new one; the client can return to it."""
    browser_session.leave_conversation()
    return redirect(url_for("web.page"), 303)


@bp.post("/previous")
def go_back() -> AnyResponse:
    """Swaps the current and the previous conversation."""
    browser_session.return_to_previous()
    return redirect(url_for("web.page"), 303)


@bp.get("/turns/<int(max=2147483647):number>")
def turn(number: int) -> str:
    """Streams a turn that was unfinished when the page was rendered: waits for its end or resumes it."""
    conversation_id = _conversation_of_request()
    found = agent().turn(conversation_id, number)
    if found is None:
        abort(404)
    if found.turns[0].done is None:
        drain(agent().follow(conversation_id, number))
        found = agent().turn(conversation_id, number)
        assert found is not None
    [past] = _in_its_language(found).turns
    return render_template(
        "_answer.html",
        turn=past,
        replaces=False,
        page_token=browser_session.page_token(conversation_id),
        **next_step(past),
    )


def _keep_form_token() -> None:
    """Lets the answer's forms carry the token that was just accepted: signing another takes 0.1 ms."""
    if token := request.form.get("csrf_token"):
        g.csrf_token = token  # where Flask-WTF keeps the token of a request


def _conversation_of_request() -> str:
    """Returns the id of the conversation that the requesting page shows, "" if there is none."""
    try:
        return browser_session.conversation_of_page(request.args.get("of", "")) or ""
    except browser_session.UnknownConversationError:
        return ""


def _language() -> str:
    """Returns the language of the conversation; without one, of the page."""
    return agent().language(browser_session.current_conversation() or "") or current_language()


def _receive(text: str, quote_id: str | None) -> tuple[StoredTurn, Iterator[Event]]:
    """Stores a message in this browser's conversation, or in a new one; returns its turn and the answer."""
    # With the page's id a repeated request is the same message; the hash tells different messages apart.
    page_id = request.form.get("id", "")[:32]
    message_id = f"{page_id}:{sha256(text.encode()).hexdigest()[:24]}" if page_id else None
    agent().check_length(text)
    try:
        return agent().receive(browser_session.current_conversation() or "", text, message_id, quote_id)
    except LookupError:  # no cookie yet, or a deleted conversation
        started = browser_session.start_conversation(agent(), current_language())
        message_limits.of_app().started(started)
        return agent().receive(started, text, message_id)


def _history() -> History:
    """Returns the newest turns of this browser's conversation; none without one. Sets the page's language."""
    conversation_id = browser_session.current_conversation()
    found = agent().history(conversation_id) if conversation_id else None
    return _in_its_language(found) if found else History(current_language(), ())


def _in_its_language(history: History) -> History:
    """Makes the page speak the conversation's language."""
    g.language = history.language
    return history


def _page(text: str = "", notice: str = "") -> str:
    """Renders the whole page; `text` is put into the composer."""
    history = _history()
    turns = history.turns
    return render_template(
        "chat.html",
        history=history,
        halls=agent().halls(current_language())[:MAX_GREETING_HALLS],
        previous=browser_session.has_previous() and not turns,
        text=text,
        notice=notice,
        waiting=bool(turns) and turns[-1].done is None,
        **next_step(turns[-1] if turns else None),
    )


def _refuse(status: int, message: str) -> tuple[str, int]:
    """Renders the reason why nothing was sent; the text stays in the composer, with new tokens."""
    if request.endpoint != "web.send":
        # Without a composer there is no text to send again.
        texts = {"page-expired": "page-reload", "page-cookies": message, "page-foreign": message}
        return render_template("error.html", kind="error", text=texts.get(message, "")), status
    g.language = _language()  # the notice is in the conversation's language
    notice = say(current_language(), message, limit=MAX_MESSAGE_CHARACTERS)
    if htmx_request.htmx:
        fields = request.form if status != 413 else {}  # too large a form is not read
        kept = {"seen_day": fields.get("day", ""), "shown": fields.get("shown", "")}
        values = {**next_step(None), **kept, "can_retry": status != 422, "renew_tokens": True}
        return render_template("_notice.html", notice=notice, **values), status
    try:
        text = request.form.get("message", "")
    except HTTPException:  # too large to be read at all
        text = ""
    return _page(text, notice), status
