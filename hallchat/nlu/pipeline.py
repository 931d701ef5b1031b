"""The pipeline that turns a message into an `NluResult`: the steps in order, and the reasons for that order.

A step masks the words that it understood, so that no later step reads them: «5-8 человек» is read as people,
and no hours are left in it.
"""

from dataclasses import replace

from hallchat.nlu import (
    digression_steps,
    extra_steps,
    hall_steps,
    intent_steps,
    night_steps,
    people_steps,
    question_steps,
    rule_steps,
    slot_steps,
    time_steps,
)
from hallchat.nlu.acts.asides import blank_asides
from hallchat.nlu.acts.change_requests import change_requests
from hallchat.nlu.acts.classifier import IntentEvidence
from hallchat.nlu.acts.corrections import blank_retracted
from hallchat.nlu.acts.digressions import gives_up
from hallchat.nlu.acts.gladness import blank_gladness
from hallchat.nlu.acts.intents import phrases_in, without_all_halls
from hallchat.nlu.acts.kept_values import without_rest_kept
from hallchat.nlu.acts.noted import blank_noted
from hallchat.nlu.acts.postponing import blank_postponing
from hallchat.nlu.acts.replaced_numbers import correction_end, replace_numbers
from hallchat.nlu.acts.staff_requests import blank_requests, blank_viewings
from hallchat.nlu.acts.topics import mentions, mentions_any
from hallchat.nlu.acts.unwanted import blank_unwanted
from hallchat.nlu.extractors.circumstances import (
    blank_ages,
    blank_arrivals,
    blank_company,
    blank_moved_from,
    blank_pay_times,
    blank_per_person,
    blank_stays,
    blank_things,
)
from hallchat.nlu.extractors.dayparts import blank_greetings
from hallchat.nlu.extractors.farewells import blank_farewell
from hallchat.nlu.extractors.hall_by_name import exact_names
from hallchat.nlu.extractors.measures import blank_measures
from hallchat.nlu.extractors.occasions import without_occasions
from hallchat.nlu.extractors.option_choice import replace_choice
from hallchat.nlu.extractors.reasons import without_reasons
from hallchat.nlu.extractors.references import blank_references
from hallchat.nlu.people_of_halls import read_people_of_halls
from hallchat.nlu.priced_wishes import read_priced
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.slots import TIME
from hallchat.nlu.text.language_detection import CYRILLIC, detect_language
from hallchat.nlu.text.layout import undo_layout
from hallchat.nlu.text.normalize import WORD, Utterance, fold, prepare
from hallchat.nlu.text.number_words import number_words_to_digits
from hallchat.nlu.text.spelling import correct_spelling
from hallchat.nlu.text.transliteration import undo_transliteration
from hallchat.nlu.text.typos import correct_typos
from hallchat.nlu.topics import Topic
from hallchat.nlu.trouble_messages import read_trouble
from hallchat.nlu.types import Intent, NluContext, NluResult
from hallchat.nlu.wish_lists import read_wishes

_MAX_TOPIC_WORDS = 3
"""More words are a sentence, whose language the other words show."""


def understand(text: str, context: NluContext) -> NluResult:
    """The meaning of a message in its context. Never raises, whatever the message is."""
    if not {"name", "email"} & set(context.asked[:1]):
        text = correct_spelling(text, frozenset(exact_names(context.halls)))
    return read_trouble(text, context, _read) or read_people_of_halls(text, context, _read_all)


def _read_all(text: str, context: NluContext) -> NluResult:
    text = without_rest_kept(text)
    text = without_reasons(without_occasions(text, context.now.date()), context.now.date())
    return read_priced(text, context, _read) or read_wishes(text, context, _read)


def _read(text: str, context: NluContext) -> NluResult:
    return _run(text, context)[0]


def intent_evidence(text: str, context: NluContext) -> IntentEvidence:
    """The input of the intent classifier for a message: `training/learn.py` learns from it."""
    return _run(text, context)[1]


def _run(message: str, context: NluContext) -> tuple[NluResult, IntentEvidence]:
    builder = ResultBuilder(_prepare(message, context), context)
    viewings = blank_viewings(builder.utterance)  # before all data: they name none of a booking
    builder.set(requests=(*viewings, *blank_requests(builder.utterance)))  # before all data too
    builder.postponed = blank_postponing(builder.utterance)  # before all data: «спрошу завтра у мужа»
    builder.only_glad = blank_gladness(builder.utterance)  # before all: «рад, что ступеней нет» is no refusal
    builder.noted = blank_noted(builder.utterance)  # before all data: «на имя Лев записали?» gives none
    refused = blank_unwanted(builder.utterance, exact_names(context.halls).keys())  # before all data
    hall_steps.refuse_halls(builder, refused)
    slot_steps.find_email(builder)  # before transliteration: addresses are Latin in every language
    slot_steps.find_answered_name(builder)  # before transliteration and all data: «Мрак Иван», "Joe Friday"
    extra_steps.find_code(builder)  # before transliteration too: codes are Latin
    blank_references(builder.utterance)  # before transliteration and all numbers
    if context.language in CYRILLIC or not _only_names_topics(builder.utterance.text):
        undo_transliteration(builder.utterance)
    whole = builder.utterance.text
    rule_steps.find_rule_question(builder)
    extra_steps.find_wanted_extras(builder)  # first: "smoke machine" asks for no rules
    text = text_without_hall = builder.utterance.text  # later steps mask parts of it
    if builder.found.extras or not gives_up(text, context.asked):  # "on second thought, no" names no day
        text_without_hall = _find_slots(builder, text)
    evidence = _find_intents(builder, text)
    rule_steps.read_rule_question(builder, text)
    if not _is_lone_latin_word(message, text_without_hall, context.language):  # "insta?", "Mrak sb"
        language = detect_language(text_without_hall, builder.found.name)  # names show no language
        builder.set(language=language or (detect_language(whole, None) if whole != text else None))
    extra_steps.order_priced_extras(builder)
    extra_steps.ask_only_of_extras(builder, text)
    digression_steps.find_digressions(builder, text)
    without_halls = without_all_halls(whole)
    question_steps.find_questions(builder, without_halls, evidence)  # overrule intents and change requests
    intent_steps.keep_all_halls(builder, whole)
    question_steps.find_wanted_thing(builder, whole)  # when nothing else has explained the words
    question_steps.find_unexplained(builder, without_halls)
    question_steps.tell_question_from_wish(builder, whole)  # last: it needs them all
    asked = (each for each in viewings if mentions(fold(each), Topic.VIEWING))
    builder.set(questions=(*builder.found.questions, *asked))  # the studio tells how halls are viewed
    hall_steps.drop_refused_halls(builder)
    _ask_for_refused(builder, refused)
    return builder.build(), evidence


def _only_names_topics(text: str) -> bool:
    """True for a few words that name what a client asks about: "parking??? lift???"."""
    return len(WORD.findall(text)) <= _MAX_TOPIC_WORDS and mentions_any(text)


def _is_lone_latin_word(message: str, text_without_hall: str, language: str) -> bool:
    """True for one word beside the hall in a conversation in Latin letters: it shows no other language."""
    is_lone = len(WORD.findall(text_without_hall)) <= 1
    return (
        language not in CYRILLIC and is_lone and all(word.isascii() for word in WORD.findall(fold(message)))
    )


def _ask_for_refused(builder: ResultBuilder, refused: tuple[str, ...]) -> None:
    """Asks anew for each known value that the client refuses: «5 декабря не подходит»."""
    context = builder.context
    unasked = replace(context, asked=(), offers=())
    for text in refused:
        named = _run(text, unasked)[0]
        for slot in ("date", "people"):
            known = getattr(context, slot)
            if known is not None and getattr(named, slot) == known and slot not in builder.mentioned_slots():
                builder.set(
                    change_requests=tuple({**dict.fromkeys(builder.found.change_requests), slot: None})
                )
        if named.start and named.start == context.start and TIME not in builder.mentioned_slots():
            builder.set(change_requests=tuple({**dict.fromkeys(builder.found.change_requests), TIME: None}))


def _prepare(message: str, context: NluContext) -> Utterance:
    utterance = prepare(message)
    undo_layout(utterance)  # first: in the wrong layout no word is recognised
    return replace_choice(utterance, context.offers, "date" in context.asked)


def _find_slots(builder: ResultBuilder, text: str) -> str:
    """Fills the slots; returns the text without the hall's name, before number words become digits."""
    utterance = builder.utterance
    blank_company(utterance)  # before phones, numbers and names
    utterance.text = without_all_halls(utterance.text)  # before all numbers: "all three" is no hour
    builder.retracted = blank_retracted(utterance)  # before all values: «не в пятницу» names no day
    builder.corrected = builder.retracted.any
    hall_steps.find_hall(builder)  # before typos and numbers: a hall's name may look like either
    text_without_hall = utterance.text
    rule_steps.mask_rule_question(builder)  # before numbers and hours: «сколько часов минимум»
    utterance.text = correct_typos(number_words_to_digits(utterance.text))
    builder.tells_age = blank_ages(utterance)  # before all numbers: "she is 2" counts nobody
    builder.corrected = replace_numbers(utterance) or builder.corrected  # «3 человека, нет, 5» is five
    builder.correction_end = correction_end(utterance.text)
    blank_per_person(utterance)  # before people: "for one person or for all?" counts none
    blank_pay_times(utterance)  # before days: "I will pay tonight" names none
    blank_moved_from(utterance)  # before days: of "from Friday to Saturday" only the second is wanted
    blank_things(utterance, builder.context.people is not None)  # before all numbers: "15 outfits" are no day
    blank_measures(utterance)  # before all numbers: «в м²» is no second day
    slot_steps.newest(builder, slot_steps.find_phone)  # before all numbers: a phone contains dates and hours
    slot_steps.find_budget(builder)  # before people and hours: «до 4000», «не дороже 10к»
    slot_steps.newest(builder, people_steps.find_people)  # before days and hours: «5-8 человек» is no time
    blank_asides(utterance, builder.context)  # before days: "the link expires on the 28th" names none
    rule_steps.find_general_days(builder, text)  # before days: "on Fridays" is none of them
    if {Intent.THANKS, Intent.GOODBYE} & phrases_in(text):
        blank_farewell(utterance)  # before days: «спасибо, до вторника» names none
    night_steps.find_night(builder)  # before days: of two it is one night
    has_hours = builder.context.start is not None or builder.context.last_booking is not None
    blank_arrivals(utterance, has_hours)  # before hours: "one comes at 1pm"
    blank_stays(utterance)  # before days: "in town until the 15th" is none of the booking
    slot_steps.newest(builder, slot_steps.find_date)  # before hours: «с 10.12 по 12.12» are days
    blank_greetings(utterance)  # before hours: «добрый вечер» is no time
    slot_steps.newest(builder, time_steps.find_time)
    slot_steps.apply_corrections(builder)  # after values that have a unit: a correction may be a lone number
    slot_steps.read_bare_numbers(builder)  # then any remaining number answers the question
    night_steps.take_night(builder)  # when day, hall and hours are known
    slot_steps.find_name(builder)  # last: the remaining words may be a name
    return text_without_hall


def _find_intents(builder: ResultBuilder, text: str) -> IntentEvidence:
    """Sets the intents by the words and the slots found; then corrects slots by the intents."""
    requested = change_requests(text, builder.mentioned_slots(), nothing_asked=not builder.context.asked)
    evidence = intent_steps.collect_evidence(builder, text, requested)
    intent_steps.set_intents(builder, text, evidence, requested)
    slot_steps.drop_past_date(builder, text)  # after the intents: the classifier learned with the day
    hall_steps.find_described_hall(builder, text)  # after the intents: needs BOOK, HALLS or RECOMMEND
    return evidence
