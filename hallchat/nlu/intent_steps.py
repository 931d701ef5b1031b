"""Steps of the pipeline that set intents and change requests."""

from hallchat.nlu.acts import classifier
from hallchat.nlu.acts.booked import keeps, refuses_another
from hallchat.nlu.acts.cancelling import spares_booking, wants_cancelling
from hallchat.nlu.acts.classifier import IntentEvidence
from hallchat.nlu.acts.digressions import needs_no, wants_nothing
from hallchat.nlu.acts.intents import (
    IntentContext,
    intents_by_rules,
    is_follow_up,
    most_specific,
    without_all_halls,
)
from hallchat.nlu.known_values import yes_with_known
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.types import Intent

_NO_CHANGE_INTENTS = {Intent.HALLS, Intent.CONTACTS, Intent.ANOTHER}
"""Intents with which the word «другой» asks for no change: «какие другие залы есть?»."""
_TOLD_BY_CARDS = {
    *(Intent.PRICE, Intent.HALL_INFO, Intent.RECOMMEND, Intent.CAPACITY, Intent.CHEAPEST),
    *(Intent.HELP, Intent.CONTACTS, Intent.OFFTOPIC),
}
"""Intents beside a request for the cards of all halls, which tell their prices too."""
_ABOUT_SIZE_OR_PRICE = {Intent.CAPACITY, Intent.CHEAPEST, Intent.RECOMMEND}


def collect_evidence(builder: ResultBuilder, text: str, requested: tuple[str, ...]) -> IntentEvidence:
    """The input of the classifier. `text`: the folded message; `requested`: the slots of change requests."""
    mentioned, remaining = builder.mentioned_fields(), builder.utterance.text
    if yes := yes_with_known(builder):
        mentioned, remaining = frozenset(), yes
    corrected = builder.corrected or bool(requested)
    context = IntentContext(builder.context.asked, mentioned, corrected, builder.postponed)
    by_rules = intents_by_rules(text, remaining, context)
    question = f"{remaining}?" if "?" in text and "?" not in remaining else remaining
    return IntentEvidence(question, by_rules, mentioned, corrected)


def cancels_other(builder: ResultBuilder, text: str) -> bool:
    """True if the client cancels a booking that its hall or day names, another than the one in hand."""
    found, context = builder.found, builder.context
    named = (found.hall, context.hall), (found.date, context.date)
    other = any(new is not None and new != known for new, known in named)
    return other and not context.wishes and wants_cancelling(text)


def set_intents(
    builder: ResultBuilder, text: str, evidence: IntentEvidence, requested: tuple[str, ...]
) -> None:
    """Sets the intents and the change requests."""
    context = builder.context
    classified = set(classifier.classify(evidence, answering=bool(context.asked)))
    if Intent.PRICE in evidence.rules and builder.found.hall and Intent.AVAILABILITY not in evidence.rules:
        classified.discard(
            Intent.AVAILABILITY
        )  # "how much is ... on Saturday evening?" asks for no free time
    if Intent.CANCEL_BOOKING in evidence.rules and wants_cancelling(text):
        classified.add(Intent.CANCEL_BOOKING)  # «понятно. отмени»: a clear order, whatever stands beside it
    if spares_booking(text) and Intent.MY_BOOKING in evidence.rules:
        classified = (classified - {Intent.NO}) | {Intent.MY_BOOKING}  # «ничего не отменять, бронь в силе?»
    if needs_no(text):
        classified.discard(Intent.PAYMENT)  # «чек не нужен»
    no_change = not evidence.mentioned and Intent.CHANGE not in evidence.rules and wants_nothing(text)
    if (no_change or keeps(text)) and not (requested or evidence.corrected):
        classified.discard(Intent.CHANGE)  # «подожду ответа, пока не надо», «менять ничего не надо»
    if spares_booking(text) or (refuses_another(text) and not wants_cancelling(text)):
        classified.discard(Intent.CANCEL_BOOKING)  # «не снимайте бронь», «больше броней не нужно»
    if without_all_halls(text) != text:
        classified = (classified - _TOLD_BY_CARDS) | {Intent.HALLS}
    found = most_specific(classified)
    if context.hall and "hall" in requested:
        found = most_specific({*found, Intent.CHANGE} - {Intent.ANOTHER})
    if _NO_CHANGE_INTENTS & set(found):
        requested = ()
    if builder.hall_compared:
        found = most_specific(set(found) - _ABOUT_SIZE_OR_PRICE)
    cancels_asked = "cancel" in context.asked and Intent.YES in evidence.rules
    if cancels_other(builder, text) and not cancels_asked:
        found = most_specific({*found, Intent.CANCEL_BOOKING} - {Intent.NO})
    if context.topics and is_follow_up(text, builder.utterance.text, evidence.rules, evidence.mentioned):
        found = context.topics
    builder.set(intents=found, change_requests=requested)


def keep_all_halls(builder: ResultBuilder, text: str) -> None:
    """Keeps the request for the cards of all halls beside other questions. `text`: the whole message."""
    if without_all_halls(text) != text and Intent.HALLS not in builder.found.intents:
        builder.set(intents=most_specific({*builder.found.intents, Intent.HALLS}))
