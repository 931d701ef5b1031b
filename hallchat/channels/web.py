"""The chat page. With JavaScript an answer streams into it; without, the form posts and the page is back."""

import secrets
import time
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from flask import (
    Blueprint,
    Flask,
    Response,
    abort,
    g,
    redirect,
    render_template,
    request,
    session,
    stream_with_context,
    url_for,
)
from flask_limiter import RateLimitExceeded
from flask_wtf.csrf import CSRFError
from htmx_flask import request as htmx_request
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge
from werkzeug.wrappers import Response as AnyResponse

from hallchat.agent import MOST_CHARACTERS, History, MessageTooLongError
from hallchat.agent.events import Begun, Done, Event, Text, ToolFinished
from hallchat.agent.transcript import PastTurn, is_summary
from hallchat.agent.turns import Stored
from hallchat.channels import taps
from hallchat.current import agent, local, locale
from hallchat.extensions import limiter
from hallchat.wording import say

bp = Blueprint("web", __name__)

MOST_HALLS = 6
"""How many halls the first words show; the agent tells of all."""
SHOWS_EVERY_S = 0.1
"""How often a growing answer is shown, seconds."""
SSE_HEADERS = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
    app.register_error_handler(CSRFError, lambda _: _refuse(400, "page-expired"))
    app.register_error_handler(RateLimitExceeded, lambda _: _refuse(429, "page-too-often"))
    app.register_error_handler(RequestEntityTooLarge, lambda _: _refuse(413, "too-long"))


def _rate() -> str:
    return f"{agent().settings.messages_per_minute} per minute"


@bp.get("/")
def page() -> str:
    return _page()


@bp.post("/messages")
@limiter.limit(_rate)
def send() -> AnyResponse | tuple[str, int]:
    """Store the message, then answer it: as a stream for HTMX, else with the whole page."""
    try:
        text, quote_id = taps.words(request.form, _language, local(agent().clock()).date())
        stored, events = _receive(text, quote_id)
    except MessageTooLongError:
        return _refuse(422, "too-long")
    except taps.NoHoursError:
        return _refuse(422, "page-hours-missing")
    if htmx_request.htmx:
        stream = _stream(events, stored, text)
        return Response(stream_with_context(stream), mimetype="text/event-stream", headers=SSE_HEADERS)
    _drain(events)
    return redirect(url_for("web.page", _anchor=f"turn-{stored.number}"), 303)


@bp.post("/turns/<int(max=2147483647):number>/stop")
def stop(number: int) -> AnyResponse:
    """End an answer early; the page that shows it is told by the answer itself."""
    agent().stop(session.get("conversation", ""), number)
    if htmx_request.htmx:
        return Response(status=204)
    return redirect(url_for("web.page", _anchor=f"turn-{number}"), 303)


@bp.post("/new")
def begin_anew() -> AnyResponse:
    """Leave the conversation for a new one; there is a way back."""
    if "conversation" in session:
        session["previous"] = session.pop("conversation")
    return redirect(url_for("web.page"), 303)


@bp.post("/previous")
def go_back() -> AnyResponse:
    """Take up the conversation that was left; the one that was begun meanwhile can be taken up again."""
    if "previous" in session:
        left = session.pop("conversation", None)
        session["conversation"] = session.pop("previous")
        if left:
            session["previous"] = left
    return redirect(url_for("web.page"), 303)


@bp.get("/turns/<int(max=2147483647):number>")
def turn(number: int) -> str:
    """A turn that was unfinished when the page was drawn: waits for its end, or brings it about."""
    conversation_id = session.get("conversation", "")
    history = _history()
    if history is None or number not in [past.number for past in history.turns]:
        abort(404)
    for _ in agent().follow(conversation_id, number):
        pass
    finished = _history()
    assert finished is not None
    past = next(past for past in finished.turns if past.number == number)
    return render_template("_answer.html", turn=past, replaces=False, **_next_step(past))


def _language() -> str:
    """The conversation's, in which a tap is said; the page's where there is none yet."""
    return agent().language(session.get("conversation", "")) or locale()


def _receive(text: str, quote_id: str | None) -> tuple[Stored, Iterator[Event]]:
    """The turn and its answer, in this browser's conversation, begun where there is none."""
    # The page's own id makes a repeated request the same message; two messages in a row differ in text.
    page_id = request.form.get("id", "")[:32]
    message_id = f"{page_id}:{sha256(text.encode()).hexdigest()[:24]}" if page_id else None
    agent().check(text)
    try:
        return agent().receive(session["conversation"], text, message_id, quote_id)
    except LookupError:  # no cookie yet, or a conversation that is no more
        session["conversation"] = agent().start("web", locale())
        session.permanent = True
        return agent().receive(session["conversation"], text, message_id)


def _stream(events: Iterator[Event], stored: Stored, text: str) -> Iterator[str]:
    """The answer as server-sent events: two bubbles, each part as it comes, at last the whole as stored."""
    number, g.locale = stored.number, stored.locale
    past, shown_at = PastTurn(number, text, agent().clock()), time.monotonic()
    new_day = request.form.get("day") != local(past.created_at).date().isoformat()
    try:
        yield _sse(render_template("_turn.html", turn=past, streaming=True, new_day=new_day))
        blocks: list[Text | ToolFinished] = []
        unseen: list[Text | ToolFinished] = []
        for event in events:
            if isinstance(event, Begun):
                g.locale, blocks, unseen = event.locale, [], []  # anew: another runner took it over
            elif isinstance(event, Text) or (isinstance(event, ToolFinished) and event.show):
                blocks.append(event)
                unseen.append(event)
                # An answer that is there at once is drawn once, a long one as it grows.
                if time.monotonic() - shown_at > SHOWS_EVERY_S:
                    yield _sse(render_template("_part.html", number=number, blocks=unseen))
                    unseen, shown_at = [], time.monotonic()
            elif isinstance(event, Done):
                past = PastTurn(number, text, past.created_at, tuple(blocks), event)
                yield _sse(render_template("_answer.html", turn=past, replaces=True, **_next_step(past)))
    finally:
        _drain(events)  # a client that went away is still answered


def _drain(events: Iterator[Event]) -> None:
    for _ in events:
        pass


def _sse(html: str) -> str:
    lines = "".join(f"data: {line}\n" for line in html.splitlines())
    return f"{lines}\n"


def _history() -> History | None:
    conversation_id = session.get("conversation")
    history = agent().history(conversation_id) if conversation_id else None
    if history is not None:
        g.locale = history.locale
    return history


def _page(text: str = "", notice: str = "") -> str:
    """The whole page; `text` is what the composer holds."""
    history = _history()
    turns = history.turns if history else ()
    return render_template(
        "chat.html",
        turns=turns,
        halls=agent().halls(locale())[:MOST_HALLS],
        previous="previous" in session and not turns,
        text=text,
        notice=notice,
        limit=MOST_CHARACTERS,
        waiting=bool(turns) and turns[-1].done is None,
        **_next_step(turns[-1] if turns else None),
    )


def _next_step(past: PastTurn | None) -> dict[str, Any]:
    """What the forms under an answer hold: a fresh id, ready replies, the quote that a yes would speak of."""
    suggestions: tuple[str, ...] = ()
    if past is None:
        suggestions = (say(locale(), "chip-halls"), say(locale(), "chip-book"))
    elif past.done is not None:
        suggestions = past.done.suggestions
    blocks = past.blocks if past else ()
    quotes = [
        b.result["quote"] for b in blocks if isinstance(b, ToolFinished) and is_summary(b.name, b.result)
    ]
    return {
        "suggestions": () if quotes else suggestions,  # a summary has its own buttons
        "quote": quotes[-1] if quotes else "",
        "page_id": secrets.token_hex(8),
        "seen_day": local(past.created_at).date().isoformat() if past else "",
    }


def _refuse(status: int, message: str) -> tuple[str, int]:
    """Say why nothing was sent; the text stays in the composer, with fresh tokens."""
    if request.endpoint != "web.send":
        return render_template("error.html", known="error"), status
    _history()  # the notice is in the conversation's language
    notice = say(locale(), message, limit=MOST_CHARACTERS)
    if htmx_request.htmx:
        seen_day = request.form.get("day", "") if status != 413 else ""  # too large a form is not read
        values = {**_next_step(None), "again": status != 422, "renew_tokens": True, "seen_day": seen_day}
        return render_template("_notice.html", notice=notice, **values), status
    try:
        text = request.form.get("message", "")
    except HTTPException:  # too large to be read at all
        text = ""
    return _page(text, notice), status
