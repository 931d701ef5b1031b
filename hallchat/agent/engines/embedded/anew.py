"""Saying a thing again in other words: a receptionist does not repeat a sentence."""

from hallchat.agent.events import Turn
from hallchat.wording import wordings

_LOOKED_BACK = 3
"""Answers whose words are avoided."""


def anew(turn: Turn, message: str, **values: str | int | float) -> str:
    """The message in the first of its wordings that the last answers did not have."""
    said = [exchange.agent for exchange in turn.history[-_LOOKED_BACK:]]
    forms = wordings(turn.locale, message, **values)
    return min(
        forms, key=lambda form: max((at + 1 for at, text in enumerate(said) if form in text), default=0)
    )
