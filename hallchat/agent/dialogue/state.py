"""The dialogue state: what a conversation knows, as one value that the database keeps."""

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import TypeAdapter

from hallchat.nlu.slots import CONTACTS, QUOTED_FIELDS, REQUIRED
from hallchat.nlu.types import Daypart, Intent, NluResult, Trouble


@dataclass(frozen=True, slots=True)
class DialogueState:
    """Everything known of the dialogue when the next message is read.

    Times are "HH:MM" as the client said them; `booking` rounds them to the studio's steps.
    """

    hall: str | None = None
    """The hall's Russian name."""
    date: dt.date | None = None
    start: str | None = None
    end: str | None = None
    hours: float | None = None
    """A length whose start is not known yet."""
    daypart: Daypart | None = None
    """The part of the day wanted, while no hours are known: «утром» and then «в 10»."""
    all_day: bool | None = None
    """True if the client wants the whole day, and no hall's opening hours are known yet."""
    days: tuple[dt.date, dt.date] | None = None
    """First and last of the days from which the client still has to choose one («в выходные»)."""
    people: int | None = None
    name: str | None = None
    phone: str | None = None
    email: str | None = None
    extras: dict[str, int] | None = None
    """Key of an extra -> how many the client wants; empty if none of those that were offered."""
    code: str | None = None
    """The promo code as the client wrote it."""
    offers_extras: bool = False
    """True if the last answer offered the hall's extras."""
    extras_offered: bool = False
    """True once an answer has offered the hall's extras: nobody is asked twice."""
    proposed_extras: dict[str, int] | None = None
    """The extras that the last answer asked about: a yes takes them."""
    rules: dict[str, int] = field(default_factory=dict)
    """Hall -> the version of its rules that the client agreed to."""
    privacy: str | None = None
    """The version of the personal data policy that the client agreed to."""
    topics: tuple[Intent, ...] = ()
    """The questions of the last message: «а Пустота?» asks them again."""
    questions: tuple[str, ...] = ()
    """The questions to the studio in the last message: «а в Пустоте?» asks them again."""
    troubles: tuple[Trouble, ...] = ()
    """What went wrong for the client by the last message: staff are flagged, so nothing is unanswered."""
    last_filled: tuple[str, ...] = ()
    """The fields that the client filled last: «ой нет, два» corrects them."""
    asked: tuple[str, ...] = ("hall",)
    """The slots that the last answer asked for; the greeting asks for a hall."""
    offered: str | None = None
    """The hall that the last answer proposed: a yes takes it."""
    offers: tuple[str, ...] = ()
    """The quick replies of the last answer, which «первый вариант» picks from."""
    quote: str | None = None
    """The quote whose summary the last answer showed."""
    cancelling: str | None = None
    """Reference of the booking that the last answer asked to cancel."""
    waiting: "DialogueState | None" = None
    """The booking that the client wants next: it begins when this one is made."""
    previous: "DialogueState | None" = None
    """The state before its last change, for undoing that change."""
    repeats: bool = False
    """True if the client wants the same hours on several days: each booking then leads on to the next."""
    replaced: tuple[str, ...] = ()
    """The fields whose known value the last message replaced: the answer says so, with that of `previous`."""
    fallback_count: int = 0
    """The number of messages in a row that were not understood."""


_ADAPTER = TypeAdapter(DialogueState)


def load(data: dict[str, Any]) -> DialogueState:
    """The state of the JSON values that `dump` returned."""
    return _ADAPTER.validate_python(data)


def dump(state: DialogueState) -> dict[str, Any]:
    """The state as JSON values."""
    data: dict[str, Any] = _ADAPTER.dump_python(state, mode="json")
    return data


def quoted_values(state: DialogueState) -> tuple[object, ...]:
    """The values that a quote of this state would contain."""
    return tuple(getattr(state, name) for name in QUOTED_FIELDS)


def mentioned_fields(nlu: NluResult) -> tuple[str, ...]:
    """The fields of the booking that the message gives a value of; none if it only asks about them."""
    if nlu.only_asks:
        return ()
    return tuple(name for name in (*QUOTED_FIELDS, "hours") if getattr(nlu, name) is not None)


def fills_quoted_slot(nlu: NluResult) -> bool:
    """True if the message gives a value of the booking: hall, date, time, contacts or people."""
    return bool(mentioned_fields(nlu))


def is_complete(state: DialogueState) -> bool:
    """True if everything that a quote needs is known."""
    return all(getattr(state, name) is not None for slot in REQUIRED for name in slot.quoted)


def fills_booking(nlu: NluResult) -> bool:
    """True if the message gives a value of the booking apart from contacts: hall, day, time, people."""
    return bool(set(mentioned_fields(nlu)) - set(CONTACTS))


def for_next_booking(state: DialogueState) -> DialogueState:
    """The state for another booking, the waiting one if any. Contacts and consents stay."""
    return replace(
        state.waiting or DialogueState(), **{name: getattr(state, name) for name in _KEPT_FOR_NEXT_BOOKING}
    )


_KEPT_FOR_NEXT_BOOKING = (*CONTACTS, "rules", "privacy", "repeats")
