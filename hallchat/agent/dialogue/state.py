"""The dialogue state: what a conversation knows, as one value that the database keeps."""

import datetime as dt
from dataclasses import dataclass, field, fields
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from hallchat.nlu.slots import CONTACTS, QUOTED_FIELDS, REQUIRED
from hallchat.nlu.types import Daypart, Intent, NluResult, Trouble, Wish

MAX_WISHES = 12
"""The most bookings that wait for the one in hand."""


@dataclass(frozen=True, slots=True)
class PendingMatter:
    """A request that waits for an answer: which booking is meant, or its reference and phone."""

    act: str
    """"change", "cancel" or "tell"."""
    text: str
    """The message that wants it."""
    reference: str | None = None
    """The reference that the client has given, if it is of no booking of this conversation."""
    elsewhere: bool = False
    """True if the booking is of another conversation: its reference and phone are asked for."""


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
    dropped_extras: dict[str, int] = field(default_factory=dict)
    """Key of an extra that is taken at the time of the booking -> how many of it the client wants."""
    returned_extras: dict[str, int] = field(default_factory=dict)
    """Those that another time brought back, until an answer has said so."""
    code: str | None = None
    """The promo code as the client wrote it."""
    offers_extras: bool = False
    """True if the last answer offered the hall's extras."""
    spoken_extras: tuple[str, ...] = ()
    """The keys of the extras that the last message asked about."""
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
    """The trouble that the last message told of: staff are flagged, so nothing is unanswered."""
    last_filled: tuple[str, ...] = ()
    """The fields that the client filled last: «ой нет, два» corrects them."""
    asked: tuple[str, ...] = ("hall",)
    """The slots that the last answer asked for; the greeting asks for a hall."""
    offered: str | None = None
    """The hall that the last answer proposed: a yes takes it."""
    refused_halls: tuple[str, ...] = ()
    """The halls that the client does not want: no question offers them."""
    any_hall: bool = False
    """True if the client takes any hall that is free."""
    spans: tuple[dict[str, str], ...] = ()
    """The free times that the last answer offered, as `NextQuestion.spans` has them."""
    search: dict[str, Any] | None = None
    """The arguments of find_free_time that found them: «а вечером?» searches again."""
    offers: tuple[str, ...] = ()
    """The quick replies of the last answer, which «первый вариант» picks from."""
    quote: str | None = None
    """The quote whose summary the last answer showed."""
    cancelling: str | None = None
    """Reference of the booking that the last answer asked to cancel."""
    cancelling_back: int | None = None
    """The rubles that this answer said come back; None if that booking is not paid."""
    to_cancel: tuple[str, ...] = ()
    """References of the bookings that are asked about after it: «отмените обе»."""
    changing: str | None = None
    """Reference of the booking that is being changed: the values above are what it is to be."""
    about: str | None = None
    """Reference of the booking that was made or changed last."""
    about_turn: int = 0
    """The number of the turn that did so: «а можно её на час позже?» in the next one means that booking."""
    pending: "PendingMatter | None" = None
    """The client's request about a booking that is not known yet."""
    opened: tuple[str, ...] = ()
    """References of bookings made elsewhere that the client has opened here, by reference and phone."""
    statuses: dict[str, str] | None = None
    """Reference -> the status of each booking as the client was told last; None before the first."""
    wishes: Annotated[tuple[Wish, ...], Field(max_length=MAX_WISHES)] = ()
    """The bookings that the client wants after this one, in their order."""
    wish_number: int = 0
    """The number of the booking in hand in the list as it was told; 0 without a list."""
    wishes_added: int = 0
    """The number of wishes that the last message added."""
    wishes_refused: int = 0
    """The number of wishes of the last message for which the list had no room."""
    wishes_dropped: tuple[Wish, ...] = ()
    """The wishes that the last message took off the list."""
    last_booking: Wish | None = None
    """The booking that was made last in the conversation: «то же самое», «тот же зал»."""
    previous: "DialogueState | None" = None
    """The state before its last change, for undoing that change."""
    replaced: tuple[str, ...] = ()
    """The fields whose known value the last message replaced: the answer says so, with that of `previous`."""
    fallback_count: int = 0
    """The number of messages in a row that were not understood."""


_ADAPTER = TypeAdapter(DialogueState)


def load(data: dict[str, Any]) -> DialogueState:
    """The state of the JSON values that `dump` returned, also those of before there were lists of wishes."""
    if old := data.get("waiting"):
        names = {each.name for each in fields(Wish)}
        data = {**data, "wishes": [{name: value for name, value in old.items() if name in names}]}
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
