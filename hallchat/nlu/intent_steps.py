"""Steps of the pipeline that set intents, change requests and digressions."""

from collections.abc import Iterator, Sequence, Set
from itertools import islice

from hallchat.nlu.acts import classifier
from hallchat.nlu.acts.agreement import requests_in
from hallchat.nlu.acts.announcements import announcements
from hallchat.nlu.acts.booked import asks_what_happens, wants_change
from hallchat.nlu.acts.classifier import IntentEvidence
from hallchat.nlu.acts.digressions import asks_for_sum, compares, digressions, without_reproaches
from hallchat.nlu.acts.intents import (
    IntentContext,
    intents_by_rules,
    is_follow_up,
    most_specific,
    phrases_in,
)
from hallchat.nlu.acts.matters import matter_of
from hallchat.nlu.acts.only_asking import only_asks, supposes
from hallchat.nlu.acts.question_times import names_times_of_none
from hallchat.nlu.acts.studio_questions import MAX_QUESTIONS, Asked, conditions, sentences, studio_questions
from hallchat.nlu.acts.topics import Matter, parts_of
from hallchat.nlu.acts.wanted_things import wanted_thing
from hallchat.nlu.extractors.joining import one_more
from hallchat.nlu.known_values import yes_with_known
from hallchat.nlu.remark_steps import remarks
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.search_steps import find_searches, without_hall_list
from hallchat.nlu.slots import BOOKING_FIELDS, CONTACTS, TIME
from hallchat.nlu.text.normalize import HALL_MASK, without_mask
from hallchat.nlu.topics import Topic
from hallchat.nlu.types import Digression, Intent

_NO_CHANGE_INTENTS = {Intent.HALLS, Intent.CONTACTS, Intent.ANOTHER}
"""Intents with which the word «другой» asks for no change: «какие другие залы есть?»."""
_ABOUT_SIZE_OR_PRICE = {Intent.CAPACITY, Intent.CHEAPEST, Intent.RECOMMEND}
_OF_THE_BOOKING = {Topic.OVERTIME, Topic.MOVING, Topic.HEAD_COUNT}
"""Topics that a summary's other hours, day or people are talked of with."""
_SUPPOSED_FIELDS = ("hall", "date", "start", "end", "hours", "all_day", "people")
_TIME_FIELDS = ("date", "date_end", "past_date", "start", "end", "hours", "all_day", "daypart")
_SEARCHING = {Digression.SEARCH, Digression.ANY_HALL}
_EXPLAINED = {
    *(Digression.EXTRAS, Digression.MINIMUM, Digression.RATE_TIME, Digression.HOLD),
    *(Digression.COMPARES, Digression.TIME_ZONE, *_SEARCHING),
}
"""Digressions that explain a question which no topic does."""
_BESIDE_QUESTIONS = {*_EXPLAINED, Digression.REPEATS, Digression.TOO_DEAR, Digression.REPROACHES}
_BESIDE_QUESTIONS |= {Digression.COMPANY, Digression.OWES}
"""Digressions beside which a message may ask something of the studio."""
_KEPT_WITH_QUESTIONS = {
    *(Intent.YES, Intent.GREETING, Intent.THANKS, Intent.GOODBYE, Intent.RUDE, Intent.START_OVER),
}
"""Intents that may stand in the same sentence as a question to the studio."""


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
    found = most_specific(classified)
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
    """Sets the digressions."""
    found = digressions(text, builder.context.asked) | remarks(builder)
    if builder.asked_extras is not None:
        found.pop(Digression.OWES, None)  # "what does the dressing room come to?" asks for no total
        found[Digression.EXTRAS] = " ".join(builder.asked_extras)
    if question := builder.rule_question:
        kept = {Digression.EXTRAS, Digression.TIME_ZONE}
        found = {each: found[each] for each in found if each in kept}
        found[question.digression] = question.subject
    if builder.found.extras:
        found.pop(Digression.GIVES_UP, None)  # «ничего не надо, без допов» refuses the extras alone
    if Intent.YES in builder.found.intents:
        found.pop(Digression.TOO_DEAR, None)  # «дороговато, но да»
    if Digression.OWES in found and builder.found.start is None:
        builder.set(end=None)  # «общая сумма по трём» names no hour
    if not builder.found.phone or {"date", "start", "hall"} & builder.mentioned_fields():
        found.pop(Digression.NUMBER_FITS, None)  # "10 to 12, is that ok?"
    if Digression.REPEATS in found and not _wants_to_repeat(builder):
        del found[Digression.REPEATS]
    if builder.rule_question is None and builder.asked_extras is None:
        found |= find_searches(builder, text)
    if _finds_comparison(builder, text):
        found[Digression.COMPARES] = ""
    if Digression.TIME_ZONE in found and not (builder.asked("date") or builder.asked(TIME)):
        _drop_fields(builder, _TIME_FIELDS)  # «до 1 декабря 06:45: по какому времени?» books nothing
        builder.ambiguous.pop("hall", None)
    builder.set(digressions=found)
    without_hall_list(builder)
    if Digression.REPROACHES in found:  # no words but its own show what else it asks
        said = phrases_in(without_reproaches(text))
        builder.set(intents=tuple(each for each in builder.found.intents if each in said))


def _finds_comparison(builder: ResultBuilder, text: str) -> bool:
    """True for a question that compares two halls; one that compares them all is told by their cards."""
    if not compares(text):
        return False
    if _compares_halls(builder):
        builder.set(only_asks=builder.found.hall is not None)
        return True
    if builder.asked("hall") and not builder.mentioned_fields():
        builder.hall_described = True
    return False


def _compares_halls(builder: ResultBuilder) -> bool:
    """True if the message names two halls, or another one than the known hall."""
    if HALL_MASK not in builder.utterance.text:
        return False
    known, named = builder.context.hall, builder.found.hall
    return len(builder.ambiguous.get("hall", ())) > 1 or bool(known and named and known != named)


def _wants_to_repeat(builder: ResultBuilder) -> bool:
    """False where days such as "every Friday" are those of a question: «дороже по выходным?»."""
    found, intents = builder.found, set(builder.found.intents)
    wants = found.start or found.hours or found.daypart or Intent.BOOK in intents or builder.context.start
    return bool(wants) and not intents & {Intent.PRICE, Intent.OPENING_HOURS, Intent.CHEAPEST}


def _drop_fields(builder: ResultBuilder, fields: Sequence[str]) -> None:
    """Unsets fields that the message names for another reason than to book them."""
    builder.set(**dict.fromkeys(fields))
    for field in (*fields, TIME):
        builder.ambiguous.pop(field, None)
        builder.invalid.pop(field, None)


def find_questions(builder: ResultBuilder, text: str, evidence: IntentEvidence) -> None:
    """Sets the questions to the studio, and which intents, requests and times are only their words."""
    remaining = builder.utterance.text
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
    found = studio_questions(text, remaining, intents, evidence.mentioned, own)
    found = _without_wishes(builder, text, found)
    asked = list(islice(found, MAX_QUESTIONS))
    waits_for_yes = "confirm" in builder.context.asked and Intent.YES not in intents
    if Intent.YES in intents and "?" not in text:
        asked = []  # its words ask nothing: «про свет уточню на месте»
    if not asked and "confirm" in builder.context.asked and not evidence.mentioned:
        asked = list(islice(conditions(text), MAX_QUESTIONS))
    if not asked:
        asked = list(islice(_to_pass_on(builder, text), MAX_QUESTIONS))
    if waits_for_yes and _supposes_another(builder, text, asked):
        _ask_for_price(builder)
    elif builder.context.start and _compares_price(builder, text, asked):
        builder.set(only_asks=True, intents=(Intent.PRICE,), change_requests=())
    elif asked:
        _set_questions(builder, text, remaining, asked, evidence.mentioned)


def _of_terms(text: str) -> Iterator[Asked]:
    """Yields what a client who keeps a booking says of the terms: «нет. Скажите условия возврата»."""
    for start, end in sentences(text):
        matter = matter_of(text[start:end])
        if Topic.REFUND in matter.topics:
            yield Asked(start, end, matter, acts=False)


def _to_pass_on(builder: ResultBuilder, text: str) -> Iterator[Asked]:
    """Yields what is announced; beside a yes what staff are to do, beside a no to cancelling its terms."""
    intents = set(builder.found.intents)
    yield from announcements(text)
    if Intent.NO in intents and "cancel" in builder.context.asked:
        yield from _of_terms(text)
    if Intent.YES in intents:
        yield from (Asked(*place, Matter(), acts=False) for place in requests_in(text))


def _is_plain_yes(builder: ResultBuilder, evidence: IntentEvidence) -> bool:
    """True for a yes to a summary: its words ask nothing, «оставляем как есть» leaves no things."""
    text = builder.utterance.text
    yes = "confirm" in builder.context.asked and Intent.YES in evidence.rules
    return yes and "?" not in text and not requests_in(text)


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
    said |= _KEPT_WITH_QUESTIONS
    if any(Topic.INVOICE in each.matter.topics for each in asked):
        said.discard(Intent.PAYMENT)  # «картой неудобно, нужен счёт» is answered by the invoice alone
    if any(each.acts for each in asked):
        said |= {Intent.CANCEL_BOOKING, Intent.CHANGE}
    elif mentioned & set(BOOKING_FIELDS) and not _drop_times(builder, asked, rest):
        said |= {Intent.BOOK, Intent.CHANGE, Intent.AVAILABILITY}
    builder.set(
        questions=tuple(builder.utterance.words_at(each.start, each.end) for each in asked),
        question_intents=tuple(intent for intent in builder.found.intents if intent not in said),
    )
    if not said & {Intent.CHANGE, Intent.BOOK}:
        builder.set(change_requests=())  # «и потом можно будет поменять время?»: no change is wanted now


def _without_wishes(builder: ResultBuilder, text: str, found: Iterator[Asked]) -> Iterator[Asked]:
    """The questions without those for an extra, a rule, or a change of what is booked: «продлим на час?»."""
    if builder.hall_described or builder.found.digressions.keys() & _EXPLAINED:
        # what no topic explains asks for the extra, rule or hall
        found = (each for each in found if each.matter)
    if Digression.OWES in builder.found.digressions:
        found = (each for each in found if each.matter and not asks_for_sum(text[each.start : each.end]))
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


def _ask_for_price(builder: ResultBuilder) -> None:
    """Makes a question for the price of the message: it changes nothing."""
    left = set(builder.found.intents) - {Intent.CHANGE, Intent.BOOK, Intent.NO}
    builder.set(intents=most_specific({*left, Intent.PRICE}), change_requests=())


def _supposes_another(builder: ResultBuilder, text: str, asked: Sequence[Asked]) -> bool:
    """True if the message asks for the price of the booking with other data: «а если продлить до 22?».

    «а если опоздаем на час?» is a question to the studio.
    """
    topics = {topic for each in asked for topic in each.matter.topics}
    if not topics <= _OF_THE_BOOKING:
        return False
    named = {name for name in _SUPPOSED_FIELDS if getattr(builder.found, name) is not None}
    if Topic.OVERTIME in topics and not named - {"hours"}:
        return False  # «если мы задержимся на час?» names no length of the booking
    return bool(named) and supposes(text, builder.utterance.text)


def _compares_price(builder: ResultBuilder, text: str, asked: Sequence[Asked]) -> bool:
    """True if the message asks what other hours would cost: «а если на 4 часа, дешевле будет?»."""
    topics = {topic for each in asked for topic in each.matter.topics}
    of_price = {Intent.PRICE, Intent.CHEAPEST} & set(builder.found.intents)
    asks_price = topics == {Topic.DISCOUNTS} or bool(of_price)
    named = {name for name in _SUPPOSED_FIELDS if getattr(builder.found, name) is not None}
    return asks_price and bool(named) and supposes(text, builder.utterance.text)


def tell_question_from_wish(builder: ResultBuilder, text: str) -> None:
    """Marks a message that only asks something while a summary waits for a yes. `text`: the whole message."""
    found, remaining = builder.found, builder.utterance.text
    if found.people is not None and one_more(text):
        return  # who comes too is counted, not only asked about
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
    _drop_fields(builder, _TIME_FIELDS)
    return True
