"""Steps of the pipeline that tell what a client looks for: the earliest time, any day, any hall."""

from hallchat.nlu.acts.matters import matter_of
from hallchat.nlu.acts.searches import (
    ANY_TIME,
    EARLIEST,
    asks_where,
    leaves_hall_open,
    leaves_open,
    searched,
    searched_days,
)
from hallchat.nlu.extractors.relative_rules import month_spoken_of
from hallchat.nlu.extractors.repeated_days import weekdays_in
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.slots import TIME
from hallchat.nlu.types import WEEKDAY_KEYS, Digression, Intent


def find_searches(builder: ResultBuilder, text: str) -> dict[Digression, str]:
    """The search that the message asks for, and if it takes any hall."""
    mentioned = builder.mentioned_fields() - {"hall"}
    found: dict[Digression, str] = {}
    subject = searched(text, builder.found.budget is not None, _names_visit(builder, text))
    is_other_matter = not mentioned and bool(matter_of(text).topics)  # «в любой день можно отменить?»
    if subject and not (subject == ANY_TIME and is_other_matter):
        found[Digression.SEARCH] = subject
    elif builder.from_now and builder.hall is None:
        found[Digression.SEARCH] = EARLIEST
    _find_days(builder, text, found)
    _find_weekday(builder, text)
    if Digression.SEARCH not in found and _knows_visit(builder) and asks_where(text):
        found[Digression.WHICH_IS_OPEN] = ""
    leaves_hall = leaves_hall_open(text) and not is_other_matter
    if leaves_hall or (builder.asked("hall") and not mentioned and leaves_open(text)):
        found[Digression.ANY_HALL] = ""
        builder.invalid.pop("hall", None)
        builder.ambiguous.pop("hall", None)
    elif (builder.asked("date") or builder.asked(TIME)) and not mentioned and leaves_open(text):
        found.setdefault(Digression.SEARCH, ANY_TIME)
    return found


def _find_days(builder: ResultBuilder, text: str, found: dict[Digression, str]) -> None:
    """Notes that only weekdays, or weekends, come into question: «в любой будний день», «утром в будни»."""
    days, named = searched_days(text), builder.found.date or builder.found.general_days
    if not days or named or builder.rule_question or Intent.PRICE in builder.found.intents:
        return
    if builder.asked("date") and not (builder.found.start or builder.found.hours or matter_of(text).topics):
        found.setdefault(Digression.SEARCH, ANY_TIME)
    if Digression.SEARCH in found:
        builder.set(general_days=days)


def _find_weekday(builder: ResultBuilder, text: str) -> None:
    """Notes the weekday of a month that alone comes into question: «какие субботы в мае свободны?»."""
    month, weekdays = month_spoken_of(text, builder.context.now.date()), weekdays_in(text)
    found = builder.found
    if month and len(weekdays) == 1 and Intent.AVAILABILITY in found.intents and not found.start:
        builder.set(date=month[0], date_end=month[1], general_days=WEEKDAY_KEYS[min(weekdays)])


def _knows_visit(builder: ResultBuilder) -> bool:
    """True if a day and its hours, a length or a part of it are known, but no hall: what is free then?"""
    found, context = builder.found, builder.context
    has_hall = builder.hall or found.hall or context.hall or found.looked_at or context.last_booking
    day = found.date or context.date or context.days
    return bool(day and not has_hall and (found.start or found.hours or found.daypart or context.start))


def _names_visit(builder: ResultBuilder, text: str) -> bool:
    """True if the message may want a visit soon: it names a hall or a length, or answers "which day?"."""
    found = builder.found
    is_named = found.hours or found.hall or builder.asked("date")
    return bool(is_named and not (found.date or found.start or matter_of(text).topics))


def without_hall_list(builder: ResultBuilder) -> None:
    """Drops the wish for the list of halls from a search in one hall: «... в Мраке, что есть?»."""
    if Digression.SEARCH in builder.found.digressions and builder.found.hall:
        builder.set(intents=tuple(each for each in builder.found.intents if each != Intent.HALLS))
