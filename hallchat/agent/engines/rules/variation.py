"""Saying a thing again in other words: a receptionist does not repeat a sentence."""

from hallchat.agent.engines.protocol import EngineRequest
from hallchat.wording import say, wordings

_LOOKED_BACK = 3
"""Answers whose words are avoided."""


def say_varied(request: EngineRequest, message: str, **values: str | int | float) -> str:
    """First wording not used lately, ignoring values; else the least recent."""
    said = [exchange.agent for exchange in request.history[-_LOOKED_BACK:]]
    usual = say(request.language, message, **values)
    if not any(_has(text, usual, values) for text in said):
        return usual
    forms = wordings(request.language, message, **values)
    return min(forms, key=lambda form: _last_said(said, form, values))


def _last_said(said: list[str], form: str, values: dict[str, str | int | float]) -> int:
    """The number of the answer that had it last; 0 where none had."""
    return max((at for at, text in enumerate(said, 1) if _has(text, form, values)), default=0)


def _has(text: str, form: str, values: dict[str, str | int | float]) -> bool:
    """Whether the text holds what is left of the form without its values, in that order."""
    pieces = [form]
    for value in filter(None, map(str, values.values())):
        pieces = [part for piece in pieces for part in piece.split(value)]
    at = 0
    for piece in pieces:
        found = text.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return True
