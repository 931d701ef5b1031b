"""Steps of the pipeline that set intents, change requests and digressions."""

from hallchat.nlu.acts import classifier
from hallchat.nlu.acts.classifier import IntentEvidence
from hallchat.nlu.acts.digressions import digressions
from hallchat.nlu.acts.intents import IntentContext, intents_by_rules, is_follow_up, most_specific
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.types import Digression, Intent

_NO_CHANGE_INTENTS = {Intent.HALLS, Intent.CONTACTS, Intent.ANOTHER}
"""Intents with which the word «другой» asks for no change: «какие другие залы есть?»."""
_REPLACED_BY_EXTRAS = {Digression.AMENITY, Digression.OWES}
"""Digressions that a question about an extra is mistaken for."""
_ABOUT_SIZE_OR_PRICE = {Intent.CAPACITY, Intent.CHEAPEST, Intent.RECOMMEND}


def collect_evidence(builder: ResultBuilder, text: str, requested: tuple[str, ...]) -> IntentEvidence:
    """The input of the classifier. `text`: the folded message; `requested`: the slots of change requests."""
    mentioned = builder.mentioned_fields()
    corrected = builder.corrected or bool(requested)
    remaining = builder.utterance.text
    by_rules = intents_by_rules(text, remaining, IntentContext(builder.context.asked, mentioned, corrected))
    question = f"{remaining}?" if "?" in text and "?" not in remaining else remaining
    return IntentEvidence(question, by_rules, mentioned, corrected)


def set_intents(
    builder: ResultBuilder, text: str, evidence: IntentEvidence, requested: tuple[str, ...]
) -> None:
    """Sets the intents and the change requests."""
    context = builder.context
    found = most_specific(set(classifier.classify(evidence, answering=bool(context.asked))))
    if context.hall and "hall" in requested:
        found = most_specific({*found, Intent.CHANGE} - {Intent.ANOTHER})
    if _NO_CHANGE_INTENTS & set(found):
        requested = ()
    if builder.hall_compared:
        found = most_specific(set(found) - _ABOUT_SIZE_OR_PRICE)
    if context.topics and is_follow_up(text, builder.utterance.text, evidence.rules, evidence.mentioned):
        found = context.topics
    builder.set(intents=found, change_requests=requested)


def find_digressions(builder: ResultBuilder, text: str) -> None:
    """Sets the digressions. Drops change requests and offered halls that are part of a digression."""
    builder.set(digressions=digressions(text, builder.context.asked, builder.mentioned_fields()))
    _find_questions_about_extras(builder)
    if Digression.MOVING in builder.found.digressions:
        builder.set(change_requests=())  # «и потом можно будет поменять время?»: no change is wanted now
    if Digression.AMENITY in builder.found.digressions:
        builder.ambiguous.pop("hall", None)  # "a dressing room" describes no hall


def _find_questions_about_extras(builder: ResultBuilder) -> None:
    if builder.asked_extras is None and not builder.found.extras:
        return
    found = builder.found.digressions
    kept = {kind: of for kind, of in found.items() if kind not in _REPLACED_BY_EXTRAS}
    if builder.asked_extras is not None:
        kept[Digression.EXTRAS] = " ".join(builder.asked_extras)
    builder.set(digressions=kept)
