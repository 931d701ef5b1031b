"""Steps of the pipeline that fill the extras and the promo code."""

import re

from hallchat.nlu.acts.digressions import program_question
from hallchat.nlu.acts.extras_for_all import is_for_all
from hallchat.nlu.acts.intents import most_specific, phrases_in
from hallchat.nlu.extractors import hall_by_name
from hallchat.nlu.extractors.extra_index import extra_index
from hallchat.nlu.extractors.extras import ExtrasResult, find_extras
from hallchat.nlu.extractors.people import find_people
from hallchat.nlu.extractors.promo_codes import find_promo_code
from hallchat.nlu.languages import DURATIONS, EXTRAS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.slots import CONTACTS
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.number_words import number_words_to_digits
from hallchat.nlu.types import Intent

_TIME = any_of(
    r"\d{1,2}[:.]\d{2}(?!\d)",
    r"\d{1,2}\s*(?:-|до|to|till|until)\s*\d{1,2}",
    rf"\d{{1,2}}\s*(?:{DURATIONS.hours})(?!\w)",
    rf"(?:{DURATIONS.one_hour})(?!\w)",
)
"""A time or a length beside that of an extra: then the extra's is not the booking's."""
_STATEMENT = re.compile(r"[^.!?\n]+(?:[.!\n]|$)(?!\d)")
_DIGIT = re.compile(r"\d")
_WISHES = {Intent.BOOK, Intent.CHANGE, Intent.ANOTHER, Intent.START_OVER, Intent.UNDO, Intent.PRICE}
_ADDS_IT = any_of(rf"(?:{EXTRAS.adds_it})(?!\w)")
_FROM_BOOKING = any_of(rf"(?:{EXTRAS.from_booking})(?!\w)")
_HOW_MUCH = any_of(EXTRAS.how_much)


def find_code(builder: ResultBuilder) -> None:
    """Sets the promo code."""
    found = find_promo_code(builder.utterance, builder.context.codes, builder.asked("code"))
    if found is None:
        return
    builder.set(code=found.text, code_known=not found.text or found.text.casefold() in builder.context.codes)
    if found.text is None:
        builder.invalid["code"] = builder.utterance.original.strip()


def find_wanted_extras(builder: ResultBuilder) -> None:
    """Sets the extras that are wanted or no longer wanted, and notes the extras of questions."""
    context, text = builder.context, builder.utterance.text
    result = _find_extras(builder)
    if not result.counts and (spoken := _spoken_of(builder)):
        result.counts = spoken
    if result == ExtrasResult():
        return
    if 0 in result.counts.values():
        for match in _FROM_BOOKING.finditer(builder.utterance.text):
            builder.utterance.blank(*match.span())  # «уберите дым-машину из брони» cancels none
    for_all = bool(result.counts and context.wishes and is_for_all(text))
    builder.set(extras_for_all=for_all)
    if result.beside and _HOW_MUCH.search(text):
        builder.set(priced_extras=result.beside)
    builder.asked_extras = None if not (result.asked or result.asks_for_list) else result.asked
    builder.set(extras=result.counts or None)
    if result.options:
        builder.ambiguous["extras"] = result.options
        builder.set(extra_count=result.option_count)
    if result.invalid:
        builder.invalid["extras"] = result.invalid
    if result.length:
        _set_length(builder, *result.length)
    for place in result.people:
        _mask_people(builder, *place)


def _find_extras(builder: ResultBuilder) -> ExtrasResult:
    """The extras of the message: the machine of "am I talking to a machine?" is none."""
    context, utterance = builder.context, builder.utterance
    start, end = program_question(utterance.text)
    words = utterance.text[start:end]
    utterance.blank(start, end)
    taken = hall_by_name.exact_names(context.halls)
    result = find_extras(utterance, extra_index(tuple(context.extras)), taken, context.chosen_extras)
    utterance.text = utterance.text[:start] + words + utterance.text[end:]
    return result


def _spoken_of(builder: ResultBuilder) -> dict[str, int]:
    """The extra that the last message asked about, if this one orders it without its name; masks this."""
    spoken = builder.context.spoken_extras
    match = _ADDS_IT.search(builder.utterance.text) if len(spoken) == 1 else None
    if match is None:
        return {}
    builder.utterance.mask(*match.span())
    return {spoken[0]: 1}


def ask_only_of_extras(builder: ResultBuilder, text: str) -> None:
    """Leaves the booking as it is if the message asks whether an extra is free at another time."""
    found = builder.found
    if not builder.asked_extras or found.extras or found.priced_extras or builder.context.date is None:
        return
    if any(_DIGIT.search(number_words_to_digits(each)) for each in _STATEMENT.findall(text)):
        return  # «с 14 до 17, нас трое. гримёрка есть?»
    if not _WISHES & phrases_in(text) and not any(getattr(found, name) for name in CONTACTS):
        builder.set(only_asks=True, change_requests=())


def order_priced_extras(builder: ResultBuilder) -> None:
    """Takes the extras of a price question into the booking when its hours are: the price told has both."""
    found, context = builder.found, builder.context
    if not found.priced_extras or not (found.start or (context.start and context.end)):
        return
    intents = [each for each in found.intents if each not in (Intent.OFFTOPIC, Intent.PRICE)]
    builder.set(
        extras={**(found.extras or {}), **found.priced_extras},
        priced_extras={},
        intents=most_specific({*intents, Intent.PRICE}),
    )
    left = tuple(key for key in builder.asked_extras or () if key not in (found.extras or {}))
    builder.asked_extras = left or None


def _mask_people(builder: ResultBuilder, start: int, end: int) -> None:
    """Masks the people of an extra beside those of the booking: «нас 20, бокалы на 10 человек»."""
    text = builder.utterance.text
    rest = number_words_to_digits(text[:start] + " " * (end - start) + text[end:])
    others = find_people(Utterance(rest, rest)).count
    if others is not None or builder.context.people is not None:
        builder.utterance.mask(start, end)


def _set_length(builder: ResultBuilder, start: int, end: int, hours: float | None) -> None:
    """Takes a length behind an extra as the extra's if the booking has its own, else as the booking's."""
    text, context = builder.utterance.text, builder.context
    if (context.start and context.end) or _TIME.search(text[:start] + " " + text[end:]):
        builder.set(extra_hours=hours)
        builder.utterance.mask(start, end)
