"""Steps of the pipeline that tell what a message asks of the studio from what it wants."""

from collections.abc import Iterator, Sequence, Set
from itertools import islice

from hallchat.nlu.acts.agreement import asks_behind, without_afterwards
from hallchat.nlu.acts.announcements import announcements
from hallchat.nlu.acts.booked import asks_what_happens, wants_change
from hallchat.nlu.acts.cancelling import without_spares
from hallchat.nlu.acts.change_requests import change_requests
from hallchat.nlu.acts.classifier import IntentEvidence
from hallchat.nlu.acts.clauses import sentences
from hallchat.nlu.acts.digressions import asks_for_sum, without_reproaches
from hallchat.nlu.acts.intents import IntentContext, intents_by_rules, is_follow_up, phrases_in
from hallchat.nlu.acts.matters import matter_of
from hallchat.nlu.acts.only_asking import only_asks
from hallchat.nlu.acts.question_times import names_times_of_none
from hallchat.nlu.acts.studio_questions import (
    MAX_CHARACTERS,
    MAX_QUESTIONS,
    Asked,
    conditions,
    further_questions,
    studio_questions,
)
from hallchat.nlu.acts.topics import parts_of
from hallchat.nlu.acts.unexplained import has_data, own_words, unexplained_clauses
from hallchat.nlu.acts.unknown_matters import SAYS_LITTLE
from hallchat.nlu.acts.wanted_things import wanted_thing
from hallchat.nlu.acts.wish_words import without_same
from hallchat.nlu.extractors.extras import takes_off
from hallchat.nlu.extractors.joining import one_more
from hallchat.nlu.intent_steps import cancels_other
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.slots import BOOKING_FIELDS, CONTACTS
from hallchat.nlu.supposition_steps import ask_for_price, compares_price, supposes_another
from hallchat.nlu.text.normalize import HALL_MASK, without_mask
from hallchat.nlu.topics import Topic
from hallchat.nlu.types import Digression, Intent

_SEARCHING = {Digression.SEARCH, Digression.ANY_HALL}
_EXPLAINED = {
    *(Digression.EXTRAS, Digression.MINIMUM, Digression.RATE_TIME, Digression.HOLD),
    *(Digression.COMPARES, Digression.TIME_ZONE, Digression.PER_PERSON, *_SEARCHING),
}
"""Digressions that explain a question which no topic does."""
_BESIDE_QUESTIONS = {*_EXPLAINED, Digression.REPEATS, Digression.TOO_DEAR, Digression.REPROACHES}
_BESIDE_QUESTIONS |= {Digression.COMPANY, Digression.OWES, Digression.NOTED, Digression.EXTENSION}
"""Digressions beside which a message may ask something of the studio."""
_KEPT_WITH_QUESTIONS = {
    *(Intent.YES, Intent.GREETING, Intent.THANKS, Intent.GOODBYE, Intent.RUDE, Intent.START_OVER),
}
"""Intents that may stand in the same sentence as a question to the studio."""


def find_questions(builder: ResultBuilder, text: str, evidence: IntentEvidence) -> None:
    """Sets the questions to the studio, and which intents, requests and times are only their words."""
    text, remaining = without_same(text), without_same(builder.utterance.text)
    if builder.context.questions and _repeats_questions(builder, text, evidence):
        return
    digressions = builder.found.digressions.keys()
    if digressions - _BESIDE_QUESTIONS or _is_plain_yes(builder, evidence):
        return
    if question := builder.rule_question:  # its own words ask nothing else
        text = f"{text[: question.start]}{' ' * (question.end - question.start)}{text[question.end :]}"
    # The words for wanted extras are no question to the studio, and a number that was taken back is gone.
    if builder.found.extras or builder.found.priced_extras or len(text) != len(remaining):
        text = remaining
    elif len(builder.ambiguous.get("hall", ())) == 1:
        # A lone candidate may be a word that only looks like a hall's name: «чайник», «Чёрный».
        remaining = without_mask(remaining, text, HALL_MASK)
    if Digression.REPROACHES in digressions:
        text = without_reproaches(text)
    intents, own = set(builder.found.intents), builder.context.own_questions
    text = without_afterwards(text) if Intent.YES in intents else text
    text = without_spares(text)
    found = studio_questions(text, remaining, intents, evidence.mentioned, own)
    found = _without_wishes(builder, text, found)
    asked = list(islice(found, MAX_QUESTIONS))
    if Intent.YES in intents and not ("?" in text or asks_behind(text)):
        asked = []  # its words ask nothing: «про свет уточню на месте»
    if asked:
        asked = [*asked, *further_questions(text, remaining, asked)][:MAX_QUESTIONS]
    asked = asked or list(islice(_said_without_asking(builder, text, evidence), MAX_QUESTIONS))
    waits_for_yes = "confirm" in builder.context.asked and Intent.YES not in intents
    if waits_for_yes and supposes_another(builder, text, asked):
        ask_for_price(builder)
    elif builder.context.start and compares_price(builder, text, asked):
        builder.set(only_asks=True, intents=(Intent.PRICE,), change_requests=())
    elif asked:
        _set_questions(builder, text, remaining, asked, evidence.mentioned)


def _said_without_asking(builder: ResultBuilder, text: str, evidence: IntentEvidence) -> Iterator[Asked]:
    """Yields what the studio is to know or answer, of a message in which no sentence asks it."""
    if "confirm" in builder.context.asked and not evidence.mentioned:
        yield from conditions(text)
    yield from _to_pass_on(builder, text)


def _of_terms(text: str) -> Iterator[Asked]:
    """Yields what a client who keeps a booking says of the terms: «нет. Скажите условия возврата»."""
    for start, end in sentences(text):
        matter = matter_of(text[start:end])
        if Topic.REFUND in matter.topics:
            yield Asked(start, end, matter, acts=False)


def _to_pass_on(builder: ResultBuilder, text: str) -> Iterator[Asked]:
    """Yields what is announced; beside a no to cancelling also its terms."""
    intents = set(builder.found.intents)
    yield from announcements(text)
    if Intent.NO in intents and "cancel" in builder.context.asked:
        yield from _of_terms(text)


def _is_plain_yes(builder: ResultBuilder, evidence: IntentEvidence) -> bool:
    """True for a yes to a summary: its words ask nothing, «оставляем как есть» leaves no things."""
    text = builder.utterance.text
    yes = "confirm" in builder.context.asked and Intent.YES in evidence.rules
    return yes and not ("?" in text or asks_behind(text))


def _set_questions(
    builder: ResultBuilder, text: str, remaining: str, asked: Sequence[Asked], mentioned: Set[str]
) -> None:
    """Sets the questions, and leaves out the intents, requests and times that are only their words."""
    rest = _without(text, asked)
    said = set(intents_by_rules(rest, _without(remaining, asked), IntentContext(builder.context.asked)))
    if builder.hall_described:
        said.add(Intent.RECOMMEND)
    if not said & {Intent.RECOMMEND, Intent.BOOK} and HALL_MASK not in remaining:
        builder.ambiguous.pop("hall", None)  # "a dressing room" describes no hall
        mentioned = mentioned - {"hall"}
    if any(each.matter for each in asked):
        said.discard(Intent.HALL_INFO)  # «парковка есть? оборудование выгружать» asks for no hall
    said |= _KEPT_WITH_QUESTIONS
    if cancels_other(builder, rest):
        said.add(Intent.CANCEL_BOOKING)
    if any(Topic.INVOICE in each.matter.topics for each in asked):
        said.discard(Intent.PAYMENT)  # «картой неудобно, нужен счёт» is answered by the invoice alone
    if any(each.acts for each in asked):
        said |= {Intent.CANCEL_BOOKING, Intent.CHANGE}
    elif mentioned & set(BOOKING_FIELDS) and not _drop_times(builder, asked, rest):
        said |= {Intent.BOOK, Intent.CHANGE}
        if mentioned & set(BOOKING_FIELDS) - {"hall"}:
            said.add(Intent.AVAILABILITY)  # not «доступна ли Пустота на коляске?»
    builder.set(
        hall_in_question=HALL_MASK in remaining and HALL_MASK not in _without(remaining, asked),
        questions=tuple(builder.utterance.words_at(each.start, each.end) for each in asked),
        question_intents=tuple(intent for intent in builder.found.intents if intent not in said),
    )
    wanted = said & {Intent.CHANGE, Intent.BOOK} and (
        builder.found.change_requests if any(each.acts for each in asked) else _requested(builder, rest)
    )
    builder.set(change_requests=wanted or ())  # «и потом можно будет поменять время?»: none is wanted now


def _requested(builder: ResultBuilder, rest: str) -> tuple[str, ...]:
    """The requested changes that the rest of a message, without its questions, asks for."""
    in_rest = change_requests(rest, frozenset(), nothing_asked=False)
    return tuple(slot for slot in builder.found.change_requests if slot in in_rest)


def _without_wishes(builder: ResultBuilder, text: str, found: Iterator[Asked]) -> Iterator[Asked]:
    """The questions without those for an extra, a rule, or a change of what is booked: «продлим на час?»."""
    if builder.hall_described or builder.found.digressions.keys() & _EXPLAINED:
        # what no topic explains asks for the extra, rule or hall
        found = (each for each in found if each.matter)
    if Digression.OWES in builder.found.digressions:
        found = (each for each in found if each.matter and not asks_for_sum(text[each.start : each.end]))
    if Intent.CHEAPEST in builder.found.intents and builder.ambiguous.get("date"):
        found = (each for each in found if Intent.CHEAPEST not in phrases_in(text[each.start : each.end]))
    if builder.context.changes_booking:
        found = (each for each in found if not wants_change(text[each.start : each.end]))
    return found


def find_wanted_thing(builder: ResultBuilder, text: str) -> None:
    """Makes a question of a thing that is added to a booking and nothing explains: «и отпариватель».

    `text`: the whole message. Only the studio can say whether it has the thing.
    """
    found, context = builder.found, builder.context
    in_booking = context.hall and context.asked and not found.questions and builder.asked_extras is None
    looks_like_hall = len(builder.ambiguous.get("hall", ())) == 1 and found.hall is None
    named = builder.mentioned_fields() - {"name", "hall" if looks_like_hall else "name"}
    place = wanted_thing(text) if in_booking and not named and not found.digressions else None
    if place is None or (found.name and builder.utterance.words_at(*place).istitle()):
        return
    builder.invalid.pop("name", None)
    builder.ambiguous.pop("hall", None)
    builder.set(
        name=None,
        questions=(builder.utterance.words_at(*place),),
        intents=(),
        change_requests=(),
    )


def find_unexplained(builder: ResultBuilder, text: str) -> None:
    """Sets as questions the clauses that ask an unknown thing, if nothing else was understood of the message.

    `text`: the whole message.
    """
    found, intents = builder.found, set(builder.found.intents)
    understood = intents - SAYS_LITTLE or found.digressions or found.change_requests or found.questions
    if (
        understood
        or found.looked_at
        or builder.mentioned_fields() - {"hall"}
        or has_data(builder.utterance.text)
    ):
        return  # "swap Mrak for Minimalism?" may be about a booking that was made
    text = without_spares(without_afterwards(text) if Intent.YES in intents else text)
    places = [*islice(unexplained_clauses(text[:MAX_CHARACTERS], is_all=not intents), MAX_QUESTIONS)]
    if places:
        builder.ambiguous.pop("hall", None)  # a word that only looks like a hall's name: «интерьер»
        builder.set(questions=tuple(builder.utterance.words_at(*place) for place in places))


def tell_question_from_wish(builder: ResultBuilder, text: str) -> None:
    """Marks a message that only asks something while a summary waits for a yes. `text`: the whole message."""
    found, remaining = builder.found, builder.utterance.text
    if (found.people is not None and one_more(text)) or (found.code and found.code_known):
        return  # who comes too is counted, and a promo code taken, not only asked about
    if found.extras and takes_off(text):
        return  # «уберите её. А парковка есть?» orders, too
    if "confirm" not in builder.context.asked or found.change_requests or Intent.YES in found.intents:
        return
    intents = set(found.intents) - set(found.question_intents)
    corrected = builder.corrected and bool(builder.mentioned_fields())
    looks_for = bool(found.questions or _SEARCHING & found.digressions.keys())
    if not only_asks(text, remaining, intents, looks_for, corrected):
        return
    builder.set(intents=tuple(each for each in found.intents if each != Intent.CHANGE))
    if any(getattr(found, name) for name in CONTACTS):  # nobody asks about these: they are given
        builder.keep_only(set(CONTACTS))
    else:
        builder.set(only_asks=True)


def _repeats_questions(builder: ResultBuilder, text: str, evidence: IntentEvidence) -> bool:
    """Asks the last questions again of the hall of a message like «а в Пустоте?»; True if it is one."""
    named = builder.ambiguous.get("hall", ())
    hall = builder.found.hall or (named[0] if len(named) == 1 else None)
    mentioned = evidence.mentioned - {"hall"}
    if hall is None or mentioned or "?" not in text:
        return False
    words_of_hall = 0 if builder.found.hall else 1  # «а в белом?»: what only may be a hall is not masked
    if len(own_words(builder.utterance.text)) > words_of_hall:
        return False  # "is Mrak wheelchair accessible?" asks another thing
    if not is_follow_up(text, builder.utterance.text, evidence.rules, evidence.mentioned | {"hall"}):
        return False
    builder.ambiguous.pop("hall", None)
    builder.set(hall=hall, intents=(), questions=builder.context.questions, only_asks=True)
    return True


def _without(text: str, asked: Sequence[Asked]) -> str:
    """The text without the parts of the sentences that ask the studio; other parts may ask other things."""
    for each in asked:
        sentence = text[each.start : each.end]
        parts = [(start, end) for start, end in parts_of(sentence) if matter_of(sentence[start:end])]
        if not parts or asks_what_happens(sentence):
            parts = [(0, len(sentence))]
        for start, end in parts:
            begin, stop = each.start + start, each.start + end
            text = f"{text[:begin]}{' ' * (stop - begin)}{text[stop:]}"
    return text


def _drop_times(builder: ResultBuilder, asked: Sequence[Asked], rest: str) -> bool:
    """Drops the times of a question that books none: «можно прийти за полчаса?». True if it did."""
    topics = {topic for each in asked for topic in each.matter.topics}
    if not names_times_of_none(topics, builder.found, builder.utterance.original, rest):
        return False
    builder.drop_times()
    return True
