"""Values of a message that the booking in hand already has: naming them beside a yes changes nothing."""

import re

from hallchat.nlu.acts.agreement import agrees, without_sighs
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.text.normalize import HALL_MASK, MASK
from hallchat.nlu.types import minutes_of_clock

_MASKED = re.compile(f"[{MASK}{HALL_MASK}]+")


def yes_with_known(builder: ResultBuilder) -> str | None:
    """The words of a yes to a summary without the values of it that they name: «да, Мрак, 5 декабря».

    None if the message is no yes, or names a value that the summary has not.
    """
    if "confirm" not in builder.context.asked or not builder.mentioned_fields():
        return None
    if builder.corrected or not all(_is_known(builder, field) for field in builder.mentioned_fields()):
        return None
    remaining = _MASKED.sub(" ", builder.utterance.text)
    return remaining if agrees(without_sighs(remaining)) else None


def _is_known(builder: ResultBuilder, field: str) -> bool:
    """True if the value of a field is that of the booking in hand."""
    if field in builder.ambiguous or field in builder.invalid:
        return False
    context, value = builder.context, getattr(builder.found, field)
    if field == "hours" and context.start and context.end:
        return bool(value * 60 == minutes_of_clock(context.end) - minutes_of_clock(context.start))
    return bool(value == getattr(context, field, None))
