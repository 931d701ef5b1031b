"""Reads a question for the prices of several bookings: «сколько Мрак 5-го с 12 и Пустота 6-го с 18?»."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hallchat.nlu.acts import list_parts
from hallchat.nlu.acts.digressions import compares
from hallchat.nlu.acts.intents import phrases_in
from hallchat.nlu.languages import DATES
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.several import MAX_PARTS, groups_of, wishes_of, with_wishes
from hallchat.nlu.text.normalize import prepare
from hallchat.nlu.text.number_words import number_words_to_digits
from hallchat.nlu.types import Digression, Intent, NluContext, NluResult, Wish

Read = Callable[[str, NluContext], NluResult]
"""The pipeline: the meaning of one booking's words."""

_OF_PRICE = {Intent.PRICE, Intent.CHEAPEST}
_KEPT = {Intent.GREETING, Intent.THANKS}
_OR = any_of(rf"(?:{DATES.or_})(?!\w)")


def read_priced(text: str, context: NluContext, read: Read) -> NluResult | None:
    """The meaning of a question for the prices of bookings with hours; None if it is none.

    Nothing of the booking in hand changes, unless the message says that it wants them all.
    """
    folded = number_words_to_digits(prepare(text).text)
    asks = _OF_PRICE & phrases_in(folded) and not list_parts.names_several(
        list_parts.without_questions(folded)
    )
    if not (compares(folded) or (asks and list_parts.names_several(folded))):
        return None
    whole = read(text, context)
    wishes = _named(text, whole, context, read)
    visits = {(wish.date, wish.start, wish.end, wish.hours) for wish in wishes}
    if len(visits) < 2 and not (compares(folded) and len(wishes) > 1):
        return None  # the price of the same hours in several halls is told of all halls
    if Intent.BOOK in whole.intents and not compares(folded):
        intents = tuple(each for each in whole.intents if each not in _OF_PRICE)
        return with_wishes(replace(whole, intents=intents, digressions={Digression.OWES: ""}), wishes)
    return _only_priced(whole, wishes)


def _only_priced(whole: NluResult, wishes: tuple[Wish, ...]) -> NluResult:
    ambiguous = {name: names for name, names in whole.ambiguous.items() if name == "hall"}
    nothing: dict[str, Any] = dict.fromkeys(
        ("date", "date_end", "past_date", "start", "end", "hours", "daypart")
    )
    return replace(
        whole,
        **nothing,
        intents=tuple(each for each in Intent if each in {Intent.PRICE, *(_KEPT & set(whole.intents))}),
        ambiguous=ambiguous,
        digressions={},
        invalid={},
        visits=(),
        questions=(),
        question_intents=(),
        change_requests=(),
        priced=wishes,
        only_asks=True,
    )


def _named(text: str, whole: NluResult, context: NluContext, read: Read) -> tuple[Wish, ...]:
    """The bookings that the message names, if each has a hall and hours; else none."""
    listed = _OR.sub(lambda match: ",".ljust(len(match[0])), prepare(text).text)
    original = prepare(text).original
    for match in _OR.finditer(prepare(text).text):
        original = original[: match.start()] + ",".ljust(len(match[0])) + original[match.end() :]
    parts = list_parts.parts_of(original, number_words_to_digits(listed))
    groups = groups_of(parts, whole, context, read) if 1 < len(parts) <= MAX_PARTS else None
    wishes = tuple(dict.fromkeys(wishes_of(groups, whole))) if groups else ()
    return wishes if all(wish.hall and (wish.start or wish.hours) for wish in wishes) else ()
