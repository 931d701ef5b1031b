"""What the running request or command is about: the application's agent, the reader's language."""

from datetime import datetime

from flask import current_app, g, request, session

from hallchat.agent import Agent
from hallchat.wording import DEFAULT_LANGUAGE, LANGUAGES


def agent() -> Agent:
    """The application's agent."""
    found: Agent = current_app.extensions["hallchat"]
    return found


def current_language() -> str:
    """The page's language: the conversation's, where a view has set it, the chosen one, the browser's."""
    if "language" not in g:
        g.language = session.get("language") or request.accept_languages.best_match(
            LANGUAGES, default=DEFAULT_LANGUAGE
        )
    chosen: str = g.language
    return chosen


def studio_time(instant: datetime) -> datetime:
    """The instant by the studio's clock."""
    return instant.astimezone(agent().settings.timezone)
