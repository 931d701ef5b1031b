"""Which conversations a browser has: its cookie knows the present one and the one that was left for it.

A page carries the mark of the conversation that it shows, so that two tabs may be in two of them.
"""

from hashlib import sha256

from flask import session

from hallchat.agent import Agent


class UnknownConversationError(LookupError):
    """The page shows a conversation that this browser has no way back to."""


def current_conversation() -> str | None:
    """The id of the conversation that the next page shows."""
    found: str | None = session.get("conversation")
    return found


def page_token(conversation_id: str | None) -> str:
    """What the conversation's pages carry; it tells nothing of the id."""
    return sha256(conversation_id.encode()).hexdigest()[:16] if conversation_id else ""


def has_previous() -> bool:
    """Whether there is one to go back to."""
    return "previous" in session


def conversation_of_page(page_mark: str) -> str | None:
    """The conversation that a page shows; a page without a mark was drawn before there was any.

    Raises LeftError.
    """
    if page_mark in ("", page_token(current_conversation())):
        return current_conversation()
    if page_mark != page_token(session.get("previous")):
        raise UnknownConversationError
    left: str = session["previous"]
    return left


def switch_to_page(page_mark: str) -> None:
    """The conversation that a page shows is the present one from now on. Raises LeftError."""
    if conversation_of_page(page_mark) != current_conversation():
        return_to_previous()


def start_conversation(agent: Agent, language: str) -> str:
    """A new conversation, which is the present one from now on."""
    session["conversation"] = agent.start("web", language)
    session.permanent = True
    return str(session["conversation"])


def leave_conversation() -> None:
    """The next message begins a new conversation; `go_back` leads to the one that was left."""
    if "conversation" in session:
        session["previous"] = session.pop("conversation")


def return_to_previous() -> None:
    """The one that was left is the present one again, and the present one, if any, is left."""
    if "previous" in session:
        left = session.pop("conversation", None)
        session["conversation"] = session.pop("previous")
        if left:
            session["previous"] = left
