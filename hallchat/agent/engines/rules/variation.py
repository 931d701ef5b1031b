"""Response variation: says the same message in other words than in the last answers."""

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.wording import say, wordings

_AVOIDED_ANSWERS = 3
"""Wordings of this many last answers are avoided."""


def say_varied(request: EngineRequest, message: str, **values: str | int | float) -> str:
    """The usual wording if it was not used lately; else the wording whose last use is the oldest."""
    answers = [exchange.agent for exchange in request.history[-_AVOIDED_ANSWERS:]]
    usual = say(request.language, message, **values)
    if not any(_uses_wording(text, usual, values) for text in answers):
        return usual
    forms = wordings(request.language, message, **values)
    return min(forms, key=lambda form: _last_position(answers, form, values))


def _last_position(answers: list[str], form: str, values: dict[str, str | int | float]) -> int:
    """The position (1 is the oldest) of the latest answer with this wording; 0 if none has it."""
    return max(
        (position for position, text in enumerate(answers, 1) if _uses_wording(text, form, values)), default=0
    )


def _uses_wording(text: str, form: str, values: dict[str, str | int | float]) -> bool:
    """True if the text contains the fixed parts of the wording, in their order; its values may differ."""
    pieces = [form]
    for value in filter(None, map(str, values.values())):
        pieces = [part for piece in pieces for part in piece.split(value)]
    begin = 0
    for piece in pieces:
        found = text.find(piece, begin)
        if found < 0:
            return False
        begin = found + len(piece)
    return True
