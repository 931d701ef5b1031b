"""Reads messages in which something went wrong for the client, apart from what else they say.

It calls the pipeline with the whole message and with the sentences beside the trouble.
"""

from collections.abc import Callable
from dataclasses import replace

from hallchat.nlu.acts.troubles import find_troubles, orders_cancelling, wishes_beside
from hallchat.nlu.text.normalize import prepare
from hallchat.nlu.types import Digression, Intent, NluContext, NluResult, Trouble

Read = Callable[[str, NluContext], NluResult]
"""The pipeline."""

_BESIDE_TROUBLE = {
    *(Intent.GREETING, Intent.THANKS, Intent.GOODBYE, Intent.CONTACTS, Intent.CANCEL_BOOKING),
}
"""Intents of the sentences beside those of a trouble."""
_IN_TROUBLE = {Intent.RUDE, Intent.MY_BOOKING, Intent.GOODBYE}
"""Intents of the sentences of a trouble too."""
_ASIDES = {Digression.IS_PROGRAM, Digression.PERSONAL_DATA}
"""Digressions of the sentences beside."""
_AGAINST_TROUBLE = {Intent.YES, Intent.NO, Intent.START_OVER, Intent.UNDO}
"""Intents that such sentences do not have: nothing is agreed to or refused beside a trouble."""


def read_trouble(text: str, context: NluContext, read: Read) -> NluResult | None:
    """The meaning of a message in which something went wrong for the client; None if nothing did.

    Only the sentences beside are read further. Their day and hours are those of the booking in trouble,
    unless they wish for another one.
    """
    message = prepare(text)
    told = find_troubles(message.text)
    if told is None or (told.kinds == (Trouble.NOT_CONFIRMED,) and context.asked[:1] == ("email",)):
        return None  # "I haven't got the e-mail" answers "which e-mail?"
    whole, kinds = read(text, context), told.kinds
    cancels = orders_cancelling(message.text)
    if cancels and kinds == (Trouble.LATE,):
        return None  # «отмените, не успеваю» tells only why
    if cancels and kinds in ((Trouble.REFUND,), (Trouble.COMPLAINT,)):
        return replace(whole, troubles=kinds)  # what is cancelled is named beside the money or the reason
    for start, end in told.places:
        message.blank(start, end)
    others = "".join(
        sign if kept.strip() else " " for sign, kept in zip(message.original, message.text, strict=True)
    )
    rest = read(others, context) if others.strip() else NluResult()
    if wishes_beside(message.text):
        intents = tuple(intent for intent in rest.intents if intent not in _AGAINST_TROUBLE)
        return replace(rest, intents=intents, language=whole.language, troubles=kinds)
    beside = _BESIDE_TROUBLE | ({Intent.YES, Intent.NO} if "cancel" in context.asked else set())
    found = (beside & set(rest.intents)) | (_IN_TROUBLE & set(whole.intents))
    if Trouble.HUMAN in kinds:
        found.add(Intent.CONTACTS)
    return NluResult(
        intents=tuple(intent for intent in Intent if intent in found),
        digressions={each: rest.digressions[each] for each in rest.digressions if each in _ASIDES},
        questions=tuple(each for each in whole.questions if "?" in each or each in rest.questions),
        question_intents=rest.question_intents,
        name=whole.name if whole.phone else rest.name,  # "call me: Anna, +7 ..."
        phone=whole.phone,
        email=whole.email,
        language=whole.language,
        troubles=kinds,
    )
