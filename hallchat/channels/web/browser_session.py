"""Which conversations a browser has: its cookie knows the present one and the one that was left for it.

A page carries the mark of the conversation that it shows, so that two tabs may be in two of them.
"""

from hashlib import sha256

from flask import session

from hallchat.agent import Agent


class LeftError(LookupError):
    """The page shows a conversation that this browser has no way back to."""


def present() -> str | None:
    """The id of the conversation that the next page shows."""
    found: str | None = session.get("conversation")
    return found


def mark(conversation_id: str | None) -> str:
    """What the conversation's pages carry; it tells nothing of the id."""
    return sha256(conversation_id.encode()).hexdigest()[:16] if conversation_id else ""


def has_previous() -> bool:
    """Whether there is one to go back to."""
    return "previous" in session


def shown(page_mark: str) -> str | None:
    """The conversation that a page shows; a page without a mark was drawn before there was any.

    Raises LeftError.
    """
    if page_mark in ("", mark(present())):
        return present()
    if page_mark != mark(session.get("previous")):
        raise LeftError
    left: str = session["previous"]
    return left


def take_up(page_mark: str) -> None:
    """The conversation that a page shows is the present one from now on. Raises LeftError."""
    if shown(page_mark) != present():
        go_back()


def begin(agent: Agent, language: str) -> str:
    """A new conversation, which is the present one from now on."""
    session["conversation"] = agent.start("web", language)
    session.permanent = True
    return str(session["conversation"])


def leave() -> None:
    """The next message begins a new conversation; `go_back` leads to the one that was left."""
    if "conversation" in session:
        session["previous"] = session.pop("conversation")


def go_back() -> None:
    """The one that was left is the present one again, and the present one, if any, is left."""
    if "previous" in session:
        left = session.pop("conversation", None)
        session["conversation"] = session.pop("previous")
        if left:
            session["previous"] = left
