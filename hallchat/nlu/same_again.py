"""Reads messages that want an earlier booking once more: «то же самое через неделю», «тот же зал»."""

import re
from dataclasses import replace
from typing import Any

from hallchat.nlu.acts import wish_words
from hallchat.nlu.acts.digressions import repeats
from hallchat.nlu.repeated_wishes import read_repeated
from hallchat.nlu.several import Read, clean_of_visit, read_several
from hallchat.nlu.slots import TIME
from hallchat.nlu.text.normalize import Utterance, prepare
from hallchat.nlu.text.number_words import number_words_to_digits
from hallchat.nlu.types import Digression, Intent, NluContext, NluResult, Wish

SENTENCE_TAIL = re.compile(r"[^.!?\n]*$")
"""The beginning of a sentence, at the end of a text."""


def in_hand(context: NluContext) -> bool:
    """True if hall, day and time of a booking are known."""
    return bool(context.hall and context.date and context.start)


def blanked(original: str, rest: str) -> str:
    """The client's words with spaces where `rest` has them."""
    return "".join(sign if left != " " else " " for sign, left in zip(original, rest, strict=True))


def read_as_before(message: Utterance, whole: NluResult, context: NluContext, read: Read) -> NluResult | None:
    """The message with the values of the last booking that it wants again; None if it wants none."""
    text, last = message.text, context.last_booking
    slots, same = wish_words.same_slots(text), wish_words.same_again(text)
    if TIME in slots and last and ("people" in slots or whole.hall not in (None, last.hall)):
        slots |= {"date"}  # «теперь Минимализм на то же время» is at the same time as the other hall
    digits = number_words_to_digits(text) if slots or same else text
    counted = wish_words.day_after(digits, last.date) if (slots or same) and last and last.date else None
    again = bool(same or counted)  # «в то же время через неделю»: the hall is the same too
    asks = "?" in text and Intent.BOOK not in whole.intents and {Intent.PRICE} & set(whole.intents)
    if not (slots or again) or whole.only_asks or asks or (again and in_hand(context)):
        return None
    if last is None:
        if not wish_words.as_last_time(text):
            return None
        return replace(whole, digressions={**whole.digressions, Digression.AS_BEFORE: ""})
    if not again:
        values = _values_again(set(slots), whole, context, last)
        return replace(clean_of_visit(whole, values), **values)
    result = _again(_without(message, same, counted), counted, context, last, read)
    begin = SENTENCE_TAIL.search(message.original[: same.start()]) if same else None
    asking = begin[0].strip() if begin else ""  # not "can you do" of "can you do the same again?"
    return replace(result, questions=tuple(each for each in result.questions if each.strip(" ?") != asking))


def _without(
    message: Utterance, same: re.Match[str] | None, counted: wish_words.CountedDay | None
) -> Utterance:
    """The message with spaces in place of «то же самое» and «через неделю»."""
    original = blanked(message.original, counted.rest) if counted else message.original
    if same:
        original = original[: same.start()] + " " * len(same[0]) + original[same.end() :]
    return prepare(original)


def _again(
    message: Utterance,
    counted: wish_words.CountedDay | None,
    context: NluContext,
    last: Wish,
    read: Read,
) -> NluResult:
    """The last booking once more, with what the message says in place of its values."""
    about_last = replace(context, hall=last.hall, date=last.date, start=last.start, end=last.end, asked=())
    whole = read(message.original, about_last)  # «на час дольше» than then
    found = read_several(message, whole, about_last, read, is_wish=True) or whole
    values = _values_again({"hall", TIME, "people", "extras"}, found, context, last)
    if counted and counted.and_more and found.date:
        values |= {"date": counted.day, "visits": (Wish(date=found.date), *found.visits)}
    elif counted and not (found.date and any(sign.isdigit() for sign in counted.rest)):
        values |= {"date": counted.day}
    if "date" in values:
        values |= {"date_end": None, "past_date": None}
    kept = {Intent.GREETING, Intent.THANKS, Intent.BOOK}
    intents = tuple(each for each in found.intents if each in kept)
    questions = found.questions if "?" in message.text else ()
    result = replace(clean_of_visit(found, values), **values, intents=intents, questions=questions)
    return read_repeated(message, result, context, read) if repeats(message.text) else result


def _values_again(wanted: set[str], whole: NluResult, context: NluContext, last: Wish) -> dict[str, Any]:
    """The wanted values of the last booking that neither the message nor the booking in hand has."""
    values: dict[str, Any] = {}
    if "hall" in wanted and not (whole.hall or context.hall):
        values["hall"] = last.hall
    if "date" in wanted and not (whole.date or context.date):
        values["date"] = last.date
    for name in wanted & {"people", "extras"}:
        if getattr(whole, name) is None:
            values[name] = getattr(last, name)
    if TIME in wanted and not (whole.start or whole.end or whole.daypart or context.start):
        values["start"] = last.start
        if whole.hours is None:
            values["end"] = last.end
    return values
