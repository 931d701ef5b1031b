"""The input and the output of `understand()`, as plain values."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class Intent(StrEnum):
    """An aim of a client. A message may have several. Comments explain the names that say too little.

    A new member needs phrases in `languages/*/intents.py`, messages in `training/`, and weights: until `make
    intents` learns them, the classifier drops it (see `_MIN_TO_KEEP` in `acts/classifier.py`).
    """

    YES = "yes"  # agrees to everything: «да, но ...» is CHANGE
    NO = "no"
    CHANGE = "change"  # wants to change a value that was given or shown
    LATER = "later"  # wants to think first
    BOOK = "book"
    ANOTHER = "another"  # wants one more booking after one was made
    MY_BOOKING = "my_booking"  # asks about a booking that was made
    CANCEL_BOOKING = "cancel_booking"  # wants to cancel a booking that was made
    START_OVER = "start_over"  # wants to delete all given values and begin again
    UNDO = "undo"  # wants to revert the last change
    HALLS = "halls"  # asks for the list of halls
    HALL_INFO = "hall_info"  # asks for the description of a hall
    RECOMMEND = "recommend"  # asks for advice: which hall suits a purpose
    PRICE = "price"
    CHEAPEST = "cheapest"
    OPENING_HOURS = "opening_hours"
    CAPACITY = "capacity"
    RULES = "rules"
    AVAILABILITY = "availability"
    PAYMENT = "payment"  # asks how, when or where to pay
    CONTACTS = "contacts"  # asks for the address, the phone or a human
    HELP = "help"  # asks for the abilities of the receptionist
    GREETING = "greeting"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    RUDE = "rude"  # insults the receptionist
    OFFTOPIC = "offtopic"  # asks for something unrelated to the studio


class Digression(StrEnum):
    """An interruption of the booking: another matter, after which the dialogue returns to its question."""

    GIVES_UP = "gives_up"  # no longer wants to book
    RESUMES = "resumes"  # returns to the booking that was begun
    WHICH_FITS = "which_fits"  # asks which hall is large enough
    WHICH_IS_OPEN = "which_is_open"  # asks which hall is open or free at that time
    OWES = "owes"  # asks for the total to pay
    WHY = "why"  # asks why a slot is needed, or if it is optional
    LACKS = "lacks"  # has no phone or e-mail to give: «почты нет»
    IS_PROGRAM = "is_program"  # asks if a program or a person answers
    EXTRAS = "extras"  # asks what can be rented beside a hall, or about one such thing
    MINIMUM = "minimum"  # asks for the least length of a rental
    RATE_TIME = "rate_time"  # asks at what hour a price begins or ends
    HOLD = "hold"  # asks how long a booking waits for its payment
    SEARCH = "search"  # looks for free time: the earliest, any evening, as long as a sum is enough for
    ANY_HALL = "any_hall"  # takes any hall
    ACKNOWLEDGES = "acknowledges"  # says no more than that it is understood or liked: «ясно», "cool", ❤️
    TOO_DEAR = "too_dear"  # finds the prices high: «почему так дорого?»
    COMPARES = "compares"  # asks how two halls that it names differ
    TIME_ZONE = "time_zone"  # asks by whose clock an hour is meant
    PER_PERSON = "per_person"  # asks if a price is for each person: «за человека или за всех?»
    COMPANY = "company"  # gives a company's details for its invoice: the staff need them
    REPROACHES = "reproaches"  # says that a question was passed over: «вы не ответили»
    REPEATS = "repeats"  # wants the same hours on several days: «каждый вторник с 12 до 14»
    NUMBER_FITS = "number_fits"  # asks if the phone number that it gives will do, from another country
    EXTENSION = "extension"  # gives a phone number with its extension, which no booking keeps
    AS_BEFORE = "as_before"  # wants the same as in an earlier booking, but none was made
    NOTED = "noted"  # asks what is written down of its booking: «какое имя записали?»
    PERSONAL_DATA = "personal_data"  # wants the personal data deleted, or asks what becomes of it


class Trouble(StrEnum):
    """Something that went wrong for a client and that only the studio's staff can settle.

    The likeliest to be urgent come first. `languages/*/troubles.py` has the phrases, `wording` the answers.
    """

    LOCKED_OUT = "locked_out"  # stands at the door: it is locked, nobody is there, nobody answers
    LATE = "late"  # comes late to what is booked
    COMPLAINT = "complaint"
    PAID_TWICE = "paid_twice"  # was charged twice or too much
    REFUND = "refund"  # wants money back
    CANNOT_PAY = "cannot_pay"  # the link, the page or the payment does not work
    NOT_CONFIRMED = "not_confirmed"  # no confirmation, link or receipt came
    BROKEN = "broken"  # something in the hall is broken or does not work
    LOST = "lost"  # left something behind
    HUMAN = "human"  # wants to talk to a person


class Daypart(StrEnum):
    """A part of the day that a client names instead of hours."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class KnownHall:
    """The data of a hall that messages are matched against."""

    key: str
    """Its Russian name, which identifies it."""
    names: tuple[str, ...]
    """Its names in all languages, the Russian one included."""
    opens: float
    """The earliest hour at which it opens on any day, 0 to 23.5."""
    closes: float
    """The latest hour at which it closes; 26 is two hours after midnight."""
    about: str = ""
    """Its description in all languages, which «тёмный» or «где танцевать» is matched against."""
    capacity: int = 0
    """The largest number of people; 0 if unknown."""
    price: int = 0
    """Rubles per hour; 0 if unknown."""
    hours_on: Callable[[dt.date], tuple[float, float] | None] | None = field(default=None, compare=False)
    """The hours of a day, as `opens` and `closes`; None on a closed day. Without it, each day has those."""


class OwnQuestions(Protocol):
    """The questions that the studio has written itself, with its answers."""

    def nearest(self, question: str) -> Sequence[tuple[float, int]]:
        """(nearness from 0 to 1, number) of those like a folded question, the nearest first."""
        ...


@dataclass(frozen=True, slots=True)
class KnownExtra:
    """Something that is rented or bought beside a hall."""

    key: str
    names: tuple[str, ...]
    """Its names in all languages."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A booking that the client wants beside the one in hand. None: not said. Times are as in `NluResult`."""

    hall: str | None = None
    date: dt.date | None = None
    start: str | None = None
    end: str | None = None
    hours: float | None = None
    people: int | None = None
    extras: Mapping[str, int] | None = None
    unclear: tuple[str, ...] = ()
    """The slots that have to be asked for: «с 5 до 7» may be the morning or the evening."""

    def is_like(self, other: "Wish") -> bool:
        """True if it has the hall and the day that the other one names."""
        return other.hall in (None, self.hall) and other.date in (None, self.date)


@dataclass(frozen=True, slots=True)
class DroppedWishes:
    """The wishes of the list that the client no longer wants."""

    numbers: tuple[int, ...] = ()
    """Their numbers in the list as it was told; -1 is the last one."""
    keeps: bool = False
    """True if the numbers are those of the wishes that stay: «только первый»."""
    present: bool = False
    """True for the one in hand: «этот пропустим»."""
    rest: bool = False
    """True for all but the one in hand: «остальные не надо»."""
    all: bool = False
    """True for all that are not booked yet: «хватит»."""
    like: Wish | None = None
    """Those with this hall, day or start, or all others if `keeps`: «Пустоту не надо»."""
    also_like: tuple["Wish", ...] = ()
    """Those like one of these, too: «22 и 29 не нужно»."""


@dataclass(frozen=True, slots=True)
class NluContext:
    """The state of the dialogue that the meaning of a message depends on."""

    now: dt.datetime
    """The studio's local time (any tzinfo is ignored)."""
    halls: tuple[KnownHall, ...] = ()
    extras: tuple[KnownExtra, ...] = ()
    codes: frozenset[str] = frozenset()
    """The studio's promo codes, case-folded: such a word after "промокод" is one for certain."""
    asked: tuple[str, ...] = ()
    """The questions of the last answer: members of `slots.ASKABLE`, "cancel" (confirm a cancellation),
    "change" (confirm a change), or "corrected" (confirm what the message before it corrected)."""
    hall: str | None = None
    """The hall chosen so far, by key."""
    date: dt.date | None = None
    """The date chosen so far."""
    start: str | None = None
    """The start chosen so far, "HH:MM"."""
    end: str | None = None
    """The end chosen so far, "HH:MM"."""
    daypart: Daypart | None = None
    """The part of the day wanted so far, while no hours are known: «утром»."""
    people: int | None = None
    """The number of people given so far."""
    name: str | None = None
    """The client's name given so far, which a surname completes: «фамилия Громов»."""
    chosen_extras: Mapping[str, int] = field(default_factory=dict)
    """Key of an extra -> how many the client has ordered so far."""
    spoken_extras: tuple[str, ...] = ()
    """The keys of the extras that the last message asked about: «добавьте её» orders the one."""
    days: tuple[dt.date, dt.date] | None = None
    """The first and the last day of the range given so far: «на следующей неделе»."""
    last_filled: tuple[str, ...] = ()
    """The fields of `NluResult` that the last message filled: «ой нет, два» corrects one of them."""
    offers: tuple[str, ...] = ()
    """The quick replies of the last answer: «первый вариант» is read as the text of the first."""
    topics: tuple[Intent, ...] = ()
    """The intents of the last question: «а Пустота?» asks the same about another hall."""
    questions: tuple[str, ...] = ()
    """The questions to the studio in the last message, which «а в Пустоте?» asks again."""
    language: str = "ru"
    """The code of the conversation's language, for messages that do not show theirs."""
    changes_booking: bool = False
    """True if the message changes a booking that was made, whose values stand above: «продлим на час?»."""
    wishes: tuple[Wish, ...] = ()
    """The bookings that wait for the one in hand."""
    in_list: bool = False
    """True if the one in hand is of a list, which may have come to its end."""
    replaced_hall: str | None = None
    """The hall that the last message replaced by the chosen one."""
    last_booking: Wish | None = None
    """The last booking of the conversation, which «то же самое» and «тот же зал» mean."""
    own_questions: OwnQuestions | None = None
    """The studio's own questions: what is like one of them asks it, whatever its words mean elsewhere."""


@dataclass(frozen=True, slots=True)
class NluResult:
    """The meaning of a message. None: not mentioned. Times are "HH:MM"; midnight as an end is "24:00".

    An end before the start is on the next day.
    """

    intents: tuple[Intent, ...] = ()
    hall: str | None = None
    """The key of a known hall; a hall that is unclear is in `ambiguous` instead."""
    date: dt.date | None = None
    date_end: dt.date | None = None
    """The last day of a range: «в эти выходные»."""
    past_date: dt.date | None = None
    """The date in this year if it passed in the last 30 days. `date` is next year's, which few mean."""
    start: str | None = None
    end: str | None = None
    hours: float | None = None
    """The duration of the booking in hours."""
    all_day: bool | None = None
    """True for a whole day if no hall is known; else its opening hours are `start` and `end`."""
    daypart: Daypart | None = None
    people: int | None = None
    name: str | None = None
    phone: str | None = None
    """In the format E.164: "+79123456789"."""
    email: str | None = None
    extras: Mapping[str, int] | None = None
    """Key of each extra that is named -> how many are wanted, 0 if it is no longer wanted."""
    extras_for_all: bool = False
    """True if these are for the waiting wishes too: "the dressing room for both"."""
    extra_count: int | None = None
    """The number of the extra that is in `ambiguous`."""
    priced_extras: Mapping[str, int] = field(default_factory=dict)
    """Key -> number of the extras with which a question wants the hall's price: «сколько с гримёркой?»."""
    extra_hours: float | None = None
    """The hours for which the client wants these extras, if not for the whole booking."""
    code: str | None = None
    """A promo code as the client writes it; "" if the one that was given is taken back."""
    code_known: bool = True
    """False if the studio has no such promo code."""
    budget: int | None = None
    """The largest sum that the client wants to pay, in rubles."""
    language: str | None = None
    """The code of the language, "ru"; None if the words do not show it: "15-18", "ok"."""
    change_requests: tuple[str, ...] = ()
    """The slots that the client wants changed without giving the new value: «поменяйте дату»."""
    refused_halls: tuple[str, ...] = ()
    """The keys of the halls that the client does not want: «не Мрак», «мрак как-то страшно»."""
    looked_at: tuple[str, ...] = ()
    """The keys of the halls whose look a question is about: «а мрак тёмный?»."""
    digressions: Mapping[Digression, str] = field(default_factory=dict)
    """Digression -> its subject or an empty text: of WHY the slot, of SEARCH one of `acts.searches`, of
    EXTRAS the keys of the extras, of RATE_TIME the part of the day, of NOTED the slots, empty for all."""
    priced: tuple[Wish, ...] = ()
    """The bookings whose prices a question asks for: «сколько Мрак 5-го с 12 до 14 и 6-го с 15 до 16?»."""
    troubles: tuple[Trouble, ...] = ()
    """The troubles of the client; all other fields come from the sentences that tell none."""
    general_days: str | None = None
    """Days in general of a question about prices or lengths: "weekdays", "holidays", "new_year", "sat"."""
    only_asks: bool = False
    """True if the values say what a question is about, and nothing of the booking is meant to change."""
    questions: tuple[str, ...] = ()
    """The client's sentences that ask something of the studio: parking, dogs, the height of the ceiling."""
    requests: tuple[str, ...] = ()
    """What the staff are to be told or to do, in the client's words: «не звоните мужу»."""
    question_intents: tuple[Intent, ...] = ()
    """Those of `intents` that only the words of `questions` brought up: the studio's answers replace them."""
    hall_in_question: bool = False
    """True if only a question to the studio names the hall: "does Mrak have a cyclorama?"."""
    visits: tuple[Wish, ...] = ()
    """The bookings that the client wants beside that of the other fields, or beside the one in hand."""
    adds: bool = False
    """True if `visits` come after the booking in hand, of which the message changes nothing."""
    dropped: DroppedWishes | None = None
    """The wishes of the list that the client no longer wants."""
    ambiguous: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Field or pseudo-field (`slots.TIME`) -> candidates, likeliest first: two halls, "05:00" and "17:00".

    A lone candidate has to be confirmed by the client.
    """
    invalid: Mapping[str, str] = field(default_factory=dict)
    """Field or pseudo-field (`slots.TIME`) -> the client's words that are no valid value.

    «30 февраля», «25:00», an end before the start, «-3 человека», an incomplete phone, an unknown hall.
    """


WEEKDAY_KEYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The weekdays as `NluResult.general_days` names them."""
DAY_MINUTES = 24 * 60
LATEST_NIGHT_END = 6 * 60
"""Up to this time, in minutes from midnight, an end may belong to the evening before."""


def minutes_of_clock(clock: str) -> int:
    """The minutes from midnight to "HH:MM"; 1440 for "24:00"."""
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def clock_of_minutes(total: int) -> str:
    """The time "HH:MM" of minutes from midnight: "24:00" for the next midnight, "02:00" after it."""
    shown = total if total <= DAY_MINUTES else total - DAY_MINUTES
    return f"{shown // 60:02d}:{shown % 60:02d}"


def span_minutes(start: str, end: str) -> tuple[int, int]:
    """Both times in minutes from the midnight before the start; an end before it is on the next day."""
    first, last = minutes_of_clock(start), minutes_of_clock(end)
    return first, last if last >= first else last + DAY_MINUTES


def length_minutes(start: str, end: str) -> int:
    """The minutes from the start to the end, which may be on the next day."""
    first, last = span_minutes(start, end)
    return last - first
