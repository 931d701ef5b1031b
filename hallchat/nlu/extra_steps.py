"""Steps of the pipeline that fill the extras and the promo code."""

from hallchat.nlu.extractors import hall_by_name
from hallchat.nlu.extractors.extra_index import extra_index
from hallchat.nlu.extractors.extras import ExtrasResult, find_extras
from hallchat.nlu.extractors.promo_codes import find_promo_code
from hallchat.nlu.languages import DURATIONS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.result_builder import ResultBuilder

_TIME = any_of(
    r"\d{1,2}[:.]\d{2}(?!\d)",
    r"\d{1,2}\s*(?:-|до|to|till|until)\s*\d{1,2}",
    rf"\d{{1,2}}\s*(?:{DURATIONS.hours})(?!\w)",
    rf"(?:{DURATIONS.one_hour})(?!\w)",
)
"""A time or a length beside that of an extra: then the extra's is not the booking's."""


def find_code(builder: ResultBuilder) -> None:
    """Sets the promo code."""
    found = find_promo_code(builder.utterance, builder.context.codes, builder.asked("code"))
    if found is None:
        return
    builder.set(code=found.text)
    if found.text is None:
        builder.invalid["code"] = builder.utterance.original.strip()


def find_wanted_extras(builder: ResultBuilder) -> None:
    """Sets the extras that are wanted or no longer wanted, and notes the extras of questions."""
    context = builder.context
    taken = hall_by_name.exact_names(context.halls)
    result = find_extras(builder.utterance, extra_index(tuple(context.extras)), taken, context.chosen_extras)
    if result == ExtrasResult():
        return
    builder.asked_extras = None if not (result.asked or result.asks_for_list) else result.asked
    builder.set(extras=result.counts or None)
    if result.options:
        builder.ambiguous["extras"] = result.options
        builder.set(extra_count=result.option_count)
    if result.invalid:
        builder.invalid["extras"] = result.invalid
    if result.length:
        _set_length(builder, *result.length)


def _set_length(builder: ResultBuilder, start: int, end: int, hours: float) -> None:
    """Takes a length behind an extra as the extra's if the booking has its own, else as the booking's."""
    text, context = builder.utterance.text, builder.context
    if (context.start and context.end) or _TIME.search(text[:start] + " " + text[end:]):
        builder.set(extra_hours=hours)
        builder.utterance.mask(start, end)
