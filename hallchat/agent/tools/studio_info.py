"""The tool that answers questions to the studio from its own words and terms, or says what is not told."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from pydantic import Field

from hallchat.agent.tools.context import HallName, ToolContext
from hallchat.booking import halls
from hallchat.booking.answers import find_answers
from hallchat.booking.studio import StudioSnapshot, snapshot
from hallchat.booking.told import Found, Told
from hallchat.booking.unanswered import note_unanswered
from hallchat.languages import in_language
from hallchat.nlu.acts.rule_questions import asks_for_hold, asks_for_longer_hold
from hallchat.nlu.acts.topics import names_way_to_pay
from hallchat.nlu.text.normalize import prepare
from hallchat.nlu.topics import Topic
from hallchat.studio.description import Description, PaymentTerms
from hallchat.wording import has, say
from hallchat.wording.terms import (
    discount_words,
    extra_words,
    hold_words,
    move_words,
    prepay_words,
    refund_words,
)

Question = Annotated[
    str, Field(min_length=1, max_length=1000, description="The client's question, in the client's own words")
]


More = Annotated[
    bool,
    Field(description="True if the answers to it were given already, word for word, and do not answer it"),
]


def get_studio_info(
    context: ToolContext, question: Question, hall: HallName | None = None, more: More = False
) -> dict[str, Any]:
    """Answers a question to the studio, such as about parking, dogs, equipment, food, refunds, but not hours.

    `answers` are the studio's own words, each for the `halls` that it names or for all. What is in
    `not_told` the studio has not said: say so, and do not guess. `hall` is the hall that is asked about.
    """
    studio = snapshot(context.session)
    described = studio.description(context.settings)
    asked = prepare(question).text
    if more:
        note_unanswered(context.session, question, None, context.conversation_id, context.now)
        return {"question": question, "topic": None, "answers": [], "not_told": [question], "all_told": True}
    if asks_for_hold(asked):  # a rule, whatever the studio says of payments
        return _hold(context, described.payment, question, asks_longer=asks_for_longer_hold(asked))
    key = _key_of_hall(context, studio, hall)
    found = find_answers(studio, described, asked, key)
    answers = [_answer(context.language, studio, told) for told in found.told]
    not_told: list[str] = []
    if hall and found.told and all(told.halls and key not in told.halls for told in found.told):
        title = _titles(context.language, studio).get(key or "", hall)
        not_told.append(f"{_title(context.language, found.topic, question)} ({title})")
    in_general: list[str] = []
    for topic in found.not_told or (() if found.told or found.matter else (None,)):
        terms = _terms(context.language, described, topic, asked)
        answers += [{"topic": topic, "text": text, "halls": []} for text in terms]
        if not terms:
            beside = any(
                answer.topic == topic for answer in described.answers
            )  # its answer tells of another thing
            not_told.append(_title(context.language, None if beside else topic, question))
            in_general += _in_general(context.language, topic)
    if _answers_either(found, answers):
        not_told, in_general = [], []
    if Topic.PAYMENT in found.matter.topics and not names_way_to_pay(asked):
        in_general.append(say(context.language, "payment"))
    if not_told and not context.state.troubles:  # a client in trouble is flagged for staff instead
        topic = found.topic if found.topic in found.not_told else None
        note_unanswered(context.session, question, topic, context.conversation_id, context.now)
    facts = {"question": question, "topic": found.topic, "answers": answers, "not_told": not_told}
    return facts | ({"in_general": list(dict.fromkeys(in_general))} if in_general else {})


def _hold(context: ToolContext, payment: PaymentTerms, question: str, *, asks_longer: bool) -> dict[str, Any]:
    """Tells how long a booking waits for its payment. A wish for more time is noted for the staff."""
    answer = {"topic": Topic.PAYMENT, "text": hold_words(context.language, payment), "halls": []}
    if asks_longer:
        note_unanswered(context.session, question, Topic.PAYMENT, context.conversation_id, context.now)
    not_told = [say(context.language, "longer-hold")] if asks_longer else []
    return {"question": question, "topic": Topic.PAYMENT, "answers": [answer], "not_told": not_told}


def _key_of_hall(context: ToolContext, studio: StudioSnapshot, name: str | None) -> str | None:
    """The key of the hall that is asked about: the named one, else the chosen one. Raises UnknownHall."""
    chosen = name or context.state.hall or context.state.offered
    return studio.terms[halls.find_hall(context.session, chosen).id].key if chosen else None


def _answer(language: str, studio: StudioSnapshot, told: Told) -> dict[str, Any]:
    text = in_language(told.text, told.text_en, language)
    if told.extra is not None:
        text = extra_words(language, told.extra)
    elif told.fact is not None:
        text = say(language, "told-fact", fact=_fact_name(language, *told.fact), value=text)
    titles = _titles(language, studio)
    return {
        "topic": told.topic,
        "text": text,
        "halls": [titles[key] for key in told.halls if key in titles],
    }


def _titles(language: str, studio: StudioSnapshot) -> dict[str, str]:
    """The name of each hall in that language, by its key."""
    return {terms.key: in_language(terms.name, terms.name_en, language) for terms in studio.terms.values()}


def _fact_name(language: str, name: str, name_en: str) -> str:
    message = f"hall-fact-{name}"
    if has(language, message):
        return say(language, message)
    own = in_language(name, name_en, language).replace("_", " ")
    return own[:1].upper() + own[1:]


def _title(language: str, matter: str | None, question: str) -> str:
    """The topic or fact that nothing is told of; the question itself if it has no known one."""
    if matter is None:
        return question
    if matter in set(Topic):
        return say(language, Topic(matter).label)
    return _fact_name(language, matter, matter)


def _terms(language: str, described: Description, topic: str | None, question: str) -> Sequence[str]:
    """The texts of the studio's terms and price rules about a topic that has no written answer."""
    payment = described.payment
    words: Iterator[str | None] = iter(())
    if topic == Topic.REFUND:
        words = iter([refund_words(language, payment)])
    elif topic == Topic.MOVING:
        words = iter([move_words(language, payment)])
    elif topic == Topic.DISCOUNTS:
        words = iter([discount_words(language, described)])
    elif topic == Topic.PAYMENT and not names_way_to_pay(question):
        words = iter([prepay_words(language, payment) or say(language, "payment")])
    return [text for text in words if text]


def _in_general(language: str, topic: str | None) -> Sequence[str]:
    """The texts that hold in every studio, for a topic that this one has said nothing about."""
    if topic == Topic.PAYMENT:
        return [say(language, "payment")]
    if topic in (Topic.MOVING, Topic.REFUND):
        return [say(language, "moving")]
    return []


def _answers_either(found: Found, answers: Sequence[dict[str, Any]]) -> bool:
    """True if «а если заболею?» has an answer: it asks for a refund or for another day, whatever there is."""
    return {Topic.REFUND, Topic.MOVING} <= set(found.matter.topics) and bool(answers)
