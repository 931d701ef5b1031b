"""Reads messages that take wishes off the list: «Пустоту не надо», «26 не надо», «остальные удалите».

What else such a message says, a name or a phone or how many come, is read from its other clauses.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from hallchat.nlu.acts import wish_words
from hallchat.nlu.acts.digressions import gives_up
from hallchat.nlu.acts.list_parts import names_several
from hallchat.nlu.extractors import dates, hall_by_name
from hallchat.nlu.slots import CONTACTS
from hallchat.nlu.text.language_detection import detect_language
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.number_words import number_words_to_digits
from hallchat.nlu.types import DroppedWishes, Intent, NluContext, NluResult, Wish

Read = Callable[[str, NluContext], NluResult]
"""The pipeline: the meaning of one booking's words."""

_CLAUSE = re.compile(r"(?:[^,.;!\n]|[.,](?=\S))+")
_BARE_DAY = re.compile(r"(?<![\w.:/-])\d{1,2}(?![\w:/%-]|[.,]\d)")
_LAST_NUMBER = re.compile(r"(?<![\w.:/-])\d{1,2}(?=\W*$)")
_DETAILS = (*CONTACTS, "people", "questions")
"""Fields that a message may fill beside what it takes off."""
_VISIT = ("hall", "date", "start", "end")


def read_dropped(message: Utterance, context: NluContext, read: Read) -> NluResult | None:
    """The meaning of a message that takes wishes off the list; None if it does not."""
    found = _like(message, context) or wish_words.dropped_wishes(message.text)
    if found is None and gives_up(message.text, context.asked):
        found = DroppedWishes(present=True)
    if found is None:
        return None
    intents = (Intent.YES,) if wish_words.yes_before(message.text) else ()
    said = _said_beside(message, context, read)
    if found.rest and (kept := _kept(said, context)):  # «только 1 декабря, остальное удалите»
        found = DroppedWishes(like=kept, keeps=True)
    return NluResult(intents, language=detect_language(message.text, None), dropped=found, **said)


def _like(message: Utterance, context: NluContext) -> DroppedWishes | None:
    """The wishes that a message takes off by their hall or days: «Пустоту не надо», «22 и 29 не нужно»."""
    if not wish_words.takes_off(message.text):
        return None
    clauses = [each.span() for each in _CLAUSE.finditer(message.text) if wish_words.takes_off(each[0])]
    found: list[Wish] = []
    for start, end in clauses or [(0, len(message.text))]:
        begin = start + wish_words.left_out_at(message.text[start:end])
        # «Мрак нужен, пустоту убери» is about Пустота
        found += _named(Utterance(message.original[begin:end], message.text[begin:end]), context)
    listed = (Wish(context.hall, context.date, context.start), *context.wishes)
    likes = [like for like in dict.fromkeys(found) if any(each.is_like(like) for each in listed)]
    return DroppedWishes(like=likes[0], also_like=tuple(likes[1:])) if likes else None


def _named(words: Utterance, context: NluContext) -> list[Wish]:
    """The hall, or the days with it, that the words of a clause name."""
    named = hall_by_name.find_hall(words, context.halls)
    hall = named.key or next(iter(named.refused), None)
    words.text = number_words_to_digits(words.text)
    chosen = (context.date, context.date) if context.date else None
    spans = [hit.span for hit in dates.find_all_dates(words, context.now.date(), spoken=chosen)]
    days = [span.first for span in spans if span and not span.last]
    listed = _listed_days(context)
    days += [listed[match[0]] for match in _BARE_DAY.finditer(words.text) if match[0] in listed]
    return [Wish(hall, day) for day in days] or ([Wish(hall)] if hall else [])


def _listed_days(context: NluContext) -> dict[str, date]:
    """The number of a day in the list, as it is written -> the day."""
    days = (context.date, *(wish.date for wish in context.wishes))
    return {str(day.day): day for day in days if day}


def _said_beside(message: Utterance, context: NluContext, read: Read) -> dict[str, Any]:
    """The values in the other clauses, those that take no wish off: contacts, people, questions, a visit."""
    rest, listed = message.original, _listed_days(context)
    for clause in _CLAUSE.finditer(message.text):
        is_of_list = wish_words.takes_off(clause[0]) or wish_words.dropped_wishes(clause[0])
        last = _LAST_NUMBER.search(clause[0])  # «только 27», with no month
        names_days = last is not None and last[0] in listed and wish_words.says_only(clause[0])
        if is_of_list or names_days:
            rest = rest[: clause.start()] + " " * len(clause[0]) + rest[clause.end() :]
    if not re.search(r"\w", rest):
        return {}
    found = read(rest, context)
    said = {name: getattr(found, name) for name in _DETAILS if getattr(found, name)}
    visit = {name: value for name in _VISIT if (value := getattr(found, name))}
    is_visit = found.date and not (found.date_end or found.visits or names_several(rest.lower()))
    return {**said, **visit} if is_visit else said


def _kept(said: dict[str, Any], context: NluContext) -> Wish | None:
    """The wish of the list whose day the message names; it stays when the others go."""
    day: date | None = said.get("date")
    is_listed = day is not None and day in {context.date, *(wish.date for wish in context.wishes)}
    return Wish(date=day) if is_listed else None
