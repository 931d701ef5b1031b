"""Updates the dialogue state: plain functions from a state and a message to the next state."""

import datetime as dt
from dataclasses import replace

from hallchat.agent.dialogue import extras_update, wishes
from hallchat.agent.dialogue.picked_span import with_picked_span
from hallchat.agent.dialogue.state import DialogueState, fills_quoted_slot, mentioned_fields
from hallchat.nlu.slots import DETAILS, QUOTED_FIELDS, VISIT
from hallchat.nlu.types import (
    DAY_MINUTES,
    LATEST_NIGHT_END,
    Digression,
    Intent,
    NluResult,
    clock_of_minutes,
    length_minutes,
    minutes_of_clock,
)

REPEATABLE_QUESTIONS = {
    Intent.HALL_INFO,
    Intent.PRICE,
    Intent.OPENING_HOURS,
    Intent.CAPACITY,
    Intent.RULES,
    Intent.AVAILABILITY,
}
"""Questions that the next message may ask again of another hall or day: «а Пустота?»."""
UNDOABLE_FIELDS = (*QUOTED_FIELDS, "hours", "days", "all_day")
"""The fields whose change can be undone."""
_UNDONE_TOGETHER = (("date", "days"), ("start", "end", "hours", "all_day"))
"""Fields that exclude or complete one another: a change of one is undone with the others."""
_VISIT_FIELDS = tuple(name for slot in VISIT for name in slot.fields if name in UNDOABLE_FIELDS)
CLEARED_BY_REQUEST = {"date": ("date", "days"), "time": ("start", "end", "hours", "all_day")}
"""Slot -> the fields that a request to change it clears; of other slots, the field of the same name."""


def apply(state: DialogueState, nlu: NluResult) -> DialogueState:
    """The state after a message. If a known value changes, the state before is kept for undoing."""
    state = replace(state, replaced=(), wishes_added=0, wishes_refused=0, wishes_dropped=())
    state = extras_update.with_news(state, nlu)
    if nlu.dropped is not None:
        left = wishes.with_dropped(state, nlu.dropped)
        if mentioned_fields(nlu):
            left = supposed(left, replace(nlu, visits=()))
        return wishes.with_added(left, nlu) if nlu.visits else left
    if (with_people := wishes.with_people_of_halls(state, nlu)) is not None:
        state, nlu = with_people, replace(nlu, visits=())
    if (with_changed := wishes.with_changed(state, nlu)) is not None:
        return with_changed
    if nlu.adds:
        return wishes.with_added(state, nlu)
    if nlu.only_asks:
        return replace(state, topics=_repeatable(nlu), questions=nlu.questions)
    if Intent.UNDO in nlu.intents and not fills_quoted_slot(nlu):
        return _undone(state)
    updated = supposed(state, nlu)
    known = [name for name in UNDOABLE_FIELDS if getattr(state, name) is not None]
    changed = tuple(name for name in known if getattr(updated, name) != getattr(state, name))
    if changed:
        updated = replace(updated, previous=_to_undo(state), replaced=changed)
    return wishes.with_added(updated, nlu) if nlu.visits else updated


def _to_undo(state: DialogueState) -> DialogueState:
    """The state without what an undone change does not bring back."""
    return replace(state, previous=None, wishes=(), last_booking=None)


def _undone(state: DialogueState) -> DialogueState:
    """The state with the values before its last change; undoing once more returns here.

    Values that were not known before that change are kept: they were given, not changed.
    """
    before = state.previous
    if before is None:
        return state
    together = {name: group for group in _UNDONE_TOGETHER for name in group}
    restored = {
        name: getattr(before, name)
        for changed in UNDOABLE_FIELDS
        if getattr(before, changed) not in (None, getattr(state, changed))
        for name in together.get(changed, (changed,))
    }
    return replace(state, **restored, previous=_to_undo(state) if restored else None)


def supposed(state: DialogueState, nlu: NluResult) -> DialogueState:
    """The state with the values of a message, also if the client only asks about them."""
    before = state
    if Intent.START_OVER in nlu.intents:
        state = wishes.started_over(state)
    state = _with_change_requests(state, nlu.change_requests)
    state = _with_day(state, nlu)
    state = _with_hall(state, nlu)
    state = _with_details(state, nlu)
    state = _with_times(state, nlu)
    state = with_picked_span(
        extras_update.with_extras(extras_update.with_dropped(state, before, _VISIT_FIELDS), nlu), nlu
    )
    return replace(
        state,
        topics=_repeatable(nlu),
        questions=nlu.questions,
        last_filled=mentioned_fields(nlu) or state.last_filled,
    )


def _repeatable(nlu: NluResult) -> tuple[Intent, ...]:
    return tuple(intent for intent in nlu.intents if intent in REPEATABLE_QUESTIONS)


def _with_change_requests(state: DialogueState, slots: tuple[str, ...]) -> DialogueState:
    """Clears the slots that the client wants to change, so that they are asked for again."""
    initial = DialogueState()
    names = [name for slot in slots for name in CLEARED_BY_REQUEST.get(slot, (slot,))]
    cleared = replace(state, **{name: getattr(initial, name) for name in names})
    length = _length_minutes(state)
    if "extras" in slots:
        cleared = replace(cleared, extras_offered=False)  # so that they are offered again
    return replace(cleared, hours=length / 60) if "time" in slots and length else cleared


def _with_day(state: DialogueState, nlu: NluResult) -> DialogueState:
    """Chooses a day, or notes the days from which the client has to choose one."""
    if "date" in nlu.invalid and nlu.date is None:
        return replace(state, date=None, days=None)  # «31 февраля»: the client wants the old day no longer
    if nlu.date is None or nlu.intents == (Intent.OFFTOPIC,):
        return state  # «какая завтра погода?»
    if candidates := nlu.ambiguous.get("date"):
        days = sorted(dt.date.fromisoformat(day) for day in candidates)
        return replace(state, date=None, days=(days[0], days[-1]))
    if nlu.date_end is not None and nlu.date_end > nlu.date:
        if nlu.questions and state.date and nlu.date <= state.date <= nlu.date_end:
            return state  # "is there daylight at 5 in late November?"
        return replace(state, date=None, days=(nlu.date, nlu.date_end))
    return replace(state, date=nlu.past_date or nlu.date, days=None)


def _with_hall(state: DialogueState, nlu: NluResult) -> DialogueState:
    """Chooses the hall that the message names, or the offered one if the client accepts it."""
    refused = dict.fromkeys((*state.refused_halls, *nlu.refused_halls))
    named = {nlu.hall, *nlu.ambiguous.get("hall", ())}
    state = replace(state, refused_halls=tuple(hall for hall in refused if hall not in named))
    if nlu.hall:
        return state if _only_asks_about_hall(state, nlu) else replace(state, hall=nlu.hall, any_hall=False)
    if Digression.ANY_HALL in nlu.digressions:
        return replace(state, hall=None, any_hall=True)
    if state.offered and state.hall is None and _accepts_offered_hall(nlu):
        return replace(state, hall=state.offered)
    return state


def _only_asks_about_hall(state: DialogueState, nlu: NluResult) -> bool:
    """True if a client in the middle of a booking asks about a hall without choosing it.

    A question to the studio, "does Mrak have a cyclorama?", chooses none in place of another.
    """
    wants_hall = {Intent.BOOK, Intent.CHANGE, Intent.AVAILABILITY} & set(nlu.intents)
    gives_time = nlu.date or nlu.start or nlu.end
    asks = nlu.hall_in_question or (state.date and REPEATABLE_QUESTIONS & set(nlu.intents))
    return bool(state.hall and asks and not wants_hall and not gives_time)


def _accepts_offered_hall(nlu: NluResult) -> bool:
    """True if the client says yes to the offered hall, or goes on with the booking."""
    if nlu.ambiguous.get("hall") or nlu.refused_halls or "hall" in nlu.invalid:
        return False
    if {Intent.NO, Intent.CHANGE} & set(nlu.intents):
        return False
    return Intent.YES in nlu.intents or bool(nlu.date or nlu.start or nlu.hours)


def _with_details(state: DialogueState, nlu: NluResult) -> DialogueState:
    values = {
        slot.name: getattr(nlu, slot.name)
        for slot in DETAILS
        if getattr(nlu, slot.name) is not None and slot.name not in nlu.ambiguous
    }
    return replace(state, **values)


def _with_times(state: DialogueState, nlu: NluResult) -> DialogueState:
    """Start, end and length complete one another; a new start alone keeps the length."""
    if nlu.all_day:
        return replace(state, start=None, end=None, hours=None, daypart=None, all_day=True)
    if nlu.start or nlu.end:
        state = replace(state, daypart=None)
    elif nlu.daypart is not None and state.start is None and (nlu.date or Intent.PRICE not in nlu.intents):
        state = replace(state, daypart=nlu.daypart)
    if nlu.start is None and nlu.end is None and nlu.hours is None:
        return state
    searches = nlu.daypart is not None or Digression.SEARCH in nlu.digressions
    if searches and nlu.start is None and nlu.end is None:
        state = replace(state, start=None, end=None)  # «вечером на 2 часа»: not at the start known before
    length = int(nlu.hours * 60) if nlu.hours is not None else _length_minutes(state)
    start, end = nlu.start or state.start, nlu.end
    if end is None and state.start is None and (start is None or length is None):
        end = _end_after(start, state.end)
    if end is None and start is not None and length is not None:
        end = _end_of(minutes_of_clock(start), length)
    if start is None and end is not None and length is not None:
        start = _start_before(minutes_of_clock(end), length)
    hours = None if start and end else (length / 60 if length else None)
    return replace(state, start=start, end=end, hours=hours, all_day=None)


def _end_after(start: str | None, end: str | None) -> str | None:
    """The end that was named before its start; None if the start is not before it: an end at night may be."""
    if start is None or end is None or start < end or minutes_of_clock(end) <= LATEST_NIGHT_END:
        return end
    return None


def _length_minutes(state: DialogueState) -> int | None:
    """The length of the booking; None if it is not known."""
    if state.start and state.end:
        return length_minutes(state.start, state.end)
    return int(state.hours * 60) if state.hours is not None else None


def _end_of(start: int, length: int) -> str | None:
    """The end so many minutes after the start; None if the next day comes to the same time again."""
    end = start + length
    return clock_of_minutes(end) if end <= DAY_MINUTES or length < DAY_MINUTES else None


def _start_before(end: int, length: int) -> str | None:
    """The start so many minutes before an end; before an end at night it may be the evening before."""
    start = end - length
    if start < 0 and end <= LATEST_NIGHT_END:
        start += DAY_MINUTES
    return clock_of_minutes(start) if start >= 0 else None
