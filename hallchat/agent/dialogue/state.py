"""What a conversation knows: a value, and how a reading changes it."""

import datetime as dt
from dataclasses import dataclass, field, fields, replace
from typing import Any

from pydantic import TypeAdapter

from hallchat.nlu.types import Intent, NluResult, clock_of_minutes, minutes_of_clock

REPEATABLE_QUESTIONS = {
    Intent.HALL_INFO,
    Intent.PRICE,
    Intent.OPENING_HOURS,
    Intent.CAPACITY,
    Intent.RULES,
    Intent.AVAILABILITY,
}
"""Questions that can be asked of another hall or day as well."""
BOOKING_SLOTS = ("hall", "date", "start", "end", "people")
CONTACT_SLOTS = ("name", "phone", "email")
QUOTED_SLOTS = BOOKING_SLOTS + CONTACT_SLOTS
"""What a quote says: a change of any of these supersedes it."""


@dataclass(frozen=True, slots=True)
class DialogueState:
    """Times are "HH:MM" as the client said them: rounding is the booking's."""

    hall: str | None = None
    """The hall's Russian name."""
    date: dt.date | None = None
    start: str | None = None
    end: str | None = None
    hours: float | None = None
    """A length for which no start is known yet."""
    all_day: bool | None = None
    """The whole day is wanted, whichever hall it will be."""
    days: tuple[dt.date, dt.date] | None = None
    """The days of which one is still to be chosen ("в выходные")."""
    people: int | None = None
    name: str | None = None
    phone: str | None = None
    email: str | None = None
    rules: dict[str, int] = field(default_factory=dict)
    """Hall -> the version of its rules that the client agreed to."""
    privacy: str | None = None
    """The version of the personal data policy that the client agreed to."""
    topics: tuple[Intent, ...] = ()
    """What the last message asked about."""
    last_filled: tuple[str, ...] = ()
    """What the client told last, of all that a booking consists of."""
    asked: tuple[str, ...] = ("hall",)
    """What the last answer asked for; the greeting asks for a hall."""
    offered: str | None = None
    """The hall that the last answer proposed: a yes takes it."""
    offers: tuple[str, ...] = ()
    """The ready replies that the last answer gave, for picking one by its place: "первый вариант"."""
    quote: str | None = None
    """The quote whose summary the last answer showed."""
    cancelling: str | None = None
    """The booking that the last answer asked whether to cancel."""
    previous: "DialogueState | None" = None
    """What was known before the last change of it, for taking that back."""
    fallback_count: int = 0
    """Messages in a row that were not understood."""


_ADAPTER = TypeAdapter(DialogueState)


def load(data: dict[str, Any]) -> DialogueState:
    """The draft of what `dump` made."""
    return _ADAPTER.validate_python(data)


def dump(state: DialogueState) -> dict[str, Any]:
    """The draft as JSON values."""
    data: dict[str, Any] = _ADAPTER.dump_python(state, mode="json")
    return data


def apply(state: DialogueState, nlu: NluResult) -> DialogueState:
    """The draft with what the client has just said; one that changes something keeps what it was before."""
    if Intent.UNDO in nlu.intents and not fills_quoted_slot(nlu):
        return _undone(state)
    said = _with_said(state, nlu)
    known = [name for name in (*QUOTED_SLOTS, "hours", "days") if getattr(state, name) is not None]
    if any(getattr(said, name) != getattr(state, name) for name in known):
        return replace(said, previous=replace(state, previous=None))
    return said


def fills_quoted_slot(nlu: NluResult) -> bool:
    """Whether the message says anything that a booking consists of."""
    return bool(_told(nlu))


def _told(nlu: NluResult) -> tuple[str, ...]:
    return tuple(name for name in (*QUOTED_SLOTS, "hours") if getattr(nlu, name) is not None)


def _undone(state: DialogueState) -> DialogueState:
    """What was known before the last change; taking that back once more leads here again."""
    if state.previous is None:
        return state
    names = (*QUOTED_SLOTS, "hours", "all_day", "days")
    before = {name: getattr(state.previous, name) for name in names}
    return replace(state, **before, previous=replace(state, previous=None))


def _with_said(state: DialogueState, nlu: NluResult) -> DialogueState:
    if Intent.START_OVER in nlu.intents:
        state = for_next_booking(state)
    state = _with_day(_cleared(state, nlu.change_requests), nlu)
    said = {
        name: getattr(nlu, name)
        for name in ("people", *CONTACT_SLOTS)
        if getattr(nlu, name) is not None and name not in nlu.ambiguous
    }
    if nlu.hall and not _asks_aside(state, nlu):
        said["hall"] = nlu.hall
    if state.offered and state.hall is None and not nlu.hall and _goes_along(nlu):
        said["hall"] = state.offered
    topics = tuple(intent for intent in nlu.intents if intent in REPEATABLE_QUESTIONS)
    last_filled = _told(nlu) or state.last_filled
    return replace(_with_times(state, nlu), topics=topics, last_filled=last_filled, **said)


def _goes_along(nlu: NluResult) -> bool:
    """Whether the client takes the hall that was proposed: by a yes, or by going on with the booking."""
    if nlu.ambiguous.get("hall") or "hall" in nlu.invalid or {Intent.NO, Intent.CHANGE} & set(nlu.intents):
        return False
    return Intent.YES in nlu.intents or bool(nlu.date or nlu.start or nlu.hours)


def _cleared(state: DialogueState, change_requests: tuple[str, ...]) -> DialogueState:
    """Without what the client wants to be different, so that it is asked for."""
    fresh = DialogueState()
    names = {"date": ("date", "days"), "time": ("start", "end", "hours", "all_day")}
    gone = [name for field in change_requests for name in names.get(field, (field,))]
    length = _length(state)
    kept = {"hours": length / 60} if "time" in change_requests and length else {}
    return replace(state, **{name: getattr(fresh, name) for name in gone} | kept)


def _with_day(state: DialogueState, nlu: NluResult) -> DialogueState:
    """A day is chosen; of several days the choice is left open."""
    if nlu.date is None or nlu.intents == (Intent.OFFTOPIC,):
        return state  # "какая завтра погода?"
    if named := nlu.ambiguous.get("date"):
        days = sorted(dt.date.fromisoformat(day) for day in named)
        return replace(state, date=None, days=(days[0], days[-1]))
    if nlu.date_end is not None and nlu.date_end > nlu.date:
        return replace(state, date=None, days=(nlu.date, nlu.date_end))
    return replace(state, date=nlu.past_date or nlu.date, days=None)


def _asks_aside(state: DialogueState, nlu: NluResult) -> bool:
    """Whether another hall is only asked about, in the middle of a booking: it is not chosen by that."""
    chosen = state.hall and state.date and state.start
    wants = {Intent.BOOK, Intent.CHANGE, Intent.AVAILABILITY} & set(nlu.intents)
    says = nlu.date or nlu.start or nlu.end
    return bool(chosen and REPEATABLE_QUESTIONS & set(nlu.intents) and not wants and not says)


def _with_times(state: DialogueState, nlu: NluResult) -> DialogueState:
    """Start, end and length complete one another; a new start alone keeps the length."""
    if nlu.all_day:
        return replace(state, start=None, end=None, hours=None, all_day=True)
    if nlu.start is None and nlu.end is None and nlu.hours is None:
        return state
    length = int(nlu.hours * 60) if nlu.hours is not None else _length(state)
    start, end = nlu.start, nlu.end
    if start is None:
        start = state.start
    if end is None and start is not None and length is not None:
        end = _clock(minutes_of_clock(start) + length)
    if start is None and end is not None and length is not None:
        start = _clock(minutes_of_clock(end) - length)
    hours = None if start and end else (length / 60 if length else None)
    return replace(state, start=start, end=end, hours=hours, all_day=None)


def _length(state: DialogueState) -> int | None:
    """Minutes, when the draft knows how long."""
    if state.start and state.end:
        return minutes_of_clock(state.end) - minutes_of_clock(state.start)
    return int(state.hours * 60) if state.hours is not None else None


def _clock(total: int) -> str | None:
    return clock_of_minutes(total) if 0 <= total <= 24 * 60 else None


def quoted_values(state: DialogueState) -> tuple[object, ...]:
    """All that a quote of this draft would say."""
    return tuple(getattr(state, name) for name in QUOTED_SLOTS)


def for_next_booking(state: DialogueState) -> DialogueState:
    """Ready for another booking: contacts and consents stay."""
    fresh = DialogueState()
    kept = {*CONTACT_SLOTS, "rules", "privacy"}
    return replace(
        state, **{f.name: getattr(fresh, f.name) for f in fields(DialogueState) if f.name not in kept}
    )
