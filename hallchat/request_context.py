"""The agent, the language, the client's network and the studio's time for the current request or command."""

from datetime import datetime

from flask import current_app, g, request, session

from hallchat.agent import Agent, StoredTurn
from hallchat.rate_limits import network_of
from hallchat.studio.description import Description
from hallchat.wording import DEFAULT_LANGUAGE, LANGUAGES


def agent() -> Agent:
    """The agent of the running application."""
    instance: Agent = current_app.extensions["hallchat"]
    return instance


def current_language() -> str:
    """The language of the page: set by the view, else chosen by the visitor, else the browser's."""
    if "language" not in g:
        g.language = session.get("language") or request.accept_languages.best_match(
            LANGUAGES, default=DEFAULT_LANGUAGE
        )
    language: str = g.language
    return language


def studio() -> Description:
    """The studio's description, read once for a request or a command."""
    if "studio" not in g:
        g.studio = agent().studio()
    described: Description = g.studio
    return described


def use_studio_of(stored: StoredTurn) -> None:
    """Lets this request take the studio as it was when the message was stored: nothing has to be read."""
    g.studio = agent().studio(stored)


def studio_time(instant: datetime) -> datetime:
    """The instant in the studio's time zone."""
    return instant.astimezone(studio().studio.timezone)


def client_network() -> str:
    """The client's address as limits count it."""
    return network_of(request.remote_addr or "")
