"""Answers to digressions: remarks and questions that do not fill the booking form."""

from dataclasses import replace

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import (
    acknowledgements,
    booked_money,
    booking_questions,
    extra_questions,
    hall_advice,
    hall_filters,
    noted,
    questions,
    rule_questions,
    troubles,
    wish_list,
)
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.nlu.types import Digression, Intent
from hallchat.wording import say

_FALSE_INTENTS = {
    Digression.RESUMES: {Intent.CONTACTS, Intent.HELP},
    Digression.WHICH_FITS: {
        Intent.CAPACITY,
        Intent.HALLS,
        Intent.RECOMMEND,
        Intent.HALL_INFO,
        Intent.CONTACTS,
    },
    Digression.WHICH_IS_OPEN: {Intent.OPENING_HOURS, Intent.AVAILABILITY, Intent.HALLS, Intent.RECOMMEND},
    Digression.OWES: {Intent.PRICE, Intent.PAYMENT, Intent.MY_BOOKING, Intent.OFFTOPIC},
    Digression.EXTRAS: {Intent.HALL_INFO, Intent.HALLS, Intent.RECOMMEND, Intent.OFFTOPIC, Intent.CONTACTS}
    | {Intent.HELP, Intent.CAPACITY, Intent.RULES, Intent.CHANGE, Intent.PAYMENT, Intent.CHEAPEST},
    Digression.REPEATS: {Intent.AVAILABILITY, Intent.OFFTOPIC, Intent.HELP},
    Digression.TOO_DEAR: {Intent.PRICE, Intent.NO, Intent.OFFTOPIC, Intent.CONTACTS, Intent.HELP},
    Digression.COMPARES: {Intent.HALL_INFO, Intent.HALLS, Intent.RECOMMEND, Intent.CAPACITY, Intent.PRICE}
    | {Intent.OFFTOPIC, Intent.CONTACTS, Intent.HELP, Intent.OPENING_HOURS, Intent.CHEAPEST, Intent.CHANGE},
    Digression.PER_PERSON: {Intent.CONTACTS, Intent.CAPACITY, Intent.OFFTOPIC, Intent.HELP},
    Digression.REPROACHES: {Intent.OFFTOPIC, Intent.CONTACTS, Intent.HELP, Intent.NO, Intent.RUDE},
    Digression.AS_BEFORE: {Intent.OFFTOPIC, Intent.HELP, Intent.MY_BOOKING, Intent.PRICE},
    Digression.NUMBER_FITS: {Intent.OFFTOPIC, Intent.CONTACTS, Intent.HELP, Intent.RULES},
    Digression.COMPANY: {Intent.PAYMENT, Intent.OFFTOPIC, Intent.CONTACTS, Intent.CHANGE},
    Digression.LACKS: {Intent.NO, Intent.CONTACTS, Intent.HELP, Intent.CHANGE, Intent.OFFTOPIC},
    Digression.IS_PROGRAM: {Intent.OFFTOPIC, Intent.CONTACTS, Intent.HELP, Intent.MY_BOOKING},
    Digression.PERSONAL_DATA: {Intent.OFFTOPIC, Intent.CONTACTS, Intent.RULES, Intent.NO},
    Digression.HOLD: {Intent.PAYMENT, Intent.CANCEL_BOOKING, Intent.RULES},
    Digression.WHY: {Intent.NO, Intent.CONTACTS, Intent.HELP, Intent.PAYMENT, Intent.RULES},
}
"""Intents that the classifier wrongly detects in a digression; they are removed."""


_SENTENCES = {
    Digression.NUMBER_FITS: "number-fits",
    Digression.EXTENSION: "extension-not-kept",
    Digression.REPEATS: "one-at-a-time",
    Digression.AS_BEFORE: "nothing-before",
}
"""Digressions that one sentence answers -> its message."""


def remove_false_intents(request: EngineRequest) -> EngineRequest:
    """The request without the intents that were wrongly detected in a digression."""
    false_intents = {
        intent for digression in request.nlu.digressions for intent in _FALSE_INTENTS.get(digression, ())
    }
    if Digression.EXTRAS in request.nlu.digressions and not (request.nlu.hall or request.nlu.priced_extras):
        false_intents |= {Intent.PRICE, Intent.AVAILABILITY}  # of the extra, not of a hall
    if Digression.PER_PERSON in request.nlu.digressions and request.bookings and request.state.hall is None:
        false_intents.add(Intent.PRICE)  # what each pays of the booking is told
    if "code" in {*request.nlu.invalid, *request.nlu.change_requests}:
        false_intents.add(Intent.PAYMENT)  # a promo code is no question about paying
    if Digression.RESUMES in request.nlu.digressions and not request.bookings:
        false_intents.add(Intent.MY_BOOKING)
    if false_intents.isdisjoint(request.nlu.intents):
        return request
    intents = tuple(intent for intent in request.nlu.intents if intent not in false_intents)
    return replace(request, nlu=replace(request.nlu, intents=intents))


def answer_digressions(request: EngineRequest, call_tool: ToolResults) -> list[str]:
    """The answers to all digressions: to «какой зал…?» first, then in the order of the code."""
    digressions = request.nlu.digressions
    texts = [
        *hall_advice.tell_looks(request, call_tool),
        *hall_filters.answer_which_hall(request, call_tool),
    ]
    if Digression.COMPANY in digressions:
        texts.append(say_varied(request, "company-noted"))
    if Digression.RESUMES in digressions:
        texts.extend(acknowledgements.recap(request, call_tool))
    if Digression.COMPARES in digressions:
        texts.append(hall_filters.compare(request, call_tool))
    if Digression.TIME_ZONE in digressions:
        texts.append(say(request.language, "time-zone", time=f"{request.now:%H:%M}"))
    if Digression.PER_PERSON in digressions:
        texts.append(questions.share_of_each(request))
    if Digression.LACKS in digressions:
        text = say(request.language, f"lacks-{digressions[Digression.LACKS]}")
        texts.append(booking_questions.with_contacts(request, text))
    if Digression.IS_PROGRAM in digressions:
        texts.append(troubles.is_program(request))
    if Digression.TOO_DEAR in digressions and not request.nlu.questions:
        texts.append(questions.too_dear(request, call_tool))
    if Digression.PERSONAL_DATA in digressions:
        texts.append(_personal_data(request))
    texts += [say_varied(request, _SENTENCES[each]) for each in _SENTENCES if each in digressions]
    texts.append(extra_questions.answer_about(request, call_tool))
    if Digression.MINIMUM in digressions:
        texts.append(rule_questions.answer_minimum(request, call_tool))
    if Digression.RATE_TIME in digressions:
        part = digressions[Digression.RATE_TIME]
        texts.append(rule_questions.answer_rate_time(request, call_tool, part))
    texts += _of_booking(request, call_tool)
    if Digression.WHY in digressions:
        texts.append(say_varied(request, f"why-{digressions[Digression.WHY]}"))
    return [text for text in texts if text]


def _of_booking(request: EngineRequest, call_tool: ToolResults) -> list[str]:
    """The answers to questions about a booking: how long it is held, its total, and its data."""
    digressions, texts = request.nlu.digressions, []
    if Digression.HOLD in digressions:
        texts.append(rule_questions.answer_hold(request, call_tool))
    if Digression.OWES in digressions:
        texts.append(wish_list.tell_total(request, call_tool) or questions.amount_due(request, call_tool))
        texts.append(booked_money.tell_with_draft(request, call_tool))
    if Digression.NOTED in digressions:
        texts.append(noted.tell_noted(request, call_tool, digressions[Digression.NOTED]))
    return texts


def _personal_data(request: EngineRequest) -> str:
    """Says who can delete the client's data and where the policy is."""
    message = "personal-data" if request.studio.contacts else "personal-data-unreachable"
    text = say_varied(request, message, link=f"{request.studio.site}/privacy")
    return booking_questions.with_contacts(request, text)
