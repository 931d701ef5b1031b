"""What a conversation knows: a value, and how a reading changes it."""

import datetime as dt
from dataclasses import dataclass, field, fields, replace
from typing import Any

from pydantic import TypeAdapter

from hallchat.nlu.types import Intent, Reading, clock, minutes

TOPICS = {
    Intent.HALL_INFO,
    Intent.PRICE,
    Intent.OPENING_HOURS,
    Intent.CAPACITY,
    Intent.RULES,
    Intent.AVAILABILITY,
}
"""Questions that can be asked of another hall or day as well."""
SLOT = ("hall", "date", "start", "end", "people")
CONTACTS = ("name", "phone", "email")
TERMS = SLOT + CONTACTS
"""What a quote says: a change of any of these supersedes it."""


@dataclass(frozen=True, slots=True)
class Draft:
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
    told: tuple[str, ...] = ()
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
    previous: "Draft | None" = None
    """What was known before the last change of it, for taking that back."""
    misses: int = 0
    """Messages in a row that were not understood."""


_ADAPTER = TypeAdapter(Draft)


def load(data: dict[str, Any]) -> Draft:
    """The draft of what `dump` made."""
    return _ADAPTER.validate_python(data)


def dump(draft: Draft) -> dict[str, Any]:
    """The draft as JSON values."""
    data: dict[str, Any] = _ADAPTER.dump_python(draft, mode="json")
    return data


def apply(draft: Draft, reading: Reading) -> Draft:
    """The draft with what the client has just said; one that changes something keeps what it was before."""
    if Intent.UNDO in reading.intents and not says_terms(reading):
        return _undone(draft)
    said = _with_said(draft, reading)
    known = [name for name in (*TERMS, "hours", "days") if getattr(draft, name) is not None]
    if any(getattr(said, name) != getattr(draft, name) for name in known):
        return replace(said, previous=replace(draft, previous=None))
    return said


def says_terms(reading: Reading) -> bool:
    """Whether the message says anything that a booking consists of."""
    return bool(_told(reading))


def _told(reading: Reading) -> tuple[str, ...]:
    return tuple(name for name in (*TERMS, "hours") if getattr(reading, name) is not None)


def _undone(draft: Draft) -> Draft:
    """What was known before the last change; taking that back once more leads here again."""
    if draft.previous is None:
        return draft
    names = (*TERMS, "hours", "all_day", "days")
    before = {name: getattr(draft.previous, name) for name in names}
    return replace(draft, **before, previous=replace(draft, previous=None))


def _with_said(draft: Draft, reading: Reading) -> Draft:
    if Intent.START_OVER in reading.intents:
        draft = without_slot(draft)
    draft = _with_day(_cleared(draft, reading.unsaid), reading)
    said = {
        name: getattr(reading, name)
        for name in ("people", *CONTACTS)
        if getattr(reading, name) is not None and name not in reading.ambiguous
    }
    if reading.hall and not _asks_aside(draft, reading):
        said["hall"] = reading.hall
    if draft.offered and draft.hall is None and not reading.hall and _goes_along(reading):
        said["hall"] = draft.offered
    topics = tuple(intent for intent in reading.intents if intent in TOPICS)
    told = _told(reading) or draft.told
    return replace(_with_times(draft, reading), topics=topics, told=told, **said)


def _goes_along(reading: Reading) -> bool:
    """Whether the client takes the hall that was proposed: by a yes, or by going on with the booking."""
    if (
        reading.ambiguous.get("hall")
        or "hall" in reading.invalid
        or {Intent.NO, Intent.CHANGE} & set(reading.intents)
    ):
        return False
    return Intent.YES in reading.intents or bool(reading.date or reading.start or reading.hours)


def _cleared(draft: Draft, unsaid: tuple[str, ...]) -> Draft:
    """Without what the client wants to be different, so that it is asked for."""
    fresh = Draft()
    names = {"date": ("date", "days"), "time": ("start", "end", "hours", "all_day")}
    gone = [name for field in unsaid for name in names.get(field, (field,))]
    length = _length(draft)
    kept = {"hours": length / 60} if "time" in unsaid and length else {}
    return replace(draft, **{name: getattr(fresh, name) for name in gone} | kept)


def _with_day(draft: Draft, reading: Reading) -> Draft:
    """A day is chosen; of several days the choice is left open."""
    if reading.date is None or reading.intents == (Intent.OFFTOPIC,):
        return draft  # "какая завтра погода?"
    if named := reading.ambiguous.get("date"):
        days = sorted(dt.date.fromisoformat(day) for day in named)
        return replace(draft, date=None, days=(days[0], days[-1]))
    if reading.date_end is not None and reading.date_end > reading.date:
        return replace(draft, date=None, days=(reading.date, reading.date_end))
    return replace(draft, date=reading.passed or reading.date, days=None)


def _asks_aside(draft: Draft, reading: Reading) -> bool:
    """Whether another hall is only asked about, in the middle of a booking: it is not chosen by that."""
    chosen = draft.hall and draft.date and draft.start
    wants = {Intent.BOOK, Intent.CHANGE, Intent.AVAILABILITY} & set(reading.intents)
    says = reading.date or reading.start or reading.end
    return bool(chosen and TOPICS & set(reading.intents) and not wants and not says)


def _with_times(draft: Draft, reading: Reading) -> Draft:
    """Start, end and length complete one another; a new start alone keeps the length."""
    if reading.all_day:
        return replace(draft, start=None, end=None, hours=None, all_day=True)
    if reading.start is None and reading.end is None and reading.hours is None:
        return draft
    length = int(reading.hours * 60) if reading.hours is not None else _length(draft)
    start, end = reading.start, reading.end
    if start is None:
        start = draft.start
    if end is None and start is not None and length is not None:
        end = _clock(minutes(start) + length)
    if start is None and end is not None and length is not None:
        start = _clock(minutes(end) - length)
    hours = None if start and end else (length / 60 if length else None)
    return replace(draft, start=start, end=end, hours=hours, all_day=None)


def _length(draft: Draft) -> int | None:
    """Minutes, when the draft knows how long."""
    if draft.start and draft.end:
        return minutes(draft.end) - minutes(draft.start)
    return int(draft.hours * 60) if draft.hours is not None else None


def _clock(total: int) -> str | None:
    return clock(total) if 0 <= total <= 24 * 60 else None


def terms(draft: Draft) -> tuple[object, ...]:
    """All that a quote of this draft would say."""
    return tuple(getattr(draft, name) for name in TERMS)


def without_slot(draft: Draft) -> Draft:
    """Ready for another booking: contacts and consents stay."""
    fresh = Draft()
    kept = {*CONTACTS, "rules", "privacy"}
    return replace(draft, **{f.name: getattr(fresh, f.name) for f in fields(Draft) if f.name not in kept})
