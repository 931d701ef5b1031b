"""The session cookie holds the ids of the current and the previous conversation.

Each page carries a token of the conversation it shows, so that two tabs can show two conversations.
"""

import hmac
from hashlib import sha256

from flask import session

from hallchat.agent import Agent
from hallchat.request_context import client_network


class UnknownConversationError(LookupError):
    """The page shows a conversation that is neither the current nor the previous one."""


def current_conversation() -> str | None:
    """Returns the id of the current conversation, None if there is none."""
    found: str | None = session.get("conversation")
    return found


def page_token(conversation_id: str | None) -> str:
    """Returns the token that pages of the conversation carry; the id cannot be derived from it."""
    return sha256(conversation_id.encode()).hexdigest()[:16] if conversation_id else ""


def has_previous() -> bool:
    """True if there is a previous conversation to return to."""
    return "previous" in session


def conversation_of_page(token: str) -> str | None:
    """Returns the id of the conversation that a page shows; a page without a token shows the current one.

    Raises UnknownConversationError.
    """
    if token in ("", page_token(current_conversation())):
        return current_conversation()
    if token != page_token(session.get("previous")):
        raise UnknownConversationError
    previous: str = session["previous"]
    return previous


def shows_current(token: str) -> bool:
    """True if the turns on a page are of the current conversation; the token is "" if there are none."""
    return token in ("", page_token(current_conversation()))


def switch_to_page(token: str) -> None:
    """Makes the conversation that a page shows the current one. Raises UnknownConversationError."""
    if conversation_of_page(token) != current_conversation():
        return_to_previous()


def start_conversation(agent: Agent, language: str) -> str:
    """Starts a conversation, makes it the current one and returns its id."""
    session["conversation"] = agent.start("web", language, origin=_origin(agent))
    session.permanent = True
    return str(session["conversation"])


def _origin(agent: Agent) -> str:
    """Stands for the client's network in the database, which keeps no addresses."""
    key = agent.settings.secret_key.encode()
    return hmac.new(key, client_network().encode(), sha256).hexdigest()


def leave_conversation() -> None:
    """Makes the current conversation the previous one; the next message starts a new conversation."""
    if "conversation" in session:
        session["previous"] = session.pop("conversation")


def return_to_previous() -> None:
    """Swaps the current and the previous conversation; does nothing if there is no previous one."""
    if "previous" in session:
        current = session.pop("conversation", None)
        session["conversation"] = session.pop("previous")
        if current:
            session["previous"] = current
