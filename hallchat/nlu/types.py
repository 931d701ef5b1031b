"""What a message says, as plain values: the input and the output of `read()`."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Intent(StrEnum):
    """What a client may be after; a message may hold several."""

    YES = "yes"  # agrees without reservation; "да, но ..." is CHANGE, not YES
    NO = "no"
    CHANGE = "change"  # wants something of what was said or shown to be different
    LATER = "later"  # wants to think it over
    BOOK = "book"
    ANOTHER = "another"  # wants one more booking, beside the one that was made
    MY_BOOKING = "my_booking"
    CANCEL_BOOKING = "cancel_booking"  # wants a booking that was made cancelled
    START_OVER = "start_over"  # drop what was said, begin anew
    UNDO = "undo"  # take the last change back
    HALLS = "halls"  # which halls are there
    HALL_INFO = "hall_info"  # what a hall is, what it is for
    RECOMMEND = "recommend"  # which hall suits a purpose
    PRICE = "price"
    CHEAPEST = "cheapest"
    OPENING_HOURS = "opening_hours"
    CAPACITY = "capacity"
    RULES = "rules"
    AVAILABILITY = "availability"
    PAYMENT = "payment"  # how, when and where to pay
    CONTACTS = "contacts"  # the studio's address, phone, a human being
    HELP = "help"  # what can you do
    GREETING = "greeting"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    RUDE = "rude"  # insults the receptionist
    OFFTOPIC = "offtopic"  # asks for something that is not the studio's business


class Digression(StrEnum):
    """What a client says beside the booking, and of what in particular."""

    GIVES_UP = "gives_up"  # wants no booking after all
    RESUMES = "resumes"  # comes back to what was begun
    MOVING = "moving"  # asks whether a booking could be moved or cancelled, should something happen
    WHICH_FITS = "which_fits"  # asks which hall is large enough
    WHICH_IS_OPEN = "which_is_open"  # asks which hall can be had then
    OWES = "owes"  # asks how much there is to pay in all
    AMENITY = "amenity"  # asks for something that a studio may have besides halls
    WHY = "why"  # asks what a field is for, or whether it can be left out


class Daypart(StrEnum):
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class KnownHall:
    """A hall as the understanding needs it; `key` is its Russian name."""

    key: str
    names: tuple[str, ...]
    """Every name it goes by, in any language, the Russian one included."""
    opens: int
    """The hour at which it opens, 0 to 23."""
    closes: int
    """The hour at which it closes, 1 to 24."""
    about: str = ""
    """Its description in every language: what "тёмный" or "где танцевать" is matched against."""
    capacity: int = 0
    """The people that it holds; 0 where that is not known."""
    price: int = 0
    """Rubles an hour; 0 where that is not known."""


@dataclass(frozen=True, slots=True)
class NluContext:
    """What the words are read against. Nothing in it is changed by reading."""

    now: dt.datetime
    """The studio's local time (any tzinfo is ignored)."""
    halls: tuple[KnownHall, ...] = ()
    asked: tuple[str, ...] = ()
    """What the last answer asked: hall, date, time, name, phone, email, people, rules, confirm, cancel."""
    hall: str | None = None
    """The hall chosen so far, by key."""
    date: dt.date | None = None
    """The date chosen so far."""
    start: str | None = None
    """The start chosen so far, "HH:MM"."""
    end: str | None = None
    """The end chosen so far, "HH:MM"."""
    people: int | None = None
    """The number of people so far."""
    days: tuple[dt.date, dt.date] | None = None
    """The first and the last of the days that were named so far ("на следующей неделе")."""
    last_filled: tuple[str, ...] = ()
    """The fields that the client told last: "ой нет, два" sets them right."""
    offers: tuple[str, ...] = ()
    """The replies that the last answer offered: "первый вариант" is read as if its words were written."""
    topics: tuple[Intent, ...] = ()
    """What the last message asked about: "а Пустота?" asks it again."""
    language: str = "ru"
    """The conversation's language: what a message that shows none is taken for."""


@dataclass(frozen=True, slots=True)
class NluResult:
    """What was read. Absent things are None; times are "HH:MM", midnight as an end is "24:00"."""

    intents: tuple[Intent, ...] = ()
    hall: str | None = None
    """The key of a known hall, when sure."""
    date: dt.date | None = None
    date_end: dt.date | None = None
    """The last day, where a range of days was named ("в эти выходные")."""
    past_date: dt.date | None = None
    """The same day before today, where it is just over: `date` is next year's, which hardly anyone means."""
    start: str | None = None
    end: str | None = None
    hours: float | None = None
    """A duration."""
    all_day: bool | None = None
    """The whole day, where no hall is known whose hours would be `start` and `end`."""
    daypart: Daypart | None = None
    people: int | None = None
    name: str | None = None
    phone: str | None = None
    """E.164."""
    email: str | None = None
    budget: int | None = None
    """Rubles."""
    language: str | None = None
    """"ru" or "en"; None when the words do not show it ("15-18", "ok")."""
    change_requests: tuple[str, ...] = ()
    """What the client wants to be different without saying how ("поменяйте дату"): of hall, date, time,
    people, name, phone, email."""
    digressions: Mapping[Digression, str] = field(default_factory=dict)
    """What was said beside the booking -> the field that it is about, or an empty text."""
    ambiguous: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Field -> candidates, best first: two halls that may be meant, two readings of a time.
    A lone candidate is a "did you mean"."""
    invalid: Mapping[str, str] = field(default_factory=dict)
    """Field -> the client's own words, for what was said but cannot be: "30 февраля" (date),
    "25:00" or an end before the start (time), "-3 человека" (people), a phone or an e-mail that
    is none, a hall that is not known (hall)."""


def minutes_of_clock(clock: str) -> int:
    """Minutes from midnight of "HH:MM" ("24:00" is 1440)."""
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def clock_of_minutes(total: int) -> str:
    """ "HH:MM" of minutes from midnight, 0 to 1440."""
    return f"{total // 60:02d}:{total % 60:02d}"
