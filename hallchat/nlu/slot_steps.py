"""Steps of the pipeline that fill the slots apart from hall and hours: each runs an extractor."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from hallchat.nlu import time_steps
from hallchat.nlu.acts.corrections import corrected_duration_hours, corrected_number, replaced_value
from hallchat.nlu.acts.digressions import repeats
from hallchat.nlu.extractors import budget, dates, emails, names, people, phones
from hallchat.nlu.extractors.answered_names import answered_name
from hallchat.nlu.extractors.circumstances import mask_other_numbers, tells_of_company
from hallchat.nlu.extractors.hall_by_name import exact_names
from hallchat.nlu.extractors.name_words import MAX_CHARACTERS
from hallchat.nlu.extractors.relative_rules import month_spoken_of
from hallchat.nlu.languages import DATES
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.people_steps import set_people
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.slots import BOOKING_FIELDS, TIME
from hallchat.nlu.text.normalize import CUT, MASK, Utterance, words

_PAST_VERB = any_of(rf"(?:{DATES.past_verbs})(?!\w)")
_PART_OF_TODAY = any_of(DATES.part_of_today)
_MAX_DAYS_BESIDE_PAST = 150
"""A month further ahead, beside a verb of the past, is that of this year: «снимал у вас в октябре»."""
_MAX_BARE_DATE_WORDS = 4
"""In a longer message a day before today tells of the past, unless a hall or an hour is given as well."""


def newest(builder: ResultBuilder, step: Callable[[ResultBuilder], None]) -> None:
    """Runs a step on what stands behind the last word of correction, else on the whole message.

    In «8 912 345-67-89, ой, 8 916 111-22-33» the second number counts, and the first is masked.
    """
    at, whole, known = builder.correction_end, builder.utterance, builder.mentioned_fields()
    if not at:
        step(builder)
        return
    tail = Utterance(whole.original, MASK * at + whole.text[at:])
    builder.utterance = tail
    step(builder)
    if builder.mentioned_fields() == known:
        builder.utterance = whole
        step(builder)
        return
    head = Utterance(whole.original[:at], whole.text[:at])
    step(builder.copy_with(head))
    whole.text = head.text + tail.text[at:]
    builder.utterance, builder.corrected = whole, True


def find_email(builder: ResultBuilder) -> None:
    """Sets the e-mail."""
    builder.set_with_doubts("email", *emails.find_email(builder.utterance, builder.asked("email")))
    _refuse_cut(builder, "email")


def find_phone(builder: ResultBuilder) -> None:
    """Sets the phone."""
    builder.set_with_doubts("phone", *phones.find_phone(builder.utterance, builder.asked("phone")))
    builder.has_extension = phones.mask_extension(builder.utterance)
    _refuse_cut(builder, "phone")


def _refuse_cut(builder: ResultBuilder, contact: str) -> None:
    """Refuses an answer that is too long for the contact that was asked for."""
    is_answered = getattr(builder.found, contact) or builder.invalid
    if builder.context.asked[:1] == (contact,) and not is_answered:
        for word in builder.utterance.original.split():
            if CUT in word:
                builder.invalid[contact] = word


def find_budget(builder: ResultBuilder) -> None:
    """Sets the budget."""
    builder.set(budget=budget.find_budget(builder.utterance))


def find_date(builder: ResultBuilder) -> None:
    """Sets the date: the chosen date moved («на день позже»), else the date that the message names.

    A date that is named by its number and month counts before a move.
    """
    chosen = builder.context.date
    moved = dates.moved_date(builder.utterance, chosen)
    builder.corrected = builder.corrected or moved is not None
    is_following = chosen is not None and dates.names_following(builder.utterance.text)
    if moved and not dates.names_other_date(builder.utterance, builder.today, chosen):
        builder.set(date=moved)
    else:
        _set_date(
            builder,
            dates.find_date(
                builder.utterance, builder.today, _days_in_question(builder), _spoken_days(builder)
            ),
        )
    found = builder.found.date
    if chosen and found and is_following and found <= chosen:
        weeks = (chosen - found).days // 7 + 1
        builder.set(date=found + timedelta(weeks=weeks))  # "the following Sunday" is behind the chosen day


def _days_in_question(builder: ResultBuilder) -> tuple[date, date] | None:
    """The days from which a weekday is counted: those of a month beside it, «в декабре в субботу»."""
    text = builder.utterance.text
    month = None if repeats(text) else month_spoken_of(text, builder.today)
    return month or builder.context.days


def _spoken_days(builder: ResultBuilder) -> tuple[date, date] | None:
    """The days spoken of last: those to choose from, else the chosen one."""
    chosen = builder.context.date
    return builder.context.days or ((chosen, chosen) if chosen else None)


def _set_date(builder: ResultBuilder, result: dates.DateResult) -> None:
    span = result.span
    options = tuple(day.isoformat() for day in result.options)
    builder.set_with_doubts("date", span and span.first, result.invalid, options)
    builder.set(date_end=span and span.last, past_date=span and span.past_date)


def drop_past_date(builder: ResultBuilder, text: str) -> None:
    """Unsets a day before today if the message tells of the past: «я звонил вам вчера»."""
    found = builder.found
    is_past = found.date is not None and found.date < builder.today
    past_verb = bool(_PAST_VERB.search(text))
    tells_of_today = past_verb and _PART_OF_TODAY.search(text) is not None  # "I called this morning"
    named_today = tells_of_today and found.date == builder.today
    is_rolled = found.date is not None and (found.date - builder.today).days > _MAX_DAYS_BESIDE_PAST
    with_past_verb = past_verb and bool(is_past or is_rolled or found.past_date or named_today)
    wanted = found.hall or found.start or builder.asked("date") or len(words(text)) <= _MAX_BARE_DATE_WORDS
    if with_past_verb or (is_past and not wanted):
        builder.set(date=None, date_end=None, past_date=None)
    if tells_of_today:
        builder.set(daypart=None)


def apply_corrections(builder: ResultBuilder) -> None:
    """Sets a duration that replaces a retracted one, or a number that replaces the value given last."""
    if builder.retracted.duration and (hours := corrected_duration_hours(builder.utterance)):
        builder.set(hours=hours)
        return
    context, old = builder.context, builder.retracted.number
    found = builder.found
    unit_named = found.people or found.date or found.start or found.end or found.hours
    if old is not None and not unit_named and (new := replaced_value(builder.utterance, old, context)):
        builder.set(**new)
        return
    if corrected := corrected_number(builder.utterance, context.asked, context.last_filled):
        builder.corrected = True
        builder.set(**corrected)


def read_bare_numbers(builder: ResultBuilder) -> None:
    """Takes numbers without a unit as answers to the questions, in the order of asking."""
    if re.search(r"\d", builder.utterance.text) is None:
        return
    mask_other_numbers(builder.utterance)
    for slot in builder.context.asked:
        if slot in _BARE_NUMBER_STEPS and slot not in builder.invalid:
            _BARE_NUMBER_STEPS[slot](builder)


def _bare_people(builder: ResultBuilder) -> None:
    if builder.found.people is None:
        set_people(builder, people.bare_people(builder.utterance))


def _bare_date(builder: ResultBuilder) -> None:
    if builder.found.date is None:
        _set_date(builder, dates.bare_date(builder.utterance, builder.today, _spoken_days(builder)))


_BARE_NUMBER_STEPS = {"people": _bare_people, "date": _bare_date, TIME: time_steps.bare_time}
"""Slots that a number without a unit answers."""


def find_answered_name(builder: ResultBuilder) -> None:
    """Sets the name if the whole message is one, and the answer to the question for it."""
    if _may_be_name(builder) and not {"hall", "date", TIME, "confirm"} & set(builder.context.asked):
        if tells_of_company(builder.utterance.original):
            return
        halls = exact_names(builder.context.halls).keys()
        builder.set(name=answered_name(builder.utterance, halls))


def _may_be_name(builder: ResultBuilder) -> bool:
    """True if the name is asked for, or would be but for the question about an extra."""
    return builder.asked("name") or (builder.asked("extras") and builder.context.name is None)


def find_name(builder: ResultBuilder) -> None:
    """Sets the client's name."""
    if builder.found.name:
        return
    found = builder.found
    contacts_given = bool(found.phone or found.email)
    name = names.find_name(
        builder.utterance,
        asked=_may_be_name(builder),
        corrected=builder.corrected,
        known_name_suffices=contacts_given or bool(found.date and found.start),
        booking_given=bool(builder.mentioned_fields() & set(BOOKING_FIELDS)),
        contacts_given=contacts_given,
        known=builder.context.name,
    )
    name = name and names.with_shared_surname(name, builder.utterance.original)
    is_too_long = name is not None and len(name) > MAX_CHARACTERS
    builder.set_with_doubts("name", None if is_too_long else name, name)
    _refuse_cut(builder, "name")
