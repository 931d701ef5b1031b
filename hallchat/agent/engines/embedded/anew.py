"""Saying a thing again in other words: a receptionist does not repeat a sentence."""

import re

from hallchat.agent.events import Turn
from hallchat.wording import wordings

_LOOKED_BACK = 3
"""Answers whose words are avoided."""


def anew(turn: Turn, message: str, **values: str | int | float) -> str:
    """The message in the first of its wordings that the last answers did not have, however filled."""
    said = [exchange.agent for exchange in turn.history[-_LOOKED_BACK:]]
    forms = wordings(turn.locale, message, **values)
    return min(
        forms,
        key=lambda form: max((at + 1 for at, text in enumerate(said) if _has(text, form, values)), default=0),
    )


def _has(text: str, form: str, values: dict[str, str | int | float]) -> bool:
    if form in text:
        return True
    pattern = re.escape(form)
    for value in values.values():
        if str(value):
            pattern = pattern.replace(re.escape(str(value)), ".{0,200}?")
    return re.search(pattern, text, re.S) is not None
