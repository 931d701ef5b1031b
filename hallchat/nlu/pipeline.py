"""The whole reading: one reader after the other, each crossing out what it understood.

The order is what keeps them apart: addresses and phones are made of the signs of dates, people and
prices of the numbers of hours, and what is left at the end may be a name.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from hallchat.nlu.acts import classifier
from hallchat.nlu.acts.change_requests import change_requests
from hallchat.nlu.acts.classifier import IntentEvidence
from hallchat.nlu.acts.corrections import Retraction, blank_retracted, corrected_length, corrected_number
from hallchat.nlu.acts.digressions import digressions, gives_up
from hallchat.nlu.acts.intents import IntentContext, intents_by_rules, is_follow_up, most_specific
from hallchat.nlu.extractors import budget, contacts, dates, hall_by_name, names, option_choice, people, times
from hallchat.nlu.extractors.clock_patterns import OpeningHours
from hallchat.nlu.extractors.dayparts import blank_greetings
from hallchat.nlu.extractors.hall_by_comparison import hall_by_comparison
from hallchat.nlu.extractors.hall_by_description import halls_by_description
from hallchat.nlu.extractors.time_resolution import ChosenHours, TimeResult
from hallchat.nlu.languages import DATES, INTENTS
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.slots import BOOKING_FIELDS, CONTACTS
from hallchat.nlu.text import number_words
from hallchat.nlu.text.language_detection import detect_language
from hallchat.nlu.text.layout import undo_layout
from hallchat.nlu.text.normalize import Utterance, any_of, prepare, words
from hallchat.nlu.text.transliteration import undo_transliteration
from hallchat.nlu.text.typos import correct_typos
from hallchat.nlu.types import (
    Digression,
    Intent,
    KnownHall,
    NluContext,
    NluResult,
    clock_of_minutes,
    minutes_of_clock,
)

_SOMEWHERE = any_of(INTENTS.somewhere)
_PAST_VERB = any_of(rf"(?:{DATES.past_verbs})(?!\w)")
_MAX_BARE_DATE_WORDS = 4
"""A past day in a longer message is only spoken of: «я звонил вам вчера»."""


def understand(text: str, context: NluContext) -> NluResult:
    """What the message says, read against the context. Never raises, whatever the message is."""
    return _Reader(prepare(text), context).read()


def intent_evidence(text: str, context: NluContext) -> IntentEvidence:
    """What the message shows of its intents, before they are weighed: for learning how to."""
    reader = _Reader(prepare(text), context)
    reader.read()
    return reader.evidence


class _Reader(ResultBuilder):
    """One reading in the making: the page, and what was found on it so far."""

    def __init__(self, utterance: Utterance, context: NluContext) -> None:
        undo_layout(utterance)
        utterance = option_choice.replace_choice(utterance, context.offers, "date" in context.asked)
        self.utterance = utterance
        self.context = context
        super().__init__()
        self.corrected = False
        self.picked = False
        """Whether the hall was picked by its size or price: "the bigger one" asks for neither."""
        self.retraction = Retraction()
        self.evidence = IntentEvidence("", (), frozenset(), corrected=False)

    def read(self) -> NluResult:
        self.record("email", *contacts.find_email(self.utterance, self._asked("email")))
        undo_transliteration(self.utterance)
        spoken = worded = self.utterance.text
        if not gives_up(spoken, self.context.asked):  # "on second thought, no" names no day
            worded = self._data()
        self._intents(spoken)
        self.set(language=detect_language(worded, self.found.name))
        self._asides(spoken)
        return self.build()

    def _data(self) -> str:
        """Read all that a booking consists of; the words without the hall's name, numbers as they were."""
        self.retraction = blank_retracted(self.utterance)
        self.corrected = self.retraction.found
        self._hall()
        worded = self.utterance.text
        self.utterance.text = correct_typos(number_words.number_words_to_digits(self.utterance.text))
        self.record("phone", *contacts.find_phone(self.utterance, self._asked("phone")))
        self.set(budget=budget.find_budget(self.utterance))
        self._people(people.added_people(self.utterance, self.context.people))
        if self.found.people is None:
            self._people(people.find_people(self.utterance))
        if self._asked("people") and not self._asked("time") and self.found.people is None:
            self._people(people.lone_people(self.utterance))
        self._day()
        blank_greetings(self.utterance)
        self._time(times.find_times(self.utterance, self._hours(), self._chosen(), self._asked("time")))
        self._set_right()
        self._bare_numbers()
        self._name()
        return worded

    @property
    def today(self) -> date:
        return self.context.now.date()

    def _asked(self, field: str) -> bool:
        return field in self.context.asked

    def _hall(self) -> None:
        other = set(CONTACTS) & set(self.context.asked)
        read = hall_by_name.find_hall(
            self.utterance,
            self.context.halls,
            strict=bool(other) and not self._asked("hall"),
            asked=self._asked("hall"),
        )
        self.record("hall", read.key, read.unknown, read.options)
        if read == hall_by_name.HallResult():
            self.set(hall=hall_by_comparison(self.utterance, self.context))
            self.picked = self.found.hall is not None

    def _known_hall(self) -> KnownHall | None:
        key = self.found.hall or self.context.hall
        return next((hall for hall in self.context.halls if hall.key == key), None)

    def _hours(self) -> OpeningHours:
        hall = self._known_hall()
        return OpeningHours(hall.opens, hall.closes) if hall else OpeningHours()

    def _chosen(self) -> ChosenHours:
        start, end = self.context.start, self.context.end
        return ChosenHours(minutes_of_clock(start) if start else None, minutes_of_clock(end) if end else None)

    def _people(self, read: people.PeopleResult) -> None:
        if read.wrong and (count := self._corrected_people()):
            self.corrected = True
            read = people.PeopleResult(count)
        self.record("people", read.count, read.wrong, read.options)

    def _corrected_people(self) -> int | None:
        """The valid number beside an impossible one: the 5 of «-3 человека, нет, 5»."""
        if count := people.find_people(self.utterance).count:
            return count
        right = corrected_number(self.utterance, asked=(), last_filled=("people",))
        return int(right["people"]) if right else None

    def _day(self) -> None:
        """The day, or the chosen one moved: "на день позже"."""
        if moved := dates.moved_date(self.utterance, self.context.date):
            self.corrected = True
            self.set(date=moved)
        else:
            self._date(dates.find_date(self.utterance, self.today, self._first()))

    def _first(self) -> date:
        """The day from which weekdays and days of a month are counted."""
        return max(self.context.days[0], self.today) if self.context.days else self.today

    def _date(self, read: dates.DateResult) -> None:
        span = read.span
        self.record("date", span and span.first, read.wrong, tuple(day.isoformat() for day in read.options))
        self.set(date_end=span and span.last, past_date=span and span.past_date)

    def _time(self, read: TimeResult) -> None:
        if read.from_now and read.hours is not None:
            then = self.context.now + timedelta(hours=read.hours)
            self.set(date=then.date(), start=f"{then:%H:%M}")
            return
        self.corrected = self.corrected or read.shifted
        if read.all_day and self._known_hall() is None:
            self.set(all_day=True)
            return
        self.record("start", None if read.start is None else clock_of_minutes(read.start), None)
        self.record("end", None if read.end is None else clock_of_minutes(read.end), None)
        self.set(hours=read.hours, daypart=read.daypart)
        if read.wrong:
            self.invalid["time"] = read.wrong
        if read.options:
            self.ambiguous["time"] = read.options
        if read.lengths:
            self.ambiguous["hours"] = read.lengths

    def _set_right(self) -> None:
        """A length that was taken back, and a number that sets right what was told last."""
        if self.retraction.of_length and (hours := corrected_length(self.utterance)):
            self.set(hours=hours)
        elif right := corrected_number(self.utterance, self.context.asked, self.context.last_filled):
            self.corrected = True
            self.set(**right)

    def _bare_numbers(self) -> None:
        """Numbers without a unit answer what was asked, in the order in which it was asked."""
        if re.search(r"\d", self.utterance.text) is None:
            return
        for field in self.context.asked:
            if field == "people" and self.found.people is None and "people" not in self.invalid:
                self._people(people.bare_people(self.utterance))
            elif field == "date" and self.found.date is None and "date" not in self.invalid:
                self._date(dates.bare_date(self.utterance, self._first()))
            elif field == "time" and not (self.found.start or self.found.end) and "time" not in self.invalid:
                read = times.bare_time(self.utterance, self._hours(), self._chosen())
                if read.start is not None or read.hours is not None or read.wrong:
                    self._time(replace(read, hours=read.hours or self.found.hours))

    def _name(self) -> None:
        found = self.found
        introduced = bool(found.phone or found.email or (found.date and found.start))
        beside = bool(self.mentioned_fields() & set(BOOKING_FIELDS))
        contacts_given = bool(found.phone or found.email)
        self.set(
            name=names.find_name(
                self.utterance, self._asked("name"), self.corrected, introduced, beside, contacts_given
            )
        )

    def _drop_past_day(self, spoken: str) -> None:
        """Drop a day before today that the message only speaks of: «я звонил вам вчера»."""
        over = self.found.date is not None and self.found.date < self.today
        told = bool(over or self.found.past_date) and _PAST_VERB.search(spoken)
        if told or (over and not self._wants(spoken)):
            self.set(date=None, past_date=None)

    def _intents(self, spoken: str) -> None:
        changed = change_requests(spoken, self.mentioned_slots(), not self.context.asked)
        seen = IntentContext(self.context.asked, self.mentioned_fields(), self.corrected or bool(changed))
        ruled = intents_by_rules(spoken, self.utterance.text, seen)
        question = (
            self.utterance.text
            if "?" not in spoken or "?" in self.utterance.text
            else f"{self.utterance.text}?"
        )
        self.evidence = IntentEvidence(question, ruled, self.mentioned_fields(), seen.corrected)
        weighed = classifier.classify(self.evidence, answering=bool(self.context.asked))
        found = most_specific(set(weighed))
        if self.context.hall and "hall" in changed:
            found = most_specific({*found, Intent.CHANGE} - {Intent.ANOTHER})
        if {Intent.HALLS, Intent.CONTACTS, Intent.ANOTHER} & set(found):
            changed = ()  # "какие другие залы есть?"
        if self.picked:
            found = most_specific(set(found) - {Intent.CAPACITY, Intent.CHEAPEST, Intent.RECOMMEND})
        if self.context.topics and is_follow_up(spoken, self.utterance.text, ruled, self.mentioned_fields()):
            found = self.context.topics
        self.set(intents=found, change_requests=changed)
        self._drop_past_day(spoken)
        if not self.found.hall and "hall" not in self.invalid and "hall" not in self.ambiguous:
            self._described_hall(spoken, bool({Intent.RECOMMEND, Intent.BOOK, Intent.HALLS} & set(found)))

    def _asides(self, spoken: str) -> None:
        self.set(digressions=digressions(spoken, self.context.asked, self.mentioned_fields()))
        if Digression.MOVING in self.found.digressions:
            self.set(
                change_requests=()
            )  # "и потом можно будет поменять время?": nothing is to be changed now
        if Digression.AMENITY in self.found.digressions:
            self.ambiguous.pop("hall", None)  # "a dressing room" describes no hall

    def _wants(self, spoken: str) -> bool:
        """Whether a day is wanted, not only spoken of."""
        slot = self.found.hall or self.found.start or self._asked("date")
        return bool(slot) or len(words(spoken)) <= _MAX_BARE_DATE_WORDS

    def _described_hall(self, spoken: str, wanted: bool) -> None:
        """A hall by what it is like: the answer to "which hall?", else candidates to offer."""
        asked = self._asked("hall")
        if not (asked or wanted or _SOMEWHERE.search(spoken)):
            return
        candidates = halls_by_description(spoken, self.context.halls)
        chosen = asked and Intent.RECOMMEND not in self.found.intents and "?" not in spoken
        if chosen and len(candidates) == 1:
            self.set(hall=candidates[0])
        elif candidates and (
            len(candidates) < len(self.context.halls) or Intent.RECOMMEND in self.found.intents
        ):
            self.ambiguous["hall"] = candidates
        elif (
            chosen
            and not self.found.intents
            and not self.mentioned_fields()
            and hall_by_name.may_be_a_name(spoken)
        ):
            self.invalid["hall"] = self.utterance.words_at(0, len(spoken))
