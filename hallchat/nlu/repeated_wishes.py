"""Reads one wish for several days: «каждый вторник в декабре, кроме 15-го», "5, 12 and 19, all Saturdays"."""

import re
from collections.abc import Callable, Set
from dataclasses import replace
from datetime import date
from typing import Any

from hallchat.nlu.acts.digressions import repeats
from hallchat.nlu.extractors import dates
from hallchat.nlu.extractors.repeated_days import repeated_days, weekdays_in
from hallchat.nlu.languages import WISHES
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.several import clean_of_visit, read_several
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.number_words import number_words_to_digits
from hallchat.nlu.types import Digression, NluContext, NluResult, Wish

Read = Callable[[str, NluContext], NluResult]
_EXCEPT = any_of(WISHES.excepts)
_NUMBER = re.compile(r"\d+")
_BARE_DAYS = lazy(rf"\s*\d{{1,2}}(?:(?:\s*,\s*|\s+(?:{WISHES.joins})\s+)\d{{1,2}})*(?![\d:.])")


def read_repeated(
    message: Utterance, whole: NluResult, context: NluContext, read: Read, excepted: Set[int] = frozenset()
) -> NluResult:
    """The message with a booking for each of the days that it wants, without days of the month `excepted`.

    `whole`: its meaning as one booking.
    """
    named = read_several(message, _without_repeats(whole), context, read)
    if named and _describes(message, named):
        return named
    folded = number_words_to_digits(message.text)
    found = repeated_days(folded, context.now.date(), *_range_spoken_of(whole, context))
    days = [each for each in found if each.day not in excepted]
    if len(found) < 2 or not days or whole.only_asks:
        return whole
    first: dict[str, Any] = {"date": days[0], "date_end": None, "past_date": None}
    further = tuple(Wish(date=day) for day in days[1:])
    return replace(clean_of_visit(_without_repeats(whole), first), **first, visits=further)


def _describes(message: Utterance, named: NluResult) -> bool:
    """True if a message names its days one by one and then only says which weekday they are.

    «5, 12 и 19 декабря, все субботы» wants no fourth Saturday.
    """
    days = {named.date, *(wish.date for wish in named.visits)}
    weekdays = {day.weekday() for day in days if day}
    return len(days) > 1 and None not in days and weekdays <= weekdays_in(message.text)


def without_exceptions(message: Utterance, today: date) -> tuple[str, frozenset[int]]:
    """A message without the days that its repeated wish leaves out, and those days: «кроме 15-го»."""
    match = _EXCEPT.search(message.text) if repeats(message.text) else None
    if match is None:
        return message.original, frozenset()
    begin = match.end()
    tail = Utterance(message.original[begin:], message.text[begin:])
    hits = dates.find_all_dates(tail, today, None, (today, today))
    left_out = frozenset(hit.span.first.day for hit in hits if hit.span)
    end = begin + max((hit.match.end() for hit in hits if hit.span), default=0)
    if not left_out and (bare := _BARE_DAYS.match(message.text, begin)):
        left_out, end = frozenset(map(int, _NUMBER.findall(bare[0]))), bare.end()
    kept = message.original[: match.start()] + message.original[end:]
    return (kept, left_out) if left_out else (message.original, frozenset())


def _range_spoken_of(whole: NluResult, context: NluContext) -> tuple[date | None, date | None]:
    """The first and the last day that the message names, else those of the list, or those to choose from."""
    listed = [wish.date for wish in context.wishes if wish.date]
    if context.date and listed:
        listed.append(context.date)
    spoken = (min(listed), max(listed)) if listed else context.days
    if whole.date_end or spoken is None or (whole.date and whole.date > spoken[1]):
        return whole.date, whole.date_end
    return spoken


def _without_repeats(whole: NluResult) -> NluResult:
    """The reading without its wish for repeated bookings."""
    left = dict(whole.digressions)
    left.pop(Digression.REPEATS, None)
    return replace(whole, digressions=left)
